import { GenAuthError } from './genauth-error.ts'
import { formatIssues, type Issue } from './issue.ts'

/**
 * The input of a call breaks its schema. Nothing was sent. Every issue is listed, not just the
 * first. It does not cover values that only the service can judge, such as a taken e-mail address:
 * those are {@link ConflictError} and its siblings.
 */
export class InputError extends GenAuthError {
  override readonly name = 'InputError'
  readonly code = 'invalid_input'

  /** Name of the operation that was called, such as `createUser`. */
  readonly operation: string
  /** Everything that is wrong with the input. */
  readonly issues: readonly Issue[]

  constructor(operation: string, issues: readonly Issue[]) {
    super(`${operation}: the input is not valid: ${formatIssues(issues)}`)
    this.operation = operation
    this.issues = issues
  }
}
