import { ApiError } from 'genauth/management'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const seed = {
  users: [{ username: 'ann', email: 'ann@example.com', phone: '13800000000', externalId: 'hr-1' }],
}

test('finds nobody while all values are free', async () => {
  const { management } = setUp({ seed })
  const input = { username: 'x', email: 'x@example.com', phone: '139', externalId: 'hr-2' }

  await expect(management.users.exists(input)).resolves.toEqual({ exists: false })
})

test.each([
  ['user name', { username: 'ann' }],
  ['e-mail address', { email: 'ann@example.com' }],
  ['phone number', { phone: '13800000000' }],
  ['external id', { externalId: 'hr-1' }],
] as const)('finds a user by the %s, also when the other values are free', async (_, input) => {
  const { management } = setUp({ seed })
  const free = { username: 'x', email: 'x@example.com', phone: '139', externalId: 'hr-2' }

  await expect(management.users.exists({ ...free, ...input })).resolves.toEqual({ exists: true })
})

test('compares e-mail addresses without regard to case, user names with it', async () => {
  const { management } = setUp({ seed })

  await expect(management.users.exists({ email: 'ANN@EXAMPLE.COM' })).resolves.toEqual({
    exists: true,
  })
  await expect(management.users.exists({ username: 'ANN' })).resolves.toEqual({ exists: false })
})

test('finds a value until its user is deleted or gives it up', async () => {
  const { management } = setUp({ seed })
  const { id } = await management.users.get({ userId: 'ann', userIdType: 'username' })

  await management.users.update({ userId: id, username: 'anna' })
  await expect(management.users.exists({ username: 'ann' })).resolves.toEqual({ exists: false })
  await expect(management.users.exists({ username: 'anna' })).resolves.toEqual({ exists: true })

  await management.users.deleteBatch({ userIds: [id] })
  await expect(management.users.exists({ username: 'anna' })).resolves.toEqual({ exists: false })
})

test.each([
  ['email', { email: 'ann' }],
  ['phone', { phone: 'ann' }],
] as const)('maps a malformed %s to ApiError', async (parameter, input) => {
  const { management } = setUp()

  const call = management.users.exists(input)

  await expect(call).rejects.toThrow(ApiError)
  await expect(call).rejects.toMatchObject({
    statusCode: 400,
    serviceMessage: `参数 ${parameter} 格式错误`,
  })
})
