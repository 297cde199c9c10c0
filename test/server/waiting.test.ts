import { afterEach, expect, test, vi } from 'vitest'
import { setUp, signIn, visit } from './support.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** Waits for what needs no timer, such as the opening of cookies. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise(resolve => setImmediate(resolve))
}

/** A request whose refresh gets no answer, and another one that comes a while later. */
async function twoRequests(options: { timeout?: number }, later: number) {
  const hung: string[] = []
  let isHanging = false
  const setting = setUp({
    ...options,
    fetch: (url, init) => {
      if (!isHanging) return setting.mock.fetch(url, init)
      hung.push(url)
      return new Promise(() => {})
    },
  })
  await signIn(setting)
  setting.mock.clock.advance('11m')
  setting.mock.journal.clear()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  isHanging = true
  const jars = [setting.jar.copy(), setting.jar.copy()] as const
  const first = visit(setting.sessions, jars[0])
  await until(() => hung.length === 1)
  await vi.advanceTimersByTimeAsync(later)
  const timers = vi.getTimerCount()
  const second = visit(setting.sessions, jars[1])
  await until(() => vi.getTimerCount() > timers)
  const answer = (): void => {
    isHanging = false
  }
  const refreshes = () => setting.mock.journal.calls('exchangeToken').length
  /** How many of the two browsers have new cookies. */
  const renewed = () => jars.filter(({ header }) => header !== setting.jar.header).length
  return { first, second, hung, answer, refreshes, renewed }
}

test.each([
  [{}, 10_000],
  [{ timeout: 500 }, 500],
])(
  'with the options %j a request waits %d ms for the refresh of another one',
  async (options, patience) => {
    const { first, second, hung, answer, refreshes, renewed } = await twoRequests(options, 100)

    await vi.advanceTimersByTimeAsync(patience - 1)
    answer()
    expect([hung.length, refreshes()]).toEqual([1, 0])
    await vi.advanceTimersByTimeAsync(1)

    const { tokens } = await second
    expect(tokens).toBeDefined()
    // It was about to try again with the old token, which would have ended the session.
    await vi.advanceTimersByTimeAsync(100)
    await expect(first).resolves.toMatchObject({ tokens })
    expect([hung.length, refreshes(), renewed()]).toEqual([1, 1, 2])
  },
)

test('a request waits on for one that tries again meanwhile', async () => {
  const { first, second, hung, answer, refreshes, renewed } = await twoRequests(
    { timeout: 500 },
    400,
  )

  // The first one tries again after 700 ms. The second one looks after 900 and after 1400.
  await vi.advanceTimersByTimeAsync(999)
  answer()
  expect([hung.length, refreshes()]).toEqual([2, 0])
  await vi.advanceTimersByTimeAsync(1)

  const { tokens } = await second
  expect(tokens).toBeDefined()
  await vi.advanceTimersByTimeAsync(800)
  await expect(first).resolves.toMatchObject({ tokens })
  expect([hung.length, refreshes(), renewed()]).toEqual([2, 1, 2])
})
