import { ConfigurationError } from '../errors/configuration-error.ts'
import { InputError } from '../errors/input-error.ts'
import { TokenError } from '../errors/token-error.ts'
import { checkFunction, checkOptions, readHost, readText } from '../http/options.ts'
import type { AsymmetricAlgorithm } from '../tokens/algorithms.ts'
import type { AccessTokenClaims } from '../tokens/claims.ts'
import type { KeySet } from '../tokens/key-set.ts'
import { checkOptions as checkVerifyOptions } from '../tokens/options.ts'
import { createRemoteJwks } from '../tokens/remote-jwks.ts'
import { verifyAccessToken } from '../tokens/verify.ts'
import type { Fetch } from '../utils/fetch.ts'
import { isObject } from '../utils/json.ts'
import type { Names } from '../utils/names.ts'
import { type BearerRefusal, checkRealm, refuseBearer } from './challenge.ts'
import { problem } from './problem.ts'

/** Options of {@link createBearerGuard}. One of `appHost` and `issuer` is needed. */
export interface BearerGuardOptions {
  /** Origin of the application's domain; stands for its issuer. */
  readonly appHost?: string
  /** The issuer that tokens must name: `https://<app host>/oidc`. */
  readonly issuer?: string
  /** Id of the application that tokens must be for. */
  readonly audience: string
  /** The issuer's keys. Default: fetched from the issuer, and kept. */
  readonly keys?: KeySet
  /** Algorithms of access tokens. Default `['RS256']`. */
  readonly algorithms?: readonly AsymmetricAlgorithm[]
  /** Sends the requests for the keys instead of the global `fetch`. */
  readonly fetch?: Fetch
  /** How far the clocks of issuer and API may differ, in seconds. Default 60. */
  readonly clockTolerance?: number
  /** Reads the clock, in milliseconds since the epoch. Default `Date.now`. */
  readonly now?: () => number
  /** Name of the API in its refusals. Default: none. */
  readonly realm?: string
  /** Allows an issuer with `http:` that is not this machine. */
  readonly allowInsecureHost?: boolean
}

/** What a request needs besides a good token. */
export interface RequireBearerOptions {
  /** Scopes that the token must have, all of them. */
  readonly scopes?: readonly string[]
}

/**
 * Lets only requests with a good access token through.
 *
 * @returns the claims of the token, or the answer to send instead
 */
export type RequireBearer = (
  request: Pick<Request, 'url' | 'headers'>,
  options?: RequireBearerOptions,
) => Promise<AccessTokenClaims | Response>

const guardNames: Names<BearerGuardOptions> = {
  appHost: true,
  issuer: true,
  audience: true,
  keys: true,
  algorithms: true,
  fetch: true,
  clockTolerance: true,
  now: true,
  realm: true,
  allowInsecureHost: true,
}

// How long the keys are not asked for again after a failure, in seconds.
const retryAfter = '30'

/**
 * Makes a guard for an API that is called with access tokens. Make it once: it keeps the keys of the
 * issuer.
 *
 * The answer to a request without a token in its header is 401, with one that is malformed 400, with
 * one that is refused 401, with one that lacks a scope 403, each with `WWW-Authenticate`; while the
 * keys of the issuer cannot be had it is 503. A token in the query or the body does not count:
 * addresses end up in logs. Whether a token was revoked since it was issued is not asked.
 *
 * @throws {@link ConfigurationError} when an option is missing or malformed
 *
 * @example
 * ```ts
 * import { createBearerGuard } from 'genauth/server'
 *
 * const requireBearer = createBearerGuard({
 *   appHost: 'https://example.genauth.ai',
 *   audience: 'my-app-id',
 * })
 *
 * export async function listReports(request: Request): Promise<Response> {
 *   const claims = await requireBearer(request, { scopes: ['reports:read'] })
 *   if (claims instanceof Response) return claims
 *   return Response.json({ reports: [], owner: claims.sub })
 * }
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6750 | RFC 6750}
 */
export function createBearerGuard(options: BearerGuardOptions): RequireBearer {
  checkOptions('createBearerGuard', options, guardNames)
  const { audience, realm, clockTolerance, now, algorithms, fetch, allowInsecureHost } = options
  checkFunction('fetch', fetch)
  checkFunction('now', now)
  checkRealm(realm)
  const issuer = readIssuer(options)
  const keys = options.keys ?? createRemoteJwks({ issuer, fetch, now, allowInsecureHost })
  const expected = { issuer, audience, keys, algorithms, clockTolerance, now }
  checkVerifyOptions(expected)

  return async (request, { scopes = [] } = {}) => {
    checkScopes(scopes)
    const refuse = (refusal: BearerRefusal): Response => refuseBearer(realm, refusal)
    const token = readToken(request)
    if (typeof token !== 'string') return refuse(token)
    try {
      const claims = await verifyAccessToken(token, expected)
      if (isBound(claims)) return refuse(invalidToken('the token is bound to a key'))
      const granted = claims.scope?.split(' ') ?? []
      if (scopes.every(scope => granted.includes(scope))) return claims
      const description = 'the token lacks a scope'
      return refuse({ status: 403, error: 'insufficient_scope', description, scopes })
    } catch (error) {
      if (!(error instanceof TokenError)) throw error
      if (error.reason === 'keys_unavailable') {
        return problem(503, 'The keys of the issuer cannot be had.', { 'retry-after': retryAfter })
      }
      const isExpired = error.reason === 'expired'
      return refuse(invalidToken(isExpired ? 'the token has expired' : 'the token is not valid'))
    }
  }
}

function readIssuer({ appHost, issuer, allowInsecureHost }: BearerGuardOptions): string {
  if ((appHost === undefined) === (issuer === undefined)) {
    throw new ConfigurationError('either appHost or issuer is needed')
  }
  if (issuer !== undefined) return readText('issuer', issuer)
  return `${readHost('appHost', appHost, allowInsecureHost)}/oidc`
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.3 | RFC 6749 section 3.3} */
function checkScopes(scopes: readonly string[]): void {
  const isScope = (scope: unknown): boolean =>
    typeof scope === 'string' && /^[!#-[\]-~]+$/.test(scope)
  if (Array.isArray(scopes) && scopes.every(isScope)) return
  throw new InputError('requireBearer', [{ path: 'scopes', message: 'must be a list of scopes' }])
}

/** Reads the token of a request: from the header, and from nowhere else. */
function readToken({ url, headers }: Pick<Request, 'url' | 'headers'>): string | BearerRefusal {
  const header = headers.get('authorization')?.trim() ?? ''
  const [, scheme = '', rest = ''] = /^(\S*)\s*(.*)$/.exec(header) ?? []
  if (scheme.toLowerCase() !== 'bearer') {
    return { status: 401, description: 'an access token is needed' }
  }
  const description = 'the Authorization header is malformed'
  const malformed: BearerRefusal = { status: 400, error: 'invalid_request', description }
  if (!/^[\w\-.~+/]+=*$/.test(rest)) return malformed
  // More than one way of sending it is as wrong (RFC 6750 section 3.1).
  const isTwice = URL.canParse(url) && new URL(url).searchParams.has('access_token')
  return isTwice ? { ...malformed, description: 'the token is sent in two ways' } : rest
}

function invalidToken(description: string): BearerRefusal {
  return { status: 401, error: 'invalid_token', description }
}

// Whoever stole it could use it here, since nobody asks for the proof (RFC 9449 section 7.2).
function isBound({ cnf }: AccessTokenClaims): boolean {
  return isObject(cnf)
}
