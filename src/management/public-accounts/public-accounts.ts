// Generated from api/management/public-accounts.tsp by `npm run generate`.

import type { SuccessResult } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import type { UserDepartment } from '../../contract/department/contract.ts'
import type { Group } from '../../contract/group/contract.ts'
import type { Page } from '../../contract/page.ts'
import type { Role } from '../../contract/role/contract.ts'
import type { User } from '../../contract/user/contract.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import type { Post, SetUserDepartmentsInput, UserReference } from '../common/contract.ts'
import {
  type BindUsersPublicAccountInput,
  bindPublicAccountOfRoles,
  bindUsersPublicAccount,
  type ChangeIntoPublicAccountInput,
  type CreatePublicAccountInput,
  type CreatePublicAccountsBatchInput,
  changeIntoPublicAccount,
  createPublicAccount,
  createPublicAccountsBatch,
  type DeletePublicAccountsBatchInput,
  deletePublicAccountsBatch,
  type GetPostOfPublicUserInput,
  type GetPublicAccountBatchInput,
  type GetPublicAccountDepartmentsInput,
  type GetPublicAccountInput,
  type GetPublicAccountRolesInput,
  type GetPublicAccountsOfDepartmentInput,
  type GetPublicAccountsOfGroupInput,
  type GetPublicAccountsOfPostInput,
  type GetPublicAccountsOfRoleInput,
  type GetPublicAccountsOfUserInput,
  type GetUsersOfPublicAccountInput,
  getGroupsOfPublicAccount,
  getPostOfPublicUser,
  getPublicAccount,
  getPublicAccountBatch,
  getPublicAccountDepartments,
  getPublicAccountOfGroups,
  getPublicAccountRoles,
  getPublicAccountsOfDepartment,
  getPublicAccountsOfGroup,
  getPublicAccountsOfPost,
  getPublicAccountsOfRole,
  getPublicAccountsOfUser,
  getUsersOfPublicAccount,
  type KickPublicAccountsInput,
  kickPublicAccounts,
  type ListPublicAccountsInput,
  listPublicAccounts,
  type ResignPublicAccountBatchInput,
  resignPublicAccountBatch,
  setPublicAccountOfDepartments,
  setPublicAccountOfnPost,
  setuserOfPublicAccount,
  type UnbindUsersPublicAccountInput,
  type UpdatePublicAccountBatchInput,
  type UpdatePublicAccountInput,
  unbindPublicAccountOfPost,
  unbindUsersPublicAccount,
  updatePublicAccount,
  updatePublicAccountBatch,
} from './contract.ts'
import type {
  BindUserToPublicAccountsInput,
  PublicAccountPost,
  SetPublicAccountGroupsInput,
  SetPublicAccountRolesInput,
} from './inputs/contract.ts'

/**
 * Accounts that several persons work with, such as that of a press office:
 * `management.publicAccounts`. A public account has all that a user has. Persons reach it because
 * it is tied to them, or to a group, a role, a department or a post of theirs; they sign in as
 * themselves and switch to it, by {@link OwnPublicAccounts} of the other client.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 *
 * @typeParam Custom type of the `customData` of users, from the client's option `customFields`
 * @typeParam GroupCustom type of the `customData` of groups, from the client's option
 *   `customFieldsOf.GROUP`
 * @typeParam DepartmentCustom type of the `customData` of departments, from the client's option
 *   `customFieldsOf.DEPARTMENT`
 */
export class PublicAccounts<
  Custom extends CustomData = CustomData,
  GroupCustom extends CustomData = CustomData,
  DepartmentCustom extends CustomData = CustomData,
