// Generated from api/authentication/push.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput } from '../../contract/custom-data.ts'
import { entity, matching, maybe, nested, openEnum, text } from '../../contract/schema.ts'
import { tokenSetSchema } from '../../contract/token-set/contract.ts'

export const pushAction = () => z.enum(['CONFIRM', 'CANCEL'])

export const pushOptions = () =>
  z.strictObject({
    scope: z.optional(
      z.string().check(matching(/(^| )openid( |$)/, 'must contain the scope openid')),
    ),
    context: z.optional(z.string()),
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
    expireTime: z.number(),
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
    appIds: maybe(z.array(z.string())),
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
