import type { UserReference } from '../../../management/common/contract.ts'
import {
  getUserIdentities,
  getUserLoggedinIdentities,
  linkIdentity,
  unlinkIdentity,
} from '../../../management/users/contract.ts'
import type { LinkedSource } from '../../../management/users/records/contract.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { referredUser } from '../users/find-user.ts'
import { identitiesToWire } from '../users/user-to-wire.ts'
import { users } from '../users/users.ts'
import { identityProviders } from './identity-providers.ts'
import { identitiesUsed, identitiesWithout, linkIdentity as link } from './linked-users.ts'

/** Linked accounts, as an administrator works on them. */
export const identityAdminRoutes: readonly Route[] = [
  handle(getUserIdentities, (query, { world }) => identitiesToWire(referredUser(world, query))),

  carryOut(linkIdentity, ({ userId, userIdInIdp, ...source }, { world }) =>
    link(world, users.get(world, userId), identityAt(world, source, userIdInIdp)),
  ),

  carryOut(unlinkIdentity, ({ userId, ...source }, { world }) => {
    const user = users.get(world, userId)
    users.update(world, user, { identities: identitiesWithout(user, source) })
  }),

  handle(getUserLoggedinIdentities, (query, { world }) => listUsed(world, query)),
]

function identityAt(
  world: World,
  { extIdpId, type = 'generic' }: Omit<LinkedSource, 'userId'>,
  userIdInIdp: string,
) {
  const { provider, persons } = identityProviders.get(world, extIdpId)
  const person = persons.find(known => known.userIdInIdp === userIdInIdp)
  const userInfoInIdp = { ...person?.profile }
  return { extIdpId, provider, type, userIdInIdp, userInfoInIdp, originConnIds: [] }
}

function listUsed(world: World, query: UserReference) {
  return identitiesUsed(world, referredUser(world, query)).map(({ identityId, extIdpId }) => {
    const { name } = identityProviders.get(world, String(extIdpId))
    return { identityId, idpId: extIdpId, idpName: name, idpNameEn: name, idpLogo: '' }
  })
}
