import { ApiError, ConflictError, ForbiddenError, InputError } from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import { ann, setUp } from './set-up.ts'

test('registers by user name and password, and does not sign in', async () => {
  const { authentication, sent } = setUp()

  const user = await authentication.signUp.withPassword({ username: 'bob', password: 'passw0rd' })

  expect(user).toMatchObject({ username: 'bob', userSourceType: 'register' })
  expect(sent.map(({ body }) => body)).toEqual([
    { connection: 'PASSWORD', passwordPayload: { password: 'passw0rd', username: 'bob' } },
  ])
  expect(await authentication.session.get()).toBeUndefined()
})

test('registers by e-mail address and password, which does not prove the address', async () => {
  const { authentication } = setUp()

  const user = await authentication.signUp.withPassword({
    email: 'Bob@example.com',
    password: 'passw0rd',
  })

  expect(user).toMatchObject({
    email: 'bob@example.com',
    emailVerified: false,
    registerSource: ['basic:email'],
  })
})

test('registers by a code that was sent to an e-mail address, which proves it', async () => {
  const { mock, authentication } = setUp()
  const email = 'bob@example.com'
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_REGISTER' })

  const user = await authentication.signUp.withCode({ email, passCode: mock.inbox.code(email) })

  expect(user).toMatchObject({ email, emailVerified: true })
})

test('registers by a code that was sent to a phone, with a password for later', async () => {
  const { mock, authentication } = setUp()
  const phone = '13900000000'
  await authentication.codes.sendSms({ phoneNumber: phone, channel: 'CHANNEL_REGISTER' })

  const user = await authentication.signUp.withCode({
    phone,
    phoneCountryCode: '+86',
    passCode: mock.inbox.code(phone),
    options: { passwordForPhonePassCode: 'passw0rd' },
  })
  await authentication.signIn.withPassword({ phone, password: 'passw0rd' })

  expect(user).toMatchObject({ phone, phoneCountryCode: '+86', phoneVerified: true })
})

test('sends every field of the profile and of the options', async () => {
  const { mock, authentication, sent } = setUp({
    seed: { customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }] },
  })
  const extra = 'bob.extra@example.com'
  await authentication.codes.sendEmail({ email: extra, channel: 'CHANNEL_COMPLETE_EMAIL' })
  const profile = {
    nickname: 'Bob',
    company: 'Example',
    photo: 'https://example.com/bob.png',
    device: 'PC',
    browser: 'Chrome',
    name: 'Bob Lee',
    givenName: 'Bob',
    familyName: 'Lee',
    middleName: 'M.',
    profile: 'https://example.com/bob',
    preferredUsername: 'bobby',
    website: 'https://bob.example.com',
    gender: 'M',
    birthdate: '1990-01-31',
    zoneinfo: 'Asia/Shanghai',
    locale: 'zh-CN',
    address: '1 Long Street',
    formatted: '1 Long Street, Beijing',
    streetAddress: 'Long Street',
    locality: 'Haidian',
    region: 'North',
    postalCode: '100000',
    country: 'China',
    email: extra,
    customData: { school: 'Peking University' },
  } as const
  const options = {
    clientIp: '203.0.113.7',
    emailPassCodeForInformationCompletion: mock.inbox.code(extra),
    context: { campaign: 'spring' },
    passwordEncryptType: 'none',
  } as const

  const user = await authentication.signUp.withPassword({
    username: 'bob',
    password: 'passw0rd',
    profile,
    options,
  })

  const { customData: _values, ...flat } = profile
  expect(user).toMatchObject({ ...flat, username: 'bob', emailVerified: true })
  expect(sent.at(-1)?.body).toEqual({
    connection: 'PASSWORD',
    passwordPayload: { username: 'bob', password: 'passw0rd' },
    profile,
    options,
  })
})

test('refuses both names at once and neither, in the words of the caller', async () => {
  const { mock, authentication } = setUp()

  const both = authentication.signUp.withPassword({
    username: 'bob',
    email: 'bob@example.com',
    password: 'passw0rd',
  })
  const neither = authentication.signUp.withCode({ passCode: '123456' })
  const unknown = authentication.signUp.withPassword(
    // @ts-expect-error: userName is no field
    { userName: 'bob', password: '' },
  )

  await expect(both).rejects.toThrow(InputError)
  await expect(both).rejects.toMatchObject({
    issues: [{ path: '', message: 'must have exactly one of username, email' }],
  })
  await expect(neither).rejects.toMatchObject({
    issues: [{ path: '', message: 'must have exactly one of email, phone' }],
  })
  await expect(unknown).rejects.toMatchObject({
    issues: [
      { path: 'password', message: 'must have at least 1 character' },
      { path: '', message: 'has unknown fields: userName' },
      { path: '', message: 'must have exactly one of username, email' },
    ],
  })
  expect(mock.journal.calls()).toEqual([])
})

test.each([
  ['username', { username: 'ann' }, 'username_taken'],
  ['e-mail address', { email: 'ANN@example.com' }, 'email_taken'],
] as const)('maps a taken %s to ConflictError', async (_, name, reason) => {
  const { authentication } = setUp({ seed: ann })

  const call = authentication.signUp.withPassword({ ...name, password: 'passw0rd' })

  await expect(call).rejects.toThrow(ConflictError)
  await expect(call).rejects.toMatchObject({ reason })
})

