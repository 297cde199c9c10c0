// Generated from api/management/roles.tsp by `npm run generate`.

import type { ResourceType } from '../../contract/authorized-resource/contract.ts'
import { successResultSchema } from '../../contract/common/contract.ts'
import { endpoint } from '../../contract/endpoint.ts'
import { pageOf, wholeOf } from '../../contract/page.ts'
import { roleSchema } from '../../contract/role/contract.ts'
import { schemaFor } from '../../contract/schema.ts'
import { userSchema } from '../../contract/user/contract.ts'
import type { OpenEnum } from '../../contract/values.ts'
import type { RoleCode, TargetType, UserDetails } from '../common/contract.ts'
import { roleCode } from '../common/schemas.ts'
import * as schemas from './schemas.ts'

/** A role to be created. */
export interface NewRole {
  /** Code, unique in its permission space, at most 64 characters. */
  code: string
  /** Display name. Default: the code. */
  name?: string
  /** What the role is for. */
  description?: string
  /** Code of the permission space. Default `default`. */
  namespace?: string
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
  targets: RoleTarget[]
  /** The roles, 1 to 50. */
  roles: RoleCode[]
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
  disableTime?: string
}

/** `POST /api/v3/create-role` */
export const createRole = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/create-role',
  safety: 'write',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<CreateRoleInput>()(schemas.createRoleInput),
  output: roleSchema,
})

/** Input of {@link Roles.createBatch}. */
export interface CreateRolesBatchInput {
  /** The roles, 1 to 50. */
  list: NewRole[]
}

/** `POST /api/v3/create-roles-batch` */
export const createRolesBatch = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/create-roles-batch',
  safety: 'write',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<CreateRolesBatchInput>()(schemas.createRolesBatchInput),
  output: successResultSchema,
})

/** Input of {@link Roles.createAdmin}. */
export interface CreateAdminRoleInput {
  /** Display name. */
  name: string
  /** Code, unique among the roles of administrators, at most 64 characters. */
  code: string
  /** What the role is for. */
  description?: string
}

/** `POST /api/v3/create-admin-role` */
export const createAdminRole = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/create-admin-role',
  safety: 'write',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<CreateAdminRoleInput>()(schemas.createAdminRoleInput),
  output: roleCheckSchema,
})

/** `GET /api/v3/get-role` */
export const getRole = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-role',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<RoleCode>()(roleCode),
  output: roleSchema,
})

/** Input of {@link Roles.list}. */
export interface ListRolesInput {
  /** Text to look for in code and name. */
  keywords?: string
  /** Code of the permission space. Default `default`. */
  namespace?: string
  /** Number of the page, from 1. Default 1. */
  page?: number
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number
}

/** `GET /api/v3/list-roles` */
export const listRoles = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/list-roles',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: /* @__PURE__ */ schemaFor<ListRolesInput>()(schemas.listRolesInput),
  output: /* @__PURE__ */ pageOf(roleSchema),
})

/** Input of {@link Roles.update}. */
export interface UpdateRoleInput extends RoleCode {
  /** Display name. */
  name: string
  /** Code from now on; the same one to keep it. */
  newCode: string
  /** What the role is for. */
  description?: string
  /** State, in the service's words, which are not documented. */
  status?: string
  /** When the role stops to take effect, in milliseconds since the epoch as text. */
  disableTime?: string
  /** Let users apply for the role. */
  enablePermissionApply?: boolean
}

/** `POST /api/v3/update-role` */
export const updateRole = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/update-role',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<UpdateRoleInput>()(schemas.updateRoleInput),
  output: successResultSchema,
})

/** Input of {@link Roles.deleteBatch}. */
export interface DeleteRolesBatchInput {
  /** Codes of the roles, 1 to 50. */
  codeList: string[]
  /** Code of the permission space. Default `default`. */
  namespace?: string
}

/** `POST /api/v3/delete-roles-batch` */
export const deleteRolesBatch = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/delete-roles-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<DeleteRolesBatchInput>()(schemas.deleteRolesBatchInput),
  output: successResultSchema,
})

/** Input of {@link Roles.deleteAcross}. */
export interface DeleteRolesInput {
  /** The roles, 1 to 50. */
  roleList: {
    /** Code of the role. */
    code: string
    /** Code of the permission space. */
    namespace: string
  }[]
}

/** `POST /api/v3/multiple-namespace-delete-roles-batch` */
export const deleteRoles = /* @__PURE__ */ endpoint({
  name: 'deleteRoles',
  method: 'POST',
  path: '/api/v3/multiple-namespace-delete-roles-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<DeleteRolesInput>()(schemas.deleteRolesInput),
  output: successResultSchema,
})

/** Input of {@link Roles.deleteAdminBatch}. */
export interface DeleteAdminRolesBatchInput {
  /** Codes of the roles, 1 to 50. */
  codeList: string[]
}

