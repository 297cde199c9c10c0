/** A tab or process: it can sleep, which delays all that it waits for, and crash, which ends it. */
export class Host {
  isAlive = true
  asleepUntil = 0
}

interface Event {
  at: number
  readonly order: number
  readonly run: () => void
  readonly host: Host | undefined
}

/** Virtual time: a queue of events, and between two of them every promise that can settle does. */
export class World {
  /** The true time in milliseconds since 1970. */
  time = Date.UTC(2026, 0, 1)
  #order = 0
  readonly #heap: Event[] = []

  /** Runs something later; when it belongs to a host, only while that one lives and is awake. */
  after(delay: number, run: () => void, host?: Host): void {
    this.#push({ at: this.time + delay, order: this.#nextOrder(), run, host })
  }

  /** Waits on behalf of a host. */
  wait(delay: number, host: Host): Promise<void> {
    return new Promise(resolve => this.after(delay, resolve, host))
  }

  /** Runs until nothing is left to happen. */
  async run(): Promise<void> {
    for (let event = this.#pop(); event !== undefined; event = this.#pop()) {
      this.time = event.at
      const { host } = event
      if (host !== undefined && !host.isAlive) continue
      if (host !== undefined && host.asleepUntil > this.time) {
        this.#push({ ...event, at: host.asleepUntil, order: this.#nextOrder() })
        continue
      }
      event.run()
      // A tick comes when every promise that can settle has settled.
      await new Promise<void>(resolve => process.nextTick(resolve))
    }
  }

  #nextOrder(): number {
    this.#order += 1
    return this.#order
  }

  #push(event: Event): void {
    const heap = this.#heap
    let index = heap.length
    heap.push(event)
    while (index > 0) {
      const parent = (index - 1) >> 1
      const above = heap[parent]
      if (above === undefined || isBefore(above, event)) break
      heap[index] = above
      heap[parent] = event
      index = parent
    }
  }

  #pop(): Event | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined || heap.length === 0) return first
    let index = 0
    for (;;) {
      let child = 2 * index + 1
      const [left, right] = [heap[child], heap[child + 1]]
      if (left === undefined) break
      if (right !== undefined && isBefore(right, left)) child += 1
      const below = heap[child]
      if (below === undefined || isBefore(last, below)) break
      heap[index] = below
      index = child
    }
    heap[index] = last
    return first
  }
}

function isBefore(one: Event, other: Event): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order)
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What no schedule may bring about. */
export class Violation extends Error {
  override readonly name = 'Violation'
}
