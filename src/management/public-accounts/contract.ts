// Generated from api/management/public-accounts.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { successResultSchema } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import { userDepartmentSchema } from '../../contract/department/contract.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { groupSchema } from '../../contract/group/contract.ts'
import { pageOf, wholeOf } from '../../contract/page.ts'
import { roleSchema } from '../../contract/role/contract.ts'
import { atLeastOne, batch, listOf, schemaFor } from '../../contract/schema.ts'
import { userSchema } from '../../contract/user/contract.ts'
import { string, text } from '../../contract/values.ts'
import {
  type CreateUserOptions,
  postSchema,
  type SetUserDepartmentsInput,
  type UpdateUserOptions,
  type UpdateUsersBatchOptions,
  type UserDepartmentListing,
  type UserFilter,
  type UserIdOptions,
  type UserIdType,
  type UserReference,
  type UserSearchField,
  type UserSortField,
} from '../common/contract.ts'
import {
  createUserOptions,
  setUserDepartmentsInput,
  updateUserOptions,
  updateUsersBatchOptions,
  userDepartmentListingShape,
  userFilter,
  userIdOptions,
  userIdType,
  userListingShape,
  userReference,
  userReferenceShape,
} from '../common/schemas.ts'
import type {
  BindUserToPublicAccountsInput,
  NewPublicAccount,
  PublicAccountChanges,
  PublicAccountDetails,
  PublicAccountPost,
  SetPublicAccountGroupsInput,
  SetPublicAccountRolesInput,
} from './inputs/contract.ts'
import {
  bindUserToPublicAccountsInput,
  newPublicAccount,
  newPublicAccountShape,
  publicAccountChanges,
  publicAccountChangesShape,
  publicAccountDetailsShape,
  publicAccountPost,
  setPublicAccountGroupsInput,
  setPublicAccountRolesInput,
} from './inputs/schemas.ts'

/** Input of {@link PublicAccounts.create}. */
export interface CreatePublicAccountInput<Custom extends CustomData = CustomData>
  extends NewPublicAccount<Custom> {
  /** Options of the creation. */
  options?: CreateUserOptions | undefined
}

/** `POST /api/v3/create-public-account` */
export const createPublicAccount = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-public-account',
  safety: 'write',
  access: 'administrator',
  passwords: { at: ['password'], type: 'options.passwordEncryptType' },
  customData: { input: { customData: 'USER' }, output: { customData: 'USER' } },
  input: schemaFor<CreatePublicAccountInput>()(() =>
    z
      .strictObject({ ...newPublicAccountShape(), options: z.optional(createUserOptions()) })
      .check(atLeastOne('username', 'phone', 'email')),
  ),
  output: userSchema,
}))

/** Input of {@link PublicAccounts.createBatch}. */
export interface CreatePublicAccountsBatchInput<Custom extends CustomData = CustomData> {
  /** The accounts, 1 to 50. */
  list: readonly NewPublicAccount<Custom>[]
  /** Options for all of them. */
  options?: CreateUserOptions | undefined
}

/** `POST /api/v3/create-public-accounts-batch` */
export const createPublicAccountsBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-public-accounts-batch',
  safety: 'write',
  access: 'administrator',
  passwords: { at: ['list[].password'], type: 'options.passwordEncryptType' },
  customData: { input: { 'list[].customData': 'USER' }, output: { '[].customData': 'USER' } },
  input: schemaFor<CreatePublicAccountsBatchInput>()(() =>
    z.strictObject({ list: batch(newPublicAccount()), options: z.optional(createUserOptions()) }),
  ),
  output: listOf(userSchema),
}))

/** Input of {@link PublicAccounts.convertUser}. */
export interface ChangeIntoPublicAccountInput {
  /** Id of the user. */
  userId: string
}

/** `POST /api/v3/transfer-into-public-account` */
export const changeIntoPublicAccount = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'changeIntoPublicAccount',
  method: 'POST',
  path: '/api/v3/transfer-into-public-account',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<ChangeIntoPublicAccountInput>()(() => z.strictObject({ userId: text() })),
  output: successResultSchema,
}))

/** Input of {@link PublicAccounts.get}. */
export interface GetPublicAccountInput extends UserReference, PublicAccountDetails {}

/** `GET /api/v3/get-public-account` */
export const getPublicAccount = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-public-account',
  safety: 'read',
  access: 'administrator',
  customData: { output: { customData: 'USER' } },
  input: schemaFor<GetPublicAccountInput>()(() =>
    z.strictObject({ ...userReferenceShape(), ...publicAccountDetailsShape() }),
  ),
  output: userSchema,
}))

/** Input of {@link PublicAccounts.getBatch}. */
export interface GetPublicAccountBatchInput extends PublicAccountDetails {
  /** Which accounts: 1 to 50 ids of the kind that `userIdType` says. */
  userIds: readonly string[]
  /** What `userIds` are. Default `user_id`. */
  userIdType?: UserIdType | undefined
}

