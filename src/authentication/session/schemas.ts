// Generated from api/authentication/session.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { entity, maybe, text } from '../../contract/schema.ts'
import { tokenSetShape } from '../../contract/token-set/schemas.ts'

export const recoveredTokenSet = () =>
  entity({
    ...tokenSetShape(),
    recoveryCode: z.string(),
  })

export const totpOffer = () =>
  entity({
    secret: z.string(),
    qrcode_uri: z.string(),
    qrcode_data_url: maybe(z.string()),
    recovery_code: maybe(z.string()),
  })

export const verifyMfaSmsInput = () =>
  z.strictObject({
    code: text(),
    phone: z.optional(text()),
    phoneCountryCode: z.optional(z.string()),
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
    authenticator_type: z.enum(['totp']),
  })

export const confirmTotpInput = () =>
  z.strictObject({
    authenticator_type: z.enum(['totp']),
    totp: text(),
  })

export const resetPasswordByFirstLoginTokenInput = () =>
  z.strictObject({
    token: text(),
    password: text(),
    oldPassword: z.optional(text()),
    passwordEncryptType: z.optional(passwordEncryptType()),
  })
