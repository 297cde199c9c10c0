// Generated from api/authentication/phone.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity } from '../../contract/schema.ts'
import { number, oneOf, string, text } from '../../contract/values.ts'

export const requestPhoneChangeInput = () =>
  z.strictObject({
    newPhoneNumber: text(),
    newPhonePassCode: text(),
    newPhoneCountryCode: z.optional(string()),
    oldPhoneNumber: z.optional(text()),
    oldPhonePassCode: z.optional(text()),
    oldPhoneCountryCode: z.optional(string()),
  })

export const phoneChangeGrant = () =>
  entity({
    updatePhoneToken: string(),
    tokenExpiresIn: number(),
  })

export const bindPhoneInput = () =>
  z.strictObject({
    phoneNumber: text(),
    phoneCountryCode: z.optional(string()),
    passCode: text(),
  })

export const unbindPhoneInput = () =>
  z.strictObject({
    passCode: text(),
  })

export const verifyUpdatePhoneRequestInput = () =>
  z.strictObject({
    verifyMethod: oneOf('PHONE_PASSCODE'),
    phonePassCodePayload: requestPhoneChangeInput(),
  })

export const updatePhoneInput = () =>
  z.strictObject({
    updatePhoneToken: text(),
  })
