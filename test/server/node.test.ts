import { createServer, get, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  appendHeaders,
  type IncomingLike,
  InputError,
  sendResponse,
  toRequest,
} from 'genauth/server'
import { expect, onTestFinished, test } from 'vitest'
import { CookieJar, setUp } from './support.ts'

/** Runs an HTTP server on this machine until the test ends. */
async function serve(
  listener: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>,
): Promise<string> {
  const failures: unknown[] = []
  const server = createServer((incoming, outgoing) => {
    listener(incoming, outgoing).catch((error: unknown) => {
      failures.push(error)
      outgoing.destroy()
    })
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
    expect(failures).toEqual([])
  })
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

/** Opens a page as a browser does; `fetch` would say that it is a script. */
async function navigate(url: string, cookie: string): Promise<Response> {
  const headers = { accept: 'text/html', 'sec-fetch-mode': 'navigate', cookie }
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers, agent: false }, resolve).on('error', reject)
  })
  const { statusCode: status, headersDistinct } = incoming
  const lines = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  )
  let text = ''
  for await (const chunk of incoming) text += chunk
  return new Response(text, { status, headers: lines })
}

test('a user signs in, is recognized and signs out over node:http', async () => {
  const { mock, another } = setUp()
  let sessions = another()
  const host = await serve(async (incoming, outgoing) => {
    const request = toRequest(incoming)
    const { pathname } = new URL(request.url)
    if (pathname === '/callback') return sendResponse(await sessions.callback(request), outgoing)
    if (pathname === '/logout') return sendResponse(await sessions.logout(request), outgoing)
    const headers = new Headers()
    const session = await sessions.requireSession(request, headers)
    if (session instanceof Response) return sendResponse(session, outgoing)
    const tokens = await session.getTokens()
    appendHeaders(headers, outgoing)
    outgoing.end(`${session.user.sub} ${tokens !== undefined}`)
  })
  sessions = another({ redirectUri: `${host}/callback` })
  const jar = new CookieJar(mock.clock.now)
  const open = async (url: string) => {
    const response = await navigate(url, jar.header)
    jar.take(response)
    return response
  }

  const away = await open(`${host}/reports`)
  const callback = await mock.asUser('ann').authorize(away.headers.get('location') ?? '')
  const back = await open(callback.href)
  const page = await open(back.headers.get('location') ?? '')
  mock.clock.advance('11m')
  const later = await open(`${host}/reports`)
  const out = await open(`${host}/logout`)

  expect(back.headers.get('location')).toBe(`${host}/reports`)
  await expect(page.text()).resolves.toBe(`${mock.asUser('ann').userId} true`)
  expect(later.headers.getSetCookie().length).toBeGreaterThan(0)
  await expect(later.text()).resolves.toMatch(/true$/)
  expect(out.status).toBe(302)
  expect(jar.header).toBe('')
})

test('a request keeps its method, path, headers and body', async () => {
  const host = await serve(async (incoming, outgoing) => {
    const request = toRequest(incoming, 'https://app.example.com/any')
    const { method, url, headers } = request
    const { length } = await request.text()
    const answer = { method, url, custom: headers.get('x-custom'), length }
    await sendResponse(Response.json(answer), outgoing)
  })

  const response = await fetch(`${host}/a%20b//c?x=1&x=2`, {
    method: 'PUT',
    headers: { 'x-custom': 'caf\u00e9' },
    body: 'x'.repeat(200_000),
  })

  await expect(response.json()).resolves.toEqual({
    method: 'PUT',
    url: 'https://app.example.com/a%20b//c?x=1&x=2',
    custom: 'caf\u00e9',
    length: 200_000,
  })
})

const incomingOf = (target: string, more: Partial<IncomingLike> = {}): IncomingLike => ({
  method: 'GET',
  url: target,
  headers: {},
  async *[Symbol.asyncIterator]() {},
  ...more,
})

test.each([
  ['/in', 'http://localhost/in'],
  ['//evil.example/in', 'http://localhost//evil.example/in'],
  ['http://evil.example/in?x=1', 'http://localhost/in?x=1'],
  ['https://user:pass@evil.example', 'http://localhost/'],
  ['*', 'http://localhost/'],
  ['', 'http://localhost/'],
  ['evil.example:443', 'http://localhost/'],
  ['/\\evil.example', 'http://localhost//evil.example'],
])('the target %s of a request stays on the origin', (target, url) => {
  expect(toRequest(incomingOf(target)).url).toBe(url)
})

