import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HttpMethod } from '../../src/contract/endpoint.ts'
import { layOut, type RequestParts } from '../../src/http/request-parts.ts'
import { stringToSign } from '../../src/http/signature.ts'

const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
  .map(units => String.fromCharCode(...units))
const text = fc.oneof(fc.string({ unit: 'binary' }), codeUnits)
const date = fc.date()
const scalar = fc.oneof(text, fc.double(), fc.integer(), fc.boolean(), fc.constant(null), date)
const name = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'a=b&c', '2') },
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)
const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.constant(undefined),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  ),
}))
const body = fc.dictionary(name, value, { maxKeys: 6 })
const query = fc.dictionary(
  // A name with brackets means an array to the service, so no parameter has them.
  name.filter(key => !key.includes('[')),
  fc.oneof(
    scalar,
    fc.constant(undefined),
    fc.array(scalar, { maxLength: 4 }),
    fc.dictionary(name, value, { maxKeys: 3 }),
  ),
  { maxKeys: 6 },
)

/** Parses what arrives, as an HTTP server does. */
function parse(method: HttpMethod, parts: RequestParts): Map<string, unknown> {
  const url = new URL(`https://api.example.com${parts.path}${parts.query}`)
  if (method !== 'GET') return new Map(Object.entries(JSON.parse(parts.body ?? '{}')))
  const data = new Map<string, unknown>()
  for (const [key, entry] of url.searchParams) {
    const list = key.endsWith('[]') ? key.slice(0, -2) : undefined
    const known = list === undefined ? undefined : data.get(list)
    data.set(
      list ?? key,
      list === undefined ? entry : [...(Array.isArray(known) ? known : []), entry],
    )
  }
  return data
}

/** Writes parsed parameters in the form that the service signs. */
function canonical(method: string, path: string, data: Map<string, unknown>): string {
  const pairs = [...data]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, entry]) => `${key}=${typeof entry === 'string' ? entry : JSON.stringify(entry)}`)
  return `${method}\n${path}${pairs.length > 0 ? '?' : ''}${pairs.join('&')}`
}

function signedText(method: HttpMethod, parts: RequestParts): string {
  const { path, parameters } = parts
  return stringToSign({ method, path, headers: {}, headerPrefix: 'x-genauth-', parameters })
}

function laidOut(method: HttpMethod, input: unknown, path = '/api/v3/any'): RequestParts {
  const parts = layOut({ method, path }, input)
  if ('issues' in parts) throw new Error(parts.issues.map(({ message }) => message).join())
  return parts
}

test.each([
  ['POST', body],
  ['PUT', body],
  ['GET', query],
] as const)('what a server parses out of a %s is what was signed', (method, inputs) => {
  fc.assert(
    fc.property(inputs, input => {
      const parts = laidOut(method, input)
      const arrived = canonical(method, parts.path, parse(method, parts))
      // As bytes, because a text with half a surrogate pair is another text with the same bytes.
      expect(Buffer.from(signedText(method, parts))).toEqual(Buffer.from(arrived))
    }),
    { numRuns: 500 },
  )
})

test('what a server parses out of a form is what was signed', () => {
  fc.assert(
    fc.property(body, input => {
      const parts = layOut({ method: 'POST', path: '/a', bodyType: 'form' }, input)
      if ('issues' in parts) throw new Error('no part of a path is missing')
      const arrived = canonical('POST', '/a', new Map(new URLSearchParams(parts.body)))
      expect(Buffer.from(signedText('POST', parts))).toEqual(Buffer.from(arrived))
    }),
  )
})

test('a body arrives as JSON.stringify would write it', () => {
  fc.assert(
    fc.property(body, input => {
      expect(JSON.parse(laidOut('POST', input).body ?? '')).toEqual(
        JSON.parse(JSON.stringify(input)),
      )
    }),
  )
})

test('a query has array parameters as key[], and nothing for an empty array or undefined', () => {
  const input = { ids: ['a', 'b&c'], none: [], keywords: undefined, page: 1, isOpen: false }

  const parts = laidOut('GET', input)

  expect(parts.query).toBe('?ids%5B%5D=a&ids%5B%5D=b%26c&page=1&isOpen=false')
  expect(parts.body).toBeUndefined()
  expect(Object.fromEntries(parts.parameters)).toEqual({
    ids: '["a","b&c"]',
    page: '1',
    isOpen: 'false',
  })
})

test('dates go out and are signed as their text', () => {
  const since = new Date('2024-08-01T08:00:00.000Z')

  expect(laidOut('POST', { since }).body).toBe('{"since":"2024-08-01T08:00:00.000Z"}')
  expect(laidOut('POST', { since }).parameters.get('since')).toBe('2024-08-01T08:00:00.000Z')
  expect(laidOut('GET', { since }).parameters.get('since')).toBe('2024-08-01T08:00:00.000Z')
})

test('a POST without input has an empty object for a body', () => {
  expect(laidOut('POST', undefined)).toMatchObject({ body: '{}', query: '' })
})

test('path parameters are percent-encoded once and leave the rest of the input', () => {
  const parts = laidOut('POST', { id: 'a/b %2F?é', zone: 7, name: 'x' }, '/api/{zone}/ip/{id}')

  expect(parts.path).toBe('/api/7/ip/a%2Fb%20%252F%3F%C3%A9')
  expect(parts.body).toBe('{"name":"x"}')
  expect([...parts.parameters.keys()]).toEqual(['name'])
})

test('a path parameter arrives as one segment with the value that was given', () => {
  const segment = fc
    .string({ unit: 'binary', minLength: 1 })
    .filter(id => id !== '.' && id !== '..')
  fc.assert(
    fc.property(segment, id => {
      const url = new URL(`https://api.example.com${laidOut('GET', { id }, '/a/{id}/b').path}`)
      expect(url.pathname.split('/').map(decodeURIComponent)).toEqual(['', 'a', id, 'b'])
    }),
  )
})

test.each([
  ['missing', undefined],
  ['empty', ''],
  ['null', null],
  ['an object', { a: 1 }],
  ['not finite', Number.NaN],
  ['a dot', '.'],
  ['two dots', '..'],
  ['half a surrogate pair', '\ud800'],
])('a path parameter that is %s is an issue', (_, id) => {
  expect(layOut({ method: 'GET', path: '/a/{id}' }, { id })).toEqual({
    issues: [{ path: 'id', message: 'must be given as text or a number: it is part of the path' }],
  })
})

const circular: Record<string, unknown> = {}
circular.self = circular

test.each([
  ['POST', 'a bigint', { size: 1n }],
  ['POST', 'a circle', circular],
  ['GET', 'a bigint', { size: 1n }],
  ['GET', 'undefined in an array', { ids: [undefined] }],
] as const)('a %s with %s is an issue', (method, _, input) => {
  expect(layOut({ method, path: '/a' }, input)).toEqual({
    issues: [{ path: '', message: 'has a value that JSON cannot hold' }],
  })
})
