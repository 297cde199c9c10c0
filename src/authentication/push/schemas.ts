// Generated from api/authentication/push.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput } from '../../contract/custom-data.ts'
import { entity, maybe, nested } from '../../contract/schema.ts'
import { tokenSetSchema } from '../../contract/token-set/contract.ts'
import { matching, number, oneOf, openEnum, string, stringOf, text } from '../../contract/values.ts'

export function pushAction() {
  return oneOf('CONFIRM', 'CANCEL')
}

export function pushOptions() {
  return z.strictObject({
    scope: z.optional(stringOf(matching(/(^| )openid( |$)/, 'must contain the scope openid'))),
    context: z.optional(string()),
    customData: customDataInput(),
  })
}

export function newPush() {
  return z.strictObject({ account: text(), options: z.optional(pushOptions()) })
}

export function sentPush() {
  return entity({ pushCodeId: text(), expireTime: number() })
}

export function pushState() {
  return entity({
    status: openEnum<'PUSHED' | 'AUTHORIZED' | 'CANCELLED' | 'EXPIRED' | 'ERROR'>(),
    tokenSet: maybe(nested(tokenSetSchema)),
  })
}

export function pushChange() {
  return z.strictObject({ pushCodeId: text(), action: pushAction() })
}

export function pushApps() {
  return entity({ appIds: maybe(z.array(string())) })
}
