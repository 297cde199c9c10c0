import { inspect } from 'node:util'
import fc from 'fast-check'
import { ManagementClient, type Page, type User } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { answer, clientWith } from '../http/support.ts'

interface Asked {
  page: number
  limit: number
}

/** A client whose lists come from a function; the pages that were asked for are noted. */
function listing(respond: (asked: Asked) => { totalCount?: number | null; list: string[] }) {
  const pages: number[] = []
  const { management } = clientWith(async request => {
    const { options } = await request.json()
    const asked: Asked = options.pagination
    pages.push(asked.page)
    const { list, ...rest } = respond(asked)
    return answer({ statusCode: 200, data: { ...rest, list: list.map(userId => ({ userId })) } })
  })
  return { pages, users: management.users }
}

/** Ids of `count` users. */
const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `u${index}`)

const slice = (all: string[], { page, limit }: Asked) => all.slice((page - 1) * limit, page * limit)

async function collect(page: Page<User>): Promise<string[]> {
  const found: string[] = []
  for await (const { id } of page) found.push(id)
  return found
}

test('iterating over a page goes through every user', async () => {
  const { pages, users } = listing(asked => ({ totalCount: 120, list: slice(ids(120), asked) }))

  const first = await users.list()

  expect(first).toMatchObject({ page: 1, totalCount: 120, hasNextPage: true })
  await expect(collect(first)).resolves.toEqual(ids(120))
  expect(pages).toEqual([1, 2, 3])
})

test('a page leads to the next one, and the last to none', async () => {
  const { pages, users } = listing(asked => ({ totalCount: 3, list: slice(ids(3), asked) }))
  const first = await users.list({ options: { pagination: { limit: 2 } } })

  const second = await first.nextPage()

  expect(second?.list.map(({ id }) => id)).toEqual(['u2'])
  expect(second).toMatchObject({ page: 2, hasNextPage: false })
  await expect(second?.nextPage()).resolves.toBeUndefined()
  expect(pages).toEqual([1, 2])
})

test('pages() yields page by page', async () => {
  const { users } = listing(asked => ({ totalCount: 5, list: slice(ids(5), asked) }))
  const sizes: number[] = []

  for await (const page of (await users.list({ options: { pagination: { limit: 2 } } })).pages()) {
    sizes.push(page.list.length)
  }

  expect(sizes).toEqual([2, 2, 1])
})

test('a page can be gone through more than once', async () => {
  const { users } = listing(asked => ({ totalCount: 5, list: slice(ids(5), asked) }))
  const first = await users.list({ options: { pagination: { limit: 2 } } })

  await expect(collect(first)).resolves.toEqual(ids(5))
  await expect(collect(first)).resolves.toEqual(ids(5))
})

test('an empty list is one page', async () => {
  const { pages, users } = listing(() => ({ totalCount: 0, list: [] }))

  await expect(collect(await users.list())).resolves.toEqual([])
  expect(pages).toEqual([1])
})

test.each([undefined, null])(
  'with a total of %s, the iteration ends on an empty page',
  async totalCount => {
    const { pages, users } = listing(asked => ({
      ...(totalCount === undefined ? {} : { totalCount }),
      list: slice(ids(20), asked),
    }))

    const first = await users.list({ options: { pagination: { limit: 10 } } })

    expect(first.totalCount).toBeUndefined()
    await expect(collect(first)).resolves.toEqual(ids(20))
    expect(pages).toEqual([1, 2, 3])
  },
)

test('with a total that is too big, the iteration ends on an empty page', async () => {
  const { pages, users } = listing(asked => ({ totalCount: 1e9, list: slice(ids(15), asked) }))

  const first = await users.list({ options: { pagination: { limit: 10 } } }, { readAhead: 0 })

  await expect(collect(first)).resolves.toEqual(ids(15))
  expect(pages).toEqual([1, 2, 3])
})

test('with a total that is too small, the iteration ends at the total', async () => {
  const { pages, users } = listing(asked => ({ totalCount: 12, list: slice(ids(50), asked) }))

  const first = await users.list({ options: { pagination: { limit: 10 } } })

  await expect(collect(first)).resolves.toEqual(ids(20))
  expect(pages).toEqual([1, 2])
})

