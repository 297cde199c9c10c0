import type { SearchDepartmentsListInput } from 'genauth/management'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'
import { acme, company, namesOfAll } from './company.ts'

const find = async (input: Partial<SearchDepartmentsListInput>) => {
  const { departments } = setUp({ seed: company }).management
  return namesOfAll((await departments.list({ ...acme, ...input })).list)
}

test('all departments of an organization come from the top down', async () => {
  const { departments } = setUp({ seed: company }).management

  const all = await departments.getAll({ ...acme, withCustomData: true })
  expect(namesOfAll(all)).toEqual(['Acme', 'sales', 'lab', 'east', 'west'])
  expect(all[1]).toMatchObject({ hasChildren: true, membersCount: 1, customData: { budget: 7 } })
  const below = await departments.getAll({
    ...acme,
    departmentId: 'hr-sales',
    departmentIdType: 'open_department_id',
  })
  expect(namesOfAll(below)).toEqual(['sales', 'east', 'west'])
})

test('children are those directly below, narrowed by what they are', async () => {
  const { departments } = setUp({ seed: company }).management
  const below = async (departmentId: string, more: object = {}) =>
    namesOfAll(await departments.listChildren({ ...acme, departmentId, ...more }))

  expect(await below('root')).toEqual(['sales', 'lab'])
  expect(await below('root', { excludeVirtualNode: true })).toEqual(['sales'])
  expect(await below('root', { onlyVirtualNode: true })).toEqual(['lab'])
  expect(await below('sales', { status: true })).toEqual(['east'])
  expect(await below('sales', { status: false })).toEqual(['west'])
  const parent = await departments.getParent({ ...acme, departmentId: 'east' })
  expect(parent.name).toBe('sales')
})

test.each<[string, SearchDepartmentsListInput['advancedFilter'], string[]]>([
  ['nothing', [], ['Acme', 'sales', 'east', 'west', 'lab']],
  [
    'a name',
    [{ field: 'name', operator: 'CONTAINS', value: 'A' }],
    ['Acme', 'sales', 'east', 'lab'],
  ],
  ['a switch', [{ field: 'status', operator: 'EQUAL', value: false }], ['west']],
  ['several codes', [{ field: 'code', operator: 'IN', value: ['lab', 'east'] }], ['east', 'lab']],
  ['a custom field', [{ field: 'budget', operator: 'GREATER', value: 7 }], ['sales']],
  ['a range of it', [{ field: 'budget', operator: 'BETWEEN', value: [1, 6] }], []],
  [
    'two conditions',
    [
      { field: 'parentDepartmentId', operator: 'EQUAL', value: 'sales' },
      { field: 'name', operator: 'CONTAINS', value: 'e' },
    ],
    ['east', 'west'],
  ],
])('the list is narrowed by %s', async (_, advancedFilter, expected) => {
  expect(await find(advancedFilter === undefined ? {} : { advancedFilter })).toEqual(expected)
})

test('the list is sorted in either form, and ends with its last page', async () => {
  const upwards = ['Acme', 'east', 'lab', 'sales', 'west']
  const [asc, desc] = [
    { field: 'name', order: 'asc' },
    { field: 'name', order: 'desc' },
  ] as const

  expect(await find({ sort: [asc] })).toEqual(upwards)
  expect(await find({ sort: [desc], sortBy: 'createdAt', orderBy: 'ASC' })).toEqual(
    [...upwards].reverse(),
  )
  expect(await find({ sort: [asc], page: 2, limit: 2 })).toEqual(['lab', 'sales'])
  const { departments } = setUp({ seed: company }).management
  const all = []
  for await (const { name } of await departments.list({ ...acme, limit: 2, sort: [asc] }))
    all.push(name)
  expect(all).toEqual(upwards)
})

test.each([
  ['createdAt', 'ASC', ['one', 'two', 'three']],
  ['createdAt', 'DESC', ['three', 'two', 'one']],
  ['updatedAt', 'DESC', ['one', 'three', 'two']],
] as const)('the older form sorts by %s, %s', async (sortBy, orderBy, expected) => {
  const { mock, management } = setUp({ seed: { departments: [{ ...acme, name: 'one' }] } })
  for (const name of ['two', 'three']) {
    mock.clock.advance('1m')
    await management.departments.create({ ...acme, name, parentDepartmentId: 'root' })
  }
  mock.clock.advance('1m')
  await management.departments.update({ ...acme, departmentId: 'root', description: 'First' })

  const { list } = await management.departments.list({ ...acme, sortBy, orderBy })
  expect(namesOfAll(list)).toEqual(expected)
})

test('posts and custom data come with the list where they are asked for', async () => {
  const { departments } = setUp({ seed: company }).management
  const advancedFilter = [{ field: 'code', operator: 'EQUAL', value: 'east' }] as const
  const list = async (more: object) =>
    (await departments.list({ ...acme, advancedFilter: [...advancedFilter], ...more })).list[0]

  expect(await list({ withPost: true, withCustomData: true })).toMatchObject({
    postIdList: ['clerk'],
    customData: {},
  })
  expect(Object.keys((await list({})) ?? {})).not.toEqual(expect.arrayContaining(['postIdList']))
})

test('a search looks in names and codes, whatever their case', async () => {
  const { departments } = setUp({ seed: company }).management

  const found = await departments.search({ ...acme, keywords: 'WES', withCustomData: true })
  expect(found).toMatchObject([{ name: 'west', customData: {} }])
  expect(await departments.search({ ...acme, keywords: 'hr-' })).toEqual([])
})
