import { gzipSync } from 'node:zlib'
import {
  ManagementClient,
  type ManagementClientOptions,
  NetworkError,
  ResponseFormatError,
  TimeoutError,
} from 'genauth/management'
import { expect, test } from 'vitest'
import { answer, clientWith, poolKey, quickRetry, serve, success } from './support.ts'

const connect = (host: string, options: Partial<ManagementClientOptions> = {}) =>
  new ManagementClient({ ...poolKey, host, retry: false, ...options })

const body = JSON.stringify(success)

test('a server over HTTP on this machine is answered to', async () => {
  const { host } = await serve((_, response) => response.end(body))

  await expect(connect(host).users.exists({ username: 'bob' })).resolves.toEqual({ exists: true })
})

test('a server that never answers is a timeout', async () => {
  const { host } = await serve(() => {})

  const call = connect(host, { timeout: 30 }).users.exists({ username: 'bob' })

  await expect(call).rejects.toThrow(TimeoutError)
  await expect(call).rejects.toMatchObject({
    code: 'timeout',
    operation: 'isUserExists',
    timeout: 30,
    message: 'isUserExists: no complete answer within 30 ms',
  })
})

test('a server that stops in the middle of the body is a timeout', async () => {
  const { host } = await serve((_, response) => {
    response.writeHead(200, { 'content-length': body.length })
    response.write(body.slice(0, 10))
  })

  const call = connect(host, { timeout: 50 }).users.exists({ username: 'bob' })

  await expect(call).rejects.toThrow(TimeoutError)
})

test('each attempt has the whole time that is allowed', async () => {
  let requests = 0
  const { host } = await serve((_, response) => {
    requests += 1
    if (requests < 10) response.writeHead(503)
    setTimeout(() => response.end(body), 100)
  })
  const management = connect(host, { timeout: 900, retry: { ...quickRetry, limit: 9 } })

  await expect(management.users.exists({ username: 'bob' })).resolves.toEqual({ exists: true })
})

test('a call may have another time than its client', async () => {
  const { host } = await serve(() => {})
  const management = connect(host)

  await expect(management.users.exists({ username: 'bob' }, { timeout: 20 })).rejects.toMatchObject(
    { name: 'TimeoutError', timeout: 20 },
  )
})

test.each(['headers', 'body'])(
  'a connection that breaks before the end of the %s is a network error',
  async part => {
    const { host } = await serve((_, response) => {
      if (part === 'body') {
        response.writeHead(200, { 'content-length': body.length })
        response.write(body.slice(0, 10), () => response.destroy())
      } else {
        response.destroy()
      }
    })

    const call = connect(host).users.exists({ username: 'bob' })

    await expect(call).rejects.toThrow(NetworkError)
    await expect(call).rejects.toMatchObject({
      sent: true,
      retryable: true,
      message: expect.stringMatching(
        /^isUserExists: the connection to http:\/\/127\.0\.0\.1:\d+ broke before the answer was complete \([A-Z_]+\)$/,
      ),
    })
  },
)

