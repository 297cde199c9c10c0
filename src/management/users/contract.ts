// Generated from api/management/users.tsp by `npm run generate`.

import {
  authorizedResourceSchema,
  type ResourceType,
} from '../../contract/authorized-resource/contract.ts'
import { successResultSchema } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import { endpoint } from '../../contract/endpoint.ts'
import { groupSchema } from '../../contract/group/contract.ts'
import { pageOf, wholeOf } from '../../contract/page.ts'
import { roleSchema } from '../../contract/role/contract.ts'
import { listOf, schemaFor } from '../../contract/schema.ts'
import { identitySchema, userSchema } from '../../contract/user/contract.ts'
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
import { userReference } from '../common/schemas.ts'
import type {
  CreateUserInput,
  ListUsersOptions,
  NewUser,
  UpdateUserInput,
  UserChanges,
  UserExistsInput,
} from './accounts/contract.ts'
import { createUserInput, updateUserInput, userExistsInput } from './accounts/schemas.ts'
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
import { linkedSource } from './records/schemas.ts'
import * as schemas from './schemas.ts'

/** `POST /api/v3/create-user` */
export const createUser = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/create-user',
  safety: 'write',
  access: 'administrator',
  passwords: { at: ['password'], type: 'options.passwordEncryptType' },
  customData: { input: { customData: 'USER' }, output: { customData: 'USER' } },
  input: /* @__PURE__ */ schemaFor<CreateUserInput>()(createUserInput),
  output: userSchema,
})

/** Input of {@link UserOperations.createBatch}. */
export interface CreateUsersBatchInput<Custom extends CustomData = CustomData> {
  /** The users, 1 to 50. */
  list: NewUser<Custom>[]
  /** Options for all of them. */
  options?: CreateUserOptions
}

/** `POST /api/v3/create-users-batch` */
export const createUsersBatch = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/create-users-batch',
  safety: 'write',
  access: 'administrator',
  passwords: { at: ['list[].password'], type: 'options.passwordEncryptType' },
  customData: { input: { 'list[].customData': 'USER' }, output: { '[].customData': 'USER' } },
  input: /* @__PURE__ */ schemaFor<CreateUsersBatchInput>()(schemas.createUsersBatchInput),
  output: /* @__PURE__ */ listOf(userSchema),
})

/** Input of {@link UserOperations.get}. */
export interface GetUserInput extends UserReference, UserDetails, FlatCustomData {
  /** Add `postIdList`. The brand Authing alone. Default false. */
  withPost?: boolean
}

/** `GET /api/v3/get-user` */
export const getUser = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-user',
  safety: 'read',
  access: 'administrator',
  customData: { output: { customData: 'USER' } },
  input: /* @__PURE__ */ schemaFor<GetUserInput>()(schemas.getUserInput),
  output: userSchema,
})

/** Input of {@link UserOperations.getBatch}. */
export interface GetUserBatchInput extends UserDetails, FlatCustomData {
  /** Who: 1 to 50 ids of the kind that `userIdType` says. */
  userIds: string[]
  /** What `userIds` are. Default `user_id`. */
  userIdType?: UserIdType
}

/** `GET /api/v3/get-user-batch` */
export const getUserBatch = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-user-batch',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].customData': 'USER' } },
  input: /* @__PURE__ */ schemaFor<GetUserBatchInput>()(schemas.getUserBatchInput),
  output: /* @__PURE__ */ listOf(userSchema),
})

/** Input of {@link UserOperations.list}. */
export interface ListUsersInput {
  /** Text to look for in phone, e-mail address, name, user name and nickname. */
  keywords?: string
  /** Conditions that all must hold. */
  advancedFilter?: UserFilter[]
  /** A query in the language of the service's own database, which is not documented. */
  searchQuery?: unknown
  /** Options of the list. */
  options?: ListUsersOptions
}

/** `POST /api/v3/list-users` */
export const listUsers = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/list-users',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit', in: 'options.pagination' },
  customData: { output: { 'list[].customData': 'USER' } },
  input: /* @__PURE__ */ schemaFor<ListUsersInput>()(schemas.listUsersInput),
  output: /* @__PURE__ */ pageOf(userSchema),
})

