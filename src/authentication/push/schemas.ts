// Generated from api/authentication/push.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput } from '../../contract/custom-data.ts'
import { entity, maybe, nested } from '../../contract/schema.ts'
import { tokenSetSchema } from '../../contract/token-set/contract.ts'
import { matching, number, oneOf, openEnum, string, stringOf, text } from '../../contract/values.ts'

export const pushAction = () => oneOf('CONFIRM', 'CANCEL')

export const pushOptions = () =>
  z.strictObject({
    scope: z.optional(stringOf(matching(/(^| )openid( |$)/, 'must contain the scope openid'))),
    context: z.optional(string()),
    customData: customDataInput(),
  })

export const newPush = () =>
  z.strictObject({
    account: text(),
    options: z.optional(pushOptions()),
  })

export const sentPush = () =>
  entity({
    pushCodeId: text(),
    expireTime: number(),
  })

export const pushState = () =>
  entity({
    status: openEnum<'PUSHED' | 'AUTHORIZED' | 'CANCELLED' | 'EXPIRED' | 'ERROR'>(),
    tokenSet: maybe(nested(tokenSetSchema)),
  })

export const pushChange = () =>
  z.strictObject({
    pushCodeId: text(),
    action: pushAction(),
  })

export const pushApps = () =>
  entity({
    appIds: maybe(z.array(string())),
  })

export const checkPushCodeStatusInput = () =>
  z.strictObject({
    pushCodeId: text(),
  })

export const getPushLoginRelationAppsInput = () =>
  z.strictObject({
    appId: text(),
    pushCodeId: text(),
  })
