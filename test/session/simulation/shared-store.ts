import type { KeyValueStore } from '../../../src/http/key-value-store.ts'
import type { Host, World } from './world.ts'

/** What fails: nothing, writing new values, or everything. */
export type Trouble = 'none' | 'full' | 'down'

/** One place for all tabs. Operations arrive in order, each a while after it was asked for. */
export class SharedStore {
  trouble: Trouble = 'none'
  value: unknown
  readonly #world: World
  readonly #latency: () => number
  #lastArrival = 0

  /** @param latency how long the next operation takes, one way; 0 does it at once */
  constructor(world: World, latency: () => number) {
    this.#world = world
    this.#latency = latency
  }

  /** The store as one tab sees it. */
  for(
    host: Host,
    heard: { set(value: unknown): void; delete(value: unknown): void },
  ): KeyValueStore<unknown> {
    return {
      get: () => this.#run(host, 'get', () => this.value),
      set: (_key, value) =>
        this.#run(host, 'set', () => {
          heard.set(value)
          this.value = value
        }),
      delete: () =>
        this.#run(host, 'delete', () => {
          heard.delete(this.value)
          this.value = undefined
        }),
    }
  }

  #run<T>(host: Host, operation: string, effect: () => T): T | Promise<T> {
    const latency = this.#latency()
    if (latency === 0) return this.#attempt(operation, effect)
    const { time } = this.#world
    this.#lastArrival = Math.max(time + latency, this.#lastArrival)
    return new Promise((resolve, reject) => {
      // What was sent arrives, even if the tab has gone or sleeps.
      this.#world.after(this.#lastArrival - time, () => {
        try {
          const result = this.#attempt(operation, effect)
          this.#world.after(latency, () => resolve(result), host)
        } catch (error) {
          this.#world.after(latency, () => reject(error), host)
        }
      })
    })
  }

  #attempt<T>(operation: string, effect: () => T): T {
    const isFailing = this.trouble === 'down' || (this.trouble === 'full' && operation === 'set')
    if (isFailing) throw new Error(`the store is ${this.trouble}`)
    return effect()
  }
}
