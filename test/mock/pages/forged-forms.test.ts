import { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import {
  ann,
  authorizationPath,
  Browser,
  codeOf,
  formBehind,
  headingOf,
  type Page,
  pageText,
  setUp,
  signIn,
  textAt,
} from './support.ts'

const github = { provider: 'github', name: 'GitHub', persons: [{ userIdInIdp: 'ann' }] }

const forms: [path: string, button: string, fields: Record<string, string>][] = [
  ['/login', 'Sign in', { Account: 'ann', Password: ann.password }],
  ['/login/code', 'Send code', { 'E-mail': ann.email }],
  ['/register', 'Register', { Account: 'bob', Password: 'passw0rd' }],
  ['/register/code', 'Send code', { 'E-mail': 'bob@example.com' }],
  ['/forgot-password', 'Send code', { 'E-mail': ann.email }],
  ['/u', 'Save', { Nickname: 'Eve' }],
  ['/u', 'Sign out', {}],
  ['/u/password', 'Save', { 'Old password': ann.password, 'New password': 'eves-password' }],
  ['/u/email', 'Send code', { 'E-mail': 'eve@example.com' }],
  ['/u/phone', 'Send code', { Phone: '13966666666' }],
  ['/u/email-removal', 'Send code', {}],
  ['/u/mfa', 'Set up', {}],
  ['/u/mfa-sms', 'Send code', { Phone: '13966666666' }],
  ['/u/mfa-email', 'Send code', { 'E-mail': 'eve@example.com' }],
  ['/u/identities', 'Link: GitHub', {}],
  ['/u/devices', 'Remove: Phone', {}],
  ['/u/deletion', 'Send code', {}],
  ['/u/custom-fields', 'Save', { School: 'Eve' }],
]

async function atForm(path: string, button: string, fields: Record<string, string>) {
  const { mock, browser } = setUp({
    seed: {
      users: [ann],
      devices: [{ user: 'ann', name: 'Phone' }],
      identityProviders: [github],
      customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING', label: 'School' }],
    },
  })
  if (path.startsWith('/u')) await signIn(browser)
  return { mock, browser, ...formBehind(await browser.open(path), button, fields) }
}

/** Everything that a form could have changed. */
async function stateOf({ mock, browser }: Awaited<ReturnType<typeof atForm>>) {
  const management = new ManagementClient(mock.managementOptions)
  const users = await management.users.list({ options: { withCustomData: true } })
  const devices = pageText(await browser.open('/u/devices'))
  return { users, devices, inbox: mock.inbox.all(), login: browser.cookies.get('genauth_login') }
}

test.each(forms)('the form of %s to %s is refused without its proof', async (...form) => {
  const at = await atForm(...form)
  const before = await stateOf(at)
  at.body.delete('token')

  const page = await at.browser.open(at.url, { method: 'POST', body: at.body })

  expect(page.status).toBe(403)
  expect(headingOf(page)).toBe('The form is out of date. Fill it in again.')
  expect(await stateOf(at)).toEqual(before)
  expect((await at.browser.follow(page, 'Try again')).status).toBe(200)
})

test.each(forms)(
  'the form of %s to %s is refused with the proof of a stranger',
  async (...form) => {
    const at = await atForm(...form)
    const before = await stateOf(at)
    const [path, shown] = form
    // One proof is for every form of the personal center; not every user has each of them.
    const button = path.startsWith('/u') ? 'Sign out' : shown
    const stranger = new Browser(at.mock)
    if (path.startsWith('/u')) {
      await stranger.press(await stranger.open('/register'), 'Register', {
        Account: 'eve',
        Password: 'passw0rd',
      })
      before.users = (await stateOf(at)).users
    }
    const page = await stranger.open(path)
    at.body.set('token', formBehind(page, button).body.get('token') ?? '')

    expect((await at.browser.open(at.url, { method: 'POST', body: at.body })).status).toBe(403)
    expect(await stateOf(at)).toEqual(before)
  },
)

test.each(forms)('the form of %s to %s is refused where the cookie is missing', async (...form) => {
  const { mock, url, body } = await atForm(...form)

  expect((await new Browser(mock).open(url, { method: 'POST', body })).status).toBe(403)
})

test('the form of every step of a sign-in is refused without its proof', async () => {
  const { mock, browser } = setUp({
    seed: { apps: [{ mfa: 'required', requiredFields: ['company'] }], users: [ann] },
  })
  await new ManagementClient(mock.managementOptions).users.update({
    userId: ann.userId,
    options: { resetPasswordOnNextLogin: true },
  })
  const expectRefused = async (page: Page, button: string, fields: Record<string, string>) => {
    const { url, body } = formBehind(page, button, fields)
    body.delete('token')
    expect((await browser.open(url, { method: 'POST', body })).status).toBe(403)
  }

  const mfa = await signIn(browser)
  const code = { Code: codeOf(mock, textAt(mfa, 'totp-secret')) }
  await expectRefused(mfa, 'Continue', code)
  const mail = await browser.follow(mfa, 'Code by e-mail')
  await expectRefused(mail, 'Send code', {})
  expect(mock.inbox.all()).toEqual([])
  const password = await browser.press(mfa, 'Continue', code)
  await expectRefused(password, 'Continue', { 'New password': 'eves-password' })
  const profile = await browser.press(password, 'Continue', { 'New password': 'n3w-passw0rd' })
  await expectRefused(profile, 'Continue', { Company: 'Eve' })

  expect(browser.cookies.has('genauth_login')).toBe(false)
})

test('the proof of a form is for one request of one application', async () => {
  const { mock, browser } = setUp()
  const first = await browser.open(authorizationPath(mock))
  const second = await browser.open(authorizationPath(mock))
  const { url } = formBehind(second, 'Sign in')
  const { body } = formBehind(first, 'Sign in', { Account: 'ann', Password: ann.password })

  expect((await browser.open(url, { method: 'POST', body })).status).toBe(403)
})
