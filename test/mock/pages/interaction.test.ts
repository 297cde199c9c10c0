import type { Mock, SeedApp } from 'genauth/mock'
import { expect, test } from 'vitest'
import {
  ann,
  authorizationPath,
  Browser,
  codeOf,
  filledIn,
  formBehind,
  headingOf,
  type Page,
  pageText,
  redirectUri,
  roleOf,
  setUp,
  signIn,
  textAt,
} from './support.ts'

const withApp = (app: SeedApp) => setUp({ seed: { apps: [{ name: 'Shop', ...app }] } })

/** Opens an authorization request; gives the page that it leads to. */
const begin = (mock: Mock, browser: Browser, parameters: Record<string, string> = {}) =>
  browser.open(authorizationPath(mock, parameters))

/** What came back to the application. */
function cameBack({ url }: Page): Record<string, string> {
  expect(`${url.origin}${url.pathname}`).toBe(redirectUri)
  return Object.fromEntries(url.searchParams)
}

const credentials = { Account: ann.username, Password: ann.password }

test('a sign-in by password goes back to the application with a code', async () => {
  const { mock, browser } = withApp({})
  const page = await begin(mock, browser)
  expect(page.url.pathname).toBe('/login')
  expect(pageText(page)).toContain('Shop')

  const back = await browser.press(page, 'Sign in', credentials)

  expect(cameBack(back)).toMatchObject({ code: expect.any(String), state: 'the-state' })
})

test('whoever is signed in already sees no page', async () => {
  const { mock, browser } = withApp({})
  await signIn(browser)

  expect(cameBack(await begin(mock, browser))).toMatchObject({ code: expect.any(String) })
})

test('an application can want a new sign-in', async () => {
  const { mock, browser } = withApp({})
  await signIn(browser)

  const page = await begin(mock, browser, { prompt: 'login' })
  expect(page.url.pathname).toBe('/login')

  const back = await browser.press(page, 'Sign in', credentials)
  expect(cameBack(back)).toMatchObject({ code: expect.any(String) })
})

test('a hint of the application stands in the form', async () => {
  const { mock, browser } = withApp({})

  const page = await begin(mock, browser, { login_hint: ann.email })
  expect(filledIn(page, 'Account')).toBe(ann.email)

  const byCode = await browser.follow(page, 'Use a code')
  expect(filledIn(byCode, 'E-mail')).toBe(ann.email)
})

test('the request is kept through a refusal', async () => {
  const { mock, browser } = withApp({})
  const page = await begin(mock, browser)

  const wrong = await browser.press(page, 'Sign in', { Account: 'ann', Password: 'wrong' })
  const back = await browser.press(wrong, 'Sign in', credentials)

  expect(cameBack(back)).toMatchObject({ code: expect.any(String), state: 'the-state' })
})

test('the request is kept through the way by code', async () => {
  const { mock, browser } = withApp({})

  const byCode = await browser.follow(await begin(mock, browser), 'Use a code')
  const sent = await browser.press(byCode, 'Send code', { 'E-mail': ann.email })
  const back = await browser.press(sent, 'Sign in', { Code: mock.inbox.code(ann.email) })

  expect(cameBack(back)).toMatchObject({ code: expect.any(String), state: 'the-state' })
})

test('the request is kept through registration, by password and by code', async () => {
  const { mock, browser } = withApp({})
  const register = await browser.follow(await begin(mock, browser), 'Create an account')
  const back = await browser.press(register, 'Register', { Account: 'bob', Password: 'passw0rd' })
  expect(cameBack(back)).toMatchObject({ code: expect.any(String), state: 'the-state' })

  const other = new Browser(mock)
  const again = await other.follow(await begin(mock, other), 'Create an account')
  const byCode = await other.follow(again, 'Use a code')
  const sent = await other.press(byCode, 'Send code', { Phone: '13900000000' })
  const code = mock.inbox.code('13900000000')
  const backByCode = await other.press(sent, 'Register', { Code: code })
  expect(cameBack(backByCode)).toMatchObject({ code: expect.any(String), state: 'the-state' })
})

test('the request is kept through a forgotten password', async () => {
  const { mock, browser } = withApp({})
  const forgot = await browser.follow(await begin(mock, browser), 'Forgot password?')
  const sent = await browser.press(forgot, 'Send code', { 'E-mail': ann.email })
  const done = await browser.press(sent, 'Save', {
    Code: mock.inbox.code(ann.email),
    'New password': 'n3w-passw0rd',
  })

  const login = await browser.follow(done, 'Go to sign-in')
  const fields = { Account: 'ann', Password: 'n3w-passw0rd' }
  const back = await browser.press(login, 'Sign in', fields)

  expect(cameBack(back)).toMatchObject({ code: expect.any(String), state: 'the-state' })
})

test('the request is kept through the second factor', async () => {
  const { mock, browser } = withApp({ mfa: 'required' })

  const page = await browser.press(await begin(mock, browser), 'Sign in', credentials)
  expect(headingOf(page)).toBe('Set up the second step')
  const code = codeOf(mock, textAt(page, 'totp-secret'))
  const back = await browser.press(page, 'Continue', { Code: code })

  expect(cameBack(back)).toMatchObject({ code: expect.any(String), state: 'the-state' })
})

test('whoever signed in by one factor is asked for the second alone', async () => {
  const { mock } = setUp({
    seed: { apps: [{}, { mfa: 'required', host: 'https://mock.genauth.ai', appId: 'strict' }] },
  })
  const browser = new Browser(mock)
  await signIn(browser)

  const page = await begin(mock, browser, { client_id: 'strict' })
  expect(page.url.pathname).toBe('/login/mfa')
  const code = codeOf(mock, textAt(page, 'totp-secret'))
  const back = await browser.press(page, 'Continue', { Code: code })

  expect(cameBack(back)).toMatchObject({ code: expect.any(String) })
})

