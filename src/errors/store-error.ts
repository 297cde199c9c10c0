import { GenAuthError } from './genauth-error.ts'

/**
 * A store of sessions failed: it is full, switched off, or cannot be reached. What it held before
 * is still there; nothing was written in part.
 */
export class StoreError extends GenAuthError {
  override readonly name = 'StoreError'
  readonly code = 'store_failed'

  /** The function of the store that failed. */
  readonly operation: 'get' | 'set' | 'delete'

  constructor(operation: 'get' | 'set' | 'delete', cause: unknown) {
    super(`the store of sessions failed to ${operation}`, { cause, retryable: true })
    this.operation = operation
  }
}
