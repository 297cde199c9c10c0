// Generated from api/management/mfa.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { factorType } from '../../contract/factor/schemas.ts'
import { batch, entity, maybe } from '../../contract/schema.ts'
import { boolean, number, openEnum, string, text } from '../../contract/values.ts'
import { userReferenceShape } from '../common/schemas.ts'

export const userFactors = () =>
  entity({
    totpStatus: openEnum<'enabled' | 'disabled'>(),
    faceMfaStatus: openEnum<'enabled' | 'disabled'>(),
    smsMfaStatus: maybe(openEnum<'enabled' | 'disabled'>()),
    emailMfaStatus: maybe(openEnum<'enabled' | 'disabled'>()),
  })

export const mfaFactors = () =>
  entity({
    enabledFactors: z.array(openEnum<'OTP' | 'SMS' | 'EMAIL' | 'FACE'>()),
  })

export const strictFactorStatus = () =>
  z.strictObject({
    mfaPolicy: string(),
    status: number(),
    sort: number(),
  })

export const factorStatus = () =>
  entity({
    mfaPolicy: string(),
    status: number(),
    sort: number(),
  })

export const strictMfaStatus = () =>
  z.strictObject({
    mfaToken: string(),
    mfaPhone: maybe(string()),
    mfaPhoneCountryCode: maybe(string()),
    mfaEmail: maybe(string()),
    nickname: maybe(string()),
    username: maybe(string()),
    phone: maybe(string()),
    phoneCountryCode: maybe(string()),
    email: maybe(string()),
    avatar: maybe(string()),
    faceMfaEnabled: maybe(boolean()),
    totpMfaEnabled: maybe(boolean()),
    applicationMfa: z.array(strictFactorStatus()),
  })

export const mfaStatus = () =>
  entity({
    mfaToken: string(),
    mfaPhone: maybe(string()),
    mfaPhoneCountryCode: maybe(string()),
    mfaEmail: maybe(string()),
    nickname: maybe(string()),
    username: maybe(string()),
    phone: maybe(string()),
    phoneCountryCode: maybe(string()),
    email: maybe(string()),
    avatar: maybe(string()),
    faceMfaEnabled: maybe(boolean()),
    totpMfaEnabled: maybe(boolean()),
    applicationMfa: z.array(factorStatus()),
  })

export const otpSecret = () =>
  entity({
    secret: string(),
  })

export const importOtpInput = () =>
  z.strictObject({
    list: batch(
      z.strictObject({
        userId: text(),
        otp: z.strictObject({
          secret: text(),
          recoveryCode: z.optional(text()),
        }),
      }),
    ),
  })

export const setUsersMfaStatusInput = () =>
  z.strictObject({
    ...userReferenceShape(),
    mfaTriggerData: strictMfaStatus(),
  })

export const getMfaTriggerDataInput = () =>
  z.strictObject({
    ...userReferenceShape(),
    appId: text(),
  })

export const updateGlobalMfaSettingsInput = () =>
  z.strictObject({
    enabledFactors: batch(factorType()),
  })

export const closeGlobalMfaSettingsInput = () =>
  z.strictObject({
    disableFactors: batch(factorType()),
  })

export const updateApplicationMfaSettingsInput = () =>
  z.strictObject({
    appId: text(),
    enabledFactors: z.optional(z.array(factorType())),
    disabledFactors: z.optional(z.array(factorType())),
  })
