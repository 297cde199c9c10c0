import { ApiError, type Refusal } from './api-error.ts'

/**
 * The service, or a third party that it called, failed (5xx and 6xx). 502, 503 and 504 pass; a
 * write that got one may have been applied, so look before repeating it.
 */
export class ServerError extends ApiError {
  override readonly name = 'ServerError'
  override readonly code = 'server_error'

  /** How long the service asks to wait, in milliseconds, when it said so (`Retry-After`). */
  readonly retryAfter: number | undefined

  constructor(refusal: Refusal, retryAfter?: number) {
    super(refusal, { retryable: refusal.statusCode >= 502 && refusal.statusCode <= 504 })
    this.retryAfter = retryAfter
  }
}
