import { setImmediate } from 'node:timers/promises'
import { InputError, listByCursor, NotFoundError, type Page, type User } from 'genauth/management'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { cursorPageOf } from '../../src/contract/cursor-page.ts'
import { endpoint } from '../../src/contract/endpoint.ts'
import { anything } from '../../src/contract/plain-schemas.ts'
import { entity, schemaFor } from '../../src/contract/schema.ts'
import { answer, clientWith } from '../http/support.ts'

const total = 100
const ids = Array.from({ length: total }, (_, index) => `u${index}`)
const byTen = { options: { pagination: { limit: 10 } } }

/** A client of a service that answers when it is told to. */
function holding() {
  const asked: number[] = []
  const aborted: number[] = []
  const held = new Map<number, (response: Response) => void>()
  const { management } = clientWith(
    async request => {
      const { options } = await request.clone().json()
      const { page, limit } = options.pagination
      asked.push(page)
      if (page === 1) return pageOf(page, limit)
      request.signal.addEventListener('abort', () => aborted.push(page))
      return await new Promise<Response>(resolve => held.set(page, resolve))
    },
    { retry: false },
  )
  const release = async (page: number, response = pageOf(page, 10)): Promise<void> => {
    await expect.poll(() => held.has(page), { interval: 1 }).toBe(true)
    held.get(page)?.(response)
    await setImmediate()
  }
  return { users: management.users, asked, aborted, release }
}

const pageOf = (page: number, limit: number): Response => {
  const list = ids.slice((page - 1) * limit, page * limit).map(userId => ({ userId }))
  return answer({ statusCode: 200, data: { totalCount: total, list } })
}

const refusal = () => answer({ statusCode: 404, message: 'gone' })

/** Goes through a list; the ids so far can be looked at meanwhile. */
function goThrough(page: Page<User>) {
  const found: string[] = []
  const run = async (): Promise<void> => {
    for await (const { id } of page) found.push(id)
  }
  return { found, done: run() }
}

test('asks for the next page while the caller is busy with one, and for one more when it waits', async () => {
  const { users, asked, release } = holding()
  const pages = (await users.list(byTen)).pages()

  await pages.next()
  await expect.poll(() => asked).toEqual([1, 2])
  const second = pages.next()
  await expect.poll(() => asked).toEqual([1, 2, 3])
  await release(2)

  await expect(second).resolves.toMatchObject({ value: { page: 2 } })
  await setImmediate()
  expect(asked).toEqual([1, 2, 3])
  await pages.return()
})

test.each([
  [0, [2]],
  [1, [2, 3]],
  [3, [2, 3, 4, 5]],
  [10, [2, 3, 4, 5, 6, 7, 8, 9, 10]],
])(
  'with readAhead %d it waits for the pages %j at once, and for none beyond the total',
  async (readAhead, ahead) => {
    const { users, asked, release } = holding()

    const { found, done } = goThrough(await users.list(byTen, { readAhead }))

    await expect.poll(() => asked).toEqual([1, ...ahead])
    for (let page = 2; page <= 10; page += 1) await release(page)
    await done
    expect(found).toEqual(ids)
    expect(asked).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  },
)

test('keeps the order when a later page is there first', async () => {
  const { users, release } = holding()
  const { found, done } = goThrough(await users.list(byTen, { readAhead: 8 }))

  for (let page = 10; page >= 3; page -= 1) await release(page)
  expect(found).toEqual(ids.slice(0, 10))
  await release(2)
  await done

  expect(found).toEqual(ids)
})

test('a loop that is left ends what is on its way, and asks for no more', async () => {
  const { users, asked, aborted, release } = holding()
  void release(2)

  for await (const { id } of await users.list(byTen)) if (id === 'u10') break

  await expect.poll(() => aborted).toEqual([3])
  expect(asked).toEqual([1, 2, 3])
})

test('the signal of the caller ends an iteration with its reason', async () => {
  const { users, asked, aborted } = holding()
  const caller = new AbortController()
  const { found, done } = goThrough(await users.list(byTen, { signal: caller.signal }))
  const ended = expect(done).rejects.toThrow('enough')
  await expect.poll(() => asked).toEqual([1, 2, 3])

  caller.abort(new Error('enough'))

  await ended
  expect(found).toEqual(ids.slice(0, 10))
  await expect.poll(() => aborted.sort()).toEqual([2, 3])
})

test('a signal that was aborted before the iteration ends it at its second page', async () => {
  const { users, asked } = holding()
  const caller = new AbortController()
  const first = await users.list(byTen, { signal: caller.signal })

  caller.abort(new Error('enough'))

  await expect(goThrough(first).done).rejects.toThrow('enough')
  expect(asked).toEqual([1])
})

test('an error comes where its page is, and the list goes on from the page before it', async () => {
  const { users, release } = holding()
  const found: string[] = []
  let last = await users.list(byTen)
  const run = async (): Promise<void> => {
    for await (const page of last.pages()) {
      found.push(...page.list.map(({ id }) => id))
      last = page
    }
  }

  const failed = expect(run()).rejects.toThrow(NotFoundError)
  await release(3, refusal())
  expect(found).toEqual(ids.slice(0, 10))
  await release(2)
  await failed
  expect(found).toEqual(ids.slice(0, 20))

  const next = last.nextPage()
  await release(3)
  const third = await next
  if (third === undefined) throw new Error('there are more pages')
  last = third
  const resumed = run()
  for (let page = 4; page <= 10; page += 1) await release(page)
  await resumed
  expect(found).toEqual(ids)
})

test("an error of a page that nobody came to is nobody's", async () => {
  const { users, release } = holding()
  const pages = (await users.list(byTen)).pages()

  await pages.next()
  await release(2, refusal())

  await expect(pages.return()).resolves.toMatchObject({ done: true })
})

test.each([-1, 1.5, 11, Number.NaN, '1', null])('refuses readAhead %j', async readAhead => {
  const { users, asked } = holding()

  // @ts-expect-error: some are no numbers
  const listed = users.list({}, { readAhead })

  await expect(listed).rejects.toMatchObject({
    name: InputError.name,
    issues: [{ path: 'options.readAhead', message: 'must be a whole number from 0 to 10' }],
  })
  expect(asked).toEqual([])
})

const paging = { cursor: 'from', next: 'next', limit: 'size' } as const
const listRows = endpoint({
  name: 'listRows',
  method: 'POST',
  path: '/api/v3/list-rows',
  safety: 'read',
  access: 'administrator',
  paging,
  input: anything,
  output: cursorPageOf(
    schemaFor<{ id: string }>()(() => entity({ id: z.string() })),
    paging,
  ),
})

test.each([
  [0, [1]],
  [1, [1, 2]],
  [5, [1, 2]],
])(
  'a list by cursors with readAhead %d has asked for %j at its first page',
  async (readAhead, first) => {
    const asked: number[] = []
    const { management } = clientWith(async request => {
      const { from = 1 } = await request.json()
      asked.push(from)
      return answer({
        statusCode: 200,
        data: { list: [{ id: `r${from}` }], next: from < 4 ? from + 1 : null },
      })
    })
    const pages = (await listByCursor(management, listRows, {}, { readAhead })).pages()

    await pages.next()
    await setImmediate()
    expect(asked).toEqual(first)

    const rest: { id: string }[] = []
    for await (const { list } of pages) rest.push(...list)
    expect(rest).toEqual([{ id: 'r2' }, { id: 'r3' }, { id: 'r4' }])
    expect(asked).toEqual([1, 2, 3, 4])
  },
)
