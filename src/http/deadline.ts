import { GenAuthError } from '../errors/genauth-error.ts'
import { NetworkError } from '../errors/network-error.ts'
import { TimeoutError } from '../errors/timeout-error.ts'
import { raceAbort } from '../utils/race-abort.ts'

/** What a deadline is for. */
export interface Deadline {
  readonly operation: string
  /** Time allowed, in milliseconds. */
  readonly timeout: number
  readonly signal: AbortSignal | undefined
  /** Whether the task may not heed its signal, as a caller's own `fetch` may not. */
  readonly isRaced: boolean
}

// What runtimes say when no connection was made, so that the request surely did not arrive.
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ConnectionRefused'])

/**
 * Runs an exchange with the service within the time allowed, and names its failure.
 *
 * @throws {@link NetworkError} when no answer came, {@link TimeoutError} when it came too late,
 *   or the reason of the caller's signal; errors of this package pass
 */
export async function withDeadline<T>(
  { operation, timeout, signal, isRaced }: Deadline,
  exchange: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted()
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), timeout)
  const onAbort = (): void => deadline.abort()
  signal?.addEventListener('abort', onAbort)
  try {
    const exchanged = exchange(deadline.signal)
    return await (isRaced ? raceAbort(exchanged, deadline.signal) : exchanged)
  } catch (error) {
    signal?.throwIfAborted()
    if (deadline.signal.aborted) throw new TimeoutError(operation, timeout)
    if (error instanceof GenAuthError) throw error
    throw new NetworkError(operation, { sent: !wasNeverSent(error), cause: withoutRequest(error) })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
}

function wasNeverSent(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && neverSent.has(String(current.code))) return true
  }
  return false
}

// ky's own errors hold the request with its headers; what lies below them does not.
function withoutRequest(error: unknown): unknown {
  return error instanceof Error && 'request' in error ? error.cause : error
}
