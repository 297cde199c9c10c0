import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NetworkError } from '../../src/errors/network-error.ts'
import { RecentFlights } from '../../src/server/recent-flights.ts'
import type { Landing } from '../../src/session/environment.ts'

const landing: Landing = {
  isNew: true,
  session: {
    access_token: 'a',
    token_type: 'Bearer',
    expires_in: 600,
    expires_at: 600,
    clock_offset: 0,
    created_at: 0,
    user: { sub: 'ann' },
  },
}
const never = new Promise<Landing>(() => {})

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Lets a flight land, as a session does. */
async function land(flights: RecentFlights, token: string, flight: Promise<Landing>) {
  const ended = flight.finally(() => flights.delete(token))
  flights.set(token, ended)
  await ended.catch(() => undefined)
  await Promise.resolve()
}

test('a request does not wait without end for a refresh of another request', async () => {
  const flights = new RecentFlights(60_000, Date.now)
  flights.forRequest(5000).set('token', never)

  const waiting = flights.forRequest(5000).get('token')
  await vi.advanceTimersByTimeAsync(5000)

  await expect(waiting).resolves.toEqual({ session: undefined, isNew: false })
})

test('the failure of the refresh of another request is the answer too', async () => {
  const flights = new RecentFlights(60_000, Date.now)
  const failure = new NetworkError('refresh', { sent: true })
  flights.set('token', Promise.reject(failure))

  await expect(flights.forRequest(5000).get('token')).rejects.toBe(failure)
})

test('the end of another request, which its refresh has failed by, says nothing', async () => {
  const flights = new RecentFlights(60_000, Date.now)
  flights.set('token', Promise.reject(new Error('Network connection lost.')))

  const waiting = flights.forRequest(5000).get('token')

  await expect(waiting).resolves.toEqual({ session: undefined, isNew: false })
})

test('a request waits on while the refresh of another request shows that it goes on', async () => {
  const flights = new RecentFlights(60_000, Date.now)
  const other = flights.forRequest(5000)
  other.set('token', never)
  const landed = vi.fn()

  void flights.forRequest(5000).get('token')?.then(landed)
  await vi.advanceTimersByTimeAsync(4999)
  other.set('token', never)
  await vi.advanceTimersByTimeAsync(5000)
  expect(landed).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)

  expect(landed).toHaveBeenCalledWith({ session: undefined, isNew: false })
})

test('a request sees the same refresh of another one as the same', () => {
  const flights = new RecentFlights(60_000, Date.now)
  flights.set('token', never)

  const view = flights.forRequest(5000)

  expect(view.get('token')).toBe(view.get('token'))
})

test('a request waits for its own refresh as long as it takes', async () => {
  const flights = new RecentFlights(60_000, Date.now)
  const view = flights.forRequest(5000)

  view.set('token', never)

  expect(view.get('token')).toBe(never)
})

test('a refresh that has landed leaves no timer behind', async () => {
  const flights = new RecentFlights(60_000, Date.now)
  flights.set('token', Promise.resolve(landing))

  await flights.forRequest(5000).get('token')

  expect(vi.getTimerCount()).toBe(0)
})

test('a successful refresh is remembered for its time', async () => {
  const flights = new RecentFlights(60_000, Date.now)
  await land(flights, 'token', Promise.resolve(landing))

  await vi.advanceTimersByTimeAsync(59_999)
  await expect(flights.get('token')).resolves.toBe(landing)
  await vi.advanceTimersByTimeAsync(1)

  expect(flights.get('token')).toBeUndefined()
})

test.each([1, 3_600_000, 86_400_000])(
  'when the clock is set back by %d ms, a refresh is remembered for a minute more',
  async jump => {
    let time = 1_000_000_000
    const flights = new RecentFlights(60_000, () => time)
    await land(flights, 'token', Promise.resolve(landing))

    time -= jump
    expect(flights.get('token')).toBeDefined()
    time += 59_999
    expect(flights.get('token')).toBeDefined()
    time += 1
    expect(flights.get('token')).toBeUndefined()
  },
)

test.each([
  ['that failed', () => Promise.reject(new Error('no'))],
  ['that found a change', () => Promise.resolve({ ...landing, isNew: false })],
  ['that ended the session', () => Promise.resolve({ isNew: true, session: undefined })],
])('a refresh %s is not remembered', async (_, flight) => {
  const flights = new RecentFlights(60_000, Date.now)

  await land(flights, 'token', flight())

  expect(flights.get('token')).toBeUndefined()
})

test('the memory has a bound', async () => {
  const flights = new RecentFlights(60_000, Date.now)
  for (let index = 0; index < 10_001; index += 1) {
    await land(flights, `token ${index}`, Promise.resolve(landing))
  }

  expect(flights.get('token 0')).toBeUndefined()
  expect(flights.get('token 1')).toBeDefined()
})
