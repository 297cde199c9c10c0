import { AuthenticationClient } from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
import type { Mock } from 'genauth/mock'
import { expect, test } from 'vitest'
import {
  ann,
  authorizationPath,
  Browser,
  codeOf,
  formBehind,
  headingOf,
  labelsOf,
  linksOf,
  pageText,
  roleOf,
  setUp,
  signIn,
  textAt,
  wrongAt,
} from './support.ts'

const factorPhone = '13911111111'
const factorEmail = 'ann.second@example.com'
const required = { seed: { apps: [{ mfa: 'required' }] } } as const

async function clientOf(mock: Mock): Promise<AuthenticationClient> {
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  await authentication.signIn.withPassword({ username: 'ann', password: ann.password })
  return authentication
}

/** Gives ann a factor whose codes go to an address of its own. */
async function withFactor(mock: Mock, factorType: 'SMS' | 'EMAIL'): Promise<void> {
  const { mfa } = await clientOf(mock)
  const to = factorType === 'SMS' ? { phoneNumber: factorPhone } : { email: factorEmail }
  const { ticket } = await mfa.enroll({ factorType, ...to })
  const passCode = mock.inbox.code(factorType === 'SMS' ? factorPhone : factorEmail)
  await mfa.confirm({ ticket, factorType, passCode })
  mock.clock.advance('1m')
}

/** Gives ann an authenticator application. */
async function withTotp(mock: Mock): Promise<{ secret: string; recoveryCode: string }> {
  const { mfa } = await clientOf(mock)
  const { ticket, otp } = await mfa.enroll({ factorType: 'OTP' })
  const secret = new URL(otp?.qrCodeUri ?? '').searchParams.get('secret') ?? ''
  await mfa.confirm({ ticket, factorType: 'OTP', passCode: codeOf(mock, secret) })
  mock.clock.advance('30s')
  return { secret, recoveryCode: otp?.recoveryCode ?? '' }
}

test.each([
  ['SMS', '/login/mfa/sms', factorPhone, '139****1111'],
  ['EMAIL', '/login/mfa/email', factorEmail, 'a***@example.com'],
] as const)(
  'a user with the factor %s is asked for a code on %s',
  async (type, path, to, shown) => {
    const { mock, browser } = setUp()
    await withFactor(mock, type)

    const page = await signIn(browser)
    expect(page.url.pathname).toBe(path)
    expect(headingOf(page)).toBe('Second step')
    expect(pageText(page)).toContain(`The code goes to ${shown}`)
    expect(page.html).not.toContain(to)
    expect(browser.cookies.has('genauth_login')).toBe(false)

    const sent = await browser.press(page, 'Send code')
    expect(roleOf(sent, 'status')).toContain('We have sent a code.')
    expect(mock.inbox.latest(to)).toMatchObject({ channel: 'CHANNEL_VERIFY_MFA' })
    const inside = await browser.press(sent, 'Continue', { Code: mock.inbox.code(to) })

    expect(inside.url.pathname).toBe('/u')
  },
)

test('without a factor, a code to the own address does where one is required', async () => {
  const { mock, browser } = setUp(required)
  const page = await signIn(browser)
  expect(linksOf(page)).toEqual(['Code by SMS', 'Code by e-mail', 'Go to sign-in'])

  const mail = await browser.press(await browser.follow(page, 'Code by e-mail'), 'Send code')
  const inside = await browser.press(mail, 'Continue', { Code: mock.inbox.code(ann.email) })

  expect(inside.url.pathname).toBe('/u')
})

