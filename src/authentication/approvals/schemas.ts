// Generated from api/authentication/approvals.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { approvalObjectType } from '../../contract/approval/schemas.ts'
import { entity, maybe } from '../../contract/schema.ts'
import { integer, number, openEnum, string, text } from '../../contract/values.ts'

export function applicableApplication() {
  return entity({
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
}

export function applicableApplications() {
  return entity({ list: z.array(applicableApplication()) })
}

export function applicableRole() {
  return entity({ roleId: string(), code: string(), name: string(), description: maybe(string()) })
}

export function applicableApplicationsQuery() {
  return z.strictObject({ appName: z.optional(string()) })
}

export function applicableRolesQuery() {
  return z.strictObject({
    appId: text(),
    keyword: z.optional(string()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })
}

export function wantedTimes() {
  return z.strictObject({ enableTime: z.optional(number()), endTime: z.optional(number()) })
}

export function newApproval() {
  return entity({ approvalId: number(), number: string() })
}

export function ownApprovalNumber() {
  return z.strictObject({ number: text() })
}

export function initiatedApprovalsQuery() {
  return z.strictObject({
    objectType: z.optional(approvalObjectType()),
    keyword: z.optional(string()),
    pageNo: z.optional(integer(1)),
    pageSize: z.optional(integer(1, 50)),
  })
}
