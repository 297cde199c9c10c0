import { getTenantList } from '../../../authentication/profile/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { handle } from '../../kernel/route.ts'
import { plantEach, seedPart } from '../../kernel/seed.ts'
import { getUserNamed } from '../users/find-user.ts'
import { users } from '../users/users.ts'
import { joinTenant, tenantMembers, tenants } from './tenants.ts'

/** A tenant to begin with. */
export interface SeedTenant {
  /** Id of the tenant. Default: made from the mock's randomness. */
  readonly tenantId?: string
  /** Name of the tenant. */
  readonly tenantName: string
  /** Members by id, user name, e-mail address or phone number. */
  readonly members?: readonly string[]
}

/** The part of a seed with the tenants of the pool. */
export interface TenantSeed {
  /** Tenants. */
  readonly tenants?: readonly SeedTenant[]
}

/** The tenants of the pool. A seed has them before users, who may be in some. */
export const tenantArea: Area = {
  routes: [
    handle(getTenantList, (_input, { world, userId }) => {
      const joined = tenantMembers.pairsHaving(world, users.get(world, userId))
      return joined.map(([tenant, { joinAt }]) => ({ ...tenant, joinAt }))
    }),
  ],
  seed: seedPart<TenantSeed>(['tenants'], (world, seed) => {
    plantEach('seed.tenants', seed.tenants, ({ members: _later, ...rest }) => {
      tenants.add(world, { tenantId: world.random.hex(24), ...rest })
    })
  }),
}

/** Who is in them by the seed of tenants: after users. */
export const tenantMemberArea: Area = {
  seed: seedPart<TenantSeed>(['tenants'], (world, seed) => {
    for (const [index, tenant] of tenants.all(world).entries()) {
      plantEach(`seed.tenants[${index}].members`, seed.tenants?.[index]?.members, name =>
        joinTenant(world, tenant, getUserNamed(world, name)),
      )
    }
  }),
}
