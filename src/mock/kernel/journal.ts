/** A request that a mock has served. */
export interface JournalEntry {
  /** Name of the operation, such as `createUser`. */
  readonly operation: string
  /** HTTP method. */
  readonly method: string
  /** Path without query. */
  readonly path: string
  /** When it came, ISO 8601. */
  readonly at: string
  /** HTTP status of the answer; 0 when the connection was broken. */
  readonly httpStatus: number
  /** `statusCode` of the envelope, when the answer had one. */
  readonly statusCode: number | undefined
  /**
   * Paths of the fields that the operation does not know, such as `options.foo`; absent when there
   * were none. The service ignores them, and so does the mock; a client of this package refuses
   * them before anything is sent.
   */
  readonly unknownFields?: readonly string[]
}

// A mock that serves for days must not fill the memory.
const capacity = 10_000

/**
 * The last 10,000 requests that a mock has served, in order. It keeps no header and no value of
 * a parameter or body.
 */
export class Journal {
  #entries: JournalEntry[] = []

  /** All requests, or those of one operation. */
  calls(operation?: string): readonly JournalEntry[] {
    return this.#entries.filter(entry => operation === undefined || entry.operation === operation)
  }

  /** Notes a request. For the mock itself. */
  add(entry: JournalEntry): void {
    this.#entries.push(entry)
    if (this.#entries.length > capacity) this.#entries.shift()
  }

  /** Remembers the requests; gives the way back to them. For the mock itself. */
  keep(): () => void {
    const entries = [...this.#entries]
    return () => {
      this.#entries = [...entries]
    }
  }

  /** Forgets all requests. */
  clear(): void {
    this.#entries = []
  }
}
