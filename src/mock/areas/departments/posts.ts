import type { JsonObject } from '../../../utils/json.ts'
import { codedCollection } from '../../kernel/collection.ts'
import { link } from '../../kernel/link.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import { isCode } from '../../kernel/service-settings.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { type CustomDataView, viewWith } from '../custom-fields/custom-data.ts'
import { onResign } from '../users/resignation.ts'
import { showPostsBy } from '../users/user-to-wire.ts'
import { type StoredUser, users } from '../users/users.ts'
import { departments } from './departments.ts'

/** A post as the mock keeps it. */
export interface StoredPost {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly description: string
  /** Names of the sources of a post that is kept in step with another system. */
  readonly metadataSource: readonly string[]
  readonly customData: Readonly<JsonObject>
  readonly createdAt: string
  readonly updatedAt: string
}

/** A post to be added, or what is to be changed of one. */
export interface PostChanges extends Partial<StoredPost> {
  /** Departments that have the post, by id. */
  readonly departmentIds?: readonly string[] | undefined
}

/** A post to be added. */
export type NewPost = PostChanges & Pick<StoredPost, 'code' | 'name'>

const unknown = { 'zh-CN': '岗位不存在', 'en-US': 'no such post' }

/** The posts of the pool. */
export const posts = codedCollection<StoredPost>({
  taken: { 'zh-CN': '岗位标识符已存在', 'en-US': 'the code belongs to another post' },
  unknown,
})

/** Who holds which post. */
export const holders = link(posts, users)

/** Which department has which posts. */
export const departmentPosts = link(departments, posts)

onResign((world, user) => holders.clear(world, user))

showPostsBy((world, user) => holders.having(world, user).map(({ id }) => id))

/**
 * Adds a post.
 *
 * @throws {@link Refused} when the code is malformed or taken, or there is no such department
 */
export function addPost(world: World, { departmentIds = [], ...post }: NewPost): StoredPost {
  if (!isCode(world, post.code)) throw malformed('code')
  const having = departments.getAll(world, departmentIds)
  const now = timestamp(world)
  const added = posts.add(world, {
    id: world.random.hex(24),
    description: '',
    metadataSource: [],
    customData: {},
    createdAt: now,
    updatedAt: now,
    ...post,
  })
  for (const department of having) departmentPosts.add(world, department, added)
  return added
}

/**
 * Changes a post.
 *
 * @throws {@link Refused} as {@link addPost} does
 */
export function changePost(
  world: World,
  post: StoredPost,
  { departmentIds, ...changes }: PostChanges,
): StoredPost {
  if (!isCode(world, changes.code ?? post.code)) throw malformed('code')
  const having = departmentIds && departments.getAll(world, departmentIds)
  const changed = posts.update(world, post, { ...changes, updatedAt: timestamp(world) })
  if (having === undefined) return changed
  departmentPosts.clear(world, changed)
  for (const department of having) departmentPosts.add(world, department, changed)
  return changed
}

/** Gives posts by their ids. */
export function postsWithIds(world: World, ids: readonly string[]): StoredPost[] {
  return ids.map(id => posts.getWithId(world, id))
}

/** Sets the posts that a user holds. */
export function setPostsOf(world: World, user: StoredUser, wanted: readonly StoredPost[]): void {
  holders.clear(world, user)
  for (const post of wanted) holders.add(world, post, user)
}

/**
 * Gives the post that a user has held longest.
 *
 * @throws {@link Refused} when the user holds none
 */
export function firstPostOf(world: World, user: StoredUser): StoredPost {
  const [first] = holders.having(world, user)
  if (first === undefined) throw new Refused(404, unknown)
  return first
}

/** Writes a post in the service's spelling. */
export function postToWire(
  { id, code, name, description, customData }: StoredPost,
  view: CustomDataView = {},
): JsonObject {
  return viewWith(view, { id, code, name, description }, customData)
}

/** Writes a post with the departments that have it. */
export function writtenPostToWire(world: World, post: StoredPost): JsonObject {
  const having = departmentPosts.having(world, post)
  return {
    ...postToWire(post),
    departmentIdList: having.map(({ departmentId }) => departmentId),
  }
}
