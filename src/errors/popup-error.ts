import { GenAuthError } from './genauth-error.ts'

/** Why a sign-in in a window of its own came to nothing. */
export type PopupErrorReason = 'blocked' | 'closed' | 'timeout'

/**
 * A sign-in in a window or frame of its own came to nothing: the browser did not open it, the user
 * closed it, or it gave no answer in time. Go on by `loginWithRedirect`, which needs no window.
 */
export class PopupError extends GenAuthError {
  override readonly name = 'PopupError'
  readonly code = 'popup_failed'

  /** What happened. */
  override readonly reason: PopupErrorReason

  constructor(reason: PopupErrorReason, message: string) {
    super(message)
    this.reason = reason
  }
}
