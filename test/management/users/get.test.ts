import { ApiError, NotFoundError, ServerError } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const userId = '60c0000000000000000000a1'
const identity = {
  extIdpId: '60c0000000000000000000e1',
  provider: 'wechat',
  type: 'openid',
  userIdInIdp: 'open-1',
  userInfoInIdp: { city: 'Beijing' },
  originConnIds: ['60c0000000000000000000c1'],
}
const seed: Seed = {
  customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }],
  users: [
    {
      userId,
      username: 'ann',
      email: 'Ann@Example.com',
      phone: '13800000000',
      externalId: 'hr-1',
      customData: { school: 'PKU' },
      departmentIds: ['d1'],
      identities: [identity],
    },
  ],
}

test('reads a user, who has not signed in yet', async () => {
  const { management } = setUp({ seed })

  const user = await management.users.get({ userId })

  expect(user).toMatchObject({ id: userId, username: 'ann', loginsCount: 0, lastLogin: null })
})

test('gives custom data, identities and departments on request', async () => {
  const { management } = setUp({ seed })

  const user = await management.users.get({
    userId,
    userIdType: 'user_id',
    withCustomData: true,
    withIdentities: true,
    withDepartmentIds: true,
  })

  expect(user).toMatchObject({
    openid: 'open-1',
    customData: { school: 'PKU' },
    identities: [identity],
    departmentIds: ['d1'],
  })
})

test('gives none of them without', async () => {
  const { management } = setUp({ seed })

  const user = await management.users.get({ userId, withCustomData: false })

  expect(user).not.toHaveProperty('customData')
  expect(user).not.toHaveProperty('identities')
  expect(user).not.toHaveProperty('departmentIds')
})

test.each([
  ['user_id', userId],
  ['external_id', 'hr-1'],
  ['phone', '13800000000'],
  ['email', 'ann@example.com'],
  ['username', 'ann'],
  ['identity', '60c0000000000000000000e1:open-1'],
] as const)('finds a user by %s', async (userIdType, id) => {
  const { management } = setUp({ seed })

  await expect(management.users.get({ userId: id, userIdType })).resolves.toMatchObject({
    id: userId,
  })
})

test.each(['sync_relation', 'custom_field'] as const)(
  'maps a look-up by %s, which the mock does not have, to ServerError',
  async userIdType => {
    const { management } = setUp({ seed })

    const call = management.users.get({ userId: 'a:b', userIdType })

    await expect(call).rejects.toThrow(ServerError)
    await expect(call).rejects.toMatchObject({
      statusCode: 501,
      retryable: false,
      serviceMessage: `The mock does not look users up by ${userIdType}`,
    })
  },
)

test('finds an e-mail address in any case, and a user name only in its own', async () => {
  const { management } = setUp({ seed })

  await expect(
    management.users.get({ userId: 'ANN@example.COM', userIdType: 'email' }),
  ).resolves.toMatchObject({ email: 'ann@example.com' })
  await expect(
    management.users.get({ userId: 'Ann', userIdType: 'username' }),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test.each([
  ['an id that nobody has', '60c0000000000000000000ff', 'user_id'],
  ['an id that is none', 'nobody', 'user_id'],
  ['an e-mail address that nobody has', 'bob@example.com', 'email'],
  ['an identity that nobody has', 'a:b', 'identity'],
] as const)('maps %s to NotFoundError', async (_, id, userIdType) => {
  const { management } = setUp({ seed })

  const call = management.users.get({ userId: id, userIdType })

  await expect(call).rejects.toThrow(NotFoundError)
  await expect(call).rejects.toMatchObject({
    statusCode: 404,
    apiCode: 2004,
    reason: 'user_not_found',
    serviceMessage: '用户不存在',
  })
})

test.each(['email', 'phone'] as const)('maps a malformed %s to ApiError', async userIdType => {
  const { management } = setUp({ seed })

  const call = management.users.get({ userId: 'not one', userIdType })

  await expect(call).rejects.toThrow(ApiError)
  await expect(call).rejects.toMatchObject({
    statusCode: 400,
    serviceMessage: '参数 userId 格式错误',
  })
})

test('finds nobody by the name of a member of every object', async () => {
  const { management } = setUp({ seed })

  await expect(management.users.get({ userId: '__proto__' })).rejects.toThrow(NotFoundError)
})
