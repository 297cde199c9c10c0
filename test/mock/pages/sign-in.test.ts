import { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import {
  ann,
  Browser,
  filledIn,
  formBehind,
  headingOf,
  pageText,
  roleOf,
  setUp,
  signIn,
  wrongAt,
} from './support.ts'

const wrongCredentials = 'The account or the password is wrong.'

test.each([ann.username, ann.email, 'ANN@example.com', ann.phone, ` ${ann.username} `])(
  'the name %j and the password sign in, and lead to the personal center',
  async account => {
    const { browser } = setUp()

    const page = await browser.press(await browser.open('/login'), 'Sign in', {
      Account: account,
      Password: ann.password,
    })

    expect(page.url.pathname).toBe('/u')
    expect(headingOf(page)).toBe('Personal center')
    expect(pageText(page)).toContain(ann.userId)
  },
)

test('a sign-in is counted in the profile', async () => {
  const { mock } = setUp()
  const browser = new Browser(mock, {
    'user-agent': 'Testbrowser/1.0',
    'x-forwarded-for': '203.0.113.7',
  })

  await signIn(browser)

  const management = new ManagementClient(mock.managementOptions)
  await expect(management.users.get({ userId: ann.userId })).resolves.toMatchObject({
    loginsCount: 1,
    lastIP: '203.0.113.7',
    browser: 'Testbrowser/1.0',
    lastLogin: '2026-06-01T00:00:00.000Z',
  })
})

test.each([
  ['an unknown account', 'nobody', ann.password],
  ['a wrong password', ann.username, 'wrong'],
  ['a password with a blank more', ann.username, `${ann.password} `],
  ['a name in another case', 'Ann', ann.password],
])('%s is refused without telling what was wrong', async (_, account, password) => {
  const { browser } = setUp()

  const page = await browser.press(await browser.open('/login'), 'Sign in', {
    Account: account,
    Password: password,
  })

  expect(page.url.pathname).toBe('/login')
  expect(roleOf(page, 'alert')).toContain(wrongCredentials)
  expect(wrongAt(page, 'Account')).toBeUndefined()
  expect(wrongAt(page, 'Password')).toBeUndefined()
  expect(browser.cookies.has('genauth_login')).toBe(false)
})

test('a refusal keeps the account that was typed, and never the password', async () => {
  const { browser } = setUp()

  const page = await browser.press(await browser.open('/login'), 'Sign in', {
    Account: 'ann',
    Password: 'a wrong secret',
  })

  expect(filledIn(page, 'Account')).toBe('ann')
  expect(filledIn(page, 'Password')).toBe('')
  expect(page.html).not.toContain('a wrong secret')
})

test('a refusal is told once: loading the page again sends nothing and shows the form alone', async () => {
  const { mock, browser } = setUp()
  const page = await browser.press(await browser.open('/login'), 'Sign in', {
    Account: 'ann',
    Password: 'wrong',
  })
  const posted = mock.journal.calls('login').length

  const again = await browser.open(page.url)

  expect(roleOf(again, 'alert')).toBe('')
  expect(filledIn(again, 'Account')).toBe('ann')
  expect(mock.journal.calls('login')).toHaveLength(posted)
})

test('every answer to a form is a redirect by 303', async () => {
  const { browser } = setUp()
  const page = await browser.open('/login')

  for (const password of ['wrong', ann.password]) {
    const fields = { Account: ann.username, Password: password }
    const { url, body } = formBehind(page, 'Sign in', fields)
    const answer = await browser.request(url, { method: 'POST', body })
    expect(answer.status).toBe(303)
  }
})

test('fields that are empty are named, each at its place', async () => {
  const { browser } = setUp()

  const none = await browser.press(await browser.open('/login'), 'Sign in')
  expect(wrongAt(none, 'Account')).toBe('This must be filled in.')
  expect(roleOf(none, 'alert')).toContain('This must be filled in.')

  const half = await browser.press(none, 'Sign in', { Account: 'ann' })
  expect(wrongAt(half, 'Account')).toBeUndefined()
  expect(wrongAt(half, 'Password')).toBe('This must be filled in.')
})

test.each(['Suspended', 'Deactivated', 'Resigned', 'Archived'] as const)(
  'a user with the status %s is told so, but only with the right password',
  async status => {
    const { mock, browser } = setUp()
    const management = new ManagementClient(mock.managementOptions)
    await management.users.update({ userId: ann.userId, status })

    expect(roleOf(await signIn(browser), 'alert')).toContain('The account is locked.')

    const page = await browser.press(await browser.open('/login'), 'Sign in', {
      Account: 'ann',
      Password: 'wrong',
    })
    expect(roleOf(page, 'alert')).toContain(wrongCredentials)
  },
)

test('a user who loses the status Activated is signed out', async () => {
  const { mock, browser } = setUp()
  const management = new ManagementClient(mock.managementOptions)
  await signIn(browser)

  await management.users.update({ userId: ann.userId, status: 'Suspended' })

  expect((await browser.open('/u')).url.pathname).toBe('/login')
})

test('an address that must be proved and is not keeps its user out', async () => {
  const { browser } = setUp({ settings: { loginRequireEmailVerified: true } })

  expect(roleOf(await signIn(browser), 'alert')).toContain('The e-mail address is not verified.')
})

test('the login page leads on who is signed in already', async () => {
  const { browser } = setUp()
  await signIn(browser)

  expect((await browser.open('/login')).url.pathname).toBe('/u')
})

test('a login ends with its life', async () => {
  const { mock, browser } = setUp({ settings: { loginLife: '1h' } })
  await signIn(browser)

  mock.clock.advance('59m')
  expect((await browser.open('/u')).url.pathname).toBe('/u')

  mock.clock.advance('1m')
  expect((await browser.open('/u')).url.pathname).toBe('/login')
})

test('a browser is signed in alone', async () => {
  const { mock, browser } = setUp()
  await signIn(browser)

  expect((await new Browser(mock).open('/u')).url.pathname).toBe('/login')
})

test.each(['/u/password', '/u/email', '/u/mfa'])(
  'the page %s of the personal center leads to the login and back',
  async path => {
    const { browser } = setUp()

    const login = await browser.open(path)
    expect(login.url.pathname).toBe('/login')
    const wrong = await browser.press(login, 'Sign in', { Account: 'ann', Password: 'wrong' })
    const page = await browser.press(wrong, 'Sign in', {
      Account: 'ann',
      Password: ann.password,
    })

    expect(page.url.pathname).toBe(path)
  },
)

test.each([
  'https://evil.example.com',
  '//evil.example.com',
  '/\\evil.example.com',
  '/u/../login',
  '/u?x=1',
  '/api/v3/get-profile',
])('the login leads nowhere but to the personal center: not to %s', async next => {
  const { browser } = setUp()

  const page = await signIn(browser, `/login?${new URLSearchParams({ next })}`)

  expect(page.url.pathname).toBe('/u')
})

test('the API and the pages share their rules: a lock works on both', async () => {
  const { mock, browser } = setUp()
  const management = new ManagementClient(mock.managementOptions)
  await management.users.update({ userId: ann.userId, status: 'Suspended' })
  mock.configure({ inactiveUser: { statusCode: 403, apiCode: 2120008 } })

  expect(roleOf(await signIn(browser), 'alert')).toContain('The account is locked.')
})

test('the login page keeps out whom the rules of the application do', async () => {
  const access = { permissionStrategy: 'DENY_ALL' } as const
  const { browser } = setUp({ seed: { applicationAccess: [access] } })

  const page = await signIn(browser)

  expect(roleOf(page, 'alert')).toContain('The user may not use this application.')
  expect(browser.cookies.has('genauth_login')).toBe(false)
})
