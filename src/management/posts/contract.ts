// Generated from api/management/posts.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { pageOf } from '../../contract/page.ts'
import { noData } from '../../contract/plain-schemas.ts'
import { listOf, schemaFor } from '../../contract/schema.ts'
import { boolean, text } from '../../contract/values.ts'
import { type FlatCustomData, type Post, postSchema } from '../common/contract.ts'
import * as schemas from './schemas.ts'

/** A post that was created or changed. */
export interface WrittenPost extends Post {
  /** Ids of the departments that have it. */
  departmentIdList?: string[] | null
}

/** A post in a list. */
export interface ListedPost extends Post {
  /** How many users hold it, unless counts were left out. */
  userCount?: number | null
  /** How many departments have it, unless counts were left out. */
  departmentCount?: number | null
  /** Names of the sources of a post that is kept in step with another system. */
  metadataSource?: string[] | null
}

/** A post as it shall be. */
export interface PostInput {
  /** Code, unique in the pool. */
  code: string
  /** Display name. */
  name: string
  /**
   * Id of the post, which in a change says which post is meant, so that the code can be a new one.
   * A new post gets its id from the service.
   */
  id?: string | undefined
  /** What the post is for. */
  description?: string | undefined
  /**
   * Ids of the departments that have it; they replace those that had it. The service's own SDKs
   * type it as one text; the name and the answer say a list.
   */
  departmentIdList?: readonly string[] | undefined
}

/** What lists of posts are narrowed by, and what comes with the posts. */
export interface PostsQuery extends FlatCustomData {
  /** Text to look for in code and name. */
  keywords?: string | undefined
  /** Leave out `userCount` and `departmentCount`. Default false. */
  skipCount?: boolean | undefined
  /** Add `metadataSource`. Default false. */
  withMetadata?: boolean | undefined
  /** Leave the ids of fields out of metadata. Default false. */
  metadataNoFieldId?: boolean | undefined
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
  /** Only those that were created at this time or later, in milliseconds since the epoch. */
  createdAfter?: number | undefined
  /** Only those that were created at this time or earlier, in milliseconds since the epoch. */
  createdBefore?: number | undefined
  /** Only those that were changed at this time or later, in milliseconds since the epoch. */
  updatedAfter?: number | undefined
  /** Only those that were changed at this time or earlier, in milliseconds since the epoch. */
  updatedBefore?: number | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** Checks a {@link WrittenPost} in an answer. */
export const writtenPostSchema = /* @__PURE__ */ schemaFor<WrittenPost>()(schemas.writtenPost)

/** `POST /api/v3/create-post` */
export const createPost = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-post',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<PostInput>()(schemas.postInput),
  output: writtenPostSchema,
}))

/** Input of {@link Posts.get}. */
export interface GetPostInput {
  /** Code of the post. */
  code: string
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
}

/** `GET /api/v3/get-post` */
export const getPost = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-post',
  safety: 'read',
  access: 'administrator',
  isBare: true,
  input: schemaFor<GetPostInput>()(() =>
    z.strictObject({ code: text(), withCustomData: z.optional(boolean()) }),
  ),
  output: postSchema,
}))

/** Input of {@link Posts.getById}. */
export interface GetPostByIdInput {
  /** Id of the post. The service calls it a list, and takes one. */
  idList: string
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
}

/** `POST /api/v3/get-post-by-id` */
export const getPostById = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/get-post-by-id',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetPostByIdInput>()(() =>
    z.strictObject({ idList: text(), withCustomData: z.optional(boolean()) }),
  ),
  output: postSchema,
}))

/** Input of {@link Posts.list}. */
export interface PostListBatchInput extends PostsQuery {
  /** Only the posts of these codes; those that no post has are ignored. Default: all. */
  postCodes?: readonly string[] | undefined
}

/** `POST /api/v3/list-post` */
export const postListBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'postListBatch',
  method: 'POST',
  path: '/api/v3/list-post',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<PostListBatchInput>()(() =>
    z.strictObject({ postCodes: z.optional(z.array(text())), ...schemas.postsQueryShape() }),
  ),
  output: pageOf(schemaFor<ListedPost>()(schemas.listedPost)),
}))

/** `POST /api/v3/update-post` */
export const updatePost = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-post',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<PostInput>()(schemas.postInput),
  output: writtenPostSchema,
}))

/** Input of {@link Posts.delete}. */
export interface RemovePostInput {
  /** Code of the post. */
  code: string
}

/** `POST /api/v3/remove-post` */
export const removePost = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/remove-post',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<RemovePostInput>()(() => z.strictObject({ code: text() })),
  output: noData,
}))

/** Input of {@link Posts.listOfUser}. */
export interface GetUserPostsInput {
  /** Id of the user. */
  userId: string
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
}

/** `GET /api/v3/get-user-posts` */
export const getUserPosts = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user-posts',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetUserPostsInput>()(() =>
    z.strictObject({ userId: text(), withCustomData: z.optional(boolean()) }),
  ),
  output: listOf(postSchema),
}))

/** Input of {@link Posts.getOfUser}. */
export interface GetUserPostInput {
  /** Id of the user. */
  userId: string
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
}

/** `GET /api/v3/get-user-post` */
export const getUserPost = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user-post',
  safety: 'read',
  access: 'administrator',
  isBare: true,
  input: schemaFor<GetUserPostInput>()(() =>
    z.strictObject({ userId: text(), withCustomData: z.optional(boolean()) }),
  ),
  output: postSchema,
}))

/** Input of {@link Posts.setOfUser}. */
export interface SetUserPostsInput {
  /** Id of the user. */
  userId: string
  /** Ids of the posts. */
  postIds: readonly string[]
}

/** `POST /api/v3/set-user-posts` */
export const setUserPosts = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/set-user-posts',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<SetUserPostsInput>()(() =>
    z.strictObject({ userId: text(), postIds: z.array(text()) }),
  ),
  output: noData,
}))

/** Input of {@link Posts.addToUser}. */
export interface UserConnectionPostInput {
  /** Id of the user. */
  userId: string
  /** Id of the post. */
  postId: string
}

/** `POST /api/v3/user-connection-post` */
export const userConnectionPost = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/user-connection-post',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<UserConnectionPostInput>()(() =>
    z.strictObject({ userId: text(), postId: text() }),
  ),
  output: noData,
}))
