// Generated from api/management/common.tsp by `npm run generate`.

import type { ResourceType } from '../../contract/authorized-resource/contract.ts'
import type { PasswordEncryptType } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import type { UserDepartmentOrder } from '../../contract/department/contract.ts'
import type { UserProfileInput } from '../../contract/profile/contract.ts'
import { schemaFor } from '../../contract/schema.ts'
import type { JsonObject } from '../../utils/json.ts'
import * as schemas from './schemas.ts'

/** What a user is looked up by. Default `user_id`. */
export type UserIdType =
  | 'user_id'
  | 'external_id'
  | 'phone'
  | 'email'
  | 'username'
  /** `<identity source id>:<id at the third party>` */
  | 'identity'
  /** `<provider>:<id>` */
  | 'sync_relation'
  | 'custom_field'

/** A user, named by an id of some kind. */
export interface UserReference {
  /** Who: an id of the kind that `userIdType` says. */
  userId: string
  /** What `userId` is. Default `user_id`. */
  userIdType?: UserIdType | undefined
}

/** How a call names a user. */
export interface UserIdOptions {
  /** What `userId` is. Default `user_id`. */
  userIdType?: UserIdType | undefined
}

/** What comes with a user besides the profile. */
export interface UserDetails {
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
  /** Add `identities`. Default false. */
  withIdentities?: boolean | undefined
  /** Add `departmentIds`. Default false. */
  withDepartmentIds?: boolean | undefined
}

/** How custom data comes with what has it. */
export interface FlatCustomData {
  /**
   * Put the custom fields beside the built-in members instead of into `customData`, together with
   * `withCustomData`. They are passed on as they come then, without a check. Default false.
   */
  flatCustomData?: boolean | undefined
}

/** A role by its code. */
export interface RoleCode {
  /** Code of the role. */
  code: string
  /** Code of the permission space. Default `default`. */
  namespace?: string | undefined
}

/** Which application is meant. */
export interface ApplicationId {
  /** Id of the application. */
  appId: string
}

/** What can have roles and be granted resources. */
export type TargetType = 'USER' | 'ROLE' | 'GROUP' | 'DEPARTMENT'

/** How departments are named. Default `department_id`. */
export type DepartmentIdType =
  | 'department_id'
  | 'open_department_id'
  | 'sync_relation'
  | 'custom_field'
  | 'code'

/** What a new account begins with, that of a person or a public one. */
export interface NewAccount<Custom extends CustomData = CustomData>
  extends UserProfileInput<Custom> {
  /** Salt of a password hash that is carried over, with `options.keepPassword`. */
  salt?: string | undefined
  /** Authenticator that is carried over. */
  otp?:
    | {
        /** Secret of the authenticator, Base32. */
        secret: string
        /** Recovery code. */
        recoveryCode?: string | undefined
      }
    | undefined
  /** Departments that the account belongs to, named as `options.departmentIdType` says. */
  departmentIds?: readonly string[] | undefined
}