test('the Host header of a request is not believed', () => {
  const incoming = incomingOf('/in', { headers: { host: 'evil.example' } })

  expect(toRequest(incoming).url).toBe('http://localhost/in')
})

test('the target before a router of Express cut it counts', () => {
  const incoming = incomingOf('/callback', { originalUrl: '/auth/callback?code=1' })

  expect(toRequest(incoming).url).toBe('http://localhost/auth/callback?code=1')
})

test('repeated headers and the request line of HTTP/2 are read right', () => {
  const headers = { ':path': '/in', ':method': 'GET', 'x-list': ['a', 'b'], 'x-none': undefined }

  const request = toRequest(incomingOf('/in', { headers }))

  expect([...request.headers]).toEqual([['x-list', 'a, b']])
})

test('a body that another module has read is empty', async () => {
  const request = toRequest(incomingOf('/in', { method: 'POST' }))

  await expect(request.text()).resolves.toBe('')
})

test.each(['TRACE', 'CONNECT', 'A B'])('a request of the method %s is refused', method => {
  expect(() => toRequest(incomingOf('/in', { method }))).toThrow(InputError)
})

test('an answer adds its cookies to those that are set, and keeps its status', async () => {
  const host = await serve(async (_, outgoing) => {
    outgoing.setHeader('set-cookie', 'mine=1')
    const response = new Response('teapot', { status: 418, headers: { 'x-custom': 'a' } })
    response.headers.append('set-cookie', 'first=1')
    response.headers.append('set-cookie', 'second=1, with a comma')
    await sendResponse(response, outgoing)
  })

  const response = await fetch(host)

  expect(response.status).toBe(418)
  expect(response.headers.get('x-custom')).toBe('a')
  expect(response.headers.getSetCookie()).toEqual(['mine=1', 'first=1', 'second=1, with a comma'])
  await expect(response.text()).resolves.toBe('teapot')
})

test.each(['GET', 'HEAD'])('an answer without a body ends: %s', async method => {
  const host = await serve(async (_, outgoing) =>
    sendResponse(new Response(null, { status: 204 }), outgoing),
  )

  const response = await fetch(host, { method })

  expect(response.status).toBe(204)
  await expect(response.text()).resolves.toBe('')
})

test('a body goes out as it comes in, and waits for whoever reads slowly', async () => {
  let sent = 0
  const megabyte = new Uint8Array(2 ** 20)
  const host = await serve(async (_, outgoing) => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        if (sent > 30) controller.close()
        else controller.enqueue(megabyte)
      },
    })
    await sendResponse(new Response(body), outgoing)
  })

  const response = await fetch(host)
  const first = await response.body?.getReader().read()

  expect(first?.done).toBe(false)
  expect(sent).toBeLessThan(30)
})

test('a reader who goes away ends the body', async () => {
  let isCancelled: (value: boolean) => void = () => {}
  const cancelled = new Promise<boolean>(resolve => {
    isCancelled = resolve
  })
  const host = await serve(async (_, outgoing) => {
    const body = new ReadableStream<Uint8Array>({
      pull: controller => controller.enqueue(new Uint8Array(2 ** 20)),
      cancel: () => isCancelled(true),
    })
    await sendResponse(new Response(body), outgoing)
  })

  await new Promise<void>(resolve => {
    const call = get(host, incoming => {
      incoming.once('data', () => {
        call.destroy()
        resolve()
      })
    })
  })

  await expect(cancelled).resolves.toBe(true)
})

test('a body that breaks off does not look like a whole one', async () => {
  const reasons: unknown[] = []
  const host = await serve(async (_, outgoing) => {
    let count = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        count += 1
        if (count > 3) controller.error(new Error('the source broke'))
        else controller.enqueue(new Uint8Array(10))
      },
    })
    await sendResponse(new Response(body), outgoing).catch((error: unknown) => reasons.push(error))
  })

  await expect(fetch(host).then(response => response.arrayBuffer())).rejects.toThrow()
  expect(reasons).toMatchObject([{ message: 'the source broke' }])
})

test('a request whose client goes away breaks its body', async () => {
  let breakOff: (error: unknown) => void = () => {}
  const broken = new Promise<unknown>(resolve => {
    breakOff = resolve
  })
  const host = await serve(async incoming => {
    await toRequest(incoming).text().catch(breakOff)
  })
  const call = request(host, { method: 'POST', headers: { 'content-length': '100' } })
  call.on('error', () => {})
  call.write('half', () => setTimeout(() => call.destroy(), 20))

  await expect(broken).resolves.toBeInstanceOf(Error)
})
