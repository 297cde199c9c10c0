import { ManagementClient } from 'genauth/management'
import { createMock, type Duration } from 'genauth/mock'
import { expect, test } from 'vitest'
import { call } from './call.ts'

const start = Date.parse('2026-01-01T00:00:00.000Z')
const setUp = () => {
  const mock = createMock({ now: () => start })
  return { mock, management: new ManagementClient({ ...mock.managementOptions, now: () => start }) }
}

test('the clock runs with the real one unless told otherwise', () => {
  const before = Date.now()
  const time = createMock().clock.now()

  expect(time).toBeGreaterThanOrEqual(before)
  expect(time).toBeLessThanOrEqual(Date.now())
})

test.each<[Duration, string]>([
  [1500, '2026-01-01T00:00:01.500Z'],
  ['250ms', '2026-01-01T00:00:00.250Z'],
  ['90s', '2026-01-01T00:01:30.000Z'],
  ['15m', '2026-01-01T00:15:00.000Z'],
  ['2h', '2026-01-01T02:00:00.000Z'],
  ['1.5d', '2026-01-02T12:00:00.000Z'],
  ['-7s', '2025-12-31T23:59:53.000Z'],
])('advance(%j) lets time pass', async (duration, time) => {
  const { mock, management } = setUp()

  mock.clock.advance(duration)

  await expect(management.users.create({ username: 'ann' })).resolves.toMatchObject({
    createdAt: time,
    updatedAt: time,
    statusChangedAt: time,
  })
})

test('advances add up', () => {
  const { mock } = setUp()

  mock.clock.advance('1h')
  mock.clock.advance('30m')

  expect(mock.clock.now()).toBe(start + 5_400_000)
})

test.each([
  [new Date('2030-06-01T12:00:00Z')],
  ['2030-06-01T12:00:00Z'],
  [Date.parse('2030-06-01T12:00:00Z')],
])('set(%j) sets the time, and the clock runs on from there', time => {
  let now = start
  const { clock } = createMock({ now: () => now })
  clock.advance('3d')

  clock.set(time)
  now += 1000

  expect(new Date(clock.now()).toISOString()).toBe('2030-06-01T12:00:01.000Z')
})

test('skew makes the clock wrong by a span, and 0 mends it', () => {
  const { clock } = createMock({ now: () => start })

  clock.skew('-7s')
  clock.skew('-10s')
  expect(clock.now()).toBe(start - 10_000)

  clock.set(start)
  expect(clock.now()).toBe(start)

  clock.skew(0)
  expect(clock.now()).toBe(start + 10_000)
})

test('reset takes back every change', () => {
  const { clock } = createMock({ now: () => start })
  clock.advance('3d')
  clock.skew('1h')

  clock.reset()

  expect(clock.now()).toBe(start)
})

test('the Date header of every answer has the time of the clock', async () => {
  const { mock } = setUp()
  mock.clock.set('2030-06-01T12:00:00.900Z')

  const { headers } = await call(mock, '/api/v3/no-such-operation')

  expect(headers.get('date')).toBe('Sat, 01 Jun 2030 12:00:00 GMT')
})

test('a client whose clock is wrong by an hour learns the time and goes on', async () => {
  const { mock, management } = setUp()
  mock.clock.skew('1h')

  await expect(management.users.create({ username: 'ann' })).resolves.toBeDefined()
  expect(mock.journal.calls('createUser').map(({ statusCode }) => statusCode)).toEqual([403, 200])
})

test('refuses a duration and a time that are none', () => {
  const { clock } = createMock()

  // @ts-expect-error: no such unit
  expect(() => clock.advance('3 weeks')).toThrow(RangeError)
  expect(() => clock.advance(Number.NaN)).toThrow('A duration is a number with a unit')
  // @ts-expect-error: no unit
  expect(() => clock.skew('7')).toThrow(RangeError)
  expect(() => clock.set('noon')).toThrow('A time is a Date, ISO 8601 or milliseconds')
})

test('two clocks of one process differ', () => {
  const [one, other] = [createMock({ now: () => start }), createMock({ now: () => start })]

  one.clock.advance('1h')

  expect(other.clock.now()).toBe(start)
})
