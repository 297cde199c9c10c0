import { NetworkError, type SubscriptionState } from 'genauth/authentication'
import { expect, onTestFinished, test, vi } from 'vitest'
import { quick, scriptedSockets, settle, setUp, until } from './set-up.ts'

const code = 'custom_shop.ordered'

/** Collects states, less the length of waits. */
function collect() {
  const states: SubscriptionState[] = []
  const types = () => states.map(({ type }) => type)
  return { states, types, onState: (state: SubscriptionState) => states.push(state) }
}

test('of 10,000 messages through 50 broken connections each comes once, or is told as a gap', async () => {
  const { mock, events } = await setUp()
  const { states, onState } = collect()
  const subscription = events.subscribe(code, { retry: quick, onState, bufferSize: 20_000 })
  const connected = (times: number) =>
    until(() => mock.journal.calls('sub').length === times && mock.events.connections === 1)
  await connected(1)

  let drops = 0
  for (let id = 0; id < 10_000; id += 1) {
    mock.events.emit(code, id)
    if (id % 200 === 100) {
      // What was sent is still on its way, and ten are published before there is another connection.
      mock.events.drop()
      drops += 1
    }
    if (id % 200 === 110) await connected(drops + 1)
  }
  mock.events.emit(code, 'last')

  const missed: number[] = []
  let expected = 0
  for await (const { data, isAfterGap } of subscription) {
    const id = data === 'last' ? 10_000 : Number(data)
    // Never twice, never out of order.
    expect(id).toBeGreaterThanOrEqual(expected)
    if (id > expected) {
      expect(isAfterGap).toBe(true)
      for (let lost = expected; lost < id; lost += 1) missed.push(lost)
    }
    expected = id + 1
    if (data === 'last') break
  }
  // Those that nobody was connected for, and no other.
  expect(missed).toHaveLength(50 * 10)
  expect(states.filter(({ type }) => type === 'gap')).toHaveLength(50)
  expect(mock.journal.calls('sub')).toHaveLength(51)
})

test('a lost connection is told, and so is that events may be missing', async () => {
  const { mock, events } = await setUp()
  const { states, onState } = collect()
  const subscription = events.subscribe(code, { retry: quick, onState })
  await until(() => mock.events.connections === 1)

  mock.events.drop()
  await until(() => mock.journal.calls('sub').length === 2 && mock.events.connections === 1)
  mock.events.emit(code, 1)
  mock.events.emit(code, 2)

  expect((await subscription.next()).value).toEqual({ code, data: 1, isAfterGap: true })
  expect((await subscription.next()).value).toEqual({ code, data: 2, isAfterGap: false })
  subscription.close()
  expect(states).toEqual([
    { type: 'connected' },
    { type: 'disconnected', delay: expect.any(Number), closeCode: 1006 },
    { type: 'connected' },
    { type: 'gap', reason: 'reconnected' },
    { type: 'ended', error: undefined },
  ])
})

test('the code by which the service ends a connection is told', async () => {
  const { mock, events } = await setUp()
  const { states, onState } = collect()
  events.subscribe(code, { retry: quick, onState })
  await until(() => mock.events.connections === 1)

  mock.events.drop(1012)
  await until(() => states.length > 1)

  expect(states[1]).toMatchObject({ type: 'disconnected', closeCode: 1012 })
})

test('what a closed socket still hands over is not told', async () => {
  const { mock, events } = await setUp()
  const seen: unknown[] = []
  events.subscribe(code, { retry: quick, onEvent: ({ data }) => seen.push(data) })
  await until(() => mock.events.connections === 1)

  mock.events.hold()
  mock.events.emit(code, 'held')
  mock.events.drop()
  await until(() => mock.journal.calls('sub').length === 2 && mock.events.connections === 1)
  mock.events.release()
  mock.events.emit(code, 'next')
  await settle()

  expect(seen).toEqual(['next'])
})

test('waits double up to their bound, with full jitter', async () => {
  const { mock, events } = await setUp()
  mock.faults.add({ operation: 'sub', kind: 'reset', times: 'always' })
  const { states, onState } = collect()
  vi.spyOn(Math, 'random').mockReturnValue(0.5)

  events.subscribe(code, { retry: { baseDelay: 2, maxDelay: 10 }, onState })
  await until(() => states.length >= 5)
  vi.restoreAllMocks()

  expect(states.slice(0, 5)).toMatchObject([1, 2, 4, 5, 5].map(delay => ({ delay })))
})

test('a connection that told something begins the waits anew; one that did not, does not', async () => {
  const { mock, events } = await setUp()
  const { states, onState } = collect()
  vi.spyOn(Math, 'random').mockReturnValue(1)
  const reconnected = async (calls: number) =>
    until(() => mock.journal.calls('sub').length === calls && mock.events.connections === 1)

  events.subscribe(code, { retry: { baseDelay: 1, maxDelay: 100 }, onState, onEvent: () => {} })
  await reconnected(1)
  mock.events.drop()
  await reconnected(2)
  mock.events.drop()
  await reconnected(3)
  mock.events.emit(code, 1)
  await settle()
  mock.events.drop()
  await reconnected(4)
  vi.restoreAllMocks()

  const delays = states.flatMap(state => (state.type === 'disconnected' ? [state.delay] : []))
  expect(delays).toEqual([1, 2, 1])
})

