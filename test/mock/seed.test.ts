import { ConfigurationError, ManagementClient } from 'genauth/management'
import { createMock, type MockOptions, type Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { administrator, call } from './call.ts'

const clientOf = (options: MockOptions) =>
  new ManagementClient(createMock(options).managementOptions)

test('a seed has users, with an id, a password and custom data', async () => {
  const management = clientOf({
    seed: {
      customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }],
      users: [
        {
          userId: '60c0000000000000000000a1',
          email: 'Ann@example.com',
          password: 'passw0rd',
          customData: { school: 'PKU' },
        },
        { username: 'bob', status: 'Suspended' },
      ],
    },
  })

  await expect(
    management.users.get({ userId: '60c0000000000000000000a1', withCustomData: true }),
  ).resolves.toMatchObject({
    email: 'ann@example.com',
    userSourceType: 'adminCreated',
    passwordSecurityLevel: 2,
    customData: { school: 'PKU' },
  })
  await expect(
    management.users.get({ userId: 'bob', userIdType: 'username' }),
  ).resolves.toMatchObject({ blocked: true, id: expect.stringMatching(/^[\da-f]{24}$/) })
})

test('a seed has groups, and roles in any order, whose targets it names as people do', async () => {
  const management = clientOf({
    seed: {
      users: [
        { userId: 'u1', email: 'ann@example.com', externalId: 'u2' },
        { username: 'bob', phone: '13800000000' },
      ],
      groups: [
        { code: 'staff', members: ['u1', 'Ann@example.com', 'bob', '13800000000'] },
        { code: 'board', name: 'The Board', description: 'Decides', type: 'dynamic' },
      ],
      roles: [
        {
          code: 'reader',
          targets: [
            { targetType: 'ROLE', targetIdentifier: 'author' },
            { targetType: 'USER', targetIdentifier: 'ann@example.com', endTime: 0 },
          ],
        },
        { code: 'author', targets: [{ targetType: 'USER', targetIdentifier: 'bob' }] },
        { code: 'ghost', status: 'DISABLE', disableTime: '5', description: 'Off' },
      ],
    },
  })

  expect(await management.groups.getAll({ fetchMembers: true })).toMatchObject([
    { code: 'board', name: 'The Board', description: 'Decides', type: 'dynamic', members: [] },
    { code: 'staff', name: 'staff', description: '', members: [{ id: 'u1' }, { username: 'bob' }] },
  ])
  const bob = { userId: 'bob', userIdType: 'username' } as const
  expect(await management.users.getRoles(bob)).toMatchObject([
    { code: 'author' },
    { code: 'reader' },
  ])
  expect(await management.users.getRoles({ userId: 'u1' })).toEqual([])
  expect(await management.roles.get({ code: 'ghost' })).toMatchObject({
    status: 'DISABLE',
    disableTime: 5,
    description: 'Off',
  })
})

test('a label of a seeded field that is left out is the key', async () => {
  const management = clientOf({
    seed: { customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }] },
  })

  await expect(management.customFields.list({ targetType: 'USER' })).resolves.toMatchObject([
    { key: 'school', label: 'school' },
  ])
})

test('a seed names the pool, its secret and further access keys', async () => {
  const userPoolId = '60c0000000000000000000f0'
  const { managementOptions } = createMock({
    seed: {
      userPoolId,
      secret: 'pool-secret',
      accessKeys: [{ accessKeyId: 'key-1', accessKeySecret: 'key-secret' }],
    },
  })

  expect(managementOptions).toMatchObject({ userPoolId, secret: 'pool-secret' })
  for (const authorization of ['signature', 'token'] as const) {
    const management = new ManagementClient({
      ...managementOptions,
      accessKeyId: 'key-1',
      accessKeySecret: 'key-secret',
      authorization,
    })
    await expect(management.users.exists({ username: 'ann' })).resolves.toEqual({ exists: false })
  }
})