test('the second factor of a request is of no use to another browser', async () => {
  const { mock, browser } = withApp({ mfa: 'required' })
  const page = await browser.press(await begin(mock, browser), 'Sign in', credentials)
  expect(page.url.pathname).toBe('/login/mfa')

  const other = await new Browser(mock).open(page.url)

  expect(other.url.pathname).toBe('/login')
})

test('a request that has expired is told as such, with a way on', async () => {
  const { mock, browser } = withApp({})
  const page = await begin(mock, browser)

  mock.clock.advance('1h')
  const late = await browser.press(page, 'Sign in', credentials)

  expect(late.status).toBe(400)
  expect(headingOf(late)).toBe('This sign-in has expired, or never began here.')
  expect(roleOf(late, 'alert')).toContain('Go back to the application')
  expect((await browser.follow(late, 'Go to sign-in')).status).toBe(200)
  expect(browser.cookies.has('genauth_login')).toBe(false)
})

test.each([
  '/login',
  '/login/code',
  '/register',
  '/forgot-password',
  '/login/mfa',
  '/login/consent',
])('the page %s knows no request that never was', async path => {
  const { browser } = setUp()

  const page = await browser.open(`${path}?interaction=unknown`)

  expect(page.status).toBe(400)
  expect(headingOf(page)).toBe('This sign-in has expired, or never began here.')
})

test('consent is asked in plain words, given once, and remembered', async () => {
  const { mock, browser } = withApp({ isConsentNeeded: true })
  const login = await begin(mock, browser, { scope: 'openid email unheard_of' })

  const page = await browser.press(login, 'Sign in', credentials)
  expect(page.url.pathname).toBe('/login/consent')
  for (const text of ['Shop asks for:', 'Know that it is you', 'Read your e-mail address']) {
    expect(pageText(page)).toContain(text)
  }
  expect(pageText(page)).toContain('unheard_of')
  expect(pageText(page)).toContain('Annie')

  const back = await browser.press(page, 'Allow')
  expect(cameBack(back)).toMatchObject({ code: expect.any(String), state: 'the-state' })
  const again = await begin(mock, browser, { scope: 'openid email' })
  expect(cameBack(again)).toMatchObject({ code: expect.any(String) })
})

test('consent is asked again for a further scope, and of another user', async () => {
  const { mock, browser } = withApp({ isConsentNeeded: true })
  await signIn(browser)
  await browser.press(await begin(mock, browser), 'Allow')

  const more = await begin(mock, browser, { scope: 'openid profile phone' })
  expect(more.url.pathname).toBe('/login/consent')

  const other = new Browser(mock)
  await other.press(await other.open('/register'), 'Register', {
    Account: 'bob',
    Password: 'passw0rd',
  })
  expect((await begin(mock, other)).url.pathname).toBe('/login/consent')
})

test('consent that is denied goes back to the application as an error, and is not remembered', async () => {
  const { mock, browser } = withApp({ isConsentNeeded: true })
  await signIn(browser)

  const back = await browser.press(await begin(mock, browser), 'Deny')

  expect(cameBack(back)).toMatchObject({ error: 'access_denied', state: 'the-state' })
  expect(cameBack(back)).not.toHaveProperty('code')
  expect((await begin(mock, browser)).url.pathname).toBe('/login/consent')
})

test('a form of consent without a decision denies', async () => {
  const { mock, browser } = withApp({ isConsentNeeded: true })
  await signIn(browser)
  const { url, body } = formBehind(await begin(mock, browser), 'Allow')
  body.delete('decision')

  const back = await browser.open(url, { method: 'POST', body })

  expect(cameBack(back)).toMatchObject({ error: 'access_denied' })
})

test('consent is for who is signed in, and nobody else', async () => {
  const { mock, browser } = withApp({ isConsentNeeded: true })
  await signIn(browser)
  const page = await begin(mock, browser)
  await browser.press(await browser.open('/register'), 'Register', {
    Account: 'bob',
    Password: 'passw0rd',
  })

  const refused = await browser.press(page, 'Allow')

  expect(refused.status).toBe(403)
  expect((await begin(mock, browser)).url.pathname).toBe('/login/consent')
})

test('consent without a login leads to the login', async () => {
  const { mock, browser } = withApp({ isConsentNeeded: true })
  await signIn(browser)
  const page = await begin(mock, browser)

  expect((await new Browser(mock).open(page.url)).url.pathname).toBe('/login')
})

test.each([
  [redirectUri, "form-action 'self' https://app.example.com"],
  ['http://localhost:3000/callback', "form-action 'self' http://localhost:3000"],
  ['http://[::1]:3000/callback', "form-action 'self' http:"],
  ['com.example.app:/callback', "form-action 'self' com.example.app:"],
  ["https://a;style-src'unsafe-inline'.example.com/", "form-action 'self' https:"],
])('the forms of a request lead back to %s and nowhere else', async (uri, policy) => {
  const { mock, browser } = withApp({ redirectUris: [uri, 'https://other.example.com/'] })

  const page = await begin(mock, browser, { redirect_uri: uri })

  expect(page.url.pathname).toBe('/login')
  const policies = page.headers.get('content-security-policy')?.split('; ')
  expect(policies).toContain(policy)
  expect(policies).toHaveLength(5)
})

test('the language of a request is that of the application, unless the address says another', async () => {
  const { mock, browser } = withApp({})

  const page = await begin(mock, browser, { ui_locales: 'fr zh-CN en' })

  expect(headingOf(page)).toBe('登录')
  expect(headingOf(await browser.open(`${page.url.href}&lang=en`))).toBe('Sign in')
})
