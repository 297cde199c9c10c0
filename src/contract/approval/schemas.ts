// Generated from api/contract/approval.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe, openEnum } from '../schema.ts'

export const approvalObjectType = () => z.enum(['APP_PERMISSION_APPLY', 'ROLE_PERMISSION_APPLY'])

export const approvalTimes = () =>
  entity({
    enableTime: maybe(z.number()),
    endTime: maybe(z.number()),
  })

export const approvalObject = () =>
  entity({
    objectId: z.string(),
    objectName: z.string(),
    logo: maybe(z.string()),
    roleCode: maybe(z.string()),
    namespaceId: maybe(z.number()),
    namespaceCode: maybe(z.string()),
  })

export const approval = () =>
  entity({
    approvalId: z.number(),
    number: z.string(),
    status: openEnum<'PENDING' | 'AGREED' | 'REFUSED'>(),
    submitTime: z.string(),
    closedTime: maybe(z.string()),
    objectType: openEnum<'APP_PERMISSION_APPLY' | 'ROLE_PERMISSION_APPLY'>(),
    approvalObjectList: z.array(approvalObject()),
    extraParams: maybe(approvalTimes()),
  })
