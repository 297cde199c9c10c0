import { Page, type UserFilter, type UserSortField } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { namesOf, setUp } from '../set-up.ts'

const seed: Seed = {
  customFields: [{ targetType: 'USER', key: 'level', dataType: 'NUMBER' }],
  users: [
    {
      username: 'ann',
      email: 'ann@example.com',
      name: 'Ann Lee',
      gender: 'F',
      customData: { level: 1 },
    },
    { username: 'bob', phone: '13800000000', company: 'Lee & Sons', customData: { level: 2 } },
    { username: 'cid', nickname: 'Leeloo', gender: 'M', customData: { level: 10 } },
  ],
}
const crowd = (size: number): Seed => ({
  users: Array.from({ length: size }, (_, index) => ({ username: `user-${index + 1}` })),
})
const byName = { sort: [{ field: 'username' as const, order: 'asc' as const }] }

test('gives the first page of all users, newest first', async () => {
  const { management } = setUp({ seed })

  const page = await management.users.list()

  expect(page).toBeInstanceOf(Page)
  expect(page).toMatchObject({ totalCount: 3, page: 1, hasNextPage: false })
  expect(namesOf(page.list)).toEqual(['cid', 'bob', 'ann'])
})

test('finds by keyword and condition at once', async () => {
  const { management } = setUp({ seed })
  const input = {
    keywords: 'lee',
    advancedFilter: [{ field: 'gender', operator: 'EQUAL' as const, value: 'F' }],
    options: {
      pagination: { page: 1, limit: 2 },
      sort: [{ field: 'username' as const, order: 'desc' as const }],
      fuzzySearchOn: ['name' as const],
      withPost: true,
      withCustomData: true,
      withIdentities: true,
      withDepartmentIds: true,
    },
  }

  const page = await management.users.list(input)

  expect(page.list).toMatchObject([
    { username: 'ann', customData: { level: 1 }, identities: [], departmentIds: [] },
  ])
})

test('gives custom data only on request', async () => {
  const { management } = setUp({ seed })

  const { list } = await management.users.list()

  expect(list.every(user => !('customData' in user))).toBe(true)
})

test.each([
  ['in a name, a nickname and a user name', 'LEE', undefined, ['ann', 'cid']],
  ['in a phone number', '1380', undefined, ['bob']],
  ['in an e-mail address', 'example.COM', undefined, ['ann']],
  ['only in the fields that are named', 'lee', ['company'], ['bob']],
  ['nowhere', 'nobody', undefined, []],
  ['everywhere when it is empty', '', undefined, ['ann', 'bob', 'cid']],
] as const)('finds the keyword %s', async (_, keywords, fuzzySearchOn, names) => {
  const { management } = setUp({ seed })

  const page = await management.users.list({
    keywords,
    options: { ...byName, ...(fuzzySearchOn && { fuzzySearchOn: [...fuzzySearchOn] }) },
  })

  expect(namesOf(page.list)).toEqual(names)
  expect(page.totalCount).toBe(names.length)
})

test.each<[UserFilter['operator'], Omit<UserFilter, 'operator'>, string[]]>([
  ['EQUAL', { field: 'username', value: 'ann' }, ['ann']],
  ['NOT_EQUAL', { field: 'username', value: 'ann' }, ['bob', 'cid']],
  ['CONTAINS', { field: 'company', value: 'sons' }, ['bob']],
  ['NOT_CONTAINS', { field: 'company', value: 'sons' }, ['ann', 'cid']],
  ['IS_NULL', { field: 'phone' }, ['ann', 'cid']],
  ['NOT_NULL', { field: 'phone' }, ['bob']],
  ['IN', { field: 'gender', value: ['M', 'F'] }, ['ann', 'cid']],
  ['GREATER', { field: 'level', value: 2 }, ['bob', 'cid']],
  ['LESSER', { field: 'level', value: 2 }, ['ann', 'bob']],
  ['BETWEEN', { field: 'level', value: [2, 9] }, ['bob']],
])('filters by %s', async (operator, condition, names) => {
  const { management } = setUp({ seed })

  const page = await management.users.list({
    advancedFilter: [{ operator, ...condition }],
    options: byName,
  })

  expect(namesOf(page.list)).toEqual(names)
})

test.each<[UserFilter]>([
  [{ field: 'nickname', operator: 'GREATER', value: '' }],
  [{ field: 'nickname', operator: 'LESSER', value: 'zzz' }],
  [{ field: 'nickname', operator: 'BETWEEN', value: ['', 'zzz'] }],
])('never finds an absent value by a comparison', async filter => {
  const { management } = setUp({ seed })

  const page = await management.users.list({ advancedFilter: [filter] })

  expect(namesOf(page.list)).toEqual(['cid'])
})