/** `POST /api/v3/update-user` */
export const updateUser = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/update-user',
  safety: 'idempotent',
  access: 'administrator',
  passwords: { at: ['password'], type: 'options.passwordEncryptType' },
  customData: { input: { customData: 'USER' }, output: { customData: 'USER' } },
  input: /* @__PURE__ */ schemaFor<UpdateUserInput>()(updateUserInput),
  output: userSchema,
})

/** Input of {@link UserOperations.updateBatch}. */
export interface UpdateUserBatchInput<Custom extends CustomData = CustomData> {
  /** The changes, 1 to 50. */
  list: UserChanges<Custom>[]
  /** Options for all of them. */
  options?: UpdateUsersBatchOptions
}

/** `POST /api/v3/update-user-batch` */
export const updateUserBatch = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/update-user-batch',
  safety: 'idempotent',
  access: 'administrator',
  passwords: { at: ['list[].password'], type: 'options.passwordEncryptType' },
  customData: { input: { 'list[].customData': 'USER' }, output: { '[].customData': 'USER' } },
  input: /* @__PURE__ */ schemaFor<UpdateUserBatchInput>()(schemas.updateUserBatchInput),
  output: /* @__PURE__ */ listOf(userSchema),
})

/** Input of {@link UserOperations.deleteBatch}. */
export interface DeleteUsersBatchInput {
  /** Who: 1 to 50 ids of the kind that `options.userIdType` says. */
  userIds: string[]
  /** Options of the deletion. */
  options?: {
    /** What `userIds` are. Default `user_id`. */
    userIdType?: UserIdType
  }
}

/** `POST /api/v3/delete-users-batch` */
export const deleteUsersBatch = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/delete-users-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<DeleteUsersBatchInput>()(schemas.deleteUsersBatchInput),
  output: successResultSchema,
})

/** `POST /api/v3/is-user-exists` */
export const isUserExists = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/is-user-exists',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<UserExistsInput>()(userExistsInput),
  output: userExistsResultSchema,
})

/** Input of {@link UserOperations.listArchived}. */
export interface ListArchivedUsersInput {
  /** From when on, in seconds since the epoch. Default: from the beginning. */
  startAt?: number
  /** Number of the page, from 1. Default 1. */
  page?: number
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number
}

/** `GET /api/v3/list-archived-users` */
export const listArchivedUsers = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/list-archived-users',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: /* @__PURE__ */ schemaFor<ListArchivedUsersInput>()(schemas.listArchivedUsersInput),
  output: /* @__PURE__ */ pageOf(archivedUserSchema),
})

/** `GET /api/v3/get-user-groups` */
export const getUserGroups = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-user-groups',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].members[].customData': 'USER', '[].customData': 'GROUP' } },
  input: /* @__PURE__ */ schemaFor<UserReference>()(userReference),
  output: /* @__PURE__ */ wholeOf(groupSchema),
})

/** Input of {@link UserOperations.getRoles}. */
export interface GetUserRolesInput extends UserReference {
  /** Code of a permission space. Default: all of them. */
  namespace?: string
}

/** `GET /api/v3/get-user-roles` */
export const getUserRoles = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-user-roles',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<GetUserRolesInput>()(schemas.getUserRolesInput),
  output: /* @__PURE__ */ wholeOf(roleSchema),
})

/** Input of {@link UserOperations.hasAnyRole}. */
export interface HasAnyRoleInput {
  /** Who: an id of the kind that `options.userIdType` says. */
  userId: string
  /** The roles, 1 to 50. */
  roles: RoleCode[]
  /** Options of the question. */
  options?: UserIdOptions
}

/** `POST /api/v3/has-any-role` */
export const hasAnyRole = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/has-any-role',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<HasAnyRoleInput>()(schemas.hasAnyRoleInput),
  output: hasAnyRoleResultSchema,
})

/** Input of {@link UserOperations.getAuthorizedResources}. */
export interface GetUserAuthorizedResourcesInput extends UserReference {
  /** Code of a permission space. Default: all of them. */
  namespace?: string
  /** Kind of the resources. Default: all kinds. */
  resourceType?: ResourceType
}

