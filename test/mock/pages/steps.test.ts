import { ManagementClient } from 'genauth/management'
import type { MockOptions } from 'genauth/mock'
import { expect, test } from 'vitest'
import {
  ann,
  authorizationPath,
  Browser,
  filledIn,
  headingOf,
  inputOf,
  labelsOf,
  roleOf,
  setUp,
  signIn,
  wrongAt,
} from './support.ts'

/** Ann, of whom an administrator wants a new password. */
async function withOldPassword(options: MockOptions = {}) {
  const { mock, browser } = setUp(options)
  const management = new ManagementClient(mock.managementOptions)
  await management.users.update({
    userId: ann.userId,
    options: { resetPasswordOnNextLogin: true },
  })
  return { mock, browser, management }
}

test('a new password that an administrator wants is set before the user gets in', async () => {
  const { mock, browser, management } = await withOldPassword()

  const page = await signIn(browser)
  expect(page.url.pathname).toBe('/login/new-password')
  expect(headingOf(page)).toBe('New password')
  expect(browser.cookies.has('genauth_login')).toBe(false)
  const inside = await browser.press(page, 'Continue', { 'New password': 'n3w-passw0rd' })
  expect(inside.url.pathname).toBe('/u')

  const other = new Browser(mock)
  expect((await signIn(other)).url.pathname).toBe('/login')
  const again = await other.press(await other.open('/login'), 'Sign in', {
    Account: 'ann',
    Password: 'n3w-passw0rd',
  })
  expect(again.url.pathname).toBe('/u')
  await expect(management.users.get({ userId: ann.userId })).resolves.toMatchObject({
    resetPasswordOnNextLogin: false,
  })
})

test.each([
  ['', 'This must be filled in.'],
  ['short', 'The password must have 6 characters or more.'],
])(
  'the new password %j is refused at its field, and the old one stays',
  async (password, words) => {
    const { mock, browser } = await withOldPassword()
    mock.configure({ passwordStrength: 1 })

    const page = await browser.press(await signIn(browser), 'Continue', {
      'New password': password,
    })

    expect(wrongAt(page, 'New password')).toBe(words)
    expect(filledIn(page, 'New password')).toBe('')
    expect((await signIn(new Browser(mock))).url.pathname).toBe('/login/new-password')
  },
)

test('the new password waits six minutes', async () => {
  const { mock, browser } = await withOldPassword()
  const page = await signIn(browser)

  mock.clock.advance('6m')
  const late = await browser.press(page, 'Continue', { 'New password': 'n3w-passw0rd' })

  expect(late.url.pathname).toBe('/login')
  expect(roleOf(late, 'alert')).toContain('That took too long.')
})

const wanting: MockOptions = {
  seed: {
    apps: [{ name: 'Shop', requiredFields: ['company', 'birthdate', 'customData.school'] }],
    users: [ann],
    customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING', label: 'School' }],
  },
}

test('what an application wants of a profile is filled in before the user gets in', async () => {
  const { mock, browser } = setUp(wanting)
  const management = new ManagementClient(mock.managementOptions)

  const page = await signIn(browser)
  expect(page.url.pathname).toBe('/login/profile')
  expect(labelsOf(page)).toEqual(['Company', 'Birthday', 'School'])
  expect(inputOf(page, 'School').attributes).toHaveProperty('required')
  const inside = await browser.press(page, 'Continue', {
    Company: 'Example Ltd',
    Birthday: '1990-02-28',
    School: 'MIT',
  })

  expect(inside.url.pathname).toBe('/u')
  await expect(
    management.users.get({ userId: ann.userId, withCustomData: true }),
  ).resolves.toMatchObject({
    company: 'Example Ltd',
    birthdate: '1990-02-28',
    customData: { school: 'MIT' },
  })
  expect((await signIn(new Browser(mock))).url.pathname).toBe('/u')
})

test.each([
  ['Company', ' ', 'This must be filled in.'],
  ['Birthday', 'tomorrow', 'This value does not fit.'],
  ['School', '', 'This must be filled in.'],
])('a profile without %s %j is refused at its field, and nothing is kept', async (...wrong) => {
  const [label, value, words] = wrong
  const { mock, browser } = setUp(wanting)
  const management = new ManagementClient(mock.managementOptions)

  const page = await browser.press(await signIn(browser), 'Continue', {
    Company: 'Example Ltd',
    Birthday: '1990-02-28',
    School: 'MIT',
    [label]: value,
  })

  expect(wrongAt(page, label)).toBe(words)
  expect(browser.cookies.has('genauth_login')).toBe(false)
  const { company = null } = await management.users.get({ userId: ann.userId })
  expect(company).toBeNull()
})

test('an e-mail address that is wanted and taken is refused at its field', async () => {
  const { browser } = setUp({
    seed: {
      apps: [{ requiredFields: ['email'] }],
      users: [{ username: 'ann', password: ann.password }, { email: 'bob@example.com' }],
    },
  })

  const page = await browser.press(await signIn(browser), 'Continue', {
    'E-mail': 'bob@example.com',
  })

  expect(wrongAt(page, 'E-mail')).toBe('Somebody else has this already.')
  const inside = await browser.press(page, 'Continue', { 'E-mail': 'ann@example.com' })
  expect(inside.url.pathname).toBe('/u')
})

test('who is signed in already completes the profile for an application, and goes on to it', async () => {
  const { mock, browser } = setUp({
    seed: {
      ...wanting.seed,
      apps: [{}, { appId: 'strict', requiredFields: ['company'], host: 'https://mock.genauth.ai' }],
    },
  })
  await signIn(browser)

  const page = await browser.open(authorizationPath(mock, { client_id: 'strict' }))
  expect(page.url.pathname).toBe('/login/profile')
  const out = await browser.press(page, 'Continue', {
    Company: 'Example Ltd',
  })

  expect(out.url.searchParams.get('code')).toEqual(expect.any(String))
  // Filling in a form is no sign-in.
  await expect(
    new ManagementClient(mock.managementOptions).users.get({ userId: ann.userId }),
  ).resolves.toMatchObject({ company: 'Example Ltd', loginsCount: 1 })
  const silent = await browser.open(
    authorizationPath(mock, { client_id: 'strict', prompt: 'none' }),
  )
  expect(silent.url.searchParams.get('code')).toEqual(expect.any(String))
})

test('an application that may not ask is told that the profile is not complete', async () => {
  const { mock, browser } = setUp({
    seed: {
      apps: [{}, { appId: 'strict', requiredFields: ['company'], host: 'https://mock.genauth.ai' }],
    },
  })
  await signIn(browser)

  const out = await browser.open(authorizationPath(mock, { client_id: 'strict', prompt: 'none' }))

  expect(out.url.searchParams.get('error')).toBe('interaction_required')
})

test.each(['/login/new-password', '/login/profile'])(
  'the page %s is for nobody who has not passed the first step',
  async path => {
    const { browser } = setUp()

    expect((await browser.open(path)).url.pathname).toBe('/login')
  },
)