test('a code is refused that is wrong, that has expired, or comes too soon after another', async () => {
  const { mock, browser } = setUp()
  await withFactor(mock, 'SMS')
  const sent = await browser.press(await signIn(browser), 'Send code')
  const code = mock.inbox.code(factorPhone)

  const wrong = await browser.press(sent, 'Continue', { Code: code === '000000' ? '1' : '000000' })
  expect(wrongAt(wrong, 'Code')).toBe('The code is wrong.')
  const empty = await browser.press(wrong, 'Continue')
  expect(wrongAt(empty, 'Code')).toBe('This must be filled in.')
  const soon = await browser.press(empty, 'Send code')
  expect(roleOf(soon, 'alert')).toContain('A code was sent a moment ago.')
  mock.clock.advance('61s')
  const old = await browser.press(soon, 'Continue', { Code: code })
  expect(wrongAt(old, 'Code')).toBe('The code has expired. Send a new one.')
  expect(browser.cookies.has('genauth_login')).toBe(false)
})

test('wrong codes of every kind count together', async () => {
  const { mock, browser } = setUp()
  await withTotp(mock)
  let page = await signIn(browser)
  for (let tries = 1; tries <= 2; tries += 1) {
    page = await browser.press(page, 'Continue', { Code: 'nonsense' })
  }
  page = await browser.follow(page, 'Use the recovery code')
  for (let tries = 3; tries <= 5; tries += 1) {
    page = await browser.press(page, 'Continue', { 'Recovery code': 'nonsense' })
  }

  expect(page.url.pathname).toBe('/login')
  expect(roleOf(page, 'alert')).toContain('Too many wrong codes.')
})

test('the recovery code lets in once, and the next one is shown before that', async () => {
  const { mock, browser } = setUp()
  const { recoveryCode } = await withTotp(mock)
  const recovery = await browser.follow(await signIn(browser), 'Use the recovery code')

  const wrong = await browser.press(recovery, 'Continue', { 'Recovery code': '0000-0000' })
  expect(wrongAt(wrong, 'Recovery code')).toBe('The recovery code is wrong.')
  const shown = await browser.press(wrong, 'Continue', { 'Recovery code': recoveryCode })
  expect(shown.url.pathname).toBe('/login/recovery-code')
  const next = textAt(shown, 'recovery-code')
  expect(next).not.toBe(recoveryCode)
  expect(browser.cookies.has('genauth_login')).toBe(false)
  const inside = await browser.press(shown, 'Continue')
  expect(inside.url.pathname).toBe('/u')

  const other = new Browser(mock)
  const again = await other.follow(await signIn(other), 'Use the recovery code')
  const used = await other.press(again, 'Continue', { 'Recovery code': recoveryCode })
  expect(wrongAt(used, 'Recovery code')).toBe('The recovery code is wrong.')
  const good = await other.press(used, 'Continue', { 'Recovery code': next })
  expect((await other.press(good, 'Continue')).url.pathname).toBe('/u')
})

test('setting up an authenticator on the way shows the recovery code that is kept', async () => {
  const { mock, browser } = setUp(required)
  const page = await signIn(browser)
  const recoveryCode = textAt(page, 'recovery-code')
  await browser.press(page, 'Continue', { Code: codeOf(mock, textAt(page, 'totp-secret')) })

  const other = new Browser(mock)
  const again = await other.follow(await signIn(other), 'Use the recovery code')
  const shown = await other.press(again, 'Continue', { 'Recovery code': recoveryCode })

  expect(shown.url.pathname).toBe('/login/recovery-code')
})

test('the password alone adds no authenticator beside the factor of the owner', async () => {
  const { mock, browser } = setUp(required)
  const page = await signIn(browser)
  const secret = textAt(page, 'totp-secret')
  // The owner gets a factor, before the form of the set-up is sent.
  const { url, body } = formBehind(page, 'Continue', { Code: codeOf(mock, secret) })
  const owner = new Browser(mock)
  const mail = await owner.follow(await signIn(owner), 'Code by e-mail')
  await owner.press(await owner.press(mail, 'Send code'), 'Continue', {
    Code: mock.inbox.code(ann.email),
  })
  const start = await owner.press(await owner.open('/u/mfa-sms'), 'Send code', {
    Phone: factorPhone,
  })
  await owner.press(start, 'Save', { Code: mock.inbox.code(factorPhone) })

  const refused = await browser.open(url, { method: 'POST', body })

  expect(refused.url.pathname).toBe('/login/mfa/sms')
  expect(pageText(await owner.open('/u/mfa'))).not.toContain('The authenticator app is set up.')
  expect(browser.cookies.has('genauth_login')).toBe(false)
})

