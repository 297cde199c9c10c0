// Generated from api/management/users.tsp by `npm run generate`.

import { type PasswordEncryptType, successResultSchema } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import { endpoint } from '../../contract/endpoint.ts'
import { groupSchema } from '../../contract/group/contract.ts'
import { pageOf, wholeOf } from '../../contract/page.ts'
import type { UserProfileInput } from '../../contract/profile/contract.ts'
import { roleSchema } from '../../contract/role/contract.ts'
import { listOf, schemaFor } from '../../contract/schema.ts'
import { userSchema } from '../../contract/user/contract.ts'
import type {
  DepartmentIdType,
  FlatCustomData,
  RoleCode,
  UserDetails,
  UserIdType,
} from '../common/contract.ts'
import * as schemas from './schemas.ts'

/** An account at a third party, to be linked to a new user. */
export interface NewIdentity {
  /** Id of the identity source. */
  extIdpId: string
  /** Kind of the identity source, such as `github`. */
  provider: string
  /** What `userIdInIdp` is: `openid`, `unionid`, `primary`, `generic` … */
  type: string
  /** The user's id at the third party. */
  userIdInIdp: string
  /** What the third party says about the user. */
  userInfoInIdp: Record<string, unknown>
  /** Access token of the third party. */
  accessToken?: string
  /** Refresh token of the third party. */
  refreshToken?: string
  /** Ids of the connections by which the user came. */
  originConnIds: string[]
}

/** A user to be created. At least one of `username`, `phone`, `email` must be given. */
export interface NewUser<Custom extends CustomData = CustomData> extends UserProfileInput<Custom> {
  /** Salt of a password hash that is carried over, with `options.keepPassword`. */
  salt?: string
  /** Ids of the tenants that the user belongs to. */
  tenantIds?: string[]
  /** Authenticator that is carried over. */
  otp?: {
    /** Secret of the authenticator, Base32. */
    secret: string
    /** Recovery code. */
    recoveryCode?: string
  }
  /** Departments that the user belongs to, named as `options.departmentIdType` says. */
  departmentIds?: string[]
  /** Free data about the user that the pool's metadata model describes. */
  metadataSource?: Record<string, unknown>
  /** Accounts at third parties. */
  identities?: NewIdentity[]
}

/** Options of the creation of users. */
export interface CreateUserOptions {
  /** Take the password, a hash, as it is: no policy, no hashing. For migrations. Default false. */
  keepPassword?: boolean
  /** Let the service make a password; useful with a notification. Default false. */
  autoGeneratePassword?: boolean
  /** Demand a new password at the first sign-in. Default false. */
  resetPasswordOnFirstLogin?: boolean
  /** How `departmentIds` names departments. Default `department_id`. */
  departmentIdType?: DepartmentIdType
  /** Welcome messages. */
  sendNotification?: {
    /** Send an e-mail. Default false. */
    sendEmailNotification?: boolean
    /** Send an SMS. Default false. */
    sendPhoneNotification?: boolean
    /** Application whose sign-in address is quoted. */
    appId?: string
  }
  /** How `password` is encrypted. Default `none`. */
  passwordEncryptType?: PasswordEncryptType
}

/** Input of {@link Users.create}. */
export interface CreateUserInput<Custom extends CustomData = CustomData> extends NewUser<Custom> {
  /** Options of the creation. */
  options?: CreateUserOptions
}

/** A condition of a list. */
export interface UserFilter {
  /** Field of the user in the service's spelling, such as `username` or `createdAt`. */
  field: string
  /** Comparison. `GREATER` and `LESSER` include equality. */
  operator:
    | 'EQUAL'
    | 'NOT_EQUAL'
    | 'CONTAINS'
    | 'NOT_CONTAINS'
    | 'IS_NULL'
    | 'NOT_NULL'
    | 'IN'
    | 'GREATER'
    | 'LESSER'
    | 'BETWEEN'
  /**
   * What to compare with: a list for `IN`, two bounds for `BETWEEN`, nothing for the null tests.
   */
  value?: unknown
}

