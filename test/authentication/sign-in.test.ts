import {
  AuthenticationClient,
  ForbiddenError,
  InputError,
  InteractionRequiredError,
  NotFoundError,
  UnauthorizedError,
} from 'genauth/authentication'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { ann, setUp } from './set-up.ts'

test.each([
  ['user name', { username: 'ann' }],
  ['e-mail address in any case', { email: 'ANN@example.com' }],
  ['phone number', { phone: '13800000000' }],
  ['account that is a user name', { account: 'ann' }],
  ['account that is an e-mail address', { account: 'ann@example.com' }],
  ['account that is a phone number', { account: '13800000000' }],
])('signs in by %s and password', async (_, name) => {
  const { authentication } = setUp({ seed: ann })

  const tokens = await authentication.signIn.withPassword({ ...name, password: 'passw0rd' })

  expect(tokens).toMatchObject({
    token_type: 'Bearer',
    expires_in: 1_209_600,
    scope: 'openid profile',
  })
  expect(await authentication.session.get()).toMatchObject(tokens)
  await expect(authentication.profile.get()).resolves.toMatchObject({
    username: 'ann',
    loginsCount: 1,
  })
})

test.each([
  ['e-mail address', { email: 'ann@example.com' }, 'emailVerified'],
  ['phone number', { phone: '13800000000' }, 'phoneVerified'],
] as const)('signs in by a code sent to an %s, which proves it', async (_, name, proof) => {
  const { mock, authentication } = setUp({ seed: ann })
  const channel = 'CHANNEL_LOGIN'
  if ('email' in name) await authentication.codes.sendEmail({ ...name, channel })
  else await authentication.codes.sendSms({ phoneNumber: name.phone, channel })
  const passCode = mock.inbox.code(Object.values(name).join(''))

  await authentication.signIn.withCode({ ...name, passCode })

  await expect(authentication.profile.get()).resolves.toMatchObject({ [proof]: true })
})

test('sends only the required fields, with the scope of the client', async () => {
  const { mock, authentication, sent } = setUp({ seed: ann })
  const { appId, appSecret } = mock.authenticationOptions

  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })

  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ path: '/api/v3/signin' })
  expect(sent[0]?.body).toEqual({
    connection: 'PASSWORD',
    passwordPayload: { username: 'ann', password: 'passw0rd' },
    options: { scope: 'openid profile' },
    client_id: appId,
    client_secret: appSecret,
  })
  expect(sent[0]?.headers.get('x-genauth-app-id')).toBe(appId)
  expect(sent[0]?.headers.get('authorization')).toBeNull()
})

test('asks for the scope of the client when the call leaves its own undefined', async () => {
  const { authentication } = setUp({ seed: ann }, { scope: 'openid email' })

  const tokens = await authentication.signIn.withPassword({
    username: 'ann',
    password: 'passw0rd',
    options: { scope: undefined },
  })

  expect(tokens.scope).toBe('openid email')
})

test('sends every option', async () => {
  const { authentication, sent } = setUp({ seed: ann })
  const options = {
    scope: 'openid email',
    clientIp: '203.0.113.7',
    context: { from: 'test' },
    tenantId: '60c0000000000000000000f1',
    customData: { school: 'Peking University' },
    autoRegister: true,
    captchaCode: 'abcd',
    captchaToken: 'captcha-token',
    passwordEncryptType: 'none',
  } as const

  const tokens = await authentication.signIn.withPassword({
    email: 'ann@example.com',
    password: 'passw0rd',
    options,
  })

  expect(sent[0]?.body).toMatchObject({ options })
  expect(tokens.scope).toBe('openid email')
})

test('creates an unknown user on demand, by password and by code', async () => {
  const { mock, authentication } = setUp({
    seed: { customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }] },
  })
  const email = 'eve@example.com'

  await authentication.signIn.withPassword({
    username: 'dan',
    password: 'passw0rd',
    options: { autoRegister: true, customData: { school: 'Peking University' } },
  })
  expect(await authentication.customData.get('school')).toBe('Peking University')

  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_LOGIN' })
  const passCode = mock.inbox.code(email)
  await authentication.signIn.withCode({ email, passCode, options: { autoRegister: true } })
  await expect(authentication.profile.get()).resolves.toMatchObject({ email, emailVerified: true })
})

test('refuses input without exactly one name, or a scope without openid', async () => {
  const { mock, authentication } = setUp()

  const both = authentication.signIn.withPassword({ account: 'ann', email: 'a@b.c', password: 'x' })
  const neither = authentication.signIn.withCode({ passCode: '123456' })
  const scope = authentication.signIn.withPassword({
    account: 'ann',
    password: 'x',
    options: { scope: 'profile' },
  })

  await expect(both).rejects.toThrow(InputError)
  await expect(both).rejects.toMatchObject({
    issues: [{ path: '', message: 'must have exactly one of account, email, username, phone' }],
  })
  await expect(neither).rejects.toMatchObject({
    issues: [{ path: '', message: 'must have exactly one of email, phone' }],
  })
  await expect(scope).rejects.toMatchObject({
    issues: [{ path: 'options.scope', message: 'must contain the scope openid' }],
  })
  expect(mock.journal.calls()).toEqual([])
})

