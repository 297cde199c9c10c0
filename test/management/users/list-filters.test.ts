import type { UserFilter } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { namesOf, setUp } from '../set-up.ts'

const seed: Seed = {
  customFields: [
    { targetType: 'USER', key: 'level', dataType: 'NUMBER' },
    { targetType: 'USER', key: 'joined', dataType: 'DATETIME' },
    { targetType: 'GROUP', key: 'budget', dataType: 'NUMBER' },
    {
      targetType: 'USER',
      key: 'size',
      dataType: 'ENUM',
      options: [
        { value: 's', label: 'Small' },
        { value: 'l', label: 'Large' },
      ],
    },
  ],
  users: [
    {
      username: 'ann',
      customData: { level: 1, size: 's', joined: '2024-01-01T00:00:00Z' },
      status: 'Suspended',
      emailVerified: true,
      email: 'ann@example.com',
    },
    { username: 'bob', customData: { level: 2, size: 'l', joined: '2024-06-01T08:00:00+08:00' } },
    { username: 'cid' },
  ],
}
const byName = { sort: [{ field: 'username' as const, order: 'asc' as const }] }

test.each(['shoeSize', 'constructor', '__proto__', 'password', 'customData', 'budget', 'Username'])(
  'refuses the unknown field %s, and names it',
  async field => {
    const { management } = setUp({ seed })

    await expect(
      management.users.list({ advancedFilter: [{ field, operator: 'NOT_NULL' }] }),
    ).rejects.toMatchObject({
      statusCode: 400,
      serviceMessage: `参数 advancedFilter 格式错误：没有字段 ${field}`,
    })
  },
)

test.each<[string, UserFilter['operator'], unknown]>([
  ['status', 'EQUAL', 'Blocked'],
  ['status', 'NOT_EQUAL', 'activated'],
  ['gender', 'IN', ['M', 'X']],
  ['workStatus', 'EQUAL', true],
  ['userSourceType', 'EQUAL', 'import'],
  ['loginsCount', 'GREATER', '1'],
  ['emailVerified', 'EQUAL', 'true'],
  ['createdAt', 'GREATER', 'yesterday'],
  ['createdAt', 'BETWEEN', ['2024-01-01', 'now']],
  ['createdAt', 'BETWEEN', ['2024-01-01']],
  ['createdAt', 'BETWEEN', '2024-01-01'],
  ['username', 'EQUAL', 7],
  ['username', 'EQUAL', undefined],
  ['username', 'IN', 'ann'],
  ['username', 'CONTAINS', { part: 'a' }],
  ['level', 'EQUAL', 'one'],
  ['size', 'EQUAL', 'medium'],
  ['joined', 'LESSER', 'soon'],
])('refuses a value that the field %s cannot have (%s %j), and names the field', async (...row) => {
  const { management } = setUp({ seed })
  const [field, operator, value] = row

  const call = management.users.list({
    advancedFilter: [
      { field: 'username', operator: 'NOT_NULL' },
      { field, operator, value },
    ],
  })

  await expect(call).rejects.toMatchObject({
    statusCode: 400,
    serviceMessage: expect.stringContaining(`参数 advancedFilter 格式错误：字段 ${field} 不能`),
  })
})

test.each<[UserFilter, string[]]>([
  [{ field: 'status', operator: 'EQUAL', value: 'Suspended' }, ['ann']],
  [{ field: 'status', operator: 'CONTAINS', value: 'susp' }, ['ann']],
  [{ field: 'emailVerified', operator: 'EQUAL', value: false }, ['bob', 'cid']],
  [{ field: 'loginsCount', operator: 'EQUAL', value: 0 }, ['ann', 'bob', 'cid']],
  [{ field: 'registerSource', operator: 'CONTAINS', value: 'unknown' }, ['ann', 'bob', 'cid']],
  [{ field: 'email', operator: 'EQUAL', value: null }, ['bob', 'cid']],
  [{ field: 'email', operator: 'IN', value: [null, 'ann@example.com'] }, ['ann', 'bob', 'cid']],
  [{ field: 'level', operator: 'IN', value: [] }, []],
  [{ field: 'size', operator: 'EQUAL', value: 'l' }, ['bob']],
  // The same time, in the forms that there are.
  [{ field: 'joined', operator: 'EQUAL', value: '2024-06-01T00:00:00.000Z' }, ['bob']],
  [{ field: 'joined', operator: 'LESSER', value: '2024-06-01T00:00:00Z' }, ['ann', 'bob']],
  [{ field: 'createdAt', operator: 'GREATER', value: Date.parse('2024-01-01') }, []],
  [
    { field: 'createdAt', operator: 'BETWEEN', value: [0, '2024-01-01T08:00:00+08:00'] },
    ['ann', 'bob', 'cid'],
  ],
])('finds by %j', async (filter, names) => {
  const now = Date.parse('2023-12-31T00:00:00Z')
  const { management } = setUp({ seed, now: () => now })

  const { list } = await management.users.list({ advancedFilter: [filter], options: byName })

  expect(namesOf(list)).toEqual(names)
})
