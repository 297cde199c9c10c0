import type { Duration } from '../../kernel/clock.ts'
import { settings } from '../../kernel/settings.ts'

/** Settings of tokens. */
export interface TokenSettings {
  /** Life of access and ID tokens. */
  readonly tokenLife: Duration
  /** Life of a refresh token, from its issue; each refresh gives a new one. Not documented. */
  readonly refreshTokenLife: Duration
  /**
   * How long a refresh token that was used still yields its successor, which forgives a client an
   * answer that it lost. Used later, it ends the whole session. Default 0: not documented.
   */
  readonly refreshTokenReuseInterval: Duration
}

/** How tokens behave. */
export const tokenSettings = settings<TokenSettings>({
  tokenLife: '14d',
  refreshTokenLife: '30d',
  refreshTokenReuseInterval: '0s',
})
