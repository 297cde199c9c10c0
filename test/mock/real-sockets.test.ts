import { connect } from 'node:net'
import { AuthenticationClient } from 'genauth'
import { createMock } from 'genauth/mock'
import { serve } from 'genauth/mock/server'
import { expect, onTestFinished, test, vi } from 'vitest'

const code = 'custom_shop.ordered'

async function setUp(settings = {}) {
  const mock = createMock({
    seed: { users: [{ username: 'ann', password: 'passw0rd' }] },
    settings,
  })
  const server = await serve(mock)
  onTestFinished(() => server.close().catch(() => undefined))
  const authentication = new AuthenticationClient({
    ...server.authenticationOptions,
    eventHost: server.url,
  })
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  const connected = () => vi.waitUntil(() => mock.events.connections === 1)
  return { mock, server, events: authentication.events, connected }
}

test('the WebSocket of the runtime is told of events', async () => {
  const { mock, events, connected } = await setUp()
  const subscription = events.subscribe(code)
  await connected()

  // Lengths that are written in three ways.
  const texts = ['tea', 'ü'.repeat(1_000), 'x'.repeat(100_000)]
  for (const data of texts) await events.publish({ code, data })
  const seen: unknown[] = []
  for await (const { data } of subscription) {
    seen.push(data)
    if (seen.length === texts.length) break
  }

  expect(seen).toEqual(texts)
  await vi.waitUntil(() => mock.events.connections === 0)
})

test('broken connections are made again, and leave nothing behind', async () => {
  const { mock, server, events, connected } = await setUp()
  const states: string[] = []
  const subscription = events.subscribe(code, {
    retry: { baseDelay: 1, maxDelay: 1 },
    onState: ({ type }) => states.push(type),
  })
  await connected()

  mock.events.drop()
  await vi.waitUntil(() => states.length === 4)
  mock.events.drop(1012)
  await vi.waitUntil(() => states.length === 7)
  subscription.close()
  await server.close()

  const again = ['disconnected', 'connected', 'gap']
  expect(states).toEqual(['connected', ...again, ...again, 'ended'])
  const sockets = () => process.getActiveResourcesInfo().filter(name => name === 'TCPSocketWrap')
  await vi.waitUntil(() => sockets().length === 0)
})

test.each([1008, 3000, 'handshake'] as const)(
  'a token that has ended is refused (%s)',
  async eventRefusal => {
    const { mock, events, connected } = await setUp({ eventRefusal })
    const subscription = events.subscribe(code, { retry: { baseDelay: 1, maxDelay: 1, limit: 2 } })
    await connected()

    mock.reset()
    mock.configure({ eventRefusal })

    const expected = eventRefusal === 'handshake' ? 'network_error' : 'unauthorized'
    await expect(subscription.next()).rejects.toMatchObject({ code: expected })
  },
)

/** Sends text to a server and collects what it answers until it ends the connection. */
function talk(url: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(new URL(url).port), 'localhost', () => socket.write(text))
    socket.on('data', chunk => {
      answer += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
  })
}

test('an upgrade to something else is refused', async () => {
  const { server } = await setUp()
  const head =
    'GET /events/v1/authentication/sub HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\n'

  expect(await talk(server.url, `${head}upgrade: h2c\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 /)
})

test('a ping is answered', async () => {
  const { mock, server, connected } = await setUp()
  const { access_token } = await mock.asUser('ann').tokens({ appHost: server.url })
  const query = new URLSearchParams({ code, token: access_token })
  const socket = connect(Number(new URL(server.url).port), 'localhost')
  onTestFinished(() => void socket.destroy())
  const answers: Buffer[] = []
  socket.on('data', chunk => answers.push(Buffer.from(chunk)))
  socket.write(
    `GET /events/v1/authentication/sub?${query} HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  )
  await connected()

  // "hi", masked by zeros, and cut in the middle.
  socket.write(Buffer.from([0x89, 0x82, 0]))
  await new Promise(resolve => setTimeout(resolve, 10))
  socket.write(Buffer.from([0, 0, 0, 0x68, 0x69]))
  await vi.waitUntil(() => answers.length === 2)

  // RFC 6455 section 1.3 has this key and what it is answered with.
  expect(String(answers[0])).toContain('sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=')
  expect(answers[1]).toEqual(Buffer.from([0x8a, 2, 0x68, 0x69]))
})
