import type { SubscriptionState } from 'genauth/authentication'
import { expect, onTestFinished, test, vi } from 'vitest'
import { quick, settle, setUp, until } from './set-up.ts'

const code = 'custom_shop.ordered'

// A network that swallows what is sent.
const silent = { kind: 'reset', latency: Number.POSITIVE_INFINITY } as const

/** Counts the timers that run for long; those of the tests themselves are short. */
function watchTimers(): () => number {
  const set = vi.spyOn(globalThis, 'setTimeout')
  const clear = vi.spyOn(globalThis, 'clearTimeout')
  onTestFinished(() => void vi.restoreAllMocks())
  return () => {
    const cleared = new Set<unknown>(clear.mock.calls.map(([timer]) => timer))
    const long = set.mock.results.filter((_, index) => Number(set.mock.calls[index]?.[1]) > 60_000)
    return long.filter(({ value }) => !cleared.has(value)).length
  }
}

/** Counts the listeners that a signal has. */
function countListeners(signal: AbortSignal): () => number {
  let count = 0
  const { addEventListener, removeEventListener } = signal
  signal.addEventListener = (...parameters: Parameters<typeof addEventListener>) => {
    count += 1
    addEventListener.apply(signal, parameters)
  }
  signal.removeEventListener = (...parameters: Parameters<typeof removeEventListener>) => {
    count -= 1
    removeEventListener.apply(signal, parameters)
  }
  return () => count
}

test.each(['close()', 'the signal'])('%s leaves no socket, timer or listener', async way => {
  const { mock, events } = await setUp()
  const aborter = new AbortController()
  const listeners = countListeners(aborter.signal)
  const timers = watchTimers()
  const { signal } = aborter
  const subscription = events.subscribe(code, { signal, idleTimeout: 600_000 })
  await until(() => mock.events.connections === 1)
  expect(timers()).toBe(1)
  expect(listeners()).toBe(1)

  if (way === 'close()') subscription.close()
  else aborter.abort()

  expect(timers()).toBe(0)
  expect(listeners()).toBe(0)
  expect(mock.events.connections).toBe(0)
})

test.each([
  ['while it connects', silent, []],
  ['while it waits for the next try', { kind: 'reset' }, ['disconnected']],
] as const)('it can be closed %s', async (_, fault, told) => {
  const { mock, events } = await setUp()
  mock.faults.add({ operation: 'sub', times: 'always', ...fault })
  const timers = watchTimers()
  vi.spyOn(Math, 'random').mockReturnValue(1)
  const states: string[] = []
  const subscription = events.subscribe(code, {
    retry: { baseDelay: 600_000, maxDelay: 600_000 },
    timeout: 600_000,
    onState: ({ type }) => states.push(type),
  })
  await settle()
  expect(states).toEqual(told)
  expect(timers()).toBeGreaterThan(0)

  const next = subscription.next()
  subscription.close()
  await expect(next).resolves.toEqual({ done: true, value: undefined })
  await settle()

  expect(timers()).toBe(0)
  expect(mock.events.connections).toBe(0)
  expect(states.at(-1)).toBe('ended')
})

test('it can be closed while the source of tokens is silent', async () => {
  const { authentication } = await setUp()
  const { events } = authentication.withTokens({ getTokens: () => new Promise(() => {}) })
  const subscription = events.subscribe(code)
  const next = subscription.next()
  await settle()

  subscription.close()

  await expect(next).resolves.toMatchObject({ done: true })
})

test('a token that never comes holds up nobody else', async () => {
  const { mock, authentication } = await setUp()
  const tokens = await mock.asUser('ann').tokens()
  // As in a worker, where what a request waits for stops when its client goes away.
  let isGone = true
  const { events } = authentication.withTokens({
    getTokens: async () => (isGone ? new Promise(() => {}) : tokens),
  })
  events.subscribe(code)
  await settle()

  isGone = false
  const subscription = events.subscribe(code)
  await until(() => mock.events.connections === 1)
  subscription.close()
})

test('at whichever moment it is closed, no socket is left', async () => {
  const { mock, events } = await setUp()

  for (let moment = 0; moment < 60; moment += 1) {
    const subscription = events.subscribe(code)
    for (let turn = 0; turn < moment; turn += 1) await Promise.resolve()
    subscription.close()
  }
  await new Promise(resolve => setTimeout(resolve, 50))

  expect(mock.events.connections).toBe(0)
})

test('a socket that opens after close() is closed at once', async () => {
  const { mock, events } = await setUp()
  mock.faults.add({ operation: 'sub', latency: 10 })
  const subscription = events.subscribe(code)
  await settle()

  subscription.close()
  await new Promise(resolve => setTimeout(resolve, 20))

  expect(mock.events.connections).toBe(0)
})

