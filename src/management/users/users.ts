// Generated from api/management/users.tsp by `npm run generate`.

import type { SuccessResult } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import type { Group } from '../../contract/group/contract.ts'
import type { Page } from '../../contract/page.ts'
import type { Role } from '../../contract/role/contract.ts'
import type { User } from '../../contract/user/contract.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import {
  type CreateUserInput,
  type CreateUsersBatchInput,
  createUser,
  createUsersBatch,
  type DeleteUsersBatchInput,
  deleteUsersBatch,
  type GetUserBatchInput,
  type GetUserGroupsInput,
  type GetUserInput,
  type GetUserRolesInput,
  getUser,
  getUserBatch,
  getUserGroups,
  getUserRoles,
  type HasAnyRoleInput,
  type HasAnyRoleResult,
  hasAnyRole,
  isUserExists,
  type ListUsersInput,
  listUsers,
  type UpdateUserBatchInput,
  type UpdateUserInput,
  type UserExistsInput,
  type UserExistsResult,
  updateUser,
  updateUserBatch,
} from './contract.ts'

/**
 * The users of a pool: `management.users`.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 *
 * @typeParam Custom type of the `customData` of users, from the client's option `customFields`
 * @typeParam GroupCustom type of the `customData` of groups, from the client's option
 *   `customFieldsOf.GROUP`
 */
export class Users<
  Custom extends CustomData = CustomData,
  GroupCustom extends CustomData = CustomData,
> {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.users`. */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  /**
   * Creates a user. No code and no consent of the user is needed, and a pool that is closed for
   * registration takes the user all the same.
   *
   * `POST /api/v3/create-user`
   *
   * @param input at least one of `username`, `phone`, `email`; the rest of the profile as wanted
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new user, with the `customData`, `identities` and `departmentIds` that were given
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when user name, e-mail, phone or external id is taken
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function createBob(management: ManagementClient) {
   *   const user = await management.users.create({ username: 'bob', password: 'passw0rd' })
   *   return user.id
   * }
   * ```
   */
  create(input: CreateUserInput<Custom>, options?: RequestOptions): Promise<User<Custom>> {
    return this.#transport.send(createUser, input, options)
  }

  /**
   * Creates up to 50 users by one request. One user that cannot be created fails the whole batch:
   * nobody is created then.
   *
   * `POST /api/v3/create-users-batch`
   *
   * @param input the users, and options for all of them
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new users in the order given
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when a value that must be unique is taken
   */
  createBatch(
    input: CreateUsersBatchInput<Custom>,
    options?: RequestOptions,
  ): Promise<User<Custom>[]> {
    return this.#transport.send(createUsersBatch, input, options)
  }

  /**
   * Reads a user, by id or by whatever `userIdType` says.
   *
   * `GET /api/v3/get-user`
   *
   * @param input who, and what comes with the profile
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the user
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export function findByEmail(management: ManagementClient, email: string) {
   *   return management.users.get({ userId: email, userIdType: 'email', withCustomData: true })
   * }
   * ```
   */
  get(input: GetUserInput, options?: RequestOptions): Promise<User<Custom>> {
    return this.#transport.send(getUser, input, options)
  }

  /**
   * Reads up to 50 users by one request. Ids without a user are left out of the answer.
   *
   * `GET /api/v3/get-user-batch`
   *
   * @param input who, and what comes with the profiles
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the users that exist
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  getBatch(input: GetUserBatchInput, options?: RequestOptions): Promise<User<Custom>[]> {
    return this.#transport.send(getUserBatch, input, options)
  }

  /**
   * Lists users page by page. Iterate over the result to go through all of them: later pages are
   * fetched on the way and not kept, so a pool of any size takes the memory of a page.
   *
   * `POST /api/v3/list-users`
   *
   * @param input keywords, conditions, order, first page; nothing for all users
   * @param options signal, timeout, headers, language retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function countBlocked(management: ManagementClient) {
   *   let blocked = 0
   *   for await (const user of await management.users.list()) {
   *     if (user.blocked) blocked += 1
   *   }
   *   return blocked
   * }
   * ```
   */
  list(input: ListUsersInput = {}, options?: ListOptions): Promise<Page<User<Custom>>> {
    return listPages(this.#transport, listUsers, input, options)
  }

  /**
   * Changes a user. Members that are left out stay as they are. E-mail, phone, password and status
   * are set directly, without a code. A status other than `Activated` ends the user's sessions.
   *
   * `POST /api/v3/update-user`
   *
   * @param input who, and what to change
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the user after the change
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   * @throws {@link ConflictError} when a value that must be unique is taken
   */
  update(input: UpdateUserInput<Custom>, options?: RequestOptions): Promise<User<Custom>> {
    return this.#transport.send(updateUser, input, options)
  }

  /**
   * Changes up to 50 users by one request. One change that is refused fails the whole batch.
   *
   * `POST /api/v3/update-user-batch`
   *
   * @param input the changes, and options for all of them
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the users after the changes, in the order given
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when one of the users does not exist
   * @throws {@link ConflictError} when a value that must be unique is taken
   */
  updateBatch(
    input: UpdateUserBatchInput<Custom>,
    options?: RequestOptions,
  ): Promise<User<Custom>[]> {
    return this.#transport.send(updateUserBatch, input, options)
  }

  /**
   * Deletes up to 50 users for good, with their data and relations. Ids without a user are ignored.
   *
   * `POST /api/v3/delete-users-batch`
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  deleteBatch(input: DeleteUsersBatchInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(deleteUsersBatch, input, options)
  }

  /**
   * Tells whether a user name, e-mail address, phone number or external id is taken.
   *
   * `POST /api/v3/is-user-exists`
   *
   * @param input one value or several; a user who has any of them counts
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether there is such a user
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  exists(input: UserExistsInput, options?: RequestOptions): Promise<UserExistsResult> {
    return this.#transport.send(isUserExists, input, options)
  }

  /**
   * Reads the groups that a user is in.
   *
   * `GET /api/v3/get-user-groups`
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the groups
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  getGroups(
    input: GetUserGroupsInput,
    options?: RequestOptions,
  ): Promise<Group<Custom, GroupCustom>[]> {
    return this.#transport.send(getUserGroups, input, options)
  }

  /**
   * Reads the roles that a user has, by name or by a group.
   *
   * `GET /api/v3/get-user-roles`
   *
   * @param input who, and in which permission space
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the roles
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`) or permission space
   */
  getRoles(input: GetUserRolesInput, options?: RequestOptions): Promise<Role[]> {
    return this.#transport.send(getUserRoles, input, options)
  }

  /**
   * Tells whether a user has at least one of some roles, by name or by a group.
   *
   * `POST /api/v3/has-any-role`
   *
   * @param input who, and the roles
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether the user has one of them
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`) or permission space
   */
  hasAnyRole(input: HasAnyRoleInput, options?: RequestOptions): Promise<HasAnyRoleResult> {
    return this.#transport.send(hasAnyRole, input, options)
  }
}
