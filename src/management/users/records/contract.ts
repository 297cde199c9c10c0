// Generated from api/management/users/records.tsp by `npm run generate`.

import type { GeoIp, ParsedUserAgent } from '../../../contract/origin/contract.ts'
import { schemaFor } from '../../../contract/schema.ts'
import type { OpenEnum } from '../../../contract/values.ts'
import * as schemas from './schemas.ts'

/** An application that a user has to do with. */
export interface UserApp {
  /** Id of the application. */
  appId: string
  /** Name that users see. */
  appName?: string | null
  /** URL of its logo. */
  appLogo?: string | null
  /** Address of its login page. */
  appLoginUrl?: string | null
}

/** An application that a user may sign in to. */
export interface AccessibleApp extends UserApp {
  /** Who may use it when no rule is about them. */
  appDefaultLoginStrategy?: OpenEnum<'ALLOW_ALL' | 'DENY_ALL'> | null
}

/**
 * A sign-in of a user. The console shows success and place as well; the service's description of
 * this answer has neither, so they may be missing.
 */
export interface UserLogin {
  /** Id of the application; empty for a sign-in that was on the way to none. */
  appId?: string | null
  /** Name of the application. */
  appName?: string | null
  /** URL of the application's logo. */
  appLogo?: string | null
  /** Address of the application's login page. */
  appLoginUrl?: string | null
  /** IP address that it came from. */
  clientIp?: string | null
  /** Words by which the browser names itself. */
  userAgent?: string | null
  /** What they say of it. */
  parsedUserAgent?: ParsedUserAgent | null
  /** When it was, ISO 8601. */
  time: string
  /** Whether the user got in. */
  success?: boolean | null
  /** Why not, in the words of the service. */
  errorMessage?: string | null
  /** How the user signed in, such as `loginByEmail`. */
  loginMethod?: string | null
  /** Where the IP address is; nothing when that is not known. */
  geoip?: GeoIp | null
}

/** Whether a user is signed in. */
export interface SessionStatus {
  /** Whether there is a session that has not ended. */
  active: boolean
}

/** An identity source that a user has signed in by. */
export interface LoggedInIdentity {
  /** Id of the link between the account there and the user. */
  identityId: string
  /** Id of the identity source. */
  idpId: string
  /** Name of the identity source. */
  idpName?: string | null
  /** Name of the identity source, in English. */
  idpNameEn?: string | null
  /** URL of its logo. */
  idpLogo?: string | null
}

/** A user who is archived. */
export interface ArchivedUser {
  /** Id of the user. */
  userId: string
  /** Since when, ISO 8601. */
  archivedAt?: string | null
}

/** The account of a user at an identity source. */
export interface LinkedSource {
  /** Id of the user. */
  userId: string
  /** Id of the identity source. */
  extIdpId: string
  /** What the id of the account there is: `openid`, `unionid`, `primary`, `generic` … */
  type?: string | undefined
  /** Whether the source is a social one. The service finds that out by itself by now. */
  isSocial?: boolean | undefined
}

/** Who a user is in another system. */
export interface SyncRelation {
  /** Kind of the system, such as `wechatwork` or `lark`. */
  provider: string
  /** Id of the user there. */
  userIdInIdp: string
  /** What is known of the user there. */
  userInfoInIdp?: unknown
}

/** What a user has been verified as. */
export interface PrincipalAuthentication {
  /** Whether it is verified. */
  authenticated: boolean
  /** Kind of the person or company, in the service's words, which are not documented. */
  principalType?: string | null
  /** Number of the document. */
  principalCode?: string | null
  /** Name of the person or company. */
  principalName?: string | null
  /** When it was verified, ISO 8601. */
  authenticatedAt?: string | null
}

/** The password of a user, encrypted. */
export interface PasswordCiphertext {
  /** The encrypted password; empty where there is none. */
  ciphertext: string
}

/** The password of one of several users, encrypted. */
export interface EncryptedPassword {
  /** Id of the user. */
  userId: string
  /** The encrypted password; empty where there is none. */
  encryptedPassword: string
}

/** A member of a user, encrypted. */
export interface EncryptedField {
  /** Id of the user, which the answer repeats. */
  userId?: string | undefined
  /** Name of the member, such as `phone`, which the answer repeats. */
  fieldName?: string | undefined
  /** The encrypted content. */
  encryptedContent: string
}

/** A member of a user in the clear. */
export interface DecryptedField {
  /** Id of the user. */
  userId?: string | null
  /** Name of the member. */
  fieldName?: string | null
  /** The content. */
  decryptedContent: string
}

/** Answer of {@link UserOperations.exists}. */
export interface UserExistsResult {
  /** Whether a user has one of the values. */
  exists: boolean
}

/** Answer of {@link UserOperations.hasAnyRole}. */
export interface HasAnyRoleResult {
  /** Whether the user has one of the roles. */
  hasAnyRole: boolean
}

/** Checks a {@link UserApp} in an answer. */
export const userAppSchema = /* @__PURE__ */ schemaFor<UserApp>()(schemas.userApp)

/** Checks a {@link AccessibleApp} in an answer. */
export const accessibleAppSchema = /* @__PURE__ */ schemaFor<AccessibleApp>()(schemas.accessibleApp)

/** Checks a {@link UserLogin} in an answer. */
export const userLoginSchema = /* @__PURE__ */ schemaFor<UserLogin>()(schemas.userLogin)

/** Checks a {@link SessionStatus} in an answer. */
export const sessionStatusSchema = /* @__PURE__ */ schemaFor<SessionStatus>()(schemas.sessionStatus)

/** Checks a {@link LoggedInIdentity} in an answer. */
export const loggedInIdentitySchema = /* @__PURE__ */ schemaFor<LoggedInIdentity>()(
  schemas.loggedInIdentity,
)

/** Checks a {@link ArchivedUser} in an answer. */
export const archivedUserSchema = /* @__PURE__ */ schemaFor<ArchivedUser>()(schemas.archivedUser)

/** Checks a {@link SyncRelation} in an answer. */
export const syncRelationSchema = /* @__PURE__ */ schemaFor<SyncRelation>()(schemas.syncRelation)

/** Checks a {@link PrincipalAuthentication} in an answer. */
export const principalAuthenticationSchema = /* @__PURE__ */ schemaFor<PrincipalAuthentication>()(
  schemas.principalAuthentication,
)

/** Checks a {@link PasswordCiphertext} in an answer. */
export const passwordCiphertextSchema = /* @__PURE__ */ schemaFor<PasswordCiphertext>()(
  schemas.passwordCiphertext,
)

/** Checks a {@link EncryptedPassword} in an answer. */
export const encryptedPasswordSchema = /* @__PURE__ */ schemaFor<EncryptedPassword>()(
  schemas.encryptedPassword,
)

/** Checks a {@link DecryptedField} in an answer. */
export const decryptedFieldSchema = /* @__PURE__ */ schemaFor<DecryptedField>()(
  schemas.decryptedField,
)

/** Checks a {@link UserExistsResult} in an answer. */
export const userExistsResultSchema = /* @__PURE__ */ schemaFor<UserExistsResult>()(
  schemas.userExistsResult,
)

/** Checks a {@link HasAnyRoleResult} in an answer. */
export const hasAnyRoleResultSchema = /* @__PURE__ */ schemaFor<HasAnyRoleResult>()(
  schemas.hasAnyRoleResult,
)
