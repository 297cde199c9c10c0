import {
  type SignInInput,
  type SignInOptions,
  signInByCredentials,
} from '../../authentication/sign-in/contract.ts'
import type { NewUser } from '../../management/users/contract.ts'
import { issueTokens } from '../engine/issue-tokens.ts'
import { noteLogin } from '../engine/logins.ts'
import { refuseEncrypted } from '../engine/passwords.ts'
import type { Pool, StoredUser } from '../engine/pool.ts'
import { malformed, Refused } from '../engine/refused.ts'
import { handle, type Route, type UserContext } from '../engine/route.ts'
import {
  checkMayEnter,
  checkPassword,
  countSignIn,
  findByAccount,
  findNamed,
  registerAs,
  takeSignInCode,
} from '../engine/sign-in-rules.ts'
import { userNotFound } from '../engine/users.ts'

/** Sign-in by credentials. */
export const signInRoutes: readonly Route[] = [
  handle(signInByCredentials, (input, context) => {
    const { pool, app, origin } = context
    const { scope = 'openid profile', passwordEncryptType } = input.options ?? {}
    refuseEncrypted(passwordEncryptType)
    const user = identify(context, input)
    checkMayEnter(pool, user)
    countSignIn(context, user)
    const { clientIp, userAgent } = context
    const { userId } = user
    noteLogin(pool, { userId, appId: app.appId, clientIp, userAgent, isSuccessful: true })
    return issueTokens(pool, { app, origin, user, scope })
  }),
]

function identify(context: UserContext, input: SignInInput): StoredUser {
  switch (input.connection) {
    case 'PASSWORD':
      return byPassword(context, input)
    case 'PASSCODE':
      return byCode(context.pool, input)
    default:
      throw new Refused(501, `The mock does not sign in by ${input.connection}`)
  }
}

function byPassword(context: UserContext, { passwordPayload, options }: SignInInput): StoredUser {
  const { pool } = context
  if (passwordPayload === undefined) throw malformed('passwordPayload')
  const { password, account, email, username, phone } = passwordPayload
  const user =
    account === undefined
      ? findNamed(pool, { email, username, phone })
      : findByAccount(pool, account)
  if (user === undefined && account === undefined && options?.autoRegister) {
    return autoRegister(pool, { email, username, phone, password }, options)
  }
  return checkPassword(context, user, password)
}

function byCode(pool: Pool, { passCodePayload, options }: SignInInput): StoredUser {
  if (passCodePayload === undefined) throw malformed('passCodePayload')
  const { passCode, email, phone, phoneCountryCode = '+86' } = passCodePayload
  const to = email ?? phone
  if (to === undefined) throw malformed('passCodePayload')
  const kind = email === undefined ? 'sms' : 'email'
  const user = takeSignInCode(pool, { kind, to }, passCode)
  if (user !== undefined) return user
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
