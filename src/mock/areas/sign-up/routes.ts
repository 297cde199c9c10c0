import { type SignUpInput, signUp } from '../../../authentication/sign-up/contract.ts'
import type { NewUser } from '../../../management/users/accounts/contract.ts'
import { malformed } from '../../kernel/refused.ts'
import { type CallContext, handle, type Route } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { applicationOf } from '../applications/applications.ts'
import { takeCode } from '../codes/codes.ts'
import { writtenToWire } from '../users/user-to-wire.ts'
import type { StoredUser } from '../users/users.ts'
import { checkOpen, registerAs } from './registration.ts'

/** Self-registration. */
export const signUpRoutes: readonly Route[] = [
  handle(signUp, (input, context) =>
    writtenToWire(context.world, register(context, input), input.profile),
  ),
]

function register(context: CallContext, input: SignUpInput): StoredUser {
  const { world } = context
  const { connection, passwordPayload, passCodePayload, profile = {}, options = {} } = input
  const { appId } = applicationOf(context)
  const { userAgent, requestId } = context
  const clientIp = options.clientIp || context.clientIp
  const registration = { appId, clientIp, userAgent, requestId }
  // A value that is taken is told before a code is spent, so that the user can still use it.
  if (connection === 'PASSWORD') {
    if (passwordPayload === undefined) throw malformed('passwordPayload')
    const { username, email, password } = passwordPayload
    if ((username === undefined) === (email === undefined)) throw malformed('passwordPayload')
    const names = username === undefined ? { email } : { username }
    checkOpen(world, { ...profile, ...names }, registration)
    return registerAs(world, { ...provedExtras(world, input), ...names, password }, registration)
  }
  if (passCodePayload === undefined) throw malformed('passCodePayload')
  const { email, phone, phoneCountryCode = '+86', passCode } = passCodePayload
  if ((email === undefined) === (phone === undefined)) throw malformed('passCodePayload')

  if (email !== undefined) {
    checkOpen(world, { ...profile, email }, registration)
    takeCode(world, { kind: 'email', to: email, channel: 'CHANNEL_REGISTER' }, passCode)
    const user = { ...provedExtras(world, input), email, emailVerified: true }
    return registerAs(world, user, registration)
  }
  if (phone === undefined) throw malformed('passCodePayload')
  checkOpen(world, { ...profile, phone }, registration)
  takeCode(world, { kind: 'sms', to: phone, channel: 'CHANNEL_REGISTER' }, passCode)
  const password = options.passwordForPhonePassCode
  const user = {
    ...provedExtras(world, input),
    phone,
    phoneCountryCode: profile.phoneCountryCode ?? phoneCountryCode,
    phoneVerified: true,
    ...(password === undefined ? {} : { password }),
  }
  return registerAs(world, user, registration)
}

// A second address in the profile needs a code of its own.
function provedExtras(world: World, { profile = {}, options = {} }: SignUpInput): NewUser {
  const { email, phone } = profile
  if (email !== undefined) {
    const passCode = options.emailPassCodeForInformationCompletion ?? ''
    takeCode(world, { kind: 'email', to: email, channel: 'CHANNEL_COMPLETE_EMAIL' }, passCode)
  }
  if (phone !== undefined) {
    const passCode = options.phonePassCodeForInformationCompletion ?? ''
    takeCode(world, { kind: 'sms', to: phone, channel: 'CHANNEL_COMPLETE_PHONE' }, passCode)
  }
  return {
    ...profile,
    ...(email === undefined ? {} : { emailVerified: true }),
    ...(phone === undefined ? {} : { phoneVerified: true }),
  }
}
