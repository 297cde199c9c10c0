import type { JsonObject } from '../../../utils/json.ts'
import { headerPrefixes } from '../../kernel/headers.ts'
import type { Presented } from '../../kernel/route.ts'

// A request that has more values of several readings than this is taken in its first one alone.
const maximum = 64

/**
 * The texts that the sender of a request may have signed. There are several, because the clients of
 * the service sign what their caller gave, and send it in a form that does not tell that any more:
 * a `?` for parameters that are all undefined, an empty list or a null in a query that leaves no
 * trace there, dates as JSON, numbers in lists of a query.
 *
 * Written from the service's rules and from what arrived, not by the client's code, so that a mistake
 * in one of the two shows.
 */
export function canonicalForms({ method, path, headers, data, absent }: Presented): string[] {
  const start = `${method}\n${canonicalHeaders(headers)}${path}`
  // The official client signs a DELETE without its parameters.
  if (method === 'DELETE') return [start]
  const isQuery = method === 'GET'
  // One of them at a time, because there may be many.
  const traceless = isQuery
    ? [undefined, ...absent().flatMap(name => [`${name}=[]`, `${name}=null`])]
    : [undefined]
  const readings = Object.keys(data)
    .sort()
    .map(key => readingsOf(data, key, isQuery).map(value => `${key}=${value}`))
  return [
    ...combined(readings).flatMap(sent =>
      traceless.map(pair => {
        const pairs = pair === undefined ? sent : [...sent, pair].sort(byKey)
        return pairs.length === 0 ? start : `${start}?${pairs.join('&')}`
      }),
    ),
    ...(readings.length === 0 ? [`${start}?`] : []),
  ]
}

function canonicalHeaders(headers: Headers): string {
  return [...headers.keys()]
    .filter(name => name === 'date' || headerPrefixes.some(prefix => name.startsWith(prefix)))
    .sort()
    .map(name => `${name}:${(headers.get(name) ?? '').replace(/[\t\n\f\r]/g, ' ').trim()}\n`)
    .join('')
}

/** What a value may have been before it was sent, most likely first. */
function readingsOf(data: JsonObject, key: string, isQuery: boolean): string[] {
  const value = data[key]
  if (typeof value === 'string') {
    return isIsoTime(value) ? [value, JSON.stringify(value)] : [value]
  }
  const json = JSON.stringify(value)
  const isOfNumbers =
    isQuery && Array.isArray(value) && value.every(entry => String(Number(entry)) === entry)
  return isOfNumbers ? [json, `[${value.join(',')}]`] : [json]
}

/** Every choice of one reading per parameter. */
function combined(readings: readonly (readonly string[])[]): string[][] {
  const count = readings.reduce((product, { length }) => product * length, 1)
  const chosen = count > maximum ? readings.map(choices => choices.slice(0, 1)) : readings
  return chosen.reduce<string[][]>(
    (forms, choices) => forms.flatMap(form => choices.map(choice => [...form, choice])),
    [[]],
  )
}

function byKey(one: string, other: string): number {
  const [first = '', second = ''] = [one, other].map(pair => pair.slice(0, pair.indexOf('=')))
  if (first === second) return 0
  return first < second ? -1 : 1
}

// As `Date` writes itself into JSON.
function isIsoTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)
}