/** `GET /api/v3/get-public-account-batch` */
export const getPublicAccountBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-public-account-batch',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].customData': 'USER' } },
  input: schemaFor<GetPublicAccountBatchInput>()(() =>
    z.strictObject({
      userIds: batch(text()),
      userIdType: z.optional(userIdType()),
      ...publicAccountDetailsShape(),
    }),
  ),
  output: listOf(userSchema),
}))

/** Input of {@link PublicAccounts.list}. */
export interface ListPublicAccountsInput {
  /** Text to look for in phone, e-mail address, name, user name and nickname. */
  keywords?: string | undefined
  /** Conditions that all must hold. */
  advancedFilter?: readonly UserFilter[] | undefined
  /** A query in the language of the service's own database, which is not documented. */
  searchQuery?: unknown
  /** Options of the list. */
  options?:
    | {
        /** Which page. Later pages follow from the first by iteration. */
        pagination?:
          | {
              /** Number of the page, from 1. Default 1. */
              page?: number | undefined
              /** Entries per page, 1 to 50. Default 50, the most the service gives. */
              limit?: number | undefined
            }
          | undefined
        /** Order; earlier entries weigh more. */
        sort?:
          | readonly {
              /** Field to sort by. */
              field: UserSortField
              /** Direction. */
              order: 'asc' | 'desc'
            }[]
          | undefined
        /** Fields that `keywords` is looked for in. */
        fuzzySearchOn?: readonly UserSearchField[] | undefined
        /** Add `customData`. Default false. */
        withCustomData?: boolean | undefined
        /** Add `departmentIds`. Of a single read, the brand Authing alone. Default false. */
        withDepartmentIds?: boolean | undefined
      }
    | undefined
}

/** `POST /api/v3/list-public-accounts` */
export const listPublicAccounts = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/list-public-accounts',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit', in: 'options.pagination' },
  customData: { output: { 'list[].customData': 'USER' } },
  input: schemaFor<ListPublicAccountsInput>()(() =>
    z.strictObject({
      keywords: z.optional(string()),
      advancedFilter: z.optional(z.array(userFilter())),
      searchQuery: z.optional(z.unknown()),
      options: z.optional(
        z.strictObject({ ...userListingShape(), ...publicAccountDetailsShape() }),
      ),
    }),
  ),
  output: pageOf(userSchema),
}))

/** Input of {@link PublicAccounts.update}. */
export interface UpdatePublicAccountInput<Custom extends CustomData = CustomData>
  extends PublicAccountChanges<Custom> {
  /** Options of the update. */
  options?: UpdateUserOptions | undefined
}

/** `POST /api/v3/update-public-account` */
export const updatePublicAccount = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-public-account',
  safety: 'idempotent',
  access: 'administrator',
  passwords: { at: ['password'], type: 'options.passwordEncryptType' },
  customData: { input: { customData: 'USER' }, output: { customData: 'USER' } },
  input: schemaFor<UpdatePublicAccountInput>()(() =>
    z.strictObject({ ...publicAccountChangesShape(), options: z.optional(updateUserOptions()) }),
  ),
  output: userSchema,
}))

/** Input of {@link PublicAccounts.updateBatch}. */
export interface UpdatePublicAccountBatchInput<Custom extends CustomData = CustomData> {
  /** The changes, 1 to 50. */
  list: readonly PublicAccountChanges<Custom>[]
  /** Options for all of them. */
  options?: UpdateUsersBatchOptions | undefined
}

/** `POST /api/v3/update-public-account-batch` */
export const updatePublicAccountBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-public-account-batch',
  safety: 'idempotent',
  access: 'administrator',
  passwords: { at: ['list[].password'], type: 'options.passwordEncryptType' },
  customData: { input: { 'list[].customData': 'USER' }, output: { '[].customData': 'USER' } },
  input: schemaFor<UpdatePublicAccountBatchInput>()(() =>
    z.strictObject({
      list: batch(publicAccountChanges()),
      options: z.optional(updateUsersBatchOptions()),
    }),
  ),
  output: listOf(userSchema),
}))

/** Input of {@link PublicAccounts.deleteBatch}. */
export interface DeletePublicAccountsBatchInput {
  /** Which accounts: 1 to 50 ids of the kind that `options.userIdType` says. */
  userIds: readonly string[]
  /** Options of the deletion. */
  options?:
    | {
        /** What `userIds` are. Default `user_id`. */
        userIdType?: UserIdType | undefined
      }
    | undefined
}

