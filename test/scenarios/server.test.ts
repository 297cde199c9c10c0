import { totpCode } from 'genauth/mock'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { setTheStage } from './support.ts'
import { fillInPassword, passLoginPages, setUpTotp } from './users.ts'
import { password } from './world.ts'

const world = setTheStage({ example: 'server', app: { refreshTokenLife: '7d' } })
const { mock } = world

const isSignedIn = (page: Page) => page.getByText('Signed in as ann@example.com.').waitFor()

const signOut = (page: Page) => page.getByRole('button', { name: 'Sign out' }).click()

async function signIn(path = '/account', page?: Page): Promise<Page> {
  const opened = page ?? (await world.open())
  await opened.goto(`${world.home}${path}`)
  await passLoginPages(opened)
  await isSignedIn(opened)
  return opened
}

test('somebody registers on the way to the account, and gets there', async () => {
  const page = await world.open()
  await page.getByRole('link', { name: 'My account' }).click()
  await page.getByRole('link', { name: 'Create an account' }).click()
  await page.getByLabel('Account').fill('carl@example.com')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Register' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()

  await page.getByText('Signed in as carl@example.com.').waitFor()
})

test('a user signs in and comes back to the very page', async () => {
  const page = await signIn('/account?x=1')

  expect(page.url()).toBe(`${world.home}/account?x=1`)
  expect(await page.evaluate(() => document.cookie)).toBe('')
})

test('a user with an authenticator app takes a second step', async () => {
  const secret = await setUpTotp(world)
  const page = await world.open('/account')
  await fillInPassword(page)
  await page.getByLabel('Code').fill(totpCode(secret, mock.clock.now()))
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()

  await isSignedIn(page)
})

test('tokens are refreshed when they have expired, and the new ones are kept', async () => {
  const page = await signIn()
  mock.journal.clear()
  mock.clock.advance('2h')
  await page.reload()
  await isSignedIn(page)
  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)

  await page.reload()
  await isSignedIn(page)
  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
})

test('two tabs that are loaded at the same moment share one refresh', async () => {
  const page = await signIn()
  const other = await world.open('/account', page.context())
  mock.journal.clear()
  mock.clock.advance('2h')
  await Promise.all([page.reload(), other.reload()])

  await Promise.all([isSignedIn(page), isSignedIn(other)])
  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
})

test('a session goes on in another process, and new tokens are kept even by a page that fails', async () => {
  const page = await signIn()
  world.restart()
  mock.clock.advance('2h')
  // The first call is refused for its token; what goes wrong then comes after the refresh.
  mock.faults.add({ operation: 'getProfile', latency: 1 })
  mock.faults.add({ operation: 'getProfile', statusCode: 400, message: 'no profile today' })
  const failed = await page.reload()
  expect(failed?.status()).toBe(400)
  await page.getByRole('alert').getByText('no profile today').waitFor()

  world.restart()
  await page.getByRole('link', { name: 'Try again' }).click()
  await isSignedIn(page)
})

test('after signing out, Back shows no account, and signing in needs the password', async () => {
  const page = await signIn()
  await signOut(page)
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  expect(page.url()).toBe(`${world.home}/`)
  await page.goBack()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()

  await passLoginPages(page)
  await isSignedIn(page)
})

test('a sign-out that another site asks for is none', async () => {
  const page = await signIn()
  await page.goto(`${world.home}/logout`)
  await page.getByRole('heading', { name: 'Not found' }).waitFor()

  await page.goto(`${world.home}/account`)
  await isSignedIn(page)
})

test('two tabs that begin a sign-in at the same time both end it', async () => {
  const page = await world.open('/account?tab=1')
  const other = await world.open('/account?tab=2', page.context())
  await passLoginPages(page)
  await passLoginPages(other)

  await Promise.all([isSignedIn(page), isSignedIn(other)])
  expect([page.url(), other.url()]).toEqual([1, 2].map(tab => `${world.home}/account?tab=${tab}`))
})

test('somebody who tampers with the cookie of the session is asked to sign in', async () => {
  const page = await signIn()
  const context = page.context()
  const cookies = await context.cookies(world.home)
  const session = cookies.filter(({ name }) => name.startsWith('genauth_session'))
  expect(session).not.toEqual([])
  await context.addCookies(session.map(cookie => ({ ...cookie, value: cookie.value.slice(0, -1) })))
  await page.reload()
  // The service still knows the user, so that it is only asked for consent.
  await page.getByRole('button', { name: 'Allow' }).click()

  await isSignedIn(page)
})

test('a callback that is replayed is refused, and the user stays signed in', async () => {
  const page = await world.open()
  const callback = page.waitForRequest(/\/callback\?/)
  await signIn('/account', page)
  const answer = await page.goto((await callback).url())
  expect(answer?.status()).toBe(400)
  await page.getByRole('alert').waitFor()
  await page.getByRole('link', { name: 'Try again' }).click()

  await isSignedIn(page)
})

test('a user who denies access is told so, and can try again', async () => {
  const page = await world.open('/account')
  await fillInPassword(page)
  await page.getByRole('button', { name: 'Deny' }).click()
  await page
    .getByRole('alert')
    .getByText(/access_denied/)
    .waitFor()
  await page.getByRole('link', { name: 'Try again' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()

  await isSignedIn(page)
})

test('a session whose refresh token has expired is begun anew', async () => {
  const page = await signIn()
  mock.clock.advance('8d')
  await page.reload()
  await page.getByRole('button', { name: 'Allow' }).click()

  await isSignedIn(page)
})

test('a session that is too old for service and server is begun anew', async () => {
  const page = await signIn()
  mock.clock.advance('40d')
  await page.reload()
  await passLoginPages(page)

  await isSignedIn(page)
})

test('everything goes without JavaScript, from beginning to end', async () => {
  const context = await world.newContext({ javaScriptEnabled: false })
  const page = await world.open('/', context)
  await page.getByRole('link', { name: 'My account' }).click()
  await page.getByRole('link', { name: 'Use a code' }).click()
  await page.getByLabel('E-mail').fill('ann@example.com')
  await page.getByRole('button', { name: 'Send code' }).click()
  await page.getByLabel('Code', { exact: true }).fill(mock.inbox.code('ann@example.com'))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await isSignedIn(page)
  await signOut(page)

  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
})

test('the API answers who has an access token', async () => {
  const { access_token: token } = await mock.asUser('ann').tokens({ appHost: world.service })
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(`${world.home}/api/me`, { headers })

  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ sub: mock.asUser('ann').userId })
})

test('the API refuses who has no access token, or one without the scope', async () => {
  const without = await fetch(`${world.home}/api/me`)
  expect(without.status).toBe(401)
  expect(without.headers.get('www-authenticate')).toBe('Bearer')

  const narrow = await mock.asUser('ann').tokens({ appHost: world.service, scope: 'openid' })
  const headers = { authorization: `Bearer ${narrow.access_token}` }
  const lacking = await fetch(`${world.home}/api/me`, { headers })
  expect(lacking.status).toBe(403)
  expect(lacking.headers.get('www-authenticate')).toContain('insufficient_scope')
})
