import { text } from 'node:stream/consumers'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { InputError, ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Cursor, type CursorPage, cursorPageOf } from '../../src/contract/cursor-page.ts'
import { type CursorPaging, endpoint, type NumberPaging } from '../../src/contract/endpoint.ts'
import { pageOf } from '../../src/contract/page.ts'
import { anything } from '../../src/contract/plain-schemas.ts'
import { entity, schemaFor } from '../../src/contract/schema.ts'
import { listByCursor } from '../../src/http/list-by-cursor.ts'
import { listPages } from '../../src/http/list-pages.ts'
import { answer, clientWith, poolKey, serve } from '../http/support.ts'

const row = schemaFor<{ id: string }>()(() => entity({ id: z.string() }))
const rows = (...ids: string[]) => ids.map(id => ({ id }))
const base = {
  name: 'madeUp',
  path: '/api/v3/made-up',
  safety: 'read',
  access: 'administrator',
  input: anything,
} as const

const byNumber = (method: 'GET' | 'POST', paging: NumberPaging, key?: string) =>
  endpoint({ ...base, method, paging, output: pageOf(row, key) })
const byCursor = (method: 'GET' | 'POST', paging: CursorPaging, key?: string) =>
  endpoint({ ...base, method, paging, output: cursorPageOf(row, paging, key) })

/** A client of a server that answers each request by a function; what it was asked is noted. */
async function serving(respond: (asked: Record<string, unknown>) => unknown) {
  const asked: Record<string, unknown>[] = []
  const { host } = await serve((request, response) => {
    void text(request).then(body => {
      const { searchParams } = new URL(request.url ?? '', 'http://localhost')
      const input = body === '' ? Object.fromEntries(searchParams) : JSON.parse(body)
      asked.push(input)
      response.end(JSON.stringify({ statusCode: 200, data: respond(input) }))
    })
  })
  return { management: new ManagementClient({ ...poolKey, host, retry: false }), asked }
}

async function collect(page: AsyncIterable<{ id: string }>): Promise<string[]> {
  const found: string[] = []
  for await (const { id } of page) found.push(id)
  return found
}

const twoPages = () => {
  let count = 0
  return () => {
    count += 1
    return { totalCount: 3, list: count === 1 ? rows('a', 'b') : rows('c') }
  }
}

test.each<[string, 'GET' | 'POST', NumberPaging, object, object[]]>([
  [
    'the query',
    'GET',
    { page: 'page', limit: 'limit' },
    { keywords: 'x' },
    [
      { keywords: 'x', page: '1', limit: '50' },
      { keywords: 'x', page: '2', limit: '50' },
    ],
  ],
  [
    'the body',
    'POST',
    { page: 'page', limit: 'limit' },
    { keywords: 'x', limit: 2 },
    [
      { keywords: 'x', page: 1, limit: 2 },
      { keywords: 'x', page: 2, limit: 2 },
    ],
  ],
  [
    'an object of the body',
    'POST',
    { page: 'page', limit: 'limit', in: 'pagination' },
    { pagination: { page: 1, order: 'up' } },
    [
      { pagination: { page: 1, limit: 50, order: 'up' } },
      { pagination: { page: 2, limit: 50, order: 'up' } },
    ],
  ],
  [
    'an object in an object of the body',
    'POST',
    { page: 'page', limit: 'limit', in: 'options.pagination' },
    { options: { sort: [] } },
    [
      { options: { sort: [], pagination: { page: 1, limit: 50 } } },
      { options: { sort: [], pagination: { page: 2, limit: 50 } } },
    ],
  ],
  [
    'members of other names',
    'GET',
    { page: 'pageNo', limit: 'pageSize', max: 20 },
    {},
    [
      { pageNo: '1', pageSize: '20' },
      { pageNo: '2', pageSize: '20' },
    ],
  ],
])('pages are asked for in %s', async (_, method, paging, input, expected) => {
  const { management, asked } = await serving(twoPages())

  const first = await listPages(management, byNumber(method, paging), input)

  expect(first).toMatchObject({ page: 1, totalCount: 3, list: rows('a', 'b') })
  await expect(collect(first)).resolves.toEqual(['a', 'b', 'c'])
  expect(asked).toEqual(expected)
})

test('a list may be asked for without an input', async () => {
  const { management, asked } = await serving(twoPages())
  const paging = { page: 'page', limit: 'limit', in: 'options.pagination' }

  await listPages(management, byNumber('POST', paging), undefined)

  expect(asked).toEqual([{ options: { pagination: { page: 1, limit: 50 } } }])
})

test('a list starts at the page that the input names', async () => {
  const { management, asked } = await serving(() => ({ totalCount: 5, list: rows('e') }))

  const third = await listPages(management, byNumber('GET', { page: 'page', limit: 'limit' }), {
    page: 3,
    limit: 2,
  })

  expect(third).toMatchObject({ page: 3, hasNextPage: false })
  expect(asked).toEqual([{ page: '3', limit: '2' }])
})

