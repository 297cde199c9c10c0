// Generated from api/authentication/common.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { text } from '../../contract/schema.ts'

export const emailPassCode = () =>
  z.strictObject({
    email: z.optional(text()),
    passCode: text(),
  })

export const phonePassCode = () =>
  z.strictObject({
    phoneNumber: text(),
    passCode: text(),
    phoneCountryCode: z.optional(z.string()),
  })
