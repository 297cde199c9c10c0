// Generated from api/authentication/codes.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { noData, noInput } from '../../contract/plain-schemas.ts'
import { schemaFor } from '../../contract/schema.ts'
import { oneOf, string, text } from '../../contract/values.ts'
import * as schemas from './schemas.ts'

/** What a code that is sent by e-mail is for. It works for nothing else. */
export type EmailChannel =
  | 'CHANNEL_LOGIN'
  | 'CHANNEL_REGISTER'
  | 'CHANNEL_RESET_PASSWORD'
  | 'CHANNEL_VERIFY_EMAIL_LINK'
  | 'CHANNEL_UPDATE_EMAIL'
  | 'CHANNEL_BIND_EMAIL'
  | 'CHANNEL_UNBIND_EMAIL'
  | 'CHANNEL_VERIFY_MFA'
  | 'CHANNEL_UNLOCK_ACCOUNT'
  | 'CHANNEL_COMPLETE_EMAIL'
  | 'CHANNEL_DELETE_ACCOUNT'

/** What a code that is sent by SMS is for. It works for nothing else. */
export type SmsChannel =
  | 'CHANNEL_LOGIN'
  | 'CHANNEL_REGISTER'
  | 'CHANNEL_RESET_PASSWORD'
  | 'CHANNEL_BIND_PHONE'
  | 'CHANNEL_UNBIND_PHONE'
  | 'CHANNEL_BIND_MFA'
  | 'CHANNEL_VERIFY_MFA'
  | 'CHANNEL_UNBIND_MFA'
  | 'CHANNEL_COMPLETE_PHONE'
  | 'CHANNEL_IDENTITY_VERIFICATION'
  | 'CHANNEL_DELETE_ACCOUNT'

/** A code that was sent by e-mail, to be looked at by {@link Codes.check}. */
export interface EmailCode {
  /** Address that the code was sent to. */
  email: string
  /** The code. */
  passCode: string
  /** What the code is for. */
  channel: EmailChannel
}

/** A code that was sent by SMS, to be looked at by {@link Codes.check}. */
export interface SmsCode {
  /** Phone number that the code was sent to, without country code. */
  phone: string
  /** The code. */
  passCode: string
  /** Country code, such as `+86`. */
  phoneCountryCode?: string | undefined
  /** What the code is for. */
  channel: SmsChannel
}

/** What is to be said of a code. */
export interface CodeCheck {
  /** Whether the code would be taken now. */
  isValid: boolean
  /** Why not, in the service's words. */
  message?: string | null
}

/** A picture with characters that a person can read. */
export interface Captcha {
  /** The picture, as SVG. */
  captchaCodeSvg: string
  /** Names the picture. It goes back with the characters. */
  captchaToken: string
}

/** Checks a {@link EmailCode}. */
export const emailCode = /* @__PURE__ */ schemaFor<EmailCode>()(schemas.emailCode)

/** Checks a {@link SmsCode}. */
export const smsCode = /* @__PURE__ */ schemaFor<SmsCode>()(schemas.smsCode)

/** Input of sendEmail. */
export interface SendEmailInput {
  /** Address to send the code to. */
  email: string
  /** What the code is for. */
  channel: EmailChannel
}

/** `POST /api/v3/send-email` */
export const sendEmail = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/send-email',
  safety: 'write',
  access: 'anyone',
  input: schemaFor<SendEmailInput>()(() =>
    z.strictObject({ email: text(), channel: schemas.emailChannel() }),
  ),
  output: noData,
}))

/** Input of sendSms. */
export interface SendSmsInput {
  /** Phone number without country code. */
  phoneNumber: string
  /** Country code, such as `+86`. */
  phoneCountryCode?: string | undefined
  /** What the code is for. */
  channel: SmsChannel
}

/** `POST /api/v3/send-sms` */
export const sendSms = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/send-sms',
  safety: 'write',
  access: 'anyone',
  input: schemaFor<SendSmsInput>()(() =>
    z.strictObject({
      phoneNumber: text(),
      phoneCountryCode: z.optional(string()),
      channel: schemas.smsChannel(),
    }),
  ),
  output: noData,
}))

/** Input of preCheckCode. */
export interface PreCheckCodeInput {
  /** How the code was sent. */
  codeType: 'SMS' | 'EMAIL'
  /** A code that was sent by SMS. */
  smsCodePayload?: SmsCode | undefined
  /** A code that was sent by e-mail. */
  emailCodePayload?: EmailCode | undefined
}

/** `POST /api/v3/pre-check-code` */
export const preCheckCode = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/pre-check-code',
  safety: 'read',
  access: 'anyone',
  input: schemaFor<PreCheckCodeInput>()(() =>
    z.strictObject({
      codeType: oneOf('SMS', 'EMAIL'),
      smsCodePayload: z.optional(schemas.smsCode()),
      emailCodePayload: z.optional(schemas.emailCode()),
    }),
  ),
  output: schemaFor<CodeCheck>()(schemas.codeCheck),
}))

/** `GET /api/v3/get-captcha-code` */
export const geneCatchaCodeAndToken = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'geneCatchaCodeAndToken',
  method: 'GET',
  path: '/api/v3/get-captcha-code',
  safety: 'read',
  access: 'anyone',
  input: noInput,
  output: schemaFor<Captcha>()(schemas.captcha),
}))
