// Beyond it the oldest are forgotten early, so that memory has a bound.
const maxEntries = 10_000

interface Entry<Value> {
  readonly value: Value
  since: number
}

/** Remembers values for a time, in the order of their coming. */
export class RecentMap<Value> {
  readonly #entries = new Map<string, Entry<Value>>()
  readonly #memory: number
  readonly #now: () => number

  /** @param memory how long a value is remembered, in milliseconds */
  constructor(memory: number, now: () => number) {
    this.#memory = memory
    this.#now = now
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key)
    return entry && this.#isRecent(entry) ? entry.value : undefined
  }

  set(key: string, value: Value): void {
    for (const [old, entry] of this.#entries) {
      if (this.#isRecent(entry) && this.#entries.size < maxEntries) break
      this.#entries.delete(old)
    }
    this.#entries.delete(key)
    this.#entries.set(key, { value, since: this.#now() })
  }

  delete(key: string): void {
    this.#entries.delete(key)
  }

  #isRecent(entry: Entry<Value>): boolean {
    const now = this.#now()
    // When the clock is set back, the time begins anew: nothing is forgotten early, or kept for long.
    entry.since = Math.min(entry.since, now)
    return now - entry.since < this.#memory
  }
}
