import * as z from 'zod/mini'
import type { CustomData } from './custom-data.ts'
import { customDataOutput } from './custom-data.ts'
import { entity, listOf, maybe, type OpenEnum, openEnum, type Schema, schemaFor } from './schema.ts'
import { toUser } from './to-user.ts'

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
 * Times are ISO 8601, with `Z`, with an offset, or without either (UTC then; see {@link parseTime}).
 *
 * @typeParam Custom type of `customData`, from the client's option `customFields`
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

const isoTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/

const string = () => maybe(z.string())
const boolean = () => maybe(z.boolean())
const number = () => maybe(z.number())
const strings = () => maybe(z.array(z.string()))
const time = () => maybe(z.string().check(z.regex(isoTime)))

const identity = () =>
  entity({
    identityId: z.string(),
    extIdpId: z.string(),
    provider: z.string(),
    type: z.string(),
    userIdInIdp: z.string(),
    userInfoInIdp: z.optional(z.unknown()),
    accessToken: string(),
    refreshToken: string(),
    originConnIds: strings(),
  })

/** Schema of a {@link User}; it also converts the service's spellings. */
export const userSchema: Schema<User<never>> = schemaFor<User<never>>(toUser)(() =>
  entity({
    id: z.string().check(z.minLength(1)),
    arn: string(),
    status: maybe(openEnum<UserStatus>()),
    workStatus: maybe(openEnum<'Active' | 'Closed'>()),
    userPoolId: string(),
    tenantId: string(),
    externalId: string(),
    username: string(),
    email: string(),
    emailVerified: boolean(),
    phone: string(),
    phoneCountryCode: string(),
    phoneVerified: boolean(),
    unionid: string(),
    openid: string(),
    oauth: string(),
    identities: maybe(z.array(identity())),
    nickname: string(),
    photo: string(),
    token: string(),
    tokenExpiredAt: time(),
    loginsCount: number(),
    lastLogin: time(),
    lastIP: string(),
    lastLoginApp: string(),
    signedUp: time(),
    blocked: boolean(),
    isDeleted: boolean(),
    device: string(),
    browser: string(),
    company: string(),
    name: string(),
    givenName: string(),
    familyName: string(),
    middleName: string(),
    preferredUsername: string(),
    profile: string(),
    website: string(),
    gender: maybe(openEnum<Gender>()),
    birthdate: string(),
    zoneinfo: string(),
    locale: string(),
    address: string(),
    formatted: string(),
    streetAddress: string(),
    locality: string(),
    region: string(),
    postalCode: string(),
    city: string(),
    province: string(),
    country: string(),
    identityNumber: string(),
    customData: customDataOutput(),
    departmentIds: strings(),
    mainDepartmentId: string(),
    postIdList: strings(),
    userSourceType: maybe(openEnum<'excel' | 'register' | 'adminCreated' | 'sync'>()),
    userSourceId: string(),
    registerSource: strings(),
    passwordLastSetAt: time(),
    passwordSecurityLevel: number(),
    resetPasswordOnNextLogin: boolean(),
    lastMfaTime: time(),
    statusChangedAt: time(),
    createdAt: time(),
    updatedAt: time(),
  }),
)

// Marked, so that bundlers drop it where no list is read.
/** Schema of a list of users. */
export const userList = /* @__PURE__ */ listOf(userSchema)
