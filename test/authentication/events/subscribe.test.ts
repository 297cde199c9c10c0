import { ConfigurationError, InputError } from 'genauth/authentication'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { settle, setUp, until } from './set-up.ts'

const code = 'custom_shop.ordered'

test('an event that is published comes to who iterates', async () => {
  const { mock, events } = await setUp()
  const orders = events.subscribe(code)
  await until(() => mock.events.connections === 1)

  await events.publish({ code, data: { id: 1 } })
  await events.publish({ code: 'custom_shop.cancelled', data: { id: 1 } })
  await events.publish({ code, data: { id: 2 } })

  const seen: unknown[] = []
  for await (const event of orders) {
    seen.push(event)
    if (seen.length === 2) break
  }
  expect(seen).toEqual([
    { code, data: { id: 1 }, isAfterGap: false },
    { code, data: { id: 2 }, isAfterGap: false },
  ])
})

test('an event comes to each subscription, and to a callback as to a loop', async () => {
  const { mock, events } = await setUp()
  const seen: unknown[] = []
  events.subscribe(code, { onEvent: ({ data }) => seen.push(data) })
  const orders = events.subscribe(code)
  await until(() => mock.events.connections === 2)

  await events.publish({ code, data: 'tea' })

  expect((await orders.next()).value?.data).toBe('tea')
  expect(seen).toEqual(['tea'])
})

test('events that come before anybody asks wait for that', async () => {
  const { mock, events } = await setUp()
  const orders = events.subscribe(code)
  await until(() => mock.events.connections === 1)
  for (const id of [1, 2, 3]) mock.events.emit(code, id)
  await settle()

  const [first, second, third] = [orders.next(), orders.next(), orders.next()]

  expect((await third).value?.data).toBe(3)
  expect((await second).value?.data).toBe(2)
  expect((await first).value?.data).toBe(1)
})

test.each([
  ['an object', { a: [1, null] }],
  ['text', 'plain'],
  ['text that looks like JSON', '{"a":1}'],
  ['nothing', null],
  ['a number', 0],
  ['an object that looks like a frame', { eventType: 'x', eventData: 'y' }],
])('%s arrives as it was published', async (_, data) => {
  const { mock, events } = await setUp()
  const orders = events.subscribe(code)
  await until(() => mock.events.connections === 1)

  await events.publish({ code, data })

  expect((await orders.next()).value?.data).toEqual(data)
})

test('a message without a frame is what the event tells', async () => {
  const { mock, events } = await setUp({ eventFrame: false })
  const orders = events.subscribe(code)
  await until(() => mock.events.connections === 1)

  await events.publish({ code, data: { id: 1 } })

  expect((await orders.next()).value?.data).toEqual({ id: 1 })
})

test('a schema types the data, and what does not fit is left out and told', async () => {
  const { mock, events } = await setUp()
  const states: unknown[] = []
  const orders = events.subscribe(code, {
    schema: z.object({ id: z.number() }),
    onState: state => states.push(state),
  })
  await until(() => mock.events.connections === 1)

  await events.publish({ code, data: { id: 'secret' } })
  await events.publish({ code, data: { id: 2 } })
  const { value } = await orders.next()
  const id: number | undefined = value?.data.id

  expect(id).toBe(2)
  expect(states).toEqual([
    { type: 'connected' },
    { type: 'mismatch', issues: [{ path: 'id', message: expect.any(String) }] },
  ])
})

test('a schema that answers later ends the subscription', async () => {
  const { mock, events } = await setUp()
  const orders = events.subscribe(code, { schema: z.any().refine(async () => true) })
  await until(() => mock.events.connections === 1)

  mock.events.emit(code, 1)

  await expect(orders.next()).rejects.toThrow(ConfigurationError)
  expect(mock.events.connections).toBe(0)
})

test('a schema that throws ends the subscription with what it throws', async () => {
  const { mock, events } = await setUp()
  const defect = new Error('a mistake in the schema')
  const validate = (): never => {
    throw defect
  }
  const schema = { '~standard': { version: 1, vendor: 'by hand', validate } } as const
  const orders = events.subscribe(code, { schema })
  await until(() => mock.events.connections === 1)

  mock.events.emit(code, 1)

  await expect(orders.next()).rejects.toBe(defect)
  expect(mock.events.connections).toBe(0)
})

