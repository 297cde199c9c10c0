import { ManagementClient, type NewNamespace } from 'genauth/management'
import { createMock, type Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { administrator, call } from '../mock/call.ts'
import {
  codesOf,
  expectNotSent,
  expectRefused,
  type Refusal,
  type RefusedCall,
  refusals,
  setUp,
  type WrongCall,
} from './set-up.ts'

const appId = '60c0000000000000000000c1'
const staff = { targetType: 'GROUP', targetIdentifier: 'staff' } as const
const seller = { targetType: 'ROLE', targetIdentifier: 'seller' } as const
const goods = { code: 'goods', resourceType: 'DATA', actions: ['read'] } as const
const seed: Seed = {
  apps: [{ appId, name: 'Portal' }],
  namespaces: [{ code: 'shop', name: 'The Shop', description: 'Who sells what' }],
  users: [{ userId: 'ann', username: 'ann' }],
  groups: [{ code: 'staff', members: ['ann'] }],
  roles: [
    { code: 'seller', namespace: 'shop', name: 'Seller', targets: [staff] },
    { code: 'buyer', namespace: 'shop', description: 'Buys' },
    { code: 'editor', targets: [staff] },
  ],
  resources: [
    { code: 'goods', type: 'DATA', namespace: 'shop' },
    { code: 'goods', type: 'DATA' },
  ],
  grants: [
    {
      ...staff,
      namespace: 'shop',
      resources: [
        { ...goods, actions: ['buy'] },
        { ...goods, code: 'uncreated', actions: ['see'] },
      ],
    },
    { ...seller, namespace: 'shop', resources: [{ ...goods, actions: ['sell'] }] },
    { ...staff, resources: [{ ...goods, actions: ['read'] }] },
  ],
}
const shop = { code: 'shop' }

/** All that a permission space can have in it. */
const readAll = async ({ namespaces, roles, resources, groups, users }: ManagementClient) => [
  (await namespaces.list()).list,
  codesOf(await users.getRoles({ userId: 'ann' })),
  (await roles.list()).list,
  (await resources.listAll()).list,
  await groups.getAuthorizedResources({ code: 'staff' }),
]

const takenBy = (code: string): Refusal => {
  const words = `namespace with code ${code} already exists.`
  return [409, words, words]
}
const malformed = (code: string): Refusal => {
  const words = `invalid namespace code: ${code}`
  return [400, words, words]
}
const builtIn = (code: string): Refusal => [
  403,
  `系统内置的权限组不可删除或更改标识符：${code}`,
  `the permission space ${code} is built in`,
]
const batch = (...list: NewNamespace[]): RefusedCall[1] => {
  return m => m.namespaces.createBatch({ list })
}
const none = { code: 'none' }
const { noSpace } = refusals
const refused: RefusedCall[] = [
  ['a taken code', m => m.namespaces.create(shop), takenBy('shop')],
  ['it in a batch', batch({ code: 'depot' }, shop), takenBy('shop')],
  ['one code twice', batch({ code: 'depot' }, { code: 'depot' }), takenBy('depot')],
  ['a bad code', m => m.namespaces.create({ code: 'a b' }), malformed('a b')],
  ['it among others', batch({ code: 'depot' }, { code: 'a/b' }), malformed('a/b')],
  ['the code of an application', m => m.namespaces.create({ code: appId }), takenBy(appId)],
  ['to read an unknown one', m => m.namespaces.get(none), noSpace],
  ['to change one', m => m.namespaces.update({ ...none, name: 'None' }), noSpace],
  ['a taken new code', m => m.namespaces.update({ ...shop, newCode: 'system' }), takenBy('system')],
  ['a bad new code', m => m.namespaces.update({ ...shop, newCode: 'a b' }), malformed('a b')],
  [
    'another code for what is built in',
    m => m.namespaces.update({ code: 'default', newCode: 'main' }),
    builtIn('default'),
  ],
  ['to delete an unknown one', m => m.namespaces.delete(none), noSpace],
  ['to delete default', m => m.namespaces.delete({ code: 'default' }), builtIn('default')],
  ['that of an application', m => m.namespaces.delete({ code: appId }), builtIn(appId)],
  [
    'one that is built in among others',
    m => m.namespaces.deleteBatch({ codeList: ['shop', 'system'] }),
    builtIn('system'),
  ],
  ['to list roles of an unknown one', m => m.namespaces.listRoles(none), noSpace],
]

test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(seed, call, readAll),
)

const codes = Array.from({ length: 51 }, (_, index) => `space-${index}`)
const wrong: WrongCall[] = [
  ['an empty code', m => m.namespaces.create({ code: '' }), 'code'],
  ['a code of 65 characters', m => m.namespaces.create({ code: 'x'.repeat(65) }), 'code'],
  ['51 at once', m => m.namespaces.createBatch({ list: codes.map(code => ({ code })) }), 'list'],
  ['51 to delete', m => m.namespaces.deleteBatch({ codeList: codes }), 'codeList'],
  ['none to read', m => m.namespaces.getBatch({ codeList: [] }), 'codeList'],
  ['page 0', m => m.namespaces.list({ page: 0 }), 'page'],
  ['page 0 of the roles', m => m.namespaces.listRoles({ ...shop, page: 0 }), 'page'],
]

