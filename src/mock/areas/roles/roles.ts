import type { Role } from '../../../contract/role/contract.ts'
import type { NamespaceRole } from '../../../management/namespaces/contract.ts'
import type { CreateRoleInput } from '../../../management/roles/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { link } from '../../kernel/link.ts'
import { readTime } from '../../kernel/read-input.ts'
import { Refused } from '../../kernel/refused.ts'
import { isCode } from '../../kernel/service-settings.ts'
import { type CodeInSpace, spacedCollection } from '../../kernel/spaced-collection.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { keepCustomDataOf } from '../custom-fields/custom-data.ts'
import { namespaces } from '../namespaces/namespaces.ts'

/** A role as the mock keeps it. */
export type StoredRole = Omit<Role, 'namespaceName'> & {
  /** Time of the last change, ISO 8601. */
  readonly updatedAt: string
}

/** What a role can begin with. */
export interface NewRole extends CreateRoleInput {
  /** State; one that is `DISABLE` gives nothing. Default `ENABLE`. */
  readonly status?: string
  /** Whether users can apply for it. Default false. */
  readonly enablePermissionApply?: boolean
  /** Values of custom fields. */
  readonly customData?: JsonObject
}

/** The roles of the pool. */
export const roles = spacedCollection<StoredRole>(namespaces, {
  taken: { 'zh-CN': '角色标识符已存在', 'en-US': 'the code belongs to another role' },
  unknown: { 'zh-CN': '角色不存在', 'en-US': 'no such role' },
})

/** Which roles exclude each other. */
export const exclusions = link(roles, roles)

const data = keepCustomDataOf('ROLE', roles, (world, { targetIdentifier: code, namespace }) =>
  roles.getIn(world, { code, namespace }),
)

/** Checks that a new role, or the one that has an id, can have a code. */
export function checkNewCode(world: World, role: CodeInSpace, id?: string): void {
  roles.checkFreeIn(world, role, id)
  if (!isCode(world, role.code)) throw new Refused(400, `invalid role code: ${role.code}`)
}

/** Adds a role. */
export function addRole(world: World, { customData, disableTime, ...role }: NewRole): StoredRole {
  checkNewCode(world, role)
  const presets = { name: role.code, namespace: 'default', description: '', status: 'ENABLE' }
  const added = {
    id: world.random.hex(24),
    disableTime: readTime('disableTime', disableTime ?? '0'),
    enablePermissionApply: false,
    updatedAt: timestamp(world),
    ...presets,
    ...role,
  }
  return data.add(world, added, customData)
}

/** Changes a role. */
export function changeRole(world: World, role: StoredRole, changes: Partial<StoredRole>): void {
  roles.update(world, role, { ...changes, updatedAt: timestamp(world) })
}

/** Writes a role as lists of a permission space have it. */
export function listedToWire(role: StoredRole): NamespaceRole {
  const { id, name = role.code, code, description, namespace, updatedAt } = role
  return { id, name, code, description, namespace, updatedAt }
}

/** Writes a role in the service's spelling. */
export function roleToWire(world: World, { updatedAt, ...role }: StoredRole): Role {
  return { ...role, namespaceName: namespaces.get(world, role.namespace).name }
}
