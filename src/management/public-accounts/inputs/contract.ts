// Generated from api/management/public-accounts/inputs.tsp by `npm run generate`.

import type { CustomData } from '../../../contract/custom-data.ts'
import type { UserProfileInput } from '../../../contract/profile/contract.ts'
import type { NewAccount } from '../../common/contract.ts'

/** A public account to be created. At least one of `username`, `phone`, `email` must be given. */
export interface NewPublicAccount<Custom extends CustomData = CustomData>
  extends NewAccount<Custom> {}

/** Changes to a public account. Members that are left out stay as they are. */
export interface PublicAccountChanges<Custom extends CustomData = CustomData>
  extends UserProfileInput<Custom> {
  /**
   * Which account: its id; one of the kind that `options.userIdType` says where there is that
   * option.
   */
  userId: string
}

/** What comes with a public account besides its profile. */
export interface PublicAccountDetails {
  /** Add `customData`. Default false. */
  withCustomData?: boolean | undefined
  /** Add `departmentIds`. Of a single read, the brand Authing alone. Default false. */
  withDepartmentIds?: boolean | undefined
}

/** Which user, and the accounts to be tied to. */
export interface BindUserToPublicAccountsInput {
  /** Id of the user. */
  userId: string
  /** Ids of the accounts, 1 to 50. */
  publicAccountIds: readonly string[]
}

/** Which account, and all roles that it is tied to from now on. */
export interface SetPublicAccountRolesInput {
  /** Id of the account. */
  userId: string
  /** Ids of the roles, at most 50; an empty list ends all ties to roles. */
  roleIds: readonly string[]
}

/** Which account, and all groups that it is tied to from now on. */
export interface SetPublicAccountGroupsInput {
  /** Id of the account. */
  userId: string
  /** Ids of the groups, at most 50; an empty list ends all ties to groups. */
  groupIds: readonly string[]
}

/** A public account and a post. */
export interface PublicAccountPost {
  /** Id of the account. */
  userId: string
  /** Id of the post. */
  postId: string
}