/** `POST /api/v3/delete-public-accounts-batch` */
export const deletePublicAccountsBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-public-accounts-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeletePublicAccountsBatchInput>()(() =>
    z.strictObject({
      userIds: batch(text()),
      options: z.optional(z.strictObject({ userIdType: z.optional(userIdType()) })),
    }),
  ),
  output: successResultSchema,
}))

/** Input of {@link PublicAccounts.kick}. */
export interface KickPublicAccountsInput {
  /** Which account: its id, or an id of the kind that `options.userIdType` says. */
  userId: string
  /** Ids of the applications, 1 to 50. */
  appIds: readonly string[]
  /** Options of the call. */
  options?: UserIdOptions | undefined
}

/** `POST /api/v3/kick-public-accounts` */
export const kickPublicAccounts = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/kick-public-accounts',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<KickPublicAccountsInput>()(() =>
    z.strictObject({ userId: text(), appIds: batch(text()), options: z.optional(userIdOptions()) }),
  ),
  output: successResultSchema,
}))

/** Input of {@link PublicAccounts.resignBatch}. */
export interface ResignPublicAccountBatchInput {
  /** Which accounts: 1 to 50 ids of the kind that `userIdType` says. */
  userIds: readonly string[]
  /** What `userIds` are. Default `user_id`. */
  userIdType?: UserIdType | undefined
}

/** `POST /api/v3/resign-public-account-batch` */
export const resignPublicAccountBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/resign-public-account-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<ResignPublicAccountBatchInput>()(() =>
    z.strictObject({ userIds: batch(text()), userIdType: z.optional(userIdType()) }),
  ),
  output: successResultSchema,
}))

/** Input of {@link PublicAccounts.getOfUser}. */
export interface GetPublicAccountsOfUserInput {
  /** Id of the user. */
  userId: string
}

/** `GET /api/v3/get-public-accounts-of-user` */
export const getPublicAccountsOfUser = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-public-accounts-of-user',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].customData': 'USER' } },
  input: schemaFor<GetPublicAccountsOfUserInput>()(() => z.strictObject({ userId: text() })),
  output: wholeOf(userSchema),
}))

/** Input of {@link PublicAccounts.getUsers}. */
export interface GetUsersOfPublicAccountInput {
  /** Id of the account. */
  publicAccountId: string
}

/** `GET /api/v3/get-users-of-public-account` */
export const getUsersOfPublicAccount = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-users-of-public-account',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].customData': 'USER' } },
  input: schemaFor<GetUsersOfPublicAccountInput>()(() =>
    z.strictObject({ publicAccountId: text() }),
  ),
  output: wholeOf(userSchema),
}))

/** Input of {@link PublicAccounts.bindUsers}. */
export interface BindUsersPublicAccountInput {
  /** Id of the account. */
  publicAccountId: string
  /** Ids of the users, 1 to 50. */
  userIds: readonly string[]
}

/** `POST /api/v3/set-public-account-of-users` */
export const bindUsersPublicAccount = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'bindUsersPublicAccount',
  method: 'POST',
  path: '/api/v3/set-public-account-of-users',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<BindUsersPublicAccountInput>()(() =>
    z.strictObject({ publicAccountId: text(), userIds: batch(text()) }),
  ),
  output: successResultSchema,
}))

/** `POST /api/v3/set-user-of-public-accounts` */
export const setuserOfPublicAccount = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'setuserOfPublicAccount',
  method: 'POST',
  path: '/api/v3/set-user-of-public-accounts',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<BindUserToPublicAccountsInput>()(bindUserToPublicAccountsInput),
  output: successResultSchema,
}))

/** Input of {@link PublicAccounts.unbindUser}. */
export interface UnbindUsersPublicAccountInput {
  /** Id of the user. */
  userId: string
  /** Id of the account. */
  publicAccountId: string
}

/** `POST /api/v3/unbind-public-account-of-user` */
export const unbindUsersPublicAccount = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'unbindUsersPublicAccount',
  method: 'POST',
  path: '/api/v3/unbind-public-account-of-user',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<UnbindUsersPublicAccountInput>()(() =>
    z.strictObject({ userId: text(), publicAccountId: text() }),
  ),
  output: successResultSchema,
}))

/** Input of {@link PublicAccounts.getRoles}. */
export interface GetPublicAccountRolesInput extends UserReference {
  /** Code of the permission space. Default `default`. */
  namespace?: string | undefined
}

/** `GET /api/v3/get-roles-of-public-account` */
export const getPublicAccountRoles = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getPublicAccountRoles',
  method: 'GET',
  path: '/api/v3/get-roles-of-public-account',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetPublicAccountRolesInput>()(() =>
    z.strictObject({ ...userReferenceShape(), namespace: z.optional(text()) }),
  ),
  output: wholeOf(roleSchema),
}))

/** Input of {@link PublicAccounts.getOfRole}. */
export interface GetPublicAccountsOfRoleInput {
  /** Id of the role. */
  roleId: string
}

