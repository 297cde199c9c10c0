import type { UserDetails } from 'genauth/management'
import { expect, test } from 'vitest'
import { namesOf, setUp } from '../set-up.ts'
import { identities, seed } from './people.ts'

test('custom data, identities and departments come where they are asked for', async () => {
  const { users } = setUp({ seed }).management
  const read = async (details: UserDetails = {}) => [
    await users.get({ userId: 'ann7', ...details }),
    ...(await users.getBatch({ userIds: ['ann7'], ...details })),
    ...(await users.list({ keywords: 'ann', options: { ...details } })).list,
  ]
  const given = { customData: { school: 'PKU', level: 1 }, departmentIds: ['d1'], identities }
  const details = { withCustomData: true, withIdentities: true, withDepartmentIds: true }

  const [plain, ...same] = await read()
  expect(same).toEqual([plain, plain])
  for (const member of Object.keys(given)) expect(plain).not.toHaveProperty(member)
  const full = { ...plain, ...given, openid: 'open-1', unionid: 'union-1' }
  expect(await read(details)).toMatchObject([full, full, full])
})

test.each([
  ['external_id', 'hr-1', 'ann'],
  ['phone', '13800000000', 'bob'],
  ['email', 'ANN@A.CO', 'ann'],
  ['identity', 'idp-1:open-1', 'ann'],
] as const)('finds a user by %s', async (userIdType, userId, username) => {
  const { management } = setUp({ seed })

  expect(await management.users.get({ userId, userIdType })).toMatchObject({ username })
})

test('a batch gives the users in the order of the ids, without those who are none', async () => {
  const { management } = setUp({ seed })
  // Text that needs escaping in an address.
  const username = 'a&b=c+d %/?#é'
  await management.users.create({ username })
  const userIds = [username, 'none', 'bob', 'ANN', 'ann']

  const users = await management.users.getBatch({ userIds, userIdType: 'username' })

  expect(namesOf(users)).toEqual([username, 'bob', 'ann'])
})

const free = { username: 'x', email: 'x@example.com', phone: '139', externalId: 'hr-2' }
test.each([
  ['nobody', free, false],
  ['a user name', { ...free, username: 'ann' }, true],
  ['an e-mail address in any case', { ...free, email: 'ANN@A.co' }, true],
  ['a phone number', { ...free, phone: '13800000000' }, true],
  ['an external id', { ...free, externalId: 'hr-1' }, true],
  ['no user name in another case', { username: 'ANN' }, false],
])('exists finds %s', async (_, input, exists) => {
  expect(await setUp({ seed }).management.users.exists(input)).toEqual({ exists })
})
