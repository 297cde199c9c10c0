// Generated from api/management/groups.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput } from '../../contract/custom-data.ts'
import { group, groupType } from '../../contract/group/schemas.ts'
import { batch, entity, integer, maybe, openEnum, text } from '../../contract/schema.ts'
import { resourceType, userDetailsShape } from '../shared/schemas.ts'

/** `NewGroup` in a request. */
export const newGroup = () =>
  z.strictObject({
    code: text().check(z.maxLength(64)),
    name: text(),
    description: z.string(),
    type: z.optional(groupType()),
    customData: customDataInput(),
  })

/** `CreatedOrUpdatedGroup` in an answer. */
export const createdOrUpdatedGroup = () =>
  entity({
    created: z.boolean(),
    data: group(),
  })

/** `AuthorizedResource` in an answer. */
export const authorizedResource = () =>
  entity({
    resourceCode: z.string(),
    description: maybe(z.string()),
    condition: maybe(z.array(policyCondition())),
    resourceType: openEnum<'DATA' | 'API' | 'MENU' | 'BUTTON' | 'UI'>(),
    apiIdentifier: maybe(z.string()),
    actions: z.array(z.string()),
    effect: openEnum<'ALLOW' | 'DENY'>(),
  })

/** `PolicyCondition` in an answer. */
export const policyCondition = () =>
  entity({
    param: z.string(),
    operator: z.string(),
    value: z.optional(z.unknown()),
  })

/** `CreateGroupsBatchInput` in a request. */
export const createGroupsBatchInput = () =>
  z.strictObject({
    list: batch(newGroup()),
  })

/** `CreateOrUpdateGroupInput` in a request. */
export const createOrUpdateGroupInput = () =>
  z.strictObject({
    code: text().check(z.maxLength(64)),
    name: text(),
    description: z.string(),
    type: z.optional(groupType()),
  })

/** `GetGroupInput` in a request. */
export const getGroupInput = () =>
  z.strictObject({
    code: text(),
    withCustomData: z.optional(z.boolean()),
  })

/** `ListGroupsInput` in a request. */
export const listGroupsInput = () =>
  z.strictObject({
    keywords: z.optional(z.string()),
    withMetadata: z.optional(z.boolean()),
    withCustomData: z.optional(z.boolean()),
    page: z.optional(integer().check(z.gte(1))),
    limit: z.optional(integer().check(z.gte(1), z.lte(50))),
  })

/** `GetAllGroupsInput` in a request. */
export const getAllGroupsInput = () =>
  z.strictObject({
    fetchMembers: z.optional(z.boolean()),
    withCustomData: z.optional(z.boolean()),
  })

/** `UpdateGroupInput` in a request. */
export const updateGroupInput = () =>
  z.strictObject({
    code: text(),
    description: z.string(),
    name: z.optional(text()),
    newCode: z.optional(text().check(z.maxLength(64))),
    customData: customDataInput(),
  })

/** `DeleteGroupsBatchInput` in a request. */
export const deleteGroupsBatchInput = () =>
  z.strictObject({
    codeList: batch(text()),
  })

/** `AddGroupMembersInput` in a request. */
export const addGroupMembersInput = () =>
  z.strictObject({
    code: text(),
    userIds: batch(text()),
  })

/** `RemoveGroupMembersInput` in a request. */
export const removeGroupMembersInput = () =>
  z.strictObject({
    code: text(),
    userIds: batch(text()),
  })

/** `ListGroupMembersInput` in a request. */
export const listGroupMembersInput = () =>
  z.strictObject({
    code: text(),
    page: z.optional(integer().check(z.gte(1))),
    limit: z.optional(integer().check(z.gte(1), z.lte(50))),
    ...userDetailsShape(),
  })

/** `GetGroupAuthorizedResourcesInput` in a request. */
export const getGroupAuthorizedResourcesInput = () =>
  z.strictObject({
    code: text(),
    namespace: z.optional(text()),
    resourceType: z.optional(resourceType()),
  })
