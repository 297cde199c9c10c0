// Generated from api/authentication/account-deletion.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { entity, exactlyOne } from '../../contract/schema.ts'
import { number, oneOf, string, text } from '../../contract/values.ts'
import { emailPassCode, phonePassCode } from '../common/schemas.ts'

export const requestAccountDeletionInput = () =>
  z
    .strictObject({
      email: z.optional(text()),
      phoneNumber: z.optional(text()),
      phoneCountryCode: z.optional(string()),
      passCode: z.optional(text()),
      password: z.optional(text()),
      passwordEncryptType: z.optional(passwordEncryptType()),
    })
    .check(exactlyOne('email', 'phoneNumber', 'password'))

export const passwordProof = () =>
  z.strictObject({
    password: text(),
    passwordEncryptType: z.optional(passwordEncryptType()),
  })

export const accountDeletionGrant = () =>
  entity({
    deleteAccountToken: string(),
    tokenExpiresIn: number(),
  })

export const verifyDeleteAccountRequestInput = () =>
  z.strictObject({
    verifyMethod: oneOf('PHONE_PASSCODE', 'EMAIL_PASSCODE', 'PASSWORD'),
    phonePassCodePayload: z.optional(phonePassCode()),
    emailPassCodePayload: z.optional(emailPassCode()),
    passwordPayload: z.optional(passwordProof()),
  })

export const deleteAccountInput = () =>
  z.strictObject({
    deleteAccountToken: text(),
  })
