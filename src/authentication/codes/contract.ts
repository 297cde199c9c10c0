// Generated from api/authentication/codes.tsp by `npm run generate`.

import { endpoint } from '../../contract/endpoint.ts'
import { noData } from '../../contract/plain-schemas.ts'
import { schemaFor } from '../../contract/schema.ts'
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

/** Input of {@link Codes.sendEmail}. */
export interface SendEmailInput {
  /** Address to send the code to. */
  email: string
  /** What the code is for. */
  channel: EmailChannel
}

/** `POST /api/v3/send-email` */
export const sendEmail = /* @__PURE__ */ endpoint({
  name: 'sendEmail',
  method: 'POST',
  path: '/api/v3/send-email',
  safety: 'write',
  access: 'anyone',
  input: /* @__PURE__ */ schemaFor<SendEmailInput>()(schemas.sendEmailInput),
  output: noData,
})

/** Input of {@link Codes.sendSms}. */
export interface SendSmsInput {
  /** Phone number without country code. */
  phoneNumber: string
  /** Country code, such as `+86`. */
  phoneCountryCode?: string
  /** What the code is for. */
  channel: SmsChannel
}

/** `POST /api/v3/send-sms` */
export const sendSms = /* @__PURE__ */ endpoint({
  name: 'sendSms',
  method: 'POST',
  path: '/api/v3/send-sms',
  safety: 'write',
  access: 'anyone',
  input: /* @__PURE__ */ schemaFor<SendSmsInput>()(schemas.sendSmsInput),
  output: noData,
})
