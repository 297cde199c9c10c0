import type { SignInOptions } from '../../../authentication/common/contract.ts'
import {
  type SignInInput,
  signInByCredentials,
  signInByMobile,
} from '../../../authentication/sign-in/contract.ts'
import type { NewUser } from '../../../management/users/accounts/contract.ts'
import { malformed } from '../../kernel/refused.ts'
import { handle, type Route } from '../../kernel/route.ts'
import { withCaptcha } from '../captchas/captchas.ts'
import { registerAs } from '../sign-up/registration.ts'
import { findByAccount, findNamed } from '../users/find-user.ts'
import { type StoredUser, userNotFound } from '../users/users.ts'
import { admit } from './admit.ts'
import { byDirectory } from './directory.ts'
import { enter } from './enter.ts'
import { byMobile } from './mobile.ts'
import {
  checkPassword,
  loginMethodOf,
  noteOf,
  type SignInNote,
  takeSignInCode,
} from './sign-in-rules.ts'

/** Sign-in by credentials, and by the apps of providers. */
export const signInRoutes: readonly Route[] = [
  handle(signInByCredentials, async (input, context) => {
    const { options = {} } = input
    const { scope = 'openid profile' } = options
    const clientIp = options.clientIp || context.clientIp
    const note = { ...noteOf(context), clientIp, loginMethod: methodOf(input) }
    return withCaptcha(context.world, clientIp, options, async () =>
      admit(context, { note, user: identify(note, input), scope }),
    )
  }),

  handle(signInByMobile, async (input, context) =>
    enter(context, await byMobile(noteOf(context), input), input.options?.scope),
  ),
]

function methodOf({ passwordPayload, passCodePayload }: SignInInput): string {
  const { account, email, phone, username } = { ...passwordPayload, ...passCodePayload }
  const name = account ?? email ?? phone ?? username ?? ''
  return loginMethodOf(name, passwordPayload === undefined ? 'code' : 'password')
}

function identify(note: SignInNote, input: SignInInput): StoredUser {
  switch (input.connection) {
    case 'PASSWORD':
      return byPassword(note, input)
    case 'PASSCODE':
      return byCode(note, input)
    case 'LDAP':
      return byDirectory(note, 'ldap', input.ldapPayload, input.options)
    case 'AD':
      return byDirectory(note, 'ad', input.adPayload, input.options)
  }
}

function byPassword(note: SignInNote, { passwordPayload, options }: SignInInput): StoredUser {
  const { world } = note
  if (passwordPayload === undefined) throw malformed('passwordPayload')
  const { password, account, email, username, phone } = passwordPayload
  const user =
    account === undefined
      ? findNamed(world, { email, username, phone })
      : findByAccount(world, account)
  if (user === undefined && account === undefined && options?.autoRegister) {
    return autoRegister(note, { email, username, phone, password }, options)
  }
  return checkPassword(note, user, password)
}

function byCode(note: SignInNote, { passCodePayload, options }: SignInInput): StoredUser {
  if (passCodePayload === undefined) throw malformed('passCodePayload')
  const { passCode, email, phone, phoneCountryCode = '+86' } = passCodePayload
  const to = email ?? phone
  if (to === undefined) throw malformed('passCodePayload')
  const kind = email === undefined ? 'sms' : 'email'
  const user = takeSignInCode(note, { kind, to }, passCode)
  if (user !== undefined) return user
  if (!options?.autoRegister) throw userNotFound()
  const proved =
    kind === 'sms'
      ? { phone, phoneCountryCode, phoneVerified: true }
      : { email, emailVerified: true }
  return autoRegister(note, proved, options)
}

function autoRegister(note: SignInNote, input: NewUser, { customData }: SignInOptions): StoredUser {
  return registerAs(note.world, { ...input, customData }, note)
}
