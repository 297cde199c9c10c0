import { InputError } from '../errors/input-error.ts'
import { isOverruling, isUncacheable } from './cookies.ts'

/** What is needed of a request of `node:http`, `node:https`, `node:http2` or Express. */
export interface IncomingLike extends AsyncIterable<unknown> {
  /** Method of the request. */
  readonly method?: string | undefined
  /** Target of the request, such as `/reports?page=2`. */
  readonly url?: string | undefined
  /** The target before a router of Express cut it. */
  readonly originalUrl?: string | undefined
  /** Headers of the request, names in small letters. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** What is needed of a response of `node:http`, `node:https`, `node:http2` or Express. */
export interface OutgoingLike {
  /** Status of the answer. */
  statusCode: number
  /** Whether nobody listens any more. */
  readonly destroyed?: boolean
  /** Reads a header that was set. */
  getHeader(name: string): unknown
  /** Sets a header. */
  setHeader(name: string, value: string | string[]): unknown
  /** Sends a part of the body; `false` when it should wait. */
  write(chunk: Uint8Array): boolean
  /** Ends the answer. */
  end(): unknown
  /** Breaks the connection. */
  destroy(): unknown
  /** Waits for an event. */
  once(event: 'drain' | 'close', listener: () => void): unknown
  /** Waits for it no longer. */
  off(event: 'drain' | 'close', listener: () => void): unknown
}

/**
 * Makes a web-standard request of one of `node:http` or Express. The body is read when it is asked
 * for; where another module has read it before, it is empty.
 *
 * @param origin what the address begins with. It is not taken from the `Host` header, which anybody
 *   can write; sessions and guards need only path and query. Default `http://localhost`
 * @throws {@link InputError} when there can be no such request, such as one of the method `TRACE`
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http'
 * import { type ServerSessions, sendResponse, toRequest } from 'genauth/server'
 *
 * export function serve(sessions: ServerSessions) {
 *   return createServer(async (incoming, outgoing) => {
 *     const session = await sessions.requireSession(toRequest(incoming))
 *     if (session instanceof Response) return sendResponse(session, outgoing)
 *     outgoing.end(`Hello ${session.user.sub}`)
 *   })
 * }
 * ```
 */
export function toRequest(incoming: IncomingLike, origin = 'http://localhost'): Request {
  const { method = 'GET' } = incoming
  const url = `${new URL(origin).origin}${pathOf(incoming.originalUrl ?? incoming.url ?? '/')}`
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? { body: streamOf(incoming), duplex: 'half' } : {}
  try {
    return new Request(url, { method, headers: headersOf(incoming), ...body })
  } catch {
    throw new InputError('toRequest', [{ path: '', message: 'is no request that can be served' }])
  }
}

// A proxy gets whole addresses, and OPTIONS may have a star (RFC 9112 section 3.2).
function pathOf(target: string): string {
  if (target.startsWith('/')) return target
  if (!URL.canParse(target)) return '/'
  const { pathname, search } = new URL(target)
  return `${pathname.startsWith('/') ? pathname : '/'}${search}`
}

function headersOf({ headers }: IncomingLike): Headers {
  const result = new Headers()
  for (const [name, value = []] of Object.entries(headers)) {
    // HTTP/2 has its request line among the headers.
    if (name.startsWith(':')) continue
    for (const each of typeof value === 'string' ? [value] : value) result.append(name, each)
  }
  return result
}

function streamOf(incoming: IncomingLike): ReadableStream<Uint8Array> {
  const chunks = incoming[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(bytesOf(value))
    },
    async cancel() {
      await chunks.return?.()
    },
  })
}

function bytesOf(chunk: unknown): Uint8Array {
  if (!ArrayBuffer.isView(chunk)) return new TextEncoder().encode(String(chunk))
  // In tests the bytes may be of another realm than the code.
  return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
}

/**
 * Adds headers to an answer of `node:http` or Express: `Set-Cookie` lines to those that it has,
 * others in place of what it has. An answer that sets cookies and is for no cache stays so.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http'
 * import { appendHeaders, type ServerSessions, toRequest } from 'genauth/server'
 *
 * export function serve(sessions: ServerSessions) {
 *   return createServer(async (incoming, outgoing) => {
 *     const headers = new Headers()
 *     const session = await sessions.getSession(toRequest(incoming), headers)
 *     const tokens = await session?.getTokens()
 *     appendHeaders(headers, outgoing)
 *     outgoing.end(tokens ? 'ready' : 'signed out')
 *   })
 * }
 * ```
 */
export function appendHeaders(
  headers: Headers,
  outgoing: Pick<OutgoingLike, 'getHeader' | 'setHeader'>,
): void {
  const lines = headers.getSetCookie()
  const present = [outgoing.getHeader('set-cookie') ?? []].flat().map(String)
  const isPrivate = present.length > 0 && isUncacheable(outgoing.getHeader('cache-control'))
  for (const [name, value] of headers) {
    const isForCaches = name === 'cache-control' || isOverruling(name)
    if (name !== 'set-cookie' && !(isPrivate && isForCaches)) outgoing.setHeader(name, value)
  }
  if (lines.length === 0) return
  outgoing.setHeader('set-cookie', [...present, ...lines])
}

/**
 * Sends a web-standard response as the answer of `node:http` or Express. Headers that the answer has
 * already are kept, cookies too. A body goes out as it comes in.
 *
 * @throws what the body throws; the connection is broken then
 */
export async function sendResponse(response: Response, outgoing: OutgoingLike): Promise<void> {
  outgoing.statusCode = response.status
  appendHeaders(response.headers, outgoing)
  const reader = response.body?.getReader()
  try {
    while (reader !== undefined && !outgoing.destroyed) {
      const { done, value } = await reader.read()
      if (done) break
      if (!outgoing.write(value)) await drained(outgoing)
    }
  } catch (error) {
    // Half an answer must not look like a whole one.
    outgoing.destroy()
    throw error
  }
  if (outgoing.destroyed) await reader?.cancel()
  else outgoing.end()
}

function drained(outgoing: OutgoingLike): Promise<void> {
  return new Promise(resolve => {
    const done = (): void => {
      outgoing.off('drain', done)
      outgoing.off('close', done)
      resolve()
    }
    outgoing.once('drain', done)
    outgoing.once('close', done)
  })
}