test.each(wrong)('sends no request with %s', (...call) => expectNotSent(seed, call))

test('other clients get the refusal of a code that is too long', async () => {
  const { mock } = setUp()
  const body = { code: 'x'.repeat(65) }

  const answer = await call(mock, '/api/v3/create-namespace', {
    body,
    headers: await administrator(mock),
  })

  expect(answer).toMatchObject({ statusCode: 400, message: '参数 code 格式错误' })
})

test('a new space can be read by its code, and has roles and resources of its own', async () => {
  const { management } = setUp({ seed })
  const { namespaces, roles, resources } = management

  const created = await namespaces.create({ code: 'depot' })

  expect(created).toEqual({ code: 'depot', name: 'depot', description: '' })
  expect(await namespaces.get({ code: 'depot' })).toEqual(created)
  await roles.create({ code: 'seller', namespace: 'depot' })
  await resources.create({ code: 'goods', type: 'DATA', namespace: 'depot' })
  expect(codesOf((await namespaces.listRoles({ code: 'depot' })).list)).toEqual(['seller'])
})

test('spaces are listed newest first, page by page, and found by code and name', async () => {
  const { namespaces } = setUp({ seed }).management
  await namespaces.createBatch({ list: [{ code: 'depot' }, { code: 'yard', name: 'Depot II' }] })
  const find = async (keywords: string) => codesOf((await namespaces.list({ keywords })).list)

  const page = await namespaces.list({ limit: 4 })
  expect([codesOf(page.list), page.totalCount]).toEqual([['yard', 'depot', 'shop', 'system'], 6])
  expect(codesOf((await page.nextPage())?.list ?? [])).toEqual(['default', appId])
  expect([await find('DEPOT'), await find('portal')]).toEqual([['yard', 'depot'], [appId]])
  expect(codesOf(await namespaces.getBatch({ codeList: ['yard', 'none', 'shop'] }))).toEqual([
    'yard',
    'shop',
  ])
})

test('roles of a space are listed newest first, page by page, and found by code and name', async () => {
  const { namespaces } = setUp({ seed }).management
  const page = await namespaces.listRoles({ ...shop, limit: 1 })
  const [seller] = (await page.nextPage())?.list ?? []

  expect([codesOf(page.list), page.totalCount]).toEqual([['buyer'], 2])
  expect(seller).toMatchObject({ code: 'seller', name: 'Seller', namespace: 'shop' })
  expect((await namespaces.listRoles({ ...shop, keywords: 'SELL' })).totalCount).toBe(1)
})

test('the list of roles tells when one was changed last', async () => {
  const mock = createMock({ seed, now: () => Date.parse('2026-01-01T00:00:00.000Z') })
  const management = new ManagementClient({ ...mock.managementOptions, now: mock.clock.now })
  const read = async () => (await management.namespaces.listRoles(shop)).list[0]?.updatedAt

  expect(await read()).toBe('2026-01-01T00:00:00.000Z')
  mock.clock.advance('1h')
  await management.roles.update({ code: 'buyer', newCode: 'buyer', name: 'B', namespace: 'shop' })
  expect(await read()).toBe('2026-01-01T01:00:00.000Z')
})

test('a space keeps what is in it under a new code, and what is left out', async () => {
  const { management } = setUp({ seed })
  const { namespaces, users, resources, groups } = management
  const before = await readAll(management)

  const changed = await namespaces.update({ ...shop, newCode: 'store', name: 'Store' })

  expect(changed).toEqual({ code: 'store', name: 'Store', description: 'Who sells what' })
  await expect(namespaces.get(shop)).rejects.toThrow('权限组不存在')
  const [role] = await users.getRoles({ userId: 'ann', namespace: 'store' })
  expect(role).toMatchObject({ code: 'seller', namespace: 'store', namespaceName: 'Store' })
  expect((await resources.list({ namespace: 'store' })).totalCount).toBe(1)
  const granted = await groups.getAuthorizedResources({ code: 'staff', namespace: 'store' })
  expect(granted.map(({ actions }) => actions)).toEqual([['buy', 'sell'], ['see']])
  await namespaces.update({ code: 'store', newCode: 'shop', name: 'The Shop' })
  expect(await readAll(management)).toEqual(before)
})

test('a space goes with its roles, its resources, and what is granted in it', async () => {
  const { management } = setUp({ seed })
  const { namespaces, resources, groups, users, roles } = management

  await namespaces.deleteBatch({ codeList: ['none', 'shop'] })

  expect(codesOf(await users.getRoles({ userId: 'ann' }))).toEqual(['editor'])
  expect((await resources.listAll()).list).toMatchObject([{ code: 'goods', namespace: 'default' }])
  const left = await groups.getAuthorizedResources({ code: 'staff' })
  expect(left.map(({ actions }) => actions)).toEqual([['read']])
  await expect(roles.list({ namespace: 'shop' })).rejects.toThrow('权限组不存在')

  await namespaces.create(shop)
  await roles.create({ code: 'seller', namespace: 'shop' })
  expect(codesOf(await users.getRoles({ userId: 'ann' }))).toEqual(['editor'])
  expect(await groups.getAuthorizedResources({ code: 'staff', namespace: 'shop' })).toEqual([])
})
