import { getRoleList } from '../../../authentication/profile/contract.ts'
import { listRoleDepartments } from '../../../management/departments/contract.ts'
import { listNamespaceRoles } from '../../../management/namespaces/contract.ts'
import * as contract from '../../../management/roles/contract.ts'
import { getUserRoles, hasAnyRole } from '../../../management/users/contract.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { langOf } from '../../kernel/answer.ts'
import { contains } from '../../kernel/contains.ts'
import { paged, whole } from '../../kernel/paged.ts'
import { readTime } from '../../kernel/read-input.ts'
import { refusalIn } from '../../kernel/refused.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import { holdsNow, type World } from '../../kernel/world.ts'
import { pool } from '../access/pool-keys.ts'
import { namespaces } from '../namespaces/namespaces.ts'
import { getUserBy, referredUser } from '../users/find-user.ts'
import { matcher } from '../users/user-query.ts'
import { userToWire } from '../users/user-to-wire.ts'
import { type StoredUser, users } from '../users/users.ts'
import {
  type Assignment,
  assignRoles,
  departmentsWith,
  revokeRoles,
  rolesOfUser,
  usersWith,
} from './assignments.ts'
import * as store from './roles.ts'

/** Roles, and who has them. */
export const roleRoutes: readonly Route[] = [
  handle(contract.createRole, (role, { world }) =>
    store.roleToWire(world, store.addRole(world, role)),
  ),

  carryOut(contract.createRolesBatch, ({ list }, { world }) =>
    allOrNothing(world, () => list.map(role => store.addRole(world, role))),
  ),

  handle(contract.createAdminRole, (role, { world }) => {
    store.addRole(world, { ...role, namespace: 'system' })
    return { isValid: true, message: null }
  }),

  handle(contract.getRole, (role, { world }) =>
    store.roleToWire(world, store.roles.getIn(world, role)),
  ),

  handle(listNamespaceRoles, ({ code: namespace, ...query }, { world }) =>
    store.roles.listIn(world, { ...query, namespace }, store.listedToWire),
  ),

  handle(contract.listRoles, (query, { world }) =>
    store.roles.listIn(world, query, role => store.roleToWire(world, role)),
  ),

  carryOut(contract.updateRole, ({ newCode, disableTime, ...input }, { world }) => {
    const { code, namespace, ...changes } = input
    const role = store.roles.getIn(world, { code, namespace })
    store.checkNewCode(world, { code: newCode, namespace }, role.id)
    const time = disableTime === undefined ? undefined : readTime('disableTime', disableTime)
    store.changeRole(world, role, { ...changes, code: newCode, disableTime: time })
  }),

  carryOut(contract.deleteRolesBatch, ({ codeList, namespace }, { world }) => {
    const codes = codeList.map(code => ({ code, namespace }))
    store.roles.removeIn(world, codes)
  }),

  carryOut(contract.deleteRoles, ({ roleList }, { world }) =>
    store.roles.removeIn(world, roleList),
  ),

  carryOut(contract.deleteAdminRolesBatch, ({ codeList }, { world }) => {
    const codes = codeList.map(code => ({ code, namespace: 'system' }))
    store.roles.removeIn(world, codes)
  }),

  carryOut(contract.assignRole, ({ targets, ...role }, { world }) =>
    assignRoles(world, { roles: [role], targets }, role),
  ),

  carryOut(contract.assignRoleBatch, (batch, { world }) => assignRoles(world, batch)),

  carryOut(contract.revokeRole, ({ targets, ...role }, { world }) =>
    revokeRoles(world, { roles: [role], targets }),
  ),

  carryOut(contract.revokeRoleBatch, (batch, { world }) => revokeRoles(world, batch)),

  handle(contract.listRoleMembers, ({ code, namespace, ...query }, { world }) => {
    const all = usersWith(world, store.roles.getIn(world, { code, namespace }))
    const present = all.filter(([, times]) => holdsNow(world, times))
    return paged(present, query, ([user]) => userToWire(world, user, query))
  }),

  handle(contract.listRoleAssignments, ({ roleCode: code, namespaceCode, ...query }, { world }) => {
    const role = store.roles.getIn(world, { code, namespace: namespaceCode })
    const { targetType = ['USER'], query: keywords = '' } = query
    const isFound = matcher(world, { keywords })
    const ofUsers = usersWith(world, role).filter(([user]) => isFound(user))
    const ofDepartments = departmentsWith(world, role).filter(([{ name }]) =>
      contains(name, keywords),
    )
    const found = targetType.flatMap(type => timesOf(type === 'USER' ? ofUsers : ofDepartments))
    const { totalCount, list: data } = paged(found, query, times => ({
      roleId: role.id,
      roleCode: role.code,
      roleName: role.name,
      description: role.description,
      userPoolId: pool(world).userPoolId,
      status: holdsNow(world, times) ? 'ENABLE' : 'DISABLE',
      ...times,
    }))
    return { totalCount, data }
  }),

  handle(listRoleDepartments, ({ code, namespace, ...page }, { world }) => {
    const all = departmentsWith(world, store.roles.getIn(world, { code, namespace }))
    const present = all.filter(([, times]) => holdsNow(world, times))
    return paged(present, page, ([{ departmentId: id, code, name, description }]) => {
      return { id, code, name, description }
    })
  }),

  handle(contract.checkParamsNamespace, ({ code, namespace }, { world, headers }) => {
    namespaces.get(world, namespace)
    const refused = refusalIn(() => store.checkNewCode(world, { code, namespace }))
    return { isValid: refused === undefined, message: refused?.words[langOf(headers)] ?? null }
  }),

  handle(contract.checkMutualExclusion, ({ roles }, { world }) => {
    const found = roles.map(role => store.roles.getIn(world, role))
    const excluded = found.flatMap(role => store.exclusions.of(world, role))
    return { existMutuallyExclusive: found.some(role => excluded.includes(role)) }
  }),

  handle(getUserRoles, ({ namespace, ...user }, { world }) =>
    whole(rolesIn(world, referredUser(world, user), namespace)),
  ),

  handle(getRoleList, ({ namespace }, { world, userId }) =>
    rolesIn(world, users.get(world, userId), namespace),
  ),

  handle(hasAnyRole, ({ userId, roles, options }, { world }) => {
    const own = rolesOfUser(world, getUserBy(world, userId, options?.userIdType))
    const wanted = roles.map(role => store.roles.findIn(world, role))
    return { hasAnyRole: own.some(role => wanted.includes(role)) }
  }),
]

function timesOf(pairs: readonly (readonly [unknown, Assignment])[]): Assignment[] {
  return pairs.map(([, times]) => times)
}

function rolesIn(world: World, user: StoredUser, namespace: string | undefined): unknown[] {
  if (namespace !== undefined) namespaces.get(world, namespace)
  const own = rolesOfUser(world, user)
  const wanted = own.filter(role => role.namespace === (namespace ?? role.namespace))
  return wanted.map(role => store.roleToWire(world, role))
}
