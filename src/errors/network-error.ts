import type { JsonObject } from '../utils/json.ts'
import { GenAuthError } from './genauth-error.ts'

/**
 * No answer came: the name did not resolve, the connection was refused or broke. Whether the
 * service acted on the request is unknown unless `sent` is false.
 */
export class NetworkError extends GenAuthError {
  override readonly name = 'NetworkError'
  readonly code = 'network_error'

  /** Name of the operation that was called. */
  readonly operation: string
  /** False when the request surely never left, so that even a write may be repeated. */
  readonly sent: boolean

  constructor(operation: string, options: { sent: boolean; cause?: unknown }) {
    const remedy = options.sent
      ? 'the connection broke before the answer was complete'
      : 'no connection could be made; check the host and the network'
    super(`${operation}: ${remedy}`, { cause: options.cause, retryable: true })
    this.operation = operation
    this.sent = options.sent
  }

  override toJSON(): JsonObject {
    return { ...super.toJSON(), operation: this.operation, sent: this.sent }
  }
}
