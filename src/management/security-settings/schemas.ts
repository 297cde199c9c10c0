// Generated from api/management/security-settings.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, number, openEnum, string } from '../../contract/values.ts'

export function strictEmailChangeRule() {
  return z.strictObject({ verifyOldEmail: boolean() })
}

export function emailChangeRule() {
  return entity({ verifyOldEmail: boolean() })
}

export function strictPhoneChangeRule() {
  return z.strictObject({ verifyOldPhone: boolean() })
}

export function phoneChangeRule() {
  return entity({ verifyOldPhone: boolean() })
}

export function strictCookieSettings() {
  return z.strictObject({ cookieExpiresIn: number(), cookieExpiresOnBrowserSession: boolean() })
}

export function cookieSettings() {
  return entity({ cookieExpiresIn: number(), cookieExpiresOnBrowserSession: boolean() })
}

export function strictFrequencyLimitShape() {
  return { enabled: boolean(), limit: number(), timeInterval: number() }
}

export function strictFrequencyLimit() {
  return z.strictObject(strictFrequencyLimitShape())
}

export function frequencyLimitShape() {
  return { enabled: boolean(), limit: number(), timeInterval: number() }
}

export function frequencyLimit() {
  return entity(frequencyLimitShape())
}

export function strictFailureLimit() {
  return z.strictObject({ ...strictFrequencyLimitShape(), unit: maybe(string()) })
}

export function failureLimit() {
  return entity({ ...frequencyLimitShape(), unit: maybe(string()) })
}

export function strictCaptchaFreeAddresses() {
  return z.strictObject({ enabled: boolean(), ipWhitelist: string() })
}

export function captchaFreeAddresses() {
  return entity({ enabled: boolean(), ipWhitelist: string() })
}

export function strictSignInProtection() {
  return z.strictObject({
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
}

export function signInProtection() {
  return entity({
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
}

export function strictSelfUnlock() {
  return z.strictObject({
    enabled: boolean(),
    strategy: openEnum<'captcha' | 'password-captcha'>(),
  })
}

export function selfUnlock() {
  return entity({ enabled: boolean(), strategy: openEnum<'captcha' | 'password-captcha'>() })
}

export function strictQrCodeStrategy() {
  return z.strictObject({
    qrcodeExpiresIn: number(),
    qrcodeExpiresInUnit: maybe(string()),
    ticketExpiresIn: number(),
    ticketExpiresInUnit: maybe(string()),
    allowExchangeUserInfoFromBrowser: boolean(),
    returnFullUserInfo: boolean(),
  })
}

export function qrCodeStrategy() {
  return entity({
    qrcodeExpiresIn: number(),
    qrcodeExpiresInUnit: maybe(string()),
    ticketExpiresIn: number(),
    ticketExpiresInUnit: maybe(string()),
    allowExchangeUserInfoFromBrowser: boolean(),
    returnFullUserInfo: boolean(),
  })
}

export function securitySettings() {
  return entity({
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
}
