// Generated from api/management/users.tsp by `npm run generate`.

import * as z from 'zod/mini'
import {
  authorizedResourceSchema,
  type ResourceType,
} from '../../contract/authorized-resource/contract.ts'
import { resourceType } from '../../contract/authorized-resource/schemas.ts'
import { successResultSchema } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { groupSchema } from '../../contract/group/contract.ts'
import { pageOf, wholeOf } from '../../contract/page.ts'
import { roleSchema } from '../../contract/role/contract.ts'
import { batch, listOf, schemaFor } from '../../contract/schema.ts'
import { identitySchema, userSchema } from '../../contract/user/contract.ts'
import { boolean, integer, number, string, text } from '../../contract/values.ts'
import type {
  CreateUserOptions,
  FlatCustomData,
  RoleCode,
  UpdateUsersBatchOptions,
  UserDetails,
  UserFilter,
  UserIdOptions,
  UserIdType,
  UserReference,
} from '../common/contract.ts'
import {
  createUserOptions,
  flatCustomDataShape,
  roleCode,
  updateUsersBatchOptions,
  userDetailsShape,
  userFilter,
  userIdOptions,
  userIdType,
  userReference,
  userReferenceShape,
} from '../common/schemas.ts'
import type {
  CreateUserInput,
  ListUsersOptions,
  NewUser,
  UpdateUserInput,
  UserChanges,
  UserExistsInput,
} from './accounts/contract.ts'
import {
  createUserInput,
  listUsersOptions,
  newUser,
  updateUserInput,
  userChanges,
  userExistsInput,
} from './accounts/schemas.ts'
import {
  accessibleAppSchema,
  archivedUserSchema,
  decryptedFieldSchema,
  type EncryptedField,
  encryptedPasswordSchema,
  hasAnyRoleResultSchema,
  type LinkedSource,
  loggedInIdentitySchema,
  passwordCiphertextSchema,
  principalAuthenticationSchema,
  sessionStatusSchema,
  syncRelationSchema,
  userAppSchema,
  userExistsResultSchema,
  userLoginSchema,
} from './records/contract.ts'
import { encryptedField, linkedSource, linkedSourceShape } from './records/schemas.ts'

/** `POST /api/v3/create-user` */
export const createUser = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-user',
  safety: 'write',
  access: 'administrator',
  passwords: { at: ['password'], type: 'options.passwordEncryptType' },
  customData: { input: { customData: 'USER' }, output: { customData: 'USER' } },
  input: schemaFor<CreateUserInput>()(createUserInput),
  output: userSchema,
}))

/** Input of {@link UserOperations.createBatch}. */
export interface CreateUsersBatchInput<Custom extends CustomData = CustomData> {
  /** The users, 1 to 50. */
  list: readonly NewUser<Custom>[]
  /** Options for all of them. */
  options?: CreateUserOptions | undefined
}

/** `POST /api/v3/create-users-batch` */
export const createUsersBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-users-batch',
  safety: 'write',
  access: 'administrator',
  passwords: { at: ['list[].password'], type: 'options.passwordEncryptType' },
  customData: { input: { 'list[].customData': 'USER' }, output: { '[].customData': 'USER' } },
  input: schemaFor<CreateUsersBatchInput>()(() =>
    z.strictObject({ list: batch(newUser()), options: z.optional(createUserOptions()) }),
  ),
  output: listOf(userSchema),
}))

/** Input of {@link UserOperations.get}. */
export interface GetUserInput extends UserReference, UserDetails, FlatCustomData {
  /** Add `postIdList`. The brand Authing alone. Default false. */
  withPost?: boolean | undefined
}

/** `GET /api/v3/get-user` */
export const getUser = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user',
  safety: 'read',
  access: 'administrator',
  customData: { output: { customData: 'USER' } },
  input: schemaFor<GetUserInput>()(() =>
    z.strictObject({
      ...userReferenceShape(),
      ...userDetailsShape(),
      ...flatCustomDataShape(),
      withPost: z.optional(boolean()),
    }),
  ),
  output: userSchema,
}))

/** Input of {@link UserOperations.getBatch}. */
export interface GetUserBatchInput extends UserDetails, FlatCustomData {
  /** Who: 1 to 50 ids of the kind that `userIdType` says. */
  userIds: readonly string[]
  /** What `userIds` are. Default `user_id`. */
  userIdType?: UserIdType | undefined
}

