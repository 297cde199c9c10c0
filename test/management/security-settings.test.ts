import { AuthenticationClient } from 'genauth'
import type { UpdateSecuritySettingsInput } from 'genauth/management'
import { createMock, type MockOptions, type Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { Browser } from '../mock/pages/support.ts'
import { expectRefused, type RefusedCall, refusals, setUp } from './set-up.ts'

const password = 'passw0rd'
const seed: Seed = { users: [{ username: 'ann', email: 'ann@example.com', password }] }

function world(options: MockOptions = { seed }) {
  const { mock, management } = setUp(options)
  const authentication = new AuthenticationClient({ ...mock.authenticationOptions, retry: false })
  const { signIn } = authentication
  return {
    mock,
    authentication,
    settings: management.securitySettings,
    management,
    signIn: (secret = password) => signIn.withPassword({ username: 'ann', password: secret }),
    signUp: (username: string) => authentication.signUp.withPassword({ username, password }),
  }
}

const limit = (times: number) => ({ enabled: true, limit: times, timeInterval: 300 })

/** The protection that is there, with some members changed. */
async function protect(
  { settings }: ReturnType<typeof world>,
  changes: Partial<NonNullable<UpdateSecuritySettingsInput['loginAnomalyDetection']>>,
) {
  const { loginAnomalyDetection } = await settings.get()
  if (!loginAnomalyDetection) throw new Error('The service has no protection')
  return settings.update({ loginAnomalyDetection: { ...loginAnomalyDetection, ...changes } })
}

test('a pool begins as the service makes one', async () => {
  expect(await world().settings.get()).toMatchObject({
    allowedOrigins: '',
    genauthTokenExpiresIn: 1_209_600,
    verifyCodeLength: 6,
    verifyCodeMaxAttempts: 1,
    changeEmailStrategy: { verifyOldEmail: true },
    cookieSettings: { cookieExpiresIn: 1_209_600, cookieExpiresOnBrowserSession: false },
    registerAnomalyDetection: { enabled: false, limit: 50, timeInterval: 300 },
    loginAnomalyDetection: { robotVerify: 'disable', accountLock: 'disable' },
    selfUnlockAccount: { enabled: false, strategy: 'captcha' },
    qrcodeLoginStrategy: { qrcodeExpiresIn: 120, ticketExpiresIn: 300 },
  })
})

const everything = {
  allowedOrigins: ['https://a.example', 'https://b.example'],
  genauthTokenExpiresIn: 3600,
  verifyCodeLength: 4,
  verifyCodeMaxAttempts: 3,
  changeEmailStrategy: { verifyOldEmail: false },
  changePhoneStrategy: { verifyOldPhone: false },
  cookieSettings: { cookieExpiresIn: 600, cookieExpiresOnBrowserSession: true },
  registerDisabled: true,
  registerAnomalyDetection: limit(3),
  completePasswordAfterPassCodeLogin: true,
  loginRequireEmailVerified: true,
  selfUnlockAccount: { enabled: true, strategy: 'password-captcha' },
  enableLoginAccountSwitch: false,
  qrcodeLoginStrategy: {
    qrcodeExpiresIn: 60,
    ticketExpiresIn: 90,
    allowExchangeUserInfoFromBrowser: false,
    returnFullUserInfo: true,
  },
} satisfies UpdateSecuritySettingsInput

test('what is changed is answered and read, and the rest stays', async () => {
  const { settings } = world()
  const { loginAnomalyDetection } = await settings.get()
  const shown = {
    ...everything,
    allowedOrigins: 'https://a.example\nhttps://b.example',
    loginAnomalyDetection,
  }

  expect(await settings.update(everything)).toMatchObject(shown)
  expect(await settings.update({ registerDisabled: false })).toMatchObject({
    ...shown,
    registerDisabled: false,
  })
  expect(await settings.get()).toMatchObject({ ...shown, registerDisabled: false })
})

test('a mock that is reset, or told otherwise, forgets what administrators have set', async () => {
  const { mock, settings } = world()
  await settings.update({ verifyCodeLength: 4, verifyCodeMaxAttempts: 7 })
  const snapshot = mock.snapshot()

  mock.configure({ verifyCodeLength: 8 })
  expect(await settings.get()).toMatchObject({ verifyCodeLength: 8, verifyCodeMaxAttempts: 7 })
  mock.reset()
  expect(await settings.get()).toMatchObject({ verifyCodeLength: 6, verifyCodeMaxAttempts: 1 })
  mock.restore(snapshot)
  expect(await settings.get()).toMatchObject({ verifyCodeLength: 4, verifyCodeMaxAttempts: 7 })
})

test('registration is closed, and open again', async () => {
  const { settings, signUp } = world()

  await settings.update({ registerDisabled: true })
  await expect(signUp('bob')).rejects.toMatchObject({ reason: 'registration_disabled' })
  await settings.update({ registerDisabled: false })
  await expect(signUp('bob')).resolves.toBeDefined()
})

test('no more than so many register from one address in a while', async () => {
  const { mock, settings, signUp } = world()
  await settings.update({ registerAnomalyDetection: limit(2) })

  await signUp('bob')
  await signUp('carol')
  await expect(signUp('dave')).rejects.toMatchObject({ reason: 'too_many_attempts' })
  mock.clock.advance('301s')
  await expect(signUp('dave')).resolves.toBeDefined()
})

test('codes, tokens and proofs are as long as is set', async () => {
  const { mock, settings, authentication, signIn } = world()
  await settings.update({ verifyCodeLength: 4, genauthTokenExpiresIn: 60 })

  await authentication.codes.sendEmail({ email: 'ann@example.com', channel: 'CHANNEL_LOGIN' })
  expect(mock.inbox.code('ann@example.com')).toMatch(/^\d{4}$/)
  expect((await signIn()).expires_in).toBe(60)

  await settings.update({ loginRequireEmailVerified: true })
  await expect(signIn()).rejects.toMatchObject({ reason: 'email_not_verified' })
})

test('an account is locked after too many wrong passwords, until they are old', async () => {
  const parts = world()
  const { mock, signIn, management } = parts
  await protect(parts, {
    accountLock: 'condition_set',
    accountLockLoginPasswordFailCheck: limit(2),
  })

  await expect(signIn('wrong')).rejects.toMatchObject({ reason: 'wrong_credentials' })
  await expect(signIn('wrong')).rejects.toMatchObject({ reason: 'wrong_credentials' })
  await expect(signIn()).rejects.toMatchObject({ reason: 'account_locked' })
  mock.clock.advance('301s')
  await expect(signIn()).resolves.toBeDefined()

  await expect(signIn('wrong')).rejects.toMatchObject({ reason: 'wrong_credentials' })
  await expect(signIn('wrong')).rejects.toThrow()
  await parts.settings.update({ selfUnlockAccount: { enabled: true, strategy: 'captcha' } })
  await expect(signIn()).rejects.toMatchObject({ reason: 'self_unlock_offered' })
  const { id } = await management.users.get({ userId: 'ann', userIdType: 'username' })
  await management.users.update({ userId: id, password: 'n3w passw0rd' })
  await expect(signIn('n3w passw0rd')).resolves.toBeDefined()
})

test('the older strategy locks accounts too', async () => {
  const parts = world()
  await protect(parts, { loginFailStrategy: 'block-account', loginPasswordFailCheck: limit(1) })

  await expect(parts.signIn('wrong')).rejects.toThrow()
  await expect(parts.signIn()).rejects.toMatchObject({ reason: 'account_locked' })
})

test.each([
  ['always', { robotVerify: 'always_enable' }, 0],
  ['after failures of any kind', { loginFailCheck: limit(1) }, 1],
  ['after wrong passwords', { loginPasswordFailCheck: limit(2) }, 2],
  [
    'after them by the newer rule',
    { robotVerify: 'condition_set', robotVerifyLoginPasswordFailCheck: limit(1) },
    1,
  ],
  [
    'from elsewhere than the listed addresses',
    {
      robotVerify: 'condition_set',
      robotVerifyLoginIpWhitelistCheck: { enabled: true, ipWhitelist: '10.0.0.1,10.0.0.2' },
    },
    0,
  ],
])('a captcha is needed %s', async (_, changes, failures) => {
  const parts = world()
  await protect(parts, changes)

  for (let count = 0; count < failures; count += 1) {
    await expect(parts.signIn('wrong')).rejects.toMatchObject({ reason: 'wrong_credentials' })
  }
  await expect(parts.signIn()).rejects.toMatchObject({ reason: 'captcha_required' })
})

test('a captcha is needed although somebody else from the same address has signed in', async () => {
  const parts = world()
  const { signUp, signIn, authentication } = parts
  await signUp('eve')
  await protect(parts, { loginPasswordFailCheck: limit(2) })
  const asEve = () => authentication.signIn.withPassword({ username: 'eve', password })

  await expect(signIn('wrong')).rejects.toMatchObject({ reason: 'wrong_credentials' })
  await asEve()
  await expect(signIn('wrong')).rejects.toMatchObject({ reason: 'wrong_credentials' })
  await expect(signIn('wrong')).rejects.toMatchObject({ reason: 'captcha_required' })
  await expect(asEve()).rejects.toMatchObject({ reason: 'captcha_required' })
})

test('no captcha is needed from a listed address, or when the failures are old', async () => {
  const parts = world()
  await protect(parts, {
    robotVerify: 'condition_set',
    robotVerifyLoginPasswordFailCheck: limit(1),
    robotVerifyLoginIpWhitelistCheck: { enabled: true, ipWhitelist: '10.0.0.1, 127.0.0.1' },
  })

  await expect(parts.signIn('wrong')).rejects.toThrow()
  await expect(parts.signIn()).rejects.toMatchObject({ reason: 'captcha_required' })
  parts.mock.clock.advance('301s')
  await expect(parts.signIn()).resolves.toBeDefined()
})

test('who has signed in by a code is asked for a password, and stays signed in for long', async () => {
  const { mock, settings } = world({
    seed: { users: [{ username: 'bob', email: 'b@example.com' }] },
  })
  const signInByCode = async (browser: Browser) => {
    const start = await browser.open('/login/code')
    const sent = await browser.press(start, 'Send code', { 'E-mail': 'b@example.com' })
    return browser.press(sent, 'Sign in', { Code: mock.inbox.code('b@example.com') })
  }
  await settings.update({
    completePasswordAfterPassCodeLogin: true,
    cookieSettings: { cookieExpiresIn: 600, cookieExpiresOnBrowserSession: false },
  })

  const browser = new Browser(mock)
  const asked = await signInByCode(browser)
  expect(asked.url.pathname).toBe('/login/new-password')
  const done = await browser.press(asked, 'Continue', { 'New password': 'n3w passw0rd' })
  expect(done.url.pathname).toBe('/u')
  expect(browser.setCookies.at(-1)).toMatch(/^genauth_login=.*; Max-Age=600$/)

  mock.clock.advance('11m')
  expect((await browser.open('/u')).url.pathname).toBe('/login')
  expect((await signInByCode(new Browser(mock))).url.pathname).toBe('/u')
})

const refused: RefusedCall[] = [
  [
    'a life of nothing',
    m =>
      m.securitySettings.update({
        registerDisabled: true,
        cookieSettings: { cookieExpiresIn: 0, cookieExpiresOnBrowserSession: false },
      }),
    refusals.malformed('cookieSettings'),
  ],
  [
    'a life without end',
    m =>
      m.securitySettings.update({
        registerDisabled: true,
        cookieSettings: { cookieExpiresIn: 1e21, cookieExpiresOnBrowserSession: false },
      }),
    refusals.malformed('cookieSettings'),
  ],
  [
    'a limit of none',
    m => m.securitySettings.update({ registerAnomalyDetection: limit(0) }),
    refusals.malformed('registerAnomalyDetection'),
  ],
]

test.each(refused)('refuses %s', (...call) =>
  expectRefused(seed, call, m => m.securitySettings.get()),
)

// 2^31 seconds are 68 years; a date cannot be later than the year 275,760.
test.each<[string, (number: number) => UpdateSecuritySettingsInput]>([
  ['genauthTokenExpiresIn', genauthTokenExpiresIn => ({ genauthTokenExpiresIn })],
  [
    'cookieSettings',
    cookieExpiresIn => ({ cookieSettings: { ...everything.cookieSettings, cookieExpiresIn } }),
  ],
  [
    'qrcodeLoginStrategy',
    ticketExpiresIn => ({
      qrcodeLoginStrategy: { ...everything.qrcodeLoginStrategy, ticketExpiresIn },
    }),
  ],
  [
    'registerAnomalyDetection',
    timeInterval => ({ registerAnomalyDetection: { ...limit(1), timeInterval } }),
  ],
])('%s takes no number that nothing would work with', async (name, changeTo) => {
  const { settings, signIn } = world()

  await settings.update(changeTo(2 ** 31 - 1))
  for (const number of [2 ** 31, 1e18, 1e21, Number.MAX_VALUE]) {
    const [, serviceMessage] = refusals.malformed(name)
    await expect(settings.update(changeTo(number))).rejects.toMatchObject({ serviceMessage })
  }

  await expect(signIn()).resolves.toBeDefined()
  expect(await settings.get()).toMatchObject(changeTo(2 ** 31 - 1))
})

test('a word that is none of the setting changes nothing', async () => {
  const parts = world()
  const { settings } = parts
  const before = await settings.get()

  const [, serviceMessage] = refusals.malformed('loginAnomalyDetection')
  for (const member of ['loginFailStrategy', 'robotVerify', 'accountLock']) {
    await expect(protect(parts, { [member]: 'enabled' })).rejects.toMatchObject({ serviceMessage })
  }
  const selfUnlockAccount = { enabled: true, strategy: 'password' }
  await expect(settings.update({ selfUnlockAccount })).rejects.toMatchObject({ statusCode: 400 })

  expect(await settings.get()).toEqual(before)
})

test('a code has ten digits at most', async () => {
  const { mock, settings, authentication } = world()

  await settings.update({ verifyCodeLength: 10 })
  for (const verifyCodeLength of [11, 100, 2 ** 31 - 1]) {
    const refusal = { serviceMessage: '参数 verifyCodeLength 格式错误' }
    await expect(settings.update({ verifyCodeLength })).rejects.toMatchObject(refusal)
  }

  const email = 'ann@example.com'
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_LOGIN' })
  expect(mock.inbox.code(email)).toMatch(/^\d{10}$/)
})

test('what one mock is set to, no other one knows', async () => {
  const { settings } = world()
  await settings.update({ registerDisabled: true })

  const other = new AuthenticationClient(createMock().authenticationOptions)
  await expect(other.signUp.withPassword({ username: 'bob', password })).resolves.toBeDefined()
})
