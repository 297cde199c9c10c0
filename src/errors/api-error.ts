import { GenAuthError, type GenAuthErrorCode } from './genauth-error.ts'
import { type ApiErrorReason, reasonOf } from './reasons.ts'

/** What the service said when it refused a call. */
export interface Refusal {
  /** Name of the operation that was called, such as `createUser`. */
  readonly operation: string
  /** `statusCode` of the envelope, or the HTTP status of an answer without one. */
  readonly statusCode: number
  /** Business code of the cause. */
  readonly apiCode?: number | undefined
  /** The service's own words, in the language of the call. */
  readonly serviceMessage?: string | undefined
  /** Id of the request in the service's logs. */
  readonly requestId?: string | undefined
}

/**
 * The service refused the call. Its subclasses name the common classes of `statusCode`; this class
 * itself stands for the rest (400, 402, 413, 422, 499 …). For the cause, branch on `reason`: it
 * stays the same where the service's numbers differ by endpoint and age.
 */
export class ApiError extends GenAuthError {
  override readonly name: string = 'ApiError'
  readonly code: GenAuthErrorCode = 'api_error'

  /** Name of the operation that was called, such as `createUser`. */
  readonly operation: string
  /** `statusCode` of the envelope, or the HTTP status of an answer without one. */
  readonly statusCode: number
  /** Business code of the cause, when the service gave one. */
  readonly apiCode: number | undefined
  /** Our stable name of `apiCode`, when it has one. */
  override readonly reason: ApiErrorReason | undefined
  /** The service's own words, in the language of the call. */
  readonly serviceMessage: string | undefined
  /** Id of the request in the service's logs: quote it to support. */
  readonly requestId: string | undefined

  constructor(refusal: Refusal, options: { retryable?: boolean } = {}) {
    const { operation, statusCode, apiCode, serviceMessage, requestId } = refusal
    const reason = reasonOf(apiCode)
    const words = serviceMessage || reason || 'the service gave no message'
    const details = [
      `status ${statusCode}`,
      apiCode === undefined ? '' : `code ${apiCode}`,
      requestId === undefined ? '' : `request ${requestId}`,
    ]
    super(`${operation}: ${words} (${details.filter(Boolean).join(', ')})`, options)
    this.operation = operation
    this.statusCode = statusCode
    this.apiCode = apiCode
    this.reason = reason
    this.serviceMessage = serviceMessage
    this.requestId = requestId
  }
}
