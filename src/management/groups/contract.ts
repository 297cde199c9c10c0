// Generated from api/management/groups.tsp by `npm run generate`.

import {
  authorizedResourceSchema,
  type ResourceType,
} from '../../contract/authorized-resource/contract.ts'
import { successResultSchema } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import { endpoint } from '../../contract/endpoint.ts'
import { type Group, type GroupType, groupSchema } from '../../contract/group/contract.ts'
import { pageOf } from '../../contract/page.ts'
import { listOf, schemaFor } from '../../contract/schema.ts'
import { userSchema } from '../../contract/user/contract.ts'
import type { FlatCustomData, UserDetails } from '../common/contract.ts'
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
  type?: GroupType
  /** Values of custom fields. */
  customData?: GroupCustom
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

/** `POST /api/v3/create-group` */
export const createGroup = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/create-group',
  safety: 'write',
  access: 'administrator',
  customData: {
    input: { customData: 'GROUP' },
    output: { 'members[].customData': 'USER', customData: 'GROUP' },
  },
  input: /* @__PURE__ */ schemaFor<NewGroup>()(schemas.newGroup),
  output: groupSchema,
})

/** Input of {@link Groups.createBatch}. */
export interface CreateGroupsBatchInput<GroupCustom extends CustomData = CustomData> {
  /** The groups, 1 to 50. */
  list: NewGroup<GroupCustom>[]
}

/** `POST /api/v3/create-groups-batch` */
export const createGroupsBatch = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/create-groups-batch',
  safety: 'write',
  access: 'administrator',
  customData: {
    input: { 'list[].customData': 'GROUP' },
    output: { '[].members[].customData': 'USER', '[].customData': 'GROUP' },
  },
  input: /* @__PURE__ */ schemaFor<CreateGroupsBatchInput>()(schemas.createGroupsBatchInput),
  output: /* @__PURE__ */ listOf(groupSchema),
})

/** Input of {@link Groups.createOrUpdate}. */
export interface CreateOrUpdateGroupInput {
  /** Code, unique in the pool, at most 64 characters. */
  code: string
  /** Display name. */
  name: string
  /** What the group is for. */
  description: string
  /** How a new group gets its members. Default `static`. */
  type?: GroupType
}

/** `POST /api/v3/create-or-update-group` */
export const createOrUpdateGroup = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/create-or-update-group',
  safety: 'idempotent',
  access: 'administrator',
  customData: { output: { 'data.members[].customData': 'USER', 'data.customData': 'GROUP' } },
  input: /* @__PURE__ */ schemaFor<CreateOrUpdateGroupInput>()(schemas.createOrUpdateGroupInput),
  output: /* @__PURE__ */ schemaFor<CreatedOrUpdatedGroup<never, never>>()(
    schemas.createdOrUpdatedGroup,
  ),
})

/** Input of {@link Groups.get}. */
export interface GetGroupInput {
  /** Code of the group. */
  code: string
  /** Add `customData`. Default false. */
  withCustomData?: boolean
}

/** `GET /api/v3/get-group` */
export const getGroup = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-group',
  safety: 'read',
  access: 'administrator',
  customData: { output: { 'members[].customData': 'USER', customData: 'GROUP' } },
  input: /* @__PURE__ */ schemaFor<GetGroupInput>()(schemas.getGroupInput),
  output: groupSchema,
})

/** Input of {@link Groups.list}. */
export interface ListGroupsInput extends FlatCustomData {
  /** Text to look for in code and name. */
  keywords?: string
  /** Add `metadataSource`. Default false. */
  withMetadata?: boolean
  /** Add `customData`. Default false. */
  withCustomData?: boolean
  /** Number of the page, from 1. Default 1. */
  page?: number
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number
}

/** `GET /api/v3/list-groups` */
export const listGroups = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/list-groups',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  customData: { output: { 'list[].members[].customData': 'USER', 'list[].customData': 'GROUP' } },
  input: /* @__PURE__ */ schemaFor<ListGroupsInput>()(schemas.listGroupsInput),
  output: /* @__PURE__ */ pageOf(groupSchema),
})

