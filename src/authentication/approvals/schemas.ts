// Generated from api/authentication/approvals.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { approvalObjectType } from '../../contract/approval/schemas.ts'
import { batch, entity, maybe } from '../../contract/schema.ts'
import { integer, number, openEnum, string, text } from '../../contract/values.ts'

export const applicableApplication = () =>
  entity({
    appId: string(),
    appName: string(),
    logo: maybe(string()),
    appType: maybe(
      openEnum<
        'web' | 'spa' | 'native' | 'api' | 'mfa' | 'mini-program' | 'gateway-app' | 'gateway-agent'
      >(),
    ),
    template: maybe(string()),
  })

export const applicableApplications = () =>
  entity({
    list: z.array(applicableApplication()),
  })

export const applicableRole = () =>
  entity({
    roleId: string(),
    code: string(),
    name: string(),
    description: maybe(string()),
  })

export const applicableApplicationsQuery = () =>
  z.strictObject({
    appName: z.optional(string()),
  })

export const applicableRolesQuery = () =>
  z.strictObject({
    appId: text(),
    keyword: z.optional(string()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })

export const wantedTimes = () =>
  z.strictObject({
    enableTime: z.optional(number()),
    endTime: z.optional(number()),
  })

export const newApproval = () =>
  entity({
    approvalId: number(),
    number: string(),
  })

export const ownApprovalNumber = () =>
  z.strictObject({
    number: text(),
  })

export const initiatedApprovalsQuery = () =>
  z.strictObject({
    objectType: z.optional(approvalObjectType()),
    keyword: z.optional(string()),
    pageNo: z.optional(integer(1)),
    pageSize: z.optional(integer(1, 50)),
  })

export const createApprovalInput = () =>
  z.strictObject({
    objectType: approvalObjectType(),
    objectId: text(),
    extraParams: z.optional(wantedTimes()),
  })

export const batchCreateApprovalInput = () =>
  z.strictObject({
    objectType: approvalObjectType(),
    objectIds: batch(text()),
    extraParams: z.optional(wantedTimes()),
  })
