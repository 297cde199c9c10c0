import { milliseconds } from './clock.ts'
import { endGrant, type Grant, openGrant } from './grants.ts'
import type { Login } from './logins.ts'
import { OauthRefused } from './oauth-refused.ts'
import type { Pool, StoredApp } from './pool.ts'

/** What a code of the authorization endpoint stands for. */
export interface CodeContent {
  readonly protocol: Grant['protocol']
  readonly appId: string
  readonly login: Login
  readonly scope: string
  readonly redirectUri: string
  readonly state: string | undefined
  readonly nonce: string | undefined
  /** PKCE (RFC 7636). */
  readonly challenge: { readonly value: string; readonly method: 'S256' | 'plain' } | undefined
  /** Thumbprint of the key that must be proved in exchange (RFC 9449 section 10). */
  readonly keyThumbprint: string | undefined
}

/** A code that was issued. */
export interface AuthorizationCode extends CodeContent {
  readonly expiresAt: number
  /** What it was exchanged for. */
  grantId?: string
}

/** Issues a code. */
export function issueCode(pool: Pool, content: CodeContent): string {
  const code = pool.random.hex(40)
  const expiresAt = pool.clock.now() + milliseconds(pool.settings.authorizationCodeLife)
  pool.authorizationCodes.set(code, { ...content, expiresAt })
  return code
}

/**
 * Finds a code that its application has not used yet. One that comes again must have been stolen,
 * so everything that it gave ends (RFC 6749 section 4.1.2).
 *
 * @throws {@link OauthRefused} when there is none, or it is too old
 */
export function findCode(
  pool: Pool,
  { appId }: StoredApp,
  protocol: Grant['protocol'],
  code: string,
): AuthorizationCode {
  const stored = pool.authorizationCodes.get(code)
  if (stored === undefined || stored.appId !== appId || stored.protocol !== protocol) {
    throw new OauthRefused('invalid_grant', 'the code is not one of this application')
  }
  if (stored.grantId !== undefined) {
    endGrant(pool, stored.grantId)
    throw new OauthRefused('invalid_grant', 'the code was used before')
  }
  if (stored.expiresAt <= pool.clock.now()) {
    throw new OauthRefused('invalid_grant', 'the code has expired')
  }
  return stored
}

/**
 * Exchanges a code for a grant.
 *
 * @param keyThumbprint key that the tokens of the grant are bound to
 * @throws {@link OauthRefused} when the user is no longer there, or may not enter any more
 */
export function spendCode(
  pool: Pool,
  code: AuthorizationCode,
  keyThumbprint: string | undefined,
): Grant {
  const { protocol, appId, login, scope } = code
  const { userId } = login
  if (pool.users.get(userId)?.profile.status !== 'Activated') {
    throw new OauthRefused('invalid_grant', 'the user may not sign in any more')
  }
  const grant = openGrant(pool, { protocol, clientId: appId, userId, scope, login, keyThumbprint })
  code.grantId = grant.id
  return grant
}