test('an answer shorter than its content-length is a network error', async () => {
  const { host } = await serve((request, response) => {
    const { socket } = request
    socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length + 100}\r\n\r\n${body}`)
    response.on('error', () => {})
  })

  await expect(connect(host).users.exists({ username: 'bob' })).rejects.toMatchObject({
    name: 'NetworkError',
    sent: true,
  })
})

test('a refused connection is a network error of a request that was not sent', async () => {
  const { host, close } = await serve(() => {})
  close()
  let attempts = 0
  const management = connect(host, {
    retry: quickRetry,
    hooks: {
      onRequest: () => {
        attempts += 1
      },
    },
  })

  const call = management.users.create({ username: 'bob' })

  await expect(call).rejects.toThrow(NetworkError)
  await expect(call).rejects.toMatchObject({
    sent: false,
    message: `createUser: no connection to ${host} could be made; check the host and the network (ECONNREFUSED)`,
  })
  expect(attempts).toBe(3)
})

test('a redirect is not followed', async () => {
  const paths: (string | undefined)[] = []
  const { host } = await serve(({ url }, response) => {
    paths.push(url)
    response.writeHead(302, { location: '/elsewhere' }).end()
  })

  await expect(connect(host).users.exists({ username: 'bob' })).rejects.toMatchObject({
    name: 'ResponseFormatError',
    issues: [{ path: '', message: 'is a redirect; check the host' }],
    httpStatus: 302,
  })
  expect(paths).toEqual(['/api/v3/is-user-exists'])
})

test.each([
  ['announces its length', { 'content-length': '100000' }],
  ['does not announce its length', {}],
])('an answer that is too large and %s is refused', async (_, headers) => {
  const { host } = await serve((_, response) => {
    response.writeHead(200, headers)
    response.end(' '.repeat(100_000))
  })

  const call = connect(host, { maxResponseBytes: 99_999 }).users.exists({ username: 'bob' })

  await expect(call).rejects.toThrow(ResponseFormatError)
  await expect(call).rejects.toMatchObject({
    issues: [{ path: '', message: 'is larger than 99999 bytes (option maxResponseBytes)' }],
  })
})

test('an answer of exactly the largest size is read', async () => {
  const { host } = await serve((_, response) => response.end(body.padEnd(1000)))
  const management = connect(host, { maxResponseBytes: 1000 })

  await expect(management.users.exists({ username: 'bob' })).resolves.toEqual({ exists: true })
})

test('an answer that never ends is refused once it is too large', async () => {
  const { host } = await serve((_, response) => {
    const write = (): void => {
      if (!response.destroyed) response.write(' '.repeat(1000), () => setImmediate(write))
    }
    write()
  })
  const management = connect(host, { maxResponseBytes: 5000 })

  await expect(management.users.exists({ username: 'bob' })).rejects.toMatchObject({
    issues: [{ path: '', message: 'is larger than 5000 bytes (option maxResponseBytes)' }],
  })
})

test('a compressed answer is unpacked', async () => {
  const { host } = await serve((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' })
    response.end(gzipSync(body))
  })

  await expect(connect(host).users.exists({ username: 'bob' })).resolves.toEqual({ exists: true })
})

test('a compressed answer is measured unpacked', async () => {
  const packed = gzipSync(' '.repeat(1_000_000))
  const { host } = await serve((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length })
    response.end(packed)
  })
  const management = connect(host, { maxResponseBytes: 100_000 })

  expect(packed.length).toBeLessThan(100_000)
  await expect(management.users.exists({ username: 'bob' })).rejects.toMatchObject({
    issues: [{ path: '', message: 'is larger than 100000 bytes (option maxResponseBytes)' }],
  })
})

test('characters that are cut by the pieces of an answer come out whole', async () => {
  const bytes = Buffer.from(JSON.stringify({ statusCode: 200, data: { userId: 'é日本😀' } }))
  const { management } = clientWith(() => {
    const pieces = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    return new Response(pieces)
  })

  await expect(management.users.get({ userId: 'x' })).resolves.toMatchObject({ id: 'é日本😀' })
})

test('a fetch that does not heed its signal is given up in time', async () => {
  const { management } = clientWith(() => new Promise<Response>(() => {}), { timeout: 10 })

  await expect(management.users.exists({ username: 'bob' })).rejects.toThrow(TimeoutError)
})

test('a body that does not heed the signal of its fetch is given up in time', async () => {
  const { management } = clientWith(() => new Response(new ReadableStream()), { timeout: 10 })

  await expect(management.users.exists({ username: 'bob' })).rejects.toThrow(TimeoutError)
})

test('what a fetch throws is the cause of the network error', async () => {
  const cause = new TypeError('the tunnel is shut')
  const { management } = clientWith(() => Promise.reject(cause), { retry: false })

  await expect(management.users.exists({ username: 'bob' })).rejects.toMatchObject({
    name: 'NetworkError',
    cause,
  })
})

test('the fetch that is given gets each request, and the global one none', async () => {
  const { management, requests } = clientWith(() => answer(success))

  await management.users.exists({ username: 'bob' })

  expect(requests).toHaveLength(1)
  const [request] = requests
  expect(request?.url).toBe('https://api.genauth.ai/api/v3/is-user-exists')
  expect(request?.method).toBe('POST')
  await expect(request?.json()).resolves.toEqual({ username: 'bob' })
  expect(Object.fromEntries(request?.headers ?? [])).toMatchObject({
    accept: 'application/json',
    'content-type': 'application/json',
  })
})
