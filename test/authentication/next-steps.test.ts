import {
  ApiError,
  type AuthenticationClient,
  ManagementClient,
  type MfaStep,
  type NextStep,
  NextStepError,
  type TokenSet,
} from 'genauth'
import { type MockOptions, totpCode } from 'genauth/mock'
import { OidcClient } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { answer } from '../http/support.ts'
import { call } from '../mock/call.ts'
import { everythingOf } from '../support/canary.ts'
import { fetchBy } from '../support/fetch-by.ts'
import { wantedStep } from '../support/wanted-step.ts'
import { ann, setUp } from './set-up.ts'

const credentials = { username: 'ann', password: 'passw0rd' }
const email = 'ann@example.com'

async function mfaStepOf(authentication: AuthenticationClient, input = credentials) {
  return (await wantedStep('mfa', authentication.signIn.withPassword(input))).next
}

/** Sets up an authenticator application for a user who is signed in. */
async function addTotp({ mock, authentication }: ReturnType<typeof setUp>) {
  const { ticket, otp } = await authentication.mfa.enroll({ factorType: 'OTP' })
  const secret = new URL(otp?.qrCodeUri ?? '').searchParams.get('secret') ?? ''
  const passCode = totpCode(secret, mock.clock.now())
  await authentication.mfa.confirm({ ticket, factorType: 'OTP', passCode })
  await authentication.session.clear()
  // The code that was just taken is not taken again.
  mock.clock.advance('30s')
  return { code: () => totpCode(secret, mock.clock.now()), recoveryCode: otp?.recoveryCode ?? '' }
}

async function withTotp(options: MockOptions = {}) {
  const world = setUp({ seed: ann, ...options })
  await world.authentication.signIn.withPassword(credentials)
  return { ...world, ...(await addTotp(world)) }
}

test('who has set up an authenticator is asked for its code, and is signed in by it', async () => {
  const { authentication, code } = await withTotp()

  const next = await mfaStepOf(authentication)
  expect(next).toMatchObject({ email, phone: '13800000000' })
  expect(next.factors).toContainEqual({ type: 'OTP', isEnrolled: true })
  expect(next.factors).toContainEqual({ type: 'FACE', isEnrolled: false })
  await expect(authentication.session.get()).resolves.toBeUndefined()

  const tokens = await next.verifyTotp(code())

  expect(tokens).toHaveProperty('access_token')
  await expect(authentication.session.get()).resolves.toMatchObject(tokens)
  await expect(authentication.profile.get()).resolves.toHaveProperty('username', 'ann')
})

test('a wrong code can be tried again, five times in all', async () => {
  const { authentication, code } = await withTotp()
  const next = await mfaStepOf(authentication)

  await expect(next.verifyTotp('000000')).rejects.toMatchObject({ reason: 'wrong_totp' })
  await next.verifyTotp(code())

  const other = await mfaStepOf(authentication)
  for (const wrong of ['1', '2', '3', '4', '5']) {
    await expect(other.verifyTotp(wrong)).rejects.toMatchObject({ reason: 'wrong_totp' })
  }
  await expect(other.verifyTotp(code())).rejects.toMatchObject({ reason: 'not_signed_in' })
})

test('a step works once, and for six minutes', async () => {
  const { mock, authentication, code } = await withTotp()
  const next = await mfaStepOf(authentication)
  await next.verifyTotp(code())
  mock.clock.advance('30s')
  await expect(next.verifyTotp(code())).rejects.toMatchObject({ statusCode: 401 })

  const late = await mfaStepOf(authentication)
  mock.clock.advance('361s')
  await expect(late.verifyTotp(code())).rejects.toMatchObject({ statusCode: 401 })
})

test('a code that comes by e-mail or SMS is a second factor too', async () => {
  const { mock, authentication } = setUp({ seed: { ...ann, apps: [{ mfa: 'required' }] } })

  const byEmail = await mfaStepOf(authentication)
  await byEmail.sendEmail()
  await expect(byEmail.verifyEmail('wrong')).rejects.toMatchObject({ reason: 'wrong_code' })
  await byEmail.verifyEmail(mock.inbox.code(email))

  const bySms = await mfaStepOf(authentication)
  await bySms.sendSms()
  await bySms.verifySms(mock.inbox.code('13800000000'))
  await expect(authentication.profile.get()).resolves.toHaveProperty('username', 'ann')
})

