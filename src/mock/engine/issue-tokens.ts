import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { SignJWT } from 'jose/jwt/sign'
import { jwtVerify } from 'jose/jwt/verify'
import { encodeBase64Url } from '../../utils/base64.ts'
import type { JsonObject } from '../../utils/json.ts'
import type { WebCryptoKey } from '../../utils/web-crypto-key.ts'
import { milliseconds } from './clock.ts'
import type { Pool, StoredApp, StoredUser } from './pool.ts'

/** Issuer of the tokens of an application, from the origin of its domain. */
export function issuerOf(origin: string): string {
  return `${origin}/oidc`
}

/**
 * Opens a session: signs an access token and an ID token.
 *
 * @returns the tokens as the sign-in endpoint answers them
 */
export async function issueTokens(
  pool: Pool,
  { app, origin, user, scope }: { app: StoredApp; origin: string; user: StoredUser; scope: string },
): Promise<JsonObject> {
  const key = await pool.keyring.current()
  const tokenId = pool.random.hex(32)
  const now = Math.floor(pool.clock.now() / 1000)
  const life = Math.floor(milliseconds(pool.settings.tokenLife) / 1000)

  const common = { sub: user.userId, iss: issuerOf(origin), aud: app.appId }
  const accessToken = await new SignJWT({ ...common, jti: tokenId, scope })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'at+jwt' })
    .setIssuedAt(now)
    .setExpirationTime(now + life)
    .sign(key.privateKey)

  const idToken = new SignJWT({
    ...common,
    at_hash: halfHash(accessToken),
    ...claimsOf(user, scope),
  })
    .setIssuedAt(now)
    .setExpirationTime(now + life)
  const signedIdToken =
    app.idTokenAlgorithm === 'RS256'
      ? await idToken
          .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
          .sign(key.privateKey)
      : await idToken
          .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
          .sign(utf8ToBytes(app.appSecret))

  pool.sessions.set(tokenId, user.userId)
  return {
    scope,
    access_token: accessToken,
    id_token: signedIdToken,
    token_type: 'Bearer',
    expire_in: life,
  }
}

/** Checks an access token of this mock; `undefined` when it is not valid here and now. */
export async function readAccessToken(
  pool: Pool,
  token: string,
  origin: string,
): Promise<{ tokenId: string; scope: string } | undefined> {
  // A key that was rotated out still counts while it is published.
  const keyOf = async ({ kid }: { kid?: string }): Promise<WebCryptoKey> => {
    const key = await pool.keyring.find(kid)
    if (key === undefined) throw new Error('unknown key')
    return key.publicKey
  }
  try {
    const { payload } = await jwtVerify(token, keyOf, {
      issuer: issuerOf(origin),
      algorithms: ['RS256'],
      currentDate: new Date(pool.clock.now()),
    })
    return { tokenId: String(payload.jti), scope: String(payload.scope ?? '') }
  } catch {
    return undefined
  }
}

// The left half of the hash of the token (OIDC Core 3.1.3.6).
function halfHash(token: string): string {
  return encodeBase64Url(sha256(utf8ToBytes(token)).slice(0, 16))
}

const claimsByScope: Record<string, Record<string, string>> = {
  profile: {
    name: 'name',
    given_name: 'givenName',
    family_name: 'familyName',
    middle_name: 'middleName',
    nickname: 'nickname',
    preferred_username: 'preferredUsername',
    profile: 'profile',
    picture: 'photo',
    website: 'website',
    gender: 'gender',
    birthdate: 'birthdate',
    zoneinfo: 'zoneinfo',
    locale: 'locale',
    updated_at: 'updatedAt',
  },
  email: { email: 'email', email_verified: 'emailVerified' },
  phone: { phone_number: 'phone', phone_number_verified: 'phoneVerified' },
  username: { username: 'username' },
  external_id: { external_id: 'externalId' },
}

/** The claims about a user that a scope opens; a value that the user lacks is null. */
export function claimsOf(user: StoredUser, scope: string): JsonObject {
  const claims: JsonObject = {}
  for (const name of scope.split(' ')) {
    for (const [claim, member] of Object.entries(claimsByScope[name] ?? {})) {
      claims[claim] = user.profile[member] ?? null
    }
    if (name === 'extended_fields') claims.extended_fields = user.customData
  }
  return claims
}
