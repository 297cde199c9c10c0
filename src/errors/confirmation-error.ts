import type { JsonObject } from '../utils/json.ts'
import { GenAuthError } from './genauth-error.ts'

/** Why a sign-in was not confirmed. */
export type ConfirmationErrorReason = 'expired' | 'cancelled' | 'failed'

const words: Readonly<Record<ConfirmationErrorReason, string>> = {
  expired: 'nobody confirmed it in time; begin anew',
  cancelled: 'the user refused it',
  failed: 'the service failed; begin anew',
}

/**
 * A sign-in that had to be confirmed on another device was not: its time was up, the user refused, or
 * the service failed. Nobody was signed in. A refusal of a single call is an {@link ApiError} instead.
 */
export class ConfirmationError extends GenAuthError {
  override readonly name = 'ConfirmationError'
  readonly code = 'not_confirmed'

  /** What happened. */
  override readonly reason: ConfirmationErrorReason

  constructor(reason: ConfirmationErrorReason) {
    super(`The sign-in was not confirmed: ${words[reason]}`)
    this.reason = reason
  }

  override toJSON(): JsonObject {
    return { ...super.toJSON(), reason: this.reason }
  }
}
