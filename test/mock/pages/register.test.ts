import { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import { ann, filledIn, pageText, roleOf, setUp, signIn, wrongAt } from './support.ts'

test.each([
  ['bob', { username: 'bob', registerSource: ['basic:username'] }],
  ['bob@example.com', { email: 'bob@example.com', registerSource: ['basic:email'] }],
] as const)('the account %s and a password register and sign in', async (account, profile) => {
  const { mock, browser } = setUp()

  const page = await browser.press(await browser.open('/register'), 'Register', {
    Account: account,
    Password: 'passw0rd',
  })

  expect(page.url.pathname).toBe('/u')
  const management = new ManagementClient(mock.managementOptions)
  const { list } = await management.users.list({ keywords: 'bob' })
  expect(list).toEqual([
    expect.objectContaining({
      ...profile,
      userSourceType: 'register',
      emailVerified: false,
      loginsCount: 1,
    }),
  ])
})

test.each([
  ['E-mail', 'bob@example.com', { email: 'bob@example.com', emailVerified: true }],
  ['Phone', '13900000000', { phone: '13900000000', phoneVerified: true, phoneCountryCode: '+86' }],
] as const)('a code to the address under %s registers and signs in', async (label, to, profile) => {
  const { mock, browser } = setUp()

  const sent = await browser.press(await browser.open('/register/code'), 'Send code', {
    [label]: to,
  })
  expect(mock.inbox.latest(to)).toMatchObject({ channel: 'CHANNEL_REGISTER' })
  const page = await browser.press(sent, 'Register', { Code: mock.inbox.code(to) })

  expect(page.url.pathname).toBe('/u')
  const management = new ManagementClient(mock.managementOptions)
  const { list } = await management.users.list({ keywords: to })
  expect(list).toEqual([expect.objectContaining(profile)])
})

test.each([ann.username, ann.email])(
  'the account %s, which is taken, is refused at its field',
  async account => {
    const { browser } = setUp()

    const page = await browser.press(await browser.open('/register'), 'Register', {
      Account: account,
      Password: 'passw0rd',
    })

    expect(wrongAt(page, 'Account')).toBe('Somebody else has this already.')
    expect(filledIn(page, 'Account')).toBe(account)
  },
)

test('an address that is taken is refused before a code is sent', async () => {
  const { mock, browser } = setUp()

  const page = await browser.press(await browser.open('/register/code'), 'Send code', {
    Phone: ann.phone,
  })

  expect(wrongAt(page, 'Phone')).toBe('Somebody else has this already.')
  expect(mock.inbox.all()).toEqual([])
})

test('an address that is taken meanwhile is refused, and the code is not spent', async () => {
  const { mock, browser } = setUp()
  const management = new ManagementClient(mock.managementOptions)
  const sent = await browser.press(await browser.open('/register/code'), 'Send code', {
    'E-mail': 'bob@example.com',
  })
  const { id } = await management.users.create({ email: 'bob@example.com' })
  const code = mock.inbox.code('bob@example.com')

  const taken = await browser.press(sent, 'Register', { Code: code })
  expect(wrongAt(taken, 'E-mail')).toBe('Somebody else has this already.')

  await management.users.deleteBatch({ userIds: [id] })
  expect((await browser.press(taken, 'Register', { Code: code })).url.pathname).toBe('/u')
})

test('a pool that is closed registers nobody', async () => {
  const { mock, browser } = setUp({ settings: { registerDisabled: true } })

  const page = await browser.press(await browser.open('/register'), 'Register', {
    Account: 'bob',
    Password: 'passw0rd',
  })
  expect(wrongAt(page, 'Account')).toBe('Registration is closed.')

  const byCode = await browser.press(await browser.open('/register/code'), 'Send code', {
    'E-mail': 'bob@example.com',
  })
  expect(wrongAt(byCode, 'E-mail')).toBe('Registration is closed.')
  expect(mock.inbox.all()).toEqual([])
})

test('a whitelist lets in who is on it', async () => {
  const { browser } = setUp({ seed: { whitelists: [{ type: 'USERNAME', list: ['bob'] }] } })
  const register = async (account: string) =>
    browser.press(await browser.open('/register'), 'Register', {
      Account: account,
      Password: 'passw0rd',
    })

  expect(wrongAt(await register('eve'), 'Account')).toBe('Registration is closed.')
  expect((await register('bob')).url.pathname).toBe('/u')
})

test.each([
  ['a1!', 'The password must have 6 characters or more.'],
  ['password1', 'The password is weaker than the policy demands.'],
])(
  'the password %s is refused at its field where the policy is strict',
  async (password, words) => {
    const { mock, browser } = setUp()
    mock.configure({ passwordStrength: 3 })

    const page = await browser.press(await browser.open('/register'), 'Register', {
      Account: 'bob',
      Password: password,
    })

    expect(wrongAt(page, 'Password')).toBe(words)
    expect(wrongAt(page, 'Account')).toBeUndefined()
    expect(page.html).not.toContain(password)
    expect(filledIn(page, 'Account')).toBe('bob')
  },
)

test('a wrong code registers nobody', async () => {
  const { mock, browser } = setUp()
  const sent = await browser.press(await browser.open('/register/code'), 'Send code', {
    'E-mail': 'bob@example.com',
  })
  const code = mock.inbox.code('bob@example.com') === '000000' ? '111111' : '000000'

  const page = await browser.press(sent, 'Register', { Code: code })

  expect(wrongAt(page, 'Code')).toBe('The code is wrong.')
  const management = new ManagementClient(mock.managementOptions)
  await expect(management.users.exists({ email: 'bob@example.com' })).resolves.toEqual({
    exists: false,
  })
})

test('a user who must prove the address first is registered and not signed in', async () => {
  const { mock, browser } = setUp({ settings: { loginRequireEmailVerified: true } })

  const page = await browser.press(await browser.open('/register'), 'Register', {
    Account: 'bob@example.com',
    Password: 'passw0rd',
  })

  expect(roleOf(page, 'alert')).toContain('The e-mail address is not verified.')
  const management = new ManagementClient(mock.managementOptions)
  await expect(management.users.exists({ email: 'bob@example.com' })).resolves.toEqual({
    exists: true,
  })
})

test('who registers in place of somebody else ends that login', async () => {
  const { browser } = setUp()
  await signIn(browser)
  const login = browser.cookies.get('genauth_login') ?? ''

  const page = await browser.press(await browser.open('/register'), 'Register', {
    Account: 'bob',
    Password: 'passw0rd',
  })

  expect(page.url.pathname).toBe('/u')
  expect(pageText(page)).not.toContain(ann.userId)
  browser.cookies.set('genauth_login', login)
  expect((await browser.open('/u')).url.pathname).toBe('/login')
})
