import { AuthenticationClient } from 'genauth/authentication'
import type { ManagementClient } from 'genauth/management'
import type { Mock, Seed } from 'genauth/mock'
import { codesOf, namesOf } from '../set-up.ts'

/** Who writes, and the accounts that they may work with. */
export const seed = {
  users: ['ann', 'bob', 'cid'].map(id => ({ userId: id, username: id, password: 'passw0rd' })),
  publicAccounts: [
    { userId: 'press', username: 'press', externalId: 'hr-press' },
    { userId: 'sales', username: 'sales', users: ['cid'] },
  ],
  departments: [
    { departmentId: 'd1', organizationCode: 'acme', name: 'Acme', members: ['ann'] },
    { departmentId: 'd2', organizationCode: 'acme', name: 'Desk', parentDepartmentId: 'd1' },
  ],
  posts: [
    { id: 'p1', code: 'chief', users: ['ann'] },
    { id: 'p2', code: 'clerk' },
  ],
  groups: [{ code: 'writers', members: ['ann'] }, { code: 'board' }],
  namespaces: [{ code: 'shop' }],
  roles: [
    { code: 'editor', targets: [{ targetType: 'USER', targetIdentifier: 'ann' }] },
    { code: 'seller', namespace: 'shop' },
  ],
} as const satisfies Seed

/** A user who is signed in. */
export async function signedIn(mock: Mock, username: string): Promise<AuthenticationClient> {
  const client = new AuthenticationClient({
    ...mock.authenticationOptions,
    webSocket: mock.webSocket,
  })
  await client.signIn.withPassword({ username, password: 'passw0rd' })
  return client
}

/** The accounts that a user can switch to. */
export async function reachedBy({ publicAccounts }: AuthenticationClient): Promise<string[]> {
  return (await publicAccounts.list()).publicAccounts.map(account => account.userId)
}

/** Everything that the accounts of the seed are tied to. */
export function tiesOf({ publicAccounts }: ManagementClient): Promise<unknown[]> {
  const read = async (userId: string) => ({
    users: namesOf(await publicAccounts.getUsers({ publicAccountId: userId })),
    groups: codesOf(await publicAccounts.getGroups({ userId })),
    roles: codesOf(await publicAccounts.getRoles({ userId })),
    shopRoles: codesOf(await publicAccounts.getRoles({ userId, namespace: 'shop' })),
    departments: (await publicAccounts.listDepartments({ userId })).list,
    post: await publicAccounts.getPost({ userId }).catch(({ name }: Error) => name),
  })
  return Promise.all(['press', 'sales'].map(read))
}