test('maps closed registration and a missing place on the whitelist to ForbiddenError', async () => {
  const closed = setUp({ settings: { registerDisabled: true } })
  const listed = setUp({ seed: { whitelists: [{ type: 'USERNAME', list: ['carol'] }] } })
  const bob = { username: 'bob', password: 'passw0rd' }

  await expect(closed.authentication.signUp.withPassword(bob)).rejects.toThrow(ForbiddenError)
  await expect(listed.authentication.signUp.withPassword(bob)).rejects.toMatchObject({
    reason: 'registration_disabled',
  })
  await expect(
    listed.authentication.signUp.withPassword({ ...bob, username: 'carol' }),
  ).resolves.toMatchObject({ username: 'carol' })
})

test('maps a password against the policy to ApiError', async () => {
  const { mock, authentication } = setUp({ settings: { passwordStrength: 3 } })
  const signUp = (password: string) =>
    authentication.signUp.withPassword({ username: 'bob', password })

  await expect(signUp('a1!')).rejects.toMatchObject({ reason: 'password_too_short' })
  await expect(signUp('passw0rd')).rejects.toThrow(ApiError)
  expect(mock.journal.calls('signUp').map(call => call.statusCode)).toEqual([400, 400])
  await expect(signUp('passw0rd!')).resolves.toMatchObject({ passwordSecurityLevel: 3 })
})

test('refuses a code that is wrong, old, spent, or for another purpose or address', async () => {
  const { mock, authentication } = setUp()
  const email = 'bob@example.com'
  const signUp = (passCode: string, to = email) =>
    authentication.signUp.withCode({ email: to, passCode })
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_LOGIN' })
  const forLogin = mock.inbox.code(email)
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_REGISTER' })
  const code = mock.inbox.code(email)

  await expect(signUp(forLogin)).rejects.toMatchObject({ reason: 'wrong_code', statusCode: 400 })
  await expect(signUp(code, 'other@example.com')).rejects.toMatchObject({ reason: 'wrong_code' })
  mock.clock.advance('5m')
  await expect(signUp(code)).rejects.toMatchObject({ reason: 'code_expired' })
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_REGISTER' })
  await signUp(mock.inbox.code(email))
  await expect(signUp(mock.inbox.code(email))).rejects.toMatchObject({ reason: 'email_taken' })
})

test('voids a code after too many wrong tries', async () => {
  const { mock, authentication } = setUp({ settings: { verifyCodeMaxAttempts: 1 } })
  const email = 'bob@example.com'
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_REGISTER' })
  const passCode = mock.inbox.code(email)

  for (const _try of [1, 2]) {
    await expect(
      authentication.signUp.withCode({ email, passCode: 'wrong!' }),
    ).rejects.toMatchObject({ reason: 'wrong_code' })
  }

  await expect(authentication.signUp.withCode({ email, passCode })).rejects.toMatchObject({
    reason: 'wrong_code',
  })
})

test('codes are not spent by a sign-up whose second address is taken', async () => {
  const { mock, authentication } = setUp()
  const [email, extra] = ['bob@example.com', '13800138009']
  const bob = await authentication.signUp.withPassword({ username: 'bob', password: 'passw0rd' })
  const { users } = new ManagementClient(mock.managementOptions)
  await users.update({ userId: bob.id, phone: extra })
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_REGISTER' })
  await authentication.codes.sendSms({ phoneNumber: extra, channel: 'CHANNEL_COMPLETE_PHONE' })
  const signUp = () =>
    authentication.signUp.withCode({
      email,
      passCode: mock.inbox.code(email),
      profile: { phone: extra },
      options: { phonePassCodeForInformationCompletion: mock.inbox.code(extra) },
    })

  await expect(signUp()).rejects.toMatchObject({ reason: 'phone_taken' })
  await users.update({ userId: bob.id, phone: '13800138008' })

  await expect(signUp()).resolves.toMatchObject({ email, phone: extra, phoneVerified: true })
})

test('no code is spent by a sign-up for which another one, or anything else, is wrong', async () => {
  const { mock, authentication } = setUp()
  mock.configure({ passwordStrength: 1 })
  const [phone, email] = ['13800138009', 'bob@example.com']
  await authentication.codes.sendSms({ phoneNumber: phone, channel: 'CHANNEL_REGISTER' })
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_COMPLETE_EMAIL' })
  const codes = { phone: mock.inbox.code(phone), email: mock.inbox.code(email) }
  const signUp = (passCode: string, passwordForPhonePassCode = 'passw0rd') =>
    authentication.signUp.withCode({
      phone,
      phoneCountryCode: '+86',
      passCode: codes.phone,
      profile: { email },
      options: { emailPassCodeForInformationCompletion: passCode, passwordForPhonePassCode },
    })

  await expect(signUp('none')).rejects.toMatchObject({ reason: 'wrong_code' })
  await expect(signUp(codes.email, 'weak')).rejects.toThrow(ApiError)

  await expect(signUp(codes.email)).resolves.toMatchObject({ phone, email, emailVerified: true })
})

test('the code of one address does not prove another one', async () => {
  const { mock, authentication } = setUp()
  const own = 'bob@example.com'
  await authentication.codes.sendEmail({ email: own, channel: 'CHANNEL_COMPLETE_EMAIL' })

  const user = await authentication.signUp.withPassword({
    email: 'ann@example.com',
    password: 'passw0rd',
    profile: { email: own },
    options: { emailPassCodeForInformationCompletion: mock.inbox.code(own) },
  })

  expect(user).toMatchObject({ email: 'ann@example.com', emailVerified: false })
})
