import type { NewGroup } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { administrator, call } from '../../mock/call.ts'
import { codesOf, expectRefused, type RefusedCall, refusals, setUp } from '../set-up.ts'

const seed: Seed = {
  customFields: [
    { targetType: 'GROUP', key: 'budget', dataType: 'NUMBER' },
    { targetType: 'USER', key: 'budget', dataType: 'STRING' },
  ],
  users: [{ username: 'ann', customData: { budget: 'none' } }],
  groups: [
    { code: 'staff', name: 'Staff', customData: { budget: 7 }, members: ['ann'] },
    { code: 'board', name: 'The Board', metadataSource: ['ldap'] },
  ],
}
const sales = { code: 'sales', name: 'Sales', description: 'Who sells' }
const staff = { code: 'staff', description: 'All of us' }
const wrong = { customData: { budget: 'none' } }
const { noGroup, malformed, groupTaken: taken } = refusals
const target = { targetType: 'GROUP', targetIdentifier: 'none' } as const

const batch = (...list: NewGroup[]): RefusedCall[1] => {
  return m => m.groups.createBatch({ list })
}
const create = (more: object): RefusedCall[1] => {
  return m => m.groups.create({ ...sales, ...more })
}
const update = (more: object): RefusedCall[1] => {
  return m => m.groups.update({ ...staff, ...more })
}
const refused: RefusedCall[] = [
  ['a taken code', create(staff), taken],
  ['it in a batch', batch(sales, { ...sales, ...staff }), taken],
  ['one code twice', batch(sales, sales), taken],
  ['a taken new code', update({ newCode: 'board' }), taken],
  ['a bad code', create({ code: 'a b' }), malformed('code')],
  ['it to change', m => m.groups.createOrUpdate({ ...sales, code: '?' }), malformed('code')],
  ['it among others', batch(sales, { ...sales, code: 'a/b' }), malformed('list')],
  ['a bad new code', update({ newCode: '#' }), malformed('newCode')],
  ['bad custom data', create(wrong), malformed('budget')],
  ['it for a group', update({ newCode: 'a', ...wrong }), malformed('budget')],
  ['reading an unknown group', m => m.groups.get({ code: 'none' }), noGroup],
  ['changing one', update({ code: 'none' }), noGroup],
  ['custom data of one', m => m.customFields.getData(target), noGroup],
]

test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(seed, call, m => m.groups.getAll({ withCustomData: true })),
)

test.each([
  ['create-group', { ...sales, code: 'x'.repeat(65) }, 'code'],
  ['create-groups-batch', { list: [{ ...sales, code: 'x'.repeat(65) }] }, 'list'],
  ['delete-groups-batch', { codeList: [] }, 'codeList'],
])('other clients get the refusal of %s', async (path, body, parameter) => {
  const { mock } = setUp()
  const headers = await administrator(mock)

  const answer = await call(mock, `/api/v3/${path}`, { body, headers })

  expect(answer).toMatchObject({ statusCode: 400, message: `参数 ${parameter} 格式错误` })
})

test('a new group is static, has an id, and can be read by its code', async () => {
  const { management } = setUp({ seed })

  const created = await management.groups.create(sales)

  expect(created).toEqual({ ...sales, id: expect.stringMatching(/^[\da-f]{24}$/), type: 'static' })
  expect(await management.groups.get({ code: 'sales' })).toEqual(created)
})

test('codes can have a form of the pool', async () => {
  const { management } = setUp({ settings: { codePattern: /^\S+$/ } })

  await expect(management.groups.create({ ...sales, code: '销售部' })).resolves.toBeDefined()
})

test('a batch is created in its order, and listed newest first, page by page', async () => {
  const { management } = setUp({ seed })
  const list = ['a', 'b'].map(code => ({ ...sales, code, type: 'dynamic' as const }))

  expect(await management.groups.createBatch({ list })).toMatchObject(list)

  expect(codesOf(await management.groups.getAll())).toEqual(['b', 'a', 'board', 'staff'])
  const page = await management.groups.list({ limit: 3 })
  expect([codesOf(page.list), page.totalCount]).toEqual([['b', 'a', 'board'], 4])
  expect(codesOf((await page.nextPage())?.list ?? [])).toEqual(['staff'])
})