test('a seed names the applications, and has one by default', () => {
  expect(createMock({ randomSeed: 1 }).authenticationOptions).toMatchObject({
    appId: expect.stringMatching(/^[\da-f]{24}$/),
    appSecret: expect.stringMatching(/^[\da-f]{32}$/),
    appHost: 'https://mock.genauth.ai',
  })

  const mock = createMock({
    seed: { apps: [{ appId: 'app-1', appSecret: 's', host: 'https://one.example' }, {}] },
  })
  expect(mock.authenticationOptions).toMatchObject({
    appId: 'app-1',
    appSecret: 's',
    appHost: 'https://one.example',
  })
})

test('a pool without applications serves administrators', async () => {
  const mock = createMock({ seed: { apps: [], users: [{ username: 'ann' }] } })
  const headers = await administrator(mock)

  await expect(
    call(mock, '/api/v3/is-user-exists', { body: { username: 'ann' }, headers }),
  ).resolves.toMatchObject({ data: { exists: true } })
  expect(() => mock.authenticationOptions).toThrow('The seed has no application')
})

test('the same number gives the same ids, secrets and codes, another one others', async () => {
  const worldOf = async (randomSeed?: number) => {
    const mock = createMock(randomSeed === undefined ? {} : { randomSeed })
    const { userPoolId, secret } = mock.managementOptions
    const { appId, appSecret } = mock.authenticationOptions
    const { id } = await new ManagementClient(mock.managementOptions).users.create({
      username: 'ann',
    })
    await call(mock, '/api/v3/send-email', { body: { email: 'a@b.co', channel: 'CHANNEL_LOGIN' } })
    return { userPoolId, secret, appId, appSecret, id, code: mock.inbox.code('a@b.co') }
  }

  const world = await worldOf(7)

  expect(await worldOf(7)).toEqual(world)
  for (const [name, value] of Object.entries(await worldOf(8))) {
    expect(value).not.toBe(world[name as keyof typeof world])
  }
})

test('what a seed names does not change the ids that it leaves out', async () => {
  const idOf = async (seed: Seed) =>
    (await clientOf({ seed, randomSeed: 1 }).users.get({ userId: 'ann', userIdType: 'username' }))
      .id
  const users = [{ username: 'ann' }]

  expect(await idOf({ users, apps: [{ appId: 'app-1' }] })).toBe(await idOf({ users }))
})

test('a seed is not changed by the mock', async () => {
  const seed: Seed = {
    customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }],
    users: [{ username: 'ann', email: 'Ann@example.com', customData: { school: 'PKU' } }],
  }
  const before = structuredClone(seed)
  const management = clientOf({ seed })
  const { id } = await management.users.get({ userId: 'ann', userIdType: 'username' })

  await management.users.update({ userId: id, nickname: 'A', customData: { school: 'THU' } })
  await management.customFields.delete({ list: [{ targetType: 'USER', key: 'school' }] })

  expect(seed).toEqual(before)
})

const octocat = {
  extIdpId: 'github',
  provider: 'github',
  type: 'openid',
  userIdInIdp: '583231',
  userInfoInIdp: {},
  originConnIds: [],
}

const acme = { organizationCode: 'acme', name: 'Acme' }

