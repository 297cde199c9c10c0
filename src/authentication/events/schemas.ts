// Generated from api/authentication/events.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity } from '../../contract/schema.ts'
import { boolean, given, string, text } from '../../contract/values.ts'

export function publishUserEventInput() {
  return z.strictObject({ code: text(), data: given(), source: z.optional(text()) })
}

export function userEventMessage() {
  return z.strictObject({ eventType: text(), eventData: given(), source: z.optional(string()) })
}

export function publishResult() {
  return entity({ success: boolean(), errMsg: z.optional(z.unknown()) })
}
