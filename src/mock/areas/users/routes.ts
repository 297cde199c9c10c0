import type { UserIdType } from '../../../management/common/contract.ts'
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
  type UpdateUserOptions,
  type UpdateUsersBatchOptions,
  type UserChanges,
  updateUser,
  updateUserBatch,
} from '../../../management/users/contract.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { paged } from '../../kernel/paged.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import { carryOut, handle, type Refuse, type Route, refuseParameter } from '../../kernel/route.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { generatePassword } from '../passwords/passwords.ts'
import { addUser, changeUser } from './change-user.ts'
import { findUser, getUserBy } from './find-user.ts'
import { matcher, sorted } from './user-query.ts'
import { userToWire, writtenToWire } from './user-to-wire.ts'
import { type StoredUser, users } from './users.ts'

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
    ({ options, ...input }, { world }) => {
      const user = create(world, input, options)
      welcome(world, user, options)
      return writtenToWire(world, user, input)
    },
    refuseNameless,
  ),

  handle(
    createUsersBatch,
    ({ list, options }, { world }) => {
      const created = allOrNothing(world, () => list.map(input => create(world, input, options)))
      for (const user of created) welcome(world, user, options)
      return created.map((user, index) => writtenToWire(world, user, list[index]))
    },
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

  handle(
    listUsers,
    ({ keywords, advancedFilter, searchQuery, options = {} }, { world }) => {
      if (searchQuery) throw new Refused(501, 'The mock does not read a searchQuery')
      const { pagination = {}, sort = [], fuzzySearchOn, ...details } = options
      const query = { keywords, fuzzySearchOn, advancedFilter }
      const found = users.all(world).filter(matcher(world, query))
      return paged(sorted(world, found, sort), pagination, user => userToWire(world, user, details))
    },
    refusePage,
  ),

  handle(updateUser, ({ options, ...changes }, { world }) => {
    const user = update(world, changes, options)
    tellNewPassword(world, user, options)
    return writtenToWire(world, user, changes)
  }),

  handle(updateUserBatch, ({ list, options }, { world }) => {
    const changed = allOrNothing(world, () => list.map(changes => update(world, changes, options)))
    for (const user of changed) tellNewPassword(world, user, options)
    return changed.map((user, index) => writtenToWire(world, user, list[index]))
  }),

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

function create(world: World, input: NewUser, options: CreateUserOptions = {}): StoredUser {
  const password = options.autoGeneratePassword ? generatePassword(world) : input.password
  return addUser(
    world,
    { ...input, ...(password === undefined ? {} : { password }) },
    {
      userSourceType: 'adminCreated',
      registerSource: 'unknown',
      keepPassword: options.keepPassword,
      resetPasswordOnNextLogin: options.resetPasswordOnFirstLogin,
    },
  )
}

function update(
  world: World,
  { userId, metadata, ...changes }: UserChanges,
  options: UpdateUserOptions = {},
): StoredUser {
  const demandsNew = options.resetPasswordOnNextLogin || options.resetPasswordOnFirstLogin
  return changeUser(world, getUserBy(world, userId, options.userIdType), {
    ...changes,
    ...(metadata === undefined ? {} : { metadataSource: metadata }),
    ...(options.autoGeneratePassword ? { password: generatePassword(world) } : {}),
    ...(demandsNew ? { resetPasswordOnNextLogin: true } : {}),
  })
}

function welcome(
  world: World,
  { profile }: StoredUser,
  { sendNotification: notification = {} }: CreateUserOptions = {},
): void {
  if (notification.sendEmailNotification) notify(world, profile.email, 'WELCOME')
  if (notification.sendPhoneNotification) notify(world, profile.phone, 'WELCOME')
}

function tellNewPassword(
  world: World,
  { profile }: StoredUser,
  { sendPasswordResetedNotification: notification = {} }: UpdateUsersBatchOptions = {},
): void {
  if (notification.sendDefaultEmailNotification) notify(world, profile.email, 'PASSWORD_RESET')
  if (notification.sendDefaultPhoneNotification) notify(world, profile.phone, 'PASSWORD_RESET')
  notify(world, notification.inputSendEmailNotification, 'PASSWORD_RESET')
  notify(world, notification.inputSendPhoneNotification, 'PASSWORD_RESET')
}

function notify(world: World, to: unknown, channel: string): void {
  if (typeof to !== 'string' || to === '') return
  const kind = to.includes('@') ? 'email' : 'sms'
  world.inbox.deliver({ kind, to, channel, sentAt: timestamp(world) })
}
