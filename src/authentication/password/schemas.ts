// Generated from api/authentication/password.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { atLeastOne, entity, exactlyOne } from '../../contract/schema.ts'
import { boolean, number, oneOf, string, text } from '../../contract/values.ts'
import { emailPassCode, phonePassCode } from '../common/schemas.ts'

export const requestPasswordResetInput = () =>
  z
    .strictObject({
      email: z.optional(text()),
      phoneNumber: z.optional(text()),
      phoneCountryCode: z.optional(string()),
      passCode: text(),
    })
    .check(exactlyOne('email', 'phoneNumber'))

export const passwordResetGrant = () =>
  entity({
    passwordResetToken: string(),
    tokenExpiresIn: number(),
  })

export const passwordValidity = () =>
  entity({
    valid: boolean(),
  })

export const updatePasswordInput = () =>
  z.strictObject({
    newPassword: text(),
    oldPassword: z.optional(text()),
    passwordEncryptType: z.optional(passwordEncryptType()),
    passwordResetToken: z.optional(text()),
  })

export const verifyResetPasswordRequestInput = () =>
  z.strictObject({
    verifyMethod: oneOf('EMAIL_PASSCODE', 'PHONE_PASSCODE'),
    phonePassCodePayload: z.optional(phonePassCode()),
    emailPassCodePayload: z.optional(emailPassCode()),
  })

export const resetPasswordInput = () =>
  z.strictObject({
    password: text(),
    passwordResetToken: text(),
    passwordEncryptType: z.optional(passwordEncryptType()),
  })

export const validatePasswordInput = () =>
  z
    .strictObject({
      email: z.optional(text()),
      phone: z.optional(text()),
      username: z.optional(text()),
      phoneCountryCode: z.optional(string()),
      password: text(),
      passwordEncryptType: z.optional(passwordEncryptType()),
    })
    .check(atLeastOne('email', 'phone', 'username'))
