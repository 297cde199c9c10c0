import { GenAuthError } from './genauth-error.ts'

/**
 * No complete answer within the time allowed for one attempt (option `timeout`). Whether the
 * service acted on the request is unknown.
 */
export class TimeoutError extends GenAuthError {
  override readonly name = 'TimeoutError'
  readonly code = 'timeout'

  /** Name of the operation that was called. */
  readonly operation: string
  /** The time allowed, in milliseconds. */
  readonly timeout: number

  constructor(operation: string, timeout: number) {
    super(`${operation}: no complete answer within ${timeout} ms`, { retryable: true })
    this.operation = operation
    this.timeout = timeout
  }
}
