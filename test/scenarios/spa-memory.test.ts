import { expect, test } from 'vitest'
import { setTheStage } from './support.ts'
import { signInAtPage, spa } from './users.ts'

const world = setTheStage({
  example: 'spa',
  store: 'memory',
  app: { tokenEndPointAuthMethod: 'none' },
})
const { mock } = world

test('a session in memory is brought back after a reload by the session of the service', async () => {
  const page = await signInAtPage(world, '/reports/7')
  expect(
    await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
  ).toBe('[{},{}]')
  await page.reload()

  await spa.isSignedIn(page, '/reports/7')
  await spa.load(page)
  await spa.hasProfile(page)
  expect(await page.locator('iframe').count()).toBe(0)
})

test('a reload brings nobody in who has signed out at the service', async () => {
  const page = await signInAtPage(world)
  await page.context().clearCookies()
  await page.reload()

  await spa.isSignedOut(page)
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('a user who signs out in one tab is signed out in the other, whose session is its own', async () => {
  const page = await signInAtPage(world)
  const other = await world.open('/', page.context())
  await spa.isSignedIn(other)
  await spa.signOut(page)

  await spa.isSignedOut(page)
  await spa.isSignedOut(other)
})

test('somebody else who signs in at the service is who the page shows after a reload', async () => {
  const page = await signInAtPage(world)
  await page.context().addCookies([{ ...mock.asUser('bob').cookie, url: world.service }])
  await page.reload()

  await page.getByText(/^Signed in as (?!ann@example.com)/).waitFor()
})
