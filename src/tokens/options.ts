import { type AsymmetricAlgorithm, isAsymmetric } from './algorithms.ts'
import type { Clock } from './check-claims.ts'
import { demand, demandNumber } from './demand.ts'
import type { KeySet } from './key-set.ts'

const minSecretLength = 16
const defaultClockTolerance = 60

const notEmpty = 'a text that is not empty'
const longEnough = `a text of at least ${minSecretLength} characters`

/** Options of both verifiers. */
export interface VerifyOptions {
  /**
   * The issuer that the token must name, character by character: `https://<app host>/oidc`.
   */
  issuer: string
  /** The app id. The token must be meant for it. */
  audience: string
  /** How far the clocks of issuer and verifier may differ, in seconds. Default: 60. */
  clockTolerance?: number | undefined
  /** The current time in milliseconds since 1970. Default: `Date.now`. */
  now?: (() => number) | undefined
}

/** Verification with the public keys of the issuer. */
export interface KeySource {
  /** The public keys. Create the set once and keep it: it is the cache. */
  keys: KeySet
  /** Not together with `keys`. */
  secret?: undefined
  /**
   * The algorithms that the application is set to. The token's header never chooses beyond them.
   * Default: `['RS256']`.
   */
  algorithms?: readonly AsymmetricAlgorithm[] | undefined
}

/** Verification with the app secret, for applications that sign ID tokens with HS256. */
export interface SecretSource {
  /** The app secret, at least 16 characters. Only for servers: who has it can write tokens. */
  secret: string
  /** Not together with `secret`. */
  keys?: undefined
  /** The algorithm of the app secret. Default: `['HS256']`. */
  algorithms?: readonly 'HS256'[] | undefined
}

/** What an ID token must show, besides a good signature. */
export interface IdTokenExpectations {
  /**
   * The nonce that the authorization request sent. When it is left out, a nonce in the token is not
   * looked at.
   */
  nonce?: string | undefined
  /**
   * How long ago the user may have proved their identity (`auth_time`), in seconds: the `max_age`
   * of the authorization request. Default: not checked.
   */
  maxAge?: number | undefined
  /** The access token that came along. Its hash must be in the ID token (`at_hash`). */
  accessToken?: string | undefined
}

/** Options of {@link verifyIdToken}. */
export type VerifyIdTokenOptions = VerifyOptions & IdTokenExpectations & (KeySource | SecretSource)

/** Options of {@link verifyAccessToken}. An issuer's key signs all access tokens. */
export type VerifyAccessTokenOptions = VerifyOptions & KeySource

/** Checks the options of a verifier, so that a missing one never means a check left out. */
export function checkOptions(options: VerifyIdTokenOptions | VerifyAccessTokenOptions): void {
  const { issuer, audience, clockTolerance = 0, keys, secret, algorithms } = options
  demand(isText(issuer), 'issuer', notEmpty)
  demand(isText(audience), 'audience', notEmpty)
  demandNumber(clockTolerance, 'clockTolerance')

  const isWithSecret = secret !== undefined
  if (isWithSecret) {
    demand(keys === undefined, 'secret', 'left out when there are keys')
    demand(isText(secret) && secret.length >= minSecretLength, 'secret', longEnough)
  } else {
    demand(typeof keys?.getKey === 'function', 'keys', 'a key set')
    const keysIssuer = keys?.issuer ?? issuer
    demand(keysIssuer === issuer, 'keys', 'a key set of the option "issuer"')
  }

  const isList = algorithms === undefined || (Array.isArray(algorithms) && algorithms.length > 0)
  const isAllowed = isWithSecret ? isHmac : isAsymmetric
  const isRight = isList && (algorithms ?? []).every(isAllowed)
  demand(isRight, 'algorithms', 'a list of algorithms that fit the key')
}

/** Refuses an app secret: nothing else than ID tokens is ever signed with it. */
export function checkNoSecret({ secret }: VerifyAccessTokenOptions): void {
  demand(secret === undefined, 'secret', 'left out for access tokens')
}

/** Checks the options that only ID tokens have. */
export function checkExpectations(options: IdTokenExpectations): void {
  const { nonce, maxAge = 0, accessToken } = options
  demand(nonce === undefined || isText(nonce), 'nonce', notEmpty)
  demand(accessToken === undefined || isText(accessToken), 'accessToken', notEmpty)
  demandNumber(maxAge, 'maxAge')
}

/** Reads the clock. */
export function readClock({ now = Date.now, clockTolerance }: VerifyOptions): Clock {
  const milliseconds = now()
  demandNumber(milliseconds, 'now()')
  return { now: milliseconds / 1000, tolerance: clockTolerance ?? defaultClockTolerance }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isHmac(alg: unknown): boolean {
  return alg === 'HS256'
}
