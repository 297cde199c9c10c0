import { milliseconds } from '../../kernel/clock.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { endGrant, type Grant, grants } from './grants.ts'
import { OauthRefused } from './oauth-refused.ts'
import { tokenSettings } from './settings.ts'

/** A refresh token that was issued. */
export interface StoredRefreshToken {
  readonly grantId: string
  readonly issuedAt: number
  readonly expiresAt: number
  /** When it was used first. */
  readonly usedAt?: number
  /** The token that it was exchanged for. */
  readonly successor?: string
}

/** Refresh tokens, used ones too. */
const refreshTokens = state(() => new Map<string, StoredRefreshToken>())

/** Finds a refresh token, whether or not it is still good. */
export function findRefreshToken(world: World, token: string): StoredRefreshToken | undefined {
  return refreshTokens(world).get(token)
}

/** Issues a refresh token. */
export function issueRefreshToken(world: World, app: StoredApp, grant: Grant): string {
  const token = world.random.hex(48)
  const issuedAt = world.clock.now()
  const life = milliseconds(app.refreshTokenLife ?? tokenSettings(world).refreshTokenLife)
  refreshTokens(world).set(token, { grantId: grant.id, issuedAt, expiresAt: issuedAt + life })
  return token
}

/** Finds the grant of a refresh token that has neither expired nor been revoked. */
export function grantOfRefreshToken(world: World, token: string): Grant | undefined {
  const stored = refreshTokens(world).get(token)
  if (stored === undefined || stored.expiresAt <= world.clock.now()) return undefined
  return grants(world).get(stored.grantId)
}

/**
 * Exchanges a refresh token for its successor. One that was used before yields the same successor
 * within the reuse interval; after it, the token must have been stolen and everything ends.
 *
 * @throws {@link OauthRefused} when the token was used before
 */
export function rotateRefreshToken(
  world: World,
  app: StoredApp,
  token: string,
  grant: Grant,
): string {
  const stored = refreshTokens(world).get(token)
  const now = world.clock.now()
  if (stored?.successor !== undefined && stored.usedAt !== undefined) {
    if (now - stored.usedAt < milliseconds(tokenSettings(world).refreshTokenReuseInterval)) {
      return stored.successor
    }
    endGrant(world, grant.id)
    throw new OauthRefused('invalid_grant', 'the refresh token was used before')
  }
  const successor = issueRefreshToken(world, app, grant)
  if (stored !== undefined) refreshTokens(world).set(token, { ...stored, usedAt: now, successor })
  return successor
}
