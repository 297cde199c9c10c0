// Generated from api/management/roles.tsp by `npm run generate`.

import * as z from 'zod/mini'
import type { ResourceType } from '../../contract/authorized-resource/contract.ts'
import { resourceType } from '../../contract/authorized-resource/schemas.ts'
import { successResultSchema } from '../../contract/common/contract.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { pageOf, wholeOf } from '../../contract/page.ts'
import { roleSchema } from '../../contract/role/contract.ts'
import { batch, schemaFor } from '../../contract/schema.ts'
import { userSchema } from '../../contract/user/contract.ts'
import {
  boolean,
  integer,
  length,
  number,
  type OpenEnum,
  oneOf,
  string,
  stringOf,
  text,
} from '../../contract/values.ts'
import type { RoleCode, TargetType, UserDetails } from '../common/contract.ts'
import { roleCode, roleCodeShape, userDetailsShape } from '../common/schemas.ts'
import * as schemas from './schemas.ts'

/** A role to be created. */
export interface NewRole {
  /** Code, unique in its permission space, at most 64 characters. */
  code: string
  /** Display name. Default: the code. */
  name?: string | undefined
  /** What the role is for. */
  description?: string | undefined
  /** Code of the permission space. Default `default`. */
  namespace?: string | undefined
}

/** Somebody or something that can have a role. */
export interface RoleTarget {
  /** What it is. */
  targetType: TargetType
  /** Which one: user id, role code, group code or department id. */
  targetIdentifier: string
}

/** Roles, and who shall get or lose them. */
export interface RoleBatch {
  /** Who, 1 to 50. */
  targets: readonly RoleTarget[]
  /** The roles, 1 to 50. */
  roles: readonly RoleCode[]
}

/** A resource that a role may use. */
export interface RoleResource {
  /** Code of the resource. */
  resourceCode: string
  /** Kind of the resource. */
  resourceType: OpenEnum<ResourceType>
  /** Operations, such as `read`; `*` for all. */
  actions: string[]
  /** Address of the API, for resources of the type `API`. */
  apiIdentifier?: string | null
}

/** Answer of a check. */
export interface RoleCheck {
  /** Whether the values can be used. */
  isValid: boolean
  /** Why not. The service types it as a boolean, and sends words. */
  message?: string | boolean | null
}

/** That somebody has a role, and for how long. */
export interface RoleAssignment {
  /** Id of the role. */
  roleId: string
  /** State of the assignment, in the service's words. */
  status: string
  /** From when on it holds, in milliseconds since the epoch. */
  enableTime?: number | null
  /** Until when it holds, in milliseconds since the epoch. */
  endTime?: number | null
  /** Id of the user pool. */
  userPoolId: string
  /** Display name of the role. */
  roleName: string
  /** Code of the role. */
  roleCode: string
  /** What the role is for. */
  description?: string | null
  /** Time of the assignment, ISO 8601. */
  createdAt: string
  /** Time of the last change, ISO 8601. */
  updatedAt: string
}

/** Answer of {@link Roles.checkMutualExclusion}. */
export interface RoleExclusion {
  /** Whether two of the roles exclude each other. */
  existMutuallyExclusive: boolean
}

/** Checks a {@link RoleCheck} in an answer. */
export const roleCheckSchema = /* @__PURE__ */ schemaFor<RoleCheck>()(schemas.roleCheck)

/** Input of {@link Roles.create}. */
export interface CreateRoleInput extends NewRole {
  /** When the role stops to take effect, in milliseconds since the epoch as text. */
  disableTime?: string | undefined
}

/** `POST /api/v3/create-role` */
export const createRole = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-role',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<CreateRoleInput>()(() =>
    z.strictObject({ ...schemas.newRoleShape(), disableTime: z.optional(string()) }),
  ),
  output: roleSchema,
}))

/** Input of {@link Roles.createBatch}. */
export interface CreateRolesBatchInput {
  /** The roles, 1 to 50. */
  list: readonly NewRole[]
}

/** `POST /api/v3/create-roles-batch` */
export const createRolesBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-roles-batch',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<CreateRolesBatchInput>()(() =>
    z.strictObject({ list: batch(schemas.newRole()) }),
  ),
  output: successResultSchema,
}))

