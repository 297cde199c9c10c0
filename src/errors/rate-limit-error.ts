import { ApiError, type Refusal } from './api-error.ts'

/**
 * Too many requests (429), or a code asked for again too soon (`code_sent_recently`). The service
 * did not act on the call: wait, then repeat it.
 */
export class RateLimitError extends ApiError {
  override readonly name = 'RateLimitError'
  override readonly code = 'rate_limited'

  /** How long the service asks to wait, in milliseconds, when it said so (`Retry-After`). */
  readonly retryAfter: number | undefined

  constructor(refusal: Refusal, retryAfter: number | undefined) {
    super(refusal, { retryable: true })
    this.retryAfter = retryAfter
  }
}
