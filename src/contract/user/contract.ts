// Generated from api/contract/user.tsp by `npm run generate`.

import type { CustomData } from '../custom-data.ts'
import { schemaFor } from '../schema.ts'
import { toUser } from '../to-user.ts'
import type { OpenEnum } from '../values.ts'
import * as schemas from './schemas.ts'

/** State of an account. Only an `Activated` user can sign in. */
export type UserStatus = 'Activated' | 'Suspended' | 'Deactivated' | 'Resigned' | 'Archived'

/** `M` for a man, `F` for a woman, `U` for unknown. */
export type Gender = 'M' | 'F' | 'U'

/** An account at a third party that belongs to a user. */
export interface Identity {
  /** Id of the link itself. */
  identityId: string
  /** Id of the identity source, such as a GitHub connection of the pool. */
  extIdpId: string
  /** Kind of the identity source, such as `github`, `wechat` or `oidc`. */
  provider: string
  /** What `userIdInIdp` is: `openid`, `unionid`, `primary`, `generic` … */
  type: string
  /** The user's id at the third party. */
  userIdInIdp: string
  /** What the third party says about the user. */
  userInfoInIdp?: unknown
  /** Access token of the third party; only the user sees it. */
  accessToken?: string | null
  /** Refresh token of the third party; only the user sees it. */
  refreshToken?: string | null
  /** Ids of the connections by which the user came. */
  originConnIds?: string[] | null
}

/**
 * A user, in one spelling for every endpoint: `userId`, `_id` and `sub` of the service are `id`
 * here, `lastIp` is `lastIP`, OIDC claims have the names of the profile. Members that the service
 * sends and this list does not name are kept as they came.
 *
 * Times are ISO 8601, with `Z`, with an offset, or without either (UTC then; see `parseTime`).
 */
export interface User<Custom extends CustomData = CustomData> {
  /** Unique id that the service made, 24 hex characters. */
  id: string
  /** Resource name, `arn:cn:authing:<pool id>:user:<id>`; only from older endpoints. */
  arn?: string | null
  /** State of the account. */
  status?: OpenEnum<UserStatus> | null
  /** `Active`, or `Closed` once the user has resigned. */
  workStatus?: OpenEnum<'Active' | 'Closed'> | null
  /** Id of the user pool, 24 hex characters. */
  userPoolId?: string | null
  /** Id of the tenant, in pools with tenants. */
  tenantId?: string | null
  /** Id in a system of your own, unique in the pool. */
  externalId?: string | null
  /** User name, unique in the pool, case-sensitive. */
  username?: string | null
  /** E-mail address, unique in the pool, case-insensitive. */
  email?: string | null
  /** Whether the user has proved to own the e-mail address. */
  emailVerified?: boolean | null
  /** Phone number without country code, unique in the pool. */
  phone?: string | null
  /** Country code of the phone number, such as `+86`. */
  phoneCountryCode?: string | null
  /** Whether the user has proved to own the phone; false for a phone that an administrator set. */
  phoneVerified?: boolean | null
  /** The user's id across the applications of a third party. */
  unionid?: string | null
  /** The user's id at a third party. */
  openid?: string | null
  /** What the third party said about the user at registration, as JSON text. */
  oauth?: string | null
  /** Accounts at third parties; only with `withIdentities`. */
  identities?: Identity[] | null
  /** Nickname; not unique. */
  nickname?: string | null
  /** URL of the avatar. */
  photo?: string | null
  /** An ID token of the user; only from older endpoints. Handle it as a secret. */
  token?: string | null
  /** Time at which `token` expires. */
  tokenExpiredAt?: string | null
  /** How often the user has signed in. */
  loginsCount?: number | null
  /** Time of the last sign-in. */
  lastLogin?: string | null
  /** IP address of the last sign-in. */
  lastIP?: string | null
  /** Id of the application of the last sign-in. */
  lastLoginApp?: string | null
  /** Time of registration. */
  signedUp?: string | null
  /** Whether the account cannot sign in: any status but `Activated`. */
  blocked?: boolean | null
  /** Whether the account is deleted; only from older endpoints. */
  isDeleted?: boolean | null
  /** Device of the last sign-in. */
  device?: string | null
  /** Browser of the last sign-in. */
  browser?: string | null
  /** Company. */
  company?: string | null
  /** Full name (OIDC `name`). */
  name?: string | null
  /** Given name (OIDC `given_name`). */
  givenName?: string | null
  /** Family name (OIDC `family_name`). */
  familyName?: string | null
  /** Middle name (OIDC `middle_name`). */
  middleName?: string | null
  /** Name to be called by (OIDC `preferred_username`). */
  preferredUsername?: string | null
  /** URL of a profile page, such as the one at GitHub. */
  profile?: string | null
  /** URL of the user's web site. */
  website?: string | null
  /** Gender; `U` unless known. */
  gender?: OpenEnum<Gender> | null
  /** Birthday, `YYYY-MM-DD`. */
  birthdate?: string | null
  /** Time zone, such as `Asia/Shanghai`. */
  zoneinfo?: string | null
  /** Language, such as `zh-CN`. */
  locale?: string | null
  /** Address in one line. */
  address?: string | null
  /** Address as it would stand on a letter. */
  formatted?: string | null
  /** Street and number. */
  streetAddress?: string | null
  /** Town or district. */
  locality?: string | null
  /** Region. */
  region?: string | null
  /** Postal code. */
  postalCode?: string | null
  /** City. */
  city?: string | null
  /** Province. */
  province?: string | null
  /** Country. */
  country?: string | null
  /** Number of an identity document. */
  identityNumber?: string | null
  /** Values of custom fields; only with `withCustomData`. */
  customData?: Custom | null
  /** Ids of the departments; only with `withDepartmentIds`. */
  departmentIds?: string[] | null
  /** Id of the main department. */
  mainDepartmentId?: string | null
  /** Ids of the posts; only with `withPost`. */
  postIdList?: string[] | null
  /** How the account came to be. */
  userSourceType?: OpenEnum<'excel' | 'register' | 'adminCreated' | 'sync'> | null
  /** Id of the source, such as a synchronisation task. */
  userSourceId?: string | null
  /** What that source says about the user, such as its own ids. */
  metadataSource?: unknown
  /** Ways of registration, such as `basic:email`. */
  registerSource?: string[] | null
  /** Time at which the password was last set. */
  passwordLastSetAt?: string | null
  /** Strength of the password: 1 low, 2 medium, 3 high. */
  passwordSecurityLevel?: number | null
  /** Whether the next sign-in must change the password. */
  resetPasswordOnNextLogin?: boolean | null
  /** Time of the last second factor. */
  lastMfaTime?: string | null
  /** Time at which `status` last changed. */
  statusChangedAt?: string | null
  /** Time of creation. */
  createdAt?: string | null
  /** Time of the last change. */
  updatedAt?: string | null
}

/** Checks a {@link Identity} in an answer. */
export const identitySchema = /* @__PURE__ */ schemaFor<Identity>()(schemas.identity)

/** Checks a {@link User} in an answer. */
export const userSchema = /* @__PURE__ */ schemaFor<User<never>>(toUser)(schemas.user)