/** `GET /api/v3/get-user-batch` */
export const getUserBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user-batch',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].customData': 'USER' } },
  input: schemaFor<GetUserBatchInput>()(() =>
    z.strictObject({
      userIds: batch(text()),
      userIdType: z.optional(userIdType()),
      ...userDetailsShape(),
      ...flatCustomDataShape(),
    }),
  ),
  output: listOf(userSchema),
}))

/** Input of {@link UserOperations.list}. */
export interface ListUsersInput {
  /** Text to look for in phone, e-mail address, name, user name and nickname. */
  keywords?: string | undefined
  /** Conditions that all must hold. */
  advancedFilter?: readonly UserFilter[] | undefined
  /** A query in the language of the service's own database, which is not documented. */
  searchQuery?: unknown
  /** Options of the list. */
  options?: ListUsersOptions | undefined
}

/** `POST /api/v3/list-users` */
export const listUsers = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/list-users',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit', in: 'options.pagination' },
  customData: { output: { 'list[].customData': 'USER' } },
  input: schemaFor<ListUsersInput>()(() =>
    z.strictObject({
      keywords: z.optional(string()),
      advancedFilter: z.optional(z.array(userFilter())),
      searchQuery: z.optional(z.unknown()),
      options: z.optional(listUsersOptions()),
    }),
  ),
  output: pageOf(userSchema),
}))

/** `POST /api/v3/update-user` */
export const updateUser = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-user',
  safety: 'idempotent',
  access: 'administrator',
  passwords: { at: ['password'], type: 'options.passwordEncryptType' },
  customData: { input: { customData: 'USER' }, output: { customData: 'USER' } },
  input: schemaFor<UpdateUserInput>()(updateUserInput),
  output: userSchema,
}))

/** Input of {@link UserOperations.updateBatch}. */
export interface UpdateUserBatchInput<Custom extends CustomData = CustomData> {
  /** The changes, 1 to 50. */
  list: readonly UserChanges<Custom>[]
  /** Options for all of them. */
  options?: UpdateUsersBatchOptions | undefined
}

/** `POST /api/v3/update-user-batch` */
export const updateUserBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-user-batch',
  safety: 'idempotent',
  access: 'administrator',
  passwords: { at: ['list[].password'], type: 'options.passwordEncryptType' },
  customData: { input: { 'list[].customData': 'USER' }, output: { '[].customData': 'USER' } },
  input: schemaFor<UpdateUserBatchInput>()(() =>
    z.strictObject({ list: batch(userChanges()), options: z.optional(updateUsersBatchOptions()) }),
  ),
  output: listOf(userSchema),
}))

/** Input of {@link UserOperations.deleteBatch}. */
export interface DeleteUsersBatchInput {
  /** Who: 1 to 50 ids of the kind that `options.userIdType` says. */
  userIds: readonly string[]
  /** Options of the deletion. */
  options?:
    | {
        /** What `userIds` are. Default `user_id`. */
        userIdType?: UserIdType | undefined
      }
    | undefined
}

/** `POST /api/v3/delete-users-batch` */
export const deleteUsersBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-users-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteUsersBatchInput>()(() =>
    z.strictObject({
      userIds: batch(text()),
      options: z.optional(z.strictObject({ userIdType: z.optional(userIdType()) })),
    }),
  ),
  output: successResultSchema,
}))

/** `POST /api/v3/is-user-exists` */
export const isUserExists = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/is-user-exists',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<UserExistsInput>()(userExistsInput),
  output: userExistsResultSchema,
}))

