import {
  type SignInInput,
  type SignInOptions,
  signInByCredentials,
} from '../../authentication/sign-in/contract.ts'
import type { NewUser, UserIdType } from '../../management/users/contract.ts'
import { takeCode } from '../engine/codes.ts'
import { issueTokens } from '../engine/issue-tokens.ts'
import { isPasswordOf, refuseEncrypted } from '../engine/passwords.ts'
import { type Pool, type StoredUser, timestamp } from '../engine/pool.ts'
import { malformed, Refused } from '../engine/refused.ts'
import { handle, type Route, type UserContext } from '../engine/route.ts'
import { findUser, isEmail, isPhone, userNotFound } from '../engine/users.ts'
import { registerAs } from './sign-up.ts'

/** Sign-in by credentials. */
export const signInRoutes: readonly Route[] = [
  handle(signInByCredentials, (input, context) => {
    const { pool, app, origin } = context
    const { scope = 'openid profile', passwordEncryptType } = input.options ?? {}
    refuseEncrypted(passwordEncryptType)
    const user = identify(pool, input)
    checkMayEnter(pool, user)
    countSignIn(context, user)
    return issueTokens(pool, { app, origin, user, scope })
  }),
]

function identify(pool: Pool, input: SignInInput): StoredUser {
  switch (input.connection) {
    case 'PASSWORD':
      return byPassword(pool, input)
    case 'PASSCODE':
      return byCode(pool, input)
    default:
      throw new Refused(501, `The mock does not sign in by ${input.connection}`)
  }
}

function byPassword(pool: Pool, { passwordPayload, options }: SignInInput): StoredUser {
  if (passwordPayload === undefined) throw malformed('passwordPayload')
  const { password, account, email, username, phone } = passwordPayload
  const user =
    account === undefined
      ? findNamed(pool, { email, username, phone })
      : (findNamed(pool, { username: account }) ??
        findNamed(pool, { email: account }) ??
        findNamed(pool, { phone: account }))
  if (user === undefined && account === undefined && options?.autoRegister) {
    return autoRegister(pool, { email, username, phone, password }, options)
  }
  // Never tells which of the two was wrong.
  if (user === undefined || !isPasswordOf(user, password)) {
    throw new Refused(403, 'Account not exists or password is incorrect.', { apiCode: 2333 })
  }
  return user
}

function byCode(pool: Pool, { passCodePayload, options }: SignInInput): StoredUser {
  if (passCodePayload === undefined) throw malformed('passCodePayload')
  const { passCode, email, phone, phoneCountryCode = '+86' } = passCodePayload
  const to = email ?? phone
  if (to === undefined) throw malformed('passCodePayload')
  const kind = email === undefined ? 'sms' : 'email'
  takeCode(pool, { kind, to, channel: 'CHANNEL_LOGIN' }, passCode)
  const user = findNamed(pool, { email, phone })
  if (user !== undefined) {
    user.profile[kind === 'sms' ? 'phoneVerified' : 'emailVerified'] = true
    return user
  }
  if (!options?.autoRegister) throw userNotFound()
  const proved =
    kind === 'sms'
      ? { phone, phoneCountryCode, phoneVerified: true }
      : { email, emailVerified: true }
  return autoRegister(pool, proved, options)
}

function autoRegister(pool: Pool, input: NewUser, options: SignInOptions): StoredUser {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  return registerAs(pool, { ...given, ...pickCustomData(options) })
}

function pickCustomData({ customData }: SignInOptions): Pick<NewUser, 'customData'> {
  return customData === undefined ? {} : { customData }
}

const hasForm = { username: () => true, email: isEmail, phone: isPhone } as const

function findNamed(
  pool: Pool,
  names: Partial<Record<'username' | 'email' | 'phone', string | undefined>>,
): StoredUser | undefined {
  const types: readonly (keyof typeof names & UserIdType)[] = ['username', 'email', 'phone']
  for (const type of types) {
    const name = names[type]
    // A look-up by a malformed address is refused elsewhere; here it just finds nobody.
    if (name !== undefined && hasForm[type](name)) return findUser(pool, name, type)
  }
  return undefined
}

function checkMayEnter(pool: Pool, { profile }: StoredUser): void {
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

function countSignIn(
  { pool, app, clientIp, userAgent }: UserContext,
  { profile }: StoredUser,
): void {
  profile.loginsCount = Number(profile.loginsCount ?? 0) + 1
  profile.lastLogin = timestamp(pool)
  profile.lastIp = clientIp
  profile.lastLoginApp = app.appId
  if (userAgent !== undefined) profile.browser = userAgent
}
