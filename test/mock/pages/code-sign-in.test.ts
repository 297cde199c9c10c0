import { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import { ann, Browser, filledIn, labelsOf, roleOf, setUp, signIn, wrongAt } from './support.ts'

test.each([
  ['E-mail', ann.email, 'emailVerified'],
  ['Phone', ann.phone, 'phoneVerified'],
] as const)('a code to the address under %s signs in and proves it', async (label, to, proof) => {
  const { mock, browser } = setUp()

  const sent = await browser.press(await browser.open('/login/code'), 'Send code', { [label]: to })
  expect(roleOf(sent, 'status')).toContain('We have sent a code.')
  expect(filledIn(sent, label)).toBe(to)
  const page = await browser.press(sent, 'Sign in', { Code: mock.inbox.code(to) })

  expect(page.url.pathname).toBe('/u')
  const management = new ManagementClient(mock.managementOptions)
  await expect(management.users.get({ userId: ann.userId })).resolves.toMatchObject({
    [proof]: true,
    loginsCount: 1,
  })
})

test('the code is asked for once one was sent, and still after a reload', async () => {
  const { browser } = setUp()

  const first = await browser.open('/login/code')
  expect(labelsOf(first)).toEqual(['E-mail', 'Phone'])

  const sent = await browser.press(first, 'Send code', { 'E-mail': ann.email })
  expect(labelsOf(sent)).toEqual(['Code', 'E-mail', 'Phone'])
  expect(labelsOf(await browser.open('/login/code'))).toEqual(['Code', 'E-mail', 'Phone'])
})

test('another browser is not asked for the code of this one', async () => {
  const { mock, browser } = setUp()
  await browser.press(await browser.open('/login/code'), 'Send code', { 'E-mail': ann.email })

  const page = await new Browser(mock).open('/login/code')

  expect(labelsOf(page)).toEqual(['E-mail', 'Phone'])
  expect(page.html).not.toContain(ann.email)
})

test.each([
  ['neither', {}, 'E-mail', 'Fill in either an e-mail address or a phone number.'],
  [
    'both',
    { 'E-mail': ann.email, Phone: ann.phone },
    'E-mail',
    'Fill in either an e-mail address or a phone number.',
  ],
  ['no address', { 'E-mail': 'ann' }, 'E-mail', 'This is no e-mail address.'],
  ['no number', { Phone: 'ann' }, 'Phone', 'This is no phone number.'],
])('%s is refused at its field, and nothing is sent', async (_, fields, label, words) => {
  const { mock, browser } = setUp()

  const page = await browser.press(await browser.open('/login/code'), 'Send code', fields)

  expect(wrongAt(page, label)).toBe(words)
  expect(mock.inbox.all()).toEqual([])
})

test('a second code within the minute is refused, and the first goes on to count', async () => {
  const { mock, browser } = setUp()
  const sent = await browser.press(await browser.open('/login/code'), 'Send code', {
    'E-mail': ann.email,
  })

  const again = await browser.press(sent, 'Send code')
  expect(roleOf(again, 'alert')).toContain('Wait a minute')

  const page = await browser.press(again, 'Sign in', { Code: mock.inbox.code(ann.email) })
  expect(page.url.pathname).toBe('/u')
})

test('a wrong code is refused, and one that was tried wrongly too often is void', async () => {
  const { mock, browser } = setUp()
  let page = await browser.press(await browser.open('/login/code'), 'Send code', {
    'E-mail': ann.email,
  })
  const right = mock.inbox.code(ann.email)
  const wrong = right === '000000' ? '111111' : '000000'

  for (const code of [wrong, wrong, right]) {
    page = await browser.press(page, 'Sign in', { Code: code })
    expect(wrongAt(page, 'Code')).toBe('The code is wrong.')
    expect(filledIn(page, 'Code')).toBe('')
  }
})

test('an old code is refused as such', async () => {
  const { mock, browser } = setUp()
  const sent = await browser.press(await browser.open('/login/code'), 'Send code', {
    'E-mail': ann.email,
  })

  mock.clock.advance('5m')
  const page = await browser.press(sent, 'Sign in', { Code: mock.inbox.code(ann.email) })

  expect(wrongAt(page, 'Code')).toBe('The code has expired. Send a new one.')
})

test('whoever has no account learns so with the right code alone', async () => {
  const { mock, browser } = setUp()
  const sent = await browser.press(await browser.open('/login/code'), 'Send code', {
    'E-mail': 'bob@example.com',
  })
  expect(roleOf(sent, 'status')).toContain('We have sent a code.')

  const page = await browser.press(sent, 'Sign in', { Code: mock.inbox.code('bob@example.com') })

  expect(roleOf(page, 'alert')).toContain('There is no account with this address.')
  const register = await browser.follow(page, 'Create an account')
  expect(register.url.pathname).toBe('/register/code')
})

test('a code for another purpose does not sign in', async () => {
  const { mock, browser } = setUp()
  const reset = await browser.press(await browser.open('/forgot-password'), 'Send code', {
    'E-mail': ann.email,
  })
  const code = mock.inbox.code(ann.email)
  expect(roleOf(reset, 'status')).toContain('We have sent a code.')
  mock.clock.advance('1m')
  const sent = await browser.press(await browser.open('/login/code'), 'Send code', {
    'E-mail': ann.email,
  })
  expect(mock.inbox.code(ann.email)).not.toBe(code)

  const page = await browser.press(sent, 'Sign in', { Code: code })

  expect(wrongAt(page, 'Code')).toBe('The code is wrong.')
})

test('what was typed on the way in is forgotten after the sign-in', async () => {
  const { browser } = setUp()
  await browser.press(await browser.open('/login/code'), 'Send code', { 'E-mail': ann.email })

  await signIn(browser)

  const page = await browser.open('/login/code')
  expect(labelsOf(page)).toEqual(['E-mail', 'Phone'])
  expect(filledIn(page, 'E-mail')).toBe('')
})
