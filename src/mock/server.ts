import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { leadToMock } from './doors/real-socket.ts'
import { ConnectionReset } from './index.ts'
import type { Mock, MockAuthenticationOptions, MockManagementOptions } from './mock.ts'

/** Options of {@link serve}. */
export interface ServeOptions {
  /** Port to listen on. Default: a free one. */
  readonly port?: number | undefined
  /** Name to listen on. Default `localhost`, which browsers treat as a secure place. */
  readonly hostname?: string | undefined
}

/** A mock that is being served. */
export interface MockServer {
  /** Origin of the server, such as `http://localhost:3000`. */
  readonly url: string
  /** Options for a `ManagementClient` that talks to this server. */
  readonly managementOptions: Omit<MockManagementOptions, 'fetch'>
  /** Options for an `AuthenticationClient` of the mock's first application. */
  readonly authenticationOptions: Omit<MockAuthenticationOptions, 'fetch'> & {
    readonly coreHost: string
  }
  /** Stops the server and breaks what is still connected. */
  close(): Promise<void>
}

/**
 * Serves a mock over HTTP: management API, application domain and keys at one origin, which is also
 * where sockets tell of events (`eventHost: server.url`). Browsers of every origin may call it.
 *
 * `GET /_mock/inbox?to=…` answers the messages to an address, for clients that cannot reach
 * `mock.inbox`.
 *
 * @throws Error when the port is taken
 *
 * @example
 * ```ts
 * import { AuthenticationClient } from 'genauth'
 * import { createMock } from 'genauth/mock'
 * import { serve } from 'genauth/mock/server'
 *
 * const server = await serve(createMock())
 * const authentication = new AuthenticationClient(server.authenticationOptions)
 * await authentication.signUp.withPassword({ username: 'ann', password: 'passw0rd' })
 * await server.close()
 * ```
 */
export async function serve(mock: Mock, options: ServeOptions = {}): Promise<MockServer> {
  const { port = 0, hostname = 'localhost' } = options
  const server = createServer((incoming, outgoing) => {
    void answer(mock, incoming, outgoing)
  })
  const sockets = new Set<Duplex>()
  server.on('upgrade', (incoming, stream, head) => {
    sockets.add(stream)
    stream.on('close', () => sockets.delete(stream))
    stream.unshift(head)
    leadToMock(mock.webSocket, incoming, stream)
  })
  await listen(server, port, hostname)
  const address = server.address()
  const boundPort = typeof address === 'object' && address !== null ? address.port : port
  const url = `http://${hostname}:${boundPort}`
  const { userPoolId, secret } = mock.managementOptions
  const { appId, appSecret } = mock.authenticationOptions
  return {
    url,
    managementOptions: { userPoolId, secret, host: url },
    authenticationOptions: { appId, appSecret, appHost: url, coreHost: url },
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error === undefined ? resolve() : reject(error)))
        server.closeAllConnections()
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function listen(server: Server, port: number, hostname: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function answer(
  mock: Mock,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController()
  outgoing.on('close', () => gone.abort())
  try {
    const request = await toRequest(incoming, gone.signal)
    const response = await respond(mock, request)
    // Several cookies must not become one header, as they would in an object.
    const { 'set-cookie': _joined, ...headers } = Object.fromEntries(response.headers)
    const cookies = response.headers.getSetCookie()
    outgoing.writeHead(response.status, {
      ...headers,
      ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }),
      ...corsHeaders(request),
    })
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  } catch (error) {
    if (error instanceof ConnectionReset || gone.signal.aborted) {
      outgoing.destroy()
      return
    }
    // A defect of the mock, which must not pass for a broken connection.
    outgoing.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
  }
}

async function respond(mock: Mock, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  if (request.method === 'OPTIONS') return new Response(null, { status: 204 })
  if (request.method === 'GET' && pathname === '/_mock/inbox') {
    const to = searchParams.get('to')
    return Response.json(to === null ? mock.inbox.all() : mock.inbox.to(to))
  }
  return mock.fetch(request)
}

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headersDistinct)) {
    for (const entry of value ?? []) headers.append(name, entry)
  }
  headers.set('x-forwarded-for', incoming.socket.remoteAddress ?? '')
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
  const { method = 'GET', url = '/' } = incoming
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(new URL(url, `http://${incoming.headers.host ?? 'localhost'}`), {
    method,
    headers,
    signal,
    ...(hasBody ? { body: Buffer.concat(chunks) } : {}),
  })
}

// Pages that know users by their cookies are no business of other origins.
const isForPrograms = /^\/((api|oidc|oauth|cas-idp|_mock)\/|[^/]+\/oidc\/\.well-known\/)/

function corsHeaders(request: Request): Record<string, string> {
  const origin = request.headers.get('origin')
  if (origin === null || !isForPrograms.test(new URL(request.url).pathname)) return {}
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-headers':
      request.headers.get('access-control-request-headers') ?? 'content-type',
    'access-control-allow-methods': 'GET, POST, PUT, DELETE',
    'access-control-expose-headers': 'date, retry-after, www-authenticate, dpop-nonce',
  }
}
