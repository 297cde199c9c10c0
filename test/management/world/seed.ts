import type { ManagementClient } from 'genauth/management'
import type { Seed } from 'genauth/mock'

const organizationCode = 'acme'

/** A pool with a little of everything that is tied to something else. */
export const seed: Seed = {
  users: [{ username: 'ann' }, { username: 'bob' }, { username: 'cid' }],
  departments: [
    { organizationCode, departmentId: 'd0', name: 'Acme', members: ['ann'] },
    { organizationCode, departmentId: 'd1', name: 'Press', parentDepartmentId: 'd0', code: 'a' },
    { organizationCode, departmentId: 'd2', name: 'Sales', parentDepartmentId: 'd0', code: 'b' },
  ],
  posts: [{ code: 'a', name: 'Editor' }],
  namespaces: [{ code: 'shop', name: 'Shop' }],
  groups: [{ code: 'a', name: 'A', description: '', members: ['ann', 'bob'] }],
  roles: [
    { code: 'a', name: 'A' },
    { code: 'a', name: 'A', namespace: 'shop' },
  ],
  publicAccounts: [{ username: 'office', users: ['ann'], groups: ['a'] }],
}

/** Adds what a seed does not have. */
export async function furnish({ invitations, resources }: ManagementClient): Promise<void> {
  await resources.create({ code: 'a', type: 'DATA', actions: [{ name: 'read', description: '' }] })
  const { policyId } = await invitations.policies.create({ name: 'Staff' })
  const { rosterId } = await invitations.roster.create({ name: 'Spring' })
  await invitations.roster.bindPolicy({ policyId, rosterIds: [rosterId] })
}
