import { NetworkError } from '../../errors/network-error.ts'
import type { UnauthorizedError } from '../../errors/unauthorized-error.ts'
import { issuesOf } from '../../http/custom-fields.ts'
import { backOff, type RetryPolicy } from '../../http/retry.ts'
import { isObject } from '../../utils/json.ts'
import { notify } from '../../utils/notify.ts'
import { raceAbort } from '../../utils/race-abort.ts'
import { sleep } from '../../utils/sleep.ts'
import { notSignedIn } from '../session/user-authorizer.ts'
import type { UserConnection } from '../session/user-connection.ts'
import type { EventBuffer } from './event-buffer.ts'
import { openSocket, type SocketEnd, type SocketPlan } from './open-socket.ts'
import type { SubscribeOptions, SubscriptionState } from './options.ts'
import { readMessage } from './read-message.ts'

/** What a subscription is made of: the options with their defaults, and the socket to use. */
export interface SubscriptionPlan<Data>
  extends Pick<SocketPlan, 'webSocket' | 'timeout' | 'idleTimeout'>,
    Pick<SubscribeOptions<Data>, 'signal' | 'onEvent' | 'onState' | 'schema'> {
  readonly code: string
  readonly retry: RetryPolicy
  readonly buffer: EventBuffer<Data>
}

/** A token that the service seems to have refused. */
interface Doubt {
  readonly token: string
  /** Whether it said so; a connection that could not be made tells no reason. */
  readonly isCertain: boolean
}

// The service does not document by which codes it refuses a token: the one for breaches of a policy
// (RFC 6455 section 7.4.1), the registered one for it, and the one that many use.
const refusalCodes: readonly unknown[] = [1008, 3000, 4401]

// A connection that has lasted so long was a good one, in milliseconds.
const goodLife = 10_000

/** Keeps a connection, and hands on what comes. */
export class SubscriptionRun<Data> {
  readonly #connection: UserConnection
  readonly #plan: SubscriptionPlan<Data>
  readonly #over = new AbortController()
  #doubt: Doubt | undefined
  // Failed connections since the last good one.
  #failures = 0
  // By `performance.now()`, because the clock of the machine may be set meanwhile.
  #openedAt = 0
  #hasMessage = false
  #wasConnected = false
  #hasGap = false
  readonly #onAbort = (): void => this.end({ error: this.#plan.signal?.reason }, true)