/** `POST /api/v3/delete-admin-roles` */
export const deleteAdminRolesBatch = /* @__PURE__ */ endpoint({
  name: 'deleteAdminRolesBatch',
  method: 'POST',
  path: '/api/v3/delete-admin-roles',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<DeleteAdminRolesBatchInput>()(
    schemas.deleteAdminRolesBatchInput,
  ),
  output: successResultSchema,
})

/** Input of {@link Roles.assign}. */
export interface AssignRoleInput extends RoleCode {
  /** Who, 1 to 50. */
  targets: RoleTarget[]
  /** From when on it holds, in milliseconds since the epoch. Default: at once. */
  enableTime?: number
  /** Until when it holds, in milliseconds since the epoch. Default: for ever. */
  endTime?: number
}

/** `POST /api/v3/assign-role` */
export const assignRole = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/assign-role',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<AssignRoleInput>()(schemas.assignRoleInput),
  output: successResultSchema,
})

/** `POST /api/v3/assign-role-batch` */
export const assignRoleBatch = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/assign-role-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<RoleBatch>()(schemas.roleBatch),
  output: successResultSchema,
})

/** Input of {@link Roles.revoke}. */
export interface RevokeRoleInput extends RoleCode {
  /** Who, 1 to 50. */
  targets: RoleTarget[]
}

/** `POST /api/v3/revoke-role` */
export const revokeRole = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/revoke-role',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<RevokeRoleInput>()(schemas.revokeRoleInput),
  output: successResultSchema,
})

/** `POST /api/v3/revoke-role-batch` */
export const revokeRoleBatch = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/revoke-role-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<RoleBatch>()(schemas.roleBatch),
  output: successResultSchema,
})

/** Input of {@link Roles.listMembers}. */
export interface ListRoleMembersInput extends RoleCode, UserDetails {
  /** Number of the page, from 1. Default 1. */
  page?: number
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number
}

/** `GET /api/v3/list-role-members` */
export const listRoleMembers = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/list-role-members',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  customData: { output: { 'list[].customData': 'USER' } },
  input: /* @__PURE__ */ schemaFor<ListRoleMembersInput>()(schemas.listRoleMembersInput),
  output: /* @__PURE__ */ pageOf(userSchema),
})

/** Input of {@link Roles.listAssignments}. */
export interface ListRoleAssignmentsInput {
  /** Code of the role. */
  roleCode: string
  /** Code of the permission space. Default `default`. */
  namespaceCode?: string
  /** Text to look for in the names of the targets. */
  query?: string
  /** Kinds of targets; `ORG` in the brand Authing alone. Default: users. */
  targetType?: ('USER' | 'ORG')[]
  /** Number of the page, from 1. Default 1. */
  page?: number
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number
}

/** `GET /api/v3/list-role-assignments` */
export const listRoleAssignments = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/list-role-assignments',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: /* @__PURE__ */ schemaFor<ListRoleAssignmentsInput>()(schemas.listRoleAssignmentsInput),
  output: /* @__PURE__ */ pageOf(
    /* @__PURE__ */ schemaFor<RoleAssignment>()(schemas.roleAssignment),
    'data',
  ),
})

/** Input of {@link Roles.getAuthorizedResources}. */
export interface GetRoleAuthorizedResourcesInput extends RoleCode {
  /** Kind of the resources. Default: all kinds. */
  resourceType?: ResourceType
}

/** `GET /api/v3/get-role-authorized-resources` */
export const getRoleAuthorizedResources = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-role-authorized-resources',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<GetRoleAuthorizedResourcesInput>()(
    schemas.getRoleAuthorizedResourcesInput,
  ),
  output: /* @__PURE__ */ wholeOf(/* @__PURE__ */ schemaFor<RoleResource>()(schemas.roleResource)),
})

/** Input of {@link Roles.checkParams}. */
export interface CheckParamsNamespaceInput {
  /** Code of the role. */
  code: string
  /** Code of the permission space. */
  namespace: string
  /** Display name. */
  name?: string
}

/** `POST /api/v3/check-role-params` */
export const checkParamsNamespace = /* @__PURE__ */ endpoint({
  name: 'checkParamsNamespace',
  method: 'POST',
  path: '/api/v3/check-role-params',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<CheckParamsNamespaceInput>()(schemas.checkParamsNamespaceInput),
  output: roleCheckSchema,
})

/** Input of {@link Roles.checkMutualExclusion}. */
export interface CheckMutualExclusionInput {
  /** The roles, 1 to 50. */
  roles: RoleCode[]
}

/** `POST /api/v3/check-role-mutual-exclusion` */
export const checkMutualExclusion = /* @__PURE__ */ endpoint({
  name: 'checkMutualExclusion',
  method: 'POST',
  path: '/api/v3/check-role-mutual-exclusion',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<CheckMutualExclusionInput>()(schemas.checkMutualExclusionInput),
  output: /* @__PURE__ */ schemaFor<RoleExclusion>()(schemas.roleExclusion),
})
