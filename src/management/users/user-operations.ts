// Generated from api/management/users.tsp by `npm run generate`.

import type { AuthorizedResource } from '../../contract/authorized-resource/contract.ts'
import type { SuccessResult } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import type { Group } from '../../contract/group/contract.ts'
import type { Page } from '../../contract/page.ts'
import type { Role } from '../../contract/role/contract.ts'
import type { Identity, User } from '../../contract/user/contract.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import type { UserReference } from '../common/contract.ts'
import type { CreateUserInput, UpdateUserInput, UserExistsInput } from './accounts/contract.ts'
import {
  type CheckSessionStatusInput,
  type CreateUsersBatchInput,
  checkSessionStatus,
  createUser,
  createUsersBatch,
  type DeleteUserSyncRelationsInput,
  type DeleteUsersBatchInput,
  deleteUserSyncRelations,
  deleteUsersBatch,
  type GetUserAuthorizedResourcesInput,
  type GetUserBatchInput,
  type GetUserEncryptPasswordBatchInput,
  type GetUserInput,
  type GetUserLoginHistoryInput,
  type GetUserRolesInput,
  getUser,
  getUserAccessibleApps,
  getUserAuthorizedApps,
  getUserAuthorizedResources,
  getUserBatch,
  getUserEncryptPasswordBatch,
  getUserGroups,
  getUserIdentities,
  getUserLoggedinApps,
  getUserLoggedinIdentities,
  getUserLoginHistory,
  getUserPasswordCiphertext,
  getUserPrincipalAuthenticationInfo,
  getUserRoles,
  getUserSyncRelations,
  type HasAnyRoleInput,
  hasAnyRole,
  isUserExists,
  type KickUsersInput,
  kickUsers,
  type LinkIdentityInput,
  type ListArchivedUsersInput,
  type ListUsersInput,
  linkIdentity,
  listArchivedUsers,
  listUsers,
  type ResetUserPrincipalAuthenticationInfoInput,
  type ResignUserBatchInput,
  resetUserPrincipalAuthenticationInfo,
  resignUser,
  resignUserBatch,
  type UpdateUserBatchInput,
  type UserFieldDecryptInput,
  unlinkIdentity,
  updateUser,
  updateUserBatch,
  userFieldDecrypt,
} from './contract.ts'
import type {
  AccessibleApp,
  ArchivedUser,
  DecryptedField,
  EncryptedPassword,
  HasAnyRoleResult,
  LinkedSource,
  LoggedInIdentity,
  PasswordCiphertext,
  PrincipalAuthentication,
  SessionStatus,
  SyncRelation,
  UserApp,
  UserExistsResult,
  UserLogin,
} from './records/contract.ts'

