// Generated from api/management/whitelists.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { batch, entity, maybe } from '../../contract/schema.ts'
import { oneOf, string, text, time } from '../../contract/values.ts'

export function whitelistType() {
  return oneOf('USERNAME', 'EMAIL', 'PHONE')
}

export function whitelistEntry() {
  return entity({ value: string(), createdAt: maybe(time()) })
}

export function whitelistValuesShape() {
  return { type: whitelistType(), list: batch(text()) }
}

export function whitelistValues() {
  return z.strictObject(whitelistValuesShape())
}