test('what a callback throws or rejects hurts nothing', async () => {
  const { mock, events } = await setUp()
  const unhandled: unknown[] = []
  const note = (error: unknown) => unhandled.push(error)
  process.on('unhandledRejection', note)
  onTestFinished(() => void process.off('unhandledRejection', note))
  let count = 0
  events.subscribe(code, {
    onState: () => Promise.reject(new Error('later')),
    onEvent() {
      count += 1
      if (count === 1) throw new Error('at once')
      return Promise.reject(new Error('later'))
    },
  })
  await until(() => mock.events.connections === 1)

  for (const id of [1, 2, 3]) mock.events.emit(code, id)
  await settle()

  expect(count).toBe(3)
  expect(unhandled).toEqual([])
  expect(mock.events.connections).toBe(1)
})

test('code and token are encoded in the address', async () => {
  const addresses: string[] = []
  const { events } = await setUp(
    {},
    {
      webSocket: class {
        constructor(url: string) {
          addresses.push(url)
        }
        addEventListener() {}
        close() {}
      },
      tokenSource: { getTokens: async () => ({ access_token: 'a&b=c d' }) },
    },
  )

  const subscription = events.subscribe('a&token=x')
  await settle()
  subscription.close()

  const url = new URL(String(addresses[0]))
  expect(url.origin).toBe('wss://openevent.genauth.ai')
  expect(url.pathname).toBe('/events/v1/authentication/sub')
  expect([...url.searchParams]).toEqual([
    ['code', 'a&token=x'],
    ['token', 'a&b=c d'],
  ])
})

test.each([
  ['authing', undefined, 'wss://openevent.authing.cn'],
  ['genauth', 'wss://events.example.com/', 'wss://events.example.com'],
  ['genauth', 'https://events.example.com', 'wss://events.example.com'],
  ['genauth', 'events.example.com', 'wss://events.example.com'],
  ['genauth', 'ws://localhost:3000', 'ws://localhost:3000'],
] as const)('sockets of %s with the host %s go to %s', async (brand, eventHost, origin) => {
  const addresses: string[] = []
  const { events } = await setUp(
    {},
    {
      brand,
      ...(eventHost === undefined ? {} : { eventHost }),
      webSocket: class {
        constructor(url: string) {
          addresses.push(new URL(url).origin)
        }
        addEventListener() {}
        close() {}
      },
    },
  )

  const subscription = events.subscribe(code)
  await until(() => addresses.length > 0)
  subscription.close()

  expect(addresses).toEqual([origin])
})

test('a host without TLS is refused, and so is one with a path', async () => {
  await expect(setUp({}, { eventHost: 'ws://events.example.com' })).rejects.toThrow(
    'eventHost uses http:',
  )
  await expect(setUp({}, { eventHost: 'wss://events.example.com/sub' })).rejects.toThrow(
    'eventHost must be the URL of a host',
  )
  await expect(
    setUp({}, { allowInsecureHost: true, eventHost: 'ws://a.example' }),
  ).resolves.toBeDefined()
})

test('without a WebSocket it is told what to do', async () => {
  const { mock } = await setUp()
  const { events } = await setUp({}, { webSocket: undefined })
  const { WebSocket } = globalThis
  Reflect.deleteProperty(globalThis, 'WebSocket')
  onTestFinished(() => {
    globalThis.WebSocket = WebSocket
  })

  expect(() => events.subscribe(code)).toThrow(ConfigurationError)
  expect(() => events.subscribe(code)).toThrow('by the option webSocket')

  // Provided later, it is found.
  Reflect.set(globalThis, 'WebSocket', mock.webSocket)
  events.subscribe(code).close()
})

test.each([
  ['no code', '', undefined, 'eventCode'],
  ['a code that is no text', 7, undefined, 'eventCode'],
  ['options that are no object', code, 'now', 'options'],
  ['a misspelt option', code, { onevent: () => {} }, 'did you mean onEvent?'],
  ['a signal that is none', code, { signal: 'stop' }, 'options.signal'],
])('%s is refused', async (_, eventCode, options, words) => {
  const { events } = await setUp()
  // @ts-expect-error: what plain JavaScript may give
  const subscribe = () => events.subscribe(eventCode, options)

  expect(subscribe).toThrow(InputError)
  expect(subscribe).toThrow(words)
})

test.each([
  ['onEvent', { onEvent: 'log' }],
  ['onState', { onState: 1 }],
  ['schema', { schema: {} }],
  ['bufferSize', { bufferSize: 0 }],
  ['whenFull', { whenFull: 'wait' }],
  ['timeout', { timeout: -1 }],
  ['idleTimeout', { idleTimeout: 0 }],
  ['retry.limit', { retry: { limit: -1 } }],
  ['retry', { retry: 5 }],
])('a malformed %s is refused', async (name, options) => {
  const { events } = await setUp()
  // @ts-expect-error: what plain JavaScript may give
  const subscribe = () => events.subscribe(code, options)

  expect(subscribe).toThrow(ConfigurationError)
  expect(subscribe).toThrow(name)
})
