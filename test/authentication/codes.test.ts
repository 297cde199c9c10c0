import { type EmailCode, InputError, RateLimitError } from 'genauth'
import { expect, test } from 'vitest'
import { setUp } from './set-up.ts'

test('sends a code of six digits by e-mail', async () => {
  const { mock, authentication } = setUp()
  const channel = 'CHANNEL_LOGIN'
  const email = 'ann@example.com'

  await authentication.codes.sendEmail({ email, channel })

  expect(mock.inbox.latest(email)).toMatchObject({ kind: 'email', to: email, channel })
  expect(mock.inbox.code(email)).toMatch(/^\d{6}$/)
})

test('sends a code of six digits by SMS', async () => {
  const { mock, authentication } = setUp()
  const channel = 'CHANNEL_BIND_PHONE'
  const phoneNumber = '13800000000'

  await authentication.codes.sendSms({ phoneNumber, phoneCountryCode: '+86', channel })

  expect(mock.inbox.latest(phoneNumber)).toMatchObject({ kind: 'sms', channel })
  expect(mock.inbox.code(phoneNumber)).toMatch(/^\d{6}$/)
})

test('sends a second code for the same purpose only after a minute', async () => {
  const { mock, authentication } = setUp()
  const input = { email: 'ann@example.com', channel: 'CHANNEL_LOGIN' } as const
  await authentication.codes.sendEmail(input)

  const again = authentication.codes.sendEmail(input)
  await expect(again).rejects.toThrow(RateLimitError)
  await expect(again).rejects.toMatchObject({ reason: 'code_sent_recently' })
  await authentication.codes.sendEmail({ ...input, channel: 'CHANNEL_REGISTER' })
  mock.clock.advance('60s')
  await authentication.codes.sendEmail(input)

  expect(mock.inbox.to(input.email)).toHaveLength(3)
  expect(mock.journal.calls('sendEmail')).toHaveLength(4)
})

test('a newer code takes the place of an older one', async () => {
  const { mock, authentication } = setUp()
  const email = 'ann@example.com'
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_REGISTER' })
  const old = mock.inbox.code(email)
  mock.clock.advance('1m')
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_REGISTER' })

  await expect(authentication.signUp.withCode({ email, passCode: old })).rejects.toMatchObject({
    reason: 'wrong_code',
  })
})

test('a code by SMS lives for a minute, one by e-mail for five', async () => {
  const { mock, authentication } = setUp()
  const phone = '13800000000'
  const email = 'ann@example.com'
  await authentication.codes.sendSms({ phoneNumber: phone, channel: 'CHANNEL_REGISTER' })
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_REGISTER' })

  mock.clock.advance('60s')

  await expect(
    authentication.signUp.withCode({ phone, passCode: mock.inbox.code(phone) }),
  ).rejects.toMatchObject({ reason: 'code_expired' })
  await expect(
    authentication.signUp.withCode({ email, passCode: mock.inbox.code(email) }),
  ).resolves.toMatchObject({ email })
})

test('maps a malformed address to ApiError', async () => {
  const { authentication } = setUp({}, { lang: 'en-US' })

  await expect(
    authentication.codes.sendEmail({ email: 'not an address', channel: 'CHANNEL_LOGIN' }),
  ).rejects.toMatchObject({ code: 'api_error', statusCode: 400 })
  await expect(
    authentication.codes.sendSms({ phoneNumber: 'abc', channel: 'CHANNEL_LOGIN' }),
  ).rejects.toMatchObject({ serviceMessage: 'parameter phoneNumber is malformed' })
})

test('a code can be looked at before it is used, and after that it is void', async () => {
  const { mock, authentication } = setUp({}, { lang: 'en-US' })
  const email = 'ann@example.com'
  const channel = 'CHANNEL_REGISTER'
  await authentication.codes.sendEmail({ email, channel })
  const passCode = mock.inbox.code(email)

  expect(await authentication.codes.check({ email, channel, passCode })).toEqual({ isValid: true })
  expect(await authentication.codes.check({ email, channel, passCode })).toEqual({ isValid: true })
  await authentication.signUp.withCode({ email, passCode })

  expect(await authentication.codes.check({ email, channel, passCode })).toEqual({
    isValid: false,
    message: 'the code is wrong',
  })
})

test('looking at a wrong code, for another purpose or too late tells why it is none', async () => {
  const { mock, authentication } = setUp({}, { lang: 'en-US' })
  const phone = '13800000000'
  const channel = 'CHANNEL_REGISTER'
  await authentication.codes.sendSms({ phoneNumber: phone, channel })
  const passCode = mock.inbox.code(phone)
  const check = authentication.codes.check.bind(authentication.codes)

  for (let count = 0; count < 3; count += 1) {
    await expect(check({ phone, channel, passCode: 'wrong' })).resolves.toMatchObject({
      isValid: false,
    })
  }
  await expect(check({ phone, channel: 'CHANNEL_LOGIN', passCode })).resolves.toMatchObject({
    isValid: false,
  })
  // No look has used the code up.
  await expect(check({ phone, phoneCountryCode: '+86', channel, passCode })).resolves.toEqual({
    isValid: true,
  })
  mock.clock.advance('60s')
  await expect(check({ phone, channel, passCode })).resolves.toEqual({
    isValid: false,
    message: 'the code has expired',
  })
})

test('refuses to look at a code of no address, or for what its way is not for', async () => {
  const { mock, authentication } = setUp()
  const code = { passCode: '123456', channel: 'CHANNEL_BIND_PHONE' }
  const check = (input: object) => authentication.codes.check(input as EmailCode)

  await expect(check(code)).rejects.toThrow(InputError)
  await expect(check({ ...code, email: 'ann@example.com' })).rejects.toMatchObject({
    issues: [{ path: 'channel' }],
  })
  expect(mock.journal.calls()).toEqual([])
})
