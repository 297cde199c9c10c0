// Generated from api/management/groups.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { resourceType } from '../../contract/authorized-resource/schemas.ts'
import { customDataInput } from '../../contract/custom-data.ts'
import { group, groupType } from '../../contract/group/schemas.ts'
import { batch, entity, integer, text } from '../../contract/schema.ts'
import { flatCustomDataShape, userDetailsShape } from '../common/schemas.ts'

export const newGroup = () =>
  z.strictObject({
    code: text().check(z.maxLength(64)),
    name: text(),
    description: z.string(),
    type: z.optional(groupType()),
    customData: customDataInput(),
  })

export const createdOrUpdatedGroup = () =>
  entity({
    created: z.boolean(),
    data: group(),
  })

export const createGroupsBatchInput = () =>
  z.strictObject({
    list: batch(newGroup()),
  })

export const createOrUpdateGroupInput = () =>
  z.strictObject({
    code: text().check(z.maxLength(64)),
    name: text(),
    description: z.string(),
    type: z.optional(groupType()),
  })

export const getGroupInput = () =>
  z.strictObject({
    code: text(),
    withCustomData: z.optional(z.boolean()),
  })

export const listGroupsInput = () =>
  z.strictObject({
    keywords: z.optional(z.string()),
    withMetadata: z.optional(z.boolean()),
    withCustomData: z.optional(z.boolean()),
    page: z.optional(integer().check(z.gte(1))),
    limit: z.optional(integer().check(z.gte(1), z.lte(50))),
    ...flatCustomDataShape(),
  })

export const getAllGroupsInput = () =>
  z.strictObject({
    fetchMembers: z.optional(z.boolean()),
    withCustomData: z.optional(z.boolean()),
  })

export const updateGroupInput = () =>
  z.strictObject({
    code: text(),
    description: z.string(),
    name: z.optional(text()),
    newCode: z.optional(text().check(z.maxLength(64))),
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
    page: z.optional(integer().check(z.gte(1))),
    limit: z.optional(integer().check(z.gte(1), z.lte(50))),
    ...userDetailsShape(),
    ...flatCustomDataShape(),
  })

export const getGroupAuthorizedResourcesInput = () =>
  z.strictObject({
    code: text(),
    namespace: z.optional(text()),
    resourceType: z.optional(resourceType()),
  })
