// Generated from api/authentication/email.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, text } from '../../contract/schema.ts'

export const requestEmailChangeInput = () =>
  z.strictObject({
    newEmail: text(),
    newEmailPassCode: text(),
    oldEmail: z.optional(text()),
    oldEmailPassCode: z.optional(text()),
  })

export const emailChangeGrant = () =>
  entity({
    updateEmailToken: z.string(),
    tokenExpiresIn: z.number(),
  })

export const bindEmailInput = () =>
  z.strictObject({
    email: text(),
    passCode: text(),
  })

export const unbindEmailInput = () =>
  z.strictObject({
    passCode: text(),
  })

export const verifyUpdateEmailRequestInput = () =>
  z.strictObject({
    verifyMethod: z.enum(['EMAIL_PASSCODE']),
    emailPassCodePayload: requestEmailChangeInput(),
  })

export const updateEmailInput = () =>
  z.strictObject({
    updateEmailToken: text(),
  })
