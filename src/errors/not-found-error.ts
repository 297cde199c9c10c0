import { ApiError } from './api-error.ts'

/**
 * What the call is about does not exist (404).
 */
export class NotFoundError extends ApiError {
  override readonly name = 'NotFoundError'
  override readonly code = 'not_found'
}
