// Generated from api/authentication/codes.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, oneOf, string, text } from '../../contract/values.ts'

export function emailChannel() {
  return oneOf(
    'CHANNEL_LOGIN',
    'CHANNEL_REGISTER',
    'CHANNEL_RESET_PASSWORD',
    'CHANNEL_VERIFY_EMAIL_LINK',
    'CHANNEL_UPDATE_EMAIL',
    'CHANNEL_BIND_EMAIL',
    'CHANNEL_UNBIND_EMAIL',
    'CHANNEL_VERIFY_MFA',
    'CHANNEL_UNLOCK_ACCOUNT',
    'CHANNEL_COMPLETE_EMAIL',
    'CHANNEL_DELETE_ACCOUNT',
  )
}

export function smsChannel() {
  return oneOf(
    'CHANNEL_LOGIN',
    'CHANNEL_REGISTER',
    'CHANNEL_RESET_PASSWORD',
    'CHANNEL_BIND_PHONE',
    'CHANNEL_UNBIND_PHONE',
    'CHANNEL_BIND_MFA',
    'CHANNEL_VERIFY_MFA',
    'CHANNEL_UNBIND_MFA',
    'CHANNEL_COMPLETE_PHONE',
    'CHANNEL_IDENTITY_VERIFICATION',
    'CHANNEL_DELETE_ACCOUNT',
  )
}

export function emailCode() {
  return z.strictObject({ email: text(), passCode: text(), channel: emailChannel() })
}

export function smsCode() {
  return z.strictObject({
    phone: text(),
    passCode: text(),
    phoneCountryCode: z.optional(string()),
    channel: smsChannel(),
  })
}

export function codeCheck() {
  return entity({ isValid: boolean(), message: maybe(string()) })
}

export function captcha() {
  return entity({ captchaCodeSvg: string(), captchaToken: string() })
}
