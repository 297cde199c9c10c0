import type { Role } from '../../../contract/role/contract.ts'
import type { CreateRoleInput } from '../../../management/roles/contract.ts'
import type { RoleCode } from '../../../management/shared/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { collection } from '../../kernel/collection.ts'
import { link } from '../../kernel/link.ts'
import { readTime } from '../../kernel/read-input.ts'
import { Refused } from '../../kernel/refused.ts'
import { isCode } from '../../kernel/service-settings.ts'
import type { World } from '../../kernel/world.ts'
import { keepCustomDataOf } from '../custom-fields/custom-data.ts'
import { namespaces } from '../namespaces/namespaces.ts'

/** A role as the mock keeps it. */
export type StoredRole = Omit<Role, 'namespaceName'>

/** What a role can begin with. */
export interface NewRole extends CreateRoleInput {
  /** State; one that is `DISABLE` gives nothing. Default `ENABLE`. */
  readonly status?: string
  /** Values of custom fields. */
  readonly customData?: JsonObject
}

/** The roles of the pool. */
export const roles = collection<StoredRole>({
  id: ({ id }) => id,
  key: {
    of: ({ namespace, code }) => `${namespace}/${code}`,
    taken: { 'zh-CN': '角色标识符已存在', 'en-US': 'the code belongs to another role' },
  },
  unknown: { 'zh-CN': '角色不存在', 'en-US': 'no such role' },
  searched: ['code', 'name'],
  isNewestFirst: true,
})

/** Which roles exclude each other. */
export const exclusions = link(roles, roles)

const data = keepCustomDataOf('ROLE', roles, (world, { targetIdentifier: code, namespace }) =>
  getRoleIn(world, { code, namespace }),
)

/** The key of a role in its permission space, which must exist. */
export function keyIn(world: World, { code, namespace = 'default' }: RoleCode): string {
  return `${namespaces.get(world, namespace).code}/${code}`
}

/** Gives a role in its permission space; both must exist. */
export function getRoleIn(world: World, role: RoleCode): StoredRole {
  return roles.get(world, keyIn(world, role))
}

/** Removes roles. Those that are not there are passed over, but the permission spaces must exist. */
export function removeRoles(world: World, codes: readonly RoleCode[]): void {
  const keys = codes.map(code => keyIn(world, code))
  roles.remove(world, ...roles.findAll(world, keys))
}

/** Checks that a new role, or the one that has an id, can have a code. */
export function checkNewCode(world: World, role: RoleCode, id?: string): void {
  const key = keyIn(world, role)
  if (!isCode(world, role.code)) throw new Refused(400, `invalid role code: ${role.code}`)
  roles.checkFree(world, 'key', key, id)
}

/** Adds a role. */
export function addRole(world: World, { customData, disableTime, ...role }: NewRole): StoredRole {
  checkNewCode(world, role)
  const presets = { name: role.code, namespace: 'default', description: '', status: 'ENABLE' }
  const added = {
    id: world.random.hex(24),
    disableTime: readTime('disableTime', disableTime ?? '0'),
    enablePermissionApply: false,
    ...presets,
    ...role,
  }
  return data.add(world, added, customData)
}

/** Writes a role in the service's spelling. */
export function roleToWire(world: World, role: StoredRole): Role {
  return { ...role, namespaceName: namespaces.get(world, role.namespace).name }
}
