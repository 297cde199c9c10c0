import { totpCode } from 'genauth/mock'
import { expect, test } from 'vitest'
import { setTheStage } from './support.ts'
import { fillInPassword, passLoginPages, setUpTotp, signInAtPage, spa } from './users.ts'
import { password } from './world.ts'

const world = setTheStage({ example: 'spa', app: { tokenEndPointAuthMethod: 'none' } })
const { mock } = world

test('somebody registers at the hosted page and comes back signed in', async () => {
  const page = await world.open()
  await spa.signIn(page)
  await page.getByRole('link', { name: 'Create an account' }).click()
  await page.getByLabel('Account').fill('carl@example.com')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Register' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()

  await page.getByText('Signed in as carl@example.com, at /.').waitFor()
})

test('a user signs in by password, and the address shows nothing of it', async () => {
  const page = await signInAtPage(world)

  expect(page.url()).toBe(`${world.home}/`)
})

test('a user signs in by a code from the inbox', async () => {
  const page = await world.open()
  await spa.signIn(page)
  await page.getByRole('link', { name: 'Use a code' }).click()
  await page.getByLabel('E-mail').fill('ann@example.com')
  await page.getByRole('button', { name: 'Send code' }).click()
  await page.getByLabel('Code', { exact: true }).fill(mock.inbox.code('ann@example.com'))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()

  await spa.isSignedIn(page)
})

test('a wrong password is told at the login page, and the right one goes on', async () => {
  const page = await world.open()
  await spa.signIn(page)
  await fillInPassword(page, 'ann', 'not the password')
  await page.getByRole('alert').getByText('The account or the password is wrong.').waitFor()
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Allow' }).click()

  await spa.isSignedIn(page)
})

test('a user with an authenticator app takes a second step', async () => {
  const secret = await setUpTotp(world)
  const page = await world.open()
  await spa.signIn(page)
  await fillInPassword(page)
  await page.getByRole('heading', { name: 'Second step' }).waitFor()
  await page.getByLabel('Code').fill(totpCode(secret, mock.clock.now()))
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()

  await spa.isSignedIn(page)
})

test('a user who denies access comes back signed out, and is told so', async () => {
  const page = await world.open('/reports/7')
  await spa.signIn(page)
  await fillInPassword(page)
  await page.getByRole('button', { name: 'Deny' }).click()

  await spa.problem(page, /access_denied/)
  await spa.isSignedOut(page)
  expect(new URL(page.url()).search).toBe('')
})

test('a user who opened a page deep in the application comes back to it', async () => {
  const page = await signInAtPage(world, '/reports/7')

  expect(page.url()).toBe(`${world.home}/reports/7`)
})

test('the profile is loaded as the user, by tokens that are refreshed when they are refused', async () => {
  const page = await signInAtPage(world)
  mock.journal.clear()
  mock.clock.advance('2h')
  await spa.load(page)

  await spa.hasProfile(page)
  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
})

test('signing out ends the session of the service too', async () => {
  const page = await signInAtPage(world)
  await spa.signOut(page)
  await spa.isSignedOut(page)
  expect(page.url()).toBe(`${world.home}/`)

  await spa.signIn(page)
  await passLoginPages(page)
  await spa.isSignedIn(page)
})

test('the Back button after a sign-in leads to the login page, and back home signed in', async () => {
  const page = await signInAtPage(world)
  mock.journal.clear()
  do await page.goBack()
  while (!page.url().startsWith(world.home))

  await spa.isSignedIn(page)
  expect(mock.journal.calls('exchangeToken')).toEqual([])
})

test('a page that is loaded again is still signed in', async () => {
  const page = await signInAtPage(world, '/reports/7')
  mock.journal.clear()
  await page.reload()

  await spa.isSignedIn(page, '/reports/7')
  expect(mock.journal.calls()).toEqual([])
})
