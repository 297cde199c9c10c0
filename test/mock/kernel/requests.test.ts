import { createHmac } from 'node:crypto'
import { anything } from 'genauth/management'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { lazyEndpoint } from '../../../src/contract/endpoint.ts'
import { schemaFor } from '../../../src/contract/schema.ts'
import { Refused } from '../../../src/mock/kernel/refused.ts'
import { handle } from '../../../src/mock/kernel/route.ts'
import { engineOf, key } from './set-up.ts'

// What operations of the service need, and none of those that the mock has by now.
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
const base = { safety: 'write', access: 'anyone', input: anything, output: anything } as const
const echo = (name: string, method: Method, path: `/${string}`, more: object = {}) =>
  handle(
    lazyEndpoint<unknown, unknown>(() => ({ ...base, name, method, path, ...more })),
    input => input,
  )

const numbered = schemaFor<{ id: number; tags?: string[] }>()(() =>
  z.strictObject({ id: z.number(), tags: z.optional(z.array(z.string())) }),
)

describe('where input comes from', () => {
  const { send, journal } = engineOf([
    echo('replaceThing', 'PUT', '/api/v3/things'),
    echo('deleteThing', 'DELETE', '/api/v3/things'),
    echo('postForm', 'POST', '/api/v3/form', { bodyType: 'form', input: numbered }),
    echo('readThing', 'GET', '/api/v3/things/{id}'),
    echo('readNewest', 'GET', '/api/v3/things/newest'),
    echo('changeThing', 'PUT', '/api/v3/things/{id}', { input: numbered }),
  ])

  test.each([
    ['a PUT, from the body', 'PUT', '/api/v3/things?a=1', '{"b":2}', { b: 2 }],
    ['a DELETE, from the query', 'DELETE', '/api/v3/things?a=1', undefined, { a: '1' }],
    ['lists', 'DELETE', '/api/v3/things?a[]=1&a[]=2', undefined, { a: ['1', '2'] }],
    ['a form', 'POST', '/api/v3/form', 'id=7&tags[]=a&tags[]=b', { id: 7, tags: ['a', 'b'] }],
    ['the path', 'GET', '/api/v3/things/a%2Fb%20c?d=1', undefined, { id: 'a/b c', d: '1' }],
    ['a path without parameters first', 'GET', '/api/v3/things/newest', undefined, {}],
    ['a segment that escapes nothing', 'GET', '/api/v3/things/100%', undefined, { id: '100%' }],
    ['a number in the path', 'PUT', '/api/v3/things/7', '{"tags":["a"]}', { id: 7, tags: ['a'] }],
    ['the path rather than the body', 'PUT', '/api/v3/things/7', '{"id":8}', { id: 7 }],
  ] as const)('reads %s', async (_, method, path, body, data) => {
    const answer = await send(method, path, body === undefined ? {} : { body })

    expect(answer.body).toMatchObject({ statusCode: 200, data })
  })

  test('names the operation of a path with parameters', async () => {
    journal.clear()

    await send('GET', '/api/v3/things/7')

    expect(journal.calls().map(({ operation }) => operation)).toEqual(['readThing'])
  })

  test('does not read a number into a body that has a text', async () => {
    const answer = await send('PUT', '/api/v3/things/7', { body: '{"tags":"[]"}' })

    expect(answer.body).toMatchObject({ statusCode: 400, message: '参数 tags 格式错误' })
  })
})

describe('an operation without an envelope', () => {
  const bare = { ...base, method: 'GET', isBare: true } as const
  const refusing = (name: string, statusCode: number) =>
    handle(
      lazyEndpoint(() => ({ ...bare, name, path: `/api/v3/${name}` })),
      () => {
        throw new Refused(statusCode, 'no', { apiCode: 7 })
      },
    )
  const { send, faults } = engineOf([
    handle(
      lazyEndpoint(() => ({ ...bare, name: 'bare', path: '/api/v3/bare' })),
      () => ({ keys: [] }),
    ),
    handle(
      lazyEndpoint(() => ({ ...bare, name: 'text', path: '/api/v3/text' })),
      () => '<xml/>',
    ),
    handle(
      lazyEndpoint(() => ({ ...bare, name: 'empty', path: '/api/v3/empty' })),
      () => undefined,
    ),
    refusing('missing', 404),
    refusing('odd', 601),
  ])

  test.each([
    ['data', 'bare', '{"keys":[]}'],
    ['text as it is', 'text', '<xml/>'],
    ['nothing', 'empty', ''],
  ])('answers %s', async (_, name, text) => {
    expect(await send('GET', `/api/v3/${name}`)).toMatchObject({ httpStatus: 200, text })
  })

  test.each([
    ['missing', 404, 404],
    ['odd', 400, 601],
  ])('refuses %s by the HTTP status %i and the envelope', async (name, httpStatus, statusCode) => {
    const answer = await send('GET', `/api/v3/${name}`)

    expect(answer).toMatchObject({ httpStatus, body: { statusCode, message: 'no', apiCode: 7 } })
  })

  test('is refused by a fault in the same way', async () => {
    faults.add({ operation: 'bare', statusCode: 503 })

    expect(await send('GET', '/api/v3/bare')).toMatchObject({
      httpStatus: 503,
      body: { statusCode: 503 },
    })
  })
})

describe('signatures', () => {
  const administrator = { access: 'administrator' }
  const { send } = engineOf([
    echo('replaceThing', 'PUT', '/api/v3/things', administrator),
    echo('deleteThing', 'DELETE', '/api/v3/things', administrator),
  ])

  const headersFor = (method: string, signed: string) => {
    const headers = {
      date: 'Thu, 01 Jan 2026 00:00:00 GMT',
      'x-genauth-signature-method': 'HMAC-SHA1',
      'x-genauth-signature-nonce': signed,
      'x-genauth-signature-version': '1.0',
      'x-genauth-userpool-id': key.userPoolId,
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}`)
    const text = [method, ...lines, signed].join('\n')
    const signature = createHmac('sha1', key.secret).update(text).digest('base64')
    return { ...headers, authorization: `GenAuth ${key.userPoolId}:${signature}` }
  }

  test('a DELETE is signed without its parameters', async () => {
    const headers = headersFor('DELETE', '/api/v3/things')

    expect(await send('DELETE', '/api/v3/things?id=7', { headers })).toMatchObject({
      body: { statusCode: 200, data: { id: '7' } },
    })
  })

  test('a DELETE is not signed like a GET', async () => {
    const headers = headersFor('DELETE', '/api/v3/things?id=7')

    expect(await send('DELETE', '/api/v3/things?id=7', { headers })).toMatchObject({
      body: { statusCode: 403, apiCode: 1300 },
    })
  })

  test('a PUT is signed with its body, as a POST is', async () => {
    const headers = headersFor('PUT', '/api/v3/things?id=7&names=["a"]')

    expect(
      await send('PUT', '/api/v3/things', { headers, body: '{"names":["a"],"id":7}' }),
    ).toMatchObject({ body: { statusCode: 200 } })
  })
})
