import { OAuthError } from '../../src/errors/oauth-error.ts'
import type { KeyValueStore } from '../../src/http/key-value-store.ts'
import type { SessionChange, SessionEnvironment } from '../../src/session/environment.ts'
import type { RefreshedTokens, StoredSession } from '../../src/session/stored-session.ts'
import { sessionStore } from '../../src/session/stores.ts'
import { TokenSession, type TokenSessionOptions } from '../../src/session/token-session.ts'

export const key = 'session'

export const ann = { sub: 'ann' }

/** The answer of the token endpoint after the given number of refreshes. */
export function tokens(number: number): RefreshedTokens['tokens'] {
  return {
    access_token: `access-${number}`,
    refresh_token: `refresh-${number}`,
    id_token: `id-${number}`,
    scope: 'openid offline_access',
    token_type: 'Bearer',
    expires_in: 3600,
  }
}

export const sessionEnded = (): OAuthError =>
  new OAuthError('refreshTokens', {
    error: 'invalid_grant',
    httpStatus: 400,
    sessionEnded: true,
  })

/** A world of one page: a clock that stands still, and a service that answers at once. */
export class Page {
  /** The service's time in milliseconds; it is ahead of the local clock by the offset. */
  time = Date.UTC(2026, 0, 1)
  offset = 0
  /** What the service says to each refresh, in turn; after that, new tokens. */
  answers: ((refreshToken: string) => Promise<RefreshedTokens> | RefreshedTokens)[] = []
  readonly refreshed: string[] = []
  readonly slept: number[] = []
  readonly changes: (readonly [SessionChange, string | undefined])[] = []
  readonly discarded: string[] = []
  readonly suggested: number[] = []
  readonly values: KeyValueStore<unknown>
  readonly environment: { -readonly [Name in keyof SessionEnvironment]: SessionEnvironment[Name] }

  constructor(
    values: KeyValueStore<unknown> = new Map(),
    changes: Partial<SessionEnvironment> = {},
  ) {
    this.values = values
    this.environment = {
      store: sessionStore(values, key),
      lock: task => task(),
      flights: new Map(),
      refresh: async token => {
        this.refreshed.push(token)
        const answer = this.answers.shift()
        return answer === undefined ? { tokens: tokens(this.refreshed.length) } : answer(token)
      },
      now: () => this.time,
      clockOffset: () => this.offset,
      suggestClockOffset: offset => {
        this.suggested.push(offset)
      },
      sleep: async milliseconds => {
        this.slept.push(milliseconds)
        this.time += milliseconds
      },
      changed: (change, session) => {
        this.changes.push([change, session?.access_token])
      },
      discard: token => {
        this.discarded.push(token)
      },
      ...changes,
    }
  }

  open(options?: TokenSessionOptions): TokenSession {
    return new TokenSession(this.environment, options)
  }

  /** A session that has just begun. */
  async signedIn(options?: TokenSessionOptions): Promise<TokenSession> {
    const session = this.open(options)
    await session.start(tokens(0), ann)
    return session
  }

  /** Lets the access token come to its end. */
  expire(): void {
    this.time += 3_600_000
  }

  /** Does as another page would that has refreshed. */
  async replace(part: Partial<StoredSession>): Promise<void> {
    const stored = await this.environment.store.get()
    if (stored === undefined) throw new Error('nobody is signed in')
    await this.environment.store.set({ ...stored, ...part })
  }
}