/**
 * The users of a pool: what takes one call each: `management.users`. The class of the client has
 * some more.
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
export class UserOperations<
  Custom extends CustomData = CustomData,
  GroupCustom extends CustomData = CustomData,
> {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.users`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
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
   * @throws {@link ConflictError} when user name, e-mail, phone, external id or linked account is
   *   taken
   * @throws {@link NotFoundError} when there is no such department or application
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
    return this.#transport.send(createUser(), input, options)
  }

  /**
   * Creates up to 50 users by one request. One user that cannot be created fails the whole batch:
   * nobody is created then. The refusal does not say which one: try the halves.
   *
   * `POST /api/v3/create-users-batch`
   *
   * @param input the users, and options for all of them
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new users in the order given
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when a value that must be unique is taken
   * @throws {@link NotFoundError} when there is no such department or application
   */
  createBatch(
    input: CreateUsersBatchInput<Custom>,
    options?: RequestOptions,
  ): Promise<User<Custom>[]> {
    return this.#transport.send(createUsersBatch(), input, options)
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
    return this.#transport.send(getUser(), input, options)
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
    return this.#transport.send(getUserBatch(), input, options)
  }

  /**
   * Lists users page by page. Iterate over the result to go through all of them: later pages are
   * fetched on the way and not kept, so a pool of any size takes the memory of a page.
   *
   * The older form of the operation, a GET that the service's own clients call `listUsersLegacy`,
   * has no method: its conditions are those of `advancedFilter` on `status` and `updatedAt`.
   *
   * `POST /api/v3/list-users`
   *
   * @param input keywords, conditions, order, first page; nothing for all users
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
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
    return listPages(this.#transport, listUsers(), input, options)
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
    return this.#transport.send(updateUser(), input, options)
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
    return this.#transport.send(updateUserBatch(), input, options)
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
    return this.#transport.send(deleteUsersBatch(), input, options)
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
    return this.#transport.send(isUserExists(), input, options)
  }

  /**
   * Lists the users who are archived page by page. Iterate over the result to go through all of
   * them.
   *
   * `GET /api/v3/list-archived-users`
   *
   * @param input what the list is narrowed by; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  listArchived(
    input: ListArchivedUsersInput = {},
    options?: ListOptions,
  ): Promise<Page<ArchivedUser>> {
    return listPages(this.#transport, listArchivedUsers(), input, options)
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
  getGroups(input: UserReference, options?: RequestOptions): Promise<Group<Custom, GroupCustom>[]> {
    return this.#transport.send(getUserGroups(), input, options)
  }

  /**
   * Reads the roles that a user has: by name, by groups, by departments and by other roles.
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
    return this.#transport.send(getUserRoles(), input, options)
  }

  /**
   * Tells whether a user has at least one of some roles, however it came to the user.
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
    return this.#transport.send(hasAnyRole(), input, options)
  }

  /**
   * Reads what a user may use: by name, by groups, by roles and by departments.
   *
   * `GET /api/v3/get-user-authorized-resources`
   *
   * @param input who, and which resources
   * @param options signal, timeout, headers, language and retries of this call
   * @returns one entry for what is allowed and another for what is denied, which wins
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`) or permission space
   */
  getAuthorizedResources(
    input: GetUserAuthorizedResourcesInput,
    options?: RequestOptions,
  ): Promise<AuthorizedResource[]> {
    return this.#transport.send(getUserAuthorizedResources(), input, options)
  }

  /**
   * Reads the applications that a user may sign in to.
   *
   * `GET /api/v3/get-user-accessible-apps`
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the applications
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  getAccessibleApps(input: UserReference, options?: RequestOptions): Promise<AccessibleApp[]> {
    return this.#transport.send(getUserAccessibleApps(), input, options)
  }

  /**
   * Reads the applications that a user has been given access to by a rule. Those that are open to
   * everybody are not among them; `getAccessibleApps` has both.
   *
   * `GET /api/v3/get-user-authorized-apps`
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the applications
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  getAuthorizedApps(input: UserReference, options?: RequestOptions): Promise<AccessibleApp[]> {
    return this.#transport.send(getUserAuthorizedApps(), input, options)
  }

  /**
   * Reads the applications that a user has signed in to.
   *
   * `GET /api/v3/get-user-loggedin-apps`
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the applications
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  getLoggedInApps(input: UserReference, options?: RequestOptions): Promise<UserApp[]> {
    return this.#transport.send(getUserLoggedinApps(), input, options)
  }

  /**
   * Reads the identity sources that a user has signed in by.
   *
   * `GET /api/v3/get-user-logged-in-identities`
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the identity sources
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  getLoggedInIdentities(
    input: UserReference,
    options?: RequestOptions,
  ): Promise<LoggedInIdentity[]> {
    return this.#transport.send(getUserLoggedinIdentities(), input, options)
  }

  /**
   * Lists the sign-ins of a user page by page, newest first, those that failed as well. Iterate
   * over the result to go through all of them. Those of everybody are in
   * {@link AuditLogs.listUserActions}.
   *
   * `GET /api/v3/get-user-login-history`
   *
   * @param input who, and what the list is narrowed by
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * // Where the user was last: not where somebody else has failed to get in.
   * export async function lastPlaceOf(management: ManagementClient, userId: string) {
   *   for await (const { success, geoip } of await management.users.getLoginHistory({ userId })) {
   *     if (success !== false) return geoip
   *   }
   *   return undefined
   * }
   * ```
   */
  getLoginHistory(
    input: GetUserLoginHistoryInput,
    options?: ListOptions,
  ): Promise<Page<UserLogin>> {
    return listPages(this.#transport, getUserLoginHistory(), input, options)
  }

  /**
   * Tells whether a user is signed in to an application.
   *
   * `POST /api/v3/check-session-status`
   *
   * @param input who, and where
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether the user is
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`) or application
   */
  checkSession(input: CheckSessionStatusInput, options?: RequestOptions): Promise<SessionStatus> {
    return this.#transport.send(checkSessionStatus(), input, options)
  }

  /**
   * Signs a user out of some applications: sessions end, refresh tokens and access tokens are
   * refused. A token that an API checks without asking the service is good until it expires.
   * `forceOffline` does it everywhere.
   *
   * `POST /api/v3/kick-users`
   *
   * @param input who, and where
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`) or application
   */
  kick(input: KickUsersInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(kickUsers(), input, options)
  }

  /**
   * Makes a user one who has left: `Resigned`, and signed out. Departments, posts, groups, roles
   * and all that was authorized are taken away, which cannot be undone; the profile is kept.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/resign-user`
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  resign(input: UserReference, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(resignUser(), input, options)
  }

  /**
   * Makes up to 50 users ones who have left by one request, as `resign` does with one. One who
   * cannot resign fails the whole batch: everybody stays then.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/resign-user-batch`
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when one of the users does not exist (`user_not_found`)
   */
  resignBatch(input: ResignUserBatchInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(resignUserBatch(), input, options)
  }

  /**
   * Reads the accounts at third parties that a user has linked.
   *
   * `GET /api/v3/get-user-identities`
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the identities
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  getIdentities(input: UserReference, options?: RequestOptions): Promise<Identity[]> {
    return this.#transport.send(getUserIdentities(), input, options)
  }

  /**
   * Links an account at a third party to a user, who can sign in by it from then on. The user need
   * not prove that it is theirs.
   *
   * `POST /api/v3/link-identity`
   *
   * @param input who, and which account
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`) or identity source
   * @throws {@link ConflictError} when the user has an account there, or another user has this one
   *   (`identity_already_linked`)
   */
  linkIdentity(input: LinkIdentityInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(linkIdentity(), input, options)
  }

  /**
   * Takes a linked account from a user, even the only way to sign in.
   *
   * `POST /api/v3/unlink-identity`
   *
   * @param input who, and of which identity source
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`), or the account is
   *   not linked (`identity_not_linked`)
   */
  unlinkIdentity(input: LinkedSource, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(unlinkIdentity(), input, options)
  }

  /**
   * Reads who a user is in the systems that the pool is kept in step with.
   *
   * `GET /api/v3/get-user-sync-relations`
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the relations, one for each system
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  getSyncRelations(input: UserReference, options?: RequestOptions): Promise<SyncRelation[]> {
    return this.#transport.send(getUserSyncRelations(), input, options)
  }

  /**
   * Forgets who a user is in one of these systems. A relation that is not there is passed over.
   *
   * `POST /api/v3/delete-user-sync-relations`
   *
   * @param input who, and in which system
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  deleteSyncRelations(
    input: DeleteUserSyncRelationsInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(deleteUserSyncRelations(), input, options)
  }

  /**
   * Reads what a user has been verified as, by documents: a person or a company.
   *
   * `GET /api/v3/get-user-principal-authentication-info`
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the verifications
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  getPrincipalAuthentication(
    input: UserReference,
    options?: RequestOptions,
  ): Promise<PrincipalAuthentication[]> {
    return this.#transport.send(getUserPrincipalAuthenticationInfo(), input, options)
  }

  /**
   * Resets what a user has been verified as, so that it has to be done anew.
   *
   * `POST /api/v3/reset-user-principal-authentication-info`
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   * @throws {@link ApiError} when the user has not been verified, with the status 499
   */
  resetPrincipalAuthentication(
    input: ResetUserPrincipalAuthenticationInfoInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(resetUserPrincipalAuthenticationInfo(), input, options)
  }

  /**
   * Reads the password of a user, encrypted by the key that the console has for that. Only in pools
   * with such a key. Handle it as a secret.
   *
   * `POST /api/v3/get-user-password-ciphertext`
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the encrypted password
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  getPasswordCiphertext(
    input: UserReference,
    options?: RequestOptions,
  ): Promise<PasswordCiphertext> {
    return this.#transport.send(getUserPasswordCiphertext(), input, options)
  }

  /**
   * Reads the encrypted passwords of up to 50 users by one request, as `getPasswordCiphertext`
   * reads one. Ids without a user are left out of the answer, which the service's own description
   * takes for one entry and not a list of them.
   *
   * `POST /api/v3/batch-get-user-encrypt-password`
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the encrypted passwords
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  getPasswordCiphertextBatch(
    input: GetUserEncryptPasswordBatchInput,
    options?: RequestOptions,
  ): Promise<EncryptedPassword[]> {
    return this.#transport.send(getUserEncryptPasswordBatch(), input, options)
  }

  /**
   * Decrypts members of users that the pool keeps encrypted. The private key travels to the service
   * with the request.
   *
   * `POST /api/v3/users/field/decrypt`
   *
   * @param input what to decrypt, and the key
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the members in the clear, in the order given
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the key does not decrypt it
   */
  decryptFields(input: UserFieldDecryptInput, options?: RequestOptions): Promise<DecryptedField[]> {
    return this.#transport.send(userFieldDecrypt(), input, options)
  }
}
