import { checkSessionStatus, kickUsers } from '../../../management/users/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { carryOut, handle } from '../../kernel/route.ts'
import { applications } from '../applications/applications.ts'
import { getUserBy } from '../users/find-user.ts'
import { users } from '../users/users.ts'
import { isSignedInTo } from './grants.ts'
import { kick } from './kick.ts'
import { tokenSettings } from './settings.ts'

/** Tokens and the grants that they follow from. */
export const tokenArea: Area = {
  routes: [
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
