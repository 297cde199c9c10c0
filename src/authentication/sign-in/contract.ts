// Generated from api/authentication/sign-in.tsp by `npm run generate`.

import type { PasswordEncryptType } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import { endpoint } from '../../contract/endpoint.ts'
import { schemaFor } from '../../contract/schema.ts'
import { tokenSetSchema } from '../../contract/token-set/contract.ts'
import * as schemas from './schemas.ts'

/** Options of a sign-in. */
export interface SignInOptions<Custom extends CustomData = CustomData> {
  /** Scopes, separated by spaces; must contain `openid`. Default: the client's own. */
  scope?: string
  /** IP address of the user, when a server signs in for a browser. */
  clientIp?: string
  /** Free data for the pool's pipelines. */
  context?: unknown
  /** Id of the tenant to sign in to. */
  tenantId?: string
  /** Values of custom fields for a user whom `autoRegister` creates. */
  customData?: Custom
  /** Create the user when unknown; not with `account`. Default false. */
  autoRegister?: boolean
  /** Characters of the picture captcha. */
  captchaCode?: string
  /** Token of the picture captcha. */
  captchaToken?: string
  /** How the password is encrypted. Default `none`. */
  passwordEncryptType?: PasswordEncryptType
}

/** Credentials with a password: exactly one of the four names. */
export interface PasswordCredentials {
  /** Password. */
  password: string
  /** User name, e-mail address or phone number, whichever it is. */
  account?: string
  /** E-mail address, case-insensitive. */
  email?: string
  /** User name, case-sensitive. */
  username?: string
  /** Phone number. */
  phone?: string
}

/** Credentials with a code: exactly one of `email` and `phone`. */
export interface CodeCredentials {
  /** Code that was sent for `CHANNEL_LOGIN`. */
  passCode: string
  /** E-mail address that the code was sent to. */
  email?: string
  /** Phone number that the code was sent to. */
  phone?: string
  /** Country code of the phone number. Default `+86`. */
  phoneCountryCode?: string
}

/** Credentials of a directory user. */
export interface DirectoryCredentials {
  /** Account name in the directory. */
  sAMAccountName: string
  /** Password. */
  password: string
}

/** Input of {@link SignIn.withPassword}: exactly one of the four names. */
export interface SignInWithPasswordInput<Custom extends CustomData = CustomData>
  extends PasswordCredentials {
  /** Options of the sign-in. */
  options?: SignInOptions<Custom>
}

/** Input of {@link SignIn.withCode}: exactly one of `email` and `phone`. */
export interface SignInWithCodeInput<Custom extends CustomData = CustomData>
  extends CodeCredentials {
  /** Options of the sign-in. */
  options?: SignInOptions<Custom>
}

/** A sign-in as it goes over the wire. */
export interface SignInInput<Custom extends CustomData = CustomData> {
  /** Kind of credentials. */
  connection: 'PASSWORD' | 'PASSCODE' | 'LDAP' | 'AD'
  /** Credentials with a password. */
  passwordPayload?: PasswordCredentials
  /** Credentials with a code. */
  passCodePayload?: CodeCredentials
  /** Credentials of an Active Directory. */
  adPayload?: DirectoryCredentials
  /** Credentials of an LDAP directory. */
  ldapPayload?: DirectoryCredentials
  /** Options of the sign-in. */
  options?: SignInOptions<Custom>
  /** Id of the application; the client adds it. */
  client_id?: string
  /** Secret of the application; the client adds it. */
  client_secret?: string
}

/** Checks a {@link SignInWithPasswordInput}. */
export const signInWithPasswordInput = /* @__PURE__ */ schemaFor<SignInWithPasswordInput>()(
  schemas.signInWithPasswordInput,
)

/** Checks a {@link SignInWithCodeInput}. */
export const signInWithCodeInput = /* @__PURE__ */ schemaFor<SignInWithCodeInput>()(
  schemas.signInWithCodeInput,
)

/** `POST /api/v3/signin` */
export const signInByCredentials = /* @__PURE__ */ endpoint({
  name: 'signInByCredentials',
  method: 'POST',
  path: '/api/v3/signin',
  safety: 'write',
  access: 'application',
  customData: { input: { 'options.customData': 'USER' } },
  input: /* @__PURE__ */ schemaFor<SignInInput>()(schemas.signInInput),
  output: tokenSetSchema,
})
