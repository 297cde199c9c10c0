import { listApplicationActiveUsers } from '../../../management/applications/contract.ts'
import { checkSessionStatus, kickUsers } from '../../../management/users/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { paged } from '../../kernel/paged.ts'
import { carryOut, handle } from '../../kernel/route.ts'
import { applications } from '../applications/applications.ts'
import { getUserBy } from '../users/find-user.ts'
import { userToWire } from '../users/user-to-wire.ts'
import { users } from '../users/users.ts'
import { isSignedInTo, usersSignedInTo } from './grants.ts'
import { kick } from './kick.ts'
import { tokenSettings } from './settings.ts'

/** Tokens and the grants that they follow from. */
export const tokenArea: Area = {
  routes: [
    handle(listApplicationActiveUsers, ({ appId, options = {} }, { world }) => {
      const { pagination = {}, ...details } = options
      const found = usersSignedInTo(world, applications.get(world, appId))
      return paged(found, pagination, user => userToWire(world, user, details))
    }),

    carryOut(kickUsers, ({ userId, appIds, options }, { world }) =>
      kick(world, getUserBy(world, userId, options?.userIdType), appIds),
    ),

    handle(checkSessionStatus, ({ userId, appId }, { world }) => {
      applications.get(world, appId)
      return { active: isSignedInTo(world, users.get(world, userId), appId) }
    }),
  ],
  settings: tokenSettings,
}
