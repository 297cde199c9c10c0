import { isGenAuthError } from '../errors/genauth-error.ts'
import type { Flights, Landing } from '../session/environment.ts'
import { sleep } from '../utils/sleep.ts'
import { RecentMap } from './recent-map.ts'

/**
 * The refreshes of this process. A successful one is remembered for a while, for requests that come
 * late with the old cookie: the browser sent them before it had the new one.
 */
export class RecentFlights implements Flights {
  readonly #underWay = new Map<string, Promise<Landing>>()
  readonly #landed: RecentMap<Promise<Landing>>
  // How often a refresh was begun.
  readonly #attempts = new WeakMap<Promise<Landing>, number>()

  /** @param memory how long a successful refresh is remembered, in milliseconds */
  constructor(memory: number, now: () => number) {
    this.#landed = new RecentMap(memory, now)
  }

  get(refreshToken: string): Promise<Landing> | undefined {
    return this.#underWay.get(refreshToken) ?? this.#landed.get(refreshToken)
  }

  set(refreshToken: string, flight: Promise<Landing>): void {
    this.#underWay.set(refreshToken, flight)
    this.#attempts.set(flight, this.#attemptsOf(flight) + 1)
  }

  #attemptsOf(flight: Promise<Landing>): number {
    return this.#attempts.get(flight) ?? 0
  }

  delete(refreshToken: string): void {
    const flight = this.#underWay.get(refreshToken)
    this.#underWay.delete(refreshToken)
    if (flight === undefined) return
    this.#landed.set(refreshToken, flight)
    const forget = (): void => {
      if (this.#landed.get(refreshToken) === flight) this.#landed.delete(refreshToken)
    }
    flight.then(({ isNew, session }) => {
      if (!isNew || session === undefined) forget()
    }, forget)
  }

  /**
   * The same flights as one request sees them. It waits for those of others, but not without end: a
   * worker whose client has gone away takes its promises along.
   *
   * @param patience how long to wait for a refresh that is not repeated, in milliseconds
   */
  forRequest(patience: number): Flights {
    const own = new Set<Promise<Landing>>()
    const others = new Map<Promise<Landing>, Promise<Landing>>()
    return {
      get: refreshToken => {
        const flight = this.get(refreshToken)
        if (flight === undefined || own.has(flight)) return flight
        const outwaited = others.get(flight) ?? this.#outwait(flight, patience)
        others.set(flight, outwaited)
        return outwaited
      },
      set: (refreshToken, flight) => {
        own.add(flight)
        this.set(refreshToken, flight)
      },
      delete: refreshToken => this.delete(refreshToken),
    }
  }

  async #outwait(flight: Promise<Landing>, patience: number): Promise<Landing> {
    const landed = new AbortController()
    const nothing: Landing = { session: undefined, isNew: false }
    const waited = async (): Promise<Landing> => {
      const attempts = this.#attemptsOf(flight)
      await sleep(patience, landed.signal)
      return this.#attemptsOf(flight) === attempts ? nothing : waited()
    }
    try {
      return await Promise.race([flight, waited()])
    } catch (error) {
      // Its request is gone, or somebody's function failed: that says nothing about the session.
      if (!isGenAuthError(error)) return nothing
      throw error
    } finally {
      landed.abort()
    }
  }
}
