import { ManagementClient } from 'genauth'
import { createMock, type Seed, type SeedDepartment } from 'genauth/mock'
import { expect, test } from 'vitest'
import { ann, setUp } from './set-up.ts'

const userId = ann.users[0].userId

const signedIn = async (seed: Seed = {}) => {
  const { mock, authentication } = setUp({ seed: { ...ann, ...seed } })
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  const management = new ManagementClient(mock.managementOptions)
  return { management, profile: authentication.profile }
}

test('an e-mail address and a weak password alone are 65 of 100', async () => {
  const { authentication } = setUp({
    seed: { users: [{ email: 'bob@example.com', password: '123' }] },
  })
  await authentication.signIn.withPassword({ email: 'bob@example.com', password: '123' })

  expect(await authentication.profile.securityLevel()).toEqual({
    passwordSecurityLevel: 1,
    mfaEnrolled: false,
    passwordSet: true,
    emailBound: true,
    phoneBound: false,
    securityScore: 65,
  })
})

test('the score rises with what is there, and falls with what is not', async () => {
  const { profile, management } = await signedIn()
  const scoreAfter = async (password: string) => {
    await management.users.update({ userId, password })
    return (await profile.securityLevel()).securityScore
  }
  expect(await scoreAfter('123')).toBe(80)
  expect(await scoreAfter('passw0rd')).toBe(85)
  expect(await scoreAfter('Passw0rd!')).toBe(90)
})

test('an account without a password has no level', async () => {
  const { mock, authentication } = setUp({ seed: { users: [{ username: 'eve' }] } })
  const tokens = await mock.asUser('eve').tokens()

  const level = await authentication.withTokens(tokens).profile.securityLevel()

  expect(level).toMatchObject({
    passwordSecurityLevel: null,
    passwordSet: false,
    emailBound: false,
    securityScore: 40,
  })
})

test('tenants are those that the user belongs to', async () => {
  const { profile, management } = await signedIn({
    tenants: [
      { tenantId: 'acme', tenantName: 'Acme', members: ['ann'] },
      { tenantId: 'other', tenantName: 'Other' },
    ],
  })

  expect(await profile.tenants()).toEqual([
    { tenantId: 'acme', tenantName: 'Acme', joinAt: expect.stringMatching(/Z$/) },
  ])
  await management.users.update({ userId, nickname: 'Anna' })
  expect(await profile.tenants()).toHaveLength(1)
})

const organization = { organizationCode: 'acme' }
const departments: readonly SeedDepartment[] = [
  { ...organization, departmentId: 'root', name: 'Acme', code: 'acme' },
  {
    ...organization,
    departmentId: 'sales',
    name: 'Sales',
    code: 'b',
    parentDepartmentId: 'root',
    members: ['ann'],
  },
  {
    ...organization,
    departmentId: 'press',
    name: 'Press',
    code: 'a',
    description: 'Who writes',
    parentDepartmentId: 'root',
    leaders: ['ann@example.com'],
    customData: { floor: '3' },
  },
]
const customFields = [
  { targetType: 'DEPARTMENT', key: 'floor', dataType: 'STRING', label: 'Floor' },
] as const

test('a user sees the departments that she is in, and where they stand', async () => {
  const { profile } = await signedIn({ departments, customFields: [...customFields] })

  const { totalCount, list } = await profile.departments({
    sortBy: 'DepartmentName',
    orderBy: 'Asc',
    withCustomData: true,
  })

  expect(totalCount).toBe(2)
  expect(list[0]).toEqual({
    organizationCode: 'acme',
    departmentId: 'press',
    isRoot: false,
    createdAt: expect.stringMatching(/Z$/),
    name: 'Press',
    description: 'Who writes',
    isLeader: true,
    code: 'a',
    isMainDepartment: false,
    joinedAt: expect.stringMatching(/Z$/),
    isVirtualNode: false,
    departmentIdPath: ['root', 'press'],
    departmentCodePath: ['acme', 'a'],
    departmentNamePath: ['Acme', 'Press'],
    customData: { floor: '3' },
  })
  expect(list[1]).toMatchObject({ name: 'Sales', isLeader: false, isMainDepartment: true })
  const user = await profile.get({ withDepartmentIds: true })
  expect(user.departmentIds).toEqual(['sales', 'press'])
})

test.each([
  ['DepartmemtCode', 'Asc', ['press', 'sales']],
  ['DepartmemtCode', 'Desc', ['sales', 'press']],
  ['DepartmentName', 'Desc', ['sales', 'press']],
] as const)('departments come by %s, %s', async (sortBy, orderBy, ids) => {
  const { profile } = await signedIn({ departments, customFields: [...customFields] })

  const { list } = await profile.departments({ sortBy, orderBy })

  expect(list.map(({ departmentId }) => departmentId)).toEqual(ids)
  expect(list[0]).not.toHaveProperty('customData')
})

test('who was created in a department is in it since then, and pages go on', async () => {
  const { authentication } = setUp({
    seed: {
      users: [{ username: 'bob', password: 'passw0rd', departmentIds: ['sales', 'press'] }],
      departments: departments.map(({ members: _m, leaders: _l, customData: _c, ...rest }) => rest),
    },
  })
  await authentication.signIn.withPassword({ username: 'bob', password: 'passw0rd' })

  const ids: string[] = []
  for await (const { departmentId } of await authentication.profile.departments({ limit: 1 })) {
    ids.push(departmentId)
  }

  expect(ids.sort()).toEqual(['press', 'sales'])
})

test.each([
  [
    { tenants: [{ tenantName: 'a', members: ['nobody'] }] },
    'seed.tenants[0].members[0]: no such user',
  ],
  [
    { departments: [{ ...organization, name: 'a', leaders: ['nobody'] }] },
    'seed.departments[0].leaders[0]: no such user',
  ],
  [
    {
      departments: ['one', 'twin'].map(departmentId => ({
        ...organization,
        departmentId,
        name: 'a',
        code: 'a',
      })),
    },
    'seed.departments[1]: the code belongs to another department',
  ],
  [
    {
      users: [{ username: 'ann', departmentIds: ['a', 'b'] }],
      departments: [{ ...organization, departmentId: 'a', name: 'a' }],
    },
    'seed.users[0].departmentIds[1]: no such department',
  ],
  [
    { publicAccounts: [{ username: 'press', departmentIds: ['a'] }] },
    'seed.publicAccounts[0].departmentIds[0]: no such department',
  ],
  [
    { publicAccounts: [{ username: 'press', groups: ['none'] }] },
    'seed.publicAccounts[0].groups[0]: no such group',
  ],
  [
    { applicationAccess: [{ rules: [{ targetType: 'ORG', targetIdentifier: 'none' }] }] },
    'seed.applicationAccess[0].rules[0]: no such department',
  ],
  [{ invitations: { link: [] } }, 'seed.invitations.link'],
])('a seed with a mistake says where it is: %j', (seed, message) => {
  expect(() => Reflect.apply(createMock, undefined, [{ seed }])).toThrow(message)
})
