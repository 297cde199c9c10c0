import { type SignUpInput, signUp } from '../../authentication/sign-up/contract.ts'
import type { NewUser } from '../../management/users/contract.ts'
import { takeCode } from '../engine/codes.ts'
import { refuseEncrypted } from '../engine/passwords.ts'
import type { Pool, StoredUser } from '../engine/pool.ts'
import { malformed } from '../engine/refused.ts'
import { handle, type Route } from '../engine/route.ts'
import { checkOpen, registerAs } from '../engine/sign-in-rules.ts'
import { userToWire } from '../engine/users.ts'

/** Self-registration. */
export const signUpRoutes: readonly Route[] = [
  handle(signUp, (input, { pool }) => userToWire(register(pool, input))),
]

function register(pool: Pool, input: SignUpInput): StoredUser {
  const { connection, passwordPayload, passCodePayload, profile = {}, options = {} } = input
  refuseEncrypted(options.passwordEncryptType)
  if (connection === 'PASSWORD') {
    if (passwordPayload === undefined) throw malformed('passwordPayload')
    const { username, email, password } = passwordPayload
    if ((username === undefined) === (email === undefined)) throw malformed('passwordPayload')
    const names = username === undefined ? { email } : { username }
    return registerAs(pool, { ...provedExtras(pool, input), ...names, password })
  }
  if (passCodePayload === undefined) throw malformed('passCodePayload')
  const { email, phone, phoneCountryCode = '+86', passCode } = passCodePayload
  if ((email === undefined) === (phone === undefined)) throw malformed('passCodePayload')

  // A value that is taken is told before the code is spent, so that the user can still use it.
  if (email !== undefined) {
    checkOpen(pool, { email })
    takeCode(pool, { kind: 'email', to: email, channel: 'CHANNEL_REGISTER' }, passCode)
    return registerAs(pool, { ...provedExtras(pool, input), email, emailVerified: true })
  }
  if (phone === undefined) throw malformed('passCodePayload')
  checkOpen(pool, { phone })
  takeCode(pool, { kind: 'sms', to: phone, channel: 'CHANNEL_REGISTER' }, passCode)
  const password = options.passwordForPhonePassCode
  return registerAs(pool, {
    ...provedExtras(pool, input),
    phone,
    phoneCountryCode: profile.phoneCountryCode ?? phoneCountryCode,
    phoneVerified: true,
    ...(password === undefined ? {} : { password }),
  })
}

// A second address in the profile needs a code of its own.
function provedExtras(pool: Pool, { profile = {}, options = {} }: SignUpInput): NewUser {
  const { email, phone } = profile
  if (email !== undefined) {
    const passCode = options.emailPassCodeForInformationCompletion ?? ''
    takeCode(pool, { kind: 'email', to: email, channel: 'CHANNEL_COMPLETE_EMAIL' }, passCode)
  }
  if (phone !== undefined) {
    const passCode = options.phonePassCodeForInformationCompletion ?? ''
    takeCode(pool, { kind: 'sms', to: phone, channel: 'CHANNEL_COMPLETE_PHONE' }, passCode)
  }
  return {
    ...profile,
    ...(email === undefined ? {} : { emailVerified: true }),
    ...(phone === undefined ? {} : { phoneVerified: true }),
  }
}
