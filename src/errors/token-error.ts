import { GenAuthError } from './genauth-error.ts'

/** Why a token was refused. Only `expired` and `not_yet_valid` pass or came with time. */
export type TokenErrorReason =
  | 'malformed'
  | 'unsupported_algorithm'
  | 'unknown_key'
  | 'unusable_key'
  | 'keys_unavailable'
  | 'bad_signature'
  | 'expired'
  | 'not_yet_valid'
  | 'missing_claim'
  | 'wrong_claim'

/**
 * A token was refused. An expired token (`reason: 'expired'`) is genuine: ask the user to sign in
 * again, or refresh. Any other reason but `keys_unavailable` means that the token must not be
 * trusted at all. The token itself is never part of the error.
 */
export class TokenError extends GenAuthError {
  override readonly name = 'TokenError'
  readonly code = 'invalid_token'

  /** Why the token was refused. */
  override readonly reason: TokenErrorReason
  /** The claim or header parameter at fault, such as `aud`. */
  readonly claim: string | undefined

  constructor(
    reason: TokenErrorReason,
    message: string,
    options: { claim?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause, retryable: reason === 'keys_unavailable' })
    this.reason = reason
    this.claim = options.claim
  }
}
