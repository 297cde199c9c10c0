import { milliseconds } from './clock.ts'
import { endGrant, type Grant } from './grants.ts'
import { OauthRefused } from './oauth-refused.ts'
import type { Pool, StoredApp } from './pool.ts'

/** A refresh token that was issued. */
export interface StoredRefreshToken {
  readonly grantId: string
  readonly issuedAt: number
  readonly expiresAt: number
  /** When it was used first. */
  usedAt?: number
  /** The token that it was exchanged for. */
  successor?: string
}

/** Issues a refresh token. */
export function issueRefreshToken(pool: Pool, app: StoredApp, grant: Grant): string {
  const token = pool.random.hex(48)
  const issuedAt = pool.clock.now()
  const life = milliseconds(app.refreshTokenLife ?? pool.settings.refreshTokenLife)
  pool.refreshTokens.set(token, { grantId: grant.id, issuedAt, expiresAt: issuedAt + life })
  return token
}

/** Finds the grant of a refresh token that has neither expired nor been revoked. */
export function grantOfRefreshToken(pool: Pool, token: string): Grant | undefined {
  const stored = pool.refreshTokens.get(token)
  if (stored === undefined || stored.expiresAt <= pool.clock.now()) return undefined
  return pool.grants.get(stored.grantId)
}

/**
 * Exchanges a refresh token for its successor. One that was used before yields the same successor
 * within the reuse interval; after it, the token must have been stolen and everything ends.
 *
 * @throws {@link OauthRefused} when the token was used before
 */
export function rotateRefreshToken(
  pool: Pool,
  app: StoredApp,
  token: string,
  grant: Grant,
): string {
  const stored = pool.refreshTokens.get(token)
  const now = pool.clock.now()
  if (stored?.successor !== undefined && stored.usedAt !== undefined) {
    if (now - stored.usedAt < milliseconds(pool.settings.refreshTokenReuseInterval)) {
      return stored.successor
    }
    endGrant(pool, grant.id)
    throw new OauthRefused('invalid_grant', 'the refresh token was used before')
  }
  const successor = issueRefreshToken(pool, app, grant)
  if (stored !== undefined) Object.assign(stored, { usedAt: now, successor })
  return successor
}
