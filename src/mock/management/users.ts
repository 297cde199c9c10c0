import {
  type CreateUserOptions,
  createUser,
  createUsersBatch,
  deleteUsersBatch,
  getUser,
  getUserBatch,
  isUserExists,
  listUsers,
  type NewUser,
  type UpdateUsersBatchOptions,
  type UserChanges,
  updateUser,
  updateUserBatch,
} from '../../management/users/contract.ts'
import { refuseEncrypted } from '../engine/passwords.ts'
import { type Pool, type StoredUser, timestamp } from '../engine/pool.ts'
import { malformed, Refused } from '../engine/refused.ts'
import { handle, type Refuse, type Route, refuseParameter } from '../engine/route.ts'
import {
  addUser,
  changeUser,
  findUser,
  removeUser,
  restoreUser,
  userNotFound,
  userToWire,
} from '../engine/users.ts'
import { matches, sorted } from './user-query.ts'

const refuseNameless: Refuse = issues =>
  issues.some(({ message }) => message.endsWith('username, phone, email'))
    ? new Refused(400, 'Must contain one of the following fields: username, phone, email')
    : refuseParameter(issues)

const refuseNoValue: Refuse = issues =>
  issues.some(({ message }) => message.startsWith('must have at least one of'))
    ? malformed('username, email, phone, externalId')
    : refuseParameter(issues)

const refusePage: Refuse = issues =>
  issues.some(({ path, message }) => path.endsWith('limit') && message.includes('at most'))
    ? new Refused(400, 'limit must less than 50')
    : refuseParameter(issues)

/** The users of the pool, as an administrator works on them. */
export const userRoutes: readonly Route[] = [
  handle(
    createUser,
    ({ options, ...input }, { pool }) => userToWire(create(pool, input, options)),
    refuseNameless,
  ),

  handle(
    createUsersBatch,
    ({ list, options }, { pool }) => {
      const added: StoredUser[] = []
      try {
        for (const input of list) added.push(create(pool, input, options))
      } catch (error) {
        // One that cannot be created fails the whole batch.
        for (const user of added) removeUser(pool, user)
        throw error
      }
      return added.map(user => userToWire(user))
    },
    refuseNameless,
  ),

  handle(getUser, ({ userId, userIdType, ...details }, { pool }) => {
    const user = findUser(pool, userId, userIdType)
    if (user === undefined) throw userNotFound()
    return userToWire(user, details)
  }),

  handle(getUserBatch, ({ userIds, userIdType, ...details }, { pool }) =>
    userIds
      .map(id => findUser(pool, id, userIdType))
      .filter(user => user !== undefined)
      .map(user => userToWire(user, details)),
  ),

  handle(
    listUsers,
    ({ keywords, advancedFilter, options = {} }, { pool }) => {
      const { pagination = {}, sort = [], fuzzySearchOn, ...details } = options
      const { page = 1, limit = 10 } = pagination
      const found = [...pool.users.values()].filter(user =>
        matches(user, { keywords, fuzzySearchOn, advancedFilter }),
      )
      const list = sorted(found, sort).slice((page - 1) * limit, page * limit)
      return { totalCount: found.length, list: list.map(user => userToWire(user, details)) }
    },
    refusePage,
  ),

  handle(updateUser, ({ options, ...changes }, { pool }) => {
    const user = findUser(pool, changes.userId, options?.userIdType)
    if (user === undefined) throw userNotFound()
    return userToWire(update(pool, user, changes, options))
  }),

  handle(updateUserBatch, ({ list, options }, { pool }) => {
    const before: StoredUser[] = []
    try {
      return list.map(changes => {
        const user = findUser(pool, changes.userId)
        if (user === undefined) throw userNotFound()
        before.push(user)
        return userToWire(update(pool, user, changes, options))
      })
    } catch (error) {
      // One change that is refused takes the others back, the last first.
      for (const user of before.reverse()) restoreUser(pool, user)
      throw error
    }
  }),

  handle(deleteUsersBatch, ({ userIds, options }, { pool }) => {
    for (const id of userIds) {
      const user = findUser(pool, id, options?.userIdType)
      if (user !== undefined) removeUser(pool, user)
    }
    return { success: true }
  }),

  handle(
    isUserExists,
    ({ username, email, phone, externalId }, { pool }) => ({
      exists:
        (username !== undefined && findUser(pool, username, 'username') !== undefined) ||
        (email !== undefined && findUser(pool, email, 'email') !== undefined) ||
        (phone !== undefined && findUser(pool, phone, 'phone') !== undefined) ||
        (externalId !== undefined && findUser(pool, externalId, 'external_id') !== undefined),
    }),
    refuseNoValue,
  ),
]

function create(pool: Pool, input: NewUser, options: CreateUserOptions = {}): StoredUser {
  refuseEncrypted(options.passwordEncryptType)
  const password = options.autoGeneratePassword ? pool.random.hex(12) : input.password
  const user = addUser(
    pool,
    { ...input, ...(password === undefined ? {} : { password }) },
    {
      userSourceType: 'adminCreated',
      registerSource: 'unknown',
      keepPassword: options.keepPassword,
    },
  )
  if (options.resetPasswordOnFirstLogin) user.profile.resetPasswordOnNextLogin = true
  if (options.sendNotification?.sendEmailNotification) notify(pool, user.profile.email, 'WELCOME')
  if (options.sendNotification?.sendPhoneNotification) notify(pool, user.profile.phone, 'WELCOME')
  return user
}

function update(
  pool: Pool,
  user: StoredUser,
  { userId: _id, ...changes }: UserChanges,
  options: UpdateUsersBatchOptions = {},
): StoredUser {
  refuseEncrypted(options.passwordEncryptType)
  const { autoGeneratePassword, resetPasswordOnNextLogin } = options
  const { sendPasswordResetedNotification: notification = {} } = options
  const updated = changeUser(pool, user, {
    ...changes,
    ...(autoGeneratePassword ? { password: pool.random.hex(12) } : {}),
    ...(resetPasswordOnNextLogin ? { resetPasswordOnNextLogin } : {}),
  })
  const { profile } = updated
  if (notification.sendDefaultEmailNotification) notify(pool, profile.email, 'PASSWORD_RESET')
  if (notification.sendDefaultPhoneNotification) notify(pool, profile.phone, 'PASSWORD_RESET')
  notify(pool, notification.inputSendEmailNotification, 'PASSWORD_RESET')
  notify(pool, notification.inputSendPhoneNotification, 'PASSWORD_RESET')
  return updated
}

function notify(pool: Pool, to: unknown, channel: string): void {
  if (typeof to !== 'string' || to === '') return
  const kind = to.includes('@') ? 'email' : 'sms'
  pool.inbox.deliver({ kind, to, channel, sentAt: timestamp(pool) })
}
