import { collection } from '../../kernel/collection.ts'
import { link } from '../../kernel/link.ts'
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