test('a connection that has lasted begins the waits anew, too', async () => {
  const { mock, events } = await setUp()
  const { states, onState } = collect()
  vi.spyOn(Math, 'random').mockReturnValue(1)
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
  onTestFinished(() => void vi.restoreAllMocks())

  events.subscribe(code, { retry: { baseDelay: 1, maxDelay: 100 }, onState })
  const delays = () => states.flatMap(state => (state.type === 'disconnected' ? [state.delay] : []))
  for (const lasted of [1_000, 1_000, 10_000]) {
    const { length } = delays()
    await until(() => mock.events.connections === 1)
    clock.mockReturnValue(clock() + lasted)
    mock.events.drop()
    await until(() => delays().length > length)
  }

  expect(delays()).toEqual([1, 2, 1])
})

test('a socket that is over is not listened to any more', async () => {
  const tells: ((type: 'open' | 'message' | 'close', details?: object) => void)[] = []
  const webSocket = scriptedSockets(tell => tells.push(tell))
  const { events } = await setUp({}, { webSocket })
  const { types, onState } = collect()
  const seen: unknown[] = []
  events.subscribe(code, { retry: quick, onState, onEvent: ({ data }) => seen.push(data) })
  await until(() => tells.length === 1)

  tells[0]?.('close', { code: 1006 })
  tells[0]?.('open')
  tells[0]?.('message', { data: '"late"' })
  tells[0]?.('close', { code: 1006 })
  await until(() => tells.length === 2)
  tells[1]?.('open')
  tells[1]?.('message', { data: '"in time"' })

  expect(types()).toEqual(['disconnected', 'connected'])
  expect(seen).toEqual(['in time'])
})

test('connections leave no listeners behind', async () => {
  const listeners = new Map<unknown, number>()
  const count = (target: unknown, change: number) =>
    listeners.set(target, (listeners.get(target) ?? 0) + change)
  const { addEventListener, removeEventListener } = EventTarget.prototype
  vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (
    this: EventTarget,
    ...parameters
  ) {
    count(this, 1)
    addEventListener.apply(this, parameters)
  })
  vi.spyOn(EventTarget.prototype, 'removeEventListener').mockImplementation(function (
    this: EventTarget,
    ...parameters
  ) {
    count(this, -1)
    removeEventListener.apply(this, parameters)
  })
  onTestFinished(() => void vi.restoreAllMocks())
  const { mock, events } = await setUp()
  mock.faults.add({ operation: 'sub', kind: 'reset', times: 30 })

  events.subscribe(code, { retry: quick })
  await until(() => mock.events.connections === 1)

  expect(Math.max(...listeners.values())).toBeLessThan(5)
})

test('a limit ends the subscription with NetworkError, which keeps what has come', async () => {
  const { mock, events } = await setUp()
  const { states, types, onState } = collect()
  const subscription = events.subscribe(code, { retry: { ...quick, limit: 2 }, onState })
  await until(() => mock.events.connections === 1)
  mock.events.emit(code, 1)
  await settle()

  mock.faults.add({ operation: 'sub', kind: 'reset', times: 'always' })
  mock.events.drop()
  await until(() => types().includes('ended'))

  expect(types()).toEqual(['connected', 'disconnected', 'disconnected', 'ended'])
  await expect(subscription.next()).resolves.toMatchObject({ value: { data: 1 } })
  const end = subscription.next()
  await expect(end).rejects.toThrow(NetworkError)
  await expect(end).rejects.toMatchObject({
    operation: 'sub',
    host: 'wss://openevent.genauth.ai',
    sent: false,
    retryable: true,
  })
  expect(states.at(-1)).toMatchObject({ error: { code: 'network_error' } })
  await expect(subscription.next()).resolves.toEqual({ done: true, value: undefined })
})

test('without retries the first loss ends it', async () => {
  const { mock, events } = await setUp()
  const subscription = events.subscribe(code, { retry: false })
  await until(() => mock.events.connections === 1)

  mock.events.drop()

  await expect(subscription.next()).rejects.toMatchObject({ code: 'network_error', sent: true })
})

test('a connection that is not made in time is given up', async () => {
  const { mock, events } = await setUp()
  mock.faults.add({ operation: 'sub', latency: Number.POSITIVE_INFINITY })
  const { types, onState } = collect()

  events.subscribe(code, { retry: quick, timeout: 20, onState })
  await until(() => mock.events.connections === 1)

  expect(types()).toEqual(['disconnected', 'connected'])
})

test('a connection on which nothing comes is made anew when that is asked for', async () => {
  const { mock, events } = await setUp()
  const { types, onState } = collect()
  const subscription = events.subscribe(code, { retry: quick, idleTimeout: 40, onState })
  await until(() => mock.events.connections === 1)

  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise(resolve => setTimeout(resolve, 15))
    mock.events.emit(code, turn)
  }
  expect(types()).toEqual(['connected'])

  await until(() => types().length >= 4)
  subscription.close()
  expect(types().slice(0, 4)).toEqual(['connected', 'disconnected', 'connected', 'gap'])
})

test('a socket that cannot be made at all ends it, and its address is not told', async () => {
  const { authentication, events } = await setUp(
    {},
    {
      webSocket: class {
        constructor(url: string) {
          throw new SyntaxError(`The URL ${url} is invalid`)
        }
        addEventListener() {}
        close() {}
      },
    },
  )
  const token = (await authentication.session.get())?.access_token ?? 'none'

  const error: unknown = await events
    .subscribe(code)
    .next()
    .catch(error => error)

  expect(error).toMatchObject({ code: 'invalid_configuration' })
  expect(String(error)).toContain('wss://openevent.genauth.ai')
  expect(JSON.stringify(error) + String(error)).not.toContain(token.slice(-20))
  expect(error).not.toHaveProperty('cause')
})
