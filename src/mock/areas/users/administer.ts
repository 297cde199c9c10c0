import type {
  CreateUserOptions,
  UpdateUserOptions,
  UpdateUsersBatchOptions,
} from '../../../management/common/contract.ts'
import type { NewUser, UserChanges } from '../../../management/users/accounts/contract.ts'
import type { ListUsersInput } from '../../../management/users/contract.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import type { Message } from '../../kernel/inbox.ts'
import { type Paged, paged } from '../../kernel/paged.ts'
import { Refused } from '../../kernel/refused.ts'
import { type Refuse, refuseParameter } from '../../kernel/route.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { applications } from '../applications/applications.ts'
import { generatePassword } from '../passwords/passwords.ts'
import { arrive } from './arrival.ts'
import { addUser, changeUser } from './change-user.ts'
import { getUserBy } from './find-user.ts'
import { matcher, sorted } from './user-query.ts'
import { userToWire, writtenToWire } from './user-to-wire.ts'
import { type StoredUser, users } from './users.ts'

/** Refuses an account that is not called by anything. */
export const refuseNameless: Refuse = issues =>
  issues.some(({ message }) => message.endsWith('username, phone, email'))
    ? new Refused(400, 'Must contain one of the following fields: username, phone, email')
    : refuseParameter(issues)

/** Refuses a page that is too long. */
export const refusePage: Refuse = issues =>
  issues.some(({ path, message }) => path.endsWith('limit') && message.includes('at most'))
    ? new Refused(400, 'limit must less than 50')
    : refuseParameter(issues)

/**
 * Creates accounts as an administrator does: all of them or, when one is refused, none.
 *
 * @param admit what else an account becomes part of
 * @returns the accounts in the service's spelling
 */
export function createAccounts(
  world: World,
  list: readonly NewUser[],
  options?: CreateUserOptions,
  admit: (world: World, user: StoredUser) => void = () => {},
): unknown[] {
  const link = loginAddress(world, options)
  const inputs = withPasswords(world, list, options)
  const created = allOrNothing(world, () => {
    const added = inputs.map(input => create(world, input, options))
    for (const user of added) admit(world, user)
    return added
  })
  for (const [index, user] of created.entries()) {
    welcome(world, user, { ...credentialsOf(user, inputs[index], options), ...link }, options)
  }
  return created.map((user, index) => writtenToWire(world, user, list[index]))
}

/**
 * Changes accounts as an administrator does: all of them or, when one is refused, none.
 *
 * @param get gives the account of an id of some kind
 * @returns the accounts in the service's spelling
 */
export function changeAccounts(
  world: World,
  list: readonly UserChanges[],
  options?: UpdateUserOptions,
  get = getUserBy,
): unknown[] {
  const inputs = withPasswords(world, list, options)
  const changed = allOrNothing(world, () =>
    inputs.map(changes => {
      const user = get(world, changes.userId, options?.userIdType)
      return update(world, user, changes, options)
    }),
  )
  for (const [index, user] of changed.entries()) {
    if (inputs[index]?.password === undefined) continue
    tellNewPassword(world, user, credentialsOf(user, inputs[index], options), options)
  }
  return changed.map((user, index) => writtenToWire(world, user, list[index]))
}

/** Answers a page of the accounts that a query wants, of those that are listed at all. */
export function listAccounts(
  world: World,
  { keywords, advancedFilter, searchQuery, options = {} }: ListUsersInput,
  isListed = (_user: StoredUser): boolean => true,
): Paged {
  if (searchQuery) throw new Refused(501, 'The mock does not read a searchQuery')
  const { pagination = {}, sort = [], fuzzySearchOn, ...details } = options
  const isWanted = matcher(world, { keywords, fuzzySearchOn, advancedFilter })
  const found = users.all(world).filter(user => isListed(user) && isWanted(user))
  return paged(sorted(world, found, sort), pagination, user => userToWire(world, user, details))
}

interface WithPassword {
  readonly password?: string
}

/** Gives accounts passwords of the service's making, where it shall make them. */
function withPasswords<Input extends WithPassword>(
  world: World,
  list: readonly Input[],
  { autoGeneratePassword = false }: Pick<CreateUserOptions, 'autoGeneratePassword'> = {},
): readonly Input[] {
  if (!autoGeneratePassword) return list
  return list.map(input => ({ ...input, password: generatePassword(world) }))
}

function create(world: World, input: NewUser, options: CreateUserOptions = {}): StoredUser {
  const user = addUser(world, input, {
    userSourceType: 'adminCreated',
    registerSource: 'unknown',
    keepPassword: options.keepPassword && !options.autoGeneratePassword,
    departmentIdType: options.departmentIdType ?? 'department_id',
    resetPasswordOnNextLogin: options.resetPasswordOnFirstLogin,
  })
  arrive(world, user, input)
  return user
}

function update(
  world: World,
  user: StoredUser,
  { userId: _id, metadata, ...changes }: UserChanges,
  options: UpdateUserOptions = {},
): StoredUser {
  const demandsNew = options.resetPasswordOnNextLogin || options.resetPasswordOnFirstLogin
  return changeUser(world, user, {
    ...changes,
    metadataSource: metadata,
    ...(demandsNew ? { resetPasswordOnNextLogin: true } : {}),
  })
}

/** What messages say besides what they are. */
type Contents = Pick<Message, 'account' | 'password' | 'link'>

/** The login address that a welcome message quotes: that of the application which is named. */
function loginAddress(
  world: World,
  { sendNotification: { appId } = {} }: CreateUserOptions = {},
): Contents {
  return appId === undefined ? {} : { link: `${applications.get(world, appId).host}/login` }
}

/** What messages have of a password: one that the service has made, because nobody else knows it. */
function credentialsOf(
  { profile }: StoredUser,
  { password }: WithPassword = {},
  { autoGeneratePassword = false }: Pick<CreateUserOptions, 'autoGeneratePassword'> = {},
): Contents {
  if (!autoGeneratePassword || password === undefined) return {}
  return { account: String(profile.username ?? profile.email ?? profile.phone), password }
}

function welcome(
  world: World,
  { profile }: StoredUser,
  contents: Contents,
  { sendNotification: notification = {} }: CreateUserOptions = {},
): void {
  if (notification.sendEmailNotification) notify(world, profile.email, 'WELCOME', contents)
  if (notification.sendPhoneNotification) notify(world, profile.phone, 'WELCOME', contents)
}

function tellNewPassword(
  world: World,
  { profile }: StoredUser,
  contents: Contents,
  { sendPasswordResetedNotification: notification = {} }: UpdateUsersBatchOptions = {},
): void {
  for (const address of [
    notification.sendDefaultEmailNotification && profile.email,
    notification.sendDefaultPhoneNotification && profile.phone,
    notification.inputSendEmailNotification,
    notification.inputSendPhoneNotification,
  ]) {
    notify(world, address, 'PASSWORD_RESET', contents)
  }
}

function notify(world: World, to: unknown, channel: string, contents: Contents): void {
  if (typeof to !== 'string' || to === '') return
  const kind = to.includes('@') ? 'email' : 'sms'
  world.inbox.deliver({ kind, to, channel, ...contents, sentAt: timestamp(world) })
}
