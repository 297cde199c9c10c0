import { ConfigurationError } from '../errors/configuration-error.ts'
import { InputError } from '../errors/input-error.ts'
import { TokenError, type TokenErrorReason } from '../errors/token-error.ts'
import type { Hooks } from '../http/hooks.ts'
import { checkFunction, checkOptions, readHost, readText } from '../http/options.ts'
import { observedFetch } from '../oidc/observed-fetch.ts'
import type { AsymmetricAlgorithm } from '../tokens/algorithms.ts'
import type { AccessTokenClaims } from '../tokens/claims.ts'
import type { KeySet } from '../tokens/key-set.ts'
import { checkOptions as checkVerifyOptions } from '../tokens/options.ts'
import { createRemoteJwks } from '../tokens/remote-jwks.ts'
import { verifyAccessToken } from '../tokens/verify.ts'
import { trimBlanks } from '../utils/blanks.ts'
import type { Fetch } from '../utils/fetch.ts'
import type { Names } from '../utils/names.ts'
import { notify } from '../utils/notify.ts'
import { type BearerRefusal, checkRealm, refuseBearer } from './challenge.ts'
import { problem } from './problem.ts'

/** Options of {@link createBearerGuard}. One of `appHost` and `issuer` is needed. */
export interface BearerGuardOptions {
  /** Origin of the application's domain; stands for its issuer. */
  readonly appHost?: string | undefined
  /** The issuer that tokens must name: `https://<app host>/oidc`. */
  readonly issuer?: string | undefined
  /** Id of the application that tokens must be for. */
  readonly audience: string
  /** The issuer's keys. Default: fetched from the issuer, and kept. */
  readonly keys?: KeySet | undefined
  /** Algorithms of access tokens. Default `['RS256']`. */
  readonly algorithms?: readonly AsymmetricAlgorithm[] | undefined
  /** Sends the requests for the keys instead of the global `fetch`. */
  readonly fetch?: Fetch | undefined
  /** Functions that are told of each request for the keys and its answer. */
  readonly hooks?: Hooks | undefined
  /**
   * Is told of each request that is refused and why, for logs. What it throws or rejects changes
   * nothing.
   */
  readonly onRefused?: ((refusal: BearerRefusalEvent) => void) | undefined
  /** How far the clocks of issuer and API may differ, in seconds. Default 60. */
  readonly clockTolerance?: number | undefined
  /** Reads the clock, in milliseconds since the epoch. Default `Date.now`. */
  readonly now?: (() => number) | undefined
  /** Name of the API in its refusals. Default: none. */
  readonly realm?: string | undefined
  /** Allows an issuer with `http:` that is not this machine. */
  readonly allowInsecureHost?: boolean | undefined
}

/** Why a guard has refused a request. No part of the token is in it. */
export interface BearerRefusalEvent {
  /** Status of the answer: 400, 401, 403 or 503. */
  readonly status: number
  /**
   * Why: `missing_token` when there is none in the header, `malformed_request`,
   * `insufficient_scope`, or what a {@link TokenError} says.
   */
  readonly reason: 'missing_token' | 'malformed_request' | 'insufficient_scope' | TokenErrorReason
  /** The claim or header parameter at fault, such as `aud`. */
  readonly claim: string | undefined
  /** What is wrong, for people. */
  readonly message: string
  /** Scopes that the request needs and the token lacks. */
  readonly missingScopes: readonly string[]
}

