/** A reproducible source of randomness: the same seed gives the same ids and codes. */
export interface Random {
  /** Lower-case hex digits. */
  hex(length: number): string
  /** Decimal digits. */
  digits(length: number): string
  /** A source that yields what this one would have yielded from here on. */
  copy(): Random
}

/** Makes a source from a seed (mulberry32; not for secrets, which a mock has none of). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const text = (length: number, base: number): string => {
    let result = ''
    while (result.length < length) result += Math.floor(next() * base).toString(base)
    return result
  }
  return {
    hex: length => text(length, 16),
    digits: length => text(length, 10),
    copy: () => seededRandom(state),
  }
}
