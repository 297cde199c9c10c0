import * as contract from '../../../authentication/passkeys/contract.ts'
import { paged, whole } from '../../kernel/paged.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import { applicationOf } from '../applications/applications.ts'
import { beginRequest, takeCeremony } from './ceremonies.ts'
import { noSuchPasskey, passkeyOf, passkeys, passkeysOf, passkeyToWire } from './passkeys.ts'
import { beginOwn, caller, newer, register, removeOwn, signIn } from './steps.ts'

/** Passkeys of the signed-in user: ceremonies, and the lists of what came of them. */
export const passkeyRoutes: readonly Route[] = [
  handle(contract.initRegisterOptions, (_input, context) => {
    const { ticket, options } = beginOwn(context)
    return { ticket, registrationOptions: options }
  }),

  handle(contract.verifyRegister, async (input, context) => {
    const { ticket, registrationCredential, authenticatorCode } = input
    const { world, userId } = context
    const ceremony = takeCeremony(world, ticket, 'registration', { userId })
    await register(context, ceremony, registrationCredential, authenticatorCode)
    return { verified: true }
  }),

  handle(contract.initAuthenticationOptions, (_input, context) => {
    const { ticket, options } = beginRequest(context, applicationOf(context))
    return { ticket, authenticationOptions: options }
  }),

  handle(contract.verifyAuthentication, async (input, context) => {
    const { ticket, authenticationCredential, options } = input
    const tokenSet = await signIn(context, ticket, authenticationCredential, options)
    return { verified: true, tokenSet }
  }),

  handle(contract.webAuthnRegisterInitalize, (_input, context) => newer(beginOwn(context))),
  handle(contract.webAuthnMfaBindInitialize, (_input, context) => newer(beginOwn(context))),

  handle(contract.webAuthnRegisterFinalize, async ({ ticket, credential }, context) => {
    const { world, userId } = context
    const ceremony = takeCeremony(world, ticket, 'registration', { userId })
    await register(context, ceremony, credential)
  }),

  handle(contract.webAuthnLoginInitalize, (_input, context) =>
    newer(beginRequest(context, applicationOf(context))),
  ),

  handle(contract.webAuthnMfaVerifyInitalize, (_input, context) => {
    const user = caller(context)
    if (passkeysOf(context.world, user).length === 0) throw noSuchPasskey()
    return newer(beginRequest(context, applicationOf(context), user))
  }),

  handle(contract.webAuthnLoginFinalize, ({ ticket, credential, options }, context) =>
    signIn(context, ticket, credential, options),
  ),

  handle(contract.listWebAuthnCredentials, (query, context) =>
    paged(passkeysOf(context.world, caller(context)), query, passkeyToWire),
  ),

  carryOut(contract.updateWebAuthnCredential, ({ credentialId, name }, context) => {
    const { world } = context
    passkeys.update(world, passkeyOf(world, caller(context), credentialId), { name })
  }),

  handle(contract.deleteWebAuthnCredential, ({ credentialId }, context) =>
    removeOwn(context, credentialId),
  ),

  carryOut(contract.removeCredential, ({ credentialID }, context) =>
    removeOwn(context, credentialID),
  ),

  carryOut(contract.removeAllCredentials, ({ authenticatorCode }, context) => {
    const { world } = context
    passkeys.remove(world, ...passkeysOf(world, caller(context), authenticatorCode))
  }),

  handle(contract.checkValidCredentialsByCredIds, (input, context) => {
    const own = passkeysOf(context.world, caller(context), input.authenticatorCode)
    const found = own.filter(({ credentialId }) => input.credentialIds.includes(credentialId))
    return found.map(passkeyToWire)
  }),

  handle(contract.listCredentialsByPage, ({ authenticatorCode }, context) => {
    const own = passkeysOf(context.world, caller(context), authenticatorCode)
    return whole(own.map(passkeyToWire))
  }),
]
