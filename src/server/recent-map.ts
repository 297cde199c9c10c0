// Beyond it the oldest are forgotten early, so that memory has a bound.
const maxEntries = 10_000

/** Remembers values for a time, in the order of their coming. */
export class RecentMap<Value> {
  readonly #entries = new Map<string, { readonly value: Value; readonly since: number }>()
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

  #isRecent({ since }: { readonly since: number }): boolean {
    const age = this.#now() - since
    // A clock that was set back makes no value younger.
    return age >= 0 && age < this.#memory
  }
}
