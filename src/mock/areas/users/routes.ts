import type { UserIdType } from '../../../management/common/contract.ts'
import {
  createUser,
  createUsersBatch,
  deleteUsersBatch,
  getUser,
  getUserBatch,
  isUserExists,
  listUsers,
  updateUser,
  updateUserBatch,
} from '../../../management/users/contract.ts'
import { malformed } from '../../kernel/refused.ts'
import { carryOut, handle, type Refuse, type Route, refuseParameter } from '../../kernel/route.ts'
import {
  changeAccounts,
  createAccounts,
  listAccounts,
  refuseNameless,
  refusePage,
} from './administer.ts'
import { findUser, getUserBy } from './find-user.ts'
import { userToWire } from './user-to-wire.ts'
import { users } from './users.ts'

const refuseNoValue: Refuse = issues =>
  issues.some(({ message }) => message.startsWith('must have at least one of'))
    ? malformed('username, email, phone, externalId')
    : refuseParameter(issues)

/** The users of the pool, as an administrator works on them. */
export const userRoutes: readonly Route[] = [
  handle(
    createUser,
    ({ options, ...input }, { world }) => createAccounts(world, [input], options)[0],
    refuseNameless,
  ),

  handle(
    createUsersBatch,
    ({ list, options }, { world }) => createAccounts(world, list, options),
    refuseNameless,
  ),

  handle(getUser, ({ userId, userIdType, ...details }, { world }) => {
    const user = getUserBy(world, userId, userIdType)
    return userToWire(world, user, details)
  }),

  handle(getUserBatch, ({ userIds, userIdType, ...details }, { world }) =>
    userIds
      .map(id => findUser(world, id, userIdType, 'userIds'))
      .filter(user => user !== undefined)
      .map(user => userToWire(world, user, details)),
  ),

  handle(listUsers, (query, { world }) => listAccounts(world, query), refusePage),

  handle(
    updateUser,
    ({ options, ...changes }, { world }) => changeAccounts(world, [changes], options)[0],
  ),

  handle(updateUserBatch, ({ list, options }, { world }) => changeAccounts(world, list, options)),

  carryOut(deleteUsersBatch, ({ userIds, options }, { world }) => {
    const found = userIds.map(id => findUser(world, id, options?.userIdType, 'userIds'))
    users.remove(world, ...found)
  }),

  handle(
    isUserExists,
    ({ username, email, phone, externalId }, { world }) => {
      const has = (value: string | undefined, type: UserIdType, parameter: string): boolean =>
        value !== undefined && findUser(world, value, type, parameter) !== undefined
      const exists =
        has(username, 'username', 'username') ||
        has(email, 'email', 'email') ||
        has(phone, 'phone', 'phone') ||
        has(externalId, 'external_id', 'externalId')
      return { exists }
    },
    refuseNoValue,
  ),
]
