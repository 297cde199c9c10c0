import fc from 'fast-check'
import { AuthenticationClient } from 'genauth'
import type { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'
import { acme, company, namesOfAll } from './company.ts'

test('people join a department, lead it, move with it, and leave it when it is closed', async () => {
  const { mock, management } = setUp({
    seed: { users: company.users ?? [], departments: [{ ...acme, name: 'Acme' }] },
  })
  const { departments } = management
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  await authentication.signIn.withPassword({ username: 'bob', password: 'passw0rd' })
  const pathOf = async () =>
    (await authentication.profile.departments()).list[0]?.departmentNamePath

  const sales = await departments.create({ ...acme, name: 'Sales', parentDepartmentId: 'root' })
  const east = await departments.create({
    ...acme,
    name: 'East',
    code: 'east',
    parentDepartmentId: sales.departmentId,
  })
  const named = { ...acme, departmentId: east.departmentId }
  await departments.addMembers({ ...named, userIds: ['ann', 'bob'] })
  await departments.update({ ...named, leaderUserIds: ['bob'] })

  const { list } = await authentication.profile.departments()
  expect(list).toMatchObject([{ name: 'East', isLeader: true, isMainDepartment: true }])
  expect(await pathOf()).toEqual(['Acme', 'Sales', 'East'])

  await departments.update({ ...named, parentDepartmentId: 'root' })
  expect(await pathOf()).toEqual(['Acme', 'East'])

  await departments.delete(named)
  expect((await authentication.profile.departments()).list).toEqual([])
  const bob = await management.users.get({ userId: 'bob', withDepartmentIds: true })
  expect([bob.departmentIds, bob.mainDepartmentId]).toEqual([[], undefined])
})

test('a new department can be read by each of its names', async () => {
  const { departments } = setUp({ seed: company }).management
  const i18n = { name: inAllLanguages('Toys') }
  const own = { name: 'Toys', code: 'toys', description: 'Plays', openDepartmentId: 'hr-9', i18n }

  const created = await departments.create({
    ...acme,
    ...own,
    parentDepartmentId: 'hr-lab',
    departmentIdType: 'open_department_id',
    customData: { budget: 3 },
    postIdList: ['clerk'],
    metadata: {},
  })

  const { customData, ...plain } = created
  expect(created).toMatchObject({
    ...own,
    departmentId: expect.stringMatching(/^[\da-f]{24}$/),
    parentDepartmentId: 'lab',
    parentDepartmentCode: 'lab',
    membersCount: 0,
    hasChildren: false,
    status: true,
    postIdList: ['clerk'],
    customData: { budget: 3 },
  })
  const { departmentId } = created
  const names = [
    { departmentId },
    { ...acme, departmentId },
    { ...acme, departmentCode: 'toys' },
    { ...acme, departmentId: '?', departmentCode: 'toys' },
    { ...acme, departmentId: 'toys', departmentIdType: 'code' },
    { ...acme, departmentId: 'hr-9', departmentIdType: 'open_department_id' },
  ] as const
  for (const name of names) expect(await departments.get(name)).toEqual(plain)
  expect(await departments.getById({ departmentId, withCustomData: true })).toEqual(created)
  expect(await departments.getWithApps({ departmentId })).toEqual(plain)
  const flat = await departments.get({ departmentId, withCustomData: true, flatCustomData: true })
  expect(flat).toMatchObject({ budget: 3 })
  expect(flat).not.toHaveProperty('customData')
})

test('an update keeps what it leaves out, and says when it was', async () => {
  const { mock, management } = setUp({ seed: company })
  const { departments } = management
  const read = () => departments.get({ ...acme, departmentId: 'east', withCustomData: true })
  const before = await read()
  mock.clock.advance('1h')

  await departments.update({ ...acme, departmentId: 'east', customData: { budget: 2 } })
  const { updatedAt, ...after } = await read()
  expect({ ...after, updatedAt: before.updatedAt }).toEqual({
    ...before,
    customData: { budget: 2 },
  })
  const hours = (Date.parse(String(updatedAt)) - Date.parse(String(before.updatedAt))) / 3_600_000
  expect(hours).toBeCloseTo(1)

  await departments.update({
    ...acme,
    departmentId: 'east',
    code: 'orient',
    status: false,
    customData: { budget: null },
    postIdList: [],
  })
  const changed = { code: 'orient', status: false, customData: {}, postIdList: [], name: 'east' }
  expect(await read()).toMatchObject(changed)
  // The old code is free again.
  await departments.create({ ...acme, name: 'e', code: 'east', parentDepartmentId: 'root' })
})

test('those who lead a department get into it, and who led it before stays as a member', async () => {
  const { departments } = setUp({ seed: company }).management
  const sales = { ...acme, departmentId: 'sales' }

  expect(await departments.update({ ...sales, leaderUserIds: ['cid'] })).toMatchObject({
    leaderUserIds: ['cid'],
    membersCount: 2,
  })
  expect((await departments.update({ ...sales, leaderUserIds: [] })).leaderUserIds).toEqual([])
  expect(await departments.listMemberIds(sales)).toEqual(['ann', 'cid'])
})

test('a department is switched on and off', async () => {
  const { mock, management } = setUp({ seed: company })
  const { departments } = management
  mock.clock.set('2030-01-01T00:00:00Z')

  expect(await departments.updateStatus({ departmentId: 'east', status: false })).toBeUndefined()
  await departments.updateStatus({ departmentId: 'west', status: true })

  const on = await departments.listChildren({ ...acme, departmentId: 'sales', status: true })
  expect(namesOfAll(on)).toEqual(['west'])
  const { updatedAt } = await departments.getById({ departmentId: 'east' })
  expect(updatedAt).toMatch(/^2030/)
})

test('a department that is deleted leaves nothing of itself', async () => {
  const { management } = setUp({ seed: { ...company, roles: [{ code: 'seller' }] } })
  const { departments } = management
  const target = { targetType: 'DEPARTMENT', targetIdentifier: 'east' } as const
  await management.roles.assign({ code: 'seller', targets: [target] })
  expect(await management.users.getRoles({ userId: 'bob' })).toHaveLength(1)

  await departments.delete({
    ...acme,
    departmentId: 'hr-east',
    departmentIdType: 'open_department_id',
  })

  expect(await management.users.getRoles({ userId: 'bob' })).toEqual([])
  expect((await departments.listOfRole({ code: 'seller' })).list).toEqual([])
  expect((await management.posts.list()).list).toMatchObject([{ departmentCount: 0 }])
  const ann = await management.users.get({ userId: 'ann', withDepartmentIds: true })
  expect(ann).toMatchObject({ departmentIds: ['sales'], mainDepartmentId: 'sales' })
})

test('what a department is in other systems can be read, looked up, and forgotten', async () => {
  const syncRelations = ['lark', 'wechatwork'].map(provider => ({ provider, userIdInIdp: 'od-1' }))
  const seed = { departments: [{ ...acme, name: 'Acme', syncRelations }] }
  const { departments } = setUp({ seed }).management
  const root = { ...acme, departmentId: 'root' }

  expect(await departments.getSyncRelations(root)).toEqual(syncRelations)
  const byLark = { ...acme, departmentId: 'lark:od-1', departmentIdType: 'sync_relation' } as const
  expect((await departments.get(byLark)).name).toBe('Acme')

  await departments.deleteSyncRelations({ ...root, provider: 'lark' })
  await departments.deleteSyncRelations({ ...root, provider: 'lark' })
  expect(await departments.getSyncRelations(root)).toEqual(syncRelations.slice(1))
})

test('whatever moves are asked for, every department hangs on the root', async () => {
  const ids = ['acme', 'east', 'lab', 'sales', 'west']
  const moves = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)))
  const move = ({ departments }: ManagementClient, departmentId: string, parent: string) =>
    departments
      .update({ ...acme, departmentId, parentDepartmentId: parent })
      .catch(error => expect(error).toMatchObject({ statusCode: 400 }))

  await fc.assert(
    fc.asyncProperty(moves, async wanted => {
      const { management } = setUp({ seed: company })
      for (const [id, parent] of wanted) await move(management, id, parent)

      const all = await management.departments.getAll(acme)
      expect(all.map(({ departmentId }) => departmentId).sort()).toEqual(ids)
    }),
    { numRuns: 30 },
  )
})

function inAllLanguages(value: string) {
  const translation = { enabled: true, value }
  return { 'zh-CN': translation, 'en-US': translation, 'zh-TW': translation, 'ja-JP': translation }
}
