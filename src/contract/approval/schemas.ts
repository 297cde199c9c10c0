// Generated from api/contract/approval.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../schema.ts'
import { number, oneOf, openEnum, string } from '../values.ts'

export function approvalObjectType() {
  return oneOf('APP_PERMISSION_APPLY', 'ROLE_PERMISSION_APPLY')
}

export function approvalTimes() {
  return entity({ enableTime: maybe(number()), endTime: maybe(number()) })
}

export function approvalObject() {
  return entity({
    objectId: string(),
    objectName: string(),
    logo: maybe(string()),
    roleCode: maybe(string()),
    namespaceId: maybe(number()),
    namespaceCode: maybe(string()),
  })
}

export function approval() {
  return entity({
    approvalId: number(),
    number: string(),
    status: openEnum<'PENDING' | 'AGREED' | 'REFUSED'>(),
    submitTime: string(),
    closedTime: maybe(string()),
    objectType: openEnum<'APP_PERMISSION_APPLY' | 'ROLE_PERMISSION_APPLY'>(),
    approvalObjectList: z.array(approvalObject()),
    extraParams: maybe(approvalTimes()),
  })
}
