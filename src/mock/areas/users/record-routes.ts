import * as contract from '../../../management/users/contract.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { paged, whole } from '../../kernel/paged.ts'
import { Refused } from '../../kernel/refused.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import { decryptFields } from './decrypt-fields.ts'
import { getUserBy, referredUser } from './find-user.ts'
import { resign } from './resignation.ts'
import { type StoredUser, users } from './users.ts'

/** What is known of users besides their profiles, and the end of their time in the pool. */
export const recordRoutes: readonly Route[] = [
  carryOut(contract.resignUser, (query, { world }) => resign(world, referredUser(world, query))),

  carryOut(contract.resignUserBatch, ({ userIds, userIdType }, { world }) =>
    allOrNothing(world, () => {
      for (const id of userIds) resign(world, getUserBy(world, id, userIdType))
    }),
  ),

  handle(contract.listArchivedUsers, ({ startAt = 0, ...page }, { world }) => {
    const archived = users
      .all(world)
      .filter(user => user.profile.status === 'Archived' && archivedAt(user) >= startAt * 1000)
      .sort((one, other) => archivedAt(one) - archivedAt(other))
    return paged(archived, page, ({ userId, profile }) => {
      return { userId, archivedAt: profile.statusChangedAt }
    })
  }),

  handle(
    contract.getUserSyncRelations,
    (query, { world }) => referredUser(world, query).syncRelations,
  ),

  carryOut(contract.deleteUserSyncRelations, ({ provider, ...query }, { world }) => {
    const user = referredUser(world, query)
    const syncRelations = user.syncRelations.filter(relation => relation.provider !== provider)
    users.update(world, user, { syncRelations })
  }),

  handle(contract.getUserPrincipalAuthenticationInfo, (query, { world }) =>
    whole(referredUser(world, query).principals),
  ),

  carryOut(contract.resetUserPrincipalAuthenticationInfo, ({ userId, options }, { world }) => {
    const user = getUserBy(world, userId, options?.userIdType)
    if (user.principals.length === 0) {
      throw new Refused(499, { 'zh-CN': '没有认证记录', 'en-US': 'the user was never verified' })
    }
    users.update(world, user, { principals: [] })
  }),

  handle(contract.getUserPasswordCiphertext, (query, { world }) => {
    return { ciphertext: ciphertextOf(referredUser(world, query)) }
  }),

  handle(contract.getUserEncryptPasswordBatch, ({ userIds }, { world }) =>
    users.findAll(world, userIds).map(user => {
      return { userId: user.userId, encryptedPassword: ciphertextOf(user) }
    }),
  ),

  handle(contract.userFieldDecrypt, ({ data, privateKey }) => decryptFields(data, privateKey)),
]

function archivedAt({ profile }: StoredUser): number {
  return Date.parse(String(profile.statusChangedAt))
}

// A hash is all that the mock keeps of a password, so it stands for what the console's key encrypts.
function ciphertextOf({ password }: StoredUser): string {
  return password?.hash ?? ''
}
