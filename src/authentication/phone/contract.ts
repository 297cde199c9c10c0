// Generated from api/authentication/phone.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { successResultSchema } from '../../contract/common/contract.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { noData } from '../../contract/plain-schemas.ts'
import { schemaFor } from '../../contract/schema.ts'
import { oneOf, string, text } from '../../contract/values.ts'
import * as schemas from './schemas.ts'

/** Codes that prove a change of the phone number. */
export interface RequestPhoneChangeInput {
  /** The new number, without country code. */
  newPhoneNumber: string
  /** Code that was sent to the new number for `CHANNEL_BIND_PHONE`. */
  newPhonePassCode: string
  /** Country code of the new number. Default `+86`. */
  newPhoneCountryCode?: string | undefined
  /** The number until now. Needed where there is one, unless the pool does not ask for it. */
  oldPhoneNumber?: string | undefined
  /** Code that was sent to the old number for `CHANNEL_BIND_PHONE`. */
  oldPhonePassCode?: string | undefined
  /** Country code of the old number. Default `+86`. */
  oldPhoneCountryCode?: string | undefined
}

/** The right to change a phone number, as it comes over the wire. */
export interface PhoneChangeGrant {
  /** Token for the second step. */
  updatePhoneToken: string
  /** Life of the token, in seconds. */
  tokenExpiresIn: number
}

/** Checks a {@link RequestPhoneChangeInput}. */
export const requestPhoneChangeInput = /* @__PURE__ */ schemaFor<RequestPhoneChangeInput>()(
  schemas.requestPhoneChangeInput,
)

/** Input of bindPhone. */
export interface BindPhoneInput {
  /** The number, without country code. */
  phoneNumber: string
  /** Country code of the number. Default `+86`. */
  phoneCountryCode?: string | undefined
  /** Code that was sent to it for `CHANNEL_BIND_PHONE`. */
  passCode: string
}

/** `POST /api/v3/bind-phone` */
export const bindPhone = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/bind-phone',
  safety: 'write',
  access: 'user',
  input: schemaFor<BindPhoneInput>()(() =>
    z.strictObject({
      phoneNumber: text(),
      phoneCountryCode: z.optional(string()),
      passCode: text(),
    }),
  ),
  output: noData,
}))

/** Input of unbindPhone. */
export interface UnbindPhoneInput {
  /** Code that was sent to the number for `CHANNEL_UNBIND_PHONE`. */
  passCode: string
}

/** `POST /api/v3/unbind-phone` */
export const unbindPhone = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/unbind-phone',
  safety: 'write',
  access: 'user',
  input: schemaFor<UnbindPhoneInput>()(() => z.strictObject({ passCode: text() })),
  output: noData,
}))

/** Input of verifyUpdatePhoneRequest. */
export interface VerifyUpdatePhoneRequestInput {
  /** How it is proved. */
  verifyMethod: 'PHONE_PASSCODE'
  /** The codes. */
  phonePassCodePayload: RequestPhoneChangeInput
}

/** `POST /api/v3/verify-update-phone-request` */
export const verifyUpdatePhoneRequest = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/verify-update-phone-request',
  safety: 'write',
  access: 'user',
  input: schemaFor<VerifyUpdatePhoneRequestInput>()(() =>
    z.strictObject({
      verifyMethod: oneOf('PHONE_PASSCODE'),
      phonePassCodePayload: schemas.requestPhoneChangeInput(),
    }),
  ),
  output: schemaFor<PhoneChangeGrant>()(schemas.phoneChangeGrant),
}))

/** Input of updatePhone. */
export interface UpdatePhoneInput {
  /** Token of the first step. */
  updatePhoneToken: string
}

/** `POST /api/v3/update-phone` */
export const updatePhone = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-phone',
  safety: 'write',
  access: 'user',
  input: schemaFor<UpdatePhoneInput>()(() => z.strictObject({ updatePhoneToken: text() })),
  output: successResultSchema,
}))