/** `GET /api/v3/get-user-authorized-resources` */
export const getUserAuthorizedResources = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-user-authorized-resources',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<GetUserAuthorizedResourcesInput>()(
    schemas.getUserAuthorizedResourcesInput,
  ),
  output: /* @__PURE__ */ wholeOf(authorizedResourceSchema),
})

/** `GET /api/v3/get-user-accessible-apps` */
export const getUserAccessibleApps = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-user-accessible-apps',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<UserReference>()(userReference),
  output: /* @__PURE__ */ listOf(accessibleAppSchema),
})

/** `GET /api/v3/get-user-authorized-apps` */
export const getUserAuthorizedApps = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-user-authorized-apps',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<UserReference>()(userReference),
  output: /* @__PURE__ */ listOf(accessibleAppSchema),
})

/** `GET /api/v3/get-user-loggedin-apps` */
export const getUserLoggedinApps = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-user-loggedin-apps',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<UserReference>()(userReference),
  output: /* @__PURE__ */ listOf(userAppSchema),
})

/** `GET /api/v3/get-user-logged-in-identities` */
export const getUserLoggedinIdentities = /* @__PURE__ */ endpoint({
  name: 'getUserLoggedinIdentities',
  method: 'GET',
  path: '/api/v3/get-user-logged-in-identities',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<UserReference>()(userReference),
  output: /* @__PURE__ */ listOf(loggedInIdentitySchema),
})

/** Input of {@link UserOperations.getLoginHistory}. */
export interface GetUserLoginHistoryInput extends UserReference {
  /** Id of an application. Default: all of them. */
  appId?: string
  /** IP address. Default: all of them. */
  clientIp?: string
  /** From when on, in milliseconds since the epoch. */
  start?: number
  /** Until when, in milliseconds since the epoch. */
  end?: number
  /** Number of the page, from 1. Default 1. */
  page?: number
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number
}

/** `GET /api/v3/get-user-login-history` */
export const getUserLoginHistory = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-user-login-history',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: /* @__PURE__ */ schemaFor<GetUserLoginHistoryInput>()(schemas.getUserLoginHistoryInput),
  output: /* @__PURE__ */ pageOf(userLoginSchema),
})

/** Input of {@link UserOperations.checkSession}. */
export interface CheckSessionStatusInput {
  /** Id of the user. */
  userId: string
  /** Id of the application. */
  appId: string
}

/** `POST /api/v3/check-session-status` */
export const checkSessionStatus = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/check-session-status',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<CheckSessionStatusInput>()(schemas.checkSessionStatusInput),
  output: sessionStatusSchema,
})

/** Input of {@link UserOperations.kick}. */
export interface KickUsersInput {
  /** Who: an id of the kind that `options.userIdType` says. */
  userId: string
  /** Ids of the applications, 1 to 50. */
  appIds: string[]
  /** Options of the call. */
  options?: UserIdOptions
}

/** `POST /api/v3/kick-users` */
export const kickUsers = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/kick-users',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<KickUsersInput>()(schemas.kickUsersInput),
  output: successResultSchema,
})

/** `POST /api/v3/resign-user` */
export const resignUser = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/resign-user',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<UserReference>()(userReference),
  output: successResultSchema,
})

/** Input of {@link UserOperations.resignBatch}. */
export interface ResignUserBatchInput {
  /** Who: 1 to 50 ids of the kind that `userIdType` says. */
  userIds: string[]
  /** What `userIds` are. Default `user_id`. */
  userIdType?: UserIdType
}

/** `POST /api/v3/resign-user-batch` */
export const resignUserBatch = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/resign-user-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<ResignUserBatchInput>()(schemas.resignUserBatchInput),
  output: successResultSchema,
})

/** `GET /api/v3/get-user-identities` */
export const getUserIdentities = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-user-identities',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<UserReference>()(userReference),
  output: /* @__PURE__ */ listOf(identitySchema),
})

