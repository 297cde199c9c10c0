import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { setTheStage } from './support.ts'
import { spa } from './users.ts'

const world = setTheStage({ example: 'spa', app: { tokenEndPointAuthMethod: 'none' } })
const { mock } = world

/** Begins a sign-in in a page, and answers the address that ann would come back to. */
async function beginSignIn(page: Page): Promise<URL> {
  const request = page.waitForRequest(/\/oidc\/auth\?/)
  await spa.signIn(page)
  const url = (await request).url()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  return mock.asUser('ann').authorize(url)
}

test('a callback that is loaded again changes nothing', async () => {
  const page = await world.open()
  const callback = await beginSignIn(page)
  await page.goto(callback.href)
  await spa.isSignedIn(page)
  mock.journal.clear()
  await page.goto(callback.href)

  await spa.isSignedIn(page)
  expect(page.url()).toBe(`${world.home}/`)
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(mock.journal.calls()).toEqual([])
})

test('a callback that another browser has got signs nobody in', async () => {
  const callback = await beginSignIn(await world.open())
  mock.journal.clear()
  const page = await world.open(`${callback.pathname}${callback.search}`)

  await spa.problem(page, /no sign-in that this tab has begun/)
  await spa.isSignedOut(page)
  expect(mock.journal.calls()).toEqual([])
})

test('a callback with another state signs nobody in', async () => {
  const page = await world.open()
  const callback = await beginSignIn(page)
  callback.searchParams.set('state', 'tampered')
  await page.goto(callback.href)

  await spa.problem(page, /no sign-in that this tab has begun/)
  await spa.isSignedOut(page)
  expect(page.url()).toBe(`${world.home}/`)
})

test('a callback with the code of another sign-in signs nobody in', async () => {
  const stolen = await beginSignIn(await world.open())
  const page = await world.open()
  const callback = await beginSignIn(page)
  callback.searchParams.set('code', stolen.searchParams.get('code') ?? '')
  await page.goto(callback.href)

  await spa.problem(page, /invalid_grant/)
  await spa.isSignedOut(page)
})

test('a callback from another issuer is refused before its code is sent', async () => {
  const page = await world.open()
  const callback = await beginSignIn(page)
  callback.searchParams.set('iss', 'https://login.example.org/oidc')
  mock.journal.clear()
  await page.goto(callback.href)

  await spa.problem(page, /not from/)
  await spa.isSignedOut(page)
  expect(mock.journal.calls('exchangeToken')).toEqual([])
})

test('an error of the service is shown, and the user can sign in again', async () => {
  const page = await world.open()
  const callback = await beginSignIn(page)
  callback.searchParams.delete('code')
  callback.searchParams.set('error', 'server_error')
  await page.goto(callback.href)
  await spa.problem(page, 'The service cannot be reached. Please try again.')
  await spa.isSignedOut(page)

  await page.goto((await beginSignIn(page)).href)
  await spa.isSignedIn(page)
})

test('two sign-ins that were begun in one tab do not disturb each other', async () => {
  const page = await world.open()
  const first = await beginSignIn(page)
  await page.goto(world.home)
  const second = await beginSignIn(page)
  await page.goto(second.href)
  await spa.isSignedIn(page)
  await page.goto(first.href)
  await spa.isSignedIn(page)

  expect(await page.getByRole('alert').count()).toBe(0)
  expect(mock.journal.calls('exchangeToken')).toHaveLength(2)
})
