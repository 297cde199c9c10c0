import type { JsonObject } from '../utils/json.ts'

// One symbol for every copy of the package in a process, so guards survive duplicates.
const brand = Symbol.for('genauth.error')

/** Literal code of each kind of error, stable across versions. */
export type GenAuthErrorCode =
  | 'invalid_configuration'
  | 'invalid_input'
  | 'api_error'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'rate_limited'
  | 'server_error'
  | 'interaction_required'
  | 'oauth_error'
  | 'invalid_token'
  | 'invalid_callback'
  | 'store_failed'
  | 'popup_failed'
  | 'not_confirmed'
  | 'passkey_failed'
  | 'invalid_response'
  | 'network_error'
  | 'timeout'

/**
 * Base of every error that this package throws on its own account. An abort is not among them:
 * the reason of the caller's signal is passed through as it is.
 *
 * No error holds a token, secret, password, code, header or body.
 */
export abstract class GenAuthError extends Error {
  /** Kind of the error; tells the classes apart even across two copies of the package. */
  abstract readonly code: GenAuthErrorCode

  /**
   * Stable name of the cause, where the kind of error has some: of a refusal by the service an
   * `ApiErrorReason`.
   */
  declare readonly reason?: string | undefined

  /** Whether the same call may succeed later without any change. */
  readonly retryable: boolean

  constructor(message: string, options: { cause?: unknown; retryable?: boolean } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.retryable = options.retryable ?? false
    Object.defineProperty(this, brand, { value: true })
  }

  /** A plain object for logs: name, code, message and the error's own public fields. */
  toJSON(): JsonObject {
    const fields = Object.fromEntries(Object.entries(this))
    return { name: this.name, code: this.code, message: this.message, ...fields }
  }
}

/**
 * Tells whether a value is an error of this package, also when it comes from another copy of it.
 *
 * @example
 * ```ts
 * import { isGenAuthError } from 'genauth'
 *
 * export function isWorthRetrying(error: unknown): boolean {
 *   return isGenAuthError(error) && error.retryable
 * }
 * ```
 */
export function isGenAuthError(value: unknown): value is GenAuthError {
  return value instanceof Error && brand in value
}
