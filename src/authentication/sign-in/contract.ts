import * as z from 'zod/mini'
import { type PasswordEncryptType, passwordEncryptType } from '../../contract/common.ts'
import { type CustomData, customDataInput } from '../../contract/custom-data.ts'
import { endpoint } from '../../contract/endpoint.ts'
import { schemaFor, text } from '../../contract/schema.ts'
import { tokenSet } from '../../contract/token-set.ts'

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

/** Input of {@link SignIn.withPassword}: exactly one of the four names. */
export interface SignInWithPasswordInput<Custom extends CustomData = CustomData> {
  /** User name, e-mail address or phone number, whichever it is. */
  account?: string
  /** E-mail address, case-insensitive. */
  email?: string
  /** User name, case-sensitive. */
  username?: string
  /** Phone number. */
  phone?: string
  /** Password. */
  password: string
  /** Options of the sign-in. */
  options?: SignInOptions<Custom>
}

/** Input of {@link SignIn.withCode}: exactly one of `email` and `phone`. */
export interface SignInWithCodeInput<Custom extends CustomData = CustomData> {
  /** E-mail address that the code was sent to. */
  email?: string
  /** Phone number that the code was sent to. */
  phone?: string
  /** Country code of the phone number. Default `+86`. */
  phoneCountryCode?: string
  /** Code that was sent for `CHANNEL_LOGIN`. */
  passCode: string
  /** Options of the sign-in. */
  options?: SignInOptions<Custom>
}

/** Credentials of a directory user as they go over the wire. */
export interface DirectoryPayload {
  /** Account name in the directory. */
  sAMAccountName: string
  /** Password. */
  password: string
}

/** A sign-in as it goes over the wire. */
export interface SignInInput {
  /** Kind of credentials. */
  connection: 'PASSWORD' | 'PASSCODE' | 'LDAP' | 'AD'
  /** Credentials with a password. */
  passwordPayload?: {
    password: string
    account?: string
    email?: string
    username?: string
    phone?: string
  }
  /** Credentials with a code. */
  passCodePayload?: { passCode: string; email?: string; phone?: string; phoneCountryCode?: string }
  /** Credentials of an Active Directory. */
  adPayload?: DirectoryPayload
  /** Credentials of an LDAP directory. */
  ldapPayload?: DirectoryPayload
  /** Options of the sign-in. */
  options?: SignInOptions
  /** Id of the application; the client adds it. */
  client_id?: string
  /** Secret of the application; the client adds it. */
  client_secret?: string
}

const string = () => z.optional(z.string())

const signInOptions = () =>
  z.optional(
    z.strictObject({
      scope: z.optional(
        z
          .string()
          .check(
            z.refine(scope => scope.split(' ').includes('openid'), 'must contain the scope openid'),
          ),
      ),
      clientIp: string(),
      context: z.optional(z.unknown()),
      tenantId: string(),
      customData: customDataInput(),
      autoRegister: z.optional(z.boolean()),
      captchaCode: string(),
      captchaToken: string(),
      passwordEncryptType: z.optional(passwordEncryptType()),
    }),
  )

const byPassword = () => ({
  password: text(),
  account: z.optional(text()),
  email: z.optional(text()),
  username: z.optional(text()),
  phone: z.optional(text()),
})

const byCode = () => ({
  passCode: text(),
  email: z.optional(text()),
  phone: z.optional(text()),
  phoneCountryCode: string(),
})

const directory = () => z.optional(z.strictObject({ sAMAccountName: text(), password: text() }))

/** Schema of a {@link SignInWithPasswordInput}. */
export const signInWithPassword = schemaFor<SignInWithPasswordInput>()(() =>
  z
    .strictObject({ ...byPassword(), options: signInOptions() })
    .check(
      z.refine(
        ({ account, email, username, phone }) =>
          [account, email, username, phone].filter(name => name !== undefined).length === 1,
        'must have exactly one of account, email, username, phone',
      ),
    ),
)

/** Schema of a {@link SignInWithCodeInput}. */
export const signInWithCode = schemaFor<SignInWithCodeInput>()(() =>
  z
    .strictObject({ ...byCode(), options: signInOptions() })
    .check(
      z.refine(
        ({ email, phone }) => (email === undefined) !== (phone === undefined),
        'must have exactly one of email, phone',
      ),
    ),
)

/** `POST /api/v3/signin` */
export const signInByCredentials = endpoint({
  name: 'signInByCredentials',
  method: 'POST',
  path: '/api/v3/signin',
  safety: 'write',
  access: 'application',
  input: schemaFor<SignInInput>()(() =>
    z.strictObject({
      connection: z.enum(['PASSWORD', 'PASSCODE', 'LDAP', 'AD']),
      passwordPayload: z.optional(z.strictObject(byPassword())),
      passCodePayload: z.optional(z.strictObject(byCode())),
      adPayload: directory(),
      ldapPayload: directory(),
      options: signInOptions(),
      client_id: string(),
      client_secret: string(),
    }),
  ),
  output: tokenSet,
  customData: { input: { 'options.customData': 'USER' } },
})
