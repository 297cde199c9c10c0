import type { SubscribedEvent } from './options.ts'

type Result<Data> = IteratorResult<SubscribedEvent<Data>, undefined>

/** Keeps events until somebody asks for them: in order, and no more than a number of them. */
export class EventBuffer<Data> {
  readonly #size: number
  readonly #dropsOldest: boolean
  readonly #events: SubscribedEvent<Data>[] = []
  readonly #waiting: ((result: Result<Data> | Promise<Result<Data>>) => void)[] = []
  // Whether the first event has lost its predecessor.
  #hasGap = false
  #isOver = false
  #failure: { readonly error: unknown } | undefined

  /** @param dropsOldest which event gives way when there are too many: the oldest, or the new one */
  constructor(size: number, dropsOldest: boolean) {
    this.#size = size
    this.#dropsOldest = dropsOldest
  }

  /**
   * Takes an event.
   *
   * @returns which event was lost for want of room
   */
  push(event: SubscribedEvent<Data>): 'oldest' | 'newest' | undefined {
    const hand = this.#waiting.shift()
    if (hand !== undefined) {
      hand({ done: false, value: event })
      return undefined
    }
    const isFull = this.#events.length >= this.#size
    if (isFull && !this.#dropsOldest) return 'newest'
    this.#events.push(event)
    if (!isFull) return undefined
    this.#events.shift()
    this.#hasGap = true
    return 'oldest'
  }

  /** Gives the next event as soon as there is one. */
  next(): Promise<Result<Data>> {
    const event = this.#events.shift()
    if (event !== undefined) {
      const value = this.#hasGap ? { ...event, isAfterGap: true } : event
      this.#hasGap = false
      return Promise.resolve({ done: false, value })
    }
    if (!this.#isOver) {
      return new Promise(resolve => {
        this.#waiting.push(resolve)
      })
    }
    const failure = this.#failure
    this.#failure = undefined
    return failure
      ? Promise.reject(failure.error)
      : Promise.resolve({ done: true, value: undefined })
  }

  /** Takes no more events. Who has read those that are there is told the error, once. */
  end(failure: { readonly error: unknown } | undefined): void {
    this.#isOver = true
    this.#failure = failure
    for (const hand of this.#waiting.splice(0)) hand(this.next())
  }

  /** Forgets the events that nobody has asked for. */
  clear(): void {
    this.#events.length = 0
  }
}
