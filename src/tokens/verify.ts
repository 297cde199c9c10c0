import { compactVerify } from 'jose/jws/compact/verify'
import { TokenError } from '../errors/token-error.ts'
import { assertValidNow, checkIsAccessToken, checkParties } from './check-claims.ts'
import { checkHeader } from './check-header.ts'
import { checkIdToken } from './check-id-token.ts'
import type { AccessTokenClaims, IdTokenClaims } from './claims.ts'
import { parseClaims, parseHeader, type TokenHeader } from './decode.ts'
import {
  checkExpectations,
  checkNoSecret,
  checkOptions,
  type KeySource,
  readClock,
  type SecretSource,
  type VerifyAccessTokenOptions,
  type VerifyIdTokenOptions,
} from './options.ts'
import { refuse } from './refuse.ts'
import { importSecret } from './secret-key.ts'

/**
 * Verifies an ID token: form, algorithm, key, signature, then the claims `iss`, `aud`, `azp`,
 * `sub`, `iat`, `nbf` and `exp`; `nonce`, `auth_time` and `at_hash` when the options ask for them.
 * Access tokens are refused: they have `jti` or `scope`, and neither nonce nor hash.
 *
 * The algorithm is pinned by the options: `RS256` with `keys`, `HS256` with `secret`.
 *
 * @param token - the `id_token` of a token answer
 * @param options - issuer, audience, and either `keys` or `secret`
 * @returns the claims, which may now be trusted
 * @throws {@link TokenError} when the token is refused: `reason` says why. `expired` is only said
 * of a token that is right in all else
 * @throws {@link ConfigurationError} when an option is missing or malformed
 *
 * @example
 * ```ts
 * import { createRemoteJwks, verifyIdToken } from 'genauth/tokens'
 *
 * const issuer = 'https://example.genauth.ai/oidc'
 * const keys = createRemoteJwks({ issuer })
 *
 * export async function readUserId(idToken: string, nonce: string): Promise<string> {
 *   const claims = await verifyIdToken(idToken, { issuer, audience: 'my-app-id', keys, nonce })
 *   return claims.sub
 * }
 * ```
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation | OIDC Core 3.1.3.7}
 */
export async function verifyIdToken(
  token: string,
  options: VerifyIdTokenOptions,
): Promise<IdTokenClaims> {
  checkOptions(options)
  checkExpectations(options)
  const header = parseHeader(token)
  checkHeader(header, options, ['jwt'])
  const claims = parseClaims(await checkSignature(token, header, options))

  return checkIdToken(header, claims, options)
}

/**
 * Verifies an access token, as an API does that is called with one: form, algorithm, key,
 * signature, then `iss`, `aud`, `iat`, `nbf` and `exp`. ID tokens are refused: they have a nonce or a
 * hash, or none of `jti`, `scope` and `client_id`.
 *
 * It proves that the token was issued and has not expired, not that it was not revoked since: for
 * that ask the introspection endpoint. What the caller may do is in `scope`; look there. With `cnf` the
 * token is bound to a key, and good only with a proof of that key, which is not checked here.
 *
 * @param token - the access token, without the word `Bearer`
 * @param options - issuer, audience and keys
 * @returns the claims, which may now be trusted
 * @throws {@link TokenError} when the token is refused: `reason` says why. `expired` is only said
 * of a token that is right in all else
 * @throws {@link ConfigurationError} when an option is missing or malformed
 *
 * @example
 * ```ts
 * import { createRemoteJwks, verifyAccessToken } from 'genauth/tokens'
 *
 * const issuer = 'https://example.genauth.ai/oidc'
 * const keys = createRemoteJwks({ issuer })
 *
 * export async function mayReadReports(accessToken: string): Promise<boolean> {
 *   const claims = await verifyAccessToken(accessToken, { issuer, audience: 'my-app-id', keys })
 *   return claims.scope?.split(' ').includes('reports:read') ?? false
 * }
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9068#section-4 | RFC 9068 section 4}
 */
export async function verifyAccessToken(
  token: string,
  options: VerifyAccessTokenOptions,
): Promise<AccessTokenClaims> {
  checkNoSecret(options)
  checkOptions(options)
  const header = parseHeader(token)
  checkHeader(header, options, ['jwt', 'at+jwt'])
  const claims = parseClaims(await checkSignature(token, header, options))

  checkParties(claims, options)
  checkIsAccessToken(claims)
  assertValidNow(claims, readClock(options))
  return claims
}

/** Checks the signature and returns what was signed. */
async function checkSignature(
  token: string,
  header: TokenHeader,
  { keys, secret }: KeySource | SecretSource,
): Promise<Uint8Array> {
  const key = keys ? await keys.getKey(header) : await importSecret(secret)
  try {
    const { payload } = await compactVerify(token, key, { algorithms: [header.alg] })
    return payload
  } catch (error) {
    if (isSignatureMismatch(error)) refuse('bad_signature', 'the signature is wrong')
    throw new TokenError('unusable_key', 'the key cannot verify the token', { cause: error })
  }
}

function isSignatureMismatch(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'
  )
}
