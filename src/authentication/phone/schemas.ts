// Generated from api/authentication/phone.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, text } from '../../contract/schema.ts'

export const requestPhoneChangeInput = () =>
  z.strictObject({
    newPhoneNumber: text(),
    newPhonePassCode: text(),
    newPhoneCountryCode: z.optional(z.string()),
    oldPhoneNumber: z.optional(text()),
    oldPhonePassCode: z.optional(text()),
    oldPhoneCountryCode: z.optional(z.string()),
  })

export const phoneChangeGrant = () =>
  entity({
    updatePhoneToken: z.string(),
    tokenExpiresIn: z.number(),
  })

export const bindPhoneInput = () =>
  z.strictObject({
    phoneNumber: text(),
    phoneCountryCode: z.optional(z.string()),
    passCode: text(),
  })

export const unbindPhoneInput = () =>
  z.strictObject({
    passCode: text(),
  })

export const verifyUpdatePhoneRequestInput = () =>
  z.strictObject({
    verifyMethod: z.enum(['PHONE_PASSCODE']),
    phonePassCodePayload: requestPhoneChangeInput(),
  })

export const updatePhoneInput = () =>
  z.strictObject({
    updatePhoneToken: text(),
  })