test('break ends it, and so does an error in the loop', async () => {
  const { mock, events } = await setUp()
  const loop = async (fails: boolean) => {
    for await (const _ of events.subscribe(code)) {
      if (fails) throw new Error('in the loop')
      break
    }
  }

  for (const fails of [false, true]) {
    const ended = loop(fails).catch((error: Error) => error.message)
    await until(() => mock.events.connections === 1)
    mock.events.emit(code, 1)
    expect(await ended).toBe(fails ? 'in the loop' : undefined)
    expect(mock.events.connections).toBe(0)
  }
})

test('await using ends it', async () => {
  const { mock, events } = await setUp()
  {
    await using _subscription = events.subscribe(code)
    await until(() => mock.events.connections === 1)
  }

  expect(mock.events.connections).toBe(0)
})

test('an abort ends the loop with its reason, without what still waits', async () => {
  const { mock, events } = await setUp()
  const aborter = new AbortController()
  const states: SubscriptionState[] = []
  const subscription = events.subscribe(code, {
    signal: aborter.signal,
    onState: state => states.push(state),
  })
  await until(() => mock.events.connections === 1)
  mock.events.emit(code, 1)
  await settle()

  const reason = new Error('enough')
  aborter.abort(reason)

  await expect(subscription.next()).rejects.toBe(reason)
  await expect(subscription.next()).resolves.toMatchObject({ done: true })
  expect(states).toEqual([{ type: 'connected' }, { type: 'ended', error: reason }])
})

test('with a signal that is aborted already nothing is sent', async () => {
  const { mock, events } = await setUp()
  const reason = new Error('before it began')
  const states: SubscriptionState[] = []
  const subscription = events.subscribe(code, {
    signal: AbortSignal.abort(reason),
    onState: state => states.push(state),
  })
  expect(states).toEqual([])

  await expect(subscription.next()).rejects.toBe(reason)
  expect(mock.journal.calls('sub')).toEqual([])
})

test('a callback may close it', async () => {
  const { mock, events } = await setUp()
  const seen: unknown[] = []
  const subscription = events.subscribe(code, {
    onEvent({ data }) {
      seen.push(data)
      subscription.close()
    },
  })
  await until(() => mock.events.connections === 1)

  for (const id of [1, 2]) mock.events.emit(code, id)
  await settle()

  expect(seen).toEqual([1])
  expect(mock.events.connections).toBe(0)
})

test('closing twice is closing once', async () => {
  const { events } = await setUp()
  const states: string[] = []
  const subscription = events.subscribe(code, { onState: ({ type }) => states.push(type) })

  subscription.close()
  subscription.close()
  await subscription.return()

  expect(states).toEqual(['ended'])
  await expect(subscription.next()).resolves.toMatchObject({ done: true })
})

test('one subscription closed, the other goes on', async () => {
  const { mock, events } = await setUp()
  const [first, second] = [events.subscribe(code), events.subscribe(code)]
  await until(() => mock.events.connections === 2)

  first.close()
  await settle()
  mock.events.emit(code, 1)

  expect((await second.next()).value?.data).toBe(1)
  second.close()
})

/** Lets ten events come before anybody asks, into a buffer for four. */
async function overflow(whenFull?: 'dropOldest' | 'dropNewest') {
  const { mock, events } = await setUp()
  const states: SubscriptionState[] = []
  const subscription = events.subscribe(code, {
    retry: quick,
    bufferSize: 4,
    ...(whenFull === undefined ? {} : { whenFull }),
    onState: state => states.push(state),
  })
  await until(() => mock.events.connections === 1)
  for (let id = 0; id < 10; id += 1) mock.events.emit(code, id)
  await settle()
  const seen: unknown[] = []
  for (let count = 0; count < 4; count += 1) {
    const { value } = await subscription.next()
    seen.push([value?.data, value?.isAfterGap])
  }
  mock.events.emit(code, 10)
  const { value } = await subscription.next()
  seen.push([value?.data, value?.isAfterGap])
  return { seen, gaps: states.filter(({ type }) => type === 'gap') }
}

test('a slow consumer misses the oldest events, and is told of each', async () => {
  const { seen, gaps } = await overflow()

  expect(seen).toEqual([
    [6, true],
    [7, false],
    [8, false],
    [9, false],
    [10, false],
  ])
  expect(gaps).toEqual(Array(6).fill({ type: 'gap', reason: 'overflow' }))
})

test('a slow consumer misses the newest events where that is wanted', async () => {
  const { seen, gaps } = await overflow('dropNewest')

  expect(seen).toEqual([
    [0, false],
    [1, false],
    [2, false],
    [3, false],
    [10, true],
  ])
  expect(gaps).toHaveLength(6)
})
