import { trimBlanks } from './blanks.ts'

const hasZone = /(Z|[+-]\d\d:?\d\d)$/i

/**
 * Reads a time as the service writes it: ISO 8601 with `Z`, with an offset, or with neither, which
 * means UTC (`new Date(…)` would take it for local time).
 *
 * @returns the time; an invalid `Date` when the text is no time
 *
 * @example
 * ```ts
 * import { parseTime } from 'genauth'
 *
 * console.log(parseTime('2017-06-07T14:34:08.700').toISOString()) // 2017-06-07T14:34:08.700Z
 * ```
 */
export function parseTime(text: string): Date {
  // Some logs write the offset without a colon, which not every runtime reads.
  const withColon = text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')
  return new Date(hasZone.test(text) ? withColon : `${text}Z`)
}

const httpDate = /^[a-z]+, \d\d[ -][a-z]{3}[ -]\d{2,4} \d\d:\d\d:\d\d GMT$/i

/**
 * Reads a date of an HTTP header. Strict, because `Date.parse` finds a date even in `1.5`.
 *
 * @returns milliseconds since the epoch, or `undefined` when the text is no such date
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7 | RFC 9110 section 5.6.7}
 */
export function parseHttpDate(text: string): number | undefined {
  const time = httpDate.test(trimBlanks(text)) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
