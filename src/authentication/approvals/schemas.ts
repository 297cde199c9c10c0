// Generated from api/authentication/approvals.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { approvalObjectType } from '../../contract/approval/schemas.ts'
import { batch, entity, integer, maybe, openEnum, text } from '../../contract/schema.ts'

export const applicableApplication = () =>
  entity({
    appId: z.string(),
    appName: z.string(),
    logo: maybe(z.string()),
    appType: maybe(
      openEnum<
        'web' | 'spa' | 'native' | 'api' | 'mfa' | 'mini-program' | 'gateway-app' | 'gateway-agent'
      >(),
    ),
    template: maybe(z.string()),
  })

export const applicableApplications = () =>
  entity({
    list: z.array(applicableApplication()),
  })

export const applicableRole = () =>
  entity({
    roleId: z.string(),
    code: z.string(),
    name: z.string(),
    description: maybe(z.string()),
  })

export const applicableApplicationsQuery = () =>
  z.strictObject({
    appName: z.optional(z.string()),
  })

export const applicableRolesQuery = () =>
  z.strictObject({
    appId: text(),
    keyword: z.optional(z.string()),
    page: z.optional(integer().check(z.gte(1))),
    limit: z.optional(integer().check(z.gte(1), z.lte(50))),
  })

export const wantedTimes = () =>
  z.strictObject({
    enableTime: z.optional(z.number()),
    endTime: z.optional(z.number()),
  })

export const newApproval = () =>
  entity({
    approvalId: z.number(),
    number: z.string(),
  })

export const ownApprovalNumber = () =>
  z.strictObject({
    number: text(),
  })

export const initiatedApprovalsQuery = () =>
  z.strictObject({
    objectType: z.optional(approvalObjectType()),
    keyword: z.optional(z.string()),
    pageNo: z.optional(integer().check(z.gte(1))),
    pageSize: z.optional(integer().check(z.gte(1), z.lte(50))),
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
