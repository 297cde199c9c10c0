import { AuthenticationClient } from 'genauth'
import { expect, test } from 'vitest'
import { namesOf, setUp } from '../set-up.ts'
import { acme, company, namesOfAll } from './company.ts'

const sales = { ...acme, departmentId: 'sales' } as const

test('who joins is listed with those of the departments below where that is asked for', async () => {
  const { departments } = setUp({ seed: company }).management

  await departments.addMembers({ ...sales, userIds: ['cid'] })

  expect((await departments.listMemberIds(sales)).sort()).toEqual(['ann', 'cid'])
  const page = await departments.listMembers({ ...sales, includeChildrenDepartments: true })
  expect(namesOf(page.list).sort()).toEqual(['ann', 'bob', 'cid'])
  expect(page.totalCount).toBe(3)
})

test('who is in a department stays as before when added again, and leads it still', async () => {
  const { mock, management } = setUp({ seed: company })
  const read = async () => (await management.departments.listOfUser({ userId: 'ann' })).list
  const before = await read()
  mock.clock.advance('1d')

  await management.departments.addMembers({ ...sales, userIds: ['ann'] })

  expect(await read()).toEqual(before)
})

test('members leave; who is not there is ignored, and who led it leads it no more', async () => {
  const { departments } = setUp({ seed: company }).management

  await departments.removeMembers({ ...sales, userIds: ['ann', 'bob', '?'] })
  await departments.removeMembers({ ...sales, userIds: ['ann'] })

  expect(await departments.get(sales)).toMatchObject({ membersCount: 0, leaderUserIds: [] })
  await departments.addMembers({ ...sales, userIds: ['ann'] })
  expect((await departments.get(sales)).leaderUserIds).toEqual([])
})

test('members are sorted by when they joined, and by what else is asked for', async () => {
  const { mock, management } = setUp({ seed: company })
  const { departments } = management
  const lab = { ...acme, departmentId: 'lab' }
  for (const id of ['cid', 'ann', 'bob']) {
    await departments.addMembers({ ...lab, userIds: [id] })
    mock.clock.advance('1m')
  }
  await management.users.update({ userId: 'ann', nickname: 'Annie' })
  const list = async (more: object) =>
    namesOf((await departments.listMembers({ ...lab, ...more })).list)

  expect(await list({})).toEqual(['bob', 'ann', 'cid'])
  expect(await list({ orderBy: 'Asc' })).toEqual(['cid', 'ann', 'bob'])
  expect(await list({ sortBy: 'userId', orderBy: 'Asc' })).toEqual(['ann', 'bob', 'cid'])
  expect(await list({ sortBy: 'createAt' })).toEqual(['cid', 'bob', 'ann'])
  expect((await list({ sortBy: 'updatedAt' }))[0]).toBe('ann')
  expect(await list({ sortBy: 'Default', page: 2, limit: 2 })).toEqual(['cid'])
})

test('members are found by words, with what comes with users', async () => {
  const { departments } = setUp({ seed: company }).management
  const find = (more: object) =>
    departments.searchMembers({ ...sales, keywords: 'B@EX', withDepartmentIds: true, ...more })

  expect((await find({})).list).toEqual([])
  const [bob] = (await find({ includeChildrenDepartments: true })).list
  expect(bob).toMatchObject({ username: 'bob', departmentIds: ['east'] })
})

test.each(['bob', 'bob@example.com'])('tells whether %s is in a department', async userId => {
  const { departments } = setUp({ seed: company }).management
  const isIn = async (more: object) =>
    (await departments.hasMember({ ...sales, userId, ...more })).inDepartment

  expect(await isIn({ departmentId: 'east' })).toBe(true)
  expect(await isIn({})).toBe(false)
  expect(await isIn({ includeChildrenDepartments: true })).toBe(true)
})

test('a user gets the departments that are set, leads some, and one of them is the main one', async () => {
  const { mock, management } = setUp({ seed: company })
  const { departments } = management
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })

  await departments.setOfUser({
    userId: 'ann@example.com',
    departments: [
      { departmentId: 'east' },
      { departmentId: 'globex', isLeader: true, isMainDepartment: true },
    ],
    options: { userIdType: 'email' },
  })

  const { list } = await authentication.profile.departments({
    sortBy: 'DepartmentName',
    orderBy: 'Asc',
  })
  expect(
    list.map(({ name, isLeader, isMainDepartment }) => [name, isLeader, isMainDepartment]),
  ).toEqual([
    ['east', false, false],
    ['globex', true, true],
  ])
  expect((await departments.get(sales)).leaderUserIds).toEqual([])
  expect((await management.users.get({ userId: 'ann' })).mainDepartmentId).toBe('globex')

  await departments.setOfUser({ userId: 'ann', departments: [] })
  expect((await authentication.profile.departments()).list).toEqual([])
})

