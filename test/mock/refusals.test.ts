import { ApiError, ManagementClient } from 'genauth/management'
import { createMock, type Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { administrator, type CallOptions, call } from './call.ts'

const userId = '60c0000000000000000000a1'
const seed: Seed = {
  customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }],
  users: [{ userId, username: 'ann' }],
}
const tooMuch = { school: 'x'.repeat(1024) }
const many = Array.from({ length: 51 }, (_, index) => `id-${index}`)

// Requests that our own client refuses to send among them, so they are sent without it.
const malformed: [string, string, CallOptions, string, string][] = [
  [
    'a user without a name',
    'create-user',
    { body: { nickname: 'Bob' } },
    ...same('Must contain one of the following fields: username, phone, email'),
  ],
  [
    'a batch with a user without a name',
    'create-users-batch',
    { body: { list: [{ username: 'bob' }, {}] } },
    ...same('Must contain one of the following fields: username, phone, email'),
  ],
  ['a malformed e-mail address', 'create-user', { body: { email: 'bob' } }, ...parameter('email')],
  [
    'a country code without a phone number',
    'create-user',
    { body: { username: 'bob', phoneCountryCode: '+86' } },
    ...same('phone cannot be empty'),
  ],
  [
    'too much custom data',
    'create-user',
    { body: { username: 'bob', customData: tooMuch } },
    ...same('customData must be less than 1024 characters'),
  ],
  [
    'an empty gender at creation',
    'create-user',
    { body: { username: 'bob', gender: '' } },
    ...parameter('gender'),
  ],
  ['an empty gender', 'update-user', { body: { userId, gender: '' } }, ...parameter('gender')],
  [
    'limit 51',
    'list-users',
    { body: { options: { pagination: { limit: 51 } } } },
    ...same('limit must less than 50'),
  ],
  [
    'limit 0',
    'list-users',
    { body: { options: { pagination: { limit: 0 } } } },
    ...parameter('limit'),
  ],
  [
    'page 0',
    'list-users',
    { body: { options: { pagination: { page: 0 } } } },
    ...parameter('page'),
  ],
  [
    'an order by a field that there is not',
    'list-users',
    { body: { options: { sort: [{ field: 'shoeSize', order: 'asc' }] } } },
    ...parameter('sort'),
  ],
  [
    'a detail that is no boolean',
    'list-users',
    { body: { options: { withCustomData: 7 } } },
    ...parameter('withCustomData'),
  ],
  ['options that are none', 'list-users', { body: { options: 7 } }, ...parameter('options')],
  [
    'a look for nobody',
    'is-user-exists',
    { body: {} },
    ...parameter('username, email, phone, externalId'),
  ],
  ['a read without an id', 'get-user', {}, ...parameter('userId')],
  ['a read of an empty id', 'get-user?userId=', {}, ...parameter('userId')],
  [
    'a read by a malformed e-mail address',
    'get-user?userId=ann&userIdType=email',
    {},
    ...parameter('userId'),
  ],
  [
    'a read by a malformed phone number',
    'get-user?userId=ann&userIdType=phone',
    {},
    ...parameter('userId'),
  ],
  ['an unknown kind of id', 'get-user?userId=ann&userIdType=name', {}, ...parameter('userIdType')],
  [
    'a switch that is neither on nor off',
    `get-user?userId=${userId}&withCustomData=maybe`,
    {},
    ...parameter('withCustomData'),
  ],
  [
    'a read of 51 users',
    `get-user-batch?${many.map(id => `userIds[]=${id}`).join('&')}`,
    {},
    ...parameter('userIds'),
  ],
  [
    'a deletion of nobody',
    'delete-users-batch',
    { body: { userIds: [] } },
    ...parameter('userIds'),
  ],
  ['an empty batch', 'create-users-batch', { body: { list: [] } }, ...parameter('list')],
  ['a body that is no JSON', 'create-user', { body: '{"username":' }, ...parameter('body')],
  ['a body that is no object', 'create-user', { body: '["bob"]' }, ...parameter('body')],
]

function same(message: string): [string, string] {
  return [message, message]
}

function parameter(name: string): [string, string] {
  return [`参数 ${name} 格式错误`, `parameter ${name} is malformed`]
}

test.each(malformed)(
  'refuses %s, in Chinese and in English',
  async (_, path, options, ...words) => {
    const mock = createMock({ seed })
    const headers = await administrator(mock)
    const ask = (lang: Record<string, string>) =>
      call(mock, `/api/v3/${path}`, { ...options, headers: { ...headers, ...lang } })

    const answers = [await ask({}), await ask({ 'x-genauth-lang': 'en-US' })]

    expect(answers.map(({ message }) => message)).toEqual(words)
    expect(answers).toMatchObject([
      { httpStatus: 200, statusCode: 400, requestId: expect.stringMatching(/^[\da-f]{32}$/) },
      { httpStatus: 200, statusCode: 400 },
    ])
    expect(answers[0]).not.toHaveProperty('apiCode')
    expect(answers[0]).not.toHaveProperty('data')
  },
)

test.each([
  ['zh-CN', '用户不存在', 'username 已存在'],
  ['en-US', 'no such user', 'the username belongs to another user'],
] as const)('speaks the language of the client: %s', async (lang, unknown, taken) => {
  const mock = createMock({ seed })
  const management = new ManagementClient({ ...mock.managementOptions, lang })

  const read = management.users.get({ userId: 'nobody' })
  const creation = management.users.create({ username: 'ann' })

  await expect(read).rejects.toThrow(ApiError)
  await expect(read).rejects.toMatchObject({ apiCode: 2004, serviceMessage: unknown })
  await expect(creation).rejects.toMatchObject({ apiCode: 2034, serviceMessage: taken })
})

test('answers a success with an empty message and a request id of its own', async () => {
  const mock = createMock({ seed })
  const headers = await administrator(mock)
  const read = () => call(mock, `/api/v3/get-user?userId=${userId}`, { headers })

  const [first, second] = [await read(), await read()]

  expect(first).toMatchObject({ httpStatus: 200, statusCode: 200, message: '' })
  expect(first).not.toHaveProperty('apiCode')
  expect(first.requestId).not.toBe(second.requestId)
})

test('lists ten users unless told otherwise', async () => {
  const users = Array.from({ length: 12 }, (_, index) => ({ username: `user-${index}` }))
  const mock = createMock({ seed: { users } })

  const answer = await call(mock, '/api/v3/list-users', {
    body: {},
    headers: await administrator(mock),
  })

  expect(answer.data).toMatchObject({ totalCount: 12, list: { length: 10 } })
})

test('spells a user as the service does', async () => {
  const mock = createMock({ seed })

  const { data } = await call(mock, `/api/v3/get-user?userId=${userId}&withCustomData=true`, {
    headers: await administrator(mock),
  })

  expect(data).toMatchObject({ userId, lastIp: null, customData: {}, registerSource: ['unknown'] })
  expect(data).not.toHaveProperty('id')
  expect(data).not.toHaveProperty('password')
})
