import { expect, test } from 'vitest'
import { setTheStage } from './support.ts'
import { signInAtPage, spa } from './users.ts'

// For browsers these are two sites, as those of most applications and their service: the cookie of
// the service does not get into a frame of the page.
const world = setTheStage({
  example: 'spa',
  store: 'memory',
  hosts: { page: 'app.localhost', service: 'login.localhost' },
  app: { tokenEndPointAuthMethod: 'none' },
})
const { mock } = world

test('a user signs in by redirect, whatever the browser does to cookies of other sites', async () => {
  const page = await signInAtPage(world)
  await spa.load(page)

  await spa.hasProfile(page)
})

test('a reload ends a session in memory without an error, and signing in needs no password', async () => {
  const page = await signInAtPage(world)
  mock.journal.clear()
  await page.reload()
  await spa.isSignedOut(page)
  expect(mock.journal.calls('authorize')).toHaveLength(1)
  expect(await page.getByRole('alert').count()).toBe(0)

  await spa.signIn(page)
  await page.getByRole('button', { name: 'Allow' }).click()
  await spa.isSignedIn(page)
})
