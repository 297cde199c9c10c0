// Generated from api/authentication/events.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity } from '../../contract/schema.ts'
import { boolean, string, text } from '../../contract/values.ts'

export function publishUserEventInput() {
  return z.strictObject({ code: text(), data: z.unknown(), source: z.optional(text()) })
}

export function userEventMessage() {
  return z.strictObject({ eventType: text(), eventData: z.unknown(), source: z.optional(string()) })
}

export function publishResult() {
  return entity({ success: boolean(), errMsg: z.optional(z.unknown()) })
}