test('a service that tells no total and gives the same page again is left', async () => {
  const { pages, users } = listing(() => ({ list: ids(10) }))

  await expect(collect(await users.list())).resolves.toEqual(ids(10))
  expect(pages).toEqual([1, 2])
})

test.each([
  [20, [1, 2]],
  [30, [1, 2, 3]],
  [1e9, [1, 2, 3, 4]],
])(
  'one page for ever, of a total of %d, is an error and no short list',
  async (totalCount, asked) => {
    // It ends at some time, so that an iteration that never does fails here and does not hang.
    const { pages, users } = listing(() => ({ totalCount, list: pages.length > 9 ? [] : ids(10) }))

    const first = await users.list({}, { readAhead: 0 })

    await expect(collect(first)).rejects.toMatchObject({
      name: 'ResponseFormatError',
      operation: 'listUsers',
      issues: [
        { path: 'list', message: 'repeats the page before it, though there should be more' },
      ],
    })
    expect(pages).toEqual(asked)
  },
)

test('users who are created between two pages cut no list short', async () => {
  const named = (count: number, start: string) =>
    ids(count).map(id => ({ userId: `${start}${id}`, username: `${start}${id}` }))
  const mock = createMock({ seed: { users: named(400, 'old-') } })
  const management = new ManagementClient(mock.managementOptions)
  const found: string[] = []

  for await (const page of (await management.users.list()).pages()) {
    found.push(...page.list.map(({ id }) => id))
    if (page.page === 1) {
      const list = named(50, 'new-').map(({ username }) => ({ username }))
      await management.users.createBatch({ list })
    }
  }

  // The first page came twice, pushed back by the new ones.
  expect(found).toHaveLength(450)
  expect(new Set(found).size).toBe(400)
})

test('a service that caps the limit is gone through all the same', async () => {
  const { pages, users } = listing(({ page }) => ({
    totalCount: 25,
    list: slice(ids(25), { page, limit: 10 }),
  }))

  await expect(collect(await users.list())).resolves.toEqual(ids(25))
  expect(pages).toEqual([1, 2, 3])
})

test('an iteration can be resumed from any page', async () => {
  const { pages, users } = listing(asked => ({ totalCount: 95, list: slice(ids(95), asked) }))

  const third = await users.list({ options: { pagination: { page: 3, limit: 30 } } })

  expect(third).toMatchObject({ page: 3, hasNextPage: true })
  await expect(collect(third)).resolves.toEqual(ids(95).slice(60))
  expect(pages).toEqual([3, 4])
})

test('an iteration can be resumed where the service caps the limit', async () => {
  const { users } = listing(({ page }) => ({
    totalCount: 45,
    list: slice(ids(45), { page, limit: 10 }),
  }))

  const third = await users.list({ options: { pagination: { page: 3, limit: 50 } } })

  await expect(collect(third)).resolves.toEqual(ids(45).slice(20))
})

test('a list that shrinks on the way ends', async () => {
  let total = 40
  const { users } = listing(asked => {
    const list = slice(ids(total), asked)
    total -= 15
    return { totalCount: total, list }
  })

  const found = await collect(await users.list({ options: { pagination: { limit: 10 } } }))

  expect(found).toEqual(ids(20))
})

test('neither JSON nor inspection of a page shows the client behind it', async () => {
  const { users } = listing(() => ({ totalCount: 1, list: ['u1'] }))
  const page = await users.list()

  expect(JSON.parse(JSON.stringify(page))).toEqual({
    list: [{ id: 'u1' }],
    totalCount: 1,
    page: 1,
  })
  expect(inspect(page, { depth: 10, showHidden: true })).not.toMatch(/transport|secret|load/i)
})

test('each user comes exactly once, whatever the number of users and the limit', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 5 }),
      async (count, limit, page) => {
        const users = ids(count).map(userId => ({ userId, username: userId }))
        const mock = createMock({ seed: { users } })
        const management = new ManagementClient(mock.managementOptions)
        const newestFirst = ids(count).reverse()

        const found = await collect(
          await management.users.list({ options: { pagination: { page, limit } } }),
        )

        expect(found).toEqual(newestFirst.slice((page - 1) * limit))
        const pagesNeeded = Math.max(1, Math.ceil(count / limit) - page + 1)
        expect(mock.journal.calls()).toHaveLength(pagesNeeded)
      },
    ),
    { numRuns: 60 },
  )
})