test('the main department stays while the user is in it, and is the next one after that', async () => {
  const { management } = setUp({ seed: company })
  const mainOf = async () => (await management.users.get({ userId: 'ann' })).mainDepartmentId

  await management.departments.addMembers({ ...acme, departmentId: 'lab', userIds: ['ann'] })
  expect(await mainOf()).toBe('sales')
  await management.departments.removeMembers({ ...sales, userIds: ['ann'] })
  expect(await mainOf()).toBe('east')
})

test('the departments of a user come page by page, with paths and data where asked for', async () => {
  const { departments } = setUp({ seed: company }).management
  const ann = { userId: 'ann', sortBy: 'DepartmemtCode' } as const

  const page = await departments.listOfUser({ ...ann, limit: 1, withCustomData: true })
  expect(page.list).toMatchObject([{ code: 'sales', isRoot: false, customData: { budget: 7 } }])
  expect(page.list[0]).not.toHaveProperty('departmentIdPath')
  const next = await page.nextPage()
  expect(namesOfAll(next?.list ?? [])).toEqual(['east'])
  const { list } = await departments.listOfUser({ ...ann, withDepartmentPaths: true })
  expect(list[1]).toMatchObject({
    departmentIdPath: ['acme', 'sales', 'east'],
    departmentCodePath: ['acme', 'sales', 'east'],
    departmentNamePath: ['Acme', 'sales', 'east'],
  })
})

test('who is created in departments is a member from then on, of the first one above all', async () => {
  const { departments, users } = setUp({ seed: company }).management

  const dan = await users.create({ username: 'dan', departmentIds: ['lab', 'east'] })

  const { list } = await departments.listOfUser({ userId: dan.id, sortBy: 'DepartmentName' })
  expect(list.map(({ name, isMainDepartment }) => [name, isMainDepartment])).toEqual([
    ['lab', true],
    ['east', false],
  ])
  expect(list.map(({ joinedAt }) => joinedAt)).toEqual([dan.createdAt, dan.createdAt])
  expect(await departments.listMemberIds({ ...acme, departmentId: 'lab' })).toEqual([dan.id])
})

test('who creates a user may name the departments otherwise', async () => {
  const { departments, users } = setUp({ seed: company }).management

  await users.createBatch({
    list: [{ username: 'dan', departmentIds: ['hr-lab'] }],
    options: { departmentIdType: 'open_department_id' },
  })

  const { list } = await departments.listMembers({ ...acme, departmentId: 'lab' })
  expect(list).toMatchObject([{ username: 'dan', mainDepartmentId: 'lab' }])
})

test('a user who is deleted leaves every department', async () => {
  const { management } = setUp({ seed: company })

  await management.users.deleteBatch({ userIds: ['ann'] })

  const all = await management.departments.getAll(acme)
  expect(all.filter(({ membersCount }) => membersCount).map(({ name }) => name)).toEqual(['east'])
  expect(all.flatMap(({ leaderUserIds }) => leaderUserIds)).toEqual([])
})

test('the departments that have a role now are listed', async () => {
  const { mock, management } = setUp({ seed: { ...company, roles: [{ code: 'seller' }] } })
  const target = (targetIdentifier: string) => ({
    targetType: 'DEPARTMENT' as const,
    targetIdentifier,
  })
  await management.roles.assign({ code: 'seller', targets: [target('east')] })
  const endTime = mock.clock.now() + 3_600_000
  await management.roles.assign({ code: 'seller', targets: [target('lab')], endTime })
  const list = async () => (await management.departments.listOfRole({ code: 'seller' })).list

  const shown = { id: 'east', code: 'east', name: 'east', description: 'The east' }
  expect(await list()).toEqual([shown, expect.objectContaining({ id: 'lab' })])
  mock.clock.advance('2h')
  expect(await list()).toEqual([shown])
})
