import { type SignUpInput, signUp } from '../../../authentication/sign-up/contract.ts'
import type { NewUser } from '../../../management/users/accounts/contract.ts'
import { malformed } from '../../kernel/refused.ts'
import { type CallContext, handle, type Route } from '../../kernel/route.ts'
import { applicationOf } from '../applications/applications.ts'
import { completionCodes, type GivenCode, withCodes } from '../codes/codes.ts'
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
  const { world, userAgent, requestId } = context
  const { connection, passwordPayload, passCodePayload, profile = {}, options = {} } = input
  const clientIp = options.clientIp || context.clientIp
  const registration = { app: applicationOf(context), clientIp, userAgent, requestId }
  const signUpAs = (names: NewUser, proof: readonly GivenCode[] = []): StoredUser => {
    // A value that is taken is told before a code is tried.
    checkOpen(world, { ...profile, ...names }, registration)
    const email = names.email === undefined ? profile.email : undefined
    const phone = names.phone === undefined ? profile.phone : undefined
    const given = [...proof, ...completionCodes({ email, phone }, options)]
    const user = {
      ...profile,
      emailVerified: email !== undefined,
      phoneVerified: phone !== undefined,
      ...names,
    }
    return withCodes(world, given, () => registerAs(world, user, registration))
  }
  if (connection === 'PASSWORD') {
    if (passwordPayload === undefined) throw malformed('passwordPayload')
    const { username, email, password } = passwordPayload
    if ((username === undefined) === (email === undefined)) throw malformed('passwordPayload')
    return signUpAs({ ...(username === undefined ? { email } : { username }), password })
  }
  if (passCodePayload === undefined) throw malformed('passCodePayload')
  const { email, phone, phoneCountryCode = '+86', passCode } = passCodePayload
  if ((email === undefined) === (phone === undefined)) throw malformed('passCodePayload')

  const channel = 'CHANNEL_REGISTER'
  if (email !== undefined) {
    const proof = [{ kind: 'email', to: email, channel }, passCode] as const
    return signUpAs({ email, emailVerified: true }, [proof])
  }
  if (phone === undefined) throw malformed('passCodePayload')
  const user = {
    phone,
    phoneCountryCode: profile.phoneCountryCode ?? phoneCountryCode,
    phoneVerified: true,
    password: options.passwordForPhonePassCode,
  }
  return signUpAs(user, [[{ kind: 'sms', to: phone, channel }, passCode]])
}
