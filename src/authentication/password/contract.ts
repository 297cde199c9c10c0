// Generated from api/authentication/password.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { type PasswordEncryptType, successResultSchema } from '../../contract/common/contract.ts'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { noData } from '../../contract/plain-schemas.ts'
import { atLeastOne, schemaFor } from '../../contract/schema.ts'
import { oneOf, string, text } from '../../contract/values.ts'
import type { EmailPassCode, PhonePassCode } from '../common/contract.ts'
import { emailPassCode, phonePassCode } from '../common/schemas.ts'
import * as schemas from './schemas.ts'

/**
 * What proves that a password may be reset: exactly one of `email` and `phoneNumber`, and its code.
 */
export interface RequestPasswordResetInput {
  /** E-mail address of the account. */
  email?: string | undefined
  /** Phone number of the account, without country code. */
  phoneNumber?: string | undefined
  /** Country code of the phone number. Default `+86`. */
  phoneCountryCode?: string | undefined
  /** Code that was sent for `CHANNEL_RESET_PASSWORD`. */
  passCode: string
}

/** The right to reset a password, as it comes over the wire. */
export interface PasswordResetGrant {
  /** Token for the second step. */
  passwordResetToken: string
  /** Life of the token, in seconds. */
  tokenExpiresIn: number
}

/** Whether a password is the right one. */
export interface PasswordValidity {
  /** Whether account and password belong together. */
  valid: boolean
}

/** Checks a {@link RequestPasswordResetInput}. */
export const requestPasswordResetInput = /* @__PURE__ */ schemaFor<RequestPasswordResetInput>()(
  schemas.requestPasswordResetInput,
)

/** Input of updatePassword. */
export interface UpdatePasswordInput {
  /** The new password. */
  newPassword: string
  /** The password until now. Needed where there is one. */
  oldPassword?: string | undefined
  /** How the passwords are encrypted. Default `none`. */
  passwordEncryptType?: PasswordEncryptType | undefined
  /** Token of a reset, in place of the old password. */
  passwordResetToken?: string | undefined
}

/** `POST /api/v3/update-password` */
export const updatePassword = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-password',
  safety: 'write',
  access: 'user',
  passwords: { at: ['newPassword', 'oldPassword'], type: 'passwordEncryptType' },
  input: schemaFor<UpdatePasswordInput>()(() =>
    z.strictObject({
      newPassword: text(),
      oldPassword: z.optional(text()),
      passwordEncryptType: z.optional(passwordEncryptType()),
      passwordResetToken: z.optional(text()),
    }),
  ),
  output: noData,
}))

/** Input of verifyResetPasswordRequest. */
export interface VerifyResetPasswordRequestInput {
  /** How it is proved. */
  verifyMethod: 'EMAIL_PASSCODE' | 'PHONE_PASSCODE'
  /** The code of a phone. */
  phonePassCodePayload?: PhonePassCode | undefined
  /** The code of an e-mail address. */
  emailPassCodePayload?: EmailPassCode | undefined
}

/** `POST /api/v3/verify-reset-password-request` */
export const verifyResetPasswordRequest = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/verify-reset-password-request',
  safety: 'write',
  access: 'anyone',
  input: schemaFor<VerifyResetPasswordRequestInput>()(() =>
    z.strictObject({
      verifyMethod: oneOf('EMAIL_PASSCODE', 'PHONE_PASSCODE'),
      phonePassCodePayload: z.optional(phonePassCode()),
      emailPassCodePayload: z.optional(emailPassCode()),
    }),
  ),
  output: schemaFor<PasswordResetGrant>()(schemas.passwordResetGrant),
}))

/** Input of resetPassword. */
export interface ResetPasswordInput {
  /** The new password. */
  password: string
  /** Token of the first step. */
  passwordResetToken: string
  /** How the password is encrypted. Default `none`. */
  passwordEncryptType?: PasswordEncryptType | undefined
}

/** `POST /api/v3/reset-password` */
export const resetPassword = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/reset-password',
  safety: 'write',
  access: 'anyone',
  passwords: { at: ['password'], type: 'passwordEncryptType' },
  input: schemaFor<ResetPasswordInput>()(() =>
    z.strictObject({
      password: text(),
      passwordResetToken: text(),
      passwordEncryptType: z.optional(passwordEncryptType()),
    }),
  ),
  output: successResultSchema,
}))

/** Input of validatePassword. */
export interface ValidatePasswordInput {
  /** E-mail address of the account. It is preferred to the others. */
  email?: string | undefined
  /** Phone number of the account, without country code. It is preferred to the user name. */
  phone?: string | undefined
  /** User name of the account. */
  username?: string | undefined
  /** Country code of the phone number. Default `+86`. */
  phoneCountryCode?: string | undefined
  /** The password. */
  password: string
  /** How the password is encrypted. Default `none`. */
  passwordEncryptType?: PasswordEncryptType | undefined
}

/** `POST /api/v3/validate-password` */
export const validatePassword = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/validate-password',
  safety: 'read',
  access: 'anyone',
  passwords: { at: ['password'], type: 'passwordEncryptType' },
  input: schemaFor<ValidatePasswordInput>()(() =>
    z
      .strictObject({
        email: z.optional(text()),
        phone: z.optional(text()),
        username: z.optional(text()),
        phoneCountryCode: z.optional(string()),
        password: text(),
        passwordEncryptType: z.optional(passwordEncryptType()),
      })
      .check(atLeastOne('email', 'phone', 'username')),
  ),
  output: schemaFor<PasswordValidity>()(schemas.passwordValidity),
}))