test('a face is a second factor too', async () => {
  const { mock, authentication } = setUp({ seed: ann })
  await authentication.signIn.withPassword(credentials)
  const photo = 'https://example.com/ann.jpg'
  const { ticket } = await authentication.mfa.enroll({ factorType: 'FACE' })
  await authentication.mfa.confirm({ ticket, factorType: 'FACE', photo })
  const next = await mfaStepOf(authentication)

  await expect(next.verifyFace('https://example.com/bob.jpg')).rejects.toMatchObject({
    apiCode: 1702,
  })
  await next.verifyFace(photo)

  expect(mock.journal.calls('verifyMfaFace')).toHaveLength(2)
})

test('the recovery code stands in for the authenticator, once, and gives the next one', async () => {
  const { authentication, recoveryCode } = await withTotp()
  const next = await mfaStepOf(authentication)
  await expect(next.recover('aaaa')).rejects.toMatchObject({ reason: 'wrong_recovery_code' })

  const recovered = await next.recover(recoveryCode)

  expect(recovered.recoveryCode).not.toBe(recoveryCode)
  await expect(authentication.profile.get()).resolves.toHaveProperty('username', 'ann')
  const again = await mfaStepOf(authentication)
  await expect(again.recover(recoveryCode)).rejects.toThrow(ApiError)
  await again.recover(recovered.recoveryCode)
})

test('who has no factor and needs one sets it up on the way', async () => {
  const eve = { username: 'eve', password: 'passw0rd' }
  const { mock, authentication } = setUp({ seed: { users: [eve], apps: [{ mfa: 'required' }] } })
  const next = await mfaStepOf(authentication, eve)
  expect(next.factors.some(({ isEnrolled }) => isEnrolled)).toBe(false)

  const { secret, uri, recoveryCode, confirm } = await next.setUpTotp()
  await expect(confirm('000000')).rejects.toMatchObject({ reason: 'wrong_totp' })
  await confirm(totpCode(secret, mock.clock.now()))

  expect(uri).toContain(secret)
  await expect(authentication.mfa.list()).resolves.toHaveLength(1)
  await (await mfaStepOf(authentication, eve)).recover(recoveryCode ?? '')
})

test('the password alone adds no factor beside those of the owner', async () => {
  const { authentication } = await withTotp()

  const next = await mfaStepOf(authentication)

  await expect(next.setUpTotp()).rejects.toMatchObject({ statusCode: 403 })
})

test('an authenticator that was offered is not added beside a factor that came meanwhile', async () => {
  const { mock, authentication } = setUp({ seed: { ...ann, apps: [{ mfa: 'required' }] } })
  const { mfa } = new ManagementClient(mock.managementOptions)
  const { secret, confirm } = await (await mfaStepOf(authentication)).setUpTotp()
  const sms = { mfaPolicy: 'SMS', status: 1, sort: 0 }
  const userId = ann.users[0].userId
  const status = await mfa.getStatus({ userId })
  await mfa.setStatus({ userId, mfaTriggerData: { ...status, applicationMfa: [sms] } })

  await expect(confirm(totpCode(secret, mock.clock.now()))).rejects.toMatchObject({
    statusCode: 403,
  })

  await expect(mfa.getFactors({ userId })).resolves.toMatchObject({
    totpStatus: 'disabled',
    smsMfaStatus: 'enabled',
  })
})

test('the token before the second factor sets no password', async () => {
  const { mock, authentication, code } = await withTotp()
  const { step, next } = await wantedStep('mfa', authentication.signIn.withPassword(credentials))

  // The client does not take a step that it was not asked for.
  const refused = await call(mock, '/api/v2/users/password/reset-by-first-login-token', {
    host: mock.authenticationOptions.appHost,
    body: { token: step.mfaToken, password: 'evil passw0rd' },
  })
  expect(refused).toMatchObject({ statusCode: 401, apiCode: 2207 })

  await next.verifyTotp(code())
  await expect(authentication.password.validate(credentials)).resolves.toEqual({ valid: true })
})

