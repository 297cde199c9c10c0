// Generated from api/authentication/email.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity } from '../../contract/schema.ts'
import { number, string, text } from '../../contract/values.ts'

export function requestEmailChangeInput() {
  return z.strictObject({
    newEmail: text(),
    newEmailPassCode: text(),
    oldEmail: z.optional(text()),
    oldEmailPassCode: z.optional(text()),
  })
}

export function emailChangeGrant() {
  return entity({ updateEmailToken: string(), tokenExpiresIn: number() })
}
