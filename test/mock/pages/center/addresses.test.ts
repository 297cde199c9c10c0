import { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import { ann, labelsOf, linksOf, pageText, roleOf, setUp, signIn, wrongAt } from '../support.ts'

test.each([
  [
    '/u/email',
    'E-mail',
    ann.email,
    'new@example.com',
    { email: 'new@example.com', emailVerified: true },
  ],
  ['/u/phone', 'Phone', ann.phone, '13911111111', { phone: '13911111111', phoneVerified: true }],
] as const)(
  'the page %s changes the address by a code to the new one, and one to the old',
  async (path, label, old, to, is) => {
    const { mock, browser } = setUp()
    const management = new ManagementClient(mock.managementOptions)
    await signIn(browser)

    const sent = await browser.press(await browser.open(path), 'Send code', { [label]: to })
    expect(labelsOf(sent)).toEqual(['Code', 'Code that went to the old one', label])
    await expect(management.users.get({ userId: ann.userId })).resolves.toMatchObject({
      email: ann.email,
      phone: ann.phone,
    })
    const saved = await browser.press(sent, 'Save', {
      Code: mock.inbox.code(to),
      'Code that went to the old one': mock.inbox.code(old),
    })

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

test.each([
  ['Code', 'The code is wrong.'],
  ['Code that went to the old one', 'The code is wrong.'],
])('a wrong code under %s changes no address', async (label, words) => {
  const { mock, browser } = setUp()
  await signIn(browser)
  const sent = await browser.press(await browser.open('/u/email'), 'Send code', {
    'E-mail': 'new@example.com',
  })
  const codes = {
    Code: mock.inbox.code('new@example.com'),
    'Code that went to the old one': mock.inbox.code(ann.email),
  }

  const page = await browser.press(sent, 'Save', { ...codes, [label]: 'nonsense' })

  expect(wrongAt(page, label)).toBe(words)
  expect(pageText(page)).toContain(ann.email)
  const saved = await browser.press(page, 'Save', codes)
  expect(roleOf(saved, 'status')).toBe('Saved.')
})

test('the code to the old address is asked for, and stays good when the new one is mended', async () => {
  const { mock, browser } = setUp()
  await signIn(browser)
  const typo = await browser.press(await browser.open('/u/email'), 'Send code', {
    'E-mail': 'mew@example.com',
  })
  const sent = await browser.press(typo, 'Send code', { 'E-mail': 'new@example.com' })
  const missing = await browser.press(sent, 'Save', { Code: mock.inbox.code('new@example.com') })
  expect(wrongAt(missing, 'Code that went to the old one')).toBe('This must be filled in.')

  const saved = await browser.press(missing, 'Save', {
    Code: mock.inbox.code('new@example.com'),
    'Code that went to the old one': mock.inbox.code(ann.email),
  })

  expect(roleOf(saved, 'status')).toBe('Saved.')
  expect(mock.inbox.all().filter(({ to }) => to === ann.email)).toHaveLength(1)
})

test('where the pool does not say so, the old address is not proved', async () => {
  const { mock, browser } = setUp({ settings: { verifyOldEmail: false } })
  await signIn(browser)
  const sent = await browser.press(await browser.open('/u/email'), 'Send code', {
    'E-mail': 'new@example.com',
  })
  expect(labelsOf(sent)).toEqual(['Code', 'E-mail'])

  const saved = await browser.press(sent, 'Save', { Code: mock.inbox.code('new@example.com') })

  expect(pageText(saved)).toContain('new@example.com')
})

test.each([
  ['/u/email', ann.email, 'CHANNEL_UNBIND_EMAIL', { email: null, emailVerified: false }],
  ['/u/phone', ann.phone, 'CHANNEL_UNBIND_PHONE', { phone: null, phoneVerified: false }],
])('the page %s leads to where the address is removed by a code to it', async (...of) => {
  const [path, to, channel, expected] = of
  const { mock, browser } = setUp()
  const management = new ManagementClient(mock.managementOptions)
  await signIn(browser)
  const removal = await browser.follow(await browser.open(path), 'Remove')

  const sent = await browser.press(removal, 'Send code')
  expect(mock.inbox.latest(to)).toMatchObject({ channel })
  const wrong = await browser.press(sent, 'Continue', { Code: 'nonsense' })
  expect(wrongAt(wrong, 'Code')).toBe('The code is wrong.')
  const removed = await browser.press(wrong, 'Continue', { Code: mock.inbox.code(to) })

  expect(removed.url.pathname).toBe(path)
  expect(roleOf(removed, 'status')).toBe('Removed.')
  expect(linksOf(removed)).toEqual([])
  await expect(management.users.get({ userId: ann.userId })).resolves.toMatchObject(expected)
})

test('the only way to sign in is not removed', async () => {
  const { mock, browser } = setUp()
  const to = 'only@example.com'
  const start = await browser.press(await browser.open('/register/code'), 'Send code', {
    'E-mail': to,
  })
  await browser.press(start, 'Register', { Code: mock.inbox.code(to) })
  const sent = await browser.press(await browser.open('/u/email-removal'), 'Send code')

  const page = await browser.press(sent, 'Continue', { Code: mock.inbox.code(to) })

  expect(roleOf(page, 'alert')).toContain('This is the only way to sign in.')
  expect(pageText(page)).toContain(to)
})
