import { OAuthError } from '../../../src/errors/oauth-error.ts'
import type { RefreshedTokens, UserClaims } from '../../../src/session/stored-session.ts'
import type { World } from './world.ts'

/** How the service treats sessions. */
export interface ServerRules {
  /** For how long a refresh token works once more after its first use, in milliseconds. */
  readonly reuseInterval: number
  /** Whether a refresh brings a new refresh token. */
  readonly isRotating: boolean
  /** Life of an access token in seconds. */
  readonly accessLife: number
  /** Life of a session from the sign-in, in milliseconds. */
  readonly sessionLife: number
}

/** What one sign-in began at the service. */
export interface Family {
  readonly user: string
  readonly end: number
  isRevoked: boolean
}

interface RefreshToken {
  readonly family: Family
  firstUse: number | undefined
}

interface AccessToken {
  readonly family: Family
  /** When it expires, in true milliseconds. */
  readonly end: number
  /** The refresh token that came with it, or was used for it. */
  readonly refreshToken: string
}

/** The token endpoint of the service, with rotation and the detection of reuse. */
export class TokenServer {
  readonly accessTokens = new Map<string, AccessToken>()
  /** Refresh tokens that the service has refused, as it had a right to. */
  readonly refused = new Set<string>()
  /** Families that were revoked because a token came twice. */
  readonly stolen = new Set<Family>()
  /** How often a rotated token was presented once more. */
  reuses = 0
  readonly #refreshTokens = new Map<string, RefreshToken>()
  readonly #world: World
  readonly #rules: ServerRules
  #issued = 0

  constructor(world: World, rules: ServerRules) {
    this.#world = world
    this.#rules = rules
  }

  signIn(user: string): RefreshedTokens {
    const end = this.#world.time + this.#rules.sessionLife
    return this.#issue({ user, end, isRevoked: false }, undefined)
  }

  familyOf(refreshToken: string): Family | undefined {
    return this.#refreshTokens.get(refreshToken)?.family
  }

  revoke(refreshToken: string): void {
    const token = this.#refreshTokens.get(refreshToken)
    if (token !== undefined) token.family.isRevoked = true
  }

  refresh(refreshToken: string): RefreshedTokens {
    const token = this.#refreshTokens.get(refreshToken)
    const { time } = this.#world
    if (token === undefined || token.family.isRevoked || token.family.end <= time) {
      throw this.#refuse(refreshToken)
    }
    if (!this.#rules.isRotating) return this.#issue(token.family, refreshToken)

    if (token.firstUse !== undefined) {
      this.reuses += 1
      if (time - token.firstUse >= this.#rules.reuseInterval) {
        token.family.isRevoked = true
        this.stolen.add(token.family)
        throw this.#refuse(refreshToken)
      }
    }
    token.firstUse ??= time
    return this.#issue(token.family, undefined)
  }

  #refuse(refreshToken: string): OAuthError {
    this.refused.add(refreshToken)
    return new OAuthError('refreshTokens', {
      error: 'invalid_grant',
      httpStatus: 400,
      sessionEnded: true,
    })
  }

  #issue(family: Family, kept: string | undefined): RefreshedTokens {
    this.#issued += 1
    const { accessLife } = this.#rules
    const accessToken = `access-${this.#issued}`
    const refreshToken = kept ?? `refresh-${this.#issued}`
    const end = this.#world.time + accessLife * 1000
    this.accessTokens.set(accessToken, { family, end, refreshToken })
    if (kept === undefined) {
      this.#refreshTokens.set(refreshToken, { family, firstUse: undefined })
    }
    const user: UserClaims = { sub: family.user }
    // Services need not repeat what has not changed.
    const isBrief = this.#issued % 2 === 0
    return {
      tokens: {
        access_token: accessToken,
        token_type: 'Bearer',
        expires_in: accessLife,
        ...(isBrief && kept !== undefined ? {} : { refresh_token: refreshToken }),
      },
      user: isBrief ? undefined : user,
    }
  }
}
