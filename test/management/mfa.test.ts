import { AuthenticationClient, NextStepError } from 'genauth'
import type { FactorType, MfaStatus } from 'genauth/management'
import { type MockOptions, type Seed, totpCode } from 'genauth/mock'
import { expect, test } from 'vitest'
import { Browser, linksOf, signIn } from '../mock/pages/support.ts'
import { expectRefused, type RefusedCall, refusals, setUp } from './set-up.ts'

const password = 'passw0rd'
const secret = 'JBSWY3DPEHPK3PXP'
const recoveryCode = 'e7ad-aaa4-da75-fa37-57d1-5141'
const seed: Seed = {
  apps: [{ appId: 'shop' }, { appId: 'desk', mfa: 'required' }, { appId: 'open', mfa: 'off' }],
  users: [
    { userId: 'ann', username: 'ann', email: 'ann@example.com', phone: '13800000000', password },
    { userId: 'bob', username: 'bob', password },
  ],
}

function world(options: MockOptions = { seed }) {
  const { mock, management } = setUp(options)
  const at = (appId: string) => {
    const { appHost, fetch } = mock.authenticationOptions
    return new AuthenticationClient({ appId, appHost, fetch })
  }
  return { mock, mfa: management.mfa, management, at }
}

type World = ReturnType<typeof world>

/** The second step of a sign-in; `undefined` when there is none. */
async function stepOf({ at }: World, username = 'ann', appId = 'shop') {
  const error: unknown = await at(appId)
    .signIn.withPassword({ username, password })
    .then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
  if (error === undefined) return undefined
  if (error instanceof NextStepError && error.next.kind === 'mfa') return error.next
  throw error
}

async function kindsAsked(parts: World, username?: string, appId?: string) {
  const step = await stepOf(parts, username, appId)
  return step?.factors.map(({ type }) => type)
}

const statusesOf = ({ applicationMfa }: MfaStatus) =>
  Object.fromEntries(applicationMfa.map(({ mfaPolicy, status }) => [mfaPolicy, status]))

test('a user goes on with the authenticator application of the system before', async () => {
  const parts = world()
  const { mock, mfa } = parts
  expect(await stepOf(parts)).toBeUndefined()

  await mfa.importOtp({ list: [{ userId: 'ann', otp: { secret, recoveryCode } }] })

  expect(await mfa.getFactors({ userId: 'ann' })).toEqual({
    totpStatus: 'enabled',
    faceMfaStatus: 'disabled',
    smsMfaStatus: 'disabled',
    emailMfaStatus: 'disabled',
  })
  expect(await mfa.getOtpSecret({ userId: 'ann', userIdType: 'username' })).toEqual({ secret })
  const step = await stepOf(parts)
  await expect(step?.verifyTotp(totpCode(secret, mock.clock.now()))).resolves.toBeDefined()
  const recovered = await (await stepOf(parts))?.recover(recoveryCode)
  expect(recovered?.recoveryCode).toBeDefined()

  await mfa.importOtp({ list: [{ userId: 'ann', otp: { secret: 'KRSXG5CTMVRXEZLU' } }] })
  const old = (await stepOf(parts))?.verifyTotp(totpCode(secret, mock.clock.now()))
  await expect(old).rejects.toMatchObject({ reason: 'wrong_totp' })
})

test('an administrator reads the factors of a user, and gives them back changed', async () => {
  const parts = world()
  const { mock, mfa } = parts
  await mfa.importOtp({ list: [{ userId: 'ann', otp: { secret } }] })
  const status = await mfa.getStatus({ userId: 'ann' })
  expect(status).toMatchObject({ mfaPhone: '13800000000', totpMfaEnabled: true, mfaToken: '' })
  expect(statusesOf(status)).toEqual({ OTP: 1, SMS: 0, EMAIL: 0, FACE: 0 })

  const applicationMfa = status.applicationMfa.map(factor => ({
    ...factor,
    status: factor.mfaPolicy === 'EMAIL' ? 1 : 0,
  }))
  const mfaEmail = 'office@example.com'
  await mfa.setStatus({ userId: 'ann', mfaTriggerData: { ...status, mfaEmail, applicationMfa } })

  const changed = await mfa.getStatus({ userId: 'ann' })
  expect(changed).toMatchObject({ mfaEmail, totpMfaEnabled: false, email: 'ann@example.com' })
  expect(statusesOf(changed)).toEqual({ OTP: 0, SMS: 0, EMAIL: 1, FACE: 0 })
  const step = await stepOf(parts)
  await step?.sendEmail()
  await expect(step?.verifyEmail(mock.inbox.code(mfaEmail))).resolves.toBeDefined()
})

