import { AuthenticationClient } from 'genauth/authentication'
import type { Mock, Seed } from 'genauth/mock'

/** Who writes, and the accounts that they may work with. */
export const seed = {
  users: ['ann', 'bob', 'cid'].map(id => ({ userId: id, username: id, password: 'passw0rd' })),
  publicAccounts: [
    { userId: 'press', username: 'press', externalId: 'hr-press' },
    { userId: 'sales', username: 'sales', users: ['cid'] },
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
  const client = new AuthenticationClient(mock.authenticationOptions)
  await client.signIn.withPassword({ username, password: 'passw0rd' })
  return client
}

/** The accounts that a user can switch to. */
export async function reachedBy({ publicAccounts }: AuthenticationClient): Promise<string[]> {
  return (await publicAccounts.list()).publicAccounts.map(account => account.userId)
}
