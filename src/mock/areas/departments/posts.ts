import type { JsonObject } from '../../../utils/json.ts'
import { codedCollection } from '../../kernel/collection.ts'
import { link } from '../../kernel/link.ts'
import { malformed } from '../../kernel/refused.ts'
import { isCode } from '../../kernel/service-settings.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { showPostsBy } from '../users/user-to-wire.ts'
import { users } from '../users/users.ts'
import { departments } from './departments.ts'

/** A post as the mock keeps it. */
export interface StoredPost {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly description: string
  /** Names of the sources of a post that is kept in step with another system. */
  readonly metadataSource: readonly string[]
  readonly createdAt: string
  readonly updatedAt: string
}

/** A post to be added. */
export interface NewPost extends Partial<StoredPost> {
  readonly code: string
  readonly name: string
  /** Departments that have the post, by id. */
  readonly departmentIds?: readonly string[] | undefined
}

/** The posts of the pool. */
export const posts = codedCollection<StoredPost>({
  taken: { 'zh-CN': '岗位标识符已存在', 'en-US': 'the code belongs to another post' },
  unknown: { 'zh-CN': '岗位不存在', 'en-US': 'no such post' },
})

/** Who holds which post. */
export const holders = link(posts, users)

/** Which department has which posts. */
export const departmentPosts = link(departments, posts)

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
    createdAt: now,
    updatedAt: now,
    ...post,
  })
  for (const department of having) departmentPosts.add(world, department, added)
  return added
}

/** The ids of the departments that have a post. */
export function departmentIdsOf(world: World, post: StoredPost): string[] {
  return departmentPosts.having(world, post).map(({ departmentId }) => departmentId)
}

/** Writes a post in the service's spelling. */
export function postToWire({ id, code, name, description }: StoredPost): JsonObject {
  return { id, code, name, description }
}
