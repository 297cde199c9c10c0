import { Refused } from '../../kernel/refused.ts'
import type { CallContext } from '../../kernel/route.ts'
import { rolesOfUser } from '../roles/assignments.ts'
import { users } from '../users/users.ts'

/**
 * Checks that the signed-in user is an administrator: somebody with a role in the permission space
 * of administrators. Which role the service wants is not documented.
 *
 * @throws {@link Refused} 403 when not
 */
export function requireAdministrator({ world, userId }: CallContext): void {
  const roles = rolesOfUser(world, users.get(world, userId))
  if (roles.some(({ namespace }) => namespace === 'system')) return
  throw new Refused(403, { 'zh-CN': '没有权限', 'en-US': 'only administrators may do this' })
}
