import { AuthenticationClient, ManagementClient } from 'genauth'
import { createMock, type Mock, type MockOptions, type MockSocketEvent } from 'genauth/mock'
import { expect, test, vi } from 'vitest'

const code = 'custom_shop.ordered'
const seed = { users: [{ userId: 'ann', username: 'ann' }, { username: 'bob' }] }

/** A mock, and what its sockets tell. */
function setUp(settings: MockOptions['settings'] = {}) {
  const mock = createMock({ seed, settings })
  const open = async (name = 'ann', eventCode = code) => {
    const { access_token: token } = await mock.asUser(name).tokens()
    const query = new URLSearchParams({ code: eventCode, token })
    return watch(`wss://openevent.genauth.ai/events/v1/authentication/sub?${query}`)
  }
  const watch = (address: string) => {
    const told: string[] = []
    const socket = new mock.webSocket(address)
    const note = ({ type, data, code }: MockSocketEvent) =>
      told.push([type, type === 'message' ? data : '', code || ''].filter(Boolean).join(' '))
    for (const type of ['open', 'message', 'error', 'close']) socket.addEventListener(type, note)
    return { socket, told, until: (count: number) => vi.waitUntil(() => told.length === count) }
  }
  return { mock, open, watch }
}

test('a message is a frame around the data, which is text', async () => {
  const { mock, open } = setUp()
  const { told, until } = await open()
  await until(1)

  mock.events.emit(code, { id: 1 })
  await until(2)

  expect(told).toEqual(['open', `message {"eventType":"${code}","eventData":"{\\"id\\":1}"}`])
})

test('data of other clients may be no text', async () => {
  const mock = createMock({ seed })
  const { access_token } = await mock.asUser('ann').tokens()
  const send = (eventData: unknown) =>
    mock.fetch(`${mock.authenticationOptions.appHost}/api/v3/pub-userEvent`, {
      method: 'POST',
      headers: { authorization: access_token, 'content-type': 'application/json' },
      body: JSON.stringify({ eventType: code, eventData }),
    })

  await send({ id: 1 })
  await send('{"id":2}')
  await send('no JSON')

  expect(mock.events.published(code).map(({ data }) => data)).toEqual([
    { id: 1 },
    { id: 2 },
    'no JSON',
  ])
})

test('events come to the subscribers of their code, whichever user they are', async () => {
  const { mock, open } = setUp({ eventFrame: false })
  const [ann, bob, other] = [await open(), await open('bob'), await open('ann', 'other')]
  await vi.waitUntil(() => mock.events.connections === 3)

  mock.events.emit(code, 1)
  await Promise.all([ann.until(2), bob.until(2)])

  expect(ann.told).toEqual(['open', 'message 1'])
  expect(bob.told).toEqual(['open', 'message 1'])
  expect(other.told).toEqual(['open'])
})

test('two mocks do not hear each other', async () => {
  const [one, other] = [setUp(), setUp()]
  const { told, until } = await one.open()
  await until(1)

  other.mock.events.emit(code, 1)
  one.mock.events.emit(code, 2)
  await until(2)

  expect(told[1]).toContain('2')
})

test('held messages arrive in order when they are released', async () => {
  const { mock, open } = setUp({ eventFrame: false })
  const { told, until } = await open()
  await until(1)

  mock.events.hold()
  for (const id of [1, 2]) mock.events.emit(code, id)
  await Promise.resolve()
  expect(told).toEqual(['open'])
  mock.events.release()
  mock.events.emit(code, 3)
  await until(4)

  expect(told).toEqual(['open', 'message 1', 'message 2', 'message 3'])
})

test('a snapshot brings back what was held, and ends what has been held since', async () => {
  const { mock, open } = setUp({ eventFrame: false })
  const { told, until } = await open()
  await until(1)
  const free = mock.snapshot()
  mock.events.hold()
  mock.events.emit(code, 1)
  const held = mock.snapshot()

  mock.restore(free)
  mock.events.emit(code, 2)
  mock.restore(held)
  mock.events.emit(code, 3)
  mock.events.release()
  await until(4)

  expect(told).toEqual(['open', 'message 2', 'message 1', 'message 3'])
})