test('answers a wrong password and an unknown account alike', async () => {
  const { authentication } = setUp({ seed: ann })

  const wrong = authentication.signIn.withPassword({ username: 'ann', password: 'wrong' })
  const unknown = authentication.signIn.withPassword({ username: 'nobody', password: 'passw0rd' })

  for (const call of [wrong, unknown]) {
    await expect(call).rejects.toThrow(ForbiddenError)
    await expect(call).rejects.toMatchObject({
      statusCode: 403,
      apiCode: 2333,
      reason: 'wrong_credentials',
      serviceMessage: 'Account not exists or password is incorrect.',
    })
  }
  expect(await authentication.session.get()).toBeUndefined()
})

test('a user name is case-sensitive', async () => {
  const { authentication } = setUp({ seed: ann })

  await expect(
    authentication.signIn.withPassword({ username: 'Ann', password: 'passw0rd' }),
  ).rejects.toMatchObject({ reason: 'wrong_credentials' })
})

test.each(['Suspended', 'Deactivated', 'Resigned', 'Archived'] as const)(
  'refuses a user who is %s, by password and by code',
  async status => {
    const { mock, authentication } = setUp({ seed: { users: [{ ...ann.users[0], status }] } })
    const email = 'ann@example.com'
    await authentication.codes.sendEmail({ email, channel: 'CHANNEL_LOGIN' })
    const passCode = mock.inbox.code(email)

    const byPassword = authentication.signIn.withPassword({ email, password: 'passw0rd' })
    const byCode = authentication.signIn.withCode({ email, passCode })

    await expect(byPassword).rejects.toThrow(ForbiddenError)
    await expect(byPassword).rejects.toMatchObject({ reason: 'account_locked' })
    await expect(byCode).rejects.toMatchObject({ reason: 'account_locked' })
  },
)

test('refuses an unproved e-mail address where the pool demands proof', async () => {
  const { authentication } = setUp({ seed: ann, settings: { loginRequireEmailVerified: true } })

  await expect(
    authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' }),
  ).rejects.toMatchObject({ reason: 'email_not_verified' })
})

test('maps a code for an address that nobody has to NotFoundError', async () => {
  const { mock, authentication } = setUp()
  const email = 'nobody@example.com'
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_LOGIN' })

  await expect(
    authentication.signIn.withCode({ email, passCode: mock.inbox.code(email) }),
  ).rejects.toThrow(NotFoundError)
})

test('a code signs in once', async () => {
  const { mock, authentication } = setUp({ seed: ann })
  const email = 'ann@example.com'
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_LOGIN' })
  const passCode = mock.inbox.code(email)

  await authentication.signIn.withCode({ email, passCode })

  await expect(authentication.signIn.withCode({ email, passCode })).rejects.toMatchObject({
    reason: 'wrong_code',
  })
})

test('maps a demand for a second factor to InteractionRequiredError with what it needs', async () => {
  const { mock, authentication } = setUp({ seed: ann })
  mock.faults.add({ operation: 'signInByCredentials', statusCode: 302, apiCode: 1636 })

  const call = authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })

  await expect(call).rejects.toThrow(InteractionRequiredError)
  await expect(call).rejects.toMatchObject({ reason: 'mfa_required', step: {} })
  expect(await authentication.session.get()).toBeUndefined()
})

test.each([
  ['client_secret_post', undefined],
  ['client_secret_basic', /^Basic /],
] as const)('proves the application by %s', async (method, authorization) => {
  const { authentication, sent } = setUp(
    { seed: { ...ann, apps: [{ tokenEndPointAuthMethod: method }] } },
    { tokenEndPointAuthMethod: method },
  )

  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })

  const header = sent[0]?.headers.get('authorization') ?? undefined
  if (authorization === undefined) expect(header).toBeUndefined()
  else expect(header).toMatch(authorization)
  expect(sent[0]?.body).not.toHaveProperty(
    authorization === undefined ? 'no_such_member' : 'client_secret',
  )
})

test('a public client sends its id and no secret', async () => {
  const mock = createMock({ seed: { ...ann, apps: [{ tokenEndPointAuthMethod: 'none' }] } })
  const { appSecret: _secret, ...options } = mock.authenticationOptions
  const authentication = new AuthenticationClient(options)

  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })

  await expect(authentication.profile.get()).resolves.toMatchObject({ username: 'ann' })
})

test('maps a wrong application secret to UnauthorizedError', async () => {
  const { authentication } = setUp({ seed: ann }, { appSecret: 'not the secret' })

  await expect(
    authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' }),
  ).rejects.toThrow(UnauthorizedError)
})

test('does not repeat a sign-in whose answer was lost', async () => {
  const { mock, authentication } = setUp({ seed: ann })
  mock.faults.add({ operation: 'signInByCredentials', kind: 'reset-after' })

  await expect(
    authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' }),
  ).rejects.toMatchObject({ code: 'network_error', sent: true })

  expect(mock.journal.calls('signInByCredentials')).toHaveLength(1)
})
