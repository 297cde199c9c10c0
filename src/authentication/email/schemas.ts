// Generated from api/authentication/email.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity } from '../../contract/schema.ts'
import { number, oneOf, string, text } from '../../contract/values.ts'

export const requestEmailChangeInput = () =>
  z.strictObject({
    newEmail: text(),
    newEmailPassCode: text(),
    oldEmail: z.optional(text()),
    oldEmailPassCode: z.optional(text()),
  })

export const emailChangeGrant = () =>
  entity({
    updateEmailToken: string(),
    tokenExpiresIn: number(),
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
    verifyMethod: oneOf('EMAIL_PASSCODE'),
    emailPassCodePayload: requestEmailChangeInput(),
  })

export const updateEmailInput = () =>
  z.strictObject({
    updateEmailToken: text(),
  })
