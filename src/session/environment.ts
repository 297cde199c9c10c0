import type { RefreshedTokens, StoredSession } from './stored-session.ts'

/** Where the session of one user lives: one value, read and written as a whole. */
export interface SessionStore {
  /**
   * Reads the session; `undefined` when nobody is signed in.
   *
   * @throws {@link StoreError} when the store cannot be read
   */
  get(): Promise<StoredSession | undefined>
  /**
   * Writes the session in place of what was there.
   *
   * @throws {@link StoreError} when nothing was written; what was there is still there
   */
  set(session: StoredSession): Promise<void>
  /**
   * Forgets the session.
   *
   * @throws {@link StoreError} when it is still there
   */
  delete(): Promise<void>
}

/**
 * What a lock protects: `refresh` is held while the service is asked for new tokens, `write` only
 * from reading a session to writing it. `write` is asked for inside `refresh`, so they must be two
 * locks. Signing in and out need only `write`, and so wait for no network.
 */
export type LockPart = 'refresh' | 'write'

/**
 * Runs a task while no other page runs one of the same part. It never waits without end: after a
 * time limit the task runs in any case. Where nothing can be locked, it just runs the task.
 */
export type SessionLock = <T>(task: () => Promise<T>, part: LockPart) => Promise<T>

/** How a refresh ended. */
export interface Landing {
  /** The session after it; `undefined` when nobody is signed in any more. */
  readonly session: StoredSession | undefined
  /** Whether the service was asked; else somebody else had changed the session before. */
  readonly isNew: boolean
}

/** The refreshes under way, by refresh token. A `Map` is one. */
export interface Flights {
  /** Finds the refresh that is under way with a refresh token. */
  get(refreshToken: string): Promise<Landing> | undefined
  /** Adds a refresh; once more before it is repeated, so that others see that it goes on. */
  set(refreshToken: string, flight: Promise<Landing>): unknown
  /** Takes out a refresh that has ended. A keeper may hold on to a successful one for a while. */
  delete(refreshToken: string): unknown
}

/** What happened to a session. */
export type SessionChange = 'signed_in' | 'refreshed' | 'signed_out' | 'session_ended'

/** What a {@link TokenSession} needs of the world around it. */
export interface SessionEnvironment {
  /** Keeps the session. */
  readonly store: SessionStore
  /**
   * Whether others write to the store too, so that a refused token may have a successor on its way.
   * True by default.
   */
  readonly isShared?: boolean
  /** Keeps others out. */
  readonly lock: SessionLock
  /** Shared by all sessions of the page or process. */
  readonly flights: Flights
  /**
   * Asks the service for new tokens, once, and gives up after a time that is shorter than the
   * limit of the lock.
   *
   * @throws {@link OAuthError} with `sessionEnded` when the service honours the token no longer
   */
  refresh(refreshToken: string): Promise<RefreshedTokens>
  /** The service's time as far as it is known, in milliseconds since 1970. */
  now(): number
  /** How far that is ahead of the local clock, in milliseconds; 0 while nothing is known. */
  clockOffset(): number
  /**
   * Hears the offset that was stored with a session. It is of use on the machine that stored it,
   * as long as no answer has shown a better one.
   */
  suggestClockOffset?(milliseconds: number): void
  /** Waits for a number of milliseconds. */
  sleep(milliseconds: number): Promise<void>
  /** Hears what was written, after it was written; no lock is held. */
  changed?(change: SessionChange, session: StoredSession | undefined): void
  /** Hears of a refresh token that came after the user had signed out, to revoke it. */
  discard?(refreshToken: string): void
}
