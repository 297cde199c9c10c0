import { collection } from '../../kernel/collection.ts'
import { link } from '../../kernel/link.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { onArrival } from '../users/arrival.ts'
import { type StoredUser, users } from '../users/users.ts'

/** A tenant as the mock keeps it. */
interface StoredTenant {
  readonly tenantId: string
  readonly tenantName: string
}

/** The tenants of the pool. */
export const tenants = collection<StoredTenant>({
  id: ({ tenantId }) => tenantId,
  unknown: { 'zh-CN': '租户不存在', 'en-US': 'no such tenant' },
})

/** Who is in which tenant, and since when. */
export const tenantMembers = link<StoredTenant, StoredUser, { readonly joinAt: string }>(
  tenants,
  users,
)

/** Puts a user into a tenant. */
export function joinTenant(world: World, tenant: StoredTenant, user: StoredUser): void {
  tenantMembers.add(world, tenant, user, { joinAt: timestamp(world) })
}

onArrival((world, user, { tenantIds = [] }) => {
  for (const tenant of tenants.getAll(world, tenantIds)) joinTenant(world, tenant, user)
})