/** Input of {@link UserOperations.linkIdentity}. */
export interface LinkIdentityInput extends LinkedSource {
  /** Id of the account at the third party. */
  userIdInIdp: string
}

/** `POST /api/v3/link-identity` */
export const linkIdentity = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/link-identity',
  safety: 'write',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<LinkIdentityInput>()(schemas.linkIdentityInput),
  output: successResultSchema,
})

/** `POST /api/v3/unlink-identity` */
export const unlinkIdentity = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/unlink-identity',
  safety: 'write',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<LinkedSource>()(linkedSource),
  output: successResultSchema,
})

/** `GET /api/v3/get-user-sync-relations` */
export const getUserSyncRelations = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-user-sync-relations',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<UserReference>()(userReference),
  output: /* @__PURE__ */ listOf(syncRelationSchema),
})

/** Input of {@link UserOperations.deleteSyncRelations}. */
export interface DeleteUserSyncRelationsInput extends UserReference {
  /** Kind of the system, such as `wechatwork` or `lark`. */
  provider: string
}

/** `POST /api/v3/delete-user-sync-relations` */
export const deleteUserSyncRelations = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/delete-user-sync-relations',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<DeleteUserSyncRelationsInput>()(
    schemas.deleteUserSyncRelationsInput,
  ),
  output: successResultSchema,
})

/** `GET /api/v3/get-user-principal-authentication-info` */
export const getUserPrincipalAuthenticationInfo = /* @__PURE__ */ endpoint({
  method: 'GET',
  path: '/api/v3/get-user-principal-authentication-info',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<UserReference>()(userReference),
  output: /* @__PURE__ */ wholeOf(principalAuthenticationSchema),
})

/** Input of {@link UserOperations.resetPrincipalAuthentication}. */
export interface ResetUserPrincipalAuthenticationInfoInput {
  /** Who: an id of the kind that `options.userIdType` says. */
  userId: string
  /** Options of the call. */
  options?: UserIdOptions
}

/** `POST /api/v3/reset-user-principal-authentication-info` */
export const resetUserPrincipalAuthenticationInfo = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/reset-user-principal-authentication-info',
  safety: 'write',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<ResetUserPrincipalAuthenticationInfoInput>()(
    schemas.resetUserPrincipalAuthenticationInfoInput,
  ),
  output: successResultSchema,
})

/** `POST /api/v3/get-user-password-ciphertext` */
export const getUserPasswordCiphertext = /* @__PURE__ */ endpoint({
  method: 'POST',
  path: '/api/v3/get-user-password-ciphertext',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<UserReference>()(userReference),
  output: passwordCiphertextSchema,
})

/** Input of {@link UserOperations.getPasswordCiphertextBatch}. */
export interface GetUserEncryptPasswordBatchInput {
  /** Ids of the users, 1 to 50. */
  userIds: string[]
}

/** `POST /api/v3/batch-get-user-encrypt-password` */
export const getUserEncryptPasswordBatch = /* @__PURE__ */ endpoint({
  name: 'getUserEncryptPasswordBatch',
  method: 'POST',
  path: '/api/v3/batch-get-user-encrypt-password',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<GetUserEncryptPasswordBatchInput>()(
    schemas.getUserEncryptPasswordBatchInput,
  ),
  output: /* @__PURE__ */ listOf(encryptedPasswordSchema),
})

/** Input of {@link UserOperations.decryptFields}. */
export interface UserFieldDecryptInput {
  /** What to decrypt, 1 to 50. */
  data: EncryptedField[]
  /** The key as PEM; the console has it under security settings, data encryption. */
  privateKey: string
}

/** `POST /api/v3/users/field/decrypt` */
export const userFieldDecrypt = /* @__PURE__ */ endpoint({
  name: 'userFieldDecrypt',
  method: 'POST',
  path: '/api/v3/users/field/decrypt',
  safety: 'read',
  access: 'administrator',
  secrets: ['privateKey'],
  input: /* @__PURE__ */ schemaFor<UserFieldDecryptInput>()(schemas.userFieldDecryptInput),
  output: /* @__PURE__ */ listOf(decryptedFieldSchema),
})
