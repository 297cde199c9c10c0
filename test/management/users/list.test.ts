import type { ListUsersInput, UserFilter, UserSortField } from 'genauth/management'
import { expect, test } from 'vitest'
import { namesOf, setUp } from '../set-up.ts'
import { seed } from './people.ts'

const sort = [{ field: 'username' as const, order: 'asc' as const }]

/** The names that a list gives, which is by name unless told otherwise. */
async function list({ options, ...input }: ListUsersInput) {
  const { users } = setUp({ seed }).management
  return namesOf((await users.list({ ...input, options: { sort, ...options } })).list)
}

test('gives the first page of all users, newest first; after the end nobody', async () => {
  const { management } = setUp({ seed })

  const page = await management.users.list()
  expect(page).toMatchObject({ totalCount: 3, page: 1, hasNextPage: false })
  expect(namesOf(page.list)).toEqual(['cid', 'bob', 'ann'])
  const after = await management.users.list({ options: { pagination: { page: 9 } } })
  expect(after).toMatchObject({ list: [], totalCount: 3, page: 9, hasNextPage: false })
})

test('goes on page by page, under the same conditions', async () => {
  const { management } = setUp({ seed })
  const options = { sort, pagination: { limit: 1 } }

  const page = await management.users.list({ keywords: 'lee', options })
  expect([namesOf(page.list), page.totalCount, page.hasNextPage]).toEqual([['ann'], 2, true])
  const second = await page.nextPage()
  expect([namesOf(second?.list ?? []), second?.hasNextPage]).toEqual([['cid'], false])
})

const by = (field: UserSortField, order: 'asc' | 'desc') => ({ field, order })
const two = [by('phone', 'desc'), by('gender', 'desc')]
test.each<[string, ListUsersInput, string[]]>([
  ['a keyword in names and nicknames', { keywords: 'LEE' }, ['ann', 'cid']],
  ['a keyword in phone numbers', { keywords: '1380' }, ['bob']],
  ['a keyword in e-mail addresses', { keywords: '@A.co' }, ['ann']],
  ['a keyword in one field', { keywords: 'lee', options: { fuzzySearchOn: ['company'] } }, ['bob']],
  ['no keyword when it is empty', { keywords: '' }, ['ann', 'bob', 'cid']],
  ['order downwards', { options: { sort: [by('username', 'desc')] } }, ['cid', 'bob', 'ann']],
  ['order by id', { options: { sort: [by('id', 'desc')] } }, ['cid', 'bob', 'ann']],
  ['two orders', { options: { sort: two } }, ['bob', 'cid', 'ann']],
])('goes by %s', async (_, input, names) => {
  expect(await list(input)).toEqual(names)
})

test.each<[UserFilter['operator'], string, unknown, string[]]>([
  ['EQUAL', 'username', 'ann', ['ann']],
  ['NOT_EQUAL', 'username', 'ann', ['bob', 'cid']],
  ['CONTAINS', 'company', 'sons', ['bob']],
  ['NOT_CONTAINS', 'company', 'sons', ['ann', 'cid']],
  ['IS_NULL', 'phone', undefined, ['ann', 'cid']],
  ['NOT_NULL', 'phone', undefined, ['bob']],
  ['IN', 'gender', ['M', 'F'], ['ann', 'cid']],
  ['GREATER', 'level', 2, ['bob', 'cid']],
  ['LESSER', 'level', 2, ['ann', 'bob']],
  ['BETWEEN', 'level', [2, 9], ['bob']],
  ['BETWEEN', 'level', [1, 2], ['ann', 'bob']],
  ['LESSER', 'createdAt', '2020-01-01', []],
  // What is absent is neither more nor less than anything.
  ['GREATER', 'nickname', '', ['cid']],
  ['LESSER', 'nickname', 'zzz', ['cid']],
  ['BETWEEN', 'nickname', ['', 'zzz'], ['cid']],
  // A member that every object has.
])('filters by %s of %s and %j', async (operator, field, value, names) => {
  expect(await list({ advancedFilter: [{ operator, field, value }] })).toEqual(names)
})

test('demands the keyword and every condition', async () => {
  const few: UserFilter = { field: 'level', operator: 'LESSER', value: 2 }
  const known: UserFilter = { field: 'gender', operator: 'NOT_EQUAL', value: 'U' }

  expect(await list({ keywords: 'lee', advancedFilter: [few] })).toEqual(['ann'])
  expect(await list({ advancedFilter: [few, known] })).toEqual(['ann'])
})
