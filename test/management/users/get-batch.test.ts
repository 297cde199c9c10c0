import { ApiError } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { namesOf, setUp } from '../set-up.ts'

const annId = '60c0000000000000000000a1'
const bobId = '60c0000000000000000000b1'
const seed: Seed = {
  customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }],
  users: [
    {
      userId: annId,
      username: 'ann',
      email: 'ann@example.com',
      customData: { school: 'PKU' },
      departmentIds: ['d1'],
    },
    { userId: bobId, username: 'bob', email: 'bob@example.com' },
  ],
}

test('gives the users in the order of the ids', async () => {
  const { management } = setUp({ seed })

  const users = await management.users.getBatch({ userIds: [bobId, annId] })

  expect(users.map(user => user.id)).toEqual([bobId, annId])
})

test('gives custom data, identities and departments on request', async () => {
  const { management } = setUp({ seed })

  const users = await management.users.getBatch({
    userIds: ['ann@example.com'],
    userIdType: 'email',
    withCustomData: true,
    withIdentities: true,
    withDepartmentIds: true,
  })

  expect(users).toMatchObject([
    { id: annId, customData: { school: 'PKU' }, identities: [], departmentIds: ['d1'] },
  ])
})

test('gives custom data only on request', async () => {
  const { management } = setUp({ seed })

  const [user] = await management.users.getBatch({ userIds: [annId] })

  expect(user).not.toHaveProperty('customData')
})

test('leaves ids without a user out of the answer', async () => {
  const { management } = setUp({ seed })

  const users = await management.users.getBatch({
    userIds: ['nobody', 'bob', 'ANN'],
    userIdType: 'username',
  })

  expect(namesOf(users)).toEqual(['bob'])
})

test('finds users by text that needs escaping in an address', async () => {
  const username = 'a&b=c+d %/?#é'
  const { management } = setUp({ seed: { users: [{ username }] } })

  const users = await management.users.getBatch({ userIds: [username], userIdType: 'username' })

  expect(namesOf(users)).toEqual([username])
})

test('maps a malformed e-mail address to ApiError', async () => {
  const { management } = setUp({ seed })

  const call = management.users.getBatch({ userIds: ['ann'], userIdType: 'email' })

  await expect(call).rejects.toThrow(ApiError)
  await expect(call).rejects.toMatchObject({
    statusCode: 400,
    serviceMessage: '参数 userIds 格式错误',
  })
})