test('the recovery code is no way where the application takes no authenticator', async () => {
  const { mock, browser } = setUp()
  const { recoveryCode } = await withTotp(mock)
  const { url, body } = formBehind(
    await browser.follow(await signIn(browser), 'Use the recovery code'),
    'Continue',
    { 'Recovery code': recoveryCode },
  )
  const { appId } = mock.authenticationOptions
  const { mfa } = new ManagementClient(mock.managementOptions)
  await mfa.updateApplicationSettings({ appId, enabledFactors: ['SMS'] })

  const refused = await browser.open(url, { method: 'POST', body })

  expect(refused.url.pathname).toBe('/login/mfa/sms')
  expect((await browser.open('/login/mfa/recovery')).url.pathname).toBe('/login/mfa/sms')
  await mfa.updateApplicationSettings({ appId, disabledFactors: ['SMS'] })
  const other = new Browser(mock)
  const again = await other.follow(await signIn(other), 'Use the recovery code')
  const shown = await other.press(again, 'Continue', { 'Recovery code': recoveryCode })
  expect(shown.url.pathname).toBe('/login/recovery-code')
})

test('who has a factor that the application does not take sets up an authenticator', async () => {
  const { mock, browser } = setUp()
  await withFactor(mock, 'SMS')
  const { appId } = mock.authenticationOptions
  const { mfa } = new ManagementClient(mock.managementOptions)
  await mfa.updateApplicationSettings({ appId, enabledFactors: ['OTP'] })

  const page = await signIn(browser)
  expect(headingOf(page)).toBe('Set up the second step')
  const code = codeOf(mock, textAt(page, 'totp-secret'))

  expect((await browser.press(page, 'Continue', { Code: code })).url.pathname).toBe('/u')
})

test('the ways of a user are those that the user has, and lead to each other', async () => {
  const { mock, browser } = setUp({ seed: { users: [{ ...ann, phone: undefined }] } })
  await withTotp(mock)
  const page = await signIn(browser)

  expect(linksOf(page)).toEqual(['Code by e-mail', 'Use the recovery code', 'Go to sign-in'])
  const mail = await browser.follow(page, 'Code by e-mail')
  expect(linksOf(mail)).toEqual(['Authenticator', 'Use the recovery code', 'Go to sign-in'])
  expect((await browser.open('/login/mfa/sms')).url.pathname).toBe('/login/mfa')
})

test.each(['/login/mfa/sms', '/login/mfa/email', '/login/mfa/recovery', '/login/recovery-code'])(
  'the page %s is for nobody who has not passed the first step',
  async path => {
    const { browser } = setUp()

    expect((await browser.open(path)).url.pathname).toBe('/login')
  },
)

test('the ways in by API and by pages have one rule of who needs a second factor', async () => {
  const { mock, browser } = setUp()
  await withFactor(mock, 'EMAIL')

  const authentication = new AuthenticationClient(mock.authenticationOptions)
  await expect(
    authentication.signIn.withPassword({ username: 'ann', password: ann.password }),
  ).rejects.toMatchObject({ next: { kind: 'mfa' } })
  expect((await signIn(browser)).url.pathname).toBe('/login/mfa/email')
})

test('an administrator who wants a new password gets one after the second factor', async () => {
  const { mock, browser } = setUp(required)
  await new ManagementClient(mock.managementOptions).users.update({
    userId: ann.userId,
    options: { resetPasswordOnNextLogin: true },
  })
  const page = await signIn(browser)
  expect((await browser.open('/login/new-password')).url.pathname).toBe('/login/mfa')

  const code = codeOf(mock, textAt(page, 'totp-secret'))
  const asked = await browser.press(page, 'Continue', { Code: code })

  expect(asked.url.pathname).toBe('/login/new-password')
  expect(labelsOf(asked)).toEqual(['New password'])
})

