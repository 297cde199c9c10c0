// Generated from api/management/groups.tsp by `npm run generate`.

import * as z from 'zod/mini'
import {
  authorizedResourceSchema,
  type ResourceType,
} from '../../contract/authorized-resource/contract.ts'
import { resourceType } from '../../contract/authorized-resource/schemas.ts'
import { successResultSchema } from '../../contract/common/contract.ts'
import { type CustomData, customDataInput } from '../../contract/custom-data.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { type Group, type GroupType, groupSchema } from '../../contract/group/contract.ts'
import { groupType } from '../../contract/group/schemas.ts'
import { pageOf } from '../../contract/page.ts'
import { batch, listOf, schemaFor } from '../../contract/schema.ts'
import { userSchema } from '../../contract/user/contract.ts'
import { boolean, integer, length, string, stringOf, text } from '../../contract/values.ts'
import type { FlatCustomData, GrantedActions, UserDetails } from '../common/contract.ts'
import { flatCustomDataShape, userDetailsShape } from '../common/schemas.ts'
import * as schemas from './schemas.ts'

/** A group to be created. */
export interface NewGroup<GroupCustom extends CustomData = CustomData> {
  /** Code, unique in the pool, at most 64 characters. */
  code: string
  /** Display name. */
  name: string
  /** What the group is for. */
  description: string
  /** How the group gets its members. Default `static`. */
  type?: GroupType | undefined
  /** Values of custom fields. */
  customData?: GroupCustom | undefined
}

/** A group that was created or changed. */
export interface CreatedOrUpdatedGroup<
  Custom extends CustomData = CustomData,
  GroupCustom extends CustomData = CustomData,
> {
  /** Whether the group is new. */
  created: boolean
  /** The group as it is now. */
  data: Group<Custom, GroupCustom>
}

/** What a group is authorized for by one rule: a role, or operations on a resource. */
export interface AuthorizationRule {
  /** Code of the permission space, the console's permission group. Default `default`. */
  namespace?: string | undefined
  /** Code of the role. */
  role?: string | undefined
  /** The resource and the operations on it. */
  resource?: GrantedActions | undefined
}

/** A group, and the rules that it gets or loses. */
export interface GroupRules {
  /** Code of the group. */
  code: string
  /** The rules, 1 to 50. */
  rules: readonly AuthorizationRule[]
}

/** A group whose rules are read. */
export interface ListGroupAuthorizationsInput {
  /** Code of the group. */
  code: string
  /** Code of a permission space. Default: all of them. */
  namespace?: string | undefined
}

/** Checks a {@link GroupRules}. */
export const groupRules = /* @__PURE__ */ schemaFor<GroupRules>()(schemas.groupRules)

/** Checks a {@link ListGroupAuthorizationsInput}. */
export const listGroupAuthorizationsInput =
  /* @__PURE__ */ schemaFor<ListGroupAuthorizationsInput>()(schemas.listGroupAuthorizationsInput)

/** `POST /api/v3/create-group` */
export const createGroup = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-group',
  safety: 'write',
  access: 'administrator',
  customData: {
    input: { customData: 'GROUP' },
    output: { 'members[].customData': 'USER', customData: 'GROUP' },
  },
  input: schemaFor<NewGroup>()(schemas.newGroup),
  output: groupSchema,
}))

/** Input of {@link GroupOperations.createBatch}. */
export interface CreateGroupsBatchInput<GroupCustom extends CustomData = CustomData> {
  /** The groups, 1 to 50. */
  list: readonly NewGroup<GroupCustom>[]
}

/** `POST /api/v3/create-groups-batch` */
export const createGroupsBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-groups-batch',
  safety: 'write',
  access: 'administrator',
  customData: {
    input: { 'list[].customData': 'GROUP' },
    output: { '[].members[].customData': 'USER', '[].customData': 'GROUP' },
  },
  input: schemaFor<CreateGroupsBatchInput>()(() =>
    z.strictObject({ list: batch(schemas.newGroup()) }),
  ),
  output: listOf(groupSchema),
}))

/** Input of {@link GroupOperations.createOrUpdate}. */
export interface CreateOrUpdateGroupInput {
  /** Code, unique in the pool, at most 64 characters. */
  code: string
  /** Display name. */
  name: string
  /** What the group is for. */
  description: string
  /** How a new group gets its members. Default `static`. */
  type?: GroupType | undefined
}

/** `POST /api/v3/create-or-update-group` */
export const createOrUpdateGroup = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-or-update-group',
  safety: 'idempotent',
  access: 'administrator',
  customData: { output: { 'data.members[].customData': 'USER', 'data.customData': 'GROUP' } },
  input: schemaFor<CreateOrUpdateGroupInput>()(() =>
    z.strictObject({
      code: stringOf(length(1, 64)),
      name: text(),
      description: string(),
      type: z.optional(groupType()),
    }),
  ),
  output: schemaFor<CreatedOrUpdatedGroup<never, never>>()(schemas.createdOrUpdatedGroup),
}))

/** Input of {@link GroupOperations.get}. */
export interface GetGroupInput {
  /** Code of the group. */
  code: string
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
}

