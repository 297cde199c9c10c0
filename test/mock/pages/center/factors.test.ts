import { AuthenticationClient } from 'genauth/authentication'
import { expect, test } from 'vitest'
import {
  ann,
  Browser,
  codeOf,
  filledIn,
  formBehind,
  linksOf,
  pageText,
  roleOf,
  setUp,
  signIn,
  textAt,
  wrongAt,
} from '../support.ts'

test.each([
  ['SMS', 'Add a phone', 'Phone', ann.phone, '13911111111'],
  ['EMAIL', 'Add an e-mail address', 'E-mail', ann.email, 'second@example.com'],
] as const)('a factor whose codes are sent by %s is added, used and removed', async (...of) => {
  const [type, link, label, own, to] = of
  const { mock, browser } = setUp()
  await signIn(browser)
  const start = await browser.follow(await browser.open('/u/mfa'), link)
  expect(filledIn(start, label)).toBe(own)

  const sent = await browser.press(start, 'Send code', { [label]: to })
  const wrong = await browser.press(sent, 'Save', { Code: 'nonsense' })
  expect(wrongAt(wrong, 'Code')).toBe('The code is wrong.')
  const added = await browser.press(wrong, 'Save', { Code: mock.inbox.code(to) })
  expect(added.url.pathname).toBe('/u/mfa')
  expect(pageText(added)).toContain(to)
  expect(linksOf(added)).not.toContain(link)
  const other = new Browser(mock)
  expect((await signIn(other)).url.pathname).toBe(`/login/mfa/${type.toLowerCase()}`)

  const removed = await browser.press(added, `Remove: ${label}`)

  expect(roleOf(removed, 'status')).toBe('Removed.')
  expect(pageText(removed)).not.toContain(to)
  expect((await signIn(new Browser(mock))).url.pathname).toBe('/u')
})

test.each([
  ['/u/mfa-sms', 'Phone', 'nonsense', 'This is no phone number.'],
  ['/u/mfa-email', 'E-mail', 'nonsense', 'This is no e-mail address.'],
  ['/u/mfa-email', 'E-mail', '', 'This must be filled in.'],
])('the page %s refuses %s %j and sends nothing', async (path, label, value, words) => {
  const { mock, browser } = setUp()
  await signIn(browser)

  const page = await browser.press(await browser.open(path), 'Send code', { [label]: value })

  expect(wrongAt(page, label)).toBe(words)
  expect(mock.inbox.all()).toEqual([])
})

test('a factor that the pool does not allow, or that is there, is not added', async () => {
  const { mock, browser } = setUp({ settings: { enabledFactors: ['SMS'] } })
  await signIn(browser)

  const mail = await browser.press(await browser.open('/u/mfa-email'), 'Send code')
  expect(roleOf(mail, 'alert')).toContain('The pool does not allow this factor.')
  const totp = await browser.press(await browser.open('/u/mfa'), 'Set up')
  expect(roleOf(totp, 'alert')).toContain('The pool does not allow this factor.')
  const sent = await browser.press(await browser.open('/u/mfa-sms'), 'Send code')
  await browser.press(sent, 'Save', { Code: mock.inbox.code(ann.phone) })
  const again = await browser.press(await browser.open('/u/mfa-sms'), 'Send code')
  expect(roleOf(again, 'alert')).toContain('The user has this factor already.')
})

test('a factor that the pool forbids between the two steps is not added', async () => {
  const { mock, browser } = setUp()
  await signIn(browser)
  const shown = await browser.press(await browser.open('/u/mfa'), 'Set up')
  mock.configure({ enabledFactors: ['SMS'] })

  const code = codeOf(mock, textAt(shown, 'totp-secret'))
  const refused = await browser.press(shown, 'Continue', { Code: code })

  expect(roleOf(refused, 'alert')).toContain('The pool does not allow this factor.')
  expect(pageText(refused)).not.toContain('The authenticator app is set up.')
})

test('a code that comes too late adds no factor', async () => {
  const { mock, browser } = setUp()
  await signIn(browser)
  const sent = await browser.press(await browser.open('/u/mfa-sms'), 'Send code')

  mock.clock.advance('60s')
  const late = await browser.press(sent, 'Save', { Code: mock.inbox.code(ann.phone) })

  expect(roleOf(late, 'alert')).toContain('The token is not valid, or has expired.')
  expect((await signIn(new Browser(mock))).url.pathname).toBe('/u')
})

test('the recovery code is shown with the secret, and lets in once', async () => {
  const { mock, browser } = setUp()
  await signIn(browser)
  const shown = await browser.press(await browser.open('/u/mfa'), 'Set up')
  const recoveryCode = textAt(shown, 'recovery-code')
  const code = codeOf(mock, textAt(shown, 'totp-secret'))
  const confirmed = await browser.press(shown, 'Continue', { Code: code })
  expect(confirmed.html).not.toContain(recoveryCode)

  const other = new Browser(mock)
  const page = await other.follow(await signIn(other), 'Use the recovery code')
  const next = await other.press(page, 'Continue', { 'Recovery code': recoveryCode })

  expect(next.url.pathname).toBe('/login/recovery-code')
})

test('the form that removes factors removes neither an authenticator nor what is not there', async () => {
  const { mock, browser } = setUp()
  await signIn(browser)
  const sent = await browser.press(await browser.open('/u/mfa-sms'), 'Send code')
  const added = await browser.press(sent, 'Save', { Code: mock.inbox.code(ann.phone) })
  const shown = await browser.press(added, 'Set up')
  const code = codeOf(mock, textAt(shown, 'totp-secret'))
  const both = await browser.press(shown, 'Continue', { Code: code })
  const { url, body } = formBehind(both, 'Remove: Phone')

  body.set('factor', `${ann.userId}|otp`)
  const kept = await browser.open(url, { method: 'POST', body })
  expect(pageText(kept)).toContain('The authenticator app is set up.')
  body.set('factor', 'nobody|sms')
  const unknown = await browser.open(url, { method: 'POST', body })
  expect(roleOf(unknown, 'alert')).toContain('No such factor.')
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  const signedIn = authentication.signIn.withPassword({ username: 'ann', password: ann.password })
  await expect(signedIn).rejects.toMatchObject({ next: { kind: 'mfa' } })
})