test('who came in where no factor is asked for is asked where there is one, and nobody else', async () => {
  const host = 'https://mock.genauth.ai'
  const { mock, browser } = setUp({
    seed: { apps: [{ mfa: 'off' }, { appId: 'usual', host }, { appId: 'other', host }] },
  })
  const before = new Browser(mock)
  await signIn(before, authorizationPath(mock, { client_id: 'usual' }))
  const { secret } = await withTotp(mock)
  await signIn(browser)

  const page = await browser.open(authorizationPath(mock, { client_id: 'usual' }))
  expect(page.url.pathname).toBe('/login/mfa')
  const out = await browser.press(page, 'Continue', { Code: codeOf(mock, secret) })
  expect(out.url.searchParams.get('code')).toEqual(expect.any(String))
  const other = await browser.open(authorizationPath(mock, { client_id: 'other' }))
  expect(other.url.searchParams.get('code')).toEqual(expect.any(String))
  const same = await before.open(authorizationPath(mock, { client_id: 'other' }))
  expect(same.url.searchParams.get('code')).toEqual(expect.any(String))
})

/** Ann, who has come in by one factor, at the second one that another application wants. */
async function atStepUp() {
  const strict = { appId: 'strict', mfa: 'required', host: 'https://mock.genauth.ai' } as const
  const { mock, browser } = setUp({ seed: { apps: [{ mfa: 'off' }, strict] } })
  const { secret } = await withTotp(mock)
  await signIn(browser)
  const page = await browser.open(authorizationPath(mock, { client_id: 'strict' }))
  return { mock, browser, secret, page }
}

test('a step-up ends with the login that it goes on from', async () => {
  const { mock, browser, secret, page } = await atStepUp()
  const wrong = await browser.press(page, 'Continue', { Code: 'nonsense' })
  const { users } = new ManagementClient(mock.managementOptions)
  await users.kick({ userId: ann.userId, appIds: ['strict'] })

  const refused = await browser.press(wrong, 'Continue', { Code: codeOf(mock, secret) })

  expect(refused.url.pathname).toBe('/login')
  expect((await browser.open('/u')).url.pathname).toBe('/login')
})

test('who goes back to a step-up that is done is led on from there', async () => {
  const { mock, browser, secret, page } = await atStepUp()
  const path = authorizationPath(mock, { client_id: 'strict', prompt: 'consent' })
  const asked = await browser.open(path)
  const consent = await browser.press(asked, 'Continue', { Code: codeOf(mock, secret) })
  expect(consent.url.pathname).toBe('/login/consent')

  expect((await browser.open(asked.url)).url.pathname).toBe('/login/consent')
  const out = await browser.open(page.url)
  expect(out.url.searchParams.get('code')).toEqual(expect.any(String))
})

test('after five wrong codes a step-up begins with the password too', async () => {
  const { browser, page } = await atStepUp()
  let next = page
  for (let tries = 1; tries <= 5; tries += 1) {
    next = await browser.press(next, 'Continue', { Code: 'nonsense' })
  }

  expect(next.url.pathname).toBe('/login')
  expect((await browser.open(page.url)).url.pathname).toBe('/login')
  expect((await browser.open(`/oidc/auth/resume${page.url.search}`)).url.pathname).toBe('/login')
})

test('a step-up for an application goes by the ways of the user, and back to it', async () => {
  const strict = { appId: 'strict', mfa: 'required', host: 'https://mock.genauth.ai' } as const
  const { mock, browser } = setUp({ seed: { apps: [{ mfa: 'off' }, strict] } })
  await withFactor(mock, 'SMS')
  await signIn(browser)

  const page = await browser.open(authorizationPath(mock, { client_id: 'strict' }))
  expect(page.url.pathname).toBe('/login/mfa/sms')
  const sent = await browser.press(page, 'Send code')
  const out = await browser.press(sent, 'Continue', { Code: mock.inbox.code(factorPhone) })

  expect(out.url.searchParams.get('code')).toEqual(expect.any(String))
})
