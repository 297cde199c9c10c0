import { listApplicationActiveUsers } from '../../../management/applications/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { paged } from '../../kernel/paged.ts'
import { handle } from '../../kernel/route.ts'
import { applications } from '../applications/applications.ts'
import { userToWire } from '../users/user-to-wire.ts'
import { usersSignedInTo } from './grants.ts'
import { tokenSettings } from './settings.ts'

/** Tokens and the grants that they follow from. */
export const tokenArea: Area = {
  routes: [
    handle(listApplicationActiveUsers, ({ appId, options = {} }, { world }) => {
      const { pagination = {}, ...details } = options
      const found = usersSignedInTo(world, applications.get(world, appId))
      return paged(found, pagination, user => userToWire(world, user, details))
    }),
  ],
  settings: tokenSettings,
}
