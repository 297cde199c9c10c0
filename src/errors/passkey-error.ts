import type { JsonObject } from '../utils/json.ts'
import { GenAuthError } from './genauth-error.ts'

/** Why the browser gave no passkey. */
export type PasskeyErrorReason =
  /**
   * The user closed the dialog, let it time out, has no passkey of this site, or no authenticator
   * that can keep one: browsers do not tell which.
   */
  | 'cancelled'
  /** Another ceremony of the page has begun, and there can be but one. */
  | 'replaced'
  /** The browser or its authenticators cannot do it, or the page is not served by `https:`. */
  | 'not_supported'
  /** The authenticator has a passkey of this user already. */
  | 'already_registered'
  /** The page is at an address that passkeys of the application are not for. */
  | 'wrong_origin'
  /** The service did not accept the passkey. */
  | 'not_verified'
  /** The authenticator failed. */
  | 'failed'

/** A ceremony with a passkey came to nothing in the browser. Offer another way to sign in. */
export class PasskeyError extends GenAuthError {
  override readonly name = 'PasskeyError'
  readonly code = 'passkey_failed'

  /** What happened. */
  override readonly reason: PasskeyErrorReason

  constructor(reason: PasskeyErrorReason, message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.reason = reason
  }

  override toJSON(): JsonObject {
    return { ...super.toJSON(), reason: this.reason }
  }
}
