import { GenAuthError } from '../errors/genauth-error.ts'
import { NetworkError } from '../errors/network-error.ts'
import { TimeoutError } from '../errors/timeout-error.ts'
import { isObject } from '../utils/json.ts'
import { raceAbort } from '../utils/race-abort.ts'

/** What a deadline is for. */
export interface Deadline {
  readonly operation: string
  /** Origin of the service. */
  readonly host: string
  /** Time allowed, in milliseconds. */
  readonly timeout: number
  readonly signal: AbortSignal | undefined
  /** Whether the task may not heed its signal, as a caller's own `fetch` may not. */
  readonly isRaced: boolean
}

// What runtimes say when no connection was made, so that the request surely did not arrive.
const neverSent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ConnectionRefused|UND_ERR_CONNECT_TIMEOUT)$|CERT|SELF_SIGNED|UNABLE_TO_VERIFY/

/**
 * Runs an exchange with the service within the time allowed, and names its failure.
 *
 * @throws {@link NetworkError} when no answer came, {@link TimeoutError} when it came too late,
 *   or the reason of the caller's signal; errors of this package pass
 */
export async function withDeadline<T>(
  { operation, host, timeout, signal, isRaced }: Deadline,
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
    const systemCode = codeOf(error)
    const sent = systemCode === undefined || !neverSent.test(systemCode)
    throw new NetworkError(operation, { host, systemCode, sent, cause: withoutRequest(error) })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
}

// The errors of clients that a caller's fetch may be built on hold the request with its headers, and
// those of some runtimes say its query; what lies below them does not.
function withoutRequest(error: unknown): unknown {
  if (!isObject(error)) return error
  return 'request' in error || /\?.*=/.test(String(error.message)) ? error.cause : error
}

// Node has the code in a cause, Bun in the error itself; Deno has nothing but the words of a cause.
function codeOf(error: unknown, depth = 0): string | undefined {
  if (!isObject(error) || depth > 8) return undefined
  const { code, message, cause } = error
  if (typeof code === 'string' && /^[A-Za-z]\w{2,60}$/.test(code)) return code
  const known = Object.entries(wordsOfDeno).find(([, words]) => String(message).includes(words))
  return known?.[0] ?? codeOf(cause, depth + 1)
}

const wordsOfDeno = {
  ECONNREFUSED: 'Connection refused',
  ENOTFOUND: 'dns error',
  CERT_INVALID: 'invalid peer certificate',
}
