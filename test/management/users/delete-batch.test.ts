import { ApiError, NotFoundError } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { namesOf, setUp } from '../set-up.ts'

const annId = '60c0000000000000000000a1'
const seed: Seed = {
  customFields: [{ targetType: 'USER', key: 'badge', dataType: 'NUMBER', isUnique: true }],
  users: [
    { userId: annId, username: 'ann', email: 'ann@example.com', customData: { badge: 1 } },
    { username: 'bob', email: 'bob@example.com' },
  ],
}

test('deletes a user', async () => {
  const { management } = setUp({ seed })

  await expect(management.users.deleteBatch({ userIds: [annId] })).resolves.toEqual({
    success: true,
  })
  await expect(management.users.get({ userId: annId })).rejects.toThrow(NotFoundError)
})

test('deletes users by ids of another kind', async () => {
  const { management } = setUp({ seed })

  await management.users.deleteBatch({
    userIds: ['ANN@example.com'],
    options: { userIdType: 'email' },
  })

  expect(namesOf((await management.users.list()).list)).toEqual(['bob'])
})

test('frees every unique value of the user', async () => {
  const { management } = setUp({ seed })

  await management.users.deleteBatch({ userIds: [annId] })

  await expect(
    management.users.create({
      username: 'ann',
      email: 'ann@example.com',
      customData: { badge: 1 },
    }),
  ).resolves.toMatchObject({ username: 'ann' })
})

test('ignores ids without a user, and an id that is given twice', async () => {
  const { management } = setUp({ seed })

  await expect(
    management.users.deleteBatch({ userIds: ['nobody', annId, annId] }),
  ).resolves.toEqual({ success: true })
  expect(namesOf((await management.users.list()).list)).toEqual(['bob'])
})

test('maps a malformed id to ApiError, and deletes nobody then', async () => {
  const { management } = setUp({ seed })

  const call = management.users.deleteBatch({
    userIds: ['ann@example.com', 'bob'],
    options: { userIdType: 'email' },
  })

  await expect(call).rejects.toThrow(ApiError)
  await expect(call).rejects.toMatchObject({
    statusCode: 400,
    serviceMessage: '参数 userIds 格式错误',
  })
  expect((await management.users.list()).totalCount).toBe(2)
})