const endings: Record<string, (mock: Mock) => unknown> = {
  'the clock passes its end': mock => mock.clock.advance('15d'),
  'its user is deleted': mock =>
    new ManagementClient(mock.managementOptions).users.deleteBatch({ userIds: ['ann'] }),
  'its user is suspended': mock =>
    new ManagementClient(mock.managementOptions).users.update({
      userId: 'ann',
      status: 'Suspended',
    }),
  'the mock begins anew': mock => mock.reset(),
}

test.each(Object.entries(endings))('a connection is closed when %s', async (_, end) => {
  const { mock, open } = setUp()
  const { told, until } = await open()
  await until(1)

  await end(mock)
  await until(2)

  expect(told).toEqual(['open', 'close 1008'])
  expect(mock.events.connections).toBe(0)
})

test('a token that is not valid is refused as the setting says', async () => {
  const { mock, watch } = setUp()
  const address = `wss://openevent.genauth.ai/events/v1/authentication/sub?code=${code}&token=none`

  const closed = watch(address)
  await closed.until(2)
  mock.configure({ eventRefusal: 'handshake' })
  const refused = watch(address)
  await refused.until(2)

  expect(closed.told).toEqual(['open', 'close 1008'])
  expect(refused.told).toEqual(['error', 'close 1006'])
  expect(mock.journal.calls('sub').map(({ httpStatus }) => httpStatus)).toEqual([401, 401])
})

test('no code, or another path, makes no connection', async () => {
  const { mock, watch } = setUp()
  const [first, second] = [
    watch('wss://openevent.genauth.ai/events/v1/authentication/sub?token=none'),
    watch('wss://openevent.genauth.ai/events/v1/management/sub?code=a'),
  ]
  await Promise.all([first.until(2), second.until(2)])

  expect(first.told).toEqual(['error', 'close 1006'])
  expect(mock.journal.calls('sub').map(({ httpStatus }) => httpStatus)).toEqual([400, 501])
})

test('faults refuse a connection, delay it, or break it at once', async () => {
  const { mock, open } = setUp()
  mock.faults.add({ operation: 'sub', httpStatus: 503 })
  mock.faults.add({ operation: 'sub', kind: 'reset-after' })
  mock.faults.add({ operation: 'sub', latency: 5 })

  const told = [await open(), await open(), await open()].map(({ told }) => told)
  await vi.waitUntil(() => told[2]?.length === 1)

  expect(told).toEqual([['error', 'close 1006'], ['open', 'error', 'close 1006'], ['open']])
  expect(mock.journal.calls('sub').map(({ httpStatus }) => httpStatus)).toEqual([503, 101, 101])
})

test('the journal has no token', async () => {
  const { mock, open } = setUp()
  const { until } = await open()
  await until(1)

  expect(mock.journal.calls('sub')).toEqual([
    {
      operation: 'sub',
      method: 'GET',
      path: '/events/v1/authentication/sub',
      at: expect.any(String),
      httpStatus: 101,
      statusCode: undefined,
    },
  ])
})

test('a client closes its socket, once', async () => {
  const { mock, open } = setUp()
  const { socket, told, until } = await open()
  expect(socket.readyState).toBe(0)
  await until(1)
  expect(socket.readyState).toBe(1)

  socket.close()
  expect(socket.readyState).toBe(2)
  socket.close()
  mock.events.emit(code, 1)
  await until(2)

  expect(socket.readyState).toBe(3)
  expect(told).toEqual(['open', 'close 1005'])
})

test('a snapshot has what was published; connections go on', async () => {
  const { mock, open } = setUp()
  const { until, told } = await open()
  await until(1)
  mock.events.emit(code, 1)
  const snapshot = mock.snapshot()

  mock.events.emit(code, 2)
  mock.restore(snapshot)
  mock.events.emit(code, 3)
  await until(4)

  expect(mock.events.published().map(({ data }) => data)).toEqual([1, 3])
  expect(told).toHaveLength(4)
  mock.reset()
  expect(mock.events.published()).toEqual([])
})

test('clients subscribe through the mock', async () => {
  const mock = createMock({ seed })
  const { access_token } = await mock.asUser('ann').tokens()
  const authentication = new AuthenticationClient({
    ...mock.authenticationOptions,
    webSocket: mock.webSocket,
  }).withTokens({ access_token })
  const subscription = authentication.events.subscribe(code)
  await vi.waitUntil(() => mock.events.connections === 1)

  mock.events.emit(code, 'tea')

  expect((await subscription.next()).value?.data).toBe('tea')
  subscription.close()
})