test('what the token between the factors is worth can be asked', async () => {
  const { mock, authentication, code } = await withTotp()
  const { step, next } = await wantedStep('mfa', authentication.signIn.withPassword(credentials))
  const token = String(step.mfaToken)

  await expect(authentication.mfa.introspect({ token })).resolves.toMatchObject({
    active: true,
    userPoolId: mock.managementOptions.userPoolId,
  })
  await expect(authentication.mfa.introspect({ token: 'made-up' })).resolves.toEqual({
    active: false,
  })
  await next.verifyTotp(code())
  await expect(authentication.mfa.introspect({ token })).resolves.toEqual({ active: false })
})

async function withForcedReset() {
  const world = setUp({ seed: ann })
  const management = new ManagementClient(world.mock.managementOptions)
  await management.users.update({
    userId: ann.users[0].userId,
    password: 'g1ven once',
    options: { resetPasswordOnNextLogin: true },
  })
  return world
}

test('who has to choose a new password does, and is signed in by it', async () => {
  const { mock, authentication } = await withForcedReset()
  const attempt = () =>
    authentication.signIn.withPassword({ username: 'ann', password: 'g1ven once' })

  const { next } = await wantedStep('resetPassword', attempt())
  await next.setPassword('my 0wn')
  expect(mock.journal.calls('resetPasswordByFirstLoginToken')).toHaveLength(1)

  await expect(authentication.profile.get()).resolves.toHaveProperty('username', 'ann')
  await expect(attempt()).rejects.toMatchObject({ reason: 'wrong_credentials' })
  await authentication.signIn.withPassword({ username: 'ann', password: 'my 0wn' })
})

test('a profile is completed on the way in, and nothing else goes before that', async () => {
  const { authentication } = setUp({
    seed: {
      ...ann,
      apps: [{ requiredFields: ['company', 'customData.school'] }],
      customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING', label: 'School' }],
    },
  })
  const signIn = authentication.signIn.withPassword(credentials)
  const { next } = await wantedStep('completeProfile', signIn)
  expect(next.fields).toEqual(['company', 'customData.school'])

  const half = await wantedStep('completeProfile', next.complete({ company: 'Acme' }))
  expect(half.next.fields).toEqual(['customData.school'])
  await expect(authentication.session.get()).resolves.toBeUndefined()
  const tokens = await half.next.complete({ customData: { school: 'MIT' } })

  await expect(authentication.profile.groups()).resolves.toEqual([])
  await expect(authentication.session.get()).resolves.toMatchObject(tokens)
  await authentication.signIn.withPassword(credentials)
})

test('a custom field that is deleted is wanted no more', async () => {
  const { mock, authentication } = setUp({
    seed: {
      ...ann,
      apps: [{ requiredFields: ['company', 'customData.school'] }],
      customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }],
    },
  })
  const { customFields } = new ManagementClient(mock.managementOptions)
  const signIn = authentication.signIn.withPassword(credentials)
  const { next } = await wantedStep('completeProfile', signIn)

  await customFields.delete({ list: [{ targetType: 'USER', key: 'school' }] })

  await next.complete({ company: 'Acme' })
  await authentication.signIn.withPassword(credentials)
})

test('the tokens of a profile that waits are good for nothing else', async () => {
  const { mock, authentication } = setUp({
    seed: { ...ann, apps: [{ requiredFields: ['company'] }] },
  })
  const signIn = authentication.signIn.withPassword(credentials)
  const { step } = await wantedStep('completeProfile', signIn)
  const early = authentication.withTokens({ access_token: String(step.access_token) })

  await expect(early.profile.groups()).rejects.toMatchObject({
    reason: 'profile_completion_required',
  })
  // Nobody is signed in by them either.
  const { applications, users } = new ManagementClient(mock.managementOptions)
  const { appId } = mock.authenticationOptions
  const active = await applications.listActiveUsers({ appId })
  expect(active.totalCount).toBe(0)
  const session = await users.checkSession({ appId, userId: ann.users[0].userId })
  expect(session).toEqual({ active: false })
})

