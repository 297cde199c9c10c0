import { parseHttpDate } from '../utils/time.ts'

/**
 * The service's clock as the answers show it. Signatures, expiry and token checks go by it, so that
 * a machine whose clock is wrong can still sign in.
 */
export class ServerClock {
  #offset = 0
  #isLearnt = false
  readonly #now: () => number

  /** @param now reads the local clock, in milliseconds since the epoch */
  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** The service's time, in milliseconds since the epoch. */
  now(): number {
    return this.#now() + this.#offset
  }

  /** Whether an answer has shown it. */
  get isLearnt(): boolean {
    return this.#isLearnt
  }

  /** How far the service's clock is ahead of the local one, in milliseconds. */
  get offset(): number {
    return this.#offset
  }

  /** Takes an offset from an earlier run of the program, until an answer shows a better one. */
  suggest(offset: number): void {
    if (!this.#isLearnt) this.#offset = offset
  }

  /**
   * Learns the offset from the `Date` header of an answer that was just received. An answer from a
   * cache (`Age`) says nothing about the clock.
   */
  learn(headers: Pick<Headers, 'get'>): void {
    const date = headers.get('date')
    if (!date || headers.get('age')) return
    const serverTime = parseHttpDate(date)
    if (serverTime === undefined) return
    // The header has whole seconds, so half a second more is the best guess …
    const offset = serverTime + 500 - this.#now()
    // … and less than two seconds may be nothing but that and the way here.
    this.#isLearnt = true
    this.#offset = Math.abs(offset) < 2000 ? 0 : offset
  }
}
