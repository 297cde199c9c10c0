// Generated from api/management/users/accounts.tsp by `npm run generate`.

import type { CustomData } from '../../../contract/custom-data.ts'
import type { UserProfileInput } from '../../../contract/profile/contract.ts'
import type {
  CreateUserOptions,
  FlatCustomData,
  NewAccount,
  UpdateUserOptions,
  UserDetails,
  UserListing,
} from '../../common/contract.ts'

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
  /** What the third party says about the user; an empty object when that is not known. */
  userInfoInIdp: Record<string, unknown>
  /** Access token of the third party. */
  accessToken?: string | undefined
  /** Refresh token of the third party. */
  refreshToken?: string | undefined
  /** Ids of the connections by which the user came; empty when the user has not signed in so. */
  originConnIds: readonly string[]
}

/** A user to be created. At least one of `username`, `phone`, `email` must be given. */
export interface NewUser<Custom extends CustomData = CustomData> extends NewAccount<Custom> {
  /** Ids of the tenants that the user belongs to. */
  tenantIds?: readonly string[] | undefined
  /** Free data about the user that the pool's metadata model describes. */
  metadataSource?: Record<string, unknown> | undefined
  /** Accounts at third parties. */
  identities?: readonly NewIdentity[] | undefined
}

/** Input of {@link UserOperations.create}. */
export interface CreateUserInput<Custom extends CustomData = CustomData> extends NewUser<Custom> {
  /** Options of the creation. */
  options?: CreateUserOptions | undefined
}

/** Options of {@link UserOperations.list}. */
export interface ListUsersOptions extends UserDetails, UserListing, FlatCustomData {
  /** Add `postIdList`. Default false. */
  withPost?: boolean | undefined
}

/** Changes to a user. Members that are left out stay as they are. */
export interface UserChanges<Custom extends CustomData = CustomData>
  extends UserProfileInput<Custom> {
  /** Who: a user id; one of the kind that `options.userIdType` says where there is that option. */
  userId: string
  /** Free data about the user that the pool's metadata model describes. */
  metadata?: Record<string, unknown> | undefined
}

/** Input of {@link UserOperations.update}. */
export interface UpdateUserInput<Custom extends CustomData = CustomData>
  extends UserChanges<Custom> {
  /** Options of the update. */
  options?: UpdateUserOptions | undefined
}

/** Input of {@link UserOperations.exists}; at least one member must be given. */
export interface UserExistsInput {
  /** User name, case-sensitive. */
  username?: string | undefined
  /** E-mail address, case-insensitive. */
  email?: string | undefined
  /** Phone number without country code. */
  phone?: string | undefined
  /** Id in a system of your own. */
  externalId?: string | undefined
}
