import { isObject } from './json.ts'

/**
 * Sends a request. It is called as the standard `fetch` is, with an address and plain settings, so
 * that the `fetch` of the runtime, of undici or of node-fetch fits, with or without a proxy, and so
 * does a mock's.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>

/** What a request is sent with. */
export interface FetchInit {
  /** HTTP method. */
  method: string
  /** Names in lower case. */
  headers: Record<string, string>
  /** JSON or a form; absent where the method has none. */
  body?: string
  /** A redirect would carry the credentials to wherever it points, so none is followed. */
  redirect: 'manual'
  /** Keeps answers out of the cache of a browser. Absent where the runtime does not know it. */
  cache?: 'no-store'
  /** Aborted when the answer is not wanted any more. */
  signal: AbortSignal
}

/** What is read of an answer. It may be of any class. */
export interface FetchResponse {
  /** HTTP status. */
  readonly status: number
  /** The headers. */
  readonly headers: Pick<Headers, 'get'>
  /** The body as a stream, of the web or of Node; without it, `text()` is called. */
  readonly body?: unknown
  /** Reads the body. */
  text(): Promise<string>
}

// Some runtimes refuse what they do not know, and workerd did not know it before November 2024.
let knowsCache: boolean | undefined

/** Sends a request by the caller's `fetch`, or else by the runtime's. */
export async function send(
  fetch: Fetch = globalThis.fetch,
  url: string,
  init: Omit<FetchInit, 'redirect' | 'cache'>,
): Promise<FetchResponse> {
  knowsCache ??= 'cache' in Request.prototype
  const all: FetchInit = { ...init, redirect: 'manual' }
  if (knowsCache) all.cache = 'no-store'
  const response: FetchResponse | undefined = await fetch(url, all)
  if (typeof response?.status === 'number') return response
  throw new TypeError('fetch gave no response')
}

/**
 * Reads the body of an answer, up to a limit.
 *
 * @returns the text; `undefined` when it is larger than the limit
 */
export async function readBody(
  response: FetchResponse,
  maxBytes: number,
): Promise<string | undefined> {
  const { headers, body } = response
  const length = Number(headers.get('content-length') ?? Number.NaN)
  const chunks = chunksOf(body)
  // The fast way, where the length is known and nothing unpacks to more; and the only one where the
  // answer has no stream.
  const isKnown = length <= maxBytes && !headers.get('content-encoding')
  if (isKnown || chunks === undefined) {
    const text = await response.text()
    return isKnown || text.length <= maxBytes ? text : undefined
  }

  const decoder = new TextDecoder()
  let text = ''
  let received = 0
  for await (const chunk of chunks) {
    received += chunk.byteLength
    // Leaving the loop cancels the stream.
    if (received > maxBytes || length > maxBytes) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

// Nothing is begun before the first chunk is asked for: a stream that somebody reads has no `text()`.
function chunksOf(body: unknown): AsyncIterable<Uint8Array> | undefined {
  if (isStream(body)) return readChunks(body)
  return isIterable(body) ? body : undefined
}

// Not every browser can iterate over a stream.
async function* readChunks(stream: WebStream): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || value === undefined) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}

/** A stream of the web, as it is read here. */
interface WebStream {
  getReader(): {
    read(): Promise<{ done?: boolean | undefined; value?: Uint8Array | undefined }>
    cancel(): unknown
  }
}

function isStream(body: unknown): body is WebStream {
  return isObject(body) && 'getReader' in body
}

// The streams of Node, which node-fetch gives.
function isIterable(body: unknown): body is AsyncIterable<Uint8Array> {
  return isObject(body) && Symbol.asyncIterator in body
}
