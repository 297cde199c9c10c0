import { AuthenticationClient } from 'genauth/authentication'
import { expect, test } from 'vitest'
import {
  ann,
  Browser,
  codeOf,
  filledIn,
  labelsOf,
  pageText,
  roleOf,
  setUp,
  signIn,
  textAt,
  wrongAt,
} from '../support.ts'

test('a new password takes the old one', async () => {
  const { mock, browser } = setUp()
  await signIn(browser)

  const saved = await browser.press(await browser.open('/u/password'), 'Save', {
    'Old password': ann.password,
    'New password': 'n3w-passw0rd',
  })

  expect(roleOf(saved, 'status')).toBe('Saved.')
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  await expect(
    authentication.signIn.withPassword({ username: 'ann', password: 'n3w-passw0rd' }),
  ).resolves.toMatchObject({ token_type: 'Bearer' })
  expect((await browser.open('/u')).url.pathname).toBe('/u')
})

test.each([
  ['Old password', 'wrong', 'n3w-passw0rd', 'The old password is wrong.'],
  ['Old password', '', 'n3w-passw0rd', 'This must be filled in.'],
  ['New password', ann.password, '', 'This must be filled in.'],
  ['New password', ann.password, 'short', 'The password must have 6 characters or more.'],
])('refuses %s at its field: %j, then %j', async (label, old, fresh, words) => {
  const { mock, browser } = setUp()
  mock.configure({ passwordStrength: 1 })
  await signIn(browser)

  const page = await browser.press(await browser.open('/u/password'), 'Save', {
    'Old password': old,
    'New password': fresh,
  })

  expect(wrongAt(page, label)).toBe(words)
  expect(filledIn(page, 'Old password')).toBe('')
  expect(filledIn(page, 'New password')).toBe('')
  expect((await signIn(new Browser(mock))).url.pathname).toBe('/u')
})

test('a user without a password sets one', async () => {
  const { mock, browser } = setUp()
  const sent = await browser.press(await browser.open('/register/code'), 'Send code', {
    'E-mail': 'bob@example.com',
  })
  await browser.press(sent, 'Register', { Code: mock.inbox.code('bob@example.com') })
  const page = await browser.open('/u/password')
  expect(labelsOf(page)).toEqual(['New password'])

  const saved = await browser.press(page, 'Save', { 'New password': 'passw0rd' })

  expect(labelsOf(saved)).toEqual(['Old password', 'New password'])
})

test('an authenticator is set up with one code and removed with another', async () => {
  const { mock, browser } = setUp()
  await signIn(browser)

  const shown = await browser.press(await browser.open('/u/mfa'), 'Set up')
  const secret = textAt(shown, 'totp-secret')
  const wrong = await browser.press(shown, 'Continue', { Code: 'abcdef' })
  expect(wrongAt(wrong, 'Code')).toBe('The code is wrong.')
  expect(textAt(wrong, 'totp-secret')).toBe(secret)

  const code = codeOf(mock, secret)
  const confirmed = await browser.press(wrong, 'Continue', { Code: code })
  expect(pageText(confirmed)).toContain('The authenticator app is set up.')
  expect(confirmed.html).not.toContain(secret)

  const used = await browser.press(confirmed, 'Remove', { Code: code })
  expect(wrongAt(used, 'Code')).toBe('The code is wrong.')
  mock.clock.advance('30s')
  const removed = await browser.press(used, 'Remove', { Code: codeOf(mock, secret) })
  expect(pageText(removed)).toContain('No authenticator app is set up.')
  expect((await signIn(new Browser(mock))).url.pathname).toBe('/u')
})

test('an authenticator that was set up again has a new secret', async () => {
  const { mock, browser } = setUp()
  await signIn(browser)
  const secrets: string[] = []

  for (const _ of [1, 2]) {
    const shown = await browser.press(await browser.open('/u/mfa'), 'Set up')
    const secret = textAt(shown, 'totp-secret')
    secrets.push(secret)
    const confirmed = await browser.press(shown, 'Continue', { Code: codeOf(mock, secret) })
    mock.clock.advance('30s')
    await browser.press(confirmed, 'Remove', { Code: codeOf(mock, secret) })
  }

  expect(new Set(secrets).size).toBe(2)
})