/** What a request needs besides a good token. */
export interface RequireBearerOptions {
  /** Scopes that the token must have, all of them. */
  readonly scopes?: readonly string[] | undefined
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

interface Details {
  readonly message: string
  readonly claim?: string | undefined
  readonly missingScopes?: readonly string[]
}

const guardNames: Names<BearerGuardOptions> = {
  appHost: true,
  issuer: true,
  audience: true,
  keys: true,
  algorithms: true,
  fetch: true,
  hooks: true,
  onRefused: true,
  clockTolerance: true,
  now: true,
  realm: true,
  allowInsecureHost: true,
}

// How long the keys are not asked for again after a failure, in seconds.
const retryAfter = '30'

/**
 * Makes a guard for an API that is called with access tokens. Make it once: it keeps the keys of the
 * issuer. Options that are not known when the module is loaded, such as while Next.js builds, can be
 * given as a function, which is called with the first request.
 *
 * The answer to a request without a token in its header is 401, with one that is malformed 400, with
 * one that is refused 401, with one that lacks a scope 403, each with `WWW-Authenticate`; while the
 * keys of the issuer cannot be had it is 503. A token in the query or the body does not count:
 * addresses end up in logs. Whether a token was revoked since it was issued is not asked.
 *
 * @throws {@link ConfigurationError} when an option is missing or malformed; of options by a function
 *   the first request throws it
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
export function createBearerGuard(
  options: BearerGuardOptions | (() => BearerGuardOptions),
): RequireBearer {
  if (typeof options !== 'function') return makeGuard(options)
  let guard: RequireBearer | undefined
  return async (request, needs) => {
    guard ??= makeGuard(options())
    return guard(request, needs)
  }
}

function makeGuard(options: BearerGuardOptions): RequireBearer {
  checkOptions('createBearerGuard', options, guardNames)
  const { audience, realm, clockTolerance, now, algorithms, allowInsecureHost, onRefused } = options
  checkFunction('fetch', options.fetch)
  checkFunction('now', now)
  checkFunction('onRefused', onRefused)
  checkRealm(realm)
  const issuer = readIssuer(options)
  const fetch = observedFetch(options.fetch, options.hooks)
  const keys = options.keys ?? createRemoteJwks({ issuer, fetch, now, allowInsecureHost })
  const expected = { issuer, audience, keys, algorithms, clockTolerance, now }
  checkVerifyOptions(expected)

  const report = (status: number, why: Pick<BearerRefusalEvent, 'reason'> & Details): void => {
    const { claim, message, missingScopes = [] } = why
    notify(onRefused, { status, reason: why.reason, claim, message, missingScopes })
  }
  const refuse = (refusal: BearerRefusal, why: Pick<BearerRefusalEvent, 'reason'> & Details) => {
    report(refusal.status, why)
    return refuseBearer(realm, refusal)
  }

  return async (request, { scopes = [] } = {}) => {
    checkScopes(scopes)
    const token = readToken(request)
    if (typeof token !== 'string') {
      const reason = token.status === 401 ? 'missing_token' : 'malformed_request'
      return refuse(token, { reason, message: token.description })
    }
    try {
      const claims = await verifyAccessToken(token, expected)
      // Whoever stole it could use it here, since nobody asks for the proof (RFC 9449 section 7.2).
      if (claims.cnf !== undefined) {
        const description = 'the token is bound to a key'
        const why = { reason: 'wrong_claim', claim: 'cnf', message: description } as const
        return refuse(invalidToken(description), why)
      }
      const granted = claims.scope?.split(' ') ?? []
      const missingScopes = scopes.filter(scope => !granted.includes(scope))
      if (missingScopes.length === 0) return claims
      const description = 'the token lacks a scope'
      return refuse(
        { status: 403, error: 'insufficient_scope', description, scopes },
        { reason: 'insufficient_scope', claim: 'scope', message: description, missingScopes },
      )
    } catch (error) {
      if (!(error instanceof TokenError)) throw error
      if (error.reason === 'keys_unavailable') {
        report(503, error)
        return problem(503, 'The keys of the issuer cannot be had.', { 'retry-after': retryAfter })
      }
      const isExpired = error.reason === 'expired'
      const description = isExpired ? 'the token has expired' : 'the token is not valid'
      return refuse(invalidToken(description), error)
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
  const header = trimBlanks(headers.get('authorization') ?? '')
  const [, scheme = '', rest = ''] = /^([^ \t]*)[ \t]*(.*)$/.exec(header) ?? []
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
