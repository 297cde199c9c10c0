import { getAuthorizedResources } from '../../../authentication/permissions/contract.ts'
import {
  type AuthorizedResource,
  authorizedResourceSchema,
  type ResourceType,
} from '../../../contract/authorized-resource/contract.ts'
import { getGroupAuthorizedResources } from '../../../management/groups/contract.ts'
import { getRoleAuthorizedResources, type RoleTarget } from '../../../management/roles/contract.ts'
import { getUserAuthorizedResources } from '../../../management/users/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { type Paged, whole } from '../../kernel/paged.ts'
import { handle } from '../../kernel/route.ts'
import { checkEntry, plantEach, seedPart } from '../../kernel/seed.ts'
import type { World } from '../../kernel/world.ts'
import { groups } from '../groups/groups.ts'
import { namespaces } from '../namespaces/namespaces.ts'
import { grantedBy, rolesOfGroup, targets } from '../roles/assignments.ts'
import { roles } from '../roles/roles.ts'
import { getUserBy, namedInSeed } from '../users/find-user.ts'
import { type StoredUser, users } from '../users/users.ts'
import { type Grant, grant, grantsOf, resourcesOf, withoutDenied } from './grants.ts'

/** A resource that a seed grants. */
export interface SeedResource extends Omit<AuthorizedResource, 'resourceCode' | 'effect'> {
  /** Code of the resource. */
  readonly code: string
  /** Whether its actions are allowed or denied. Default `ALLOW`. */
  readonly effect?: 'ALLOW' | 'DENY'
}

/** Resources that a user, group or role is granted; a user by id, name or address. */
export interface SeedGrant extends RoleTarget {
  /** Code of the permission space of the resources, and of the role. Default `default`. */
  readonly namespace?: string
  /** The resources. */
  readonly resources: readonly SeedResource[]
}

/** The part of a seed with what is granted in the pool. */
export interface GrantSeed {
  /** Grants. Until there are operations for them, a seed makes them. */
  readonly grants?: readonly SeedGrant[]
}

/** What users, groups and roles are granted. */
export const grantArea: Area = {
  routes: [
    handle(getGroupAuthorizedResources, ({ code, namespace, resourceType }, { world }) => {
      const group = groups.get(world, code)
      const byRoles = rolesOfGroup(world, group).map(({ id }) => ({ type: 'ROLE', id }))
      const all = [{ type: 'GROUP', id: group.id }, ...byRoles].flatMap(one => grantsOf(world, one))
      return resourcesOf(inSpace(world, all, namespace), resourceType)
    }),

    handle(getRoleAuthorizedResources, ({ resourceType, ...role }, { world }) => {
      const { id } = roles.getIn(world, role)
      const found = resourcesOf(grantsOf(world, { type: 'ROLE', id }), resourceType)
      // The answer has no place for the effect, so that what is denied would look like allowed.
      const allowed = found.filter(({ effect }) => effect !== 'DENY')
      return whole(allowed.map(({ effect, description, ...resource }) => resource))
    }),

    handle(getAuthorizedResources, (query, { world, userId }) =>
      resourcesOfUser(world, users.get(world, userId), query),
    ),

    handle(getUserAuthorizedResources, ({ userId, userIdType, ...query }, { world }) =>
      resourcesOfUser(world, getUserBy(world, userId, userIdType), query),
    ),
  ],
  seed: seedPart<GrantSeed>(['grants'], (world, seed) => {
    plantEach(
      'seed.grants',
      seed.grants,
      ({ namespace = 'default', resources, ...rest }, place) => {
        namespaces.get(world, namespace)
        const target = targets.get(world, namedInSeed(world, rest), namespace)
        plantEach(`${place}.resources`, resources, ({ code, effect = 'ALLOW', ...more }, its) => {
          const resource = { resourceCode: code, effect, ...more }
          checkEntry(its, authorizedResourceSchema, resource)
          grant(world, target, { namespace, ...resource })
        })
      },
    )
  }),
}

function resourcesOfUser(
  world: World,
  user: StoredUser,
  { namespace, resourceType }: { namespace?: string; resourceType?: ResourceType },
): Paged {
  const all = grantedBy(world, user).flatMap(one => grantsOf(world, one))
  return whole(resourcesOf(withoutDenied(inSpace(world, all, namespace)), resourceType))
}

function inSpace(world: World, all: readonly Grant[], code: string | undefined): readonly Grant[] {
  if (code === undefined) return all
  const { code: space } = namespaces.get(world, code)
  return all.filter(({ namespace }) => namespace === space)
}
