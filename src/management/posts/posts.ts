// Generated from api/management/posts.tsp by `npm run generate`.

import type { Page } from '../../contract/page.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import type { Post } from '../common/contract.ts'
import {
  createPost,
  type GetPostByIdInput,
  type GetPostInput,
  type GetUserPostInput,
  type GetUserPostsInput,
  getPost,
  getPostById,
  getUserPost,
  getUserPosts,
  type ListedPost,
  type PostInput,
  type PostListBatchInput,
  postListBatch,
  type RemovePostInput,
  removePost,
  type SetUserPostsInput,
  setUserPosts,
  type UserConnectionPostInput,
  updatePost,
  userConnectionPost,
  type WrittenPost,
} from './contract.ts'

/**
 * The posts of a pool, who holds them, and which departments have them: `management.posts`.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 */
export class Posts {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.posts`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Creates a post.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/create-post`
   *
   * @param input code and name; the rest as wanted
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new post
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when the code is taken
   * @throws {@link NotFoundError} when there is no such department
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function makeAccountant(management: ManagementClient, userId: string) {
   *   const { id } = await management.posts.create({ code: 'accountant', name: 'Accountant' })
   *   if (id) await management.posts.addToUser({ userId, postId: id })
   * }
   * ```
   */
  create(input: PostInput, options?: RequestOptions): Promise<WrittenPost> {
    return this.#transport.send(createPost(), input, options)
  }

  /**
   * Reads a post by its code. The service's own SDKs type the answer without the envelope that all
   * others have; here it may have one or not.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/get-post`
   *
   * @param input `code` and `withCustomData`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the post
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such post
   */
  get(input: GetPostInput, options?: RequestOptions): Promise<Post> {
    return this.#transport.send(getPost(), input, options)
  }

  /**
   * Reads a post by its id.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/get-post-by-id`
   *
   * @param input `idList` and `withCustomData`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the post
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such post
   */
  getById(input: GetPostByIdInput, options?: RequestOptions): Promise<Post> {
    return this.#transport.send(getPostById(), input, options)
  }

  /**
   * Lists posts page by page, newest first. Iterate over the result to go through all of them. The
   * service has the list as a GET too, which this one replaces: it takes the same and the codes
   * besides.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/list-post`
   *
   * @param input what to narrow the list by; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  list(input: PostListBatchInput = {}, options?: ListOptions): Promise<Page<ListedPost>> {
    return listPages(this.#transport, postListBatch(), input, options)
  }

  /**
   * Changes a post: the one that has the id, or else the code.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/update-post`
   *
   * @param input the post as it shall be; what is left out stays
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the post after the change
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such post or department
   * @throws {@link ConflictError} when the code is taken
   */
  update(input: PostInput, options?: RequestOptions): Promise<WrittenPost> {
    return this.#transport.send(updatePost(), input, options)
  }

  /**
   * Deletes a post. Those who hold it stay, and hold it no more.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/remove-post`
   *
   * @param input `code`
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such post
   */
  delete(input: RemovePostInput, options?: RequestOptions): Promise<void> {
    return this.#transport.send(removePost(), input, options)
  }

  /**
   * Reads the posts that a user holds. The service calls it outdated and names nothing instead;
   * lists of users have the ids of posts with `withPost`.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/get-user-posts`
   *
   * @param input `userId` and `withCustomData`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the posts, in the order in which the user got them
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  listOfUser(input: GetUserPostsInput, options?: RequestOptions): Promise<Post[]> {
    return this.#transport.send(getUserPosts(), input, options)
  }

  /**
   * Reads one post that a user holds. The service calls it outdated, since a user can hold several;
   * {@link Posts.listOfUser} reads them all. The service's own SDKs type the answer without the
   * envelope that all others have; here it may have one or not.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/get-user-post`
   *
   * @param input `userId` and `withCustomData`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the post that the user has held longest
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`), or no post
   */
  getOfUser(input: GetUserPostInput, options?: RequestOptions): Promise<Post> {
    return this.#transport.send(getUserPost(), input, options)
  }

  /**
   * Sets the posts that a user holds. The user loses all others.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/set-user-posts`
   *
   * @param input who, and the posts; an empty list for none
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`) or post
   */
  setOfUser(input: SetUserPostsInput, options?: RequestOptions): Promise<void> {
    return this.#transport.send(setUserPosts(), input, options)
  }

  /**
   * Gives a user one more post. Who holds it already keeps it.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/user-connection-post`
   *
   * @param input `userId` and `postId`
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`) or post
   */
  addToUser(input: UserConnectionPostInput, options?: RequestOptions): Promise<void> {
    return this.#transport.send(userConnectionPost(), input, options)
  }
}
