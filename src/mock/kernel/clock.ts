const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
}

/** A span of time: milliseconds, or a number with a unit, such as `90s`, `15m`, `2h`, `-7s`. */
export type Duration = number | `${number}${'ms' | 's' | 'm' | 'h' | 'd'}`

/**
 * Reads a duration.
 *
 * @returns milliseconds
 * @throws RangeError when the text is none
 */
export function milliseconds(duration: Duration): number {
  const result = parse(duration)
  if (!Number.isNaN(result)) return result
  throw new RangeError(`A duration is a number with a unit, such as 15m; got ${duration}`)
}

/** Tells whether a value is a duration. */
export function isDuration(value: unknown): value is Duration {
  return !Number.isNaN(parse(value))
}

function parse(value: unknown): number {
  if (typeof value === 'number') return value
  const [, number, unit = ''] = /^(-?\d+(?:\.\d+)?)([a-z]+)$/.exec(String(value)) ?? []
  return Number(number) * (units[unit] ?? Number.NaN)
}

/**
 * The clock of a mock. Codes, tokens, sessions, signatures and the `Date` header all go by it. It
 * runs with the real one unless the mock was given another source.
 */
export class MockClock {
  readonly #source: () => number
  readonly #moved: () => void
  #offset = 0
  #skew = 0

  /**
   * @param source reads the time that this clock runs with, in milliseconds since the epoch
   * @param moved is told when the clock has been moved by hand
   */
  constructor(source: () => number, moved: () => void = () => {}) {
    this.#source = source
    this.#moved = moved
  }

  /** The time, in milliseconds since the epoch. Can be handed on: it is bound to its clock. */
  readonly now = (): number => this.#source() + this.#offset + this.#skew

  /**
   * Lets time pass at once: `advance('15m')`.
   *
   * @throws RangeError when the duration is none
   */
  advance(duration: Duration): void {
    this.#offset += milliseconds(duration)
    this.#moved()
  }

  /**
   * Sets the time; the clock runs on from there.
   *
   * @throws RangeError when the time is none
   */
  set(time: Date | string | number): void {
    const target = new Date(time).getTime()
    if (Number.isNaN(target)) throw new RangeError('A time is a Date, ISO 8601 or milliseconds')
    this.#offset = target - this.#source() - this.#skew
    this.#moved()
  }

  /**
   * Makes the clock wrong by a span against everybody else's: `skew('-7s')`; 0 mends it.
   *
   * @throws RangeError when the duration is none
   */
  skew(duration: Duration): void {
    this.#skew = milliseconds(duration)
    this.#moved()
  }

  /** Remembers how the clock is set; gives the way back to it. For the mock itself. */
  keep(): () => void {
    const [offset, skew] = [this.#offset, this.#skew]
    return () => {
      this.#offset = offset
      this.#skew = skew
    }
  }

  /** Takes back every change. */
  reset(): void {
    this.#offset = 0
    this.#skew = 0
  }
}
