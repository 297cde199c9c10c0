import { ApiError } from './api-error.ts'

/**
 * The caller is known but not allowed (403): wrong account or password (`wrong_credentials`), a
 * locked account (`account_locked`), registration switched off, no access to the application.
 */
export class ForbiddenError extends ApiError {
  override readonly name = 'ForbiddenError'
  override readonly code = 'forbidden'
}