/** Fields that a list can be sorted by. */
export type UserSortField =
  | 'id'
  | 'createdAt'
  | 'updatedAt'
  | 'email'
  | 'username'
  | 'externalId'
  | 'phone'
  | 'status'
  | 'statusChangedAt'
  | 'passwordLastSetAt'
  | 'loginsCount'
  | 'gender'
  | 'lastLogin'
  | 'userSourceType'
  | 'lastMfaTime'
  | 'passwordSecurityLevel'
  | 'phoneCountryCode'
  | 'lastIp'

/** Members of a user that `keywords` can be looked for in. */
export type UserSearchField =
  | 'id'
  | 'phone'
  | 'email'
  | 'name'
  | 'username'
  | 'externalId'
  | 'nickname'
  | 'company'
  | 'givenName'
  | 'familyName'
  | 'middleName'
  | 'profile'
  | 'preferredUsername'
  | 'website'
  | 'address'
  | 'formatted'
  | 'streetAddress'
  | 'postalCode'
  | 'identityNumber'

/** Options of {@link Users.list}. */
export interface ListUsersOptions extends UserDetails, FlatCustomData {
  /** Which page. Later pages follow from the first by iteration. */
  pagination?: {
    /** Number of the page, from 1. Default 1. */
    page?: number
    /** Entries per page, 1 to 50. Default 50, the most the service gives. */
    limit?: number
  }
  /** Order; earlier entries weigh more. */
  sort?: {
    /** Field to sort by. */
    field: UserSortField
    /** Direction. */
    order: 'asc' | 'desc'
  }[]
  /** Fields that `keywords` is looked for in. */
  fuzzySearchOn?: UserSearchField[]
  /** Add `postIdList`. Default false. */
  withPost?: boolean
}

/** Changes to a user. Members that are left out stay as they are. */
export interface UserChanges<Custom extends CustomData = CustomData>
  extends UserProfileInput<Custom> {
  /** Who: a user id, or an id of the kind that `options.userIdType` says. */
  userId: string
  /** Free data about the user that the pool's metadata model describes. */
  metadata?: Record<string, unknown>
}

/** Options that both kinds of update share. */
export interface UpdateUsersBatchOptions {
  /** Demand a new password at the next sign-in. Default false. */
  resetPasswordOnNextLogin?: boolean
  /** How `password` is encrypted. Default `none`. */
  passwordEncryptType?: PasswordEncryptType
  /** Let the service make a password. Default false. */
  autoGeneratePassword?: boolean
  /** Messages about a new password. */
  sendPasswordResetedNotification?: {
    /** Send an e-mail to the user's address. Default false. */
    sendDefaultEmailNotification?: boolean
    /** Send an SMS to the user's phone. Default false. */
    sendDefaultPhoneNotification?: boolean
    /** Send an e-mail to this address. */
    inputSendEmailNotification?: string
    /** Send an SMS to this number. */
    inputSendPhoneNotification?: string
    /** Application whose sign-in address is quoted. */
    appId?: string
  }
}

/** Options of {@link Users.update}. */
export interface UpdateUserOptions extends UpdateUsersBatchOptions {
  /** Another name of `resetPasswordOnNextLogin`. */
  resetPasswordOnFirstLogin?: boolean
  /** What `userId` is. Default `user_id`. */
  userIdType?: UserIdType
}

/** Input of {@link Users.update}. */
export interface UpdateUserInput<Custom extends CustomData = CustomData>
  extends UserChanges<Custom> {
  /** Options of the update. */
  options?: UpdateUserOptions
}

/** Input of {@link Users.exists}; at least one member must be given. */
export interface UserExistsInput {
  /** User name, case-sensitive. */
  username?: string
  /** E-mail address, case-insensitive. */
  email?: string
  /** Phone number without country code. */
  phone?: string
  /** Id in a system of your own. */
  externalId?: string
}

