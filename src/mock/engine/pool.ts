import type { CustomField } from '../../management/custom-fields/contract.ts'
import type { JsonObject } from '../../utils/json.ts'
import type { AuthorizationCode } from './authorization-codes.ts'
import type { Browser } from './browsers.ts'
import type { MockClock } from './clock.ts'
import type { Grant, Session } from './grants.ts'
import type { Inbox } from './inbox.ts'
import type { Interaction } from './interactions.ts'
import type { Keyring } from './keyring.ts'
import type { Login, LoginRecord } from './logins.ts'
import type { Random } from './random.ts'
import type { StoredRefreshToken } from './refresh-tokens.ts'
import type { Seed, SeedApp } from './seed.ts'
import type { MockSettings } from './settings.ts'

/** A user as the mock keeps it. */
export interface StoredUser {
  readonly userId: string
  /** Members of the profile in the spelling of V3. */
  readonly profile: JsonObject
  /** Values of custom fields. */
  readonly customData: JsonObject
  /** Linked accounts. */
  readonly identities: JsonObject[]
  /** Departments. */
  readonly departmentIds: string[]
  /** Salted hash; `undefined` when the user has no password. */
  password: { readonly salt: string; readonly hash: string } | undefined
  /** Second factor; empty when the user has not set one up. */
  readonly mfa: {
    /** Secret of the authenticator application, Base32. */
    totpSecret?: string | undefined
    /** A secret that is shown to the user, who has not proved yet to have taken it over. */
    pendingTotpSecret?: string | undefined
  }
}

type Optional =
  | 'tokenEndPointAuthMethod'
  | 'redirectUris'
  | 'logoutRedirectUris'
  | 'grantTypes'
  | 'accessTokenLife'
  | 'idTokenLife'
  | 'refreshTokenLife'

/** An application as the mock keeps it. */
export type StoredApp = Required<Omit<SeedApp, Optional>> & Pick<SeedApp, Optional>

/** An authorization request that was pushed (RFC 9126). */
export interface PushedRequest {
  readonly appId: string
  readonly parameters: Readonly<Record<string, string>>
  readonly expiresAt: number
}

/** A device that waits for its user to sign in elsewhere (RFC 8628). */
export interface DeviceRequest {
  readonly appId: string
  readonly userCode: string
  readonly scope: string
  readonly expiresAt: number
  /** Milliseconds that the device has to wait between two questions. */
  interval: number
  askedAt: number | undefined
  /** What the user has decided. */
  outcome: 'pending' | 'denied' | Login
}

/** A ticket that tells a service of CAS who signed in. */
export interface CasTicket {
  readonly appId: string
  readonly service: string
  readonly userId: string
  readonly expiresAt: number
}

/** A verification code that was sent. */
export interface StoredCode {
  readonly kind: 'email' | 'sms'
  readonly to: string
  readonly channel: string
  readonly code: string
  readonly sentAt: number
  readonly expiresAt: number
  wrongTries: number
  isSpent: boolean
}

