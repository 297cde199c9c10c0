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
  type UserIdType,
  updateUser,
  updateUserBatch,
} from '../../management/users/contract.ts'
import { allOrNothing } from '../engine/all-or-nothing.ts'
import { refuseEncrypted } from '../engine/passwords.ts'
import { type Pool, type StoredUser, timestamp } from '../engine/pool.ts'
import { malformed, Refused } from '../engine/refused.ts'
import { handle, type Refuse, type Route, refuseParameter } from '../engine/route.ts'
import {
  addUser,
  changeUser,
  findUser,
  removeUser,
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
    ({ options, ...input }, { pool }) => {
      const user = create(pool, input, options)
      welcome(pool, user, options)
      return userToWire(user)
    },
    refuseNameless,
  ),

  handle(
    createUsersBatch,
    ({ list, options }, { pool }) => {
      const users = allOrNothing(pool, () => list.map(input => create(pool, input, options)))
      for (const user of users) welcome(pool, user, options)
      return users.map(user => userToWire(user))
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
      .map(id => findUser(pool, id, userIdType, 'userIds'))
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
    const user = update(pool, changes, options, options?.userIdType)
    tellNewPassword(pool, user, options)
    return userToWire(user)
  }),

  handle(updateUserBatch, ({ list, options }, { pool }) => {
    const users = allOrNothing(pool, () => list.map(changes => update(pool, changes, options)))
    for (const user of users) tellNewPassword(pool, user, options)
    return users.map(user => userToWire(user))
  }),

  handle(deleteUsersBatch, ({ userIds, options }, { pool }) => {
    const users = userIds.map(id => findUser(pool, id, options?.userIdType, 'userIds'))
    for (const user of users) if (user !== undefined) removeUser(pool, user)
    return { success: true }
  }),

  handle(
    isUserExists,
    ({ username, email, phone, externalId }, { pool }) => {
      const has = (value: string | undefined, type: UserIdType, parameter: string): boolean =>
        value !== undefined && findUser(pool, value, type, parameter) !== undefined
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

function create(pool: Pool, input: NewUser, options: CreateUserOptions = {}): StoredUser {
  refuseEncrypted(options.passwordEncryptType)
  const password = options.autoGeneratePassword ? generatePassword(pool) : input.password
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
  return user
}

function update(
  pool: Pool,
  { userId, metadata, ...changes }: UserChanges,
  {
    passwordEncryptType,
    autoGeneratePassword,
    resetPasswordOnNextLogin,
  }: UpdateUsersBatchOptions = {},
  userIdType?: UserIdType,
): StoredUser {
  refuseEncrypted(passwordEncryptType)
  const user = findUser(pool, userId, userIdType)
  if (user === undefined) throw userNotFound()
  return changeUser(pool, user, {
    ...changes,
    ...(metadata === undefined ? {} : { metadataSource: metadata }),
    ...(autoGeneratePassword ? { password: generatePassword(pool) } : {}),
    ...(resetPasswordOnNextLogin ? { resetPasswordOnNextLogin } : {}),
  })
}

// Random digits and letters alone would break the strictest policy, which wants a symbol too.
function generatePassword(pool: Pool): string {
  return `${pool.random.hex(12)}-aZ9`
}

function welcome(
  pool: Pool,
  { profile }: StoredUser,
  { sendNotification: notification = {} }: CreateUserOptions = {},
): void {
  if (notification.sendEmailNotification) notify(pool, profile.email, 'WELCOME')
  if (notification.sendPhoneNotification) notify(pool, profile.phone, 'WELCOME')
}

function tellNewPassword(
  pool: Pool,
  { profile }: StoredUser,
  { sendPasswordResetedNotification: notification = {} }: UpdateUsersBatchOptions = {},
): void {
  if (notification.sendDefaultEmailNotification) notify(pool, profile.email, 'PASSWORD_RESET')
  if (notification.sendDefaultPhoneNotification) notify(pool, profile.phone, 'PASSWORD_RESET')
  notify(pool, notification.inputSendEmailNotification, 'PASSWORD_RESET')
  notify(pool, notification.inputSendPhoneNotification, 'PASSWORD_RESET')
}

function notify(pool: Pool, to: unknown, channel: string): void {
  if (typeof to !== 'string' || to === '') return
  const kind = to.includes('@') ? 'email' : 'sms'
  pool.inbox.deliver({ kind, to, channel, sentAt: timestamp(pool) })
}
