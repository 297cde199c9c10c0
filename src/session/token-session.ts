import type { TokenSet } from '../contract/token-set/contract.ts'
import { isGenAuthError } from '../errors/genauth-error.ts'
import { TokenError } from '../errors/token-error.ts'
import type { Landing, SessionChange, SessionEnvironment } from './environment.ts'
import type { RefreshedTokens, StoredSession, UserClaims } from './stored-session.ts'

// Before a refresh that failed on the way is repeated: well within the time in which services
// honour a token once more whose successor was lost.
const repeatWaits = [200, 1000]

// Before a refused token is believed to be dead: whoever was faster may still be writing.
const doubtWaits = [0, 100, 400, 1500]

// How far the clocks of those who share a session may differ, in seconds.
const clockTolerance = 60

// What took longer to read may be old: the page slept, and others went on.
const slowRead = 5000

/** How tokens are asked for. */
export interface GetTokensOptions {
  /** Answers from the store alone: valid tokens or nothing, no request. False by default. */
  cacheOnly?: boolean | undefined
  /** An access token that the service has just refused, although it looked valid. */
  insteadOf?: string | undefined
}

/** How a {@link TokenSession} behaves. */
export interface TokenSessionOptions {
  /**
   * How long before its end an access token is refreshed, in seconds; 30 by default. Never more
   * than a quarter of the token's life.
   */
  earlyRefresh?: number | undefined
}

// New tokens that the store did not take.
interface Unsaved {
  /** The refresh token that was given for them, which the store still holds. */
  readonly replaces: string
  readonly session: StoredSession
  readonly error: unknown
}

// What a turn at the lock came to, told when the lock is free again.
interface Turn extends Landing {
  readonly change?: SessionChange
  readonly surplus?: string
  readonly error?: unknown
}

/**
 * Keeps the tokens of one signed-in user fresh. Expiry is checked when tokens are asked for; there
 * are no timers. However many pages and calls share a session, a refresh token is used by one of
 * them at a time, and its successor is stored before anybody sees it.
 */
export class TokenSession {
  readonly #environment: SessionEnvironment
  readonly #earlyRefresh: number
  #unsaved: Unsaved | undefined
  // The last refresh that was started here and not by another session.
  #flight: Promise<Landing> | undefined

  constructor(environment: SessionEnvironment, options: TokenSessionOptions = {}) {
    this.#environment = environment
    this.#earlyRefresh = options.earlyRefresh ?? 30
  }

  /**
   * Begins the session of a user who has just signed in, in place of any other.
   *
   * @throws {@link StoreError} when the store did not take it; what was there is still there
   */
  async start(tokens: TokenSet, user: UserClaims): Promise<StoredSession> {
    const environment = this.#environment
    const now = Math.floor(environment.now() / 1000)
    // The service's own word where the local clock may be ahead.
    const issuedAt = Math.min(user.iat ?? now, now)
    const session = this.#build(tokens, issuedAt, { user, created_at: issuedAt })
    await environment.lock(() => environment.store.set(session), 'write')
    this.#unsaved = undefined
    environment.changed?.('signed_in', session)
    return session
  }

  /** Reads the session as it is, fresh or not, without a request. */
  async get(): Promise<StoredSession | undefined> {
    return this.#read()
  }

