// Generated from api/authentication/profile.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { type CustomData, customDataInput } from '../../contract/custom-data.ts'
import {
  type UserDepartmentOrder,
  userDepartmentSchema,
} from '../../contract/department/contract.ts'
import { userDepartmentOrder } from '../../contract/department/schemas.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { groupSchema } from '../../contract/group/contract.ts'
import { pageOf } from '../../contract/page.ts'
import { noInput } from '../../contract/plain-schemas.ts'
import type { BasicProfile } from '../../contract/profile/contract.ts'
import { basicProfileShape } from '../../contract/profile/schemas.ts'
import { roleSchema } from '../../contract/role/contract.ts'
import { listOf, schemaFor } from '../../contract/schema.ts'
import { userSchema } from '../../contract/user/contract.ts'
import { boolean, integer, oneOf, string, text } from '../../contract/values.ts'
import { ownApplicationSchema } from '../common/contract.ts'
import * as schemas from './schemas.ts'
import { spellSecurityLevel } from './spell-security-level.ts'

/** How well the account of a user is protected. */
export interface SecurityLevel {
  /** Strength of the password: 1 low, 2 medium, 3 high; nothing without a password. */
  passwordSecurityLevel?: number | null
  /** Whether a second factor is set up. */
  mfaEnrolled?: boolean | null
  /** Whether the user has a password. */
  passwordSet?: boolean | null
  /** Whether the user has an e-mail address. */
  emailBound?: boolean | null
  /** Whether the user has a phone number. */
  phoneBound?: boolean | null
  /** All of it in one figure, 0 to 100. */
  securityScore: number
}

/** A tenant that the user belongs to. */
export interface OwnTenant {
  /** Id of the tenant. */
  tenantId: string
  /** Name of the tenant. */
  tenantName?: string | null
  /** When the user joined it, ISO 8601. */
  joinAt?: string | null
}

/** Checks a {@link SecurityLevel} in an answer. */
export const securityLevelSchema = /* @__PURE__ */ schemaFor<SecurityLevel>(spellSecurityLevel)(
  schemas.securityLevel,
)

/** Input of {@link Profile.get}. */
export interface GetProfileInput {
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
  /** Add `identities`. Default false. */
  withIdentities?: boolean | undefined
  /** Add `departmentIds`. Default false. */
  withDepartmentIds?: boolean | undefined
}

/** `GET /api/v3/get-profile` */
export const getProfile = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-profile',
  safety: 'read',
  access: 'user',
  customData: { output: { customData: 'USER' } },
  input: schemaFor<GetProfileInput>()(() =>
    z.strictObject({
      withCustomData: z.optional(boolean()),
      withIdentities: z.optional(boolean()),
      withDepartmentIds: z.optional(boolean()),
    }),
  ),
  output: userSchema,
}))

/** Input of {@link Profile.update}. */
export interface UpdateProfileInput<Custom extends CustomData = CustomData> extends BasicProfile {
  /** Id in a system of your own, unique in the pool. */
  externalId?: string | undefined
  /** Province. */
  province?: string | undefined
  /** City. */
  city?: string | undefined
  /** User name, unique in the pool, case-sensitive. */
  username?: string | undefined
  /** Values of custom fields; `null` clears one, and those that are left out stay. */
  customData?: Custom | undefined
  /** Number of an identity document. */
  identityNumber?: string | undefined
}

/** `POST /api/v3/update-profile` */
export const updateProfile = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-profile',
  safety: 'idempotent',
  access: 'user',
  customData: { input: { customData: 'USER' }, output: { customData: 'USER' } },
  input: schemaFor<UpdateProfileInput>()(() =>
    z.strictObject({
      ...basicProfileShape(),
      externalId: z.optional(string()),
      province: z.optional(string()),
      city: z.optional(string()),
      username: z.optional(string()),
      customData: customDataInput(),
      identityNumber: z.optional(string()),
    }),
  ),
  output: userSchema,
}))

/** Input of {@link Profile.roles}. */
export interface GetRoleListInput {
  /** Code of a permission space. Default: all of them. */
  namespace?: string | undefined
}

/** `GET /api/v3/get-my-role-list` */
export const getRoleList = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getRoleList',
  method: 'GET',
  path: '/api/v3/get-my-role-list',
  safety: 'read',
  access: 'user',
  input: schemaFor<GetRoleListInput>()(() => z.strictObject({ namespace: z.optional(text()) })),
  output: listOf(roleSchema),
}))

/** `GET /api/v3/get-my-group-list` */
export const getGroupList = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getGroupList',
  method: 'GET',
  path: '/api/v3/get-my-group-list',
  safety: 'read',
  access: 'user',
  customData: { output: { '[].members[].customData': 'USER', '[].customData': 'GROUP' } },
  input: noInput,
  output: listOf(groupSchema),
}))

/** `GET /api/v3/get-security-info` */
export const getSecurityLevel = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getSecurityLevel',
  method: 'GET',
  path: '/api/v3/get-security-info',
  safety: 'read',
  access: 'user',
  input: noInput,
  output: securityLevelSchema,
}))

/** `GET /api/v3/get-my-accessible-apps` */
export const getAccessibleApps = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getAccessibleApps',
  method: 'GET',
  path: '/api/v3/get-my-accessible-apps',
  safety: 'read',
  access: 'user',
  input: noInput,
  output: listOf(ownApplicationSchema),
}))

/** `GET /api/v3/get-my-tenant-list` */
export const getTenantList = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getTenantList',
  method: 'GET',
  path: '/api/v3/get-my-tenant-list',
  safety: 'read',
  access: 'user',
  input: noInput,
  output: listOf(schemaFor<OwnTenant>()(schemas.ownTenant)),
}))

/** Input of {@link Profile.departments}. */
export interface GetDepartmentListInput {
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
  /** What the list is ordered by. Default `JoinDepartmentAt`. */
  sortBy?: UserDepartmentOrder | undefined
  /** Whether it goes up or down. Default `Desc`. */
  orderBy?: 'Asc' | 'Desc' | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/get-my-department-list` */
export const getDepartmentList = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getDepartmentList',
  method: 'GET',
  path: '/api/v3/get-my-department-list',
  safety: 'read',
  access: 'user',
  paging: { page: 'page', limit: 'limit' },
  customData: { output: { 'list[].customData': 'DEPARTMENT' } },
  input: schemaFor<GetDepartmentListInput>()(() =>
    z.strictObject({
      withCustomData: z.optional(boolean()),
      sortBy: z.optional(userDepartmentOrder()),
      orderBy: z.optional(oneOf('Asc', 'Desc')),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(userDepartmentSchema),
}))
