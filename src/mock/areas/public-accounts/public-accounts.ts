import type { UserIdType } from '../../../management/common/contract.ts'
import { collection } from '../../kernel/collection.ts'
import { settings } from '../../kernel/settings.ts'
import type { World } from '../../kernel/world.ts'
import { displayNameOf } from '../users/display-name.ts'
import { findUser } from '../users/find-user.ts'
import { type StoredUser, users } from '../users/users.ts'

/** Settings of public accounts. */
export interface PublicAccountSettings {
  /** Whether users may switch to accounts that they are tied to. */
  readonly enableLoginAccountSwitch: boolean
  /** Whether who could switch is asked at the sign-in API which account to go on as; not documented. */
  readonly choiceAtSignIn: boolean
  /** Whether a session as an account is over when its user may not switch there any more; not documented. */
  readonly sessionsEndWithTies: boolean
}

/** Who may switch. */
export const publicAccountSettings = settings<PublicAccountSettings>({
  enableLoginAccountSwitch: true,
  choiceAtSignIn: false,
  sessionsEndWithTies: true,
})

/** That a user of the pool is a public account. */
export interface PublicAccount {
  readonly userId: string
}

/** The users who are public accounts. */
export const publicAccounts = collection<PublicAccount>({
  id: ({ userId }) => userId,
  unknown: { 'zh-CN': '公共账号不存在', 'en-US': 'no such public account' },
})

users.onRemove((world, { userId }) => {
  publicAccounts.remove(world, publicAccounts.find(world, userId))
})

/** Finds the user who is the public account of an id of some kind. */
export function findAccount(
  world: World,
  id: string,
  type?: UserIdType,
  parameter?: string,
): StoredUser | undefined {
  const user = findUser(world, id, type, parameter)
  return publicAccounts.has(world, user?.userId) ? user : undefined
}

/**
 * Gives the user who is the public account of an id of some kind.
 *
 * @throws {@link Refused} when there is none
 */
export function getAccountBy(world: World, id: string, type?: UserIdType): StoredUser {
  const user = findUser(world, id, type)
  return users.get(world, publicAccounts.get(world, user?.userId ?? '').userId)
}

/** Writes an account as one that can be switched to. */
export function accountToWire(world: World, user: StoredUser) {
  const { userId, profile } = user
  return {
    userId,
    avatar: profile.photo,
    displayName: displayNameOf(user),
    usertype: publicAccounts.has(world, userId) ? '2' : '1',
  }
}