test('what should be an object that names the page, and is none, is refused', async () => {
  const { management, requests } = clientWith(() => answer({}))

  for (const input of [null, 'x', { options: 5 }, { options: { pagination: [] } }]) {
    const call = Reflect.apply(management.users.list, management.users, [input])
    await expect(call).rejects.toThrow(InputError)
  }
  await expect(management.users.list({ options: { pagination: { limit: 51 } } })).rejects.toThrow(
    'options.pagination.limit',
  )
  expect(requests).toEqual([])
})

test('the options of a call go with each of its pages', async () => {
  const { management, requests } = clientWith((_, attempt) =>
    answer({ statusCode: 200, data: { totalCount: 2, list: rows(`u${attempt}`) } }),
  )

  const page = await listPages(
    management,
    byNumber('GET', { page: 'page', limit: 'limit' }),
    {},
    { headers: { 'x-trace': 't1' } },
  )

  await expect(collect(page)).resolves.toEqual(['u1', 'u2'])
  expect(requests.map(({ headers }) => headers.get('x-trace'))).toEqual(['t1', 't1'])
})

test('a list under another key is read as any other', async () => {
  const { management } = await serving(() => ({ totalCount: 1, data: rows('a'), extra: 1 }))
  const roles = byNumber('GET', { page: 'page', limit: 'limit' }, 'data')

  await expect(management.send(roles, {})).resolves.toEqual({
    totalCount: 1,
    list: rows('a'),
    extra: 1,
  })
  await expect(collect(await listPages(management, roles, {}))).resolves.toEqual(['a'])
})

test('a list that comes as `list` although documented under another key is read too', async () => {
  const { management } = await serving(() => ({ totalCount: 1, list: rows('a') }))
  const roles = byNumber('GET', { page: 'page', limit: 'limit' }, 'data')

  await expect(collect(await listPages(management, roles, {}))).resolves.toEqual(['a'])
})

test.each<[unknown, string]>([
  [{ totalCount: 1 }, 'list'],
  [{ data: [{ id: 7 }] }, 'list[0].id'],
  ['x', ''],
])('a list under another key is checked: %j', async (data, path) => {
  const { management } = await serving(() => data)
  const roles = byNumber('GET', { page: 'page', limit: 'limit' }, 'data')

  await expect(listPages(management, roles, {})).rejects.toMatchObject({
    name: 'ResponseFormatError',
    issues: [{ path }],
  })
})

const scroll = { cursor: 'scrollId', next: 'scrollId', limit: 'size' }
const index = {
  cursor: 'startIndex',
  next: 'nextStartIndex',
  more: 'truncated',
  limit: 'maxSize',
  max: 100,
}

test('a list goes on by the cursor that each page gives', async () => {
  const { management, asked } = await serving(({ scrollId }) =>
    scrollId === undefined
      ? { list: rows('a', 'b'), scrollId: 's1' }
      : { list: rows('c'), scrollId: '' },
  )

  const first = await listByCursor(management, byCursor('POST', scroll), { modelId: 'm' })

  expect(first).toMatchObject({ list: rows('a', 'b'), cursor: 's1', hasNextPage: true })
  await expect(collect(first)).resolves.toEqual(['a', 'b', 'c'])
  expect(asked).toEqual([
    { modelId: 'm', size: 50 },
    { modelId: 'm', size: 50, scrollId: 's1' },
  ])
})

test('a list goes on by an index until the service says that it is not truncated', async () => {
  const { management, asked } = await serving(({ startIndex = '1' }) => ({
    list: rows(`r${startIndex}`),
    truncated: startIndex !== '3',
    nextStartIndex: Number(startIndex) + 1,
  }))

  const first = await listByCursor(management, byCursor('GET', index), { code: 'c' })
  const second = await first.nextPage()
  const third = await second?.nextPage()

  expect(second).toMatchObject({ list: rows('r2'), cursor: 3 })
  expect(third).toMatchObject({ list: rows('r3'), cursor: undefined, hasNextPage: false })
  await expect(third?.nextPage()).resolves.toBeUndefined()
  expect(asked).toEqual([
    { code: 'c', maxSize: '100' },
    { code: 'c', maxSize: '100', startIndex: '2' },
    { code: 'c', maxSize: '100', startIndex: '3' },
  ])
})

test('a cursor may stand in an object of the body, and the entries under another key', async () => {
  const { management, asked } = await serving(() => ({ rows: rows('a'), next: null }))
  const nested = { cursor: 'from', next: 'next', limit: 'size', in: 'options.page' }

  const page = await listByCursor(management, byCursor('POST', nested, 'rows'), {
    options: { page: { size: 7 } },
  })

  expect(page.list).toEqual(rows('a'))
  expect(asked).toEqual([{ options: { page: { size: 7 } } }])
})

