import type { AnyItem } from '../../kernel/any-of.ts'
import { collection } from '../../kernel/collection.ts'
import { link } from '../../kernel/link.ts'
import { settings } from '../../kernel/settings.ts'
import type { World } from '../../kernel/world.ts'
import { members } from '../groups/groups.ts'
import { rolesOfUser, targets } from '../roles/assignments.ts'
import { offerChoice } from '../sign-in/admit.ts'
import { displayNameOf } from '../users/display-name.ts'
import { type StoredUser, users } from '../users/users.ts'

/** Settings of public accounts. */
export interface PublicAccountSettings {
  /** Whether users may switch to accounts that they are associated with. */
  readonly enableLoginAccountSwitch: boolean
  /** Whether who could switch is asked at the sign-in API which account to go on as; not documented. */
  readonly choiceAtSignIn: boolean
}

/** Who may switch. */
export const publicAccountSettings = settings<PublicAccountSettings>({
  enableLoginAccountSwitch: true,
  choiceAtSignIn: false,
})

/** That a user of the pool is a public account. */
interface PublicAccount {
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

/** With whom public accounts are associated: users, groups and roles. */
export const associations = link<PublicAccount, AnyItem>(publicAccounts, targets)

/** The public accounts that a user is associated with: in person, by groups, and by roles. */
export function publicAccountsOf(world: World, user: StoredUser): StoredUser[] {
  if (!publicAccountSettings(world).enableLoginAccountSwitch) return []
  const ways = [
    { type: 'USER', id: user.userId },
    ...members.having(world, user).map(({ id }) => ({ type: 'GROUP', id })),
    ...rolesOfUser(world, user).map(({ id }) => ({ type: 'ROLE', id })),
  ]
  const found = ways.flatMap(way => associations.having(world, way))
  return users.findAll(world, [...new Set(found.map(({ userId }) => userId))])
}

offerChoice((world, user) => {
  const { choiceAtSignIn } = publicAccountSettings(world)
  return choiceAtSignIn && publicAccountsOf(world, user).length > 0
})

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
