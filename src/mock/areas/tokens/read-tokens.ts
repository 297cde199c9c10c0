import { utf8ToBytes } from '@noble/hashes/utils.js'
import { decodeJwt } from 'jose/jwt/decode'
import { jwtVerify } from 'jose/jwt/verify'
import { isObject, type JsonObject } from '../../../utils/json.ts'
import type { WebCryptoKey } from '../../../utils/web-crypto-key.ts'
import type { World } from '../../kernel/world.ts'
import { applications, type StoredApp } from '../applications/applications.ts'
import { idTokenGrants, type Session, sessions } from './grants.ts'
import { isHeld } from './held-grants.ts'
import { issuerOf } from './issue-tokens.ts'
import { keyringOf } from './keyring.ts'

/** An access token of this mock that is valid here and now. */
export interface AccessToken {
  readonly tokenId: string
  readonly scope: string
  readonly session: Session
  /** Thumbprint of the key that it is bound to. */
  readonly keyThumbprint: string | undefined
  readonly claims: JsonObject
}

/** Reads an access token; `undefined` when it is not valid here and now. */
export async function readAccessToken(
  world: World,
  token: string,
  origin: string,
): Promise<AccessToken | undefined> {
  const read = await readEarlyToken(world, token, origin)
  return read && !isHeld(world, read.session.grantId) ? read : undefined
}

/** Reads an access token, also one whose sign-in is not over. */
export async function readEarlyToken(
  world: World,
  token: string,
  origin: string,
): Promise<AccessToken | undefined> {
  try {
    const { payload: claims, protectedHeader } = await jwtVerify(token, keyFinder(world), {
      issuer: [issuerOf(origin), issuerOf(origin, 'oauth')],
      algorithms: ['RS256'],
      currentDate: new Date(world.clock.now()),
    })
    const tokenId = String(claims.jti)
    const session = sessions(world).get(tokenId)
    if (session === undefined || protectedHeader.typ !== 'at+jwt') return undefined
    const { jkt } = isObject(claims.cnf) ? claims.cnf : {}
    return {
      tokenId,
      scope: String(claims.scope ?? ''),
      session,
      keyThumbprint: typeof jkt === 'string' ? jkt : undefined,
      claims,
    }
  } catch {
    return undefined
  }
}

/**
 * Reads an ID token that was issued to an application of the pool.
 *
 * @param options `isHint` takes one that is too old, or whose sign-in is not over, as a hint about a
 *   user may be
 * @returns its claims and the application; `undefined` when it is not one of ours
 */
export async function readIdToken(
  world: World,
  token: string,
  origin: string,
  options: { readonly isHint?: boolean } = {},
): Promise<{ readonly claims: JsonObject; readonly app: StoredApp } | undefined> {
  const { isHint = false } = options
  try {
    const { aud: audience } = decodeJwt(token)
    const app = applications.find(world, String(audience))
    if (app === undefined) return undefined
    const expectations = {
      issuer: issuerOf(origin),
      algorithms: [app.idTokenAlgorithm],
      currentDate: isHint ? new Date(0) : new Date(world.clock.now()),
    }
    const { payload: claims, protectedHeader } =
      app.idTokenAlgorithm === 'HS256'
        ? await jwtVerify(token, utf8ToBytes(app.appSecret), expectations)
        : await jwtVerify(token, keyFinder(world), expectations)
    const grantId = idTokenGrants(world).get(String(claims.at_hash)) ?? ''
    const isEarly = !isHint && isHeld(world, grantId)
    return protectedHeader.typ === 'JWT' && !isEarly ? { claims, app } : undefined
  } catch {
    return undefined
  }
}

// A key that was rotated out still counts while it is published.
function keyFinder(world: World) {
  return async ({ kid }: { kid?: string }): Promise<WebCryptoKey> => {
    const key = await keyringOf(world).find(kid)
    if (key === undefined) throw new Error('unknown key')
    return key.publicKey
  }
}