test('the protocols do not take the tokens of a profile that waits either', async () => {
  const { mock, authentication } = setUp(
    { seed: { ...ann, apps: [{ requiredFields: ['company'] }] } },
    { scope: 'openid offline_access' },
  )
  const oidc = new OidcClient(mock.authenticationOptions)
  const signIn = authentication.signIn.withPassword(credentials)
  const { step, next } = await wantedStep('completeProfile', signIn)
  const access = String(step.access_token)
  const refresh = String(step.refresh_token)
  const validate = async (name: string, token: string) => {
    const address = new URL('/api/v2/oidc/validate_token', mock.authenticationOptions.appHost)
    address.searchParams.set(name, token)
    return (await mock.fetch(address)).status
  }
  const ask = async () => ({
    user: await oidc.getUserInfo(access, ann.users[0].userId).then(
      ({ sub }) => sub,
      () => 'refused',
    ),
    access: (await oidc.introspect(access)).active,
    refresh: (await oidc.introspect(refresh)).active,
    validated: await validate('access_token', access),
    idToken: await validate('id_token', String(step.id_token)),
  })

  await expect(ask()).resolves.toEqual({
    user: 'refused',
    access: false,
    refresh: false,
    validated: 400,
    idToken: 400,
  })
  await expect(oidc.refresh(refresh)).rejects.toMatchObject({ error: 'invalid_grant' })
  await next.complete({ company: 'Acme' })

  await expect(ask()).resolves.toEqual({
    user: ann.users[0].userId,
    access: true,
    refresh: true,
    validated: 200,
    idToken: 200,
  })
  await oidc.refresh(refresh)
})

test('factor, password and profile are one loop', async () => {
  const { mock, authentication } = setUp({
    seed: {
      users: [{ ...ann.users[0], company: 'Acme' }],
      apps: [{ requiredFields: ['company', 'city'], mfa: 'required' }],
    },
  })
  const management = new ManagementClient(mock.managementOptions)
  await management.users.update({
    userId: ann.users[0].userId,
    options: { resetPasswordOnNextLogin: true },
  })

  const seen: string[] = []
  const answer = async (next: NextStep): Promise<TokenSet> => {
    seen.push(next.kind)
    if (next.kind === 'mfa') return byEmail(next)
    if (next.kind === 'resetPassword') return next.setPassword('my 0wn')
    if (next.kind === 'completeProfile') return next.complete({ city: 'Oslo' })
    throw new Error('only the hosted page can go on')
  }
  const byEmail = async (next: MfaStep): Promise<TokenSet> => {
    mock.clock.advance('1m')
    await next.sendEmail()
    return next.verifyEmail(mock.inbox.code(email))
  }
  let attempt = authentication.signIn.withPassword(credentials)
  for (;;) {
    const outcome: unknown = await attempt.catch((error: unknown) => error)
    if (!(outcome instanceof NextStepError)) break
    attempt = answer(outcome.next)
  }
  await attempt

  expect(seen).toEqual(['mfa', 'resetPassword', 'mfa', 'completeProfile'])
  await expect(authentication.profile.get()).resolves.toMatchObject({ city: 'Oslo' })
})

test('each step goes where the service takes it', async () => {
  const { mock, authentication, code, recoveryCode } = await withTotp()
  await (await mfaStepOf(authentication)).verifyTotp(code())
  await (await mfaStepOf(authentication)).recover(recoveryCode)
  expect(mock.journal.calls('verifyOwnTotp')).toHaveLength(1)
  expect(mock.journal.calls('useRecoveryCode')).toHaveLength(1)

  const strict = await withTotp({ seed: { ...ann, apps: [{ mfa: 'optional' }] } })
  const next = await mfaStepOf(strict.authentication)
  await next.sendEmail()
  await next.verifyEmail(strict.mock.inbox.code(email))
  expect(strict.mock.journal.calls('verifyMfaEmail')).toMatchObject([{ statusCode: 200 }])
})

