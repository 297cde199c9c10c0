import type { CustomDataTarget } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import {
  expectNotSent,
  expectRefused,
  type Refusal,
  type RefusedCall,
  refusals,
  setUp,
  type WrongCall,
} from '../set-up.ts'

const user = { targetType: 'USER', dataType: 'STRING' } as const
const badge = { ...user, key: 'badge', isUnique: true }
const shopAdmin = { code: 'admin', namespace: 'shop' }
const options = [{ value: 'l', label: 'Large' }]
const types = { school: 'STRING', height: 'NUMBER', joined: 'DATETIME', member: 'BOOLEAN' } as const
const seed: Seed = {
  customFields: [
    ...Object.entries(types).map(([key, dataType]) => ({ ...user, key, dataType })),
    { ...user, key: 'size', dataType: 'ENUM', options },
    ...[badge, { ...badge, targetType: 'GROUP' as const }],
    { targetType: 'ROLE', key: 'level', dataType: 'NUMBER' },
  ],
  namespaces: [{ code: 'shop' }],
  roles: [{ code: 'admin', customData: { level: 1 } }, shopAdmin],
  // Unique values are so among targets of one type.
  groups: [{ code: 'staff', customData: { badge: 'a' } }, { code: 'board' }],
  users: [
    { userId: 'ann7', username: 'ann', customData: { school: 'PKU', badge: 'a' } },
    { userId: 'bob7', username: 'bob', customData: { school: 'PKU', badge: 'b' } },
  ],
}
const ann = { targetType: 'USER', targetIdentifier: 'ann7' } as const
const staff = { targetType: 'GROUP', targetIdentifier: 'staff' } as const
const listOf = (values: object) => Object.entries(values).map(([key, value]) => ({ key, value }))

const set = (values: object, target = ann as CustomDataTarget): RefusedCall[1] => {
  return m => m.customFields.setData({ ...target, list: listOf(values) })
}
// Comes first, so that it shows when a list is half applied.
const fine = { school: 'THU' }
const taken: Refusal = [409, 'badge 已存在', 'the value of badge is taken']
const wrong: [string, unknown][] = [
  ...Object.entries({ school: 7, height: '170', member: 'true', size: 'm', nothing: 1 }),
  ...[
    ...['yesterday', '7', '2022-13-03', '2022-02-30', '2022-02-29T10:00:00Z', '2022-07-03T25:00'],
    ...['2022-07-03 (a Sunday)', '2022-07-03 10:00 AM', '2022-07-03T10:00Z or so'],
  ].map((value): [string, string] => ['joined', value]),
]
const { malformed, noUser } = refusals

test.each<RefusedCall>([
  ...wrong.map(
    ([k, value]): RefusedCall => [`${k} ${value}`, set({ ...fine, [k]: value }), malformed(k)],
  ),
  ['a unique value of another user', set({ ...fine, badge: 'b' }), taken],
  ['one of another group', set({ badge: 'a' }, { ...staff, targetIdentifier: 'board' }), taken],
  ['values of an unknown user', set(fine, { ...ann, targetIdentifier: 'none' }), noUser],
  ['to read them', m => m.customFields.getData({ ...ann, targetIdentifier: '?' }), noUser],
])('refuses %s, and sets nothing then', (...call) =>
  expectRefused(seed, call, m => m.customFields.getData(ann)),
)

test('a value is of the type of its field, may be had already, and leaves others alone', async () => {
  const { users, customFields } = setUp({ seed }).management
  const joined = '2022-07-03T02:20:30.000Z'
  const values = { school: 'PKU', height: 1.7, joined, member: false, size: 'l', badge: 'a' }

  await customFields.setData({ ...ann, list: listOf({ height: 1.7 }) })
  const { customData } = await users.get({ userId: 'ann7', withCustomData: true })
  expect(customData).toEqual({ school: 'PKU', badge: 'a', height: 1.7 })
  await customFields.setData({ ...ann, list: listOf(values) })
  expect(await customFields.getData(ann)).toEqual(values)
  await customFields.setData({ ...ann, list: listOf({ ...values, school: null }) })
  expect(await customFields.getData(ann)).not.toHaveProperty('school')
})

test.each([
  ...['2024-02-29', '2022-07-03T02:20', '2022-07-03T02:20:30.123456Z'],
  ...['2022-07-03T02:20:30+08:00', '2022-07-03T02:20:30.000-0330', '2022-07-03 02:20:30'],
])('%s is a time', async joined => {
  const { customFields } = setUp({ seed }).management

  await customFields.setData({ ...ann, list: listOf({ joined }) })

  expect(await customFields.getData(ann)).toMatchObject({ joined })
})

