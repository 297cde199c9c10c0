import type { Application } from '../../../management/applications/contract.ts'
import type { Duration } from '../../kernel/clock.ts'
import { collection } from '../../kernel/collection.ts'
import { brandedHeader } from '../../kernel/headers.ts'
import { Refused } from '../../kernel/refused.ts'
import type { Context } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'

/** What applications can exchange for tokens. */
export const grantTypes = [
  'authorization_code',
  'refresh_token',
  'client_credentials',
  'password',
  'urn:ietf:params:oauth:grant-type:device_code',
] as const

/** A grant type of the token endpoint. */
export type GrantType = (typeof grantTypes)[number]

/** An application of the mocked pool. */
export interface SeedApp {
  /** Id of the application. Default: made from the mock's randomness. */
  readonly appId?: string
  /** Secret of the application. Default: made from the mock's randomness. */
  readonly appSecret?: string
  /** Name that users see. Default `Mock application`. */
  readonly name?: string
  /** URL of the logo that users see. Default: none. */
  readonly logo?: string
  /**
   * Origin of the application's domain. Default `https://mock.genauth.ai`, then `mock-2` …; of the
   * second mock of a process `https://mock2.genauth.ai`, then `mock2-2` …
   */
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
  /**
   * Whether who is signed in to another application of the pool is signed in to this one. Default
   * `true`.
   */
  readonly ssoEnabled?: boolean
  /** Whether users are asked for consent without `prompt=consent` too. Default `false`. */
  readonly isConsentNeeded?: boolean
  /**
   * Whether the login page wants a second factor: never, of users who have set one up (the
   * default), or of everybody.
   */
  readonly mfa?: 'off' | 'optional' | 'required'
  /**
   * What a profile must have before its user gets in: names of members, and `customData.<key>` for
   * custom fields. Default: nothing.
   */
  readonly requiredFields?: readonly string[]
  /** Whether authorization requests must be pushed first (RFC 9126). Default `false`. */
  readonly requirePushedRequests?: boolean
  /** Life of access tokens. Default: the setting `tokenLife`. */
  readonly accessTokenLife?: Duration
  /** Life of ID tokens. Default: the setting `tokenLife`. */
  readonly idTokenLife?: Duration
  /** Life of refresh tokens. Default: the setting of that name. */
  readonly refreshTokenLife?: Duration
}

type Optional =
  | 'logo'
  | 'tokenEndPointAuthMethod'
  | 'requiredFields'
  | 'redirectUris'
  | 'logoutRedirectUris'
  | 'grantTypes'
  | 'accessTokenLife'
  | 'idTokenLife'
  | 'refreshTokenLife'

/** An application as the mock keeps it. */
export interface StoredApp extends Required<Omit<SeedApp, Optional>>, Pick<SeedApp, Optional> {
  /** Whether users can apply for it. */
  readonly enablePermissionApply: boolean
  /** What administrators have set, in the service's spelling. The mock acts on little of it. */
  readonly details: Readonly<Partial<Application>>
}

/** The applications of the pool. */
export const applications = collection<StoredApp>({
  id: ({ appId }) => appId,
  unknown: noSuchApplication,
})

/** Adds an application. What is left out is as the seed's words say. */
export function addApplication(world: World, app: Partial<StoredApp>): StoredApp {
  const { domain, random } = world
  const number = applications.all(world).length + 1
  return applications.add(world, {
    appId: random.hex(24),
    appSecret: random.hex(32),
    name: 'Mock application',
    host: `https://${number === 1 ? domain : `${domain}-${number}`}.genauth.ai`,
    idTokenAlgorithm: 'HS256',
    ssoEnabled: true,
    isConsentNeeded: false,
    mfa: 'optional',
    requirePushedRequests: false,
    enablePermissionApply: false,
    details: {},
    ...app,
  })
}

/** The application that a mock's own options are for. */
export function firstApplication(world: World): StoredApp | undefined {
  return applications.all(world)[0]
}

/**
 * The application that a request names, or whose domain it goes to, or else the first one.
 *
 * @throws {@link Refused} when there is no such application
 */
export function applicationOf({ world, headers, origin }: Context): StoredApp {
  const id = brandedHeader(headers, 'app-id')
  if (id !== undefined) return applications.get(world, id)
  const app = applications.all(world).find(({ host }) => host === origin) ?? firstApplication(world)
  if (app === undefined) throw noSuchApplication()
  return app
}

/** What an unknown application is answered with. */
export function noSuchApplication(): Refused {
  return new Refused(
    404,
    { 'zh-CN': '应用不存在', 'en-US': 'no such application' },
    { apiCode: 2011 },
  )
}
