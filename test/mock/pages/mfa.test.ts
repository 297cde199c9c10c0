import { ManagementClient } from 'genauth/management'
import { type Mock, totpCode } from 'genauth/mock'
import { expect, test } from 'vitest'
import {
  ann,
  Browser,
  codeOf,
  headingOf,
  type Page,
  pageText,
  roleOf,
  setUp,
  signIn,
  textAt,
  wrongAt,
} from './support.ts'

const required = { seed: { apps: [{ name: 'Shop', mfa: 'required' }] } } as const

/** Sets ann's authenticator up, and signs her out; gives the secret. */
async function withAuthenticator(mock: Mock): Promise<string> {
  const browser = new Browser(mock)
  await signIn(browser)
  const shown = await browser.press(await browser.open('/u/mfa'), 'Set up')
  const secret = textAt(shown, 'totp-secret')
  await browser.press(shown, 'Continue', { Code: codeOf(mock, secret) })
  mock.clock.advance('30s')
  return secret
}

/** A code that the authenticator does not show for a while. */
function wrongCodeOf(mock: Mock, secret: string): string {
  const near = [-60_000, -30_000, 0, 30_000, 60_000].map(offset =>
    totpCode(secret, mock.clock.now() + offset),
  )
  const all = ['000000', '111111', '222222', '333333', '444444', '555555']
  return all.find(code => !near.includes(code)) ?? ''
}

test('an application that requires a second factor has a new user set one up', async () => {
  const { mock, browser } = setUp(required)

  const page = await signIn(browser)
  expect(page.url.pathname).toBe('/login/mfa')
  expect(headingOf(page)).toBe('Set up the second step')
  expect(browser.cookies.has('genauth_login')).toBe(false)
  const secret = textAt(page, 'totp-secret')
  expect(secret).toMatch(/^[A-Z2-7]{16}$/)
  expect(textAt(page, 'totp-address')).toBe(
    `otpauth://totp/Shop:ann?secret=${secret}&period=30&digits=6&algorithm=SHA1&issuer=Shop`,
  )

  const inside = await browser.press(page, 'Continue', { Code: codeOf(mock, secret) })
  expect(inside.url.pathname).toBe('/u')

  mock.clock.advance('30s')
  const next = new Browser(mock)
  const again = await signIn(next)
  expect(headingOf(again)).toBe('Second step')
  expect(again.html).not.toContain(secret)
  const entered = await next.press(again, 'Continue', { Code: codeOf(mock, secret) })
  expect(entered.url.pathname).toBe('/u')
})

test('the secret stays the same until it is confirmed', async () => {
  const { mock, browser } = setUp(required)

  const secret = textAt(await signIn(browser), 'totp-secret')

  expect(textAt(await browser.open('/login/mfa'), 'totp-secret')).toBe(secret)
  expect(textAt(await signIn(new Browser(mock)), 'totp-secret')).toBe(secret)
})

test.each([
  ['optional', '/login/mfa'],
  ['required', '/login/mfa'],
  ['off', '/u'],
] as const)(
  'where the second factor is %s, a user with an authenticator comes to %s',
  async (mfa, expected) => {
    const { mock } = setUp({ seed: { apps: [{}, { mfa, host: 'https://b.example.com' }] } })
    await withAuthenticator(mock)
    const other = new Browser(mock, {}, 'https://b.example.com')
    const page = await signIn(other)

    expect(page.url.pathname).toBe(expected)
  },
)

test('a user without an authenticator is asked for none where it is optional', async () => {
  const { browser } = setUp()

  expect((await signIn(browser)).url.pathname).toBe('/u')
})

test('the first factor alone signs nobody in', async () => {
  const { mock, browser } = setUp()
  await withAuthenticator(mock)

  await signIn(browser)

  expect(browser.cookies.has('genauth_login')).toBe(false)
  expect((await browser.open('/u')).url.pathname).toBe('/login')
  const management = new ManagementClient(mock.managementOptions)
  await expect(management.users.get({ userId: ann.userId })).resolves.toMatchObject({
    loginsCount: 1,
  })
})

test('a code of an authenticator counts once', async () => {
  const { mock, browser } = setUp()
  const secret = await withAuthenticator(mock)
  const code = codeOf(mock, secret)
  await browser.press(await signIn(browser), 'Continue', { Code: code })

  const other = new Browser(mock)
  const page = await other.press(await signIn(other), 'Continue', { Code: code })

  expect(wrongAt(page, 'Code')).toBe('The code is wrong.')
  expect(other.cookies.has('genauth_login')).toBe(false)
})

