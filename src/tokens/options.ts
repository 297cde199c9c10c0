import { ConfigurationError } from '../errors/configuration-error.ts'
import { type AsymmetricAlgorithm, isAsymmetric } from './algorithms.ts'
import type { Clock } from './check-claims.ts'
import type { KeySet } from './key-set.ts'

const minSecretLength = 16
const defaultClockTolerance = 60

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

/** Options of {@link verifyAccessToken}. Access tokens are always signed with a key of the issuer. */
export type VerifyAccessTokenOptions = VerifyOptions & KeySource

/** Checks the options of a verifier, so that a missing one never means a check left out. */
export function checkOptions(
  name: string,
  options: VerifyIdTokenOptions | VerifyAccessTokenOptions,
): void {
  const values: Record<string, unknown> = { ...options }
  const { keys, secret, algorithms } = options
  const demand = (isMet: boolean, option: string, words: string): void => {
    if (!isMet) throw new ConfigurationError(`${name}: the option "${option}" must be ${words}`)
  }

  for (const option of ['issuer', 'audience', 'nonce', 'accessToken']) {
    const isNeeded = option === 'issuer' || option === 'audience'
    const value = values[option]
    const isMet = value === undefined ? !isNeeded : typeof value === 'string' && value !== ''
    demand(isMet, option, 'a text that is not empty')
  }
  for (const option of ['clockTolerance', 'maxAge']) {
    const value = values[option]
    demand(value === undefined || isDuration(value), option, 'a number of seconds from 0 up')
  }

  if (secret !== undefined) {
    demand(keys === undefined && name === 'verifyIdToken', 'secret', 'left out, or given alone')
    demand(isSecret(secret), 'secret', `the app secret, at least ${minSecretLength} characters`)
  } else {
    demand(typeof keys?.getKey === 'function', 'keys', 'a key set, such as createRemoteJwks makes')
    const isForeign = keys?.issuer !== undefined && keys.issuer !== options.issuer
    demand(!isForeign, 'keys', 'the key set of the same issuer as the option "issuer"')
  }
  demand(
    algorithms === undefined || isAlgorithmList(algorithms, secret !== undefined),
    'algorithms',
    secret === undefined ? 'a list of algorithms with a public key' : 'left out, or HS256',
  )
}

/** Reads the clock. */
export function readClock({ now = Date.now, clockTolerance }: VerifyOptions): Clock {
  const milliseconds = now()
  if (!isDuration(milliseconds)) {
    throw new ConfigurationError('The option "now" must return the time in milliseconds')
  }
  return { now: milliseconds / 1000, tolerance: clockTolerance ?? defaultClockTolerance }
}

/** Tells whether a value is a finite number that is not negative. */
export function isDuration(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function isSecret(value: unknown): boolean {
  return typeof value === 'string' && value.length >= minSecretLength
}

function isAlgorithmList(value: unknown, isWithSecret: boolean): boolean {
  const isAllowed = (alg: unknown): boolean =>
    typeof alg === 'string' && (isWithSecret ? alg === 'HS256' : isAsymmetric(alg))
  return Array.isArray(value) && value.length > 0 && value.every(isAllowed)
}
