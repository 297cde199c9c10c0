import { ApiError } from './api-error.ts'

/**
 * A value must be unique and is taken (409): see `reason` (`username_taken`, `email_taken`,
 * `phone_taken`, `account_exists`).
 */
export class ConflictError extends ApiError {
  override readonly name = 'ConflictError'
  override readonly code = 'conflict'
}