  /**
   * Gets valid tokens, by a refresh if need be.
   *
   * @returns the session with its tokens; `undefined` when nobody is signed in, or when the access
   * token has expired and cannot be refreshed
   * @throws {@link OAuthError} with `sessionEnded` when the service has ended the session, which is
   * then forgotten here as well
   * @throws {@link StoreError} when the store fails
   * @throws {@link TokenError} when the new ID token is not the user's
   * @throws what the refresh throws; the session stays
   */
  async getTokens(options: GetTokensOptions = {}): Promise<StoredSession | undefined> {
    const { cacheOnly, insteadOf } = options
    let session = await this.#read()
    let joined: Promise<Landing> | undefined
    let refreshes = 0

    // Each further turn means that somebody else has changed the session in the meantime.
    while (session !== undefined) {
      const usable = this.#usable(session, insteadOf)
      if (usable !== undefined && (refreshes > 0 || this.#isFresh(session))) return usable
      if (cacheOnly || !session.refresh_token) return usable
      if (this.#unsaved !== undefined) {
        // The next refresh would lose this token for good if the page went away.
        if (usable !== undefined) return usable
        throw this.#unsaved.error
      }

      try {
        joined = this.#join(session, session.refresh_token, joined)
        const { session: result, isNew } = await joined
        const isOwn = joined === this.#flight
        if (isNew && isOwn) refreshes += 1
        // The page may have slept while the tokens came; what always comes expired is let through.
        if (refreshes > 2) return result
        if (isOwn) session = result
        // Another session's store may be another one, such as the cookie of another request.
        else if (isNew && result) session = await this.#save(session.refresh_token, result)
        else session = await this.#read()
      } catch (error) {
        if (!isTransient(error)) throw error
        session = await this.#read()
        const rest: StoredSession | undefined = session && this.#usable(session, insteadOf)
        if (session !== undefined && rest === undefined) throw error
        return rest
      }
    }
    return undefined
  }

  /**
   * Forgets the session on this side. A refresh under way does not bring it back.
   *
   * @returns what was there, for what follows: revoking its tokens, signing out at the service
   * @throws {@link StoreError} when the store did not forget it
   */
  async end(): Promise<StoredSession | undefined> {
    const environment = this.#environment
    const session = await environment.lock(async () => {
      // What cannot be read can still be deleted.
      const stored = await environment.store.get().catch(() => undefined)
      await environment.store.delete()
      return stored
    }, 'write')
    const unsaved = this.#unsaved
    this.#unsaved = undefined
    environment.changed?.('signed_out', undefined)
    return unsaved && unsaved.replaces === session?.refresh_token ? unsaved.session : session
  }

  #usable(session: StoredSession, insteadOf: string | undefined): StoredSession | undefined {
    const isValid = session.expires_at * 1000 > this.#environment.now()
    return isValid && session.access_token !== insteadOf ? session : undefined
  }

  #isFresh({ expires_at, expires_in }: StoredSession): boolean {
    const early = Math.min(this.#earlyRefresh, expires_in / 4)
    const life = expires_at - this.#environment.now() / 1000
    // With more than its whole life before it a token was stored by a clock that was ahead, and nobody
    // knows how old it is.
    return life > early && life <= expires_in + clockTolerance
  }

  /** Reads the session, and tries again to store what the store did not take. */
  async #read(): Promise<StoredSession | undefined> {
    const unsaved = this.#unsaved
    const session = await (unsaved === undefined
      ? this.#environment.store.get()
      : this.#save(unsaved.replaces, unsaved.session))
    if (session !== undefined) this.#environment.suggestClockOffset?.(session.clock_offset)
    return session
  }

  /** Joins the refresh that is under way with a token, if there is a new one, or starts it. */
  #join(
    stale: StoredSession,
    token: string,
    joined: Promise<Landing> | undefined,
  ): Promise<Landing> {
    const { flights } = this.#environment
    const other = flights.get(token)
    if (other !== undefined && other !== joined) return other
    const begin: Promise<Landing> = this.#fly(stale, token, () => this.#overtaking(token, flight))
    const flight = begin.finally(() => flights.delete(token))
    flights.set(token, flight)
    this.#flight = flight
    return flight
  }

