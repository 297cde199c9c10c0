import { AuthenticationClient, NextStepError } from 'genauth/authentication'
import { totpCode } from 'genauth/mock'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const weak = { reason: undefined, statusCode: 400 }
const ann = { userId: 'ann', username: 'ann', password: 'secret' }

function pool() {
  const { mock, management } = setUp({ seed: { users: [ann] } })
  const user = new AuthenticationClient(mock.authenticationOptions)
  const signIn = () => user.signIn.withPassword({ username: 'ann', password: 'secret' })
  return { mock, management, user, signIn }
}

test('after the pool wants stronger passwords, who registers or changes one has to have it', async () => {
  const { mock, management, user, signIn } = pool()

  mock.configure({ passwordStrength: 3 }) // The console sets it; the service has no operation.

  const register = (password: string) => user.signUp.withPassword({ username: 'bob', password })
  await expect(register('p4ss!')).rejects.toMatchObject({ reason: 'password_too_short' })
  await expect(register('passw0rd')).rejects.toMatchObject(weak)
  await expect(register('passw0rd!')).resolves.toMatchObject({ passwordSecurityLevel: 3 })

  // An old password lets its user in until there is a new one, which is as strong.
  await signIn()
  const change = (newPassword: string) =>
    user.password.change({ oldPassword: 'secret', newPassword })
  await expect(change('passw0rd')).rejects.toMatchObject(weak)
  await change('my 0wn!')
  await user.signIn.withPassword({ username: 'ann', password: 'my 0wn!' })

  // An administrator’s choice is no exception.
  const cy = { username: 'cy', password: 'passw0rd' }
  await expect(management.users.create(cy)).rejects.toMatchObject(weak)
  expect(await management.users.exists({ username: 'cy' })).toEqual({ exists: false })
})

test('who has bound a mobile phone number signs in by a code, without a password', async () => {
  const { mock, management, user, signIn } = pool()
  const phone = '13800000000'
  const codeFor = async (channel: 'CHANNEL_BIND_PHONE' | 'CHANNEL_LOGIN') => {
    await user.codes.sendSms({ phoneNumber: phone, channel })
    return mock.inbox.code(phone)
  }
  await signIn()

  await user.phone.bind({ phoneNumber: phone, passCode: await codeFor('CHANNEL_BIND_PHONE') })

  const seen = { phone, phoneVerified: true }
  expect(await management.users.get({ userId: 'ann' })).toMatchObject(seen)
  await user.session.clear()
  await user.signIn.withCode({ phone, passCode: await codeFor('CHANNEL_LOGIN') })
  expect(await user.profile.get()).toMatchObject({ username: 'ann' })

  // An administrator needs no code to give another one, which is not proved then.
  await management.users.update({ userId: 'ann', phone: '13900000000' })
  expect(await user.profile.get()).toMatchObject({ phone: '13900000000', phoneVerified: false })
})

test('who has bound a personal MFA needs a second verification to sign in', async () => {
  const { mock, management, user, signIn } = pool()
  await signIn()

  const { ticket, otp } = await user.mfa.enroll({ factorType: 'OTP' })
  const secret = String(new URL(otp?.qrCodeUri ?? '').searchParams.get('secret'))
  await user.mfa.confirm({
    ticket,
    factorType: 'OTP',
    passCode: totpCode(secret, mock.clock.now()),
  })

  const factors = await management.mfa.getFactors({ userId: 'ann' })
  expect(factors).toMatchObject({ totpStatus: 'enabled' })
  await user.session.clear()
  const step: unknown = await signIn().catch((error: unknown) => error)
  if (!(step instanceof NextStepError) || step.next.kind !== 'mfa') throw step
  mock.clock.advance('30s')
  await step.next.verifyTotp(totpCode(secret, mock.clock.now()))
  expect(await user.profile.get()).toMatchObject({ username: 'ann' })
})