/** Answer of {@link Users.exists}. */
export interface UserExistsResult {
  /** Whether a user has one of the values. */
  exists: boolean
}

/** Answer of {@link Users.hasAnyRole}. */
export interface HasAnyRoleResult {
  /** Whether the user has one of the roles. */
  hasAnyRole: boolean
}

/** Checks a {@link UserExistsResult} in an answer. */
export const userExistsResultSchema = /* @__PURE__ */ schemaFor<UserExistsResult>()(
  schemas.userExistsResult,
)

/** Checks a {@link HasAnyRoleResult} in an answer. */
export const hasAnyRoleResultSchema = /* @__PURE__ */ schemaFor<HasAnyRoleResult>()(
  schemas.hasAnyRoleResult,
)

/** `POST /api/v3/create-user` */
export const createUser = /* @__PURE__ */ endpoint({
  name: 'createUser',
  method: 'POST',
  path: '/api/v3/create-user',
  safety: 'write',
  access: 'administrator',
  passwords: { at: ['password'], type: 'options.passwordEncryptType' },
  customData: { input: { customData: 'USER' }, output: { customData: 'USER' } },
  input: /* @__PURE__ */ schemaFor<CreateUserInput>()(schemas.createUserInput),
  output: userSchema,
})

/** Input of {@link Users.createBatch}. */
export interface CreateUsersBatchInput<Custom extends CustomData = CustomData> {
  /** The users, 1 to 50. */
  list: NewUser<Custom>[]
  /** Options for all of them. */
  options?: CreateUserOptions
}

/** `POST /api/v3/create-users-batch` */
export const createUsersBatch = /* @__PURE__ */ endpoint({
  name: 'createUsersBatch',
  method: 'POST',
  path: '/api/v3/create-users-batch',
  safety: 'write',
  access: 'administrator',
  passwords: { at: ['list[].password'], type: 'options.passwordEncryptType' },
  customData: { input: { 'list[].customData': 'USER' }, output: { '[].customData': 'USER' } },
  input: /* @__PURE__ */ schemaFor<CreateUsersBatchInput>()(schemas.createUsersBatchInput),
  output: /* @__PURE__ */ listOf(userSchema),
})

/** Input of {@link Users.get}. */
export interface GetUserInput extends UserDetails, FlatCustomData {
  /** Who: an id of the kind that `userIdType` says. */
  userId: string
  /** What `userId` is. Default `user_id`. */
  userIdType?: UserIdType
  /** Add `postIdList`. The brand Authing alone. Default false. */
  withPost?: boolean
}

/** `GET /api/v3/get-user` */
export const getUser = /* @__PURE__ */ endpoint({
  name: 'getUser',
  method: 'GET',
  path: '/api/v3/get-user',
  safety: 'read',
  access: 'administrator',
  customData: { output: { customData: 'USER' } },
  input: /* @__PURE__ */ schemaFor<GetUserInput>()(schemas.getUserInput),
  output: userSchema,
})

/** Input of {@link Users.getBatch}. */
export interface GetUserBatchInput extends UserDetails, FlatCustomData {
  /** Who: 1 to 50 ids of the kind that `userIdType` says. */
  userIds: string[]
  /** What `userIds` are. Default `user_id`. */
  userIdType?: UserIdType
}

/** `GET /api/v3/get-user-batch` */
export const getUserBatch = /* @__PURE__ */ endpoint({
  name: 'getUserBatch',
  method: 'GET',
  path: '/api/v3/get-user-batch',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].customData': 'USER' } },
  input: /* @__PURE__ */ schemaFor<GetUserBatchInput>()(schemas.getUserBatchInput),
  output: /* @__PURE__ */ listOf(userSchema),
})

/** Input of {@link Users.list}. */
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
  name: 'listUsers',
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
  name: 'updateUser',
  method: 'POST',
  path: '/api/v3/update-user',
  safety: 'idempotent',
  access: 'administrator',
  passwords: { at: ['password'], type: 'options.passwordEncryptType' },
  customData: { input: { customData: 'USER' }, output: { customData: 'USER' } },
  input: /* @__PURE__ */ schemaFor<UpdateUserInput>()(schemas.updateUserInput),
  output: userSchema,
})

