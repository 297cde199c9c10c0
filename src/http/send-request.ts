import type { KyInstance } from 'ky'
import { ConfigurationError } from '../errors/configuration-error.ts'
import { NetworkError } from '../errors/network-error.ts'
import { ResponseFormatError } from '../errors/response-format-error.ts'
import { TimeoutError } from '../errors/timeout-error.ts'
import type { Fetch } from '../utils/fetch.ts'
import { raceAbort } from '../utils/race-abort.ts'

/** One request, ready to go. */
export interface OutgoingRequest {
  readonly operation: string
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  readonly timeout: number
  readonly signal: AbortSignal | undefined
  readonly maxResponseBytes: number
  readonly fetch: Fetch | undefined
}

/** An answer, read to its end. */
export interface IncomingResponse {
  readonly httpStatus: number
  readonly headers: Headers
  readonly text: string
}

// What runtimes say when no connection was made, so that the request surely did not arrive.
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ConnectionRefused'])

/**
 * Sends one request by ky and reads the whole answer, within the time allowed.
 *
 * @throws {@link NetworkError} when no answer came, {@link TimeoutError} when it came too late,
 *   {@link ResponseFormatError} when it is too large, {@link ConfigurationError} when the
 *   credentials cannot go into a header, or the reason of the caller's signal
 */
export async function sendRequest(request: OutgoingRequest): Promise<IncomingResponse> {
  const { operation, signal, timeout } = request
  signal?.throwIfAborted()
  checkHeaders(request.headers)

  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), timeout)
  const onAbort = (): void => deadline.abort()
  signal?.addEventListener('abort', onAbort)
  try {
    const exchanged = exchange(request, deadline.signal)
    // Raced, because a caller's fetch may not heed the signal, or may forget it with the body.
    return await (request.fetch === undefined ? exchanged : raceAbort(exchanged, deadline.signal))
  } catch (error) {
    signal?.throwIfAborted()
    if (deadline.signal.aborted) throw new TimeoutError(operation, timeout)
    if (error instanceof ResponseFormatError) throw error
    throw new NetworkError(operation, { sent: !wasNeverSent(error), cause: withoutRequest(error) })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
}

let kyModule: Promise<{ default: KyInstance }> | undefined

// Loaded with the first request, because ky touches the runtime's fetch when it is imported, which
// would cost every start of the program; and once, because import() looks its module up each time.
function loadKy(): Promise<{ default: KyInstance }> {
  kyModule ??= import('ky').catch((error: unknown) => {
    kyModule = undefined
    throw error
  })
  return kyModule
}

async function exchange(request: OutgoingRequest, signal: AbortSignal): Promise<IncomingResponse> {
  const { default: ky } = await loadKy()
  signal.throwIfAborted()
  const response = await ky(request.url, {
    method: request.method,
    ...(request.body === undefined ? {} : { body: request.body }),
    // A redirect would carry the credentials to wherever it points.
    redirect: 'manual',
    // Retries, deadlines and failures are the transport's own: it signs each attempt anew,
    // counts the body in, and knows the envelope.
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    // Answered here, before ky makes the copies of request and signal that its own retries and
    // deadlines need: they would cost as much as the request itself.
    hooks: { beforeRequest: [prepared => send(prepared, request, signal)] },
  })
  const text = await readText(response, request)
  return { httpStatus: response.status, headers: response.headers, text }
}

function send(
  prepared: Request,
  { headers, fetch: custom }: OutgoingRequest,
  signal: AbortSignal,
): Promise<Response> {
  for (const [name, value] of Object.entries(headers)) prepared.headers.set(name, value)
  return custom === undefined
    ? fetch(prepared, { signal })
    : custom(new Request(prepared, { signal }))
}

// Checked here, because the runtime's own words would repeat the header, which may be a secret.
function checkHeaders(headers: Readonly<Record<string, string>>): void {
  if (Object.values(headers).some(value => /[^\t\x20-\x7e\x80-\xff]/.test(value))) {
    throw new ConfigurationError('a secret or token has characters that no header can carry')
  }
}

async function readText(response: Response, request: OutgoingRequest): Promise<string> {
  const { maxResponseBytes } = request
  const tooLarge = (): ResponseFormatError =>
    new ResponseFormatError(
      request.operation,
      [{ path: '', message: `is larger than ${maxResponseBytes} bytes (option maxResponseBytes)` }],
      { httpStatus: response.status },
    )
  const length = Number(response.headers.get('content-length') ?? Number.NaN)
  if (length > maxResponseBytes) {
    await response.body?.cancel()
    throw tooLarge()
  }
  // The fast way, where the length is known and nothing unpacks to more.
  if (length >= 0 && !response.headers.has('content-encoding')) return response.text()

  const decoder = new TextDecoder()
  let text = ''
  let received = 0
  const reader = response.body?.getReader()
  while (reader !== undefined) {
    const { done, value } = await reader.read()
    if (done) break
    received += value.byteLength
    if (received > maxResponseBytes) {
      await reader.cancel()
      throw tooLarge()
    }
    text += decoder.decode(value, { stream: true })
  }
  return text + decoder.decode()
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
