// Generated from api/contract/profile.tsp by `npm run generate`.

import type { CustomData } from '../custom-data.ts'
import type { Gender, UserStatus } from '../user/contract.ts'

/** What every profile in a request can say of a person. */
export interface BasicProfile {
  /** Full name. */
  name?: string | undefined
  /** Nickname; not unique. */
  nickname?: string | undefined
  /** URL of the avatar. */
  photo?: string | undefined
  /** Gender; `U` for a new user unless given. */
  gender?: Gender | undefined
  /** Birthday, `YYYY-MM-DD`. */
  birthdate?: string | undefined
  /** Country. */
  country?: string | undefined
  /** Address in one line. */
  address?: string | undefined
  /** Street and number. */
  streetAddress?: string | undefined
  /** Postal code. */
  postalCode?: string | undefined
  /** Company. */
  company?: string | undefined
}

/** A profile with the claims of OpenID Connect. */
export interface ExtendedProfile extends BasicProfile {
  /** Given name. */
  givenName?: string | undefined
  /** Family name. */
  familyName?: string | undefined
  /** Middle name. */
  middleName?: string | undefined
  /** URL of a profile page. */
  profile?: string | undefined
  /** Name to be called by. */
  preferredUsername?: string | undefined
  /** URL of the user's web site. */
  website?: string | undefined
  /** Time zone, such as `Asia/Shanghai`. */
  zoneinfo?: string | undefined
  /** Language, such as `zh-CN`. */
  locale?: string | undefined
  /** Address as it would stand on a letter. */
  formatted?: string | undefined
  /** Region. */
  region?: string | undefined
  /** Browser. */
  browser?: string | undefined
  /** Device. */
  device?: string | undefined
}

/** Members of a profile that both creation and update by an administrator take. */
export interface UserProfileInput<Custom extends CustomData = CustomData> extends ExtendedProfile {
  /** State of the account. Default on creation `Activated`. */
  status?: UserStatus | undefined
  /** User name, unique in the pool, case-sensitive. */
  username?: string | undefined
  /** E-mail address, unique in the pool, case-insensitive. */
  email?: string | undefined
  /** Whether the e-mail address counts as proved. Default false where it is a new one. */
  emailVerified?: boolean | undefined
  /** Phone number without country code, unique in the pool. */
  phone?: string | undefined
  /** Country code of the phone number, such as `+86`; only together with `phone`. */
  phoneCountryCode?: string | undefined
  /** Whether the phone number counts as proved. Default false where it is a new one. */
  phoneVerified?: boolean | undefined
  /** Id in a system of your own, unique in the pool. */
  externalId?: string | undefined
  /** Province. */
  province?: string | undefined
  /** City. */
  city?: string | undefined
  /** Number of an identity document. */
  identityNumber?: string | undefined
  /** Values of custom fields, at most 1,024 characters in all. */
  customData?: Custom | undefined
  /** Password in clear, or encrypted as `options.passwordEncryptType` says. */
  password?: string | undefined
}