test('keywords are looked for in code and name, whatever their case', async () => {
  const { management } = setUp({ seed })
  const find = async (keywords: string) =>
    codesOf((await management.groups.list({ keywords })).list)

  expect(await find('STA')).toEqual(['staff'])
  expect(await find('the')).toEqual(['board'])
  expect(await find('ldap')).toEqual([])
})

test('custom data, sources and members come where they are asked for', async () => {
  const { management } = setUp({ seed })
  const withAll = { withMetadata: true, withCustomData: true, fetchMembers: true }
  const { withMetadata, ...details } = withAll

  const { list } = await management.groups.list({ withMetadata, withCustomData: true })
  expect(list.map(group => group.metadataSource)).toEqual([['ldap'], []])
  expect(list.map(group => group.customData)).toEqual([{}, { budget: 7 }])
  const [board, staff] = await management.groups.getAll(details)
  expect([board?.members, board?.customData]).toEqual([[], {}])
  expect(staff).toMatchObject({ members: [{ username: 'ann' }], customData: { budget: 7 } })
  const flat = await management.groups.list({ withCustomData: true, flatCustomData: true })
  expect(flat.list[1]).toEqual({ ...(await management.groups.get({ code: 'staff' })), budget: 7 })
  const plain = [...(await management.groups.list()).list, ...(await management.groups.getAll())]
  const keys = new Set(plain.flatMap(group => Object.keys(group)))
  expect([...keys].sort()).toEqual(['code', 'description', 'id', 'name', 'type'])
})

test('createOrUpdate creates a group once, and changes it after that', async () => {
  const { management } = setUp({ seed })
  const input = { ...sales, type: 'dynamic' as const }

  const first = await management.groups.createOrUpdate(input)
  const second = await management.groups.createOrUpdate({ ...input, name: 'Trade', type: 'static' })

  expect(first).toMatchObject({ created: true, data: input })
  expect(second).toEqual({ created: false, data: { ...first.data, name: 'Trade' } })
})

test('an update keeps what it leaves out: name, members, custom data', async () => {
  const { management } = setUp({ seed })
  const read = () => management.groups.get({ code: 'crew', withCustomData: true })

  await management.groups.update({ ...staff, newCode: 'crew' })
  const kept = { name: 'Staff', description: 'All of us', customData: { budget: 7 } }
  expect(await read()).toMatchObject(kept)
  expect((await management.groups.listMembers({ code: 'crew' })).totalCount).toBe(1)

  await management.groups.update({ code: 'crew', description: '', customData: { budget: null } })
  expect(await read()).toMatchObject({ ...kept, description: '', customData: {} })
})

test('custom data that a request writes comes back with the group', async () => {
  const { groups } = setUp({ seed }).management
  const customData = { budget: 3 }

  expect(await groups.create({ ...sales, customData })).toHaveProperty('customData', customData)
  const batch = await groups.createBatch({
    list: [
      { ...sales, code: 'shop', customData },
      { ...sales, code: 'yard' },
    ],
  })
  expect(batch.map(group => group.customData)).toEqual([customData, undefined])
  const update = { code: 'staff', description: '', customData: {} }
  expect((await groups.update(update)).customData).toEqual({ budget: 7 })
})

test('deletes groups with their data, ignores unknown codes, and keeps the members', async () => {
  const { management } = setUp({ seed })

  await management.groups.deleteBatch({ codeList: ['none', 'staff'] })

  expect(codesOf(await management.groups.getAll())).toEqual(['board'])
  expect((await management.users.list()).totalCount).toBe(1)
  await management.groups.create({ ...sales, code: 'staff' })
  const [anew] = await management.groups.getAll({ fetchMembers: true, withCustomData: true })
  expect(anew).toMatchObject({ code: 'staff', members: [], customData: {} })
})
