import type { AnyItem } from '../../kernel/any-of.ts'
import { link } from '../../kernel/link.ts'
import { Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { members } from '../groups/groups.ts'
import { rolesOfUser, targets } from '../roles/assignments.ts'
import { type StoredUser, users } from '../users/users.ts'
import { type PublicAccount, publicAccountSettings, publicAccounts } from './public-accounts.ts'

// What public accounts are tied to: users, groups and roles.
const ties = link<PublicAccount, AnyItem>(publicAccounts, targets)

/** The ids of what an account is tied to, of one type. */
export function idsTiedTo(world: World, account: PublicAccount, type: string): string[] {
  return ties.of(world, account).flatMap(item => (item.type === type ? item.id : []))
}

/** The accounts that something is tied to. */
export function accountsTiedTo(world: World, type: string, id: string): StoredUser[] {
  const found = ties.having(world, { type, id })
  return users.findAll(
    world,
    found.map(({ userId }) => userId),
  )
}

/** Ties an account to something, besides what it is tied to already. */
export function tie(world: World, account: PublicAccount, type: string, id: string): void {
  ties.add(world, account, { type, id })
}

/** Ends the tie of an account to something. */
export function untie(world: World, account: PublicAccount, type: string, id: string): void {
  ties.remove(world, account, { type, id })
}

/** Ties an account to these items of a type, and to no others of it. */
export function setTies(
  world: World,
  account: PublicAccount,
  type: string,
  ids: readonly string[],
): void {
  for (const id of idsTiedTo(world, account, type)) untie(world, account, type, id)
  for (const id of ids) tie(world, account, type, id)
}

/** The public accounts that a user reaches: in person, by groups, and by roles. */
export function publicAccountsOf(world: World, user: StoredUser): StoredUser[] {
  const { enableLoginAccountSwitch } = publicAccountSettings(world)
  // They are for persons: one leads to no other.
  if (!enableLoginAccountSwitch || publicAccounts.has(world, user.userId)) return []
  const found = [
    ...accountsTiedTo(world, 'USER', user.userId),
    ...members.having(world, user).flatMap(({ id }) => accountsTiedTo(world, 'GROUP', id)),
    ...rolesOfUser(world, user).flatMap(({ id }) => accountsTiedTo(world, 'ROLE', id)),
  ]
  return [...new Set(found)]
}

/**
 * Gives a user who is a person.
 *
 * @throws {@link Refused} when there is no such user, or it is a public account
 */
export function getPerson(world: World, userId: string): StoredUser {
  const user = users.get(world, userId)
  if (!publicAccounts.has(world, userId)) return user
  throw new Refused(400, {
    'zh-CN': '公共账号不能关联公共账号',
    'en-US': 'a public account cannot be tied to another one',
  })
}

/** Makes a person's account a public one, which loses the person's own ties. */
export function makePublic(world: World, { userId }: StoredUser): void {
  if (publicAccounts.has(world, userId)) return
  for (const account of ties.having(world, { type: 'USER', id: userId })) {
    untie(world, account, 'USER', userId)
  }
  publicAccounts.add(world, { userId })
}
