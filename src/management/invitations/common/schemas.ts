// Generated from api/management/invitations/common.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { batch, entity, maybe } from '../../../contract/schema.ts'
import { boolean, integer, number, oneOf, string, text } from '../../../contract/values.ts'

export function invitationActor() {
  return entity({ id: string(), displayName: maybe(string()), photo: maybe(string()) })
}

export function invitationCondition() {
  return z.strictObject({
    type: text(),
    operator: oneOf(
      'EQUAL',
      'NOT_EQUAL',
      'CONTAINS',
      'NOT_CONTAINS',
      'IS_NULL',
      'NOT_NULL',
      'IN',
      'NOT_IN',
      'GREATER',
      'LESSER',
      'BETWEEN',
    ),
    value: z.union([string(), number()]),
  })
}

export function invitationFilter() {
  return z.strictObject({ type: oneOf('and', 'or'), filters: batch(invitationCondition()) })
}

export function invitationQueryShape() {
  return {
    keywords: z.optional(string()),
    filter: z.optional(invitationFilter()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  }
}

export function invitationQuery() {
  return z.strictObject(invitationQueryShape())
}

export function creatorDetailShape() {
  return { withCreatorDetail: z.optional(boolean()) }
}
