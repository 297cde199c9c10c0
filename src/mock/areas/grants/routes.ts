import { getAuthorizedResources as getOwn } from '../../../authentication/permissions/contract.ts'
import { getGroupAuthorizedResources } from '../../../management/groups/contract.ts'
import * as contract from '../../../management/resources/contract.ts'
import { getRoleAuthorizedResources } from '../../../management/roles/contract.ts'
import { getUserAuthorizedResources } from '../../../management/users/contract.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { type Paged, paged, whole } from '../../kernel/paged.ts'
import { Refused } from '../../kernel/refused.ts'
import { carryOut, handle, type Route, refuseParameter } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { groups } from '../groups/groups.ts'
import { namespaces, unknownNamespace } from '../namespaces/namespaces.ts'
import { grantedBy, rolesOfTarget, targets } from '../roles/assignments.ts'
import { roles } from '../roles/roles.ts'
import { referredUser } from '../users/find-user.ts'
import { type StoredUser, users } from '../users/users.ts'
import { grantsOf, isAllowed, isMeant, setActions, targetsOf, withoutDenied } from './grants.ts'
import { resourcesOf } from './show-grants.ts'

/** What users, groups, roles and departments are granted. */
export const grantRoutes: readonly Route[] = [
  carryOut(
    contract.authorizeResources,
    ({ namespace, list }, { world }) => {
      namespaces.get(world, namespace)
      allOrNothing(world, () => {
        for (const entry of list) authorize(world, namespace, entry)
      })
    },
    // Other clients leave the permission space out, and are told that there is none.
    issues =>
      issues[0]?.path === 'namespace'
        ? new Refused(404, unknownNamespace)
        : refuseParameter(issues),
  ),

  handle(contract.getAuthorizedResources, (query, { world }) => {
    const { namespace = 'default', resourceList: wanted, withDenied = false, ...rest } = query
    const { targetType, targetIdentifier: code } = rest
    if (targetType === 'GROUP' && !groups.has(world, code)) {
      throw new Refused(404, `group not exists with code: ${code}`)
    }
    const own = withoutDenied(grantsOf(world, targets.get(world, rest, namespace)))
    const found = own.filter(
      ({ effect, resourceCode }) =>
        (withDenied || effect !== 'DENY') &&
        (wanted?.some(pattern => isMeant(pattern, resourceCode)) ?? true),
    )
    return whole(resourcesOf(world, found, { ...rest, namespace }))
  }),

  handle(contract.isActionAllowed, ({ userId, namespace = 'default', ...wanted }, { world }) => {
    const { code } = namespaces.get(world, namespace)
    return { allowed: isAllowed(world, users.get(world, userId), { ...wanted, namespace: code }) }
  }),

  handle(contract.getResourceAuthorizedTargets, (query, { world }) => {
    const { resource, namespace = 'default', targetType: type, ...page } = query
    const { code } = namespaces.get(world, namespace)
    const all = targetsOf(world, { resource, namespace: code })
    const found = all.filter(([target]) => target.type === (type ?? target.type))
    return paged(found, page, ([target, actions]) => ({
      targetType: target.type,
      targetIdentifier: targets.nameOf(world, target),
      actions,
    }))
  }),

  handle(getGroupAuthorizedResources, ({ code, ...query }, { world }) => {
    const group = { type: 'GROUP', id: groups.get(world, code).id }
    const byRoles = rolesOfTarget(world, group).map(({ id }) => ({ type: 'ROLE', id }))
    const all = [group, ...byRoles].flatMap(one => grantsOf(world, one))
    return resourcesOf(world, withoutDenied(all), query)
  }),

  handle(getRoleAuthorizedResources, ({ resourceType, ...role }, { world }) => {
    const { id } = roles.getIn(world, role)
    const own = withoutDenied(grantsOf(world, { type: 'ROLE', id }))
    const found = resourcesOf(world, own, { resourceType })
    // The answer has no place for the effect, so that what is denied would look like allowed.
    const allowed = found.filter(({ effect }) => effect !== 'DENY')
    return whole(allowed.map(({ effect, description, ...resource }) => resource))
  }),

  handle(getOwn, (query, { world, userId }) =>
    resourcesOfUser(world, users.get(world, userId), query),
  ),

  handle(getUserAuthorizedResources, (query, { world }) =>
    resourcesOfUser(world, referredUser(world, query), query),
  ),
]

function resourcesOfUser(
  world: World,
  user: StoredUser,
  query: Parameters<typeof resourcesOf>[2],
): Paged {
  const all = grantedBy(world, user).flatMap(one => grantsOf(world, one))
  return whole(resourcesOf(world, withoutDenied(all), query))
}

function authorize(
  world: World,
  namespace: string,
  { targetType, targetIdentifiers, resources }: contract.ResourceGrant,
): void {
  for (const targetIdentifier of targetIdentifiers) {
    const target = targets.get(world, { targetType, targetIdentifier }, namespace)
    for (const { code: resourceCode, resourceType, actions } of resources) {
      setActions(world, target, { namespace, resourceType, resourceCode }, actions)
    }
  }
}
