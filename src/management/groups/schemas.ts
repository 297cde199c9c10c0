// Generated from api/management/groups.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput } from '../../contract/custom-data.ts'
import { group, groupType } from '../../contract/group/schemas.ts'
import { batch, entity, exactlyOne } from '../../contract/schema.ts'
import { boolean, length, string, stringOf, text } from '../../contract/values.ts'
import { grantedActions } from '../common/schemas.ts'

export function newGroup() {
  return z.strictObject({
    code: stringOf(length(1, 64)),
    name: text(),
    description: string(),
    type: z.optional(groupType()),
    customData: customDataInput(),
  })
}

export function createdOrUpdatedGroup() {
  return entity({ created: boolean(), data: group() })
}

export function authorizationRule() {
  return z
    .strictObject({
      namespace: z.optional(text()),
      role: z.optional(text()),
      resource: z.optional(grantedActions()),
    })
    .check(exactlyOne('role', 'resource'))
}

export function groupRules() {
  return z.strictObject({ code: text(), rules: batch(authorizationRule()) })
}

export function listGroupAuthorizationsInput() {
  return z.strictObject({ code: text(), namespace: z.optional(text()) })
}
