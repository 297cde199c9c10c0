// Generated from api/authentication/approvals.tsp by `npm run generate`.

import * as z from 'zod/mini'
import type { ApplicationType } from '../../contract/application/contract.ts'
import { type ApprovalObjectType, approvalSchema } from '../../contract/approval/contract.ts'
import { approvalObjectType } from '../../contract/approval/schemas.ts'
import { successResultSchema } from '../../contract/common/contract.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { pageOf } from '../../contract/page.ts'
import { batch, schemaFor } from '../../contract/schema.ts'
import { type OpenEnum, text } from '../../contract/values.ts'
import * as schemas from './schemas.ts'

/** An application that users can apply for. */
export interface ApplicableApplication {
  /** Id of the application. */
  appId: string
  /** Display name. */
  appName: string
  /** Address of the logo. */
  logo?: string | null
  /** Kind of the application. */
  appType?: OpenEnum<ApplicationType> | null
  /** Name of the template that it was made from, such as that of a product. */
  template?: string | null
}

/** The applications that users can apply for. */
export interface ApplicableApplications {
  /** The applications. */
  list: ApplicableApplication[]
}

/** A role that users can apply for. */
export interface ApplicableRole {
  /** Id of the role. */
  roleId: string
  /** Code, unique in the permission space. */
  code: string
  /** Display name. */
  name: string
  /** What the role is for. */
  description?: string | null
}

/** Which applications are wanted. */
export interface ApplicableApplicationsQuery {
  /** Part of the name. Default: all of them. */
  appName?: string | undefined
}

/** Which roles are wanted. */
export interface ApplicableRolesQuery {
  /** Id of the application that they are for. */
  appId: string
  /** Part of the code or name. Default: all of them. */
  keyword?: string | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** For how long a role is wanted. An application is always wanted for good. */
export interface WantedTimes {
  /** From when on, in milliseconds since the epoch. Default: at once. */
  enableTime?: number | undefined
  /** Until when, in milliseconds since the epoch. Default: for ever. */
  endTime?: number | undefined
}

/** What is known of a request once it is made. */
export interface NewApproval {
  /** Id that the service made. */
  approvalId: number
  /** Number that people call it by; {@link OwnApprovals.get} takes it. */
  number: string
}

/** Which request is meant. */
export interface OwnApprovalNumber {
  /** Number of the request. */
  number: string
}

/** Which requests are wanted. */
export interface InitiatedApprovalsQuery {
  /** What was asked for. Default: everything. */
  objectType?: ApprovalObjectType | undefined
  /** Part of the number, or of the name of the role or application. */
  keyword?: string | undefined
  /** Number of the page, from 1. Default 1. */
  pageNo?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  pageSize?: number | undefined
}

/** `GET /api/v3/applications-permission-applicable` */
export const getEnablePermissionApplyApplicationList = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getEnablePermissionApplyApplicationList',
  method: 'GET',
  path: '/api/v3/applications-permission-applicable',
  safety: 'read',
  access: 'user',
  input: schemaFor<ApplicableApplicationsQuery>()(schemas.applicableApplicationsQuery),
  output: schemaFor<ApplicableApplications>()(schemas.applicableApplications),
}))

/** `GET /api/v3/roles-permission-applicable` */
export const getEnablePermissionApplyRoleList = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getEnablePermissionApplyRoleList',
  method: 'GET',
  path: '/api/v3/roles-permission-applicable',
  safety: 'read',
  access: 'user',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ApplicableRolesQuery>()(schemas.applicableRolesQuery),
  output: pageOf(schemaFor<ApplicableRole>()(schemas.applicableRole)),
}))

/** Input of {@link OwnApprovals.create}. */
export interface CreateApprovalInput {
  /** What is asked for. */
  objectType: ApprovalObjectType
  /** Id of the role or application. */
  objectId: string
  /** For how long, for roles only. */
  extraParams?: WantedTimes | undefined
}

/** `POST /api/v3/approval` */
export const createApproval = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'createApproval',
  method: 'POST',
  path: '/api/v3/approval',
  safety: 'write',
  access: 'user',
  input: schemaFor<CreateApprovalInput>()(() =>
    z.strictObject({
      objectType: approvalObjectType(),
      objectId: text(),
      extraParams: z.optional(schemas.wantedTimes()),
    }),
  ),
  output: schemaFor<NewApproval>()(schemas.newApproval),
}))

/** Input of {@link OwnApprovals.createBatch}. */
export interface BatchCreateApprovalInput {
  /** What is asked for. */
  objectType: ApprovalObjectType
  /** Ids of the roles or applications, 1 to 50. */
  objectIds: readonly string[]
  /** For how long, for roles only. */
  extraParams?: WantedTimes | undefined
}

/** `POST /api/v3/approval-batch` */
export const batchCreateApproval = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'batchCreateApproval',
  method: 'POST',
  path: '/api/v3/approval-batch',
  safety: 'write',
  access: 'user',
  input: schemaFor<BatchCreateApprovalInput>()(() =>
    z.strictObject({
      objectType: approvalObjectType(),
      objectIds: batch(text()),
      extraParams: z.optional(schemas.wantedTimes()),
    }),
  ),
  output: successResultSchema,
}))

/** `GET /api/v3/approval` */
export const getDetail = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getDetail',
  method: 'GET',
  path: '/api/v3/approval',
  safety: 'read',
  access: 'user',
  input: schemaFor<OwnApprovalNumber>()(schemas.ownApprovalNumber),
  output: approvalSchema,
}))

/** `GET /api/v3/approval-initiated-list` */
export const initiatedList = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'initiatedList',
  method: 'GET',
  path: '/api/v3/approval-initiated-list',
  safety: 'read',
  access: 'user',
  paging: { page: 'pageNo', limit: 'pageSize' },
  input: schemaFor<InitiatedApprovalsQuery>()(schemas.initiatedApprovalsQuery),
  output: pageOf(approvalSchema),
}))
