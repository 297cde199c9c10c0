import {
  type SignInInput,
  type SignInOptions,
  signInByCredentials,
} from '../../../authentication/sign-in/contract.ts'
import type { NewUser } from '../../../management/users/contract.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import { handle, type Route } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { applicationOf } from '../applications/applications.ts'
import { refuseEncrypted } from '../passwords/passwords.ts'
import { registerAs } from '../sign-up/registration.ts'
import { findByAccount, findNamed } from '../users/find-user.ts'
import type { StoredUser } from '../users/users.ts'
import { userNotFound } from '../users/users.ts'
import { letIn } from './let-in.ts'
import { checkPassword, type SignInNote, takeSignInCode } from './sign-in-rules.ts'

/** Sign-in by credentials. */
export const signInRoutes: readonly Route[] = [
  handle(signInByCredentials, (input, context) => {
    const { world, clientIp, userAgent } = context
    const app = applicationOf(context)
    const { scope, passwordEncryptType } = input.options ?? {}
    refuseEncrypted(passwordEncryptType)
    return letIn(context, app, identify({ world, app, clientIp, userAgent }, input), scope)
  }),
]

function identify(note: SignInNote, input: SignInInput): StoredUser {
  switch (input.connection) {
    case 'PASSWORD':
      return byPassword(note, input)
    case 'PASSCODE':
      return byCode(note.world, input)
    default:
      throw new Refused(501, `The mock does not sign in by ${input.connection}`)
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
    return autoRegister(world, { email, username, phone, password }, options)
  }
  return checkPassword(note, user, password)
}

function byCode(world: World, { passCodePayload, options }: SignInInput): StoredUser {
  if (passCodePayload === undefined) throw malformed('passCodePayload')
  const { passCode, email, phone, phoneCountryCode = '+86' } = passCodePayload
  const to = email ?? phone
  if (to === undefined) throw malformed('passCodePayload')
  const kind = email === undefined ? 'sms' : 'email'
  const user = takeSignInCode(world, { kind, to }, passCode)
  if (user !== undefined) return user
  if (!options?.autoRegister) throw userNotFound()
  const proved =
    kind === 'sms'
      ? { phone, phoneCountryCode, phoneVerified: true }
      : { email, emailVerified: true }
  return autoRegister(world, proved, options)
}

function autoRegister(world: World, input: NewUser, options: SignInOptions): StoredUser {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  return registerAs(world, { ...given, ...pickCustomData(options) })
}

function pickCustomData({ customData }: SignInOptions): Pick<NewUser, 'customData'> {
  return customData === undefined ? {} : { customData }
}
