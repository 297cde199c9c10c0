import type { ManagementClient, NewResource } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { administrator, call } from '../../mock/call.ts'
import {
  codesOf,
  expectNotSent,
  expectRefused,
  type Refusal,
  type RefusedCall,
  refusals,
  setUp,
  type WrongCall,
} from '../set-up.ts'

const staff = { targetType: 'GROUP', targetIdentifier: 'staff' } as const
const books = { code: 'books', type: 'DATA' } as const
const seed: Seed = {
  namespaces: [{ code: 'shop', name: 'The Shop' }],
  groups: [{ code: 'staff' }],
  resources: [
    {
      ...books,
      name: 'Books',
      description: 'What we read',
      actions: [{ name: 'read', description: 'Read them' }],
    },
    { ...books, namespace: 'shop' },
    { code: 'orders', type: 'API', apiIdentifier: '/orders', namespace: 'shop' },
  ],
  grants: [
    {
      ...staff,
      resources: [
        { code: 'books', resourceType: 'DATA', actions: ['read'] },
        { code: 'bo*', resourceType: 'DATA', actions: ['list'] },
      ],
    },
    {
      ...staff,
      namespace: 'shop',
      resources: [{ ...books, resourceType: 'DATA', actions: ['*'] }],
    },
  ],
}
const orders = { code: 'orders', namespace: 'shop' }
const elsewhere = { code: 'books', namespace: '?' }

const readAll = async ({ resources, groups }: ManagementClient) => [
  (await resources.listAll()).list,
  await groups.getAuthorizedResources({ code: 'staff' }),
]

/** The operations that the group is granted, by resource. */
const granted = async ({ groups }: ManagementClient) =>
  (await groups.getAuthorizedResources({ code: 'staff' })).map(
    ({ resourceCode, resourceType, actions }) => [resourceCode, resourceType, ...actions],
  )

const taken: Refusal = [409, '资源标识符已存在', 'the code belongs to another resource']
const unknown: Refusal = [404, '资源不存在', 'no such resource']
const malformed: Refusal = [400, 'invalid resource code: a b', 'invalid resource code: a b']
const batch = (...list: NewResource[]): RefusedCall[1] => {
  return m => m.resources.createBatch({ list })
}
const [maps, bad] = [
  { ...books, code: 'maps' },
  { ...books, code: 'a b' },
]
const { noSpace } = refusals
const refused: RefusedCall[] = [
  ['a taken code', m => m.resources.create({ ...books, type: 'API' }), taken],
  ['it in a batch', batch(maps, books), taken],
  ['one code twice', batch(maps, maps), taken],
  ['a bad code', m => m.resources.create(bad), malformed],
  ['it among others', batch(maps, bad), malformed],
  ['an unknown space', m => m.resources.create({ ...books, ...elsewhere }), noSpace],
  ['it for a batch', m => m.resources.createBatch({ list: [maps], namespace: '?' }), noSpace],
  ['to read an unknown one', m => m.resources.get({ code: 'orders' }), unknown],
  ['to read one elsewhere', m => m.resources.get(elsewhere), noSpace],
  ['to read several', m => m.resources.getBatch({ codeList: ['a'], namespace: '?' }), noSpace],
  ['to list an unknown space', m => m.resources.list({ namespace: '?' }), noSpace],
  ['one of several', m => m.resources.listAll({ namespaceCodeList: ['shop', '?'] }), noSpace],
  ['to change an unknown one', m => m.resources.update({ code: 'none', name: 'None' }), unknown],
  ['to delete one elsewhere', m => m.resources.delete(elsewhere), noSpace],
  [
    'to delete several',
    m => m.resources.deleteBatch({ codeList: ['books'], namespace: '?' }),
    noSpace,
  ],
]

test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(seed, call, readAll),
)

const codes = Array.from({ length: 51 }, (_, index) => `r${index}`)
const fromOutside = (text: string) => JSON.parse(text)
const wrong: WrongCall[] = [
  ['an unknown kind', m => m.resources.create(fromOutside('{"code":"a","type":"X"}')), 'type'],
  ['a new code', m => m.resources.update(fromOutside('{"code":"a","newCode":"b"}')), ''],
  ['a code of 65 characters', m => m.resources.create({ ...books, code: 'x'.repeat(65) }), 'code'],
  ['51 at once', batch(...codes.map(code => ({ ...books, code }))), 'list'],
  ['51 ids', m => m.resources.deleteByIds({ ids: codes }), 'ids'],
  ['nothing to delete', m => m.resources.deleteBatch({}), ''],
  ['no code to read', m => m.resources.getBatch({ codeList: [] }), 'codeList'],
  ['page 0', m => m.resources.list({ page: 0 }), 'page'],
  ['page 0 of all', m => m.resources.listAll({ page: 0 }), 'page'],
]

test.each(wrong)('sends no request with %s', (...call) => expectNotSent(seed, call))

test('other clients get the refusal of a code that is too long', async () => {
  const { mock } = setUp()
  const body = { ...books, code: 'x'.repeat(65) }

  const answer = await call(mock, '/api/v3/create-resource', {
    body,
    headers: await administrator(mock),
  })

  expect(answer).toMatchObject({ statusCode: 400, message: '参数 code 格式错误' })
})