/** `GET /api/v3/get-group` */
export const getGroup = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-group',
  safety: 'read',
  access: 'administrator',
  customData: { output: { 'members[].customData': 'USER', customData: 'GROUP' } },
  input: schemaFor<GetGroupInput>()(() =>
    z.strictObject({ code: text(), withCustomData: z.optional(boolean()) }),
  ),
  output: groupSchema,
}))

/** Input of {@link GroupOperations.list}. */
export interface ListGroupsInput extends FlatCustomData {
  /** Text to look for in code and name. */
  keywords?: string | undefined
  /** Add `metadataSource`. Default false. */
  withMetadata?: boolean | undefined
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/list-groups` */
export const listGroups = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-groups',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  customData: { output: { 'list[].members[].customData': 'USER', 'list[].customData': 'GROUP' } },
  input: schemaFor<ListGroupsInput>()(() =>
    z.strictObject({
      keywords: z.optional(string()),
      withMetadata: z.optional(boolean()),
      withCustomData: z.optional(boolean()),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
      ...flatCustomDataShape(),
    }),
  ),
  output: pageOf(groupSchema),
}))

/** Input of {@link GroupOperations.getAll}. */
export interface GetAllGroupsInput {
  /** Add `members`. Default false. */
  fetchMembers?: boolean | undefined
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
}

/** `GET /api/v3/get-all-groups` */
export const getAllGroups = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-all-groups',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].members[].customData': 'USER', '[].customData': 'GROUP' } },
  input: schemaFor<GetAllGroupsInput>()(() =>
    z.strictObject({ fetchMembers: z.optional(boolean()), withCustomData: z.optional(boolean()) }),
  ),
  output: listOf(groupSchema),
}))

/** Input of {@link GroupOperations.update}. */
export interface UpdateGroupInput<GroupCustom extends CustomData = CustomData> {
  /** Code of the group. */
  code: string
  /** What the group is for. */
  description: string
  /** Display name. */
  name?: string | undefined
  /** Another code, unique in the pool. */
  newCode?: string | undefined
  /** Values of custom fields; `null` clears one, and those that are left out stay. */
  customData?: GroupCustom | undefined
}

/** `POST /api/v3/update-group` */
export const updateGroup = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-group',
  safety: 'idempotent',
  access: 'administrator',
  customData: {
    input: { customData: 'GROUP' },
    output: { 'members[].customData': 'USER', customData: 'GROUP' },
  },
  input: schemaFor<UpdateGroupInput>()(() =>
    z.strictObject({
      code: text(),
      description: string(),
      name: z.optional(text()),
      newCode: z.optional(stringOf(length(1, 64))),
      customData: customDataInput(),
    }),
  ),
  output: groupSchema,
}))

/** Input of {@link GroupOperations.deleteBatch}. */
export interface DeleteGroupsBatchInput {
  /** Codes of the groups, 1 to 50. */
  codeList: readonly string[]
}

/** `POST /api/v3/delete-groups-batch` */
export const deleteGroupsBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-groups-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteGroupsBatchInput>()(() => z.strictObject({ codeList: batch(text()) })),
  output: successResultSchema,
}))

/** Input of {@link GroupOperations.addMembers}. */
export interface AddGroupMembersInput {
  /** Code of the group. */
  code: string
  /** Ids of the users, 1 to 50. */
  userIds: readonly string[]
}

/** `POST /api/v3/add-group-members` */
export const addGroupMembers = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/add-group-members',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<AddGroupMembersInput>()(() =>
    z.strictObject({ code: text(), userIds: batch(text()) }),
  ),
  output: successResultSchema,
}))

/** Input of {@link GroupOperations.removeMembers}. */
export interface RemoveGroupMembersInput {
  /** Code of the group. */
  code: string
  /** Ids of the users, 1 to 50. */
  userIds: readonly string[]
}

/** `POST /api/v3/remove-group-members` */
export const removeGroupMembers = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/remove-group-members',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<RemoveGroupMembersInput>()(() =>
    z.strictObject({ code: text(), userIds: batch(text()) }),
  ),
  output: successResultSchema,
}))

/** Input of {@link GroupOperations.listMembers}. */
export interface ListGroupMembersInput extends UserDetails, FlatCustomData {
  /** Code of the group. */
  code: string
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/list-group-members` */
export const listGroupMembers = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-group-members',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  customData: { output: { 'list[].customData': 'USER' } },
  input: schemaFor<ListGroupMembersInput>()(() =>
    z.strictObject({
      code: text(),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
      ...userDetailsShape(),
      ...flatCustomDataShape(),
    }),
  ),
  output: pageOf(userSchema),
}))

/** Input of {@link GroupOperations.getAuthorizedResources}. */
export interface GetGroupAuthorizedResourcesInput {
  /** Code of the group. */
  code: string
  /** Code of the permission space. Default: all of them. */
  namespace?: string | undefined
  /** Kind of the resources. Default: all kinds. */
  resourceType?: ResourceType | undefined
}

/** `GET /api/v3/get-group-authorized-resources` */
export const getGroupAuthorizedResources = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-group-authorized-resources',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetGroupAuthorizedResourcesInput>()(() =>
    z.strictObject({
      code: text(),
      namespace: z.optional(text()),
      resourceType: z.optional(resourceType()),
    }),
  ),
  output: listOf(authorizedResourceSchema),
}))
