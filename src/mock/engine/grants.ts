import { closeLogin, type Login } from './logins.ts'
import type { Pool } from './pool.ts'

/** What an application has been allowed to do; every token that follows from it ends with it. */
export interface Grant {
  readonly id: string
  /** Which endpoints gave it: their tokens have issuers of their own. */
  readonly protocol: 'oidc' | 'oauth'
  /** Application, or access key. */
  readonly clientId: string
  /** `undefined` when the application acts for itself. */
  readonly userId: string | undefined
  readonly scope: string
  /** When the user signed in, in milliseconds. */
  readonly authTime: number
  /** How, in the words of RFC 8176; empty when it is not told. */
  readonly amr: readonly string[]
  /** The login at the hosted pages that it came from. */
  readonly loginId: string | undefined
  /** Thumbprint of the key that its tokens are bound to (RFC 9449). */
  readonly keyThumbprint: string | undefined
}

/** A live access token. */
export interface Session {
  readonly grantId: string
  readonly clientId: string
  readonly userId: string | undefined
}

/** Opens a grant. */
export function openGrant(
  pool: Pool,
  details: Pick<Grant, 'clientId' | 'userId' | 'scope'> & {
    readonly protocol?: Grant['protocol']
    readonly login?: Login | undefined
    readonly keyThumbprint?: string | undefined
  },
): Grant {
  const { protocol = 'oidc', clientId, userId, scope, login, keyThumbprint } = details
  const grant: Grant = {
    id: pool.random.hex(24),
    protocol,
    clientId,
    userId,
    scope,
    authTime: login?.authTime ?? pool.clock.now(),
    amr: login?.amr ?? [],
    loginId: login?.id,
    keyThumbprint,
  }
  pool.grants.set(grant.id, grant)
  return grant
}

/** Ends a grant: its access tokens and refresh tokens are refused from now on. */
export function endGrant(pool: Pool, grantId: string): void {
  pool.grants.delete(grantId)
  for (const [tokenId, session] of pool.sessions) {
    if (session.grantId === grantId) pool.sessions.delete(tokenId)
  }
}

/**
 * Signs a user out of the hosted pages, and ends what that login gave. What was granted for use
 * without the user, `offline_access`, lives on, which is what that scope is for.
 */
export function endLogin(pool: Pool, login: Login): void {
  closeLogin(pool, login)
  for (const grant of [...pool.grants.values()]) {
    const isOffline = grant.scope.split(' ').includes('offline_access')
    if (grant.loginId === login.id && !isOffline) endGrant(pool, grant.id)
  }
}
