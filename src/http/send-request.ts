import type { KyInstance } from 'ky'
import type { HttpMethod } from '../contract/endpoint.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'
import { type Fetch, type FetchResponse, send } from '../utils/fetch.ts'
import { withDeadline } from './deadline.ts'
import { loadKy } from './load-ky.ts'
import { readText } from './read-text.ts'

/** One request, ready to go. */
export interface OutgoingRequest {
  readonly operation: string
  readonly method: HttpMethod
  /** Origin of the service. */
  readonly host: string
  /** Path and query. */
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string | undefined
  readonly timeout: number
  readonly signal: AbortSignal | undefined
  readonly maxResponseBytes: number
  readonly fetch: Fetch | undefined
}

/** An answer, read to its end. */
export interface IncomingResponse {
  readonly httpStatus: number
  readonly headers: FetchResponse['headers']
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

let ky: KyInstance | undefined

async function exchange(request: OutgoingRequest, signal: AbortSignal): Promise<IncomingResponse> {
  // What is kept is ky and not the promise: in workers a promise is of the request that made it.
  ky ??= await loadKy()
  const { method, headers, body, fetch } = request
  const url = `${request.host}${request.path}`
  let answer: FetchResponse | undefined
  const answered = async (): Promise<Response> => {
    signal.throwIfAborted()
    const init = { method, headers, signal, ...(body !== undefined && { body }) }
    // ky's own `Request` stays behind: the caller's `fetch` may be of another package, which does not
    // know the runtime's, and its answer of another class.
    answer = await send(fetch, url, init)
    return answer as Response
  }
  const response: FetchResponse = await ky(url, {
    // Retries, deadlines and failures are the transport's own: it signs each attempt anew,
    // counts the body in, and knows the envelope.
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    // Answered here, before ky makes the copies that its own retries and deadlines need: they would
    // cost as much as the request itself. An answer of another class than the runtime's it takes
    // from its `fetch` only.
    hooks: { beforeRequest: [answered] },
    fetch: async () => answer as Response,
  })
  const text = await readText(response, { ...request, option: 'maxResponseBytes' })
  return { httpStatus: response.status, headers: response.headers, text }
}

// Checked here, because the runtime's own words would repeat the header, which may be a secret.
function checkHeaders(headers: Readonly<Record<string, string>>): void {
  if (Object.values(headers).some(value => /[^\t\x20-\x7e\x80-\xff]/.test(value))) {
    throw new ConfigurationError('a secret or token has characters that no header can carry')
  }
}
