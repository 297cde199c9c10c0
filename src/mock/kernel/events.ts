import type { MockClock } from './clock.ts'

/** An event that was published. */
export interface PublishedEvent {
  /** Code of the event, such as `custom_shop.ordered`. */
  readonly code: string
  /** What it tells, parsed where it is JSON text. */
  readonly data: unknown
  /** Name of the program that it comes from, where it was told. */
  readonly source?: string | undefined
  /** Who published it; `undefined` for the service itself. */
  readonly userId?: string | undefined
  /** When it was published, ISO 8601. */
  readonly at: string
}

/** The service's end of a socket. */
export interface Peer {
  /** Accepts the connection. */
  open(): void
  /** Sends a message. */
  send(text: string): void
  /** Ends the connection: by a close code, or without one as a network does that breaks. */
  close(code?: number): void
}

/** Somebody who is connected. */
export interface Subscriber {
  /** Code of the events that are wanted. */
  readonly code: string
  readonly peer: Peer
  /** Writes an event as a message. */
  readonly write: (event: PublishedEvent) => string
  /** Tells whether the events may still be told. */
  readonly isEntitled: () => boolean
}

/** The events that were published at a mock, and the sockets that they are told on: `mock.events`. */
export class MockEvents {
  readonly #clock: MockClock
  readonly #subscribers = new Set<Subscriber>()
  #published: PublishedEvent[] = []
  #held: (readonly [Subscriber, PublishedEvent])[] | undefined

  /** @param clock says when events are published */
  constructor(clock: MockClock) {
    this.#clock = clock
  }

  /** How many sockets are connected. */
  get connections(): number {
    return this.#subscribers.size
  }

  /** The events that were published, or those of one code, oldest first. */
  published(code?: string): readonly PublishedEvent[] {
    return this.#published.filter(event => code === undefined || event.code === code)
  }

  /** Publishes an event as the service itself does, such as `authing.user.login`. */
  emit(code: string, data: unknown): void {
    this.publish({ code, data })
  }

  /** Breaks every connection, as a network does; with a code, the service ends them itself. */
  drop(closeCode?: number): void {
    for (const { peer } of [...this.#subscribers]) peer.close(closeCode)
  }

  /** Keeps messages on their way, until {@link MockEvents.release}. */
  hold(): void {
    this.#held ??= []
  }

  /** Lets held messages arrive, less those whose connection is gone. */
  release(): void {
    const held = this.#held ?? []
    this.#held = undefined
    for (const [subscriber, event] of held) {
      if (this.#subscribers.has(subscriber)) subscriber.peer.send(subscriber.write(event))
    }
  }

  /** Publishes an event. For the mock itself. */
  publish(event: Omit<PublishedEvent, 'at'>): void {
    const published = { ...event, at: new Date(this.#clock.now()).toISOString() }
    this.#published.push(published)
    for (const subscriber of this.#subscribers) {
      if (subscriber.code !== event.code) continue
      if (this.#held !== undefined) this.#held.push([subscriber, published])
      else subscriber.peer.send(subscriber.write(published))
    }
  }

  /** Adds a socket; gives the way to take it away. For the mock itself. */
  add(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber)
    return () => this.#subscribers.delete(subscriber)
  }

  /** Ends the connections of those whose right to events has ended. For the mock itself. */
  endUnentitled(closeCode: number | undefined): void {
    for (const { peer, isEntitled } of [...this.#subscribers]) {
      if (!isEntitled()) peer.close(closeCode)
    }
  }

  /** Remembers what was published, and what is held; gives the way back to it. For the mock itself. */
  keep(): () => void {
    const [published, held] = [[...this.#published], this.#held && [...this.#held]]
    return () => {
      this.#published = [...published]
      this.#held = held && [...held]
    }
  }

  /** Forgets what was published. Connections stay. */
  clear(): void {
    this.#published = []
    this.#held = undefined
  }
}
