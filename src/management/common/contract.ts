// Generated from api/management/common.tsp by `npm run generate`.

import { schemaFor } from '../../contract/schema.ts'
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
  userIdType?: UserIdType
}

/** How a call names a user. */
export interface UserIdOptions {
  /** What `userId` is. Default `user_id`. */
  userIdType?: UserIdType
}

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

/** Checks a {@link UserReference}. */
export const userReference = /* @__PURE__ */ schemaFor<UserReference>()(schemas.userReference)