/** Input of {@link UserOperations.listArchived}. */
export interface ListArchivedUsersInput {
  /** From when on, in seconds since the epoch. Default: from the beginning. */
  startAt?: number | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/list-archived-users` */
export const listArchivedUsers = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-archived-users',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListArchivedUsersInput>()(() =>
    z.strictObject({
      startAt: z.optional(number()),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(archivedUserSchema),
}))

/** `GET /api/v3/get-user-groups` */
export const getUserGroups = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user-groups',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].members[].customData': 'USER', '[].customData': 'GROUP' } },
  input: schemaFor<UserReference>()(userReference),
  output: wholeOf(groupSchema),
}))

/** Input of {@link UserOperations.getRoles}. */
export interface GetUserRolesInput extends UserReference {
  /** Code of a permission space. Default: all of them. */
  namespace?: string | undefined
}

/** `GET /api/v3/get-user-roles` */
export const getUserRoles = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user-roles',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetUserRolesInput>()(() =>
    z.strictObject({ ...userReferenceShape(), namespace: z.optional(text()) }),
  ),
  output: wholeOf(roleSchema),
}))

/** Input of {@link UserOperations.hasAnyRole}. */
export interface HasAnyRoleInput {
  /** Who: an id of the kind that `options.userIdType` says. */
  userId: string
  /** The roles, 1 to 50. */
  roles: readonly RoleCode[]
  /** Options of the question. */
  options?: UserIdOptions | undefined
}

/** `POST /api/v3/has-any-role` */
export const hasAnyRole = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/has-any-role',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<HasAnyRoleInput>()(() =>
    z.strictObject({
      userId: text(),
      roles: batch(roleCode()),
      options: z.optional(userIdOptions()),
    }),
  ),
  output: hasAnyRoleResultSchema,
}))

/** Input of {@link UserOperations.getAuthorizedResources}. */
export interface GetUserAuthorizedResourcesInput extends UserReference {
  /** Code of a permission space. Default: all of them. */
  namespace?: string | undefined
  /** Kind of the resources. Default: all kinds. */
  resourceType?: ResourceType | undefined
}

/** `GET /api/v3/get-user-authorized-resources` */
export const getUserAuthorizedResources = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user-authorized-resources',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetUserAuthorizedResourcesInput>()(() =>
    z.strictObject({
      ...userReferenceShape(),
      namespace: z.optional(text()),
      resourceType: z.optional(resourceType()),
    }),
  ),
  output: wholeOf(authorizedResourceSchema),
}))

/** `GET /api/v3/get-user-accessible-apps` */
export const getUserAccessibleApps = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user-accessible-apps',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<UserReference>()(userReference),
  output: listOf(accessibleAppSchema),
}))

/** `GET /api/v3/get-user-authorized-apps` */
export const getUserAuthorizedApps = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user-authorized-apps',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<UserReference>()(userReference),
  output: listOf(accessibleAppSchema),
}))

/** `GET /api/v3/get-user-loggedin-apps` */
export const getUserLoggedinApps = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user-loggedin-apps',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<UserReference>()(userReference),
  output: listOf(userAppSchema),
}))

/** `GET /api/v3/get-user-logged-in-identities` */
export const getUserLoggedinIdentities = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getUserLoggedinIdentities',
  method: 'GET',
  path: '/api/v3/get-user-logged-in-identities',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<UserReference>()(userReference),
  output: listOf(loggedInIdentitySchema),
}))

/** Input of {@link UserOperations.getLoginHistory}. */
export interface GetUserLoginHistoryInput extends UserReference {
  /** Id of an application. Default: all of them. */
  appId?: string | undefined
  /** IP address. Default: all of them. */
  clientIp?: string | undefined
  /** From when on, in milliseconds since the epoch. */
  start?: number | undefined
  /** Until when, in milliseconds since the epoch. */
  end?: number | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/get-user-login-history` */
export const getUserLoginHistory = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user-login-history',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<GetUserLoginHistoryInput>()(() =>
    z.strictObject({
      ...userReferenceShape(),
      appId: z.optional(text()),
      clientIp: z.optional(text()),
      start: z.optional(number()),
      end: z.optional(number()),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(userLoginSchema),
}))

/** Input of {@link UserOperations.checkSession}. */
export interface CheckSessionStatusInput {
  /** Id of the user. */
  userId: string
  /** Id of the application. */
  appId: string
}

/** `POST /api/v3/check-session-status` */
export const checkSessionStatus = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/check-session-status',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<CheckSessionStatusInput>()(() =>
    z.strictObject({ userId: text(), appId: text() }),
  ),
  output: sessionStatusSchema,
}))

/** Input of {@link UserOperations.kick}. */
export interface KickUsersInput {
  /** Who: an id of the kind that `options.userIdType` says. */
  userId: string
  /** Ids of the applications, 1 to 50. */
  appIds: readonly string[]
  /** Options of the call. */
  options?: UserIdOptions | undefined
}

/** `POST /api/v3/kick-users` */
export const kickUsers = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/kick-users',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<KickUsersInput>()(() =>
    z.strictObject({ userId: text(), appIds: batch(text()), options: z.optional(userIdOptions()) }),
  ),
  output: successResultSchema,
}))

/** `POST /api/v3/resign-user` */
export const resignUser = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/resign-user',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<UserReference>()(userReference),
  output: successResultSchema,
}))