test.each<[string, WrongCall[1]]>([
  ['no value', m => m.customFields.setData({ ...ann, list: [JSON.parse('{"key":"school"}')] })],
  ['undefined, which JSON cannot tell', set({ school: undefined })],
])('sends no request with %s', (what, call) => expectNotSent(seed, [what, call, 'list[0].value']))

test('a field that has the same value twice does not become unique', async () => {
  const school = { ...user, key: 'school', isUnique: true }
  const make: RefusedCall[1] = m => {
    return m.customFields.set({ list: [{ ...user, key: 'new', label: 'New' }, school] })
  }
  const refusal: Refusal = [
    409,
    'school 有重复的值',
    'school has a value more than once, and cannot become unique',
  ]
  await expectRefused(seed, ['', make, refusal], m => m.customFields.list({ targetType: 'USER' }))

  const { customFields } = setUp({ seed }).management
  await customFields.setData({ ...ann, list: listOf({ school: 'THU' }) })
  expect(await customFields.set({ list: [school] })).toMatchObject([{ isUnique: true }])
})

test('an empty text is nobody’s, also in a field that is unique', async () => {
  const { customFields } = setUp({ seed }).management
  const bob = { ...ann, targetIdentifier: 'bob7' }
  const empty = listOf({ school: '', badge: '' })

  await customFields.setData({ ...ann, list: empty })
  await customFields.setData({ ...bob, list: empty })

  expect(await customFields.getData(bob)).toEqual({ school: '', badge: '' })
  await customFields.set({ list: [{ ...user, key: 'school', isUnique: true }] })
})

test('an option is taken by its label too, unless the pool is told otherwise', async () => {
  const call = set({ size: 'Large' })

  await call(setUp({ seed }).management)
  await expectRefused(seed, ['', call, malformed('size')], m => m.customFields.getData(ann), {
    enumTakesLabels: false,
  })
})

test('roles of one code have values of their own in each permission space', async () => {
  const { customFields } = setUp({ seed }).management
  const role = { targetType: 'ROLE', targetIdentifier: 'admin' } as const
  const there = { ...role, namespace: 'shop' }

  await customFields.setData({ ...there, list: listOf({ level: 2 }) })

  expect(await customFields.getData(role)).toEqual({ level: 1 })
  expect(await customFields.getData({ ...role, namespace: 'default' })).toEqual({ level: 1 })
  expect(await customFields.getData(there)).toEqual({ level: 2 })
})

test('a profile takes 1024 characters of JSON, and ignores unknown keys', async () => {
  const { users, customFields } = setUp({ seed }).management
  const createWith = (length: number) => {
    const school = 'x'.repeat(length - '{"nothing":1,"school":""}'.length)
    return users.create({ username: 'cid', customData: { nothing: 1, school } })
  }

  await expect(createWith(1025)).rejects.toMatchObject({ statusCode: 400 })
  const { id } = await createWith(1024)
  const data = await customFields.getData({ ...ann, targetIdentifier: id })
  expect(Object.keys(data)).toEqual(['school'])
})

test('a field goes with its values, not with those of other keys and targets', async () => {
  const { customFields } = setUp({ seed }).management
  const field = { targetType: 'USER', key: 'badge' } as const

  await customFields.delete({ list: [field, { ...field, key: 'none' }] })
  await customFields.set({ list: [{ ...field, dataType: 'NUMBER', label: 'Badge' }] })
  expect(await customFields.getData(ann)).toEqual({ school: 'PKU' })
  expect(await customFields.getData(staff)).toEqual({ badge: 'a' })
  await customFields.delete({ list: [{ ...field, targetType: 'GROUP' }] })
  expect(await customFields.getData(staff)).toEqual({})
})

test.each(['__proto__', 'constructor'])(
  'a field of the name %s has a value as any other',
  async key => {
    const { customFields } = setUp({
      seed: { ...seed, customFields: [{ ...user, key }] },
    }).management

    await customFields.set({ list: [{ ...user, key, isUnique: true }] })
    await customFields.setData({ ...ann, list: [{ key, value: 'a' }] })

    expect(Object.entries(await customFields.getData(ann))).toEqual([[key, 'a']])
  },
)
