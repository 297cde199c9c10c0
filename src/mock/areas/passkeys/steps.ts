import type {
  AuthenticatorCode,
  PasskeySignInOptions,
} from '../../../authentication/passkeys/contract.ts'
import type {
  AuthenticationCredential,
  RegistrationCredential,
} from '../../../authentication/passkeys/web-authn/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import type { CallContext, Context } from '../../kernel/route.ts'
import { applicationOf } from '../applications/applications.ts'
import { admit } from '../sign-in/admit.ts'
import { noteOf } from '../sign-in/sign-in-rules.ts'
import { type StoredUser, users } from '../users/users.ts'
import { beginCreation, type Ceremony, takeCeremony } from './ceremonies.ts'
import { passkeyOf, passkeys } from './passkeys.ts'
import { verifyCreation, verifyRequest } from './verify.ts'

/** The signed-in user. */
export function caller({ world, userId }: CallContext): StoredUser {
  return users.get(world, userId)
}

/** Begins the registration of a passkey for the signed-in user. */
export function beginOwn(context: CallContext) {
  return beginCreation(context, 'registration', applicationOf(context), caller(context))
}

/** Writes a first step in the form of the newer routes. */
export function newer<Options>({ ticket, options }: { ticket: string; options: Options }) {
  return { ticket, publicKey: options }
}

/**
 * Keeps a new passkey.
 *
 * @throws {@link Refused} when it does not belong to the ceremony, or is registered already
 */
export async function register(
  { world }: Context,
  ceremony: Ceremony,
  credential: RegistrationCredential,
  authenticatorCode: AuthenticatorCode = 'other',
): Promise<void> {
  const made = await verifyCreation(world, ceremony, credential)
  // Asked after the check, because the user may be gone by now.
  const { userId } = users.get(world, ceremony.userId ?? '')
  const { appId } = ceremony
  passkeys.add(world, { ...made, userId, appId, name: 'Passkey', authenticatorCode })
}

/**
 * Signs in whoever a passkey belongs to.
 *
 * @throws {@link Refused} when the passkey is not accepted, or its user may not sign in
 */
export async function signIn(
  context: Context,
  ticket: string,
  credential: AuthenticationCredential,
  { scope = 'openid profile' }: PasskeySignInOptions = {},
): Promise<JsonObject> {
  const { world } = context
  const note = noteOf(context)
  const { appId } = note.app
  const ceremony = takeCeremony(world, ticket, 'authentication', { appId })
  const { userId, amr } = await verifyRequest(world, ceremony, credential)
  // Who is asked for it is signed in by another factor.
  const isSecond = ceremony.userId !== undefined
  const done = isSecond || amr.includes('mfa') ? (['mfa'] as const) : []
  return admit(context, { note, user: users.get(world, userId), scope, done })
}

/**
 * Removes a passkey of the signed-in user.
 *
 * @throws {@link Refused} when the user has no such passkey
 */
export function removeOwn(context: CallContext, credentialId: string): void {
  const { world } = context
  passkeys.remove(world, passkeyOf(world, caller(context), credentialId))
}
