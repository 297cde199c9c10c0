import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { SignJWT } from 'jose/jwt/sign'
import { encodeBase64Url } from '../../../utils/base64.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { type Duration, milliseconds } from '../../kernel/clock.ts'
import type { World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { type StoredUser, users } from '../users/users.ts'
import { claimsOf } from './claims.ts'
import { type Grant, grants, idTokenGrants, openGrant, sessions } from './grants.ts'
import { keyringOf } from './keyring.ts'
import { issueRefreshToken } from './refresh-tokens.ts'
import { tokenSettings } from './settings.ts'

/** Issuer of the tokens of an application, from the origin of its domain. */
export function issuerOf(origin: string, protocol: Grant['protocol'] = 'oidc'): string {
  return `${origin}/${protocol}`
}

/** What tokens are issued by. */
export interface TokenOrder {
  readonly grant: Grant
  /** The application; `undefined` when an access key acts for itself. */
  readonly app: StoredApp | undefined
  readonly origin: string
  /** Scope of the tokens, which may be less than the grant has. */
  readonly scope: string
  /** What the application wants to find in the ID token. */
  readonly nonce?: string | undefined
  /** State of the authorization request, for `s_hash`. */
  readonly state?: string | undefined
  /** Key that the access token is bound to. Default: that of the grant. */
  readonly keyThumbprint?: string | undefined
}

/** The tokens that an order yields, in the standard's spelling. */
export interface IssuedTokens {
  readonly access_token: string
  readonly id_token?: string
  readonly refresh_token?: string
  readonly token_type: 'Bearer' | 'DPoP'
  readonly expires_in: number
  readonly scope: string
}

/**
 * Opens a session: signs an access token and, when the scope has `openid`, an ID token. The scope
 * `offline_access` adds a refresh token if the application may use one.
 *
 * @returns the tokens as the sign-in endpoint answers them
 */
export async function issueTokens(
  world: World,
  order: Pick<TokenOrder, 'origin' | 'scope'> & {
    readonly app: StoredApp
    readonly user: StoredUser
    /** Who has switched to the user's account. */
    readonly originUserId?: string | undefined
    readonly deviceId?: string | undefined
  },
): Promise<JsonObject> {
  const { app, origin, user, scope, originUserId, deviceId } = order
  const { appId: clientId } = app
  const grant = openGrant(world, { clientId, userId: user.userId, scope, originUserId, deviceId })
  const { expires_in, ...tokens } = await signTokens(world, { grant, app, origin, scope })
  const refresh = refreshTokenFor(world, app, grant)
  return { ...tokens, ...refresh, expire_in: expires_in }
}

/** Issues the refresh token that a grant opens; nothing when it does not open one. */
export function refreshTokenFor(
  world: World,
  app: StoredApp,
  grant: Grant,
): Pick<IssuedTokens, 'refresh_token'> {
  const mayRefresh = app.grantTypes?.includes('refresh_token') ?? true
  if (!mayRefresh || !grant.scope.split(' ').includes('offline_access')) return {}
  return { refresh_token: issueRefreshToken(world, app, grant) }
}

/** Signs an access token and, for a user whose scope has `openid`, an ID token. */
export async function signTokens(world: World, order: TokenOrder): Promise<IssuedTokens> {
  const { grant, app, scope } = order
  const accessToken = await signAccessToken(world, order)
  const user = users.find(world, grant.userId)
  const hasIdToken = grant.protocol === 'oidc' && scope.split(' ').includes('openid')
  const idToken =
    hasIdToken && user !== undefined && app !== undefined
      ? { id_token: await signIdToken(world, { ...order, app, user, accessToken }) }
      : {}
  return {
    scope,
    access_token: accessToken,
    ...idToken,
    token_type: keyOf(order) === undefined ? 'Bearer' : 'DPoP',
    expires_in: seconds(app?.accessTokenLife ?? tokenSettings(world).tokenLife),
  }
}

async function signAccessToken(world: World, order: TokenOrder): Promise<string> {
  const { grant, app, origin, scope } = order
  const { clientId, userId, protocol } = grant
  const key = await keyringOf(world).current()
  const tokenId = world.random.hex(32)
  const now = Math.floor(world.clock.now() / 1000)
  const end = now + seconds(app?.accessTokenLife ?? tokenSettings(world).tokenLife)
  const keyThumbprint = keyOf(order)
  const claims = {
    sub: userId ?? clientId,
    iss: issuerOf(origin, protocol),
    aud: clientId,
    jti: tokenId,
    scope,
    client_id: clientId,
    ...(keyThumbprint === undefined ? {} : { cnf: { jkt: keyThumbprint } }),
  }
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'at+jwt' })
    .setIssuedAt(now)
    .setExpirationTime(end)
    .sign(key.privateKey)
  // A grant that ended while the token was being signed gives none.
  if (grants(world).has(grant.id)) {
    sessions(world).set(tokenId, { grantId: grant.id, clientId, userId, expiresAt: end * 1000 })
  }
  return token
}

async function signIdToken(
  world: World,
  order: TokenOrder & {
    readonly app: StoredApp
    readonly user: StoredUser
    readonly accessToken: string
  },
): Promise<string> {
  const { grant, app, user, origin, scope, nonce, state, accessToken } = order
  const now = Math.floor(world.clock.now() / 1000)
  const accessTokenHash = halfHash(accessToken)
  idTokenGrants(world).set(accessTokenHash, grant.id)
  const token = new SignJWT({
    ...claimsOf(world, user, scope),
    sub: user.userId,
    iss: issuerOf(origin),
    aud: app.appId,
    auth_time: Math.floor(grant.authTime / 1000),
    at_hash: accessTokenHash,
    ...(nonce === undefined ? {} : { nonce }),
    ...(state === undefined ? {} : { s_hash: halfHash(state) }),
    ...(grant.amr.length === 0 ? {} : { amr: grant.amr }),
    ...(grant.loginId === undefined ? {} : { sid: grant.loginId }),
  })
    .setIssuedAt(now)
    .setExpirationTime(now + seconds(app.idTokenLife ?? tokenSettings(world).tokenLife))
  if (app.idTokenAlgorithm === 'HS256') {
    return token.setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(utf8ToBytes(app.appSecret))
  }
  const key = await keyringOf(world).current()
  return token.setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' }).sign(key.privateKey)
}

function keyOf({ keyThumbprint, grant }: TokenOrder): string | undefined {
  return keyThumbprint ?? grant.keyThumbprint
}

function seconds(life: Duration): number {
  return Math.floor(milliseconds(life) / 1000)
}

// The left half of the hash of a text (OIDC Core 3.1.3.6).
function halfHash(text: string): string {
  return encodeBase64Url(sha256(utf8ToBytes(text)).slice(0, 16))
}
