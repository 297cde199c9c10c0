/**
 * How the body of an answer is spoiled: `garbage` is no JSON, `html` a web page, `truncated` the
 * first half of the answer, `empty` nothing, and `huge` more than 11 MiB.
 */
export type Spoiling = 'garbage' | 'html' | 'truncated' | 'empty' | 'huge'

/** Something that goes wrong on purpose. */
export interface Fault {
  /** Operation that it strikes, such as `createUser`. Default: every operation. */
  readonly operation?: string
  /** How often it strikes. Default `once`. */
  readonly times?: 'once' | 'always' | number
  /** Milliseconds before the answer, or before the fault; `Infinity` never answers. */
  readonly latency?: number
  /** Answers with this HTTP status and no envelope, as a gateway would. */
  readonly httpStatus?: number
  /** Answers with this `statusCode` in an envelope. */
  readonly statusCode?: number
  /** Business code in that envelope. */
  readonly apiCode?: number
  /**
   * Answers with this error of OAuth, such as `invalid_grant`, and HTTP status 400 unless
   * `httpStatus` says another. For the protocol endpoints, which have no envelope.
   */
  readonly error?: string
  /** Words of the refusal. */
  readonly message?: string
  /** Further headers of the answer, such as `retry-after`. */
  readonly headers?: Readonly<Record<string, string>>
  /**
   * Breaks the connection before or after the service has acted (`reset`, `reset-after`), or spoils
   * the body of the answer.
   */
  readonly kind?: 'reset' | 'reset-after' | Spoiling
}

/** Thrown by the mock's `fetch` in place of an answer, as a runtime reports a broken connection. */
export class ConnectionReset extends TypeError {
  constructor() {
    super('fetch failed', {
      cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
    })
  }
}

/** The faults that a mock has been told to have. */
export class Faults {
  #faults: { fault: Fault; left: number }[] = []

  /** Adds a fault; several strike in the order in which they were added. */
  add(fault: Fault): void {
    const { times = 'once' } = fault
    const counts = { once: 1, always: Number.POSITIVE_INFINITY }
    this.#faults.push({ fault, left: typeof times === 'number' ? times : counts[times] })
  }

  /** Takes the next fault for an operation. For the mock itself. */
  take(operation: string): Fault | undefined {
    const next = this.#faults.find(
      ({ fault, left }) =>
        left > 0 && (fault.operation === undefined || fault.operation === operation),
    )
    if (next !== undefined) next.left -= 1
    return next?.fault
  }

  /** Remembers the faults and how often each will strike; gives the way back. For the mock itself. */
  keep(): () => void {
    const faults = structuredClone(this.#faults)
    return () => {
      this.#faults = structuredClone(faults)
    }
  }

  /** Takes all faults away. */
  clear(): void {
    this.#faults = []
  }
}
