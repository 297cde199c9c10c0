// Generated from api/management/mfa.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, number, openEnum, string } from '../../contract/values.ts'

export function userFactors() {
  return entity({
    totpStatus: openEnum<'enabled' | 'disabled'>(),
    faceMfaStatus: openEnum<'enabled' | 'disabled'>(),
    smsMfaStatus: maybe(openEnum<'enabled' | 'disabled'>()),
    emailMfaStatus: maybe(openEnum<'enabled' | 'disabled'>()),
  })
}

export function mfaFactors() {
  return entity({ enabledFactors: z.array(openEnum<'OTP' | 'SMS' | 'EMAIL' | 'FACE'>()) })
}

export function strictFactorStatus() {
  return z.strictObject({ mfaPolicy: string(), status: number(), sort: number() })
}

export function factorStatus() {
  return entity({ mfaPolicy: string(), status: number(), sort: number() })
}

export function strictMfaStatus() {
  return z.strictObject({
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
}

export function mfaStatus() {
  return entity({
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
}

export function otpSecret() {
  return entity({ secret: string() })
}
