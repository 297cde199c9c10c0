// Generated from api/authentication/sign-up.tsp by `npm run generate`.

import * as z from 'zod/mini'
import type { PasswordEncryptType } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import type { ExtendedProfile } from '../../contract/profile/contract.ts'
import { schemaFor } from '../../contract/schema.ts'
import { userSchema } from '../../contract/user/contract.ts'
import { oneOf } from '../../contract/values.ts'
import * as schemas from './schemas.ts'

/** Profile of a user who signs up. */
export interface SignUpProfile<Custom extends CustomData = CustomData> extends ExtendedProfile {
  /** Town or district. */
  locality?: string | undefined
  /** A further e-mail address; needs `options.emailPassCodeForInformationCompletion`. */
  email?: string | undefined
  /** A further phone number; needs `options.phonePassCodeForInformationCompletion`. */
  phone?: string | undefined
  /** Country code of that phone number. */
  phoneCountryCode?: string | undefined
  /** Values of custom fields. */
  customData?: Custom | undefined
}

/** Options of a sign-up. */
export interface SignUpOptions {
  /** IP address of the user, when a server signs up for a browser. */
  clientIp?: string | undefined
  /** Code that was sent to `profile.phone`. */
  phonePassCodeForInformationCompletion?: string | undefined
  /** Code that was sent to `profile.email`. */
  emailPassCodeForInformationCompletion?: string | undefined
  /** Password to set at a sign-up by phone code. */
  passwordForPhonePassCode?: string | undefined
  /** Free data for the pool's pipelines. */
  context?: unknown
  /** How passwords in the call are encrypted. Default `none`. */
  passwordEncryptType?: PasswordEncryptType | undefined
}

/** What every kind of sign-up takes besides the credentials. */
export interface SignUpExtras<Custom extends CustomData = CustomData> {
  /** Profile of the new user. */
  profile?: SignUpProfile<Custom> | undefined
  /** Options of the sign-up. */
  options?: SignUpOptions | undefined
}

/** A name and a password to sign up with: exactly one of `username` and `email`. */
export interface NewPasswordCredentials {
  /** Password. */
  password: string
  /** User name, unique in the pool, case-sensitive. */
  username?: string | undefined
  /** E-mail address, unique in the pool; not proved by this. */
  email?: string | undefined
}

/** An address and its code to sign up with: exactly one of `email` and `phone`. */
export interface NewCodeCredentials {
  /** Code that was sent for `CHANNEL_REGISTER`. */
  passCode: string
  /** E-mail address that the code was sent to. */
  email?: string | undefined
  /** Phone number that the code was sent to. */
  phone?: string | undefined
  /** Country code of the phone number. Default `+86`. */
  phoneCountryCode?: string | undefined
}

/** Input of {@link SignUp.withPassword}: exactly one of `username` and `email`. */
export interface SignUpWithPasswordInput<Custom extends CustomData = CustomData>
  extends NewPasswordCredentials,
    SignUpExtras<Custom> {}

/** Input of {@link SignUp.withCode}: exactly one of `email` and `phone`. */
export interface SignUpWithCodeInput<Custom extends CustomData = CustomData>
  extends NewCodeCredentials,
    SignUpExtras<Custom> {}

/** Checks a {@link SignUpWithPasswordInput}. */
export const signUpWithPasswordInput = /* @__PURE__ */ schemaFor<SignUpWithPasswordInput>()(
  schemas.signUpWithPasswordInput,
)

/** Checks a {@link SignUpWithCodeInput}. */
export const signUpWithCodeInput = /* @__PURE__ */ schemaFor<SignUpWithCodeInput>()(
  schemas.signUpWithCodeInput,
)

/** Input of signUp. */
export interface SignUpInput<Custom extends CustomData = CustomData> extends SignUpExtras<Custom> {
  /** Kind of credentials. */
  connection: 'PASSWORD' | 'PASSCODE'
  /** Credentials with a password. */
  passwordPayload?: NewPasswordCredentials | undefined
  /** Credentials with a code. */
  passCodePayload?: NewCodeCredentials | undefined
}

/** `POST /api/v3/signup` */
export const signUp = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'signUp',
  method: 'POST',
  path: '/api/v3/signup',
  safety: 'write',
  access: 'anyone',
  passwords: {
    at: ['passwordPayload.password', 'options.passwordForPhonePassCode'],
    type: 'options.passwordEncryptType',
  },
  customData: { input: { 'profile.customData': 'USER' }, output: { customData: 'USER' } },
  input: schemaFor<SignUpInput>()(() =>
    z.strictObject({
      connection: oneOf('PASSWORD', 'PASSCODE'),
      passwordPayload: z.optional(schemas.newPasswordCredentials()),
      passCodePayload: z.optional(schemas.newCodeCredentials()),
      ...schemas.signUpExtrasShape(),
    }),
  ),
  output: userSchema,
}))
