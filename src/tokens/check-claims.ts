import { encodeBase64Url } from '../utils/base64.ts'
import type { JsonObject } from '../utils/json.ts'
import { hashOf } from './algorithms.ts'
import type { Claims, RegisteredClaims, VerifiedClaims } from './claims.ts'
import { quote, refuse } from './refuse.ts'

const textClaims = ['iss', 'sub', 'nonce', 'azp', 'at_hash', 'jti', 'scope']
const timeClaims = ['exp', 'iat', 'nbf', 'auth_time']

// Issuer, audience and keys of both kinds are the same, and the service need not set `typ`. So they
// are told apart by what one kind has and the other never does (RFC 8725 section 3.12).
const idTokenClaims = ['nonce', 'at_hash', 'c_hash', 's_hash']
const accessTokenClaims = ['jti', 'scope', 'client_id']

// The latest time that a `Date` can hold, in seconds.
const endOfTime = 8.64e12

/** The verifier's idea of the time, in seconds. */
export interface Clock {
  readonly now: number
  readonly tolerance: number
}

/** Whom the token must come from and be for. */
export interface Parties {
  readonly issuer: string
  readonly audience: string
}

/** Checks that each registered claim, where it is present, has its type. */
export function assertClaimTypes(payload: JsonObject): asserts payload is Claims {
  for (const name of textClaims) checkType(payload, name, isText, 'a string')
  for (const name of timeClaims) checkType(payload, name, isTime, 'a time in seconds')
  checkType(payload, 'aud', isAudience, 'a string or a list of strings')
}

function checkType(
  payload: JsonObject,
  name: string,
  isRight: (value: unknown) => boolean,
  words: string,
): void {
  const value = payload[name]
  if (value !== undefined && value !== null && !isRight(value)) {
    refuse('wrong_claim', `the claim ${name} is not ${words}`, name)
  }
}

/** Checks that claims are present. An empty text counts as absent. */
export function assertPresent<K extends keyof RegisteredClaims>(
  claims: Claims,
  ...names: K[]
): asserts claims is Claims & { [P in K]: NonNullable<RegisteredClaims[P]> } {
  for (const name of names) {
    const value = claims[name]
    if (value === undefined || value === null || value === '') {
      refuse('missing_claim', `the claim ${name} is missing`, name)
    }
  }
}

/** Checks issuer and audience. */
export function checkParties(claims: Claims, { issuer, audience }: Parties): void {
  assertPresent(claims, 'iss', 'aud')
  if (claims.iss !== issuer) {
    refuse('wrong_claim', `the issuer is ${quote(claims.iss)}, not ${quote(issuer)}`, 'iss')
  }
  const isForAudience = Array.isArray(claims.aud)
    ? claims.aud.includes(audience)
    : claims.aud === audience
  if (!isForAudience) {
    refuse('wrong_claim', `the token is for ${quote(claims.aud)}, not ${quote(audience)}`, 'aud')
  }
}

/** Checks that the token was issued to this application (OIDC Core 3.1.3.7, rules 4 and 5). */
export function checkAuthorizedParty(claims: Claims, audience: string): void {
  if (Array.isArray(claims.aud) && claims.aud.length > 1) assertPresent(claims, 'azp')
  if (typeof claims.azp === 'string' && claims.azp !== audience) {
    refuse(
      'wrong_claim',
      `the token was issued to ${quote(claims.azp)}, not ${quote(audience)}`,
      'azp',
    )
  }
}

/** Checks that the token answers the authorization request that sent this nonce. */
export function checkNonce(claims: Claims, nonce: string): void {
  assertPresent(claims, 'nonce')
  if (claims.nonce !== nonce) {
    refuse('wrong_claim', 'the nonce is not the one that the request sent', 'nonce')
  }
}

/** Checks that the access token is the one that was issued along with the ID token. */
export async function checkAccessTokenHash(
  claims: Claims,
  alg: string,
  accessToken: string,
): Promise<void> {
  assertPresent(claims, 'at_hash')
  const digest = await crypto.subtle.digest(hashOf(alg), new TextEncoder().encode(accessToken))
  const leftHalf = new Uint8Array(digest, 0, digest.byteLength / 2)
  if (claims.at_hash !== encodeBase64Url(leftHalf)) {
    refuse('wrong_claim', 'the access token is not the one that the ID token names', 'at_hash')
  }
}

/** Checks that a token is an access token, and none of another kind. */
export function checkIsAccessToken(claims: Claims): void {
  // Security events, such as a logout, are signed with the same keys too (RFC 8417).
  const other = findClaim(claims, [...idTokenClaims, 'events'])
  if (other) refuse('wrong_claim', `a token with ${other} is no access token`, other)
  if (!findClaim(claims, accessTokenClaims)) {
    refuse('missing_claim', 'a token without jti and scope is no access token', 'jti')
  }
}

/** Checks that a token is no access token. */
export function checkIsIdToken(claims: Claims): void {
  const other = findClaim(claims, accessTokenClaims)
  if (other && !findClaim(claims, idTokenClaims)) {
    refuse('wrong_claim', `a token with ${other} and no nonce is no ID token`, other)
  }
}

// By name alone: the service writes null where it has no value.
function findClaim(claims: Claims, names: readonly string[]): string | undefined {
  return names.find(name => claims[name] !== undefined)
}

/** Checks that the user proved their identity at most `maxAge` seconds ago. */
export function checkAuthTime(claims: Claims, maxAge: number, clock: Clock): void {
  assertPresent(claims, 'auth_time')
  refuseFuture(claims, 'auth_time', clock)
  if (claims.auth_time + maxAge + clock.tolerance < clock.now) {
    refuse('wrong_claim', `the user signed in more than ${maxAge} s ago`, 'auth_time')
  }
}

/**
 * Checks the times of a token against the clock, expiry last: a token that is refused as expired is
 * right in all else. So this check is the last one, and its success makes the claims verified.
 */
export function assertValidNow<T extends Claims>(
  claims: T,
  clock: Clock,
): asserts claims is T & VerifiedClaims {
  assertPresent(claims, 'exp')
  refuseFuture(claims, 'iat', clock)
  refuseFuture(claims, 'nbf', clock)
  if (claims.exp + clock.tolerance <= clock.now) {
    refuse('expired', `the token expired at ${clocks(claims.exp, clock)}`, 'exp')
  }
}

function refuseFuture(claims: Claims, name: 'auth_time' | 'iat' | 'nbf', clock: Clock): void {
  const time = claims[name]
  if (typeof time === 'number' && time > clock.now + clock.tolerance) {
    refuse('not_yet_valid', `the token's ${name} is ${clocks(time, clock)}`, name)
  }
}

function clocks(time: number, { now, tolerance }: Clock): string {
  return `${iso(time)}, the clock here shows ${iso(now)} (tolerance ${tolerance} s)`
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= endOfTime
}

function isAudience(value: unknown): boolean {
  return isText(value) || (Array.isArray(value) && value.every(isText))
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}
