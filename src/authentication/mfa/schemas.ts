// Generated from api/authentication/mfa.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { factorType } from '../../contract/factor/schemas.ts'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, number, openEnum, record, string, text } from '../../contract/values.ts'

export const factorProfile = () =>
  z.strictObject({
    phoneNumber: z.optional(text()),
    phoneCountryCode: z.optional(string()),
    email: z.optional(text()),
  })

export const otpData = () =>
  entity({
    qrCodeUri: string(),
    qrCodeDataUrl: string(),
    recoveryCode: string(),
  })

export const enrollmentGrant = () =>
  entity({
    enrollmentToken: string(),
    otpData: maybe(otpData()),
  })

export const enrollmentData = () =>
  z.strictObject({
    passCode: z.optional(text()),
    photo: z.optional(text()),
    isExternalPhoto: z.optional(boolean()),
  })

export const factor = () =>
  entity({
    factorId: text(),
    factorType: openEnum<'OTP' | 'SMS' | 'EMAIL' | 'FACE'>(),
    profile: maybe(record()),
  })

export const factorToEnroll = () =>
  entity({
    factorType: openEnum<'OTP' | 'SMS' | 'EMAIL' | 'FACE'>(),
  })

export const otpCheck = () =>
  entity({
    verified: boolean(),
  })

export const mfaTokenInfo = () =>
  entity({
    active: boolean(),
    userPoolId: maybe(string()),
    userId: maybe(string()),
    exp: maybe(number()),
    iat: maybe(number()),
  })

export const sendEnrollFactorRequestInput = () =>
  z.strictObject({
    profile: factorProfile(),
    factorType: factorType(),
  })

export const enrollFactorInput = () =>
  z.strictObject({
    enrollmentData: enrollmentData(),
    enrollmentToken: text(),
    factorType: factorType(),
  })

export const resetFactorInput = () =>
  z.strictObject({
    factorId: text(),
  })

export const getFactorInput = () =>
  z.strictObject({
    factorId: text(),
  })

export const mfaOtpVerifyInput = () =>
  z.strictObject({
    totp: text(),
  })

export const verifyMfaTokenInput = () =>
  z.strictObject({
    token: text(),
  })
