import { AuthenticationClient } from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
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

test.each([
  ['/u/email', 'E-mail', 'new@example.com', { email: 'new@example.com', emailVerified: true }],
  ['/u/phone', 'Phone', '13911111111', { phone: '13911111111', phoneVerified: true }],
] as const)(
  'the page %s changes the address by a code to the new one',
  async (path, label, to, is) => {
    const { mock, browser } = setUp()
    const management = new ManagementClient(mock.managementOptions)
    await signIn(browser)

    const sent = await browser.press(await browser.open(path), 'Send code', { [label]: to })
    expect(labelsOf(sent)).toEqual(['Code', label])
    await expect(management.users.get({ userId: ann.userId })).resolves.toMatchObject({
      email: ann.email,
      phone: ann.phone,
    })
    const saved = await browser.press(sent, 'Save', { Code: mock.inbox.code(to) })

    expect(roleOf(saved, 'status')).toBe('Saved.')
    expect(pageText(saved)).toContain(to)
    expect(labelsOf(saved)).toEqual([label])
    await expect(management.users.get({ userId: ann.userId })).resolves.toMatchObject(is)
  },
)

test('a first phone number gets the country code +86', async () => {
  const { mock, browser } = setUp()
  const management = new ManagementClient(mock.managementOptions)
  await browser.press(await browser.open('/register'), 'Register', {
    Account: 'bob',
    Password: 'passw0rd',
  })

  const sent = await browser.press(await browser.open('/u/phone'), 'Send code', {
    Phone: '13911111111',
  })
  expect(mock.inbox.latest('13911111111')).toMatchObject({ channel: 'CHANNEL_BIND_PHONE' })
  await browser.press(sent, 'Save', { Code: mock.inbox.code('13911111111') })

  const { list } = await management.users.list({ keywords: 'bob' })
  expect(list).toEqual([expect.objectContaining({ phone: '13911111111', phoneCountryCode: '+86' })])
})

test.each([
  ['/u/email', 'E-mail', 'nonsense', 'This is no e-mail address.'],
  ['/u/email', 'E-mail', 'BOB@example.com', 'Somebody else has this already.'],
  ['/u/email', 'E-mail', 'ANN@example.com', 'That is your address already.'],
  ['/u/email', 'E-mail', '', 'This must be filled in.'],
  ['/u/phone', 'Phone', 'nonsense', 'This is no phone number.'],
  ['/u/phone', 'Phone', '13922222222', 'Somebody else has this already.'],
  ['/u/phone', 'Phone', ann.phone, 'That is your address already.'],
])('the page %s refuses %s %j and sends nothing', async (path, label, value, words) => {
  const { mock, browser } = setUp({
    seed: { users: [ann, { email: 'bob@example.com', phone: '13922222222' }] },
  })
  await signIn(browser)

  const page = await browser.press(await browser.open(path), 'Send code', { [label]: value })

  expect(wrongAt(page, label)).toBe(words)
  expect(mock.inbox.all()).toEqual([])
})

test('an address that is taken before the code comes back stays with its user', async () => {
  const { mock, browser } = setUp()
  const management = new ManagementClient(mock.managementOptions)
  await signIn(browser)
  const sent = await browser.press(await browser.open('/u/email'), 'Send code', {
    'E-mail': 'new@example.com',
  })
  await management.users.create({ email: 'new@example.com' })

  const page = await browser.press(sent, 'Save', { Code: mock.inbox.code('new@example.com') })

  expect(wrongAt(page, 'E-mail')).toBe('Somebody else has this already.')
})

test('a wrong code changes no address', async () => {
  const { mock, browser } = setUp()
  await signIn(browser)
  const sent = await browser.press(await browser.open('/u/email'), 'Send code', {
    'E-mail': 'new@example.com',
  })
  const code = mock.inbox.code('new@example.com') === '000000' ? '111111' : '000000'

  const page = await browser.press(sent, 'Save', { Code: code })

  expect(wrongAt(page, 'Code')).toBe('The code is wrong.')
  expect(pageText(page)).toContain(ann.email)
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
