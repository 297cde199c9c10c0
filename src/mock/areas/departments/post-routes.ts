import * as contract from '../../../management/posts/contract.ts'
import { handle, type Route } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { users } from '../users/users.ts'
import {
  addPost,
  changePost,
  departmentPosts,
  firstPostOf,
  holders,
  posts,
  postsWithIds,
  postToWire,
  type StoredPost,
  setPostsOf,
  writtenPostToWire,
} from './posts.ts'

/** Posts, and who holds them. */
export const postRoutes: readonly Route[] = [
  handle(contract.createPost, ({ id: _made, departmentIdList, ...post }, { world }) =>
    writtenPostToWire(world, addPost(world, { ...post, departmentIds: departmentIdList })),
  ),

  handle(contract.getPost, ({ code, ...details }, { world }) =>
    postToWire(posts.get(world, code), details),
  ),

  handle(contract.getPostById, ({ idList: id, ...details }, { world }) =>
    postToWire(posts.getWithId(world, id), details),
  ),

  handle(contract.postListBatch, (query, { world }) =>
    posts.list(world, { ...query, where: post => isWanted(post, query) }, post =>
      listedPostToWire(world, post, query),
    ),
  ),

  handle(contract.updatePost, ({ id, departmentIdList, ...changes }, { world }) => {
    const post = id === undefined ? posts.get(world, changes.code) : posts.getWithId(world, id)
    const changed = changePost(world, post, { ...changes, departmentIds: departmentIdList })
    return writtenPostToWire(world, changed)
  }),

  handle(contract.removePost, ({ code }, { world }) => posts.remove(world, posts.get(world, code))),

  handle(contract.getUserPosts, ({ userId, ...details }, { world }) =>
    holders.having(world, users.get(world, userId)).map(post => postToWire(post, details)),
  ),

  handle(contract.getUserPost, ({ userId, ...details }, { world }) =>
    postToWire(firstPostOf(world, users.get(world, userId)), details),
  ),

  handle(contract.setUserPosts, ({ userId, postIds }, { world }) =>
    setPostsOf(world, users.get(world, userId), postsWithIds(world, postIds)),
  ),

  handle(contract.userConnectionPost, ({ userId, postId }, { world }) =>
    holders.add(world, posts.getWithId(world, postId), users.get(world, userId)),
  ),
]

function isWanted(
  { code, createdAt, updatedAt }: StoredPost,
  query: contract.PostListBatchInput,
): boolean {
  const isBetween = (time: string, after = -Infinity, before = Infinity): boolean =>
    Date.parse(time) >= after && Date.parse(time) <= before
  return (
    (query.postCodes === undefined || query.postCodes.includes(code)) &&
    isBetween(createdAt, query.createdAfter, query.createdBefore) &&
    isBetween(updatedAt, query.updatedAfter, query.updatedBefore)
  )
}

function listedPostToWire(
  world: World,
  post: StoredPost,
  query: contract.PostListBatchInput,
): unknown {
  const counts = {
    userCount: holders.of(world, post).length,
    departmentCount: departmentPosts.having(world, post).length,
  }
  return {
    ...postToWire(post, query),
    ...(query.skipCount ? {} : counts),
    ...(query.withMetadata ? { metadataSource: post.metadataSource } : {}),
  }
}