test('a new resource is named by its code, unless it has a name', async () => {
  const { resources } = setUp({ seed }).management
  const actions = [{ name: 'press', description: 'Press it' }]

  const plain = await resources.create({ code: 'send', type: 'BUTTON' })
  const whole = await resources.create({ code: 'send', type: 'MENU', namespace: 'shop', actions })

  const presets = { code: 'send', name: 'send', description: '', linkedToTenant: false }
  expect(plain).toEqual({ ...presets, type: 'BUTTON', namespace: 'default', actions: [] })
  expect(whole).toEqual({ ...presets, type: 'MENU', namespace: 'shop', actions })
  expect(await resources.get({ code: 'send', namespace: 'shop' })).toEqual(whole)
})

test('resources of a space are listed newest first, by kind and page by page', async () => {
  const { resources } = setUp({ seed }).management
  const list = ['a', 'b'].map(code => ({ code, type: 'UI' as const }))
  await resources.createBatch({ list, namespace: 'shop' })
  const inShop = { namespace: 'shop', limit: 3 }

  const page = await resources.list(inShop)
  expect([codesOf(page.list), page.totalCount]).toEqual([['b', 'a', 'orders'], 4])
  expect(codesOf((await page.nextPage())?.list ?? [])).toEqual(['books'])
  expect(codesOf((await resources.list({ ...inShop, type: 'UI' })).list)).toEqual(['b', 'a'])
  expect(codesOf((await resources.list()).list)).toEqual(['books'])
  const codeList = ['a', 'none', 'books']
  expect(codesOf(await resources.getBatch({ codeList, namespace: 'shop' }))).toEqual(['a', 'books'])
})

test('resources of all spaces are listed with their ids, and found by code and name', async () => {
  const { mock, management } = setUp({ seed })
  const find = async (by: object) => {
    const { list } = await management.resources.listAll(by)
    return list.map(({ code, namespace }) => [namespace, code])
  }
  const { userPoolId } = mock.managementOptions

  const all = await management.resources.listAll({ limit: 2 })
  const namespaceId = expect.any(Number)
  const place = { namespace: 'shop', namespaceName: 'The Shop', namespaceId, userPoolId }
  expect(all).toMatchObject({ totalCount: 3, list: [{ code: 'orders', ...place }, place] })
  expect(await find({ page: 2, limit: 2 })).toEqual([['default', 'books']])
  expect(await find({ keyword: 'BOOK', namespaceCodeList: ['shop'] })).toEqual([['shop', 'books']])
  expect(await find({ namespaceCodeList: ['default', 'shop'], keyword: 'order' })).toHaveLength(1)
})

test('a change leaves the code, the rest that it does not name, and what is granted', async () => {
  const { mock, management } = setUp({ seed })
  const [, , before] = (await management.resources.listAll()).list
  mock.clock.advance('1h')

  const changed = await management.resources.update({ code: 'books', type: 'UI', actions: [] })

  const rest = { name: 'Books', description: 'What we read', namespace: 'default' }
  expect(changed).toMatchObject({ ...rest, code: 'books', type: 'UI', actions: [] })
  const [, , after] = (await management.resources.listAll()).list
  expect(after).toMatchObject({ id: before?.id, createdAt: before?.createdAt })
  expect(after?.updatedAt).not.toBe(before?.updatedAt)
  expect(await granted(management)).toEqual([
    ['books', 'UI', 'read'],
    ['bo*', 'DATA', 'list'],
    ['books', 'DATA', '*'],
  ])
})

const idsOf = async ({ resources }: ManagementClient, ...wanted: string[]) => {
  const { list } = await resources.listAll()
  return list.flatMap(({ id, namespace }) => (wanted.includes(namespace ?? '') ? id : []))
}
const deletions: [string, (client: ManagementClient) => Promise<unknown>, string[][]][] = [
  [
    'its code',
    m => m.resources.delete({ code: 'books' }),
    [
      ['shop', 'orders'],
      ['shop', 'books'],
    ],
  ],
  [
    'codes of a space',
    m => m.resources.deleteBatch({ codeList: ['books', 'none'], namespace: 'shop' }),
    [
      ['shop', 'orders'],
      ['default', 'books'],
    ],
  ],
  [
    'a code and ids',
    async m => m.resources.deleteBatch({ codeList: ['books'], ids: await idsOf(m, 'shop') }),
    [],
  ],
  [
    'ids of several spaces',
    async m => m.resources.deleteByIds({ ids: [...(await idsOf(m, 'shop', 'default')), 'none'] }),
    [],
  ],
]

test.each(deletions)('deletes by %s, with what is granted by name', async (_, remove, left) => {
  const { management } = setUp({ seed })

  expect(await remove(management)).toEqual({ success: true })

  const { list } = await management.resources.listAll()
  expect(list.map(({ namespace, code }) => [namespace, code])).toEqual(left)
  const namespaces = left.flatMap(([namespace, code]) => (code === 'books' ? namespace : []))
  const names = (await granted(management)).map(([code]) => code)
  expect(names.filter(code => code === 'books')).toHaveLength(namespaces.length)
  expect(names).toContain('bo*')
})

test('a code that is unknown is ignored by a deletion', async () => {
  const { management } = setUp({ seed })
  const before = await readAll(management)

  await management.resources.delete({ code: 'none' })
  await management.resources.deleteBatch({ ids: ['none'] })
  await management.resources.delete({ ...orders, namespace: 'default' })

  expect(await readAll(management)).toEqual(before)
})
