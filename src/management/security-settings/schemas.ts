// Generated from api/management/security-settings.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, integer, number, openEnum, string, text } from '../../contract/values.ts'

export const strictEmailChangeRule = () =>
  z.strictObject({
    verifyOldEmail: boolean(),
  })

export const emailChangeRule = () =>
  entity({
    verifyOldEmail: boolean(),
  })

export const strictPhoneChangeRule = () =>
  z.strictObject({
    verifyOldPhone: boolean(),
  })

export const phoneChangeRule = () =>
  entity({
    verifyOldPhone: boolean(),
  })

export const strictCookieSettings = () =>
  z.strictObject({
    cookieExpiresIn: number(),
    cookieExpiresOnBrowserSession: boolean(),
  })

export const cookieSettings = () =>
  entity({
    cookieExpiresIn: number(),
    cookieExpiresOnBrowserSession: boolean(),
  })

export const strictFrequencyLimitShape = () => ({
  enabled: boolean(),
  limit: number(),
  timeInterval: number(),
})

export const strictFrequencyLimit = () => z.strictObject(strictFrequencyLimitShape())

export const frequencyLimitShape = () => ({
  enabled: boolean(),
  limit: number(),
  timeInterval: number(),
})

export const frequencyLimit = () => entity(frequencyLimitShape())

export const strictFailureLimit = () =>
  z.strictObject({
    ...strictFrequencyLimitShape(),
    unit: maybe(string()),
  })

export const failureLimit = () =>
  entity({
    ...frequencyLimitShape(),
    unit: maybe(string()),
  })

export const strictCaptchaFreeAddresses = () =>
  z.strictObject({
    enabled: boolean(),
    ipWhitelist: string(),
  })

export const captchaFreeAddresses = () =>
  entity({
    enabled: boolean(),
    ipWhitelist: string(),
  })

export const strictSignInProtection = () =>
  z.strictObject({
    loginFailStrategy: openEnum<'captcha' | 'block-account'>(),
    robotVerify: openEnum<'disable' | 'condition_set' | 'always_enable'>(),
    accountLock: openEnum<'disable' | 'condition_set'>(),
    loginFailCheck: strictFailureLimit(),
    loginPasswordFailCheck: strictFailureLimit(),
    accountLockLoginPasswordFailCheck: maybe(strictFailureLimit()),
    robotVerifyLoginPasswordFailCheck: strictFailureLimit(),
    robotVerifyLoginIpWhitelistCheck: strictCaptchaFreeAddresses(),
    robotVerifyLoginTimeCheckEnable: boolean(),
    robotVerifyloginWeekStartEndTime: z.array(string()),
  })

export const signInProtection = () =>
  entity({
    loginFailStrategy: openEnum<'captcha' | 'block-account'>(),
    robotVerify: openEnum<'disable' | 'condition_set' | 'always_enable'>(),
    accountLock: openEnum<'disable' | 'condition_set'>(),
    loginFailCheck: failureLimit(),
    loginPasswordFailCheck: failureLimit(),
    accountLockLoginPasswordFailCheck: maybe(failureLimit()),
    robotVerifyLoginPasswordFailCheck: failureLimit(),
    robotVerifyLoginIpWhitelistCheck: captchaFreeAddresses(),
    robotVerifyLoginTimeCheckEnable: boolean(),
    robotVerifyloginWeekStartEndTime: z.array(string()),
  })

export const strictSelfUnlock = () =>
  z.strictObject({
    enabled: boolean(),
    strategy: openEnum<'captcha' | 'password-captcha'>(),
  })

export const selfUnlock = () =>
  entity({
    enabled: boolean(),
    strategy: openEnum<'captcha' | 'password-captcha'>(),
  })

export const strictQrCodeStrategy = () =>
  z.strictObject({
    qrcodeExpiresIn: number(),
    qrcodeExpiresInUnit: maybe(string()),
    ticketExpiresIn: number(),
    ticketExpiresInUnit: maybe(string()),
    allowExchangeUserInfoFromBrowser: boolean(),
    returnFullUserInfo: boolean(),
  })

export const qrCodeStrategy = () =>
  entity({
    qrcodeExpiresIn: number(),
    qrcodeExpiresInUnit: maybe(string()),
    ticketExpiresIn: number(),
    ticketExpiresInUnit: maybe(string()),
    allowExchangeUserInfoFromBrowser: boolean(),
    returnFullUserInfo: boolean(),
  })

export const securitySettings = () =>
  entity({
    allowedOrigins: maybe(string()),
    genauthTokenExpiresIn: maybe(number()),
    authingTokenExpiresIn: maybe(number()),
    verifyCodeLength: maybe(number()),
    verifyCodeMaxAttempts: maybe(number()),
    changeEmailStrategy: maybe(emailChangeRule()),
    changePhoneStrategy: maybe(phoneChangeRule()),
    cookieSettings: maybe(cookieSettings()),
    registerDisabled: maybe(boolean()),
    registerAnomalyDetection: maybe(frequencyLimit()),
    completePasswordAfterPassCodeLogin: maybe(boolean()),
    loginAnomalyDetection: maybe(signInProtection()),
    loginRequireEmailVerified: maybe(boolean()),
    selfUnlockAccount: maybe(selfUnlock()),
    enableLoginAccountSwitch: maybe(boolean()),
    qrcodeLoginStrategy: maybe(qrCodeStrategy()),
  })

export const updateSecuritySettingsInput = () =>
  z.strictObject({
    allowedOrigins: z.optional(z.array(text())),
    genauthTokenExpiresIn: z.optional(number(1)),
    authingTokenExpiresIn: z.optional(number(1)),
    verifyCodeLength: z.optional(integer(1)),
    verifyCodeMaxAttempts: z.optional(integer(0)),
    changeEmailStrategy: z.optional(strictEmailChangeRule()),
    changePhoneStrategy: z.optional(strictPhoneChangeRule()),
    cookieSettings: z.optional(strictCookieSettings()),
    registerDisabled: z.optional(boolean()),
    registerAnomalyDetection: z.optional(strictFrequencyLimit()),
    completePasswordAfterPassCodeLogin: z.optional(boolean()),
    loginAnomalyDetection: z.optional(strictSignInProtection()),
    loginRequireEmailVerified: z.optional(boolean()),
    selfUnlockAccount: z.optional(strictSelfUnlock()),
    enableLoginAccountSwitch: z.optional(boolean()),
    qrcodeLoginStrategy: z.optional(strictQrCodeStrategy()),
  })