/** Input of {@link Groups.getAll}. */
export interface GetAllGroupsInput {
  /** Add `members`. Default false. */
  fetchMembers?: boolean
  /** Add `customData`. Default false. */
  withCustomData?: boolean
}

/** `GET /api/v3/get-all-groups` */
export const getAllGroups = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-all-groups',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].members[].customData': 'USER', '[].customData': 'GROUP' } },
  input: /* @__PURE__ */ schemaFor<GetAllGroupsInput>()(schemas.getAllGroupsInput),
  output: /* @__PURE__ */ listOf(groupSchema),
})

/** Input of {@link Groups.update}. */
export interface UpdateGroupInput<GroupCustom extends CustomData = CustomData> {
  /** Code of the group. */
  code: string
  /** What the group is for. */
  description: string
  /** Display name. */
  name?: string
  /** Another code, unique in the pool. */
  newCode?: string
  /** Values of custom fields; `null` clears one, and those that are left out stay. */
  customData?: GroupCustom
}

/** `POST /api/v3/update-group` */
export const updateGroup = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/update-group',
  safety: 'idempotent',
  access: 'administrator',
  customData: {
    input: { customData: 'GROUP' },
    output: { 'members[].customData': 'USER', customData: 'GROUP' },
  },
  input: /* @__PURE__ */ schemaFor<UpdateGroupInput>()(schemas.updateGroupInput),
  output: groupSchema,
})

/** Input of {@link Groups.deleteBatch}. */
export interface DeleteGroupsBatchInput {
  /** Codes of the groups, 1 to 50. */
  codeList: string[]
}

/** `POST /api/v3/delete-groups-batch` */
export const deleteGroupsBatch = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/delete-groups-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<DeleteGroupsBatchInput>()(schemas.deleteGroupsBatchInput),
  output: successResultSchema,
})

/** Input of {@link Groups.addMembers}. */
export interface AddGroupMembersInput {
  /** Code of the group. */
  code: string
  /** Ids of the users, 1 to 50. */
  userIds: string[]
}

/** `POST /api/v3/add-group-members` */
export const addGroupMembers = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/add-group-members',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<AddGroupMembersInput>()(schemas.addGroupMembersInput),
  output: successResultSchema,
})

/** Input of {@link Groups.removeMembers}. */
export interface RemoveGroupMembersInput {
  /** Code of the group. */
  code: string
  /** Ids of the users, 1 to 50. */
  userIds: string[]
}

/** `POST /api/v3/remove-group-members` */
export const removeGroupMembers = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/remove-group-members',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<RemoveGroupMembersInput>()(schemas.removeGroupMembersInput),
  output: successResultSchema,
})

/** Input of {@link Groups.listMembers}. */
export interface ListGroupMembersInput extends UserDetails, FlatCustomData {
  /** Code of the group. */
  code: string
  /** Number of the page, from 1. Default 1. */
  page?: number
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number
}

/** `GET /api/v3/list-group-members` */
export const listGroupMembers = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/list-group-members',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  customData: { output: { 'list[].customData': 'USER' } },
  input: /* @__PURE__ */ schemaFor<ListGroupMembersInput>()(schemas.listGroupMembersInput),
  output: /* @__PURE__ */ pageOf(userSchema),
})

/** Input of {@link Groups.getAuthorizedResources}. */
export interface GetGroupAuthorizedResourcesInput {
  /** Code of the group. */
  code: string
  /** Code of the permission space. Default: all of them. */
  namespace?: string
  /** Kind of the resources. Default: all kinds. */
  resourceType?: ResourceType
}

/** `GET /api/v3/get-group-authorized-resources` */
export const getGroupAuthorizedResources = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-group-authorized-resources',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<GetGroupAuthorizedResourcesInput>()(
    schemas.getGroupAuthorizedResourcesInput,
  ),
  output: /* @__PURE__ */ listOf(authorizedResourceSchema),
})
