// Generated from api/authentication/phone.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity } from '../../contract/schema.ts'
import { number, string, text } from '../../contract/values.ts'

export function requestPhoneChangeInput() {
  return z.strictObject({
    newPhoneNumber: text(),
    newPhonePassCode: text(),
    newPhoneCountryCode: z.optional(string()),
    oldPhoneNumber: z.optional(text()),
    oldPhonePassCode: z.optional(text()),
    oldPhoneCountryCode: z.optional(string()),
  })
}

export function phoneChangeGrant() {
  return entity({ updatePhoneToken: string(), tokenExpiresIn: number() })
}
