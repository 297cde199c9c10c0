import type { CustomFieldInput } from '../../management/custom-fields/contract.ts'
import type { NewUser } from '../../management/users/contract.ts'
import type { Duration } from './clock.ts'

/** A grant type of the token endpoint. */
export type GrantType =
  | 'authorization_code'
  | 'refresh_token'
  | 'client_credentials'
  | 'password'
  | 'urn:ietf:params:oauth:grant-type:device_code'

/** An application of the mocked pool. */
export interface SeedApp {
  /** Id of the application. Default: made from the mock's randomness. */
  readonly appId?: string
  /** Secret of the application. Default: made from the mock's randomness. */
  readonly appSecret?: string
  /** Name that users see. Default `Mock application`. */
  readonly name?: string
  /** Origin of the application's domain. Default `https://mock.genauth.ai`, then `mock-2` … */
  readonly host?: string
  /** Algorithm of ID tokens. Default `HS256`, as new applications of the service have it. */
  readonly idTokenAlgorithm?: 'HS256' | 'RS256'
  /** How the application proves who it is. Default: any way. */
  readonly tokenEndPointAuthMethod?: 'client_secret_post' | 'client_secret_basic' | 'none'
  /** Where users may be sent back to, compared exactly. Default: `https:` and loopback `http:`. */
  readonly redirectUris?: readonly string[]
  /** Where users may be sent after signing out, compared exactly. Default: as for sign-in. */
  readonly logoutRedirectUris?: readonly string[]
  /** Grants that the application may use. Default: all. */
  readonly grantTypes?: readonly GrantType[]
  /** Whether users are asked for consent without `prompt=consent` too. Default `false`. */
  readonly isConsentNeeded?: boolean
  /**
   * Whether the login page wants a second factor: never, of users who have set one up (the
   * default), or of everybody.
   */
  readonly mfa?: 'off' | 'optional' | 'required'
  /** Whether authorization requests must be pushed first (RFC 9126). Default `false`. */
  readonly requirePushedRequests?: boolean
  /** Life of access tokens. Default: the setting `tokenLife`. */
  readonly accessTokenLife?: Duration
  /** Life of ID tokens. Default: the setting `tokenLife`. */
  readonly idTokenLife?: Duration
  /** Life of refresh tokens. Default: the setting of that name. */
  readonly refreshTokenLife?: Duration
}

/** A user to begin with: what `management.users.create` takes, and an id if it matters. */
export interface SeedUser extends NewUser {
  /** Id of the user. Default: made from the mock's randomness. */
  readonly userId?: string
}

/** What a mock begins with, and goes back to by `reset()`. Plain data, so it can be a JSON file. */
export interface Seed {
  /** Id of the user pool. Default: made from the mock's randomness. */
  readonly userPoolId?: string
  /** Secret of the user pool. Default: made from the mock's randomness. */
  readonly secret?: string
  /** Access keys besides the pool's own. */
  readonly accessKeys?: readonly {
    readonly accessKeyId: string
    readonly accessKeySecret: string
  }[]
  /** Applications; `mock.authenticationOptions` are those of the first. Default: one. */
  readonly apps?: readonly SeedApp[]
  /** Definitions of custom fields; a label that is left out is the key. */
  readonly customFields?: readonly CustomFieldInput[]
  /** Users. */
  readonly users?: readonly SeedUser[]
}
