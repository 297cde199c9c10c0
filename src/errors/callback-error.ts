import { GenAuthError } from './genauth-error.ts'

/** Why the answer to an authorization request was refused. */
export type CallbackErrorReason =
  | 'unknown_transaction'
  | 'expired_transaction'
  | 'wrong_state'
  | 'wrong_issuer'
  | 'malformed'

/**
 * A callback of the hosted login page does not belong to a sign-in that was begun here: it was
 * replayed, came too late, was made up, or was meant for somebody else. Nothing was signed in. Let
 * the user begin anew. That the service itself refused is an {@link OAuthError} instead.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-10.12 | RFC 6749 section 10.12}
 */
export class CallbackError extends GenAuthError {
  override readonly name = 'CallbackError'
  readonly code = 'invalid_callback'

  /** Why the callback was refused. */
  override readonly reason: CallbackErrorReason

  constructor(reason: CallbackErrorReason, message: string) {
    super(message)
    this.reason = reason
  }
}
