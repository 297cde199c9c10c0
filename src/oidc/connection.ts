import * as oauth from 'oauth4webapi'
import type { Safety } from '../contract/endpoint.ts'
import { readEnvelope } from '../contract/envelope.ts'
import type { GenAuthError } from '../errors/genauth-error.ts'
import { OAuthError } from '../errors/oauth-error.ts'
import { errorFor } from '../errors/refusal.ts'
import { ResponseFormatError } from '../errors/response-format-error.ts'
import { withDeadline } from '../http/deadline.ts'
import { readHost, readPositive, readRetry } from '../http/options.ts'
import { readText } from '../http/read-text.ts'
import { parseRetryAfter, type RetryPolicy, retryDelay } from '../http/retry.ts'
import { ServerClock } from '../http/server-clock.ts'
import type { Fetch } from '../utils/fetch.ts'
import { isObject, type JsonObject, parseJson } from '../utils/json.ts'
import { sleep } from '../utils/sleep.ts'
import type { ProtocolCallOptions, ProtocolOptions } from './options.ts'

const maxResponseBytes = 2 ** 20

/** An answer of a protocol endpoint that is no refusal. */
export interface ProtocolAnswer {
  readonly httpStatus: number
  readonly text: string
  /** The members of the answer; empty when it is no JSON object. */
  readonly json: JsonObject
}

/** How requests of oauth4webapi go out: what its functions take as options. */
export interface SendOptions {
  readonly [oauth.customFetch]: (url: string, init: RequestInit) => Promise<Response>
  readonly [oauth.allowInsecureRequests]: true
}

/** One call on its way. */
export interface ProtocolCall {
  readonly operation: string
  readonly safety: Safety
  /** Sends the request. */
  readonly request: (send: SendOptions) => Promise<Response>
}

/** The way to the protocol endpoints of one host: time limits, retries, clock and refusals. */
export class Connection {
  /** Origin of the application's domain. */
  readonly host: string
  /** The service's clock. */
  readonly clock: ServerClock
  readonly #fetch: Fetch | undefined
  readonly #timeout: number
  readonly #retry: RetryPolicy
  readonly #now: () => number

  /** @throws {@link ConfigurationError} when an option is malformed */
  constructor(options: ProtocolOptions) {
    this.host = readHost('appHost', options.appHost, options.allowInsecureHost)
    this.clock = new ServerClock(options.now)
    this.#fetch = options.fetch
    this.#timeout = readPositive('timeout', options.timeout, 10_000)
    this.#retry = readRetry(options.retry)
    this.#now = options.now ?? Date.now
  }

  /**
   * Calls an endpoint.
   *
   * @throws {@link OAuthError} or {@link ApiError} when it refuses, {@link NetworkError} or
   *   {@link TimeoutError} when no answer came
   */
  async call(call: ProtocolCall, options: ProtocolCallOptions = {}): Promise<ProtocolAnswer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(call, options)
      } catch (error) {
        const delay = retryDelay(error, call.safety, attempt, this.#retry)
        if (delay === undefined) throw error
        await sleep(delay, options.signal)
      }
    }
  }

  async #attempt(
    { operation, request }: ProtocolCall,
    options: ProtocolCallOptions,
  ): Promise<ProtocolAnswer> {
    const deadline = {
      operation,
      timeout: readPositive('timeout', options.timeout, this.#timeout),
      signal: options.signal,
      isRaced: this.#fetch !== undefined,
    }
    const sentAt = this.#now()
    const { response, text } = await withDeadline(deadline, async signal => {
      const response = await request({
        [oauth.customFetch]: (url, init) => this.#send(new Request(url, { ...init, signal })),
        // The host was checked by the constructor, the endpoints when they were discovered.
        [oauth.allowInsecureRequests]: true,
      })
      // What took longer came late to a machine that slept: its date is old.
      if (this.#now() - sentAt < deadline.timeout) this.clock.learn(response.headers)
      return { response, text: await readText(response, { operation, maxResponseBytes }) }
    })
    const parsed = parseJson(text)
    const json = isObject(parsed) ? parsed : {}
    // The service's other endpoints refuse in an envelope under HTTP 200, and these may yet.
    const isRefused = (readEnvelope(json)?.statusCode ?? 200) !== 200
    if (response.ok && !isRefused) return { httpStatus: response.status, text, json }
    throw refusalOf(operation, response, json, this.clock.now())
  }

  #send(request: Request): Promise<Response> {
    return this.#fetch === undefined ? fetch(request) : this.#fetch(request)
  }
}

function refusalOf(
  operation: string,
  { status, headers }: Response,
  json: JsonObject,
  now: number,
): GenAuthError {
  // An endpoint that is called with a token may say it in this header alone (RFC 6750 section 3).
  const challenge = headers.get('www-authenticate') ?? ''
  const error = textOf(json.error) ?? /error="([^"]*)"/.exec(challenge)?.[1]
  if (error !== undefined) {
    const words = /error_description="([^"]*)"/.exec(challenge)?.[1]
    return new OAuthError(operation, {
      error,
      errorDescription: textOf(json.error_description) ?? words,
      httpStatus: status,
      sessionEnded: operation === 'refresh' && error === 'invalid_grant',
    })
  }
  const envelope = readEnvelope(json)
  if (envelope !== undefined || status === 401 || status === 429 || status >= 500) {
    const retryAfter = parseRetryAfter(headers.get('retry-after'), now)
    const { statusCode = status, message: serviceMessage, apiCode, requestId } = envelope ?? {}
    return errorFor({ operation, statusCode, serviceMessage, apiCode, requestId }, { retryAfter })
  }
  const issues = [{ path: '', message: 'is neither a success nor an OAuth error' }]
  return new ResponseFormatError(operation, issues, { httpStatus: status })
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