/** A client whose lists by cursor come from a function of the number of the request. */
function scrolling(
  respond: (number: number) => object,
  onResponseMismatch: 'throw' | 'ignore' = 'throw',
) {
  const { management, requests } = clientWith(
    (_, attempt) => answer({ statusCode: 200, data: respond(attempt) }),
    { onResponseMismatch },
  )
  const list = (input = {}): Promise<CursorPage<{ id: string }>> =>
    listByCursor(management, byCursor('POST', scroll), input)
  return { list, requests }
}

test('a list is resumed with the cursor of its last page', async () => {
  const { list, requests } = scrolling(number => ({
    list: rows(`r${number}`),
    scrollId: `s${number}`,
  }))
  const { cursor } = await list()

  const { cursor: next } = await list({ scrollId: cursor })

  expect(next).toBe('s2')
  await expect(requests[1]?.json()).resolves.toEqual({ scrollId: 's1', size: 50 })
})

test('a page by cursor can be gone through more than once, and page by page', async () => {
  const { list } = scrolling(number => {
    const page = (number - 1) % 3
    return page === 2 ? { list: rows('c') } : { list: rows(`${page}`), scrollId: `s${page}` }
  })
  const first = await list()
  const sizes: number[] = []

  await expect(collect(first)).resolves.toEqual(['0', '1', 'c'])
  const { list: again } = scrolling(number => ({
    list: rows(`r${number}`),
    scrollId: number < 3 ? `s${number}` : null,
  }))
  for await (const page of (await again()).pages()) sizes.push(page.list.length)
  expect(sizes).toEqual([1, 1, 1])
})

test.each<[string, (number: number) => object, number]>([
  ['names no next cursor', () => ({ list: rows('a') }), 1],
  ['names null for one', () => ({ list: rows('a'), scrollId: null }), 1],
  ['is empty, on the first page', () => ({ list: [], scrollId: 's' }), 1],
  [
    'is empty, later',
    number => ({ list: number < 3 ? rows(`${number}`) : [], scrollId: `s${number}` }),
    3,
  ],
  ['names its own cursor', number => ({ list: rows(`${number}`), scrollId: 's' }), 2],
])('an iteration by cursors ends on a page that %s', async (_, respond, pages) => {
  const { list, requests } = scrolling(respond)

  await collect(await list())

  expect(requests).toHaveLength(pages)
})

test('an iteration by cursors ends however long the circle of cursors is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      async (tail, circle) => {
        const cursorOf = (number: number): Cursor =>
          number <= tail ? `t${number}` : (number - tail) % circle
        // Pages that differ for ever, so that nothing but the cursors tells.
        const { list, requests } = scrolling(number => ({
          list: rows(`${number}`),
          scrollId: cursorOf(number),
        }))

        await collect(await list())

        expect(requests.length).toBeLessThanOrEqual(3 * (tail + circle) + 2)
        expect(requests.length).toBeGreaterThan(tail)
      },
    ),
  )
})

test('a resumed iteration ends when the cursor it began with comes back', async () => {
  const { list, requests } = scrolling(number => ({ list: rows(`${number}`), scrollId: 's' }))

  await collect(await list({ scrollId: 's' }))

  expect(requests).toHaveLength(1)
})

test('a cursor that is none is not what was promised, or ends the list', async () => {
  const wrong = () => ({ list: rows('a'), scrollId: { id: 1 } })

  await expect(scrolling(wrong).list()).rejects.toMatchObject({
    name: 'ResponseFormatError',
    issues: [{ path: 'next' }],
  })
  await expect(collect(await scrolling(wrong, 'ignore').list())).resolves.toEqual(['a'])
  await expect(collect(await scrolling(() => [], 'ignore').list())).resolves.toEqual([])
})

test('members of an answer that its paging does not name say nothing about the next page', async () => {
  const { list } = scrolling(number =>
    number === 1 ? { list: rows('a'), scrollId: 's', more: false, next: 7 } : { list: rows('b') },
  )

  await expect(collect(await list())).resolves.toEqual(['a', 'b'])
})

test('neither JSON nor inspection of a page by cursor shows the client behind it', async () => {
  const page = await scrolling(() => ({ list: rows('a'), scrollId: 's' })).list()

  expect(JSON.parse(JSON.stringify(page))).toEqual({ list: rows('a'), cursor: 's' })
  expect(inspect(page, { depth: 10, showHidden: true })).not.toMatch(/transport|secret|load/i)
})

test('a page by cursor that repeats the one before it is no end', async () => {
  const ids = ['a', 'a', 'b']
  const { list } = scrolling(number => ({
    list: rows(ids[number - 1] ?? ''),
    scrollId: number < 3 ? `s${number}` : null,
  }))

  await expect(collect(await list())).resolves.toEqual(ids)
})

test('a service that gives one page for ever by ever new cursors is an error', async () => {
  const { list, requests } = scrolling(number => ({ list: rows('a'), scrollId: `s${number}` }))

  await expect(collect(await list())).rejects.toMatchObject({
    name: 'ResponseFormatError',
    operation: 'madeUp',
    issues: [{ path: 'list', message: 'repeats the page before it, though there should be more' }],
  })
  expect(requests).toHaveLength(4)
})