> {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.publicAccounts`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Creates a public account.
   *
   * `POST /api/v3/create-public-account`
   *
   * @param input at least one of `username`, `phone`, `email`; the rest of the profile as wanted
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new account, with the `customData` and `departmentIds` that were given
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when user name, e-mail, phone or external id is taken
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function openPressOffice(management: ManagementClient, userIds: string[]) {
   *   const press = await management.publicAccounts.create({ username: 'press' })
   *   await management.publicAccounts.bindUsers({ publicAccountId: press.id, userIds })
   *   return press.id
   * }
   * ```
   */
  create(input: CreatePublicAccountInput<Custom>, options?: RequestOptions): Promise<User<Custom>> {
    return this.#transport.send(createPublicAccount(), input, options)
  }

  /**
   * Creates up to 50 public accounts by one request. One that cannot be created fails the whole
   * batch.
   *
   * `POST /api/v3/create-public-accounts-batch`
   *
   * @param input `list` and `options`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new accounts in the order given
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when a value that must be unique is taken
   */
  createBatch(
    input: CreatePublicAccountsBatchInput<Custom>,
    options?: RequestOptions,
  ): Promise<User<Custom>[]> {
    return this.#transport.send(createPublicAccountsBatch(), input, options)
  }

  /**
   * Turns the account of a person into a public account. Nothing turns it back.
   *
   * `POST /api/v3/transfer-into-public-account`
   *
   * @param input `userId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  convertUser(
    input: ChangeIntoPublicAccountInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(changeIntoPublicAccount(), input, options)
  }

  /**
   * Reads a public account, by id or by whatever `userIdType` says.
   *
   * `GET /api/v3/get-public-account`
   *
   * @param input which one, and what comes with the profile
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the account
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such public account
   */
  get(input: GetPublicAccountInput, options?: RequestOptions): Promise<User<Custom>> {
    return this.#transport.send(getPublicAccount(), input, options)
  }

  /**
   * Reads up to 50 public accounts by one request. Ids without one are left out of the answer.
   *
   * `GET /api/v3/get-public-account-batch`
   *
   * @param input which ones, and what comes with the profiles
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the accounts that exist
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  getBatch(input: GetPublicAccountBatchInput, options?: RequestOptions): Promise<User<Custom>[]> {
    return this.#transport.send(getPublicAccountBatch(), input, options)
  }

  /**
   * Lists public accounts page by page. Iterate over the result to go through all of them.
   *
   * `POST /api/v3/list-public-accounts`
   *
   * @param input keywords, conditions, order, first page; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  list(input: ListPublicAccountsInput = {}, options?: ListOptions): Promise<Page<User<Custom>>> {
    return listPages(this.#transport, listPublicAccounts(), input, options)
  }

  /**
   * Changes a public account. Members that are left out stay as they are. A status other than
   * `Activated` ends its sessions.
   *
   * `POST /api/v3/update-public-account`
   *
   * @param input which one, and what to change
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the account after the change
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such public account
   * @throws {@link ConflictError} when a value that must be unique is taken
   */
  update(input: UpdatePublicAccountInput<Custom>, options?: RequestOptions): Promise<User<Custom>> {
    return this.#transport.send(updatePublicAccount(), input, options)
  }

  /**
   * Changes up to 50 public accounts by one request. One change that is refused fails the whole
   * batch.
   *
   * `POST /api/v3/update-public-account-batch`
   *
   * @param input the changes, and options for all of them
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the accounts after the changes, in the order given
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when one of the public accounts does not exist
   * @throws {@link ConflictError} when a value that must be unique is taken
   */
  updateBatch(
    input: UpdatePublicAccountBatchInput<Custom>,
    options?: RequestOptions,
  ): Promise<User<Custom>[]> {
    return this.#transport.send(updatePublicAccountBatch(), input, options)
  }

  /**
   * Deletes up to 50 public accounts for good, with their data and ties. Ids without one are
   * ignored, also those of persons.
   *
   * `POST /api/v3/delete-public-accounts-batch`
   *
   * @param input `userIds` and `options`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  deleteBatch(
    input: DeletePublicAccountsBatchInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(deletePublicAccountsBatch(), input, options)
  }

  /**
   * Ends the sessions of a public account in some applications, whoever works with it.
   *
   * `POST /api/v3/kick-public-accounts`
   *
   * @param input `userId`, `appIds` and `options`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such public account or application
   */
  kick(input: KickPublicAccountsInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(kickPublicAccounts(), input, options)
  }

  /**
   * Takes up to 50 public accounts out of use, for good: they lose their ties, roles, groups,
   * departments and rights, and have the status `Resigned`; the profile stays. One that does not
   * exist fails the whole batch.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/resign-public-account-batch`
   *
   * @param input `userIds` and `userIdType`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when one of the public accounts does not exist
   */
  resignBatch(
    input: ResignPublicAccountBatchInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(resignPublicAccountBatch(), input, options)
  }

  /**
   * Reads the public accounts that are tied to a user in person. Those that the user reaches by a
   * group, a role, a department or a post are not among them.
   *
   * `GET /api/v3/get-public-accounts-of-user`
   *
   * @param input `userId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the accounts
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  getOfUser(
    input: GetPublicAccountsOfUserInput,
    options?: RequestOptions,
  ): Promise<User<Custom>[]> {
    return this.#transport.send(getPublicAccountsOfUser(), input, options)
  }

  /**
   * Reads the users that a public account is tied to in person.
   *
   * `GET /api/v3/get-users-of-public-account`
   *
   * @param input `publicAccountId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the users
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such public account
   */
  getUsers(input: GetUsersOfPublicAccountInput, options?: RequestOptions): Promise<User<Custom>[]> {
    return this.#transport.send(getUsersOfPublicAccount(), input, options)
  }

  /**
   * Ties users to a public account. Who is tied to it already stays.
   *
   * `POST /api/v3/set-public-account-of-users`
   *
   * @param input `publicAccountId` and `userIds`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such public account or user
   */
  bindUsers(input: BindUsersPublicAccountInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(bindUsersPublicAccount(), input, options)
  }

  /**
   * Ties a user to public accounts. Those that the user is tied to already stay.
   *
   * `POST /api/v3/set-user-of-public-accounts`
   *
   * @param input `userId` and `publicAccountIds`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user or public account
   */
  bindToUser(
    input: BindUserToPublicAccountsInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(setuserOfPublicAccount(), input, options)
  }

  /**
   * Ends the tie of a user to a public account, and the sessions in which the user works with it,
   * unless the user still reaches it in another way. Where there is no tie, nothing happens.
   *
   * `POST /api/v3/unbind-public-account-of-user`
   *
   * @param input `userId` and `publicAccountId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user or public account
   */
  unbindUser(
    input: UnbindUsersPublicAccountInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(unbindUsersPublicAccount(), input, options)
  }

  /**
   * Reads the roles that a public account is tied to, of one permission space. The service's own
   * SDKs type them as public accounts; its route says roles, and so does the permission space that
   * it takes.
   *
   * `GET /api/v3/get-roles-of-public-account`
   *
   * @param input `userId`, `userIdType` and `namespace`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the roles
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such public account or permission space
   */
  getRoles(input: GetPublicAccountRolesInput, options?: RequestOptions): Promise<Role[]> {
    return this.#transport.send(getPublicAccountRoles(), input, options)
  }

  /**
   * Reads the public accounts that are tied to a role.
   *
   * `GET /api/v3/get-public-accounts-of-role`
   *
   * @param input `roleId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the accounts
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such role
   */
  getOfRole(
    input: GetPublicAccountsOfRoleInput,
    options?: RequestOptions,
  ): Promise<User<Custom>[]> {
    return this.#transport.send(getPublicAccountsOfRole(), input, options)
  }

  /**
   * Ties a public account to these roles, and to no others: who has one of them reaches it. Leaving
   * a role out ends the tie to it; nothing else does.
   *
   * `POST /api/v3/set-public-account-of-roles`
   *
   * @param input `userId` and `roleIds`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such public account or role
   */
  setRoles(input: SetPublicAccountRolesInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(bindPublicAccountOfRoles(), input, options)
  }

  /**
   * Reads the groups that a public account is tied to.
   *
   * `GET /api/v3/get-groups-of-public-account`
   *
   * @param input `userId` and `userIdType`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the groups
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such public account
   */
  getGroups(input: UserReference, options?: RequestOptions): Promise<Group<Custom, GroupCustom>[]> {
    return this.#transport.send(getGroupsOfPublicAccount(), input, options)
  }

  /**
   * Reads the public accounts that are tied to a group.
   *
   * `GET /api/v3/get-public-accounts-of-group`
   *
   * @param input `groupId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the accounts
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such group
   */
  getOfGroup(
    input: GetPublicAccountsOfGroupInput,
    options?: RequestOptions,
  ): Promise<User<Custom>[]> {
    return this.#transport.send(getPublicAccountsOfGroup(), input, options)
  }

  /**
   * Ties a public account to these groups, and to no others: who is in one of them reaches it.
   * Leaving a group out ends the tie to it; nothing else does.
   *
   * `POST /api/v3/set-public-account-of-groups`
   *
   * @param input `userId` and `groupIds`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such public account or group
   */
  setGroups(input: SetPublicAccountGroupsInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(getPublicAccountOfGroups(), input, options)
  }

  /**
   * Lists the departments that a public account is in page by page. Iterate over the result to go
   * through all of them.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/get-departments-of-public-account`
   *
   * @param input which account, order, and what comes with the departments
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such public account
   */
  listDepartments(
    input: GetPublicAccountDepartmentsInput,
    options?: ListOptions,
  ): Promise<Page<UserDepartment<DepartmentCustom>>> {
    return listPages(this.#transport, getPublicAccountDepartments(), input, options)
  }

  /**
   * Reads the public accounts that are in a department by name.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/get-public-accounts-of-department`
   *
   * @param input `departmentId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the accounts
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such department
   */
  getOfDepartment(
    input: GetPublicAccountsOfDepartmentInput,
    options?: RequestOptions,
  ): Promise<User<Custom>[]> {
    return this.#transport.send(getPublicAccountsOfDepartment(), input, options)
  }

  /**
   * Puts a public account into these departments, and takes it out of all others: who is in one of
   * them by name reaches it.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/set-public-account-of-departments`
   *
   * @param input which account, and the departments; an empty list for none
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such public account or department
   * @throws {@link ApiError} when more than one is to be the main department
   */
  setDepartments(input: SetUserDepartmentsInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(setPublicAccountOfDepartments(), input, options)
  }

  /**
   * Reads the post that a public account is tied to: of several, the first. The service's own SDKs
   * type the answer as the input of a creation, without the envelope; it is taken in either form.
   * The answer need not have the ids of the departments that have the post.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/get-post-of-public-account`
   *
   * @param input `userId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the post
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such public account, or no post
   */
  getPost(input: GetPostOfPublicUserInput, options?: RequestOptions): Promise<Post> {
    return this.#transport.send(getPostOfPublicUser(), input, options)
  }

  /**
   * Reads the public accounts that are tied to a post.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/get-public-accounts-of-post`
   *
   * @param input `postId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the accounts
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such post
   */
  getOfPost(
    input: GetPublicAccountsOfPostInput,
    options?: RequestOptions,
  ): Promise<User<Custom>[]> {
    return this.#transport.send(getPublicAccountsOfPost(), input, options)
  }

  /**
   * Ties a public account to a post: who holds the post reaches it. Other posts that it is tied to
   * stay.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/set-public-account-of-post`
   *
   * @param input `userId` and `postId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such public account or post
   */
  bindPost(input: PublicAccountPost, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(setPublicAccountOfnPost(), input, options)
  }

  /**
   * Ends the tie of a public account to a post. Where there is none, nothing happens.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/unbind-public-account-of-post`
   *
   * @param input `userId` and `postId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such public account or post
   */
  unbindPost(input: PublicAccountPost, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(unbindPublicAccountOfPost(), input, options)
  }
}
