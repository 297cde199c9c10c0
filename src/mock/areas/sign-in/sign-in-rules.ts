import { isEmail, isPhone } from '../../kernel/addresses.ts'
import { Refused, refusalIn } from '../../kernel/refused.ts'
import type { Context } from '../../kernel/route.ts'
import { settings } from '../../kernel/settings.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { checkAccess } from '../application-access/access-rules.ts'
import { applicationOf, type StoredApp } from '../applications/applications.ts'
import { addressMembers, type CodeAddress, takeCode } from '../codes/codes.ts'
import { parseUserAgent } from '../history/user-agent.ts'
import { noteLogin } from '../logins/login-history.ts'
import { isPassword } from '../passwords/passwords.ts'
import { checkUnlocked, forgetWrongPasswords, noteWrongPassword } from '../protection/locks.ts'
import { findNamed } from '../users/find-user.ts'
import { type StoredUser, writeProfile } from '../users/users.ts'

// The rules of signing in that the API, the protocols and the hosted pages share.

/** Settings of signing in. */
export interface SignInSettings {
  /** Whether a user must prove the e-mail address before signing in. */
  readonly loginRequireEmailVerified: boolean
  /** Whether the login page asks who has signed in by a code, and has no password, for one. */
  readonly completePasswordAfterPassCodeLogin: boolean
  /**
   * Whether the sign-in API asks for what the hosted pages ask for: the second factor, a new password,
   * a complete profile. The documentation of `POST /api/v3/signin` says that it does not, and has codes
   * for each of them all the same.
   */
  readonly stepsAtSignIn: boolean
  /** How the sign-in of a user who is not activated is refused; not documented. */
  readonly inactiveUser: { readonly statusCode: number; readonly apiCode: number }
}

/** Who may sign in. */
export const signInSettings = settings<SignInSettings>({
  loginRequireEmailVerified: false,
  completePasswordAfterPassCodeLogin: false,
  stepsAtSignIn: true,
  inactiveUser: { statusCode: 403, apiCode: 2005 },
})

/** What is noted of a sign-in, besides who it was. */
export interface SignInNote {
  readonly world: World
  readonly app: StoredApp
  readonly clientIp: string
  readonly userAgent: string | undefined
  /** How, as {@link loginMethodOf} says it. */
  readonly loginMethod?: string | undefined
  /** Id of the request. */
  readonly requestId?: string | undefined
}

/** What is noted of a sign-in by a request. */
export function noteOf(context: Context, app = applicationOf(context)): SignInNote {
  const { world, clientIp, userAgent, requestId } = context
  return { world, app, clientIp, userAgent, requestId }
}

/** Names the way of a sign-in as the service does, from what the user is called by. */
export function loginMethodOf(name: string, proof: 'password' | 'code'): string {
  if (isEmail(name)) return proof === 'code' ? 'loginByEmailCode' : 'loginByEmail'
  if (isPhone(name)) return proof === 'code' ? 'loginByPhoneCode' : 'loginByPhonePassword'
  return 'loginByUsername'
}

/**
 * Checks a password; one that is wrong is noted in the login history, and may lock the account.
 *
 * @returns the user
 * @throws {@link Refused} 2333, which never tells whether the user or the password was wrong; or that
 *   the account is locked, whatever the password
 */
export function checkPassword(
  note: SignInNote,
  user: StoredUser | undefined,
  password: string,
): StoredUser {
  const { world } = note
  if (user === undefined) throw wrongCredentials()
  noteRefusal(note, user, () => {
    checkUnlocked(world, user)
    if (isPassword(user.password, password)) return
    noteWrongPassword(world, user)
    throw wrongCredentials()
  })
  forgetWrongPasswords(world, user)
  return user
}

/** How wrong credentials are refused, whichever of them is wrong. */
export function wrongCredentials(): Refused {
  return new Refused(403, 'Account not exists or password is incorrect.', { apiCode: 2333 })
}

/** Checks something of a sign-in. Where that is refused, the login history has it, and why. */
export function noteRefusal(
  { world, app, ...note }: SignInNote,
  user: StoredUser | undefined,
  check: () => void,
): void {
  const refused = refusalIn(check)
  if (refused === undefined) return
  if (user !== undefined) {
    const failure = { isSuccessful: false, errorMessage: refused.message }
    noteLogin(world, { ...note, userId: user.userId, appId: app.appId, ...failure })
  }
  throw refused
}

/** Notes in the login history that a sign-in worked. */
export function noteSuccess({ world, app, ...note }: SignInNote, { userId }: StoredUser): void {
  noteLogin(world, { ...note, userId, appId: app.appId, isSuccessful: true })
}

/**
 * Takes the code of a sign-in, which proves the address; one that is wrong is noted in the login history.
 *
 * @returns the user who has the address, if there is one
 * @throws {@link Refused} when the code is wrong or old
 */
export function takeSignInCode(
  note: SignInNote,
  { kind, to }: CodeAddress,
  passCode: string,
): StoredUser | undefined {
  const { world } = note
  const member = addressMembers[kind]
  const user = findNamed(world, { [member]: to })
  noteRefusal(note, user, () => takeCode(world, { kind, to, channel: 'CHANNEL_LOGIN' }, passCode))
  return user && writeProfile(world, user, { [`${member}Verified`]: true })
}

/**
 * Checks that the state of an account lets its user sign in.
 *
 * @throws {@link Refused} when it does not
 */
export function checkMayEnter(world: World, { profile }: StoredUser): void {
  const { inactiveUser, loginRequireEmailVerified } = signInSettings(world)
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

/**
 * Checks that a user may sign in to an application. A refusal is noted in the login history.
 *
 * @throws {@link Refused} when the state of the account, or the rules of the application, forbid it
 */
export function checkMayEnterApp(note: SignInNote, user: StoredUser): void {
  const { world, app } = note
  noteRefusal(note, user, () => {
    checkMayEnter(world, user)
    checkAccess(world, app, user)
  })
}

/** Notes a sign-in in the profile. */
export function countSignIn(
  { world, app, clientIp, userAgent }: SignInNote,
  user: StoredUser,
): void {
  writeProfile(world, user, {
    loginsCount: Number(user.profile.loginsCount ?? 0) + 1,
    lastLogin: timestamp(world),
    lastIp: clientIp,
    lastLoginApp: app.appId,
    ...(userAgent === undefined
      ? {}
      : { browser: userAgent, device: parseUserAgent(userAgent).device }),
  })
}
