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
  expect(createMock().authenticationOptions).toMatchObject({
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
  expect(await worldOf()).toEqual(await worldOf(1))
  for (const [name, value] of Object.entries(await worldOf(8))) {
    expect(value).not.toBe(world[name as keyof typeof world])
  }
})

test('what a seed names does not change the ids that it leaves out', async () => {
  const idOf = async (seed: Seed) =>
    (await clientOf({ seed }).users.get({ userId: 'ann', userIdType: 'username' })).id
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

// As a seed may be read from a JSON file, it can be anything.
const broken: [string, unknown, string][] = [
  [
    'two users of one name',
    { users: [{ username: 'ann' }, { username: 'ann' }] },
    'seed.users[1]: the username belongs to another user',
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
  ['an unknown member', { user: [] }, 'seed.user is not known; did you mean users?'],
]

test.each(broken)('refuses a seed with %s', (_, seed, message) => {
  const create = () => createMock({ seed: seed as Seed })

  expect(create).toThrow(ConfigurationError)
  expect(create).toThrow(message)
})
