import type { NewUser, UserIdType } from '../../management/users/contract.ts'
import { type CodeTarget, takeCode } from './codes.ts'
import { noteLogin } from './logins.ts'
import { isPasswordOf } from './passwords.ts'
import { type Pool, type StoredApp, type StoredUser, timestamp } from './pool.ts'
import { Refused } from './refused.ts'
import { addUser, findUser, isEmail, isPhone, refuseTaken } from './users.ts'

// The rules of signing in and up that the API and the hosted pages share.

/** What a user can be called by when signing in. */
export type SignInNames = Partial<Record<'username' | 'email' | 'phone', string | undefined>>

/** Kinds of addresses that codes go to, and the member of a user that holds one. */
export const addressMembers = { email: 'email', sms: 'phone' } as const

/** An address that a code can go to. */
export type CodeAddress = Pick<CodeTarget, 'kind' | 'to'>

const hasForm = { username: () => true, email: isEmail, phone: isPhone } as const

/** Finds a user by the first name that is given. */
export function findNamed(pool: Pool, names: SignInNames): StoredUser | undefined {
  const types: readonly (keyof typeof names & UserIdType)[] = ['username', 'email', 'phone']
  for (const type of types) {
    const name = names[type]
    // A look-up by a malformed address is refused elsewhere; here it just finds nobody.
    if (name !== undefined && hasForm[type](name)) return findUser(pool, name, type)
  }
  return undefined
}

/** Finds a user by a name of any kind. */
export function findByAccount(pool: Pool, account: string): StoredUser | undefined {
  return (
    findNamed(pool, { username: account }) ??
    findNamed(pool, { email: account }) ??
    findNamed(pool, { phone: account })
  )
}

/** What is noted of a sign-in, besides who it was. */
export interface SignInNote {
  readonly pool: Pool
  readonly app: StoredApp
  readonly clientIp: string
  readonly userAgent: string | undefined
}

/**
 * Checks a password; one that is wrong is noted in the login history.
 *
 * @returns the user
 * @throws {@link Refused} 2333, which never tells whether the user or the password was wrong
 */
export function checkPassword(
  note: SignInNote,
  user: StoredUser | undefined,
  password: string,
): StoredUser {
  if (user !== undefined && isPasswordOf(user, password)) return user
  if (user !== undefined) noteFailure(note, user)
  throw new Refused(403, 'Account not exists or password is incorrect.', { apiCode: 2333 })
}

/** Notes in the login history that a sign-in was refused. */
export function noteFailure(
  { pool, app, clientIp, userAgent }: SignInNote,
  user: StoredUser,
): void {
  const { userId } = user
  noteLogin(pool, { userId, appId: app.appId, clientIp, userAgent, isSuccessful: false })
}

/**
 * Takes the code of a sign-in, which proves the address.
 *
 * @returns the user who has the address, if there is one
 * @throws {@link Refused} when the code is wrong or old
 */
export function takeSignInCode(
  pool: Pool,
  { kind, to }: CodeAddress,
  passCode: string,
): StoredUser | undefined {
  const member = addressMembers[kind]
  takeCode(pool, { kind, to, channel: 'CHANNEL_LOGIN' }, passCode)
  const user = findNamed(pool, { [member]: to })
  if (user !== undefined) user.profile[`${member}Verified`] = true
  return user
}

/**
 * Checks that the state of an account lets its user sign in.
 *
 * @throws {@link Refused} when it does not
 */
export function checkMayEnter(pool: Pool, { profile }: StoredUser): void {
  const { inactiveUser, loginRequireEmailVerified } = pool.settings
  if (profile.status !== 'Activated') {
    throw new Refused(
      inactiveUser.statusCode,
      { 'zh-CN': '用户已被锁定', 'en-US': 'the account is locked' },
      { apiCode: inactiveUser.apiCode },
    )
  }
  if (loginRequireEmailVerified && profile.email && profile.emailVerified !== true) {
    throw new Refused(
      403,
      { 'zh-CN': '邮箱未验证', 'en-US': 'the e-mail address is not verified' },
      { apiCode: 2042 },
    )
  }
}

/** Notes a sign-in in the profile. */
export function countSignIn(
  { pool, app, clientIp, userAgent }: SignInNote,
  { profile }: StoredUser,
): void {
  profile.loginsCount = Number(profile.loginsCount ?? 0) + 1
  profile.lastLogin = timestamp(pool)
  profile.lastIp = clientIp
  profile.lastLoginApp = app.appId
  if (userAgent !== undefined) profile.browser = userAgent
}

/**
 * Registers a user who has proved every address, under the rules for self-registration.
 *
 * @throws {@link Refused} when registration is closed, or a value is malformed or taken
 */
export function registerAs(pool: Pool, user: NewUser): StoredUser {
  checkOpen(pool, user)
  const kind = ['phone', 'email', 'username'].find(name => name in user) ?? 'unknown'
  return addUser(pool, user, { userSourceType: 'register', registerSource: `basic:${kind}` })
}

/**
 * Checks that registration is open to a user, and that no other user has the same names.
 *
 * @throws {@link Refused} when it is not
 */
export function checkOpen(pool: Pool, user: NewUser): void {
  const { registerDisabled, registerWhitelist } = pool.settings
  const isListed = (['email', 'phone', 'username'] as const).every(kind => {
    const value = user[kind]
    const list = registerWhitelist[kind]
    return value === undefined || list === undefined || list.includes(value)
  })
  if (registerDisabled || !isListed) {
    throw new Refused(
      403,
      { 'zh-CN': '当前用户池已关闭注册', 'en-US': 'registration is closed' },
      { apiCode: 2031 },
    )
  }
  refuseTaken(pool, '', { ...user })
}
