import type { World } from '../../kernel/world.ts'
import { applications } from '../applications/applications.ts'
import { closeLogins } from '../logins/logins.ts'
import type { StoredUser } from '../users/users.ts'
import { endGrants } from './grants.ts'

/**
 * Signs a user out of some applications, and out of the hosted pages, which would let the user in again.
 *
 * @throws {@link Refused} when one of the applications does not exist
 */
export function kick(world: World, user: StoredUser, appIds: readonly string[]): void {
  const clientIds = applications.getAll(world, appIds).map(({ appId }) => appId)
  closeLogins(world, user)
  endGrants(world, ({ clientId, userId, originUserId }) => {
    const isTheirs = userId === user.userId || originUserId === user.userId
    return isTheirs && clientIds.includes(clientId)
  })
}