test('demands that every condition holds', async () => {
  const { management } = setUp({ seed })

  const page = await management.users.list({
    advancedFilter: [
      { field: 'level', operator: 'GREATER', value: 2 },
      { field: 'gender', operator: 'EQUAL', value: 'M' },
    ],
  })

  expect(namesOf(page.list)).toEqual(['cid'])
})

test('finds users by time of creation', async () => {
  const { mock, management } = setUp({ seed })
  mock.clock.advance('1h')
  const { createdAt } = await management.users.create({ username: 'dan' })

  const page = await management.users.list({
    advancedFilter: [{ field: 'createdAt', operator: 'GREATER', value: createdAt }],
  })

  expect(namesOf(page.list)).toEqual(['dan'])
})

test.each<[UserSortField, 'asc' | 'desc', string[]]>([
  ['username', 'asc', ['ann', 'bob', 'cid']],
  ['username', 'desc', ['cid', 'bob', 'ann']],
  ['gender', 'asc', ['ann', 'cid', 'bob']],
  ['gender', 'desc', ['bob', 'cid', 'ann']],
])('sorts by %s %s', async (field, order, names) => {
  const { management } = setUp({ seed })

  const page = await management.users.list({ options: { sort: [{ field, order }] } })

  expect(namesOf(page.list)).toEqual(names)
})

test('sorts by the id', async () => {
  const { management } = setUp({ seed })
  const idsBy = async (order: 'asc' | 'desc') => {
    const page = await management.users.list({ options: { sort: [{ field: 'id', order }] } })
    return page.list.map(user => user.id)
  }

  const ascending = await idsBy('asc')

  expect(ascending).toEqual([...ascending].sort())
  expect(await idsBy('desc')).toEqual(ascending.reverse())
})

test('sorts numbers as numbers', async () => {
  const { management } = setUp({
    seed: {
      users: [
        { username: 'strong', password: 'passw0rd!' },
        { username: 'none' },
        { username: 'weak', password: 'password' },
      ],
    },
  })

  const page = await management.users.list({
    options: { sort: [{ field: 'passwordSecurityLevel', order: 'desc' }] },
  })

  expect(namesOf(page.list)).toEqual(['strong', 'weak', 'none'])
})

test('lets earlier sort fields weigh more', async () => {
  const { management } = setUp({
    seed: {
      users: [
        { username: 'a', gender: 'M' },
        { username: 'b', gender: 'F' },
        { username: 'c', gender: 'M' },
      ],
    },
  })

  const page = await management.users.list({
    options: {
      sort: [
        { field: 'gender', order: 'asc' },
        { field: 'username', order: 'desc' },
      ],
    },
  })

  expect(namesOf(page.list)).toEqual(['b', 'c', 'a'])
})

test('reads page by page', async () => {
  const { management } = setUp({ seed: crowd(5) })

  const first = await management.users.list({ options: { pagination: { limit: 2 } } })
  const second = await first.nextPage()
  const third = await second?.nextPage()

  expect([first, second, third].map(page => namesOf(page?.list ?? []))).toEqual([
    ['user-5', 'user-4'],
    ['user-3', 'user-2'],
    ['user-1'],
  ])
  expect([first, second, third].map(page => page?.hasNextPage)).toEqual([true, true, false])
  await expect(third?.nextPage()).resolves.toBeUndefined()
})

test('iterates over all users of all pages, and asks for no page twice', async () => {
  const { management, sent } = setUp({ seed: crowd(120) })
  const names: unknown[] = []

  for await (const user of await management.users.list()) names.push(user.username)

  expect(new Set(names).size).toBe(120)
  expect(sent.map(({ body }) => body)).toMatchObject(
    [1, 2, 3].map(page => ({ options: { pagination: { page, limit: 50 } } })),
  )
})

test('iterates from a later page on, with the same conditions', async () => {
  const { management, sent } = setUp({ seed: crowd(5) })
  const names: unknown[] = []
  const page = await management.users.list({
    keywords: 'user',
    options: { ...byName, pagination: { page: 2, limit: 2 } },
  })

  for await (const { list } of page.pages()) names.push(...namesOf(list))

  expect(names).toEqual(['user-3', 'user-4', 'user-5'])
  expect(sent.map(({ body }) => body)).toMatchObject([
    { keywords: 'user', options: { ...byName, pagination: { page: 2 } } },
    { keywords: 'user', options: { ...byName, pagination: { page: 3 } } },
  ])
})

test('fetches no page that the iteration does not reach', async () => {
  const { management, sent } = setUp({ seed: crowd(100) })

  for await (const _user of await management.users.list()) break

  expect(sent).toHaveLength(1)
})

test('gives an empty page after the end', async () => {
  const { management } = setUp({ seed })

  const page = await management.users.list({ options: { pagination: { page: 9 } } })

  expect(page).toMatchObject({ list: [], totalCount: 3, page: 9, hasNextPage: false })
})
