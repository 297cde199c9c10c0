// Generated from api/authentication/events.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, text } from '../../contract/schema.ts'

export const publishUserEventInput = () =>
  z.strictObject({
    code: text(),
    data: z.unknown(),
    source: z.optional(text()),
  })

export const userEventMessage = () =>
  z.strictObject({
    eventType: text(),
    eventData: z.unknown(),
    source: z.optional(z.string()),
  })

export const publishResult = () =>
  entity({
    success: z.boolean(),
    errMsg: z.optional(z.unknown()),
  })
