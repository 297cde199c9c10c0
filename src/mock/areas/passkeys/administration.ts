import { Refused } from '../../kernel/refused.ts'
import type { CallContext } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { rolesOfUser } from '../roles/assignments.ts'
import { type StoredUser, users } from '../users/users.ts'

/**
 * Checks that the signed-in user is an administrator: somebody with a role in the permission space
 * of administrators. Which role the service wants is not documented.
 *
 * @throws {@link Refused} 403 when not
 */
export function requireAdministrator({ world, userId }: CallContext): void {
  if (isAdministrator(world, users.get(world, userId))) return
  throw new Refused(403, { 'zh-CN': '没有权限', 'en-US': 'only administrators may do this' })
}

/** Tells whether a user has a role in the permission space of administrators. */
export function isAdministrator(world: World, user: StoredUser): boolean {
  return rolesOfUser(world, user).some(({ namespace }) => namespace === 'system')
}