test.each([
  ['-30s', -30_000, '/u'],
  ['+30s', 30_000, '/u'],
  ['-60s', -60_000, '/login/mfa'],
  ['+60s', 60_000, '/login/mfa'],
])('a code of an authenticator whose clock is off by %s leads to %s', async (_, offset, path) => {
  const { mock, browser } = setUp()
  const secret = await withAuthenticator(mock)
  mock.clock.advance('10m')
  const page = await signIn(browser)

  const result = await browser.press(page, 'Continue', {
    Code: totpCode(secret, mock.clock.now() + Number(offset)),
  })

  expect(result.url.pathname).toBe(path)
})

test('a code older than the last one that was used does not count', async () => {
  const { mock, browser } = setUp()
  const secret = await withAuthenticator(mock)
  mock.clock.advance('10m')
  const older = codeOf(mock, secret)
  mock.clock.advance('30s')
  await browser.press(await signIn(browser), 'Continue', { Code: codeOf(mock, secret) })

  const other = new Browser(mock)
  const page = await other.press(await signIn(other), 'Continue', { Code: older })

  expect(wrongAt(page, 'Code')).toBe('The code is wrong.')
})

test('after five wrong codes the user begins again with the password', async () => {
  const { mock, browser } = setUp()
  const secret = await withAuthenticator(mock)
  const wrong = wrongCodeOf(mock, secret)
  const first = await signIn(browser)

  let page: Page = first
  for (let tries = 1; tries <= 4; tries += 1) {
    page = await browser.press(page, 'Continue', { Code: wrong })
    expect(wrongAt(page, 'Code')).toBe('The code is wrong.')
  }
  page = await browser.press(page, 'Continue', { Code: wrong })
  expect(page.url.pathname).toBe('/login')
  expect(roleOf(page, 'alert')).toContain('Too many wrong codes.')

  const late = await browser.press(first, 'Continue', { Code: codeOf(mock, secret) })
  expect(late.url.pathname).toBe('/login')
})

test('the second factor waits six minutes', async () => {
  const { mock, browser } = setUp()
  const secret = await withAuthenticator(mock)
  const page = await signIn(browser)

  mock.clock.advance('6m')
  const late = await browser.press(page, 'Continue', { Code: codeOf(mock, secret) })

  expect(late.url.pathname).toBe('/login')
  expect(roleOf(late, 'alert')).toContain('That took too long.')
})

test('the page of the second factor leads whoever has not passed the first to the login', async () => {
  const { browser } = setUp()

  expect((await browser.open('/login/mfa')).url.pathname).toBe('/login')
})

test('a sign-in by code is asked for the second factor too, and so is a registration', async () => {
  const { mock, browser } = setUp(required)
  const sent = await browser.press(await browser.open('/login/code'), 'Send code', {
    'E-mail': ann.email,
  })
  const page = await browser.press(sent, 'Sign in', { Code: mock.inbox.code(ann.email) })
  expect(page.url.pathname).toBe('/login/mfa')

  const registered = await browser.press(await browser.open('/register'), 'Register', {
    Account: 'bob',
    Password: 'passw0rd',
  })
  expect(headingOf(registered)).toBe('Set up the second step')
})

test('failed factors show in the sign-in history', async () => {
  const { mock, browser } = setUp()
  const secret = await withAuthenticator(mock)
  const page = await browser.press(await signIn(browser), 'Continue', {
    Code: wrongCodeOf(mock, secret),
  })
  await browser.press(page, 'Continue', { Code: codeOf(mock, secret) })

  const history = pageText(await browser.open('/u/history'))

  expect(history.match(/Signed in|Refused/g)).toEqual(['Signed in', 'Refused', 'Signed in'])
})

test('a user who is locked between the two factors stays out', async () => {
  const { mock, browser } = setUp()
  const secret = await withAuthenticator(mock)
  const page = await signIn(browser)
  const management = new ManagementClient(mock.managementOptions)
  await management.users.update({ userId: ann.userId, status: 'Suspended' })

  const refused = await browser.press(page, 'Continue', { Code: codeOf(mock, secret) })

  expect(roleOf(refused, 'alert')).toContain('The account is locked.')
  expect(browser.cookies.has('genauth_login')).toBe(false)
})
