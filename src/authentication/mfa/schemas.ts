// Generated from api/authentication/mfa.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, number, openEnum, record, string, text } from '../../contract/values.ts'

export function factorProfile() {
  return z.strictObject({
    phoneNumber: z.optional(text()),
    phoneCountryCode: z.optional(string()),
    email: z.optional(text()),
  })
}

export function otpData() {
  return entity({ qrCodeUri: string(), qrCodeDataUrl: string(), recoveryCode: string() })
}

export function enrollmentGrant() {
  return entity({ enrollmentToken: string(), otpData: maybe(otpData()) })
}

export function enrollmentData() {
  return z.strictObject({
    passCode: z.optional(text()),
    photo: z.optional(text()),
    isExternalPhoto: z.optional(boolean()),
  })
}

export function factor() {
  return entity({
    factorId: text(),
    factorType: openEnum<'OTP' | 'SMS' | 'EMAIL' | 'FACE'>(),
    profile: maybe(record()),
  })
}

export function factorToEnroll() {
  return entity({ factorType: openEnum<'OTP' | 'SMS' | 'EMAIL' | 'FACE'>() })
}

export function otpCheck() {
  return entity({ verified: boolean() })
}

export function mfaTokenInfo() {
  return entity({
    active: boolean(),
    userPoolId: maybe(string()),
    userId: maybe(string()),
    exp: maybe(number()),
    iat: maybe(number()),
  })
}