  /** Finds the refresh of somebody who would not wait any longer; if there is none, goes on. */
  #overtaking(token: string, own: Promise<Landing>): Promise<Landing> | undefined {
    const { flights } = this.#environment
    const other = flights.get(token)
    if (other !== undefined && other !== own) return other
    flights.set(token, own)
    return undefined
  }

  async #fly(
    stale: StoredSession,
    token: string,
    overtaking: () => Promise<Landing> | undefined,
  ): Promise<Landing> {
    const environment = this.#environment
    for (let attempt = 0; ; attempt += 1) {
      try {
        // A token that is used twice may end the session.
        const other = attempt > 0 ? await overtaking() : undefined
        if (other?.isNew && other.session) {
          return { session: await this.#save(token, other.session), isNew: true }
        }
        const turn = await environment.lock(() => this.#turn(stale, token), 'refresh')
        this.#tell(turn)
        if (turn.error !== undefined) throw turn.error
        return turn
      } catch (error) {
        const wait = repeatWaits[attempt]
        if (wait === undefined || !isTransient(error)) throw error
        await environment.sleep(wait)
      }
    }
  }

  async #turn(stale: StoredSession, token: string): Promise<Turn> {
    const current = await this.#readAwake()
    const isStale = current?.access_token === stale.access_token
    if (current?.refresh_token !== token || !isStale) return { session: current, isNew: false }

    const sentAt = this.#localTime()
    let answer: RefreshedTokens
    try {
      answer = await this.#environment.refresh(token)
    } catch (error) {
      if (!isEnd(error)) throw error
      return this.#doubt(token, error)
    }
    const { user = current.user } = answer
    if (user.sub !== current.user.sub) {
      throw new TokenError('wrong_claim', 'the new ID token is of another user', { claim: 'sub' })
    }
    // The clock may have been set back meanwhile, and what is stored been written by one that was ahead.
    const localTime = Math.min(sentAt, this.#localTime())
    const issuedAt = Math.floor((localTime + this.#environment.clockOffset()) / 1000)
    const created_at = Math.min(current.created_at, issuedAt)
    const session = this.#build(answer.tokens, issuedAt, { ...current, user, created_at })
    return this.#replace(token, session)
  }

  /** Makes sure that a refused token has no successor before the session is given up. */
  async #doubt(token: string, error: unknown): Promise<Turn> {
    const { store, isShared = true } = this.#environment
    for (const wait of isShared ? doubtWaits : []) {
      await this.#environment.sleep(wait)
      const session = await store.get()
      if (session?.refresh_token !== token) return { session, isNew: false }
    }
    return this.#environment.lock(async () => {
      const session = await store.get()
      if (session?.refresh_token !== token) return { session, isNew: false }
      await store.delete()
      return { session: undefined, isNew: true, change: 'session_ended', error }
    }, 'write')
  }

  async #save(token: string, session: StoredSession): Promise<StoredSession | undefined> {
    const turn = await this.#replace(token, session)
    this.#tell(turn)
    return turn.session
  }

  /** Writes new tokens unless somebody else has written meanwhile. */
  async #replace(replaces: string, session: StoredSession): Promise<Turn> {
    const { store } = this.#environment
    try {
      const turn = await this.#environment.lock(async (): Promise<Turn> => {
        const current = await store.get()
        if (current?.refresh_token !== replaces) {
          const surplus = current === undefined ? session.refresh_token : undefined
          return { session: current, isNew: false, ...(surplus && { surplus }) }
        }
        await store.set(session)
        return { session, isNew: true, change: 'refreshed' }
      }, 'write')
      if (this.#unsaved?.replaces === replaces) this.#unsaved = undefined
      return turn
    } catch (error) {
      // The old refresh token is used up: lost here, the new one would be lost for good. Of two users
      // the one who signed in last counts.
      const { created_at = 0 } = this.#unsaved?.session ?? {}
      if (created_at <= session.created_at) this.#unsaved = { replaces, session, error }
      return { session, isNew: true }
    }
  }

  #tell({ change, session, surplus }: Turn): void {
    if (change !== undefined) this.#environment.changed?.(change, session)
    if (surplus !== undefined) this.#environment.discard?.(surplus)
  }

  async #readAwake(): Promise<StoredSession | undefined> {
    for (let tries = 0; ; tries += 1) {
      const begin = this.#localTime()
      const session = await this.#environment.store.get()
      if (this.#localTime() - begin < slowRead || tries === 2) return session
    }
  }

  #build(
    tokens: TokenSet,
    issuedAt: number,
    old: Pick<StoredSession, 'user' | 'created_at'> & Partial<StoredSession>,
  ): StoredSession {
    const { access_token, token_type, expires_in } = tokens
    const session: StoredSession = {
      access_token,
      token_type,
      expires_in,
      expires_at: issuedAt + expires_in,
      clock_offset: this.#environment.clockOffset(),
      user: old.user,
      created_at: old.created_at,
    }
    for (const name of ['id_token', 'refresh_token', 'scope'] as const) {
      const value = tokens[name] ?? old[name]
      if (value) session[name] = value
    }
    return session
  }

  #localTime(): number {
    return this.#environment.now() - this.#environment.clockOffset()
  }
}

function isTransient(error: unknown): boolean {
  return isGenAuthError(error) && error.retryable
}

/** Tells whether the service has ended the session. */
export function isEnd(error: unknown): boolean {
  return isGenAuthError(error) && 'sessionEnded' in error && error.sessionEnded === true
}