test('where the application wants the factor, its own endpoint takes the code', async () => {
  const eve = { username: 'eve', password: 'passw0rd' }
  const { mock, authentication } = setUp({ seed: { users: [eve], apps: [{ mfa: 'required' }] } })
  const { secret, confirm } = await (await mfaStepOf(authentication, eve)).setUpTotp()
  await confirm(totpCode(secret, mock.clock.now()))
  mock.clock.advance('30s')

  const next = await mfaStepOf(authentication, eve)
  await next.verifyTotp(totpCode(secret, mock.clock.now()))

  const steps = ['associateTotp', 'confirmTotp', 'verifyMfaTotp']
  expect(steps.map(name => mock.journal.calls(name).length)).toEqual([1, 1, 1])
  expect(mock.journal.calls('verifyMfaSms')).toEqual([])
})

test('a pool may leave the steps to its hosted pages', async () => {
  const { authentication } = setUp({
    seed: { ...ann, apps: [{ mfa: 'required', requiredFields: ['company'] }] },
    settings: { stepsAtSignIn: false },
  })

  await expect(authentication.signIn.withPassword(credentials)).resolves.toHaveProperty(
    'access_token',
  )
})

test.each([1640, 1643, 2930, 1636, 1642])(
  'a step that nobody here can take (%d) is for the hosted page',
  async apiCode => {
    const { mock, authentication } = setUp({ seed: ann })
    mock.faults.add({ operation: 'signInByCredentials', statusCode: 302, apiCode })

    const { next } = await wantedStep('hosted', authentication.signIn.withPassword(credentials))

    expect(next).toEqual({ kind: 'hosted' })
  },
)

test('neither the tokens of a step nor whom it is about show in its error', async () => {
  const { authentication } = await withTotp()
  const { error, step } = await wantedStep('mfa', authentication.signIn.withPassword(credentials))

  const shown = everythingOf(error)
  expect(shown).toContain('mfa_required')
  expect(shown).not.toContain(String(step.mfaToken))
  expect(shown).not.toContain(email)
})

const wantsFactor = { statusCode: 302, apiCode: 1636, data: { mfaToken: 'some token' } }
const authenticationCredential = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key' as const,
  response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' },
  clientExtensionResults: {},
}

test.each<[what: string, signIn: (client: AuthenticationClient) => Promise<unknown>]>([
  ['the ticket of a QR code', ({ qrCode }) => qrCode.exchangeTicket({ ticket: 'some ticket' })],
  ['a QR code', ({ signIn }) => signIn.withQrCode({}, { pollInterval: 1 }).tokens()],
  ['a fastpass code', ({ qrCode }) => qrCode.appLogin({ qrcodeId: 'some code' })],
  [
    'a passkey',
    ({ passkeys }) => passkeys.verifyAuthentication({ ticket: 'some', authenticationCredential }),
  ],
  [
    'a passkey by the newer routes',
    ({ passkeys }) =>
      passkeys.finishSignIn({ ticket: 'some', credential: authenticationCredential }),
  ],
  ['another account', ({ publicAccounts }) => publicAccounts.switchTo({ targetUserId: 'other' })],
])('a sign-in by %s may want a further step too', async (_, signIn) => {
  const { authentication } = setUp(
    {},
    {
      fetch: fetchBy(async ({ url }) => {
        if (url.includes('gene-qrcode')) {
          return answer({ statusCode: 200, data: { qrcodeId: 'code', url: 'https://a.test' } })
        }
        return url.includes('get-qrcode-status')
          ? answer({ statusCode: 200, data: { status: 'AUTHORIZED', ticket: 'some ticket' } })
          : answer(wantsFactor)
      }),
    },
  )
  const client = authentication.withTokens({ access_token: 'some token' })

  await expect(signIn(client)).rejects.toMatchObject({ next: { kind: 'mfa' } })
})