  constructor(connection: UserConnection, plan: SubscriptionPlan<Data>) {
    this.#connection = connection
    this.#plan = plan
    plan.signal?.addEventListener('abort', this.#onAbort)
    this.#keepConnected().catch((error: unknown) => this.end({ error }))
  }

  /**
   * Ends it, once.
   *
   * @param isSudden whether events that wait are dropped
   */
  end(failure: { readonly error: unknown } | undefined, isSudden = false): void {
    if (this.#over.signal.aborted) return
    this.#over.abort()
    const { signal, buffer } = this.#plan
    signal?.removeEventListener('abort', this.#onAbort)
    if (isSudden) buffer.clear()
    buffer.end(failure)
    this.#tell({ type: 'ended', error: failure?.error })
  }

  async #keepConnected(): Promise<void> {
    const { signal: given, retry } = this.#plan
    if (given?.aborted) throw given.reason
    const { signal } = this.#over
    for (;;) {
      const token = await raceAbort(this.#findToken(), signal)
      // It may have been closed after the token came, and before this line.
      signal.throwIfAborted()
      const { wasOpen, closeCode } = await this.#connect(token)
      if (signal.aborted) return
      this.#judge(token, wasOpen, closeCode)
      const delay = backOff(this.#failures, retry)
      this.#tell({ type: 'disconnected', delay, closeCode })
      await sleep(delay, signal)
    }
  }

  /** @returns `undefined` when none could be had now, as when the network is away */
  async #findToken(): Promise<string | undefined> {
    const { tokenSource, clock } = this.#connection
    const doubt = this.#doubt
    try {
      const fresh = await tokenSource.getTokens(doubt && { insteadOf: doubt.token })
      // Without another token, one that may be good after all is tried again.
      const tokens = fresh ?? (doubt?.isCertain ? undefined : await tokenSource.getTokens())
      if (tokens === undefined) throw doubt?.isCertain ? refused() : notSignedIn('sub')
      const { access_token: token, expires_at: end = Number.POSITIVE_INFINITY } = tokens
      // A machine that has heard nothing of the service may have a wrong clock: the service decides.
      const isOld = clock.isLearnt && end * 1000 <= clock.now()
      if (isOld || (doubt?.isCertain && token === doubt.token)) throw refused()
      return token
    } catch (error) {
      if (isObject(error) && error.retryable === true) return undefined
      throw error
    }
  }

  #connect(token: string | undefined): Promise<SocketEnd> | SocketEnd {
    if (token === undefined) return { wasOpen: false, closeCode: undefined }
    const { code } = this.#plan
    const { eventHost: host } = this.#connection
    const query = new URLSearchParams({ code, token })
    this.#hasMessage = false
    return openSocket({
      ...this.#plan,
      host,
      address: `${host}/events/v1/authentication/sub?${query}`,
      signal: this.#over.signal,
      onOpen: () => this.#noteOpen(),
      onMessage: message => this.#receive(message),
    })
  }

  /** Makes of the end of a connection what the next one has to know. */
  #judge(token: string | undefined, wasOpen: boolean, closeCode: number | undefined): void {
    const lasted = performance.now() - this.#openedAt
    const isGood = wasOpen && (this.#hasMessage || lasted >= goodLife)
    const isRefused = refusalCodes.includes(closeCode)
    // The token that came in place of a refused one.
    if (isRefused && !isGood && this.#doubt?.isCertain) throw refused()
    this.#failures = isGood ? 1 : this.#failures + 1
    if (this.#failures > this.#plan.retry.limit) {
      throw new NetworkError('sub', { host: this.#connection.eventHost, sent: wasOpen })
    }
    if (token === undefined) return
    // Once, because a network that is away is no reason to take one new token after another.
    const isSuspect = isRefused || (!wasOpen && this.#failures === 2)
    this.#doubt = isSuspect ? { token, isCertain: isRefused } : undefined
  }

  #noteOpen(): void {
    this.#openedAt = performance.now()
    this.#tell({ type: 'connected' })
    if (this.#wasConnected) this.#noteGap('reconnected')
    this.#wasConnected = true
  }

  #receive(message: unknown): void {
    this.#hasMessage = true
    try {
      const data = readMessage(message)
      const { schema } = this.#plan
      const issues = schema === undefined ? [] : issuesOf('schema', schema, data)
      // Checked just now, or promised by the type argument of the caller.
      if (issues.length === 0) this.#hand(data as Data)
      else this.#tell({ type: 'mismatch', issues })
    } catch (error) {
      // The schema has thrown, and would do so again.
      this.end({ error })
    }
  }

  #hand(data: Data): void {
    const { code, onEvent, buffer } = this.#plan
    const event = { code, data, isAfterGap: this.#hasGap }
    this.#hasGap = false
    if (onEvent !== undefined) {
      notify(onEvent, event)
      return
    }
    const lost = buffer.push(event)
    if (lost !== undefined) this.#noteGap('overflow', lost === 'newest')
  }

  /** @param isBeforeNext whether what is missing comes right before the next event */
  #noteGap(reason: 'reconnected' | 'overflow', isBeforeNext = true): void {
    this.#hasGap ||= isBeforeNext
    this.#tell({ type: 'gap', reason })
  }

  #tell(state: SubscriptionState): void {
    notify(this.#plan.onState, state)
  }
}

function refused(): UnauthorizedError {
  return notSignedIn('sub', 'the access token has ended or was refused; sign in again')
}
