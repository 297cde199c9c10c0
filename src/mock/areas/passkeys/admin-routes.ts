import * as contract from '../../../authentication/passkeys/contract.ts'
import { paged } from '../../kernel/paged.ts'
import { handle, type Route } from '../../kernel/route.ts'
import { applicationOf, applications } from '../applications/applications.ts'
import { users } from '../users/users.ts'
import { requireAdministrator } from './administration.ts'
import { beginCreation, takeCeremony } from './ceremonies.ts'
import { noSuchPasskey, passkeyOf, passkeys, passkeysOf, passkeyToWire } from './passkeys.ts'
import { newer, register } from './steps.ts'

/** Passkeys of other users, for administrators. */
export const passkeyAdminRoutes: readonly Route[] = [
  handle(contract.listWebAuthnPersonCredentials, ({ userId, appId, ...query }, context) => {
    requireAdministrator(context)
    const { world } = context
    const all = passkeysOf(world, users.get(world, userId))
    const wanted = all.filter(passkey => appId === undefined || passkey.appId === appId)
    return paged(wanted, query, passkeyToWire)
  }),

  handle(contract.webAuthnAdminInitialize, ({ userId, appId }, context) => {
    requireAdministrator(context)
    const { world } = context
    const app = appId === undefined ? applicationOf(context) : applications.get(world, appId)
    return newer(beginCreation(context, 'administration', app, users.get(world, userId)))
  }),

  handle(contract.webAuthnAdminRegisterFinalize, async ({ ticket, credential }, context) => {
    requireAdministrator(context)
    await register(context, takeCeremony(context.world, ticket, 'administration'), credential)
  }),

  handle(contract.updateWebAuthnAdminCredential, ({ credentialId, name }, context) => {
    requireAdministrator(context)
    const { world } = context
    passkeys.update(world, passkeys.get(world, credentialId), { name })
  }),

  handle(contract.deleteWebAuthnAdminCredential, ({ credentialId, userId, appId }, context) => {
    requireAdministrator(context)
    const { world } = context
    const passkey = passkeyOf(world, users.get(world, userId), credentialId)
    if (passkey.appId !== appId) throw noSuchPasskey()
    passkeys.remove(world, passkey)
  }),
]
