import type { JsonObject } from '../utils/json.ts'
import { GenAuthError } from './genauth-error.ts'

/**
 * A protocol endpoint (`/oidc/*`, `/oauth/*`) refused a request.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-5.2 | RFC 6749 section 5.2}
 */
export class OAuthError extends GenAuthError {
  override readonly name = 'OAuthError'
  readonly code = 'oauth_error'

  /** Error code of the protocol, such as `invalid_grant`. */
  readonly error: string
  /** The service's words, when it gave any. */
  readonly errorDescription: string | undefined
  /** Name of the operation that was called. */
  readonly operation: string
  /** HTTP status of the answer. */
  readonly httpStatus: number

  constructor(
    operation: string,
    answer: { error: string; errorDescription?: string | undefined; httpStatus: number },
  ) {
    const words = answer.errorDescription ? `: ${answer.errorDescription}` : ''
    super(`${operation}: ${answer.error}${words}`, { retryable: answer.httpStatus >= 500 })
    this.operation = operation
    this.error = answer.error
    this.errorDescription = answer.errorDescription
    this.httpStatus = answer.httpStatus
  }

  override toJSON(): JsonObject {
    const { operation, error, errorDescription, httpStatus } = this
    return { ...super.toJSON(), operation, error, errorDescription, httpStatus }
  }
}