/** The state of the mocked pool, and what its rules need to work on it. */
export interface Pool {
  readonly userPoolId: string
  /** The pool's own secret; it is among the access keys as well. */
  readonly secret: string
  readonly settings: MockSettings
  readonly clock: MockClock
  readonly random: Random
  /** Source of request ids: one of its own, so that a read does not change the ids that follow. */
  readonly requestIds: Random
  readonly inbox: Inbox
  readonly keyring: Keyring
  /** Secrets by access key id. */
  readonly accessKeys: Map<string, string>
  readonly apps: StoredApp[]
  readonly users: Map<string, StoredUser>
  /** User ids by `<member>:<value>`, for the members that are unique. */
  readonly identifiers: Map<string, string>
  /** Definitions by `<target type>:<key>`. */
  readonly customFields: Map<string, CustomField>
  /** Values of custom fields of roles, groups and departments, by `<target type>:<identifier>`. */
  readonly customData: Map<string, JsonObject>
  readonly codes: StoredCode[]
  /** What applications have been allowed, by id. */
  readonly grants: Map<string, Grant>
  /** Live access tokens, by token id. */
  readonly sessions: Map<string, Session>
  /** Codes of the authorization endpoint, used ones too. */
  readonly authorizationCodes: Map<string, AuthorizationCode>
  /** Authorization requests that were pushed, by their URI. */
  readonly pushedRequests: Map<string, PushedRequest>
  /** Devices that wait for their users, by device code. */
  readonly deviceRequests: Map<string, DeviceRequest>
  /** Tickets of CAS that have not been used. */
  readonly casTickets: Map<string, CasTicket>
  /** Proofs of keys that were used, with the times that they were made at. */
  readonly proofs: Map<string, number>
  /** Nonces for such proofs, with the times of their issue. */
  readonly proofNonces: Map<string, number>
  /** Refresh tokens, used ones too. */
  readonly refreshTokens: Map<string, StoredRefreshToken>
  /** Browsers that are signed in, by the value of their cookie. */
  readonly logins: Map<string, Login>
  /** Sign-ins that were tried, oldest first. */
  readonly loginHistory: LoginRecord[]
  /** Authorization requests that wait for the user, by id. */
  readonly interactions: Map<string, Interaction>
  /** Browsers that use the hosted pages, by the value of their cookie. */
  readonly browsers: Map<string, Browser>
  /** Time step of the last code of an authenticator that was used, by user id and secret. */
  readonly totpSteps: Map<string, number>
  /** Scopes that a user has granted to an application, by `<user id>:<app id>`. */
  readonly consents: Map<string, ReadonlySet<string>>
  /** Live management tokens: time of expiry by token. */
  readonly managementTokens: Map<string, number>
  /** Nonces of signatures that were used, with the dates that they were signed for. */
  readonly nonces: Map<string, number>
  /** Times of the requests of the last second. */
  readonly recentRequests: number[]
}

/** Makes an empty pool with the keys and applications of a seed. */
export function createPool(
  seed: Seed,
  tools: Pick<Pool, 'settings' | 'clock' | 'random' | 'requestIds' | 'inbox' | 'keyring'>,
): Pool {
  const { random } = tools
  const userPoolId = seed.userPoolId ?? random.hex(24)
  const secret = seed.secret ?? random.hex(32)
  const apps = (seed.apps ?? [{}]).map((app, index) => ({
    appId: random.hex(24),
    appSecret: random.hex(32),
    name: 'Mock application',
    host: index === 0 ? 'https://mock.genauth.ai' : `https://mock-${index + 1}.genauth.ai`,
    idTokenAlgorithm: 'HS256' as const,
    isConsentNeeded: false,
    mfa: 'optional' as const,
    requirePushedRequests: false,
    ...app,
  }))
  const extraKeys = (seed.accessKeys ?? []).map(
    key => [key.accessKeyId, key.accessKeySecret] as const,
  )
  return {
    ...tools,
    userPoolId,
    secret,
    apps,
    accessKeys: new Map([...extraKeys, [userPoolId, secret]]),
    users: new Map(),
    identifiers: new Map(),
    customFields: new Map(),
    customData: new Map(),
    codes: [],
    grants: new Map(),
    authorizationCodes: new Map(),
    pushedRequests: new Map(),
    deviceRequests: new Map(),
    casTickets: new Map(),
    proofs: new Map(),
    proofNonces: new Map(),
    sessions: new Map(),
    refreshTokens: new Map(),
    logins: new Map(),
    loginHistory: [],
    interactions: new Map(),
    browsers: new Map(),
    totpSteps: new Map(),
    consents: new Map(),
    managementTokens: new Map(),
    nonces: new Map(),
    recentRequests: [],
  }
}

/** Writes the pool's time as the service does: ISO 8601, UTC, milliseconds. */
export function timestamp(pool: Pool): string {
  return new Date(pool.clock.now()).toISOString()
}
