import * as z from 'zod/mini'
import { type CustomData, customDataInput } from './custom-data.ts'
import type { Gender, UserStatus } from './user.ts'

/** Members of a profile that both creation and update take. */
export interface UserProfileInput<Custom extends CustomData = CustomData> {
  /** State of the account. Default on creation `Activated`. */
  status?: UserStatus
  /** User name, unique in the pool, case-sensitive. */
  username?: string
  /** E-mail address, unique in the pool, case-insensitive. */
  email?: string
  /** Whether the e-mail address counts as proved. Default false. */
  emailVerified?: boolean
  /** Phone number without country code, unique in the pool. */
  phone?: string
  /** Country code of the phone number, such as `+86`; only together with `phone`. */
  phoneCountryCode?: string
  /** Whether the phone number counts as proved. Default false. */
  phoneVerified?: boolean
  /** Id in a system of your own, unique in the pool. */
  externalId?: string
  /** Full name. */
  name?: string
  /** Nickname; not unique. */
  nickname?: string
  /** URL of the avatar. */
  photo?: string
  /** Gender. Default on creation `U`. */
  gender?: Gender
  /** Birthday, `YYYY-MM-DD`. */
  birthdate?: string
  /** Country. */
  country?: string
  /** Province. */
  province?: string
  /** City. */
  city?: string
  /** Address in one line. */
  address?: string
  /** Street and number. */
  streetAddress?: string
  /** Postal code. */
  postalCode?: string
  /** Company. */
  company?: string
  /** Browser. */
  browser?: string
  /** Device. */
  device?: string
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
  /** Number of an identity document. */
  identityNumber?: string
  /** Values of custom fields, at most 1,024 characters in all. */
  customData?: Custom
  /** Password in clear, or encrypted as `options.passwordEncryptType` says. */
  password?: string
}

const string = () => z.optional(z.string())
const boolean = () => z.optional(z.boolean())

/** Members of the schema of a {@link UserProfileInput}. */
export const userProfileShape = () => ({
  status: z.optional(z.enum(['Activated', 'Suspended', 'Deactivated', 'Resigned', 'Archived'])),
  username: string(),
  email: string(),
  emailVerified: boolean(),
  phone: string(),
  phoneCountryCode: string(),
  phoneVerified: boolean(),
  externalId: string(),
  name: string(),
  nickname: string(),
  photo: string(),
  gender: z.optional(z.enum(['M', 'F', 'U'])),
  birthdate: string(),
  country: string(),
  province: string(),
  city: string(),
  address: string(),
  streetAddress: string(),
  postalCode: string(),
  company: string(),
  browser: string(),
  device: string(),
  givenName: string(),
  familyName: string(),
  middleName: string(),
  profile: string(),
  preferredUsername: string(),
  website: string(),
  zoneinfo: string(),
  locale: string(),
  formatted: string(),
  region: string(),
  identityNumber: string(),
  customData: customDataInput(),
  password: string(),
})