/** Input of {@link Users.updateBatch}. */
export interface UpdateUserBatchInput<Custom extends CustomData = CustomData> {
  /** The changes, 1 to 50. */
  list: UserChanges<Custom>[]
  /** Options for all of them. */
  options?: UpdateUsersBatchOptions
}

/** `POST /api/v3/update-user-batch` */
export const updateUserBatch = /* @__PURE__ */ endpoint({
  name: 'updateUserBatch',
  method: 'POST',
  path: '/api/v3/update-user-batch',
  safety: 'idempotent',
  access: 'administrator',
  passwords: { at: ['list[].password'], type: 'options.passwordEncryptType' },
  customData: { input: { 'list[].customData': 'USER' }, output: { '[].customData': 'USER' } },
  input: /* @__PURE__ */ schemaFor<UpdateUserBatchInput>()(schemas.updateUserBatchInput),
  output: /* @__PURE__ */ listOf(userSchema),
})

/** Input of {@link Users.deleteBatch}. */
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
  name: 'deleteUsersBatch',
  method: 'POST',
  path: '/api/v3/delete-users-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<DeleteUsersBatchInput>()(schemas.deleteUsersBatchInput),
  output: successResultSchema,
})

/** `POST /api/v3/is-user-exists` */
export const isUserExists = /* @__PURE__ */ endpoint({
  name: 'isUserExists',
  method: 'POST',
  path: '/api/v3/is-user-exists',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<UserExistsInput>()(schemas.userExistsInput),
  output: userExistsResultSchema,
})

/** Input of {@link Users.getGroups}. */
export interface GetUserGroupsInput {
  /** Who: an id of the kind that `userIdType` says. */
  userId: string
  /** What `userId` is. Default `user_id`. */
  userIdType?: UserIdType
}

/** `GET /api/v3/get-user-groups` */
export const getUserGroups = /* @__PURE__ */ endpoint({
  name: 'getUserGroups',
  method: 'GET',
  path: '/api/v3/get-user-groups',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '[].members[].customData': 'USER', '[].customData': 'GROUP' } },
  input: /* @__PURE__ */ schemaFor<GetUserGroupsInput>()(schemas.getUserGroupsInput),
  output: /* @__PURE__ */ wholeOf(groupSchema),
})

/** Input of {@link Users.getRoles}. */
export interface GetUserRolesInput {
  /** Who: an id of the kind that `userIdType` says. */
  userId: string
  /** What `userId` is. Default `user_id`. */
  userIdType?: UserIdType
  /** Code of a permission space. Default: all of them. */
  namespace?: string
}

/** `GET /api/v3/get-user-roles` */
export const getUserRoles = /* @__PURE__ */ endpoint({
  name: 'getUserRoles',
  method: 'GET',
  path: '/api/v3/get-user-roles',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<GetUserRolesInput>()(schemas.getUserRolesInput),
  output: /* @__PURE__ */ wholeOf(roleSchema),
})

/** Input of {@link Users.hasAnyRole}. */
export interface HasAnyRoleInput {
  /** Who: an id of the kind that `options.userIdType` says. */
  userId: string
  /** The roles, 1 to 50. */
  roles: RoleCode[]
  /** Options of the question. */
  options?: {
    /** What `userId` is. Default `user_id`. */
    userIdType?: UserIdType
  }
}

/** `POST /api/v3/has-any-role` */
export const hasAnyRole = /* @__PURE__ */ endpoint({
  name: 'hasAnyRole',
  method: 'POST',
  path: '/api/v3/has-any-role',
  safety: 'read',
  access: 'administrator',
  input: /* @__PURE__ */ schemaFor<HasAnyRoleInput>()(schemas.hasAnyRoleInput),
  output: hasAnyRoleResultSchema,
})