/** `GET /api/v3/get-public-accounts-of-role` */
export const getPublicAccountsOfRole = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-public-accounts-of-role',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].customData': 'USER' } },
  input: schemaFor<GetPublicAccountsOfRoleInput>()(() => z.strictObject({ roleId: text() })),
  output: wholeOf(userSchema),
}))

/** `POST /api/v3/set-public-account-of-roles` */
export const bindPublicAccountOfRoles = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'bindPublicAccountOfRoles',
  method: 'POST',
  path: '/api/v3/set-public-account-of-roles',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<SetPublicAccountRolesInput>()(setPublicAccountRolesInput),
  output: successResultSchema,
}))

/** `GET /api/v3/get-groups-of-public-account` */
export const getGroupsOfPublicAccount = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-groups-of-public-account',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].members[].customData': 'USER', '[].customData': 'GROUP' } },
  input: schemaFor<UserReference>()(userReference),
  output: wholeOf(groupSchema),
}))

/** Input of {@link PublicAccounts.getOfGroup}. */
export interface GetPublicAccountsOfGroupInput {
  /** Id of the group. */
  groupId: string
}

/** `GET /api/v3/get-public-accounts-of-group` */
export const getPublicAccountsOfGroup = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-public-accounts-of-group',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].customData': 'USER' } },
  input: schemaFor<GetPublicAccountsOfGroupInput>()(() => z.strictObject({ groupId: text() })),
  output: wholeOf(userSchema),
}))

/** `POST /api/v3/set-public-account-of-groups` */
export const getPublicAccountOfGroups = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getPublicAccountOfGroups',
  method: 'POST',
  path: '/api/v3/set-public-account-of-groups',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<SetPublicAccountGroupsInput>()(setPublicAccountGroupsInput),
  output: successResultSchema,
}))

/** Input of {@link PublicAccounts.listDepartments}. */
export interface GetPublicAccountDepartmentsInput extends UserReference, UserDepartmentListing {}

/** `GET /api/v3/get-departments-of-public-account` */
export const getPublicAccountDepartments = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getPublicAccountDepartments',
  method: 'GET',
  path: '/api/v3/get-departments-of-public-account',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  customData: { output: { 'list[].customData': 'DEPARTMENT' } },
  input: schemaFor<GetPublicAccountDepartmentsInput>()(() =>
    z.strictObject({ ...userReferenceShape(), ...userDepartmentListingShape() }),
  ),
  output: pageOf(userDepartmentSchema),
}))

/** Input of {@link PublicAccounts.getOfDepartment}. */
export interface GetPublicAccountsOfDepartmentInput {
  /** Id of the department. */
  departmentId: string
}

/** `GET /api/v3/get-public-accounts-of-department` */
export const getPublicAccountsOfDepartment = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-public-accounts-of-department',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].customData': 'USER' } },
  input: schemaFor<GetPublicAccountsOfDepartmentInput>()(() =>
    z.strictObject({ departmentId: text() }),
  ),
  output: wholeOf(userSchema),
}))

/** `POST /api/v3/set-public-account-of-departments` */
export const setPublicAccountOfDepartments = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/set-public-account-of-departments',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<SetUserDepartmentsInput>()(setUserDepartmentsInput),
  output: successResultSchema,
}))

/** Input of {@link PublicAccounts.getPost}. */
export interface GetPostOfPublicUserInput {
  /** Id of the account. */
  userId: string
}

/** `GET /api/v3/get-post-of-public-account` */
export const getPostOfPublicUser = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getPostOfPublicUser',
  method: 'GET',
  path: '/api/v3/get-post-of-public-account',
  safety: 'read',
  access: 'administrator',
  isBare: true,
  input: schemaFor<GetPostOfPublicUserInput>()(() => z.strictObject({ userId: text() })),
  output: postSchema,
}))

/** Input of {@link PublicAccounts.getOfPost}. */
export interface GetPublicAccountsOfPostInput {
  /** Id of the post. */
  postId: string
}

/** `GET /api/v3/get-public-accounts-of-post` */
export const getPublicAccountsOfPost = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-public-accounts-of-post',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].customData': 'USER' } },
  input: schemaFor<GetPublicAccountsOfPostInput>()(() => z.strictObject({ postId: text() })),
  output: wholeOf(userSchema),
}))

/** `POST /api/v3/set-public-account-of-post` */
export const setPublicAccountOfnPost = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'setPublicAccountOfnPost',
  method: 'POST',
  path: '/api/v3/set-public-account-of-post',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<PublicAccountPost>()(publicAccountPost),
  output: successResultSchema,
}))

/** `POST /api/v3/unbind-public-account-of-post` */
export const unbindPublicAccountOfPost = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/unbind-public-account-of-post',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<PublicAccountPost>()(publicAccountPost),
  output: successResultSchema,
}))
