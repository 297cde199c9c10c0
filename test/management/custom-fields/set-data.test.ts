import { ApiError, ConflictError, NotFoundError } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const userId = '60c0000000000000000000a1'
const ann = { targetType: 'USER', targetIdentifier: userId } as const
const seed: Seed = {
  customFields: [
    { targetType: 'USER', key: 'school', dataType: 'STRING' },
    { targetType: 'USER', key: 'height', dataType: 'NUMBER' },
    { targetType: 'USER', key: 'joined', dataType: 'DATETIME' },
    { targetType: 'USER', key: 'member', dataType: 'BOOLEAN' },
    {
      targetType: 'USER',
      key: 'size',
      dataType: 'ENUM',
      options: [
        { value: 's', label: 'Small' },
        { value: 'l', label: 'Large' },
      ],
    },
    { targetType: 'USER', key: 'badge', dataType: 'STRING', isUnique: true },
    { targetType: 'GROUP', key: 'badge', dataType: 'STRING', isUnique: true },
    { targetType: 'ROLE', key: 'level', dataType: 'NUMBER' },
  ],
  namespaces: [{ code: 'shop' }],
  roles: [{ code: 'admin', namespace: 'shop' }],
  groups: [{ code: 'developers' }, { code: 'testers' }],
  users: [
    { userId, username: 'ann', customData: { school: 'PKU', badge: 'a' } },
    { username: 'bob', customData: { badge: 'b' } },
  ],
}

test('sets a value, and keeps the other ones', async () => {
  const { management } = setUp({ seed })
  const input = { ...ann, list: [{ key: 'height', value: 170 }] }

  await expect(management.customFields.setData(input)).resolves.toEqual({ success: true })

  await expect(management.users.get({ userId, withCustomData: true })).resolves.toMatchObject({
    customData: { school: 'PKU', badge: 'a', height: 170 },
  })
})

test.each([
  ['STRING', 'school', 'Peking University'],
  ['NUMBER', 'height', 1.7],
  ['DATETIME', 'joined', '2022-07-03T02:20:30.000Z'],
  ['BOOLEAN', 'member', false],
  ['ENUM', 'size', 'l'],
  ['ENUM, by its label,', 'size', 'Large'],
])('takes a value of the type %s', async (_, key, value) => {
  const { management } = setUp({ seed })

  await management.customFields.setData({ ...ann, list: [{ key, value }] })

  await expect(management.customFields.getData(ann)).resolves.toMatchObject({ [key]: value })
})

test.each([
  ['STRING', 'school', 7],
  ['NUMBER', 'height', '170'],
  ['DATETIME', 'joined', 'yesterday'],
  ['DATETIME', 'joined', '7'],
  ['BOOLEAN', 'member', 'true'],
  ['ENUM', 'size', 'm'],
])('maps a value that is no %s to ApiError', async (_, key, value) => {
  const { management } = setUp({ seed })

  const call = management.customFields.setData({ ...ann, list: [{ key, value }] })

  await expect(call).rejects.toThrow(ApiError)
  await expect(call).rejects.toMatchObject({
    statusCode: 400,
    serviceMessage: `参数 ${key} 格式错误`,
  })
})

test('refuses the label of an option where the pool is told to', async () => {
  const { mock, management } = setUp({ seed })
  mock.configure({ enumTakesLabels: false })

  await expect(
    management.customFields.setData({ ...ann, list: [{ key: 'size', value: 'Large' }] }),
  ).rejects.toMatchObject({ statusCode: 400, serviceMessage: '参数 size 格式错误' })
  await expect(
    management.users.update({ userId, customData: { size: 'Large' } }),
  ).rejects.toMatchObject({ statusCode: 400 })
})

test('clears a value by null', async () => {
  const { management } = setUp({ seed })

  await management.customFields.setData({ ...ann, list: [{ key: 'school', value: null }] })

  await expect(management.customFields.getData(ann)).resolves.toEqual({ badge: 'a' })
})

test('maps a key that is not defined to ApiError, and sets nothing then', async () => {
  const { management } = setUp({ seed })

  const call = management.customFields.setData({
    ...ann,
    list: [
      { key: 'school', value: 'THU' },
      { key: 'nothing', value: 1 },
    ],
  })

  await expect(call).rejects.toMatchObject({
    statusCode: 400,
    serviceMessage: '参数 nothing 格式错误',
  })
  await expect(management.customFields.getData(ann)).resolves.toEqual({
    school: 'PKU',
    badge: 'a',
  })
})

test('maps a unique value that another user has to ConflictError', async () => {
  const { management } = setUp({ seed })

  const call = management.customFields.setData({ ...ann, list: [{ key: 'badge', value: 'b' }] })

  await expect(call).rejects.toThrow(ConflictError)
  await expect(call).rejects.toMatchObject({ serviceMessage: 'badge 已存在' })
})

test('takes a unique value that the user has already', async () => {
  const { management } = setUp({ seed })

  await expect(
    management.customFields.setData({ ...ann, list: [{ key: 'badge', value: 'a' }] }),
  ).resolves.toEqual({ success: true })
})

test('compares unique values among targets of one type', async () => {
  const { management } = setUp({ seed })
  const setBadge = (targetIdentifier: string) =>
    management.customFields.setData({
      targetType: 'GROUP',
      targetIdentifier,
      list: [{ key: 'badge', value: 'a' }],
    })

  await expect(setBadge('developers')).resolves.toEqual({ success: true })
  await expect(setBadge('developers')).resolves.toEqual({ success: true })
  await expect(setBadge('testers')).rejects.toThrow(ConflictError)
})

test('maps an unknown user to NotFoundError', async () => {
  const { management } = setUp({ seed })

  await expect(
    management.customFields.setData({
      targetType: 'USER',
      targetIdentifier: 'nobody',
      list: [{ key: 'school', value: 'THU' }],
    }),
  ).rejects.toThrow(NotFoundError)
})

test('limits the custom data of a profile to 1024 characters in all', async () => {
  const { management } = setUp({ seed })
  const createWith = (length: number) => {
    // The rest is what JSON puts around the value.
    const school = 'x'.repeat(length - '{"school":""}'.length)
    return management.users.create({ username: `user-${length}`, customData: { school } })
  }

  await expect(createWith(1024)).resolves.toBeDefined()
  await expect(createWith(1025)).rejects.toMatchObject({
    statusCode: 400,
    serviceMessage: 'customData must be less than 1024 characters',
  })
})

test('ignores keys of a profile that are not defined', async () => {
  const { management } = setUp({ seed })
  const { id } = await management.users.create({ username: 'cid', customData: { nothing: 1 } })

  await expect(
    management.customFields.getData({ targetType: 'USER', targetIdentifier: id }),
  ).resolves.toEqual({})
})
