import type { DepartmentTree } from 'genauth/management'
import { expect, test } from 'vitest'
import { expectRefused, type Refusal, type RefusedCall, refusals, setUp } from '../set-up.ts'
import { acme, company, namesOfAll, readAll } from './company.ts'

const tree: DepartmentTree = {
  name: 'Acme',
  children: [
    {
      name: 'sales',
      members: [
        { username: 'ann' },
        { email: 'BOB@example.com' },
        { username: 'dan', name: 'Dan' },
      ],
    },
    { name: 'toys', children: [{ name: 'cars', members: [{ phone: '13800000000' }] }] },
  ],
}

test('a tree adds what is missing, and keeps what is there by its name', async () => {
  const { management } = setUp({ seed: company })
  const { departments } = management

  const result = await departments.createTree(tree)

  expect(result).toEqual({ addUser: 2, updateUser: 2, addDepartment: 2, updateDepartment: 2 })
  const all = await departments.getAll(acme)
  expect(namesOfAll(all)).toEqual(['Acme', 'sales', 'lab', 'toys', 'east', 'west', 'cars'])
  expect(await departments.get({ ...acme, departmentId: 'sales' })).toMatchObject({
    membersCount: 3,
    leaderUserIds: ['ann'],
  })
  const dan = await management.users.get({ userId: 'dan', userIdType: 'username' })
  expect(dan.name).toBe('Dan')
  // The second time, everything is there.
  const again = await departments.createTree(tree)
  expect(again).toEqual({ addUser: 0, updateUser: 4, addDepartment: 0, updateDepartment: 4 })
})

test('a root that nobody knows is a new organization', async () => {
  const { departments } = setUp({ seed: company }).management

  await departments.createTree({
    name: 'New',
    children: [{ name: 'a', members: [{ username: 'ann' }] }],
  })

  const { list } = await departments.listOfUser({ userId: 'ann', withDepartmentPaths: true })
  const added = list.find(({ name }) => name === 'a')
  expect(added?.departmentNamePath).toEqual(['New', 'a'])
  const organizationCode = added?.organizationCode ?? ''
  expect(namesOfAll(await departments.getAll({ organizationCode }))).toEqual(['New', 'a'])
})

const create = (...members: NonNullable<DepartmentTree['members']>): RefusedCall[1] => {
  const child = { name: 'late', members }
  return ({ departments }) => departments.createTree({ ...tree, children: [{ name: 'x' }, child] })
}
const several: Refusal = [
  409,
  '成员信息对应多个用户',
  'the addresses of a member belong to different users',
]
const refused: RefusedCall[] = [
  ['addresses of two users', create({ username: 'ann', email: 'bob@example.com' }), several],
  [
    'a malformed address',
    create({ username: 'eve' }, { email: 'eve' }),
    refusals.malformed('email'),
  ],
]

test.each(refused)('refuses a tree with %s, and changes nothing then', (...call) =>
  expectRefused(company, call, readAll),
)
