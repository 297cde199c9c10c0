import { AuthenticationClient } from 'genauth/authentication'
import { expect, test } from 'vitest'
import { ann, headingOf, roleOf, setUp, signIn, wrongAt } from './support.ts'

test.each([
  ['E-mail', ann.email],
  ['Phone', ann.phone],
] as const)('a code to the address under %s sets a new password', async (label, to) => {
  const { mock, browser } = setUp()
  const authentication = new AuthenticationClient(mock.authenticationOptions)

  const start = await browser.follow(await browser.open('/login'), 'Forgot password?')
  const sent = await browser.press(start, 'Send code', { [label]: to })
  expect(mock.inbox.latest(to)).toMatchObject({ channel: 'CHANNEL_RESET_PASSWORD' })
  const done = await browser.press(sent, 'Save', {
    Code: mock.inbox.code(to),
    'New password': 'n3w-passw0rd',
  })

  expect(headingOf(done)).toBe('The password is set')
  const login = await browser.follow(done, 'Go to sign-in')
  expect(login.url.pathname).toBe('/login')
  await expect(
    authentication.signIn.withPassword({ username: 'ann', password: ann.password }),
  ).rejects.toMatchObject({ apiCode: 2333 })
  await expect(
    authentication.signIn.withPassword({ username: 'ann', password: 'n3w-passw0rd' }),
  ).resolves.toMatchObject({ token_type: 'Bearer' })
})

test('the page is the same for an address that nobody has', async () => {
  const pages = await Promise.all(
    [ann.email, 'bob@example.com'].map(async email => {
      const { browser } = setUp()
      const start = await browser.open('/forgot-password')
      const sent = await browser.press(start, 'Send code', { 'E-mail': email })
      const again = await browser.press(sent, 'Send code')
      return [sent, again].map(({ status, html }) => [status, html.replaceAll(email, '<address>')])
    }),
  )

  expect(pages[0]).toEqual(pages[1])
})

test('whoever has no account learns so with the right code alone', async () => {
  const { mock, browser } = setUp()
  const sent = await browser.press(await browser.open('/forgot-password'), 'Send code', {
    'E-mail': 'bob@example.com',
  })

  const page = await browser.press(sent, 'Save', {
    Code: mock.inbox.code('bob@example.com'),
    'New password': 'n3w-passw0rd',
  })

  expect(roleOf(page, 'alert')).toContain('There is no account with this address.')
})

test('a password that the policy refuses leaves the code for a better one', async () => {
  const { mock, browser } = setUp({ settings: { passwordStrength: 2 } })
  const sent = await browser.press(await browser.open('/forgot-password'), 'Send code', {
    'E-mail': ann.email,
  })
  const code = mock.inbox.code(ann.email)

  const weak = await browser.press(sent, 'Save', { Code: code, 'New password': 'letters' })
  expect(wrongAt(weak, 'New password')).toBe('The password is weaker than the policy demands.')
  const done = await browser.press(weak, 'Save', { Code: code, 'New password': 'letters1' })

  expect(headingOf(done)).toBe('The password is set')
})

test('a code sets one password', async () => {
  const { mock, browser } = setUp()
  const sent = await browser.press(await browser.open('/forgot-password'), 'Send code', {
    'E-mail': ann.email,
  })
  const fields = { Code: mock.inbox.code(ann.email), 'New password': 'n3w-passw0rd' }
  await browser.press(sent, 'Save', fields)
  mock.clock.advance('1m')
  const again = await browser.press(await browser.open('/forgot-password'), 'Send code', {
    'E-mail': ann.email,
  })

  const page = await browser.press(again, 'Save', { ...fields, 'New password': 'other' })

  expect(wrongAt(page, 'Code')).toBe('The code is wrong.')
  expect(page.html).not.toContain(fields.Code)
})

test('a wrong or old code, and none at all, set no password', async () => {
  const { mock, browser } = setUp()
  const sent = await browser.press(await browser.open('/forgot-password'), 'Send code', {
    'E-mail': ann.email,
  })
  const right = mock.inbox.code(ann.email)
  const wrong = right === '000000' ? '111111' : '000000'

  const first = await browser.press(sent, 'Save', { Code: wrong, 'New password': 'new' })
  expect(wrongAt(first, 'Code')).toBe('The code is wrong.')
  const empty = await browser.press(first, 'Save', { 'New password': 'new' })
  expect(wrongAt(empty, 'Code')).toBe('This must be filled in.')
  mock.clock.advance('5m')
  const old = await browser.press(empty, 'Save', { Code: right, 'New password': 'new' })
  expect(wrongAt(old, 'Code')).toBe('The code has expired. Send a new one.')

  expect((await signIn(browser)).url.pathname).toBe('/u')
})
