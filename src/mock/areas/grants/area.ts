import {
  type AuthorizedResource,
  authorizedResourceSchema,
  type PolicyCondition,
} from '../../../contract/authorized-resource/contract.ts'
import type { RoleTarget } from '../../../management/roles/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { copyOf } from '../../kernel/copy-of.ts'
import { checkEntry, plantEach, seedPart } from '../../kernel/seed.ts'
import { namespaces } from '../namespaces/namespaces.ts'
import { targets } from '../roles/assignments.ts'
import { namedInSeed } from '../users/find-user.ts'
import { grant, grantSettings } from './grants.ts'
import { grantRoutes } from './routes.ts'

/** A resource that a seed grants. */
export interface SeedResource
  extends Omit<AuthorizedResource, 'resourceCode' | 'effect' | 'actions' | 'condition'> {
  /** Code of the resource. */
  readonly code: string
  /** Whether its actions are allowed or denied. Default `ALLOW`. */
  readonly effect?: 'ALLOW' | 'DENY'
  /** Operations, such as `read`; `*` for all. */
  readonly actions: readonly string[]
  /** Conditions under which the rule holds. */
  readonly condition?: readonly PolicyCondition[] | null
}

/** Resources that a user, group, role or department is granted; a user by id, name or address. */
export interface SeedGrant extends RoleTarget {
  /** Code of the permission space of the resources, and of the role. Default `default`. */
  readonly namespace?: string
  /** The resources. */
  readonly resources: readonly SeedResource[]
}

/** The part of a seed with what is granted in the pool. */
export interface GrantSeed {
  /** Grants. A seed alone has those that deny something, or that have conditions. */
  readonly grants?: readonly SeedGrant[]
}

/** What users, groups, roles and departments are granted. */
export const grantArea: Area = {
  routes: grantRoutes,
  settings: grantSettings,
  seed: seedPart<GrantSeed>(['grants'], (world, seed) => {
    plantEach(
      'seed.grants',
      seed.grants,
      ({ namespace = 'default', resources, ...rest }, place) => {
        namespaces.get(world, namespace)
        const target = targets.get(world, namedInSeed(world, rest), namespace)
        plantEach(`${place}.resources`, resources, ({ code, effect = 'ALLOW', ...more }, its) => {
          const resource = { resourceCode: code, effect, ...copyOf(more) }
          checkEntry(its, authorizedResourceSchema, resource)
          grant(world, target, { namespace, ...resource })
        })
      },
    )
  }),
}
