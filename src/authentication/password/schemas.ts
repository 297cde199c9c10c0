// Generated from api/authentication/password.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, exactlyOne } from '../../contract/schema.ts'
import { boolean, number, string, text } from '../../contract/values.ts'

export function requestPasswordResetInput() {
  return z
    .strictObject({
      email: z.optional(text()),
      phoneNumber: z.optional(text()),
      phoneCountryCode: z.optional(string()),
      passCode: text(),
    })
    .check(exactlyOne('email', 'phoneNumber'))
}

export function passwordResetGrant() {
  return entity({ passwordResetToken: string(), tokenExpiresIn: number() })
}

export function passwordValidity() {
  return entity({ valid: boolean() })
}
