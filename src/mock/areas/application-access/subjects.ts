import type { AnyItem } from '../../kernel/any-of.ts'
import { Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { secretOf } from '../access/pool-keys.ts'
import { departments } from '../departments/departments.ts'
import { groups } from '../groups/groups.ts'
import { roles } from '../roles/roles.ts'
import { displayNameOf } from '../users/display-name.ts'
import { users } from '../users/users.ts'

const names: Readonly<Record<string, (world: World, id: string) => string | null | undefined>> = {
  USER: (world, id) => displayNameOf(users.getWithId(world, id)),
  GROUP: (world, id) => groups.getWithId(world, id).name,
  ROLE: (world, id) => roles.getWithId(world, id).name,
  ORG: (world, id) => departments.getWithId(world, id).name,
  // No rule can be about one, but it may be asked for.
  AK_SK: (world, id) => {
    if (secretOf(world, id) !== undefined) return id
    throw new Refused(404, { 'zh-CN': '密钥不存在', 'en-US': 'no such access key' })
  },
}

/**
 * Names somebody whom a rule may be about.
 *
 * @throws {@link Refused} when there is nobody of the id
 */
export function nameOfSubject(world: World, { type, id }: AnyItem): string {
  return names[type]?.(world, id) ?? ''
}
