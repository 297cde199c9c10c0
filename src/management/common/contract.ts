// Generated from api/management/common.tsp by `npm run generate`.

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

/** What comes with a user besides the profile. */
export interface UserDetails {
  /** Add `customData`. Default false. */
  withCustomData?: boolean
  /** Add `identities`. Default false. */
  withIdentities?: boolean
  /** Add `departmentIds`. Default false. */
  withDepartmentIds?: boolean
}

/** How custom data comes with what has it. */
export interface FlatCustomData {
  /**
   * Put the custom fields beside the built-in members instead of into `customData`, together with
   * `withCustomData`. They are passed on as they come then, without a check. Default false.
   */
  flatCustomData?: boolean
}

/** A role by its code. */
export interface RoleCode {
  /** Code of the role. */
  code: string
  /** Code of the permission space. Default `default`. */
  namespace?: string
}

/** How departments are named. Default `department_id`. */
export type DepartmentIdType =
  | 'department_id'
  | 'open_department_id'
  | 'sync_relation'
  | 'custom_field'
  | 'code'

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

/** What can have roles and be granted resources. */
export type TargetType = 'USER' | 'ROLE' | 'GROUP' | 'DEPARTMENT'
