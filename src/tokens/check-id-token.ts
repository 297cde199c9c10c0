import {
  assertPresent,
  assertValidNow,
  checkAccessTokenHash,
  checkAuthorizedParty,
  checkAuthTime,
  checkIsIdToken,
  checkNonce,
  checkParties,
} from './check-claims.ts'
import type { Claims, IdTokenClaims } from './claims.ts'
import type { TokenHeader } from './decode.ts'
import { type IdTokenExpectations, readClock, type VerifyOptions } from './options.ts'

/**
 * Checks the claims of an ID token. Alone it is enough for a token that came straight from the token
 * endpoint, where TLS has proved who wrote it; any other token needs its signature verified first.
 *
 * @throws {@link TokenError} when a claim is missing or wrong, or the time is
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation | OIDC Core 3.1.3.7}
 */
export async function checkIdToken(
  header: TokenHeader,
  claims: Claims,
  options: VerifyOptions & IdTokenExpectations,
): Promise<IdTokenClaims> {
  const { audience, nonce, maxAge, accessToken } = options
  checkParties(claims, options)
  checkIsIdToken(claims)
  checkAuthorizedParty(claims, audience)
  assertPresent(claims, 'sub', 'iat')
  if (nonce !== undefined) checkNonce(claims, nonce)
  if (accessToken !== undefined) await checkAccessTokenHash(claims, header.alg, accessToken)

  const clock = readClock(options)
  if (maxAge !== undefined) checkAuthTime(claims, maxAge, clock)
  assertValidNow(claims, clock)
  return claims
}
