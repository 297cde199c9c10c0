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

/** Which application is meant. */
export interface ApplicationId {
  /** Id of the application. */
  appId: string
}

/** What can have roles and be granted resources. */
export type TargetType = 'USER' | 'ROLE' | 'GROUP' | 'DEPARTMENT'
