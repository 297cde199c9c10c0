import type { Safety } from '../contract/endpoint.ts'
import { isGenAuthError } from '../errors/genauth-error.ts'
import { NetworkError } from '../errors/network-error.ts'
import { RateLimitError } from '../errors/rate-limit-error.ts'
import { ServerError } from '../errors/server-error.ts'
import { trimBlanks } from '../utils/blanks.ts'
import { parseHttpDate } from '../utils/time.ts'

/**
 * How failed calls are repeated. Reads and idempotent operations are repeated after network
 * failures, 429 and 502 to 504; writes only when the service surely did nothing (429, or no
 * connection was made).
 */
export interface RetryOptions {
  /** How often a call is repeated at most. Default 2; 0 switches retries off. */
  readonly limit?: number | undefined
  /** Upper bound of the first wait, in milliseconds; it doubles each time. Default 300. */
  readonly baseDelay?: number | undefined
  /** Upper bound of every wait, in milliseconds. Default 5,000. */
  readonly maxDelay?: number | undefined
  /**
   * Longest `Retry-After` that is obeyed, in milliseconds; a longer one ends the call with the
   * error, which carries it. Default 20,000.
   */
  readonly maxRetryAfter?: number | undefined
}

/** Retry options with every default filled in. */
export type RetryPolicy = Required<RetryOptions>

export const defaultRetryPolicy: RetryPolicy = {
  limit: 2,
  baseDelay: 300,
  maxDelay: 5_000,
  maxRetryAfter: 20_000,
}

const capacity = 10

/**
 * Keeps retries from making an outage worse: each retry takes one token, each success gives a tenth
 * back. Once the store is empty, failures are reported at once.
 */
export class RetryBudget {
  #tokens = capacity

  /** Takes a token; false when none is left. */
  take(): boolean {
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }

  /** Notes a success. */
  refill(): void {
    this.#tokens = Math.min(capacity, this.#tokens + 0.1)
  }
}

/**
 * Decides how long to wait before a failed call is repeated.
 *
 * @returns milliseconds, or `undefined` when it must not be repeated
 */
export function retryDelay(
  error: unknown,
  safety: Safety,
  attempt: number,
  policy: RetryPolicy,
): number | undefined {
  if (attempt > policy.limit || !mayRepeat(error, safety)) return undefined

  const retryAfter = retryAfterOf(error)
  if (retryAfter !== undefined) {
    return retryAfter <= policy.maxRetryAfter ? retryAfter : undefined
  }
  return backOff(attempt, policy)
}

/**
 * Draws the wait before a further attempt: up to a bound that doubles each time.
 *
 * @param attempt the one that has failed, from 1
 * @returns milliseconds
 */
export function backOff(
  attempt: number,
  { baseDelay, maxDelay }: Pick<RetryPolicy, 'baseDelay' | 'maxDelay'>,
): number {
  // Full jitter: clients that failed together do not come back together.
  return Math.random() * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1))
}

function mayRepeat(error: unknown, safety: Safety): boolean {
  // A 429 with a business code (a code asked for too soon, say) is no throttling: it would only
  // be refused again.
  if (error instanceof RateLimitError) return error.apiCode === undefined
  if (error instanceof NetworkError) return !error.sent || safety !== 'write'
  return error instanceof ServerError && error.retryable && safety !== 'write'
}

/** Tells whether a failure may be over when the same question is asked again later. */
export function mayPass(error: unknown): boolean {
  return isGenAuthError(error) && (error.retryable || error.code === 'server_error')
}

/** How long the service asks to wait, in milliseconds, when it said so. */
export function retryAfterOf(error: unknown): number | undefined {
  const isTold = error instanceof RateLimitError || error instanceof ServerError
  return isTold ? error.retryAfter : undefined
}

/**
 * Reads a `Retry-After` header: seconds, or a date.
 *
 * @param now the service's time, in milliseconds since the epoch
 * @returns milliseconds to wait
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 | RFC 9110 section 10.2.3}
 */
export function parseRetryAfter(value: string | null | undefined, now: number): number | undefined {
  if (!value) return undefined
  if (/^\d+$/.test(trimBlanks(value))) return Number(value) * 1000
  const date = parseHttpDate(value)
  return date === undefined ? undefined : Math.max(0, date - now)
}
