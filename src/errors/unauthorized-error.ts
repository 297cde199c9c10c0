import { ApiError } from './api-error.ts'

/**
 * The caller is not signed in, or the credential is wrong, expired or revoked (401). Sign in again,
 * or check the key. A wrong password at sign-in is a {@link ForbiddenError}.
 */
export class UnauthorizedError extends ApiError {
  override readonly name = 'UnauthorizedError'
  override readonly code = 'unauthorized'
}
