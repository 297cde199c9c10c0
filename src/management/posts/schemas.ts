// Generated from api/management/posts.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, integer, number, string, text } from '../../contract/values.ts'
import { flatCustomDataShape, postShape } from '../common/schemas.ts'

export function writtenPost() {
  return entity({ ...postShape(), departmentIdList: maybe(z.array(string())) })
}

export function listedPost() {
  return entity({
    ...postShape(),
    userCount: maybe(number()),
    departmentCount: maybe(number()),
    metadataSource: maybe(z.array(string())),
  })
}

export function postInput() {
  return z.strictObject({
    code: text(),
    name: text(),
    id: z.optional(text()),
    description: z.optional(string()),
    departmentIdList: z.optional(z.array(text())),
  })
}

export function postsQueryShape() {
  return {
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
  }
}
