// Generated from api/authentication/mfa.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe, openEnum, record, text } from '../../contract/schema.ts'

export const factorType = () => z.enum(['OTP', 'SMS', 'EMAIL', 'FACE'])

export const factorProfile = () =>
  z.strictObject({
    phoneNumber: z.optional(text()),
    phoneCountryCode: z.optional(z.string()),
    email: z.optional(text()),
  })

export const otpData = () =>
  entity({
    qrCodeUri: z.string(),
    qrCodeDataUrl: z.string(),
    recoveryCode: z.string(),
  })

export const enrollmentGrant = () =>
  entity({
    enrollmentToken: z.string(),
    otpData: maybe(otpData()),
  })

export const enrollmentData = () =>
  z.strictObject({
    passCode: z.optional(text()),
    photo: z.optional(text()),
    isExternalPhoto: z.optional(z.boolean()),
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
    verified: z.boolean(),
  })

export const mfaTokenInfo = () =>
  entity({
    active: z.boolean(),
    userPoolId: maybe(z.string()),
    userId: maybe(z.string()),
    exp: maybe(z.number()),
    iat: maybe(z.number()),
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
