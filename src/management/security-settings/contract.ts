// Generated from api/management/security-settings.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { noInput } from '../../contract/plain-schemas.ts'
import { schemaFor } from '../../contract/schema.ts'
import { boolean, integer, number, type OpenEnum, text } from '../../contract/values.ts'
import * as schemas from './schemas.ts'

/** Whether the old e-mail address has to be proved when users change it. */
export interface EmailChangeRule {
  /** Whether a code for the old address is needed. Default true. */
  verifyOldEmail: boolean
}

/** Whether the old phone number has to be proved when users change it. */
export interface PhoneChangeRule {
  /** Whether a code for the old number is needed. Default true. */
  verifyOldPhone: boolean
}

/** How long browsers stay signed in at the login page. */
export interface CookieSettings {
  /** For how long, in seconds. Default 1,209,600, which is 14 days. */
  cookieExpiresIn: number
  /** Whether the sign-in ends with the browser's session. Default false. */
  cookieExpiresOnBrowserSession: boolean
}

/** How often something may happen in a span of time. */
export interface FrequencyLimit {
  /** Whether the limit holds. Default false. */
  enabled: boolean
  /** How often. Default 50. */
  limit: number
  /** The span of time, in seconds. Default 300. */
  timeInterval: number
}

/** How often a sign-in may fail in a span of time. */
export interface FailureLimit extends FrequencyLimit {
  /**
   * Unit that the console shows the span in: `Second`, `Minute`, `Hour` or `Day`. It stays seconds.
   */
  unit?: string | null | undefined
}

/** From where sign-ins need no captcha. */
export interface CaptchaFreeAddresses {
  /** Whether sign-ins from all other addresses need one. Default false. */
  enabled: boolean
  /** The IP addresses, separated by commas. */
  ipWhitelist: string
}

/** What happens when sign-ins fail too often. */
export interface SignInProtection {
  /**
   * `captcha` or `block-account`. Replaced by `robotVerify` and `accountLock`, but still demanded:
   * with those in use, either will do.
   */
  loginFailStrategy: OpenEnum<'captcha' | 'block-account'>
  /** Captchas: `disable`, `condition_set` for where a condition is met, `always_enable`. */
  robotVerify: OpenEnum<'disable' | 'condition_set' | 'always_enable'>
  /** Locks of accounts: `disable`, or `condition_set` for where a condition is met. */
  accountLock: OpenEnum<'disable' | 'condition_set'>
  /** Sign-ins from one IP address that fail, whatever for, before `loginFailStrategy` comes in. */
  loginFailCheck: FailureLimit
  /**
   * Wrong passwords before `loginFailStrategy` comes in. Replaced by the two members that follow.
   */
  loginPasswordFailCheck: FailureLimit
  /** Wrong passwords for one account before it is locked. */
  accountLockLoginPasswordFailCheck?: FailureLimit | null | undefined
  /** Wrong passwords from one IP address before a captcha is needed. */
  robotVerifyLoginPasswordFailCheck: FailureLimit
  /** From where no captcha is needed. */
  robotVerifyLoginIpWhitelistCheck: CaptchaFreeAddresses
  /** Whether captchas depend on the time of the week. */
  robotVerifyLoginTimeCheckEnable: boolean
  /** On which days from when to when, in the service's own words. */
  robotVerifyloginWeekStartEndTime: string[]
}

/** How users unlock accounts that were locked after failed sign-ins. */
export interface SelfUnlock {
  /** Whether they may. Default false. */
  enabled: boolean
  /** By what: `captcha`, a code, or `password-captcha`, the password and a code. */
  strategy: OpenEnum<'captcha' | 'password-captcha'>
}

/** How sign-ins by QR codes work. */
export interface QrCodeStrategy {
  /** Life of a code, in seconds. Default 120. */
  qrcodeExpiresIn: number
  /** Unit that the console shows it in. It stays seconds. */
  qrcodeExpiresInUnit?: string | null | undefined
  /** Life of a ticket, in seconds. Default 300. */
  ticketExpiresIn: number
  /** Unit that the console shows it in. It stays seconds. */
  ticketExpiresInUnit?: string | null | undefined
  /** Whether a page may exchange a ticket. Default true. */
  allowExchangeUserInfoFromBrowser: boolean
  /** Whether the status of a confirmed code has the user and the tokens. Default false. */
  returnFullUserInfo: boolean
}