// As a seed may be read from a JSON file, it can be anything.
const broken: [string, unknown, string][] = [
  [
    'two users of one name',
    { users: [{ username: 'ann' }, { username: 'ann' }] },
    'seed.users[1]: the username belongs to another user',
  ],
  [
    'two users with one account at a third party',
    { users: ['ann', 'bob'].map(username => ({ username, identities: [octocat] })) },
    'seed.users[1]: another user has this account',
  ],
  [
    'two users of one id',
    {
      users: [
        { userId: 'u1', username: 'ann' },
        { userId: 'u1', username: 'bob' },
      ],
    },
    'seed.users[1].userId: belongs to another user',
  ],
  [
    'a public account with the id of a user',
    {
      users: [{ userId: 'u1', username: 'ann' }],
      publicAccounts: [{ userId: 'u1', username: 'press' }],
    },
    'seed.publicAccounts[0].userId: belongs to another user',
  ],
  [
    'a user without a name',
    { users: [{ nickname: 'Ann' }] },
    'seed.users[0]: must have at least one of username, phone, email',
  ],
  [
    'a malformed e-mail address',
    { users: [{ email: 'ann' }] },
    'seed.users[0]: parameter email is malformed',
  ],
  [
    'a gender that is none',
    { users: [{ username: 'ann', gender: 'X' }] },
    'seed.users[0].gender: must be one of M, F, U',
  ],
  [
    'a member that is none',
    { users: [{ userName: 'ann', username: 'ann' }] },
    'seed.users[0]: has unknown fields: userName',
  ],
  [
    'a custom value of the wrong type',
    {
      customFields: [{ targetType: 'USER', key: 'level', dataType: 'NUMBER' }],
      users: [{ username: 'ann', customData: { level: '1' } }],
    },
    'seed.users[0]: parameter level is malformed',
  ],
  [
    'a field without a type',
    { customFields: [{ targetType: 'USER', key: 'level' }] },
    'seed.customFields[0]: parameter dataType is malformed',
  ],
  [
    'a field with a type that is none',
    { customFields: [{ targetType: 'USER', key: 'level', dataType: 'DATE' }] },
    'seed.customFields[0].dataType: must be one of STRING, NUMBER, DATETIME, BOOLEAN, ENUM',
  ],
  [
    'a field with a built-in name',
    { customFields: [{ targetType: 'USER', key: 'email', dataType: 'STRING' }] },
    'seed.customFields[0]: email is a built-in field',
  ],
  [
    'two applications of one id',
    { apps: [{ appId: 'a1' }, { appId: 'a1' }] },
    'seed.apps[1].appId: belongs to another application',
  ],
  [
    'a misspelt member of an application',
    { apps: [{ appID: 'a1' }] },
    'seed.apps[0].appID is not known; did you mean appId?',
  ],
  [
    'two groups of one code',
    { groups: [{ code: 'a' }, { code: 'a' }] },
    'seed.groups[1]: the code belongs to another group',
  ],
  [
    'a group of a type that is none',
    { groups: [{ code: 'a', type: 'dynamo' }] },
    'seed.groups[0].type: must be one of static, dynamic',
  ],
  [
    'a group with custom data of the wrong type',
    {
      customFields: [{ targetType: 'GROUP', key: 'level', dataType: 'NUMBER' }],
      groups: [{ code: 'a', customData: { level: '1' } }],
    },
    'seed.groups[0]: parameter level is malformed',
  ],
  [
    'a group with an unknown member',
    { users: [{ username: 'ann' }], groups: [{ code: 'a', members: ['ann', 'bob'] }] },
    'seed.groups[0].members[1]: no such user',
  ],
  [
    'two permission spaces of one code',
    { namespaces: [{ code: 'default' }] },
    'seed.namespaces[0]: namespace with code default already exists.',
  ],
  [
    'a permission space without a code',
    { namespaces: [{ name: 'Shop' }] },
    'seed.namespaces[0].code: must be a string',
  ],
  [
    'a role in an unknown permission space',
    { roles: [{ code: 'a', namespace: 'b' }] },
    'seed.roles[0]: no such permission space',
  ],
  [
    'a permission space with a bad code',
    { namespaces: [{ code: 'a b' }] },
    'seed.namespaces[0]: invalid namespace code: a b',
  ],
  [
    'a resource twice',
    {
      resources: [
        { code: 'a', type: 'DATA' },
        { code: 'a', type: 'API' },
      ],
    },
    'seed.resources[1]: the code belongs to another resource',
  ],
  [
    'a resource without a kind',
    { resources: [{ code: 'a' }] },
    'seed.resources[0].type: must be one of DATA, API, MENU, BUTTON, UI',
  ],
  ['a role without a code', { roles: [{ name: 'A' }] }, 'seed.roles[0].code: must be a string'],
  [
    'a role for an unknown group',
    { roles: [{ code: 'a', targets: [{ targetType: 'GROUP', targetIdentifier: 'b' }] }] },
    'seed.roles[0].targets[0]: no such group',
  ],
  [
    'a role for a target that is none',
    { roles: [{ code: 'a', targets: [{ targetType: 'TEAM', targetIdentifier: 'b' }] }] },
    'seed.roles[0].targets[0].targetType: must be one of USER, ROLE, GROUP, DEPARTMENT',
  ],
  [
    'roles that exclude an unknown one',
    { roles: [{ code: 'a' }], exclusions: [[{ code: 'a' }, { code: 'b' }]] },
    'seed.exclusions[0]: no such role',
  ],
  [
    'a grant to an unknown user',
    { grants: [{ targetType: 'USER', targetIdentifier: 'ann', resources: [] }] },
    'seed.grants[0]: no such user',
  ],
  [
    'a grant in an unknown permission space',
    { grants: [{ targetType: 'USER', targetIdentifier: 'ann', namespace: 'b', resources: [] }] },
    'seed.grants[0]: no such permission space',
  ],
  [
    'a grant without actions',
    {
      groups: [{ code: 'a' }],
      grants: [
        {
          targetType: 'GROUP',
          targetIdentifier: 'a',
          resources: [{ code: 'books', resourceType: 'DATA' }],
        },
      ],
    },
    'seed.grants[0].resources[0].actions: must be an array',
  ],
  [
    'a department with a misspelt member',
    { departments: [{ organizationCode: 'acme', name: 'Acme', memebers: ['ann'] }] },
    'seed.departments[0]: has unknown fields: memebers',
  ],
  [
    'a department without a name',
    { departments: [{ organizationCode: 'acme' }] },
    'seed.departments[0].name: must be a string',
  ],
  [
    'a department with a bad code',
    { departments: [{ organizationCode: 'acme', name: 'Acme', code: 'a b' }] },
    'seed.departments[0]: parameter code is malformed',
  ],
  [
    'a department below an unknown one',
    { departments: [{ ...acme, departmentId: 'd1', parentDepartmentId: 'd0' }] },
    'seed.departments[0]: no such department',
  ],
  [
    'a department below one of another organization',
    {
      departments: [
        { ...acme, departmentId: 'd0' },
        { organizationCode: 'other', name: 'Other', parentDepartmentId: 'd0' },
      ],
    },
    'seed.departments[1]: no such department',
  ],
  [
    'departments below each other',
    {
      departments: [
        { ...acme, departmentId: 'd0' },
        { ...acme, departmentId: 'd1', parentDepartmentId: 'd2' },
        { ...acme, departmentId: 'd2', parentDepartmentId: 'd1' },
      ],
    },
    'seed.departments[1]: a department cannot stand below itself',
  ],
  [
    'an organization with two roots',
    { departments: [acme, acme] },
    'seed.departments[1]: the organization has another root',
  ],
  [
    'a post with a misspelt member',
    { posts: [{ code: 'a', usres: ['ann'] }] },
    'seed.posts[0]: has unknown fields: usres',
  ],
  [
    'a strategy that is none',
    { applicationAccess: [{ permissionStrategy: 'NONE' }] },
    'seed.applicationAccess[0].permissionStrategy: must be one of ALLOW_ALL, DENY_ALL',
  ],
  [
    'rights to an application with a misspelt member',
    { applicationAccess: [{ rule: [] }] },
    'seed.applicationAccess[0]: has unknown fields: rule',
  ],
  [
    'a rule of an effect that is none',
    {
      groups: [{ code: 'a' }],
      applicationAccess: [
        { rules: [{ targetType: 'GROUP', targetIdentifier: 'a', effect: 'allow' }] },
      ],
    },
    'seed.applicationAccess[0].rules[0].effect: must be one of ALLOW, DENY',
  ],
  ['an unknown member', { user: [] }, 'seed.user is not known; did you mean users?'],
]

test.each(broken)('refuses a seed with %s', (_, seed, message) => {
  const create = () => createMock({ seed: seed as Seed })

  expect(create).toThrow(ConfigurationError)
  expect(create).toThrow(message)
})
