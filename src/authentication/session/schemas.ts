// Generated from api/authentication/session.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { entity, maybe } from '../../contract/schema.ts'
import { tokenSetShape } from '../../contract/token-set/schemas.ts'
import { oneOf, string, text } from '../../contract/values.ts'

export const recoveredTokenSet = () =>
  entity({
    ...tokenSetShape(),
    recoveryCode: string(),
  })

export const totpOffer = () =>
  entity({
    secret: string(),
    qrcode_uri: string(),
    qrcode_data_url: maybe(string()),
    recovery_code: maybe(string()),
  })

export const verifyMfaSmsInput = () =>
  z.strictObject({
    code: text(),
    phone: z.optional(text()),
    phoneCountryCode: z.optional(string()),
  })

export const verifyMfaEmailInput = () =>
  z.strictObject({
    code: text(),
    email: z.optional(text()),
  })

export const verifyMfaTotpInput = () =>
  z.strictObject({
    totp: text(),
  })

export const verifyOwnTotpInput = () =>
  z.strictObject({
    totp: text(),
  })

export const verifyMfaFaceInput = () =>
  z.strictObject({
    photo: text(),
  })

export const useRecoveryCodeInput = () =>
  z.strictObject({
    recoveryCode: text(),
  })

export const associateTotpInput = () =>
  z.strictObject({
    authenticator_type: oneOf('totp'),
  })

export const confirmTotpInput = () =>
  z.strictObject({
    authenticator_type: oneOf('totp'),
    totp: text(),
  })

export const resetPasswordByFirstLoginTokenInput = () =>
  z.strictObject({
    token: text(),
    password: text(),
    oldPassword: z.optional(text()),
    passwordEncryptType: z.optional(passwordEncryptType()),
  })
