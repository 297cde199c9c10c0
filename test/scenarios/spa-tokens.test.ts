import type { BrowserContext, Page } from 'playwright'
import { expect, test } from 'vitest'
import { setTheStage } from './support.ts'
import { signInAtPage, spa } from './users.ts'

const world = setTheStage({ example: 'spa', app: { tokenEndPointAuthMethod: 'none' } })
const { mock } = world

const hour = 3_600_000

/** Signs ann in in a browser whose clock can be changed; the journal begins after that. */
async function signInWithClock(offset = 0): Promise<{ context: BrowserContext; page: Page }> {
  const context = await world.newContext()
  await context.clock.install({ time: Date.now() + offset })
  const page = await signInAtPage(world, '/', context)
  mock.journal.clear()
  return { context, page }
}

/** Lets time pass everywhere: at the service, and in the browser, which sleeps meanwhile. */
async function sleepFor(context: BrowserContext, hours: number): Promise<void> {
  mock.clock.advance(`${hours}h`)
  await context.clock.fastForward(hours * hour)
}

/** Makes the next refresh last so long that another one can overtake it. */
function letRefreshesMeet(): void {
  mock.faults.add({ operation: 'exchangeToken', latency: 1000 })
}

test('a laptop that has slept for hours refreshes its tokens when they are used', async () => {
  const { context, page } = await signInWithClock()
  await sleepFor(context, 9)
  expect(mock.journal.calls()).toEqual([])
  await spa.load(page)

  await spa.hasProfile(page)
  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
  expect(mock.journal.calls('getProfile')).toHaveLength(1)
})

test('two tabs that need new tokens at the same moment share one refresh', async () => {
  const { context, page } = await signInWithClock()
  const other = await world.open('/', context)
  await sleepFor(context, 2)
  letRefreshesMeet()
  await Promise.all([spa.load(page), spa.load(other)])

  await Promise.all([page, other].flatMap(tab => [spa.hasProfile(tab), spa.isSignedIn(tab)]))
  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
})

test('two tabs whose tokens are refused at the same moment stay signed in', async () => {
  const page = await signInAtPage(world)
  const other = await world.open('/', page.context())
  mock.journal.clear()
  mock.clock.advance('2h')
  letRefreshesMeet()
  await Promise.all([spa.load(page), spa.load(other)])

  await Promise.all([page, other].flatMap(tab => [spa.hasProfile(tab), spa.isSignedIn(tab)]))
  expect(mock.journal.calls('exchangeToken').length).toBeLessThanOrEqual(2)
})

test('a hundred calls at once share one refresh', async () => {
  const { context, page } = await signInWithClock()
  await sleepFor(context, 2)
  await page.evaluate(() => {
    for (let call = 0; call < 100; call += 1) document.getElementById('load')?.click()
  })

  await expect.poll(() => mock.journal.calls('getProfile').length, { timeout: 10_000 }).toBe(100)
  expect(mock.journal.calls('getProfile').every(call => call.httpStatus === 200)).toBe(true)
  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
  await spa.hasProfile(page)
})

test('a user who signs out in one tab is signed out in the other', async () => {
  const page = await signInAtPage(world)
  const other = await world.open('/reports/7', page.context())
  await spa.isSignedIn(other, '/reports/7')
  await spa.signOut(page)

  await spa.isSignedOut(other)
  await spa.isSignedOut(page)
})

test('a user who signs in in one tab is signed in in the other', async () => {
  const context = await world.newContext()
  const other = await world.open('/reports/7', context)
  await spa.isSignedOut(other)
  await signInAtPage(world, '/', context)

  await spa.isSignedIn(other, '/reports/7')
})

test('without a network nothing can be loaded, and with one everything goes on', async () => {
  const { context, page } = await signInWithClock()
  await sleepFor(context, 2)
  await context.setOffline(true)
  await spa.load(page)
  await spa.problem(page, 'The service cannot be reached. Please try again.')
  await spa.isSignedIn(page)

  await context.setOffline(false)
  await spa.load(page)
  await spa.hasProfile(page)
})

test.each([-1, 1])('a clock that is %i h wrong disturbs nobody', async hours => {
  const { page } = await signInWithClock(hours * hour)
  await spa.load(page)
  await spa.hasProfile(page)
  expect(mock.journal.calls('exchangeToken')).toEqual([])

  mock.journal.clear()
  await page.reload()
  await spa.load(page)
  await spa.hasProfile(page)
  expect(mock.journal.calls('exchangeToken')).toEqual([])
})

test('a tab that is closed in the middle of a refresh leaves the others signed in', async () => {
  mock.configure({ refreshTokenReuseInterval: '30s' })
  const { context, page } = await signInWithClock()
  const other = await world.open('/', context)
  await sleepFor(context, 2)
  // The service gives new tokens, and the tab dies before it gets to see them.
  await page.evaluate(() => {
    const { fetch } = window
    window.fetch = async (...request) => {
      await fetch(...request)
      return new Promise<never>(() => {})
    }
  })
  const answered = page.waitForResponse('**/oidc/token')
  await spa.load(page)
  await answered
  await page.close()
  await spa.load(other)

  await spa.hasProfile(other)
  await spa.isSignedIn(other)
  expect(mock.journal.calls('exchangeToken')).toHaveLength(2)
})

test('a session that the service has ended is over in every tab', async () => {
  const page = await signInAtPage(world)
  const other = await world.open('/', page.context())
  await spa.isSignedIn(other)
  mock.clock.advance('40d')
  await spa.load(page)

  await spa.problem(page, 'Please sign in again.')
  await spa.isSignedOut(page)
  await spa.isSignedOut(other)
})
