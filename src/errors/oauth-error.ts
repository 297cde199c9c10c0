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
  /** HTTP status of the answer; `undefined` when the refusal came by a redirect. */
  readonly httpStatus: number | undefined
  /**
   * Whether the session is over: the service honours its refresh token no longer, and the user has
   * to sign in again.
   */
  readonly sessionEnded: boolean

  constructor(
    operation: string,
    answer: {
      error: string
      errorDescription?: string | undefined
      httpStatus?: number | undefined
      sessionEnded?: boolean | undefined
    },
  ) {
    const words = answer.errorDescription ? `: ${answer.errorDescription}` : ''
    super(`${operation}: ${answer.error}${words}`, { retryable: isTransient(answer) })
    this.operation = operation
    this.error = answer.error
    this.errorDescription = answer.errorDescription
    this.httpStatus = answer.httpStatus
    this.sessionEnded = answer.sessionEnded ?? false
  }
}

// Some errors have no HTTP status, because they come by a redirect (RFC 6749 section 4.1.2.1).
const transient = ['temporarily_unavailable', 'server_error', 'slow_down']

function isTransient(answer: { error: string; httpStatus?: number | undefined }): boolean {
  const { error, httpStatus = 0 } = answer
  return httpStatus >= 500 || httpStatus === 429 || transient.includes(error)
}
