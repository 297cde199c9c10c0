import { ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { administrator, call } from './call.ts'

// What the vendor's own clients send with every call, whether or not their caller has set it.
const setUp = async () => {
  const mock = createMock({
    seed: {
      customFields: [
        { targetType: 'USER', key: 'school', dataType: 'STRING' },
        { targetType: 'USER', key: 'level', dataType: 'NUMBER' },
      ],
      users: [{ username: 'ann', nickname: 'Ann', customData: { school: 'PKU', level: 3 } }],
    },
  })
  const management = new ManagementClient(mock.managementOptions)
  const { list } = await management.users.list()
  const headers = await administrator(mock)
  return { mock, management, headers, userId: String(list[0]?.id) }
}

test.each([
  [
    'get-user?userId={id}&userIdType=user_id&flatCustomData=false&withCustomData=false' +
      '&withPost=false&withIdentities=false&withDepartmentIds=false',
  ],
  [
    'get-user-batch?userIds[]={id}&userIdType=user_id&withCustomData=false' +
      '&flatCustomData=false&withIdentities=false&withDepartmentIds=false',
  ],
  ['get-custom-fields?targetType=USER&tenantId=t1'],
  ['get-custom-data?tenantId=t1&targetType=USER&targetIdentifier={id}&namespace=default'],
])('takes every parameter that the official clients send with GET %s', async path => {
  const { mock, headers, userId } = await setUp()

  const answer = await call(mock, `/api/v3/${path.replace('{id}', userId)}`, { headers })

  expect(answer).toMatchObject({ statusCode: 200 })
  expect(mock.journal.calls().at(-1)).not.toHaveProperty('unknownFields')
})

test.each([
  [
    'list-users',
    {
      options: {
        pagination: { page: 1, limit: 10 },
        withCustomData: false,
        withPost: false,
        withIdentities: false,
        withDepartmentIds: false,
        flatCustomData: false,
      },
    },
  ],
  [
    'update-user',
    {
      userId: '{id}',
      options: {
        userIdType: 'user_id',
        resetPasswordOnNextLogin: false,
        resetPasswordOnFirstLogin: false,
        passwordEncryptType: 'none',
        autoGeneratePassword: false,
      },
    },
  ],
  [
    'set-custom-data',
    {
      targetType: 'USER',
      targetIdentifier: '{id}',
      tenantId: 't1',
      list: [{ key: 'school', value: 'THU', tenantId: 't1' }],
    },
  ],
])('takes every field that the official clients send with POST %s', async (path, body) => {
  const { mock, headers, userId } = await setUp()
  const text = JSON.stringify(body).replace('{id}', userId)

  const answer = await call(mock, `/api/v3/${path}`, { body: text, headers })

  expect(answer).toMatchObject({ statusCode: 200 })
  expect(mock.journal.calls().at(-1)).not.toHaveProperty('unknownFields')
})

test('flatCustomData puts custom fields beside the built-in members', async () => {
  const { management, userId } = await setUp()
  const details = { withCustomData: true, flatCustomData: true }
  const flat = { id: userId, username: 'ann', school: 'PKU', level: 3 }

  const user = await management.users.get({ userId, ...details })
  const [inBatch] = await management.users.getBatch({ userIds: [userId], ...details })
  const { list } = await management.users.list({ options: details })

  for (const found of [user, inBatch, list[0]]) {
    expect(found).toMatchObject(flat)
    expect(found).not.toHaveProperty('customData')
  }
})

test('flatCustomData alone adds nothing', async () => {
  const { management, userId } = await setUp()

  const user = await management.users.get({ userId, flatCustomData: true })

  expect(user).not.toHaveProperty('school')
  expect(user).not.toHaveProperty('customData')
})

test('withPost adds the posts, of which a mock has none', async () => {
  const { management, userId } = await setUp()

  const user = await management.users.get({ userId, withPost: true })
  const { list } = await management.users.list({ options: { withPost: true } })

  expect(user.postIdList).toEqual([])
  expect(list[0]?.postIdList).toEqual([])
  expect(await management.users.get({ userId })).not.toHaveProperty('postIdList')
})

test('refuses a searchQuery by 501, because its language is not documented', async () => {
  const { mock, headers } = await setUp()

  const answer = await call(mock, '/api/v3/list-users', {
    body: { searchQuery: { username: 'ann' } },
    headers,
  })

  expect(answer).toMatchObject({ httpStatus: 501, statusCode: 501 })
  expect(answer.message).toContain('searchQuery')
})

test.each(['resetPasswordOnNextLogin', 'resetPasswordOnFirstLogin'] as const)(
  'an update demands a new password by %s',
  async option => {
    const { management, userId } = await setUp()

    const user = await management.users.update({ userId, options: { [option]: true } })

    expect(user.resetPasswordOnNextLogin).toBe(true)
  },
)
