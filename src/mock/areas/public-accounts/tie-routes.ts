import * as contract from '../../../management/public-accounts/contract.ts'
import { whole } from '../../kernel/paged.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { departments } from '../departments/departments.ts'
import { listOfUser } from '../departments/lists.ts'
import { placeUserAs } from '../departments/members.ts'
import { posts, postToWire } from '../departments/posts.ts'
import { groups, groupToWire } from '../groups/groups.ts'
import { namespaces } from '../namespaces/namespaces.ts'
import { roles, roleToWire } from '../roles/roles.ts'
import { userToWire } from '../users/user-to-wire.ts'
import { type StoredUser, users } from '../users/users.ts'
import { getAccountBy, publicAccounts } from './public-accounts.ts'
import { accountsIn, accountsTiedTo, getPerson, idsTiedTo, setTies, tie, untie } from './ties.ts'

/** What public accounts are tied to. */
export const tieRoutes: readonly Route[] = [
  handle(contract.getPublicAccountsOfUser, ({ userId }, { world }) =>
    listTiedTo(world, 'USER', users.get(world, userId).userId),
  ),

  handle(contract.getUsersOfPublicAccount, ({ publicAccountId }, { world }) => {
    const ids = idsTiedTo(world, publicAccounts.get(world, publicAccountId), 'USER')
    return list(world, users.findAll(world, ids))
  }),

  carryOut(contract.bindUsersPublicAccount, ({ publicAccountId, userIds }, { world }) => {
    const account = publicAccounts.get(world, publicAccountId)
    const people = userIds.map(id => getPerson(world, id))
    for (const { userId } of people) tie(world, account, 'USER', userId)
  }),

  carryOut(contract.setuserOfPublicAccount, ({ userId, publicAccountIds }, { world }) => {
    const person = getPerson(world, userId)
    const accounts = publicAccounts.getAll(world, publicAccountIds)
    for (const account of accounts) tie(world, account, 'USER', person.userId)
  }),

  carryOut(contract.unbindUsersPublicAccount, ({ userId, publicAccountId }, { world }) => {
    const user = users.get(world, userId)
    untie(world, publicAccounts.get(world, publicAccountId), 'USER', user.userId)
  }),

  handle(contract.getPublicAccountRoles, ({ userId, userIdType, namespace }, { world }) => {
    const { code } = namespaces.get(world, namespace ?? 'default')
    const ids = idsTiedTo(world, getAccountBy(world, userId, userIdType), 'ROLE')
    const found = ids.map(id => roles.getWithId(world, id))
    const wanted = found.filter(role => role.namespace === code)
    return whole(wanted.map(role => roleToWire(world, role)))
  }),

  handle(contract.getPublicAccountsOfRole, ({ roleId }, { world }) =>
    listTiedTo(world, 'ROLE', roles.getWithId(world, roleId).id),
  ),

  carryOut(contract.bindPublicAccountOfRoles, ({ userId, roleIds }, { world }) => {
    const account = publicAccounts.get(world, userId)
    setTies(
      world,
      account,
      'ROLE',
      roleIds.map(id => roles.getWithId(world, id).id),
    )
  }),

  handle(contract.getGroupsOfPublicAccount, ({ userId, userIdType }, { world }) => {
    const ids = idsTiedTo(world, getAccountBy(world, userId, userIdType), 'GROUP')
    return whole(ids.map(id => groupToWire(world, groups.getWithId(world, id))))
  }),

  handle(contract.getPublicAccountsOfGroup, ({ groupId }, { world }) =>
    listTiedTo(world, 'GROUP', groups.getWithId(world, groupId).id),
  ),

  carryOut(contract.getPublicAccountOfGroups, ({ userId, groupIds }, { world }) => {
    const account = publicAccounts.get(world, userId)
    setTies(
      world,
      account,
      'GROUP',
      groupIds.map(id => groups.getWithId(world, id).id),
    )
  }),

  handle(contract.getPublicAccountDepartments, ({ userId, userIdType, ...query }, { world }) =>
    listOfUser(world, getAccountBy(world, userId, userIdType), query),
  ),

  handle(contract.getPublicAccountsOfDepartment, ({ departmentId }, { world }) =>
    list(world, accountsIn(world, [departments.getWithId(world, departmentId)])),
  ),

  carryOut(
    contract.setPublicAccountOfDepartments,
    ({ userId, departments: wanted, options }, { world }) =>
      placeUserAs(world, getAccountBy(world, userId, options?.userIdType), wanted),
  ),

  handle(contract.getPostOfPublicUser, ({ userId }, { world }) => {
    const [first = ''] = idsTiedTo(world, publicAccounts.get(world, userId), 'POST')
    return postToWire(posts.getWithId(world, first))
  }),

  handle(contract.getPublicAccountsOfPost, ({ postId }, { world }) =>
    listTiedTo(world, 'POST', posts.getWithId(world, postId).id),
  ),

  carryOut(contract.setPublicAccountOfnPost, ({ userId, postId }, { world }) =>
    tie(world, publicAccounts.get(world, userId), 'POST', posts.getWithId(world, postId).id),
  ),

  carryOut(contract.unbindPublicAccountOfPost, ({ userId, postId }, { world }) =>
    untie(world, publicAccounts.get(world, userId), 'POST', posts.getWithId(world, postId).id),
  ),
]

function listTiedTo(world: World, type: string, id: string): unknown {
  return list(world, accountsTiedTo(world, type, id))
}

function list(world: World, found: readonly StoredUser[]): unknown {
  return whole(found.map(user => userToWire(world, user)))
}