/** How the pool is protected. */
export interface SecuritySettings {
  /** Origins whose pages may call, one a line; nothing for all. */
  allowedOrigins?: string | null
  /** Life of users' tokens, in seconds, where an application has no other. */
  genauthTokenExpiresIn?: number | null
  /** Life of users' tokens, in seconds, where an application has no other. */
  authingTokenExpiresIn?: number | null
  /** Digits of a verification code. Default 6. */
  verifyCodeLength?: number | null
  /** Wrong tries that a verification code survives. Default 1. */
  verifyCodeMaxAttempts?: number | null
  /** What a change of the e-mail address needs. */
  changeEmailStrategy?: EmailChangeRule | null
  /** What a change of the phone number needs. */
  changePhoneStrategy?: PhoneChangeRule | null
  /** How long browsers stay signed in at the login page. */
  cookieSettings?: CookieSettings | null
  /** Whether users can not register. Default false. */
  registerDisabled?: boolean | null
  /** How many may register from one IP address. */
  registerAnomalyDetection?: FrequencyLimit | null
  /** Whether the login page asks who has signed in by a code, and has no password, for one. */
  completePasswordAfterPassCodeLogin?: boolean | null
  /** What happens when sign-ins fail too often. */
  loginAnomalyDetection?: SignInProtection | null
  /** Whether only users with a proved e-mail address can sign in. Default false. */
  loginRequireEmailVerified?: boolean | null
  /** How users unlock accounts. */
  selfUnlockAccount?: SelfUnlock | null
  /** Whether users can switch to public accounts. Default false. */
  enableLoginAccountSwitch?: boolean | null
  /** How sign-ins by QR codes work. */
  qrcodeLoginStrategy?: QrCodeStrategy | null
}

/** Checks a {@link SecuritySettings} in an answer. */
export const securitySettingsSchema = /* @__PURE__ */ schemaFor<SecuritySettings>()(
  schemas.securitySettings,
)

/** `GET /api/v3/get-security-settings` */
export const getSecuritySettings = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-security-settings',
  safety: 'read',
  access: 'administrator',
  input: noInput,
  output: securitySettingsSchema,
}))

/** Input of {@link PoolSecurity.update}. */
export interface UpdateSecuritySettingsInput {
  /** Origins whose pages may call; an empty list for all. */
  allowedOrigins?: readonly string[] | undefined
  /** Life of users' tokens, in seconds, where an application has no other. */
  genauthTokenExpiresIn?: number | undefined
  /** Life of users' tokens, in seconds, where an application has no other. */
  authingTokenExpiresIn?: number | undefined
  /** Digits of a verification code. */
  verifyCodeLength?: number | undefined
  /** Wrong tries that a verification code survives. */
  verifyCodeMaxAttempts?: number | undefined
  /** What a change of the e-mail address needs. */
  changeEmailStrategy?: EmailChangeRule | undefined
  /** What a change of the phone number needs. */
  changePhoneStrategy?: PhoneChangeRule | undefined
  /** How long browsers stay signed in at the login page. */
  cookieSettings?: CookieSettings | undefined
  /** Whether users can not register. */
  registerDisabled?: boolean | undefined
  /** How many may register from one IP address. */
  registerAnomalyDetection?: FrequencyLimit | undefined
  /** Whether the login page asks who has signed in by a code, and has no password, for one. */
  completePasswordAfterPassCodeLogin?: boolean | undefined
  /** What happens when sign-ins fail too often. */
  loginAnomalyDetection?: SignInProtection | undefined
  /** Whether only users with a proved e-mail address can sign in. */
  loginRequireEmailVerified?: boolean | undefined
  /** How users unlock accounts. */
  selfUnlockAccount?: SelfUnlock | undefined
  /** Whether users can switch to public accounts. */
  enableLoginAccountSwitch?: boolean | undefined
  /** How sign-ins by QR codes work. */
  qrcodeLoginStrategy?: QrCodeStrategy | undefined
}

/** `POST /api/v3/update-security-settings` */
export const updateSecuritySettings = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-security-settings',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<UpdateSecuritySettingsInput>()(() =>
    z.strictObject({
      allowedOrigins: z.optional(z.array(text())),
      genauthTokenExpiresIn: z.optional(number(1)),
      authingTokenExpiresIn: z.optional(number(1)),
      verifyCodeLength: z.optional(integer(1)),
      verifyCodeMaxAttempts: z.optional(integer(0)),
      changeEmailStrategy: z.optional(schemas.strictEmailChangeRule()),
      changePhoneStrategy: z.optional(schemas.strictPhoneChangeRule()),
      cookieSettings: z.optional(schemas.strictCookieSettings()),
      registerDisabled: z.optional(boolean()),
      registerAnomalyDetection: z.optional(schemas.strictFrequencyLimit()),
      completePasswordAfterPassCodeLogin: z.optional(boolean()),
      loginAnomalyDetection: z.optional(schemas.strictSignInProtection()),
      loginRequireEmailVerified: z.optional(boolean()),
      selfUnlockAccount: z.optional(schemas.strictSelfUnlock()),
      enableLoginAccountSwitch: z.optional(boolean()),
      qrcodeLoginStrategy: z.optional(schemas.strictQrCodeStrategy()),
    }),
  ),
  output: securitySettingsSchema,
}))
