import {
  type SignUpInput,
  type SignUpOptions,
  signUp,
} from '../../../authentication/sign-up/contract.ts'
import type { NewUser } from '../../../management/users/accounts/contract.ts'
import { malformed } from '../../kernel/refused.ts'
import { type CallContext, handle, type Route } from '../../kernel/route.ts'
import { type GivenCode, withCodes } from '../codes/codes.ts'
import { writtenToWire } from '../users/user-to-wire.ts'
import type { StoredUser } from '../users/users.ts'
import { checkOpen, registerAs, registrationBy } from './registration.ts'

/** Self-registration. */
export const signUpRoutes: readonly Route[] = [
  handle(signUp, (input, context) =>
    writtenToWire(context.world, register(context, input), input.profile),
  ),
]

function register(context: CallContext, input: SignUpInput): StoredUser {
  const { world } = context
  const { connection, passwordPayload, passCodePayload, profile = {}, options = {} } = input
  const clientIp = options.clientIp || context.clientIp
  const registration = { ...registrationBy(context), clientIp }
  const signUpAs = (names: NewUser, proof: readonly GivenCode[] = []): StoredUser => {
    // A value that is taken is told before a code is tried.
    checkOpen(world, { ...profile, ...names }, registration)
    const added = addedAddresses(profile, names)
    const given = [...proof, ...codesOf(added, options)]
    const user = { ...profile, ...verified(added), ...names }
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
  const password = options.passwordForPhonePassCode
  const user = {
    phone,
    phoneCountryCode: profile.phoneCountryCode ?? phoneCountryCode,
    phoneVerified: true,
    ...(password === undefined ? {} : { password }),
  }
  return signUpAs(user, [[{ kind: 'sms', to: phone, channel }, passCode]])
}

type Addresses = Pick<NewUser, 'email' | 'phone'>

/** What a profile has of addresses besides the one that the user registers by. */
function addedAddresses({ email, phone }: NewUser, names: NewUser): Addresses {
  return {
    ...(email === undefined || names.email !== undefined ? {} : { email }),
    ...(phone === undefined || names.phone !== undefined ? {} : { phone }),
  }
}

// A second address needs a code of its own.
function codesOf(
  { email, phone }: Addresses,
  {
    emailPassCodeForInformationCompletion: emailCode = '',
    phonePassCodeForInformationCompletion: phoneCode = '',
  }: SignUpOptions,
): GivenCode[] {
  const codes: GivenCode[] = []
  if (email !== undefined) {
    codes.push([{ kind: 'email', to: email, channel: 'CHANNEL_COMPLETE_EMAIL' }, emailCode])
  }
  if (phone !== undefined) {
    codes.push([{ kind: 'sms', to: phone, channel: 'CHANNEL_COMPLETE_PHONE' }, phoneCode])
  }
  return codes
}

function verified({ email, phone }: Addresses): NewUser {
  return {
    ...(email === undefined ? {} : { emailVerified: true }),
    ...(phone === undefined ? {} : { phoneVerified: true }),
  }
}