test('a user gets codes at the address of the profile, unless another one is said', async () => {
  const parts = world()
  const status = await parts.mfa.getStatus({ userId: 'ann' })
  const applicationMfa = [{ mfaPolicy: 'SMS', status: 1, sort: 0 }]
  const mfaTriggerData = { mfaToken: '', applicationMfa }

  await parts.mfa.setStatus({ userId: 'ann', mfaTriggerData })
  expect(await parts.mfa.getStatus({ userId: 'ann' })).toMatchObject({
    mfaPhone: '13800000000',
    mfaEmail: status.mfaEmail,
  })
  const step = await stepOf(parts)
  await step?.sendSms()
  await expect(step?.verifySms(parts.mock.inbox.code('13800000000'))).resolves.toBeDefined()
})

test('a second step that an administrator begins is good for a sign-in', async () => {
  const { mock, mfa } = world()
  await mfa.importOtp({ list: [{ userId: 'ann', otp: { secret } }] })

  const { mfaToken, applicationMfa } = await mfa.getTriggerData({ userId: 'ann', appId: 'shop' })

  expect(applicationMfa).toContainEqual({ mfaPolicy: 'OTP', status: 1, sort: 0 })
  // As the page does that has been handed it.
  const { appHost, fetch } = mock.authenticationOptions
  const verify = () =>
    fetch(`${appHost}/api/v2/applications/mfa/totp/verify`, {
      method: 'POST',
      headers: { authorization: `Bearer ${mfaToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ totp: totpCode(secret, mock.clock.now()) }),
    })
  expect(await (await verify()).json()).toMatchObject({
    data: { access_token: expect.any(String) },
  })
  expect(await (await verify()).json()).toMatchObject({ statusCode: 401 })
})

test('a kind that the pool does not allow is neither asked for nor added', async () => {
  const parts = world()
  const { mfa, at } = parts
  await mfa.importOtp({ list: [{ userId: 'ann', otp: { secret } }] })
  const ann = at('open')
  await ann.signIn.withPassword({ username: 'ann', password })

  expect(await mfa.disableFactors({ disableFactors: ['OTP', 'FACE'] })).toEqual({
    enabledFactors: ['SMS', 'EMAIL'],
  })
  expect(await stepOf(parts)).toBeUndefined()
  expect(await kindsAsked(parts, 'ann', 'desk')).toEqual(['SMS', 'EMAIL'])
  const available = await ann.mfa.available()
  expect(available.map(({ factorType }) => factorType)).toEqual(['SMS', 'EMAIL'])

  expect(await mfa.enableFactors({ enabledFactors: ['OTP'] })).toEqual({
    enabledFactors: ['OTP', 'SMS', 'EMAIL'],
  })
  expect(await mfa.getSettings()).toEqual({ enabledFactors: ['OTP', 'SMS', 'EMAIL'] })
  expect(await kindsAsked(parts)).toEqual(['OTP', 'SMS', 'EMAIL'])
})

test('an application wants the kinds that it is told to, of everybody', async () => {
  const parts = world()
  const { mfa, mock } = parts
  const change = (enabledFactors: FactorType[], disabledFactors: FactorType[] = []) =>
    mfa.updateApplicationSettings({ appId: 'shop', enabledFactors, disabledFactors })

  expect(await change(['SMS', 'EMAIL'])).toEqual({ enabledFactors: ['SMS', 'EMAIL'] })
  expect(await kindsAsked(parts)).toEqual(['SMS', 'EMAIL'])
  expect(await kindsAsked(parts, 'ann', 'open')).toBeUndefined()
  expect(await change([], ['SMS'])).toEqual({ enabledFactors: ['EMAIL'] })

  await mfa.importOtp({ list: [{ userId: 'ann', otp: { secret } }] })
  const step = await stepOf(parts)
  const byTotp = step?.verifyTotp(totpCode(secret, mock.clock.now()))
  await expect(byTotp).rejects.toMatchObject({ name: 'ForbiddenError' })
  await expect((await stepOf(parts, 'bob'))?.setUpTotp()).rejects.toThrow()

  const { list } = await parts.management.auditLogs.listUserActions({ eventType: 'verifyMfa' })
  expect(list.map(({ userId, success }) => [userId, success])).toEqual([['ann', false]])

  expect(await change([], ['EMAIL'])).toEqual({ enabledFactors: [] })
  expect(await stepOf(parts, 'bob')).toBeUndefined()
  expect(await kindsAsked(parts)).toContain('OTP')
})

test('an application wants a kind again that the pool did not allow for a while', async () => {
  const parts = world()
  const { mfa } = parts
  await mfa.updateApplicationSettings({ appId: 'shop', enabledFactors: ['OTP', 'SMS'] })
  await mfa.disableFactors({ disableFactors: ['SMS'] })

  const left = await mfa.updateApplicationSettings({ appId: 'shop', disabledFactors: ['OTP'] })
  expect(left).toEqual({ enabledFactors: [] })
  await mfa.enableFactors({ enabledFactors: ['SMS'] })

  expect(await kindsAsked(parts)).toEqual(['SMS'])
})

test('the hosted pages go on by the kinds that the application wants', async () => {
  const parts = world()
  const { mfa, mock } = parts
  const change = (enabledFactors: FactorType[], disabledFactors: FactorType[] = []) =>
    mfa.updateApplicationSettings({ appId: 'shop', enabledFactors, disabledFactors })
  await mfa.importOtp({ list: [{ userId: 'ann', otp: { secret } }] })

  await change(['EMAIL'])
  const browser = new Browser(mock)
  const page = await signIn(browser)
  expect(page.url.pathname).toBe('/login/mfa/email')
  expect(linksOf(page)).toEqual(['Go to sign-in'])
  const sent = await browser.press(page, 'Send code')
  const code = mock.inbox.code('ann@example.com')
  expect((await browser.press(sent, 'Continue', { Code: code })).url.pathname).toBe('/u')

  await change(['OTP'], ['EMAIL'])
  expect((await signIn(new Browser(mock))).url.pathname).toBe('/login/mfa')
})

test('an application that wants all kinds can be told to want fewer', async () => {
  const parts = world()

  const left = await parts.mfa.updateApplicationSettings({
    appId: 'desk',
    disabledFactors: ['FACE', 'SMS', 'EMAIL'],
  })

  expect(left).toEqual({ enabledFactors: ['OTP'] })
  const setUp = await (await stepOf(parts, 'bob', 'desk'))?.setUpTotp()
  const code = totpCode(setUp?.secret ?? '', parts.mock.clock.now())
  await expect(setUp?.confirm(code)).resolves.toBeDefined()
})

const { noUser, malformed } = refusals
const noApp = [404, '应用不存在', 'no such application', { apiCode: 2011 }] as const
const otp = { secret }
const lacking = (type: string) =>
  [422, `无法为用户开启 ${type}`, `the user lacks what the factor ${type} needs`] as const
const give = (mfaPolicy: string, status = 1, more: Partial<MfaStatus> = {}): RefusedCall[1] => {
  // What could be done comes first, so that it shows when a call is half applied.
  const applicationMfa = [
    { mfaPolicy: 'EMAIL', status: 1, sort: 0 },
    { mfaPolicy, status, sort: 1 },
  ]
  const mfaTriggerData = { mfaToken: '', mfaEmail: 'bob@example.com', applicationMfa, ...more }
  return m => m.mfa.setStatus({ userId: 'bob', mfaTriggerData })
}

const refused: RefusedCall[] = [
  ['factors of nobody', m => m.mfa.getFactors({ userId: 'eve' }), noUser],
  ['their state', m => m.mfa.getStatus({ userId: 'eve' }), noUser],
  ['their secret', m => m.mfa.getOtpSecret({ userId: 'eve' }), noUser],
  [
    'setting them',
    m => m.mfa.setStatus({ userId: 'eve', mfaTriggerData: { mfaToken: '', applicationMfa: [] } }),
    noUser,
  ],
  [
    'an import for nobody, and the others with it',
    m => m.mfa.importOtp({ list: ['bob', 'eve'].map(userId => ({ userId, otp })) }),
    noUser,
  ],
  [
    'a secret that is none, and the others with it',
    m =>
      m.mfa.importOtp({
        list: [
          { userId: 'bob', otp },
          { userId: 'ann', otp: { secret: 'not base 32!' } },
        ],
      }),
    malformed('list'),
  ],
  [
    'the secret of who has none',
    m => m.mfa.getOtpSecret({ userId: 'bob' }),
    [404, '用户未绑定 OTP', 'the user has no authenticator application'],
  ],
  ['codes without a phone', give('SMS'), lacking('SMS')],
  ['codes to what is no phone', give('SMS', 1, { mfaPhone: 'bob' }), lacking('SMS')],
  ['an authenticator without a secret', give('OTP'), lacking('OTP')],
  ['a face', give('FACE'), lacking('FACE')],
  ['an unknown kind', give('PASSKEY'), malformed('mfaTriggerData')],
  ['half a factor', give('SMS', 0.5), malformed('mfaTriggerData')],
  ['a step of nobody', m => m.mfa.getTriggerData({ userId: 'eve', appId: 'shop' }), noUser],
  ['a step to nowhere', m => m.mfa.getTriggerData({ userId: 'bob', appId: 'x' }), noApp],
  [
    'settings of no application',
    m => m.mfa.updateApplicationSettings({ appId: 'x', enabledFactors: ['OTP'] }),
    noApp,
  ],
]

test.each(refused)('refuses %s', (...call) =>
  expectRefused(seed, call, m => m.mfa.getFactors({ userId: 'bob' })),
)
