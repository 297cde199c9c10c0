// Generated from api/management/posts.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, integer, number, string, text } from '../../contract/values.ts'
import { flatCustomDataShape, postShape } from '../common/schemas.ts'

export const writtenPost = () =>
  entity({
    ...postShape(),
    departmentIdList: maybe(z.array(string())),
  })

export const listedPost = () =>
  entity({
    ...postShape(),
    userCount: maybe(number()),
    departmentCount: maybe(number()),
    metadataSource: maybe(z.array(string())),
  })

export const postInput = () =>
  z.strictObject({
    code: text(),
    name: text(),
    id: z.optional(text()),
    description: z.optional(string()),
    departmentIdList: z.optional(z.array(text())),
  })

export const postsQueryShape = () => ({
  keywords: z.optional(string()),
  skipCount: z.optional(boolean()),
  withMetadata: z.optional(boolean()),
  metadataNoFieldId: z.optional(boolean()),
  withCustomData: z.optional(boolean()),
  createdAfter: z.optional(integer()),
  createdBefore: z.optional(integer()),
  updatedAfter: z.optional(integer()),
  updatedBefore: z.optional(integer()),
  page: z.optional(integer(1)),
  limit: z.optional(integer(1, 50)),
  ...flatCustomDataShape(),
})

export const getPostInput = () =>
  z.strictObject({
    code: text(),
    withCustomData: z.optional(boolean()),
  })

export const getPostByIdInput = () =>
  z.strictObject({
    idList: text(),
    withCustomData: z.optional(boolean()),
  })

export const postListBatchInput = () =>
  z.strictObject({
    postCodes: z.optional(z.array(text())),
    ...postsQueryShape(),
  })

export const removePostInput = () =>
  z.strictObject({
    code: text(),
  })

export const getUserPostsInput = () =>
  z.strictObject({
    userId: text(),
    withCustomData: z.optional(boolean()),
  })

export const getUserPostInput = () =>
  z.strictObject({
    userId: text(),
    withCustomData: z.optional(boolean()),
  })

export const setUserPostsInput = () =>
  z.strictObject({
    userId: text(),
    postIds: z.array(text()),
  })

export const userConnectionPostInput = () =>
  z.strictObject({
    userId: text(),
    postId: text(),
  })