/** Input of {@link UserOperations.resignBatch}. */
export interface ResignUserBatchInput {
  /** Who: 1 to 50 ids of the kind that `userIdType` says. */
  userIds: readonly string[]
  /** What `userIds` are. Default `user_id`. */
  userIdType?: UserIdType | undefined
}

/** `POST /api/v3/resign-user-batch` */
export const resignUserBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/resign-user-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<ResignUserBatchInput>()(() =>
    z.strictObject({ userIds: batch(text()), userIdType: z.optional(userIdType()) }),
  ),
  output: successResultSchema,
}))

/** `GET /api/v3/get-user-identities` */
export const getUserIdentities = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user-identities',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<UserReference>()(userReference),
  output: listOf(identitySchema),
}))

/** Input of {@link UserOperations.linkIdentity}. */
export interface LinkIdentityInput extends LinkedSource {
  /** Id of the account at the third party. */
  userIdInIdp: string
}

/** `POST /api/v3/link-identity` */
export const linkIdentity = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/link-identity',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<LinkIdentityInput>()(() =>
    z.strictObject({ userIdInIdp: text(), ...linkedSourceShape() }),
  ),
  output: successResultSchema,
}))

/** `POST /api/v3/unlink-identity` */
export const unlinkIdentity = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/unlink-identity',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<LinkedSource>()(linkedSource),
  output: successResultSchema,
}))

/** `GET /api/v3/get-user-sync-relations` */
export const getUserSyncRelations = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user-sync-relations',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<UserReference>()(userReference),
  output: listOf(syncRelationSchema),
}))

/** Input of {@link UserOperations.deleteSyncRelations}. */
export interface DeleteUserSyncRelationsInput extends UserReference {
  /** Kind of the system, such as `wechatwork` or `lark`. */
  provider: string
}

/** `POST /api/v3/delete-user-sync-relations` */
export const deleteUserSyncRelations = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-user-sync-relations',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteUserSyncRelationsInput>()(() =>
    z.strictObject({ ...userReferenceShape(), provider: text() }),
  ),
  output: successResultSchema,
}))

/** `GET /api/v3/get-user-principal-authentication-info` */
export const getUserPrincipalAuthenticationInfo = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user-principal-authentication-info',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<UserReference>()(userReference),
  output: wholeOf(principalAuthenticationSchema),
}))

/** Input of {@link UserOperations.resetPrincipalAuthentication}. */
export interface ResetUserPrincipalAuthenticationInfoInput {
  /** Who: an id of the kind that `options.userIdType` says. */
  userId: string
  /** Options of the call. */
  options?: UserIdOptions | undefined
}

/** `POST /api/v3/reset-user-principal-authentication-info` */
export const resetUserPrincipalAuthenticationInfo = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/reset-user-principal-authentication-info',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<ResetUserPrincipalAuthenticationInfoInput>()(() =>
    z.strictObject({ userId: text(), options: z.optional(userIdOptions()) }),
  ),
  output: successResultSchema,
}))

/** `POST /api/v3/get-user-password-ciphertext` */
export const getUserPasswordCiphertext = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/get-user-password-ciphertext',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<UserReference>()(userReference),
  output: passwordCiphertextSchema,
}))

/** Input of {@link UserOperations.getPasswordCiphertextBatch}. */
export interface GetUserEncryptPasswordBatchInput {
  /** Ids of the users, 1 to 50. */
  userIds: readonly string[]
}

/** `POST /api/v3/batch-get-user-encrypt-password` */
export const getUserEncryptPasswordBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getUserEncryptPasswordBatch',
  method: 'POST',
  path: '/api/v3/batch-get-user-encrypt-password',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetUserEncryptPasswordBatchInput>()(() =>
    z.strictObject({ userIds: batch(text()) }),
  ),
  output: listOf(encryptedPasswordSchema),
}))

/** Input of {@link UserOperations.decryptFields}. */
export interface UserFieldDecryptInput {
  /** What to decrypt, 1 to 50. */
  data: readonly EncryptedField[]
  /** The key as PEM; the console has it under security settings, data encryption. */
  privateKey: string
}

/** `POST /api/v3/users/field/decrypt` */
export const userFieldDecrypt = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'userFieldDecrypt',
  method: 'POST',
  path: '/api/v3/users/field/decrypt',
  safety: 'read',
  access: 'administrator',
  secrets: ['privateKey'],
  input: schemaFor<UserFieldDecryptInput>()(() =>
    z.strictObject({ data: batch(encryptedField()), privateKey: text() }),
  ),
  output: listOf(decryptedFieldSchema),
}))
