import { type AnyItem, anyOf, kindOf } from '../../kernel/any-of.ts'
import { link } from '../../kernel/link.ts'
import { Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { departmentsOf, type StoredDepartment } from '../departments/departments.ts'
import { membersOf } from '../departments/members.ts'
import { holders, posts } from '../departments/posts.ts'
import { groups, members } from '../groups/groups.ts'
import { rolesOfUser } from '../roles/assignments.ts'
import { roles } from '../roles/roles.ts'
import { onResign } from '../users/resignation.ts'
import { type StoredUser, users } from '../users/users.ts'
import { type PublicAccount, publicAccountSettings, publicAccounts } from './public-accounts.ts'

// What public accounts are tied to, besides departments: an account is in those as any user is.
const ties = link<PublicAccount, AnyItem>(
  publicAccounts,
  anyOf({
    USER: kindOf(users),
    GROUP: kindOf(groups),
    ROLE: kindOf(roles),
    POST: kindOf(posts),
  }),
)

onResign((world, { userId }) => {
  ties.clear(world, { type: 'USER', id: userId })
  const account = publicAccounts.find(world, userId)
  if (account) ties.removeAll(world, account, ties.of(world, account))
})

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

/** The accounts that are in one of some departments by name. */
export function accountsIn(world: World, among: readonly StoredDepartment[]): StoredUser[] {
  return membersOf(world, among).filter(({ userId }) => publicAccounts.has(world, userId))
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

/** The public accounts that a user reaches: in person, and by what the user belongs to or has. */
export function publicAccountsOf(world: World, user: StoredUser): StoredUser[] {
  const { enableLoginAccountSwitch } = publicAccountSettings(world)
  // They are for persons: one leads to no other.
  if (!enableLoginAccountSwitch || publicAccounts.has(world, user.userId)) return []
  const found = [
    ...accountsTiedTo(world, 'USER', user.userId),
    ...members.having(world, user).flatMap(({ id }) => accountsTiedTo(world, 'GROUP', id)),
    ...rolesOfUser(world, user).flatMap(({ id }) => accountsTiedTo(world, 'ROLE', id)),
    ...holders.having(world, user).flatMap(({ id }) => accountsTiedTo(world, 'POST', id)),
    ...accountsIn(world, departmentsOf(world, user)),
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
  ties.clear(world, { type: 'USER', id: userId })
  publicAccounts.add(world, { userId })
}
