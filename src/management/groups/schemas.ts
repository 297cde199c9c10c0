// Generated from api/management/groups.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { resourceType } from '../../contract/authorized-resource/schemas.ts'
import { customDataInput } from '../../contract/custom-data.ts'
import { group, groupType } from '../../contract/group/schemas.ts'
import { batch, entity, exactlyOne } from '../../contract/schema.ts'
import { boolean, integer, length, string, stringOf, text } from '../../contract/values.ts'
import { flatCustomDataShape, grantedActions, userDetailsShape } from '../common/schemas.ts'

export const newGroup = () =>
  z.strictObject({
    code: stringOf(length(1, 64)),
    name: text(),
    description: string(),
    type: z.optional(groupType()),
    customData: customDataInput(),
  })

export const createdOrUpdatedGroup = () =>
  entity({
    created: boolean(),
    data: group(),
  })

export const authorizationRule = () =>
  z
    .strictObject({
      namespace: z.optional(text()),
      role: z.optional(text()),
      resource: z.optional(grantedActions()),
    })
    .check(exactlyOne('role', 'resource'))

export const groupRules = () =>
  z.strictObject({
    code: text(),
    rules: batch(authorizationRule()),
  })

export const listGroupAuthorizationsInput = () =>
  z.strictObject({
    code: text(),
    namespace: z.optional(text()),
  })

export const createGroupsBatchInput = () =>
  z.strictObject({
    list: batch(newGroup()),
  })

export const createOrUpdateGroupInput = () =>
  z.strictObject({
    code: stringOf(length(1, 64)),
    name: text(),
    description: string(),
    type: z.optional(groupType()),
  })

export const getGroupInput = () =>
  z.strictObject({
    code: text(),
    withCustomData: z.optional(boolean()),
  })

export const listGroupsInput = () =>
  z.strictObject({
    keywords: z.optional(string()),
    withMetadata: z.optional(boolean()),
    withCustomData: z.optional(boolean()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
    ...flatCustomDataShape(),
  })

export const getAllGroupsInput = () =>
  z.strictObject({
    fetchMembers: z.optional(boolean()),
    withCustomData: z.optional(boolean()),
  })

export const updateGroupInput = () =>
  z.strictObject({
    code: text(),
    description: string(),
    name: z.optional(text()),
    newCode: z.optional(stringOf(length(1, 64))),
    customData: customDataInput(),
  })

export const deleteGroupsBatchInput = () =>
  z.strictObject({
    codeList: batch(text()),
  })

export const addGroupMembersInput = () =>
  z.strictObject({
    code: text(),
    userIds: batch(text()),
  })

export const removeGroupMembersInput = () =>
  z.strictObject({
    code: text(),
    userIds: batch(text()),
  })

export const listGroupMembersInput = () =>
  z.strictObject({
    code: text(),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
    ...userDetailsShape(),
    ...flatCustomDataShape(),
  })

export const getGroupAuthorizedResourcesInput = () =>
  z.strictObject({
    code: text(),
    namespace: z.optional(text()),
    resourceType: z.optional(resourceType()),
  })
