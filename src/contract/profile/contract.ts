// Generated from api/contract/profile.tsp by `npm run generate`.

import type { CustomData } from '../custom-data.ts'
import type { Gender, UserStatus } from '../user/contract.ts'

/** What every profile in a request can say of a person. */
export interface BasicProfile {
  /** Full name. */
  name?: string
  /** Nickname; not unique. */
  nickname?: string
  /** URL of the avatar. */
  photo?: string
  /** Gender; `U` for a new user unless given. */
  gender?: Gender
  /** Birthday, `YYYY-MM-DD`. */
  birthdate?: string
  /** Country. */
  country?: string
  /** Address in one line. */
  address?: string
  /** Street and number. */
  streetAddress?: string
  /** Postal code. */
  postalCode?: string
  /** Company. */
  company?: string
}

/** A profile with the claims of OpenID Connect. */
export interface ExtendedProfile extends BasicProfile {
  /** Given name. */
  givenName?: string
  /** Family name. */
  familyName?: string
  /** Middle name. */
  middleName?: string
  /** URL of a profile page. */
  profile?: string
  /** Name to be called by. */
  preferredUsername?: string
  /** URL of the user's web site. */
  website?: string
  /** Time zone, such as `Asia/Shanghai`. */
  zoneinfo?: string
  /** Language, such as `zh-CN`. */
  locale?: string
  /** Address as it would stand on a letter. */
  formatted?: string
  /** Region. */
  region?: string
  /** Browser. */
  browser?: string
  /** Device. */
  device?: string
}

/** Members of a profile that both creation and update by an administrator take. */
export interface UserProfileInput<Custom extends CustomData = CustomData> extends ExtendedProfile {
  /** State of the account. Default on creation `Activated`. */
  status?: UserStatus
  /** User name, unique in the pool, case-sensitive. */
  username?: string
  /** E-mail address, unique in the pool, case-insensitive. */
  email?: string
  /** Whether the e-mail address counts as proved. Default false where it is a new one. */
  emailVerified?: boolean
  /** Phone number without country code, unique in the pool. */
  phone?: string
  /** Country code of the phone number, such as `+86`; only together with `phone`. */
  phoneCountryCode?: string
  /** Whether the phone number counts as proved. Default false where it is a new one. */
  phoneVerified?: boolean
  /** Id in a system of your own, unique in the pool. */
  externalId?: string
  /** Province. */
  province?: string
  /** City. */
  city?: string
  /** Number of an identity document. */
  identityNumber?: string
  /** Values of custom fields, at most 1,024 characters in all. */
  customData?: Custom
  /** Password in clear, or encrypted as `options.passwordEncryptType` says. */
  password?: string
}
