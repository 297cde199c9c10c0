import { GenAuthError } from './genauth-error.ts'
import { formatIssues, type Issue } from './issue.ts'

/**
 * The answer is not what the service promises: not JSON, without an envelope, too large, or with
 * fields of another type. For a write it does not say that the change was refused; look before
 * repeating it. The option `onResponseMismatch` relaxes the check of fields.
 */
export class ResponseFormatError extends GenAuthError {
  override readonly name = 'ResponseFormatError'
  readonly code = 'invalid_response'

  /** Name of the operation that was called, such as `getUser`. */
  readonly operation: string
  /** What does not fit. */
  readonly issues: readonly Issue[]
  /** HTTP status of the answer. */
  readonly httpStatus: number
  /** Id of the request in the service's logs, when the answer has one. */
  readonly requestId: string | undefined

  constructor(
    operation: string,
    issues: readonly Issue[],
    response: { httpStatus: number; requestId?: string | undefined },
  ) {
    super(`${operation}: the answer does not have the promised form: ${formatIssues(issues)}`)
    this.operation = operation
    this.issues = issues
    this.httpStatus = response.httpStatus
    this.requestId = response.requestId
  }
}