/** Options of the creation of users. */
export interface CreateUserOptions {
  /** Take the password, a hash, as it is: no policy, no hashing. For migrations. Default false. */
  keepPassword?: boolean | undefined
  /** Let the service make a password; useful with a notification. Default false. */
  autoGeneratePassword?: boolean | undefined
  /** Demand a new password at the first sign-in. Default false. */
  resetPasswordOnFirstLogin?: boolean | undefined
  /** How `departmentIds` names departments. Default `department_id`. */
  departmentIdType?: DepartmentIdType | undefined
  /** Welcome messages. */
  sendNotification?:
    | {
        /** Send an e-mail. Default false. */
        sendEmailNotification?: boolean | undefined
        /** Send an SMS. Default false. */
        sendPhoneNotification?: boolean | undefined
        /** Application whose sign-in address is quoted. */
        appId?: string | undefined
      }
    | undefined
  /** How `password` is encrypted. Default `none`. */
  passwordEncryptType?: PasswordEncryptType | undefined
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

/** Which part of a list of users comes, in which order, and where its keywords are looked for. */
export interface UserListing {
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
}

/** Options that updates of one user and of several share. */
export interface UpdateUsersBatchOptions {
  /** Demand a new password at the next sign-in. Default false. */
  resetPasswordOnNextLogin?: boolean | undefined
  /** How `password` is encrypted. Default `none`. */
  passwordEncryptType?: PasswordEncryptType | undefined
  /** Let the service make a password. Default false. */
  autoGeneratePassword?: boolean | undefined
  /** Messages about a new password. */
  sendPasswordResetedNotification?:
    | {
        /** Send an e-mail to the user's address. Default false. */
        sendDefaultEmailNotification?: boolean | undefined
        /** Send an SMS to the user's phone. Default false. */
        sendDefaultPhoneNotification?: boolean | undefined
        /** Send an e-mail to this address. */
        inputSendEmailNotification?: string | undefined
        /** Send an SMS to this number. */
        inputSendPhoneNotification?: string | undefined
        /** Application whose sign-in address is quoted. */
        appId?: string | undefined
      }
    | undefined
}

/** Options of the update of one user. */
export interface UpdateUserOptions extends UpdateUsersBatchOptions {
  /** Another name of `resetPasswordOnNextLogin`. */
  resetPasswordOnFirstLogin?: boolean | undefined
  /** What `userId` is. Default `user_id`. */
  userIdType?: UserIdType | undefined
}

/** A display name in one language. */
export interface Translation {
  /** Whether `value` is shown in that language; else the name without a language is. */
  enabled: boolean
  /** The display name. */
  value: string
}

/** A display name by language. */
export interface Translations {
  /** Simplified Chinese. */
  'zh-CN': Translation
  /** English. */
  'en-US': Translation
  /** Traditional Chinese. */
  'zh-TW': Translation
  /** Japanese. */
  'ja-JP': Translation
}

/** A department that a user shall be in. */
export interface NewMembership {
  /** Id of the department. */
  departmentId: string
  /** Whether the user leads it. Default false. */
  isLeader?: boolean | undefined
  /**
   * Whether it is the user's main department; of one alone. Default: the main one stays, else the
   * first.
   */
  isMainDepartment?: boolean | undefined
}

/** A user, and all departments that the user is in from now on. */
export interface SetUserDepartmentsInput {
  /** Who: an id of the kind that `options.userIdType` says. */
  userId: string
  /** The departments; an empty list for none. */
  departments: readonly NewMembership[]
  /** Options of the call. */
  options?: UserIdOptions | undefined
}

/** Which part of the departments of a user comes, in which order, and what comes with them. */
export interface UserDepartmentListing {
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
  /** Add the paths from the root down to each department. Default false. */
  withDepartmentPaths?: boolean | undefined
  /** What the list is ordered by. Default `JoinDepartmentAt`. */
  sortBy?: UserDepartmentOrder | undefined
  /** Whether it goes up or down. Default `Desc`. */
  orderBy?: 'Asc' | 'Desc' | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** A post: what somebody is employed as, such as accountant. */
export interface Post {
  /** Id that the service made, 24 hex characters. */
  id?: string | null
  /** Code, unique in the pool. */
  code: string
  /** Display name. */
  name: string
  /** What the post is for. */
  description?: string | null
  /** Custom data, in no form that is documented; only with `withCustomData`. */
  customData?: JsonObject | null
}

/** What is granted on a resource. */
export interface GrantedActions {
  /** Code of the resource, which need not exist; `*` at the end stands for anything: `ecs:*`. */
  code: string
  /** Kind of the resource. */
  resourceType: ResourceType
  /** Operations, such as `read`, up to 50; `*` for all. None takes the grant back. */
  actions: readonly string[]
}

/** Checks a {@link UserReference}. */
export const userReference = /* @__PURE__ */ schemaFor<UserReference>()(schemas.userReference)

/** Checks a {@link Post} in an answer. */
export const postSchema = /* @__PURE__ */ schemaFor<Post>()(schemas.post)
