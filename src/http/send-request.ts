import type { KyInstance } from 'ky'
import type { HttpMethod } from '../contract/endpoint.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'
import type { Fetch } from '../utils/fetch.ts'
import { withDeadline } from './deadline.ts'
import { readText } from './read-text.ts'

/** One request, ready to go. */
export interface OutgoingRequest {
  readonly operation: string
  readonly method: HttpMethod
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

/**
 * Sends one request by ky and reads the whole answer, within the time allowed.
 *
 * @throws {@link NetworkError} when no answer came, {@link TimeoutError} when it came too late,
 *   {@link ResponseFormatError} when it is too large, {@link ConfigurationError} when the
 *   credentials cannot go into a header, or the reason of the caller's signal
 */
export async function sendRequest(request: OutgoingRequest): Promise<IncomingResponse> {
  checkHeaders(request.headers)
  // Raced, because a caller's fetch may not heed the signal, or may forget it with the body.
  const deadline = { ...request, isRaced: request.fetch !== undefined }
  return withDeadline(deadline, signal => exchange(request, signal))
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
    body: request.body,
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
  const text = await readText(response, { ...request, option: 'maxResponseBytes' })
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