/** Input of {@link Roles.createAdmin}. */
export interface CreateAdminRoleInput {
  /** Display name. */
  name: string
  /** Code, unique among the roles of administrators, at most 64 characters. */
  code: string
  /** What the role is for. */
  description?: string | undefined
}

/** `POST /api/v3/create-admin-role` */
export const createAdminRole = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-admin-role',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<CreateAdminRoleInput>()(() =>
    z.strictObject({
      name: text(),
      code: stringOf(length(1, 64)),
      description: z.optional(string()),
    }),
  ),
  output: roleCheckSchema,
}))

/** `GET /api/v3/get-role` */
export const getRole = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-role',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<RoleCode>()(roleCode),
  output: roleSchema,
}))

/** Input of {@link Roles.list}. */
export interface ListRolesInput {
  /** Text to look for in code and name. */
  keywords?: string | undefined
  /** Code of the permission space. Default `default`. */
  namespace?: string | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/list-roles` */
export const listRoles = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-roles',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListRolesInput>()(() =>
    z.strictObject({
      keywords: z.optional(string()),
      namespace: z.optional(text()),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(roleSchema),
}))

/** Input of {@link Roles.update}. */
export interface UpdateRoleInput extends RoleCode {
  /** Display name. */
  name: string
  /** Code from now on; the same one to keep it. */
  newCode: string
  /** What the role is for. */
  description?: string | undefined
  /** State, in the service's words, which are not documented. */
  status?: string | undefined
  /** When the role stops to take effect, in milliseconds since the epoch as text. */
  disableTime?: string | undefined
  /** Let users apply for the role. */
  enablePermissionApply?: boolean | undefined
}

/** `POST /api/v3/update-role` */
export const updateRole = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-role',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<UpdateRoleInput>()(() =>
    z.strictObject({
      ...roleCodeShape(),
      name: text(),
      newCode: stringOf(length(1, 64)),
      description: z.optional(string()),
      status: z.optional(string()),
      disableTime: z.optional(string()),
      enablePermissionApply: z.optional(boolean()),
    }),
  ),
  output: successResultSchema,
}))

/** Input of {@link Roles.deleteBatch}. */
export interface DeleteRolesBatchInput {
  /** Codes of the roles, 1 to 50. */
  codeList: readonly string[]
  /** Code of the permission space. Default `default`. */
  namespace?: string | undefined
}

/** `POST /api/v3/delete-roles-batch` */
export const deleteRolesBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-roles-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteRolesBatchInput>()(() =>
    z.strictObject({ codeList: batch(text()), namespace: z.optional(text()) }),
  ),
  output: successResultSchema,
}))

/** Input of {@link Roles.deleteAcross}. */
export interface DeleteRolesInput {
  /** The roles, 1 to 50. */
  roleList: readonly {
    /** Code of the role. */
    code: string
    /** Code of the permission space. */
    namespace: string
  }[]
}

/** `POST /api/v3/multiple-namespace-delete-roles-batch` */
export const deleteRoles = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'deleteRoles',
  method: 'POST',
  path: '/api/v3/multiple-namespace-delete-roles-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteRolesInput>()(() =>
    z.strictObject({ roleList: batch(z.strictObject({ code: text(), namespace: text() })) }),
  ),
  output: successResultSchema,
}))

/** Input of {@link Roles.deleteAdminBatch}. */
export interface DeleteAdminRolesBatchInput {
  /** Codes of the roles, 1 to 50. */
  codeList: readonly string[]
}

/** `POST /api/v3/delete-admin-roles` */
export const deleteAdminRolesBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'deleteAdminRolesBatch',
  method: 'POST',
  path: '/api/v3/delete-admin-roles',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteAdminRolesBatchInput>()(() => z.strictObject({ codeList: batch(text()) })),
  output: successResultSchema,
}))

/** Input of {@link Roles.assign}. */
export interface AssignRoleInput extends RoleCode {
  /** Who, 1 to 50. */
  targets: readonly RoleTarget[]
  /** From when on it holds, in milliseconds since the epoch. Default: at once. */
  enableTime?: number | undefined
  /** Until when it holds, in milliseconds since the epoch. Default: for ever. */
  endTime?: number | undefined
}

/** `POST /api/v3/assign-role` */
export const assignRole = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/assign-role',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<AssignRoleInput>()(() =>
    z.strictObject({
      ...roleCodeShape(),
      targets: batch(schemas.roleTarget()),
      enableTime: z.optional(number()),
      endTime: z.optional(number()),
    }),
  ),
  output: successResultSchema,
}))

/** `POST /api/v3/assign-role-batch` */
export const assignRoleBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/assign-role-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<RoleBatch>()(schemas.roleBatch),
  output: successResultSchema,
}))

/** Input of {@link Roles.revoke}. */
export interface RevokeRoleInput extends RoleCode {
  /** Who, 1 to 50. */
  targets: readonly RoleTarget[]
}

/** `POST /api/v3/revoke-role` */
export const revokeRole = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/revoke-role',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<RevokeRoleInput>()(() =>
    z.strictObject({ ...roleCodeShape(), targets: batch(schemas.roleTarget()) }),
  ),
  output: successResultSchema,
}))

/** `POST /api/v3/revoke-role-batch` */
export const revokeRoleBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/revoke-role-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<RoleBatch>()(schemas.roleBatch),
  output: successResultSchema,
}))

/** Input of {@link Roles.listMembers}. */
export interface ListRoleMembersInput extends RoleCode, UserDetails {
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/list-role-members` */
export const listRoleMembers = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-role-members',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  customData: { output: { 'list[].customData': 'USER' } },
  input: schemaFor<ListRoleMembersInput>()(() =>
    z.strictObject({
      ...roleCodeShape(),
      ...userDetailsShape(),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(userSchema),
}))

/** Input of {@link Roles.listAssignments}. */
export interface ListRoleAssignmentsInput {
  /** Code of the role. */
  roleCode: string
  /** Code of the permission space. Default `default`. */
  namespaceCode?: string | undefined
  /** Text to look for in the names of the targets. */
  query?: string | undefined
  /** Kinds of targets; `ORG` in the brand Authing alone. Default: users. */
  targetType?: readonly ('USER' | 'ORG')[] | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/list-role-assignments` */
export const listRoleAssignments = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-role-assignments',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListRoleAssignmentsInput>()(() =>
    z.strictObject({
      roleCode: text(),
      namespaceCode: z.optional(text()),
      query: z.optional(string()),
      targetType: z.optional(z.array(oneOf('USER', 'ORG'))),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(schemaFor<RoleAssignment>()(schemas.roleAssignment), 'data'),
}))

/** Input of {@link Roles.getAuthorizedResources}. */
export interface GetRoleAuthorizedResourcesInput extends RoleCode {
  /** Kind of the resources. Default: all kinds. */
  resourceType?: ResourceType | undefined
}

/** `GET /api/v3/get-role-authorized-resources` */
export const getRoleAuthorizedResources = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-role-authorized-resources',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetRoleAuthorizedResourcesInput>()(() =>
    z.strictObject({ ...roleCodeShape(), resourceType: z.optional(resourceType()) }),
  ),
  output: wholeOf(schemaFor<RoleResource>()(schemas.roleResource)),
}))

/** Input of {@link Roles.checkParams}. */
export interface CheckParamsNamespaceInput {
  /** Code of the role. */
  code: string
  /** Code of the permission space. */
  namespace: string
  /** Display name. */
  name?: string | undefined
}

/** `POST /api/v3/check-role-params` */
export const checkParamsNamespace = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'checkParamsNamespace',
  method: 'POST',
  path: '/api/v3/check-role-params',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<CheckParamsNamespaceInput>()(() =>
    z.strictObject({ code: text(), namespace: text(), name: z.optional(string()) }),
  ),
  output: roleCheckSchema,
}))

/** Input of {@link Roles.checkMutualExclusion}. */
export interface CheckMutualExclusionInput {
  /** The roles, 1 to 50. */
  roles: readonly RoleCode[]
}

/** `POST /api/v3/check-role-mutual-exclusion` */
export const checkMutualExclusion = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'checkMutualExclusion',
  method: 'POST',
  path: '/api/v3/check-role-mutual-exclusion',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<CheckMutualExclusionInput>()(() => z.strictObject({ roles: batch(roleCode()) })),
  output: schemaFor<RoleExclusion>()(schemas.roleExclusion),
}))
