import type { CustomFieldInput, CustomFieldTarget } from 'genauth/management'
import { expect, test } from 'vitest'
import { expectRefused, type Refusal, type RefusedCall, refusals, setUp } from '../set-up.ts'

const school = { targetType: 'USER', key: 'school', dataType: 'STRING', label: 'School' } as const
const size = { targetType: 'USER', key: 'size', label: 'Size' } as const
const seed = { customFields: [school] }
const user = { targetType: 'USER' } as const

// A definition that could be had comes first, so that it shows when a list is half applied.
const set = (field: CustomFieldInput): RefusedCall[1] => {
  return m => m.customFields.set({ list: [{ ...school, key: 'height' }, field] })
}
const builtIn = (key: string, targetType: CustomFieldTarget = 'USER'): RefusedCall => {
  const refusal: Refusal = [400, `${key} 是内置字段`, `${key} is a built-in field`]
  return [`${targetType} ${key}`, set({ ...size, targetType, key }), refusal]
}
const ofUsers = [
  ...['id', 'username', 'email', 'familyName', 'loginsCount', 'customData', 'password'],
  // What the service calls otherwise than this package.
  ...['userId', 'lastIp', 'lastIP'],
  ...['passwordLastSetAt', 'mainDepartmentId', 'registerSource', 'workStatus', 'identities'],
]
const words = 'the type of a field cannot change, nor whether it is encrypted'
const fixed: Refusal = [422, '不能修改字段类型', words]
const unique = { dataType: 'BOOLEAN', isUnique: true } as const
const { malformed } = refusals

test.each<RefusedCall>([
  ['another type', set({ ...school, dataType: 'NUMBER' }), fixed],
  ['encryption from now on', set({ ...school, encrypted: true }), fixed],
  ['a second type in the same list', set({ ...school, key: 'height', dataType: 'NUMBER' }), fixed],
  ['a new field without a type', set(size), malformed('dataType')],
  ['one without a label', set({ ...user, key: 'a', dataType: 'STRING' }), malformed('label')],
  ['an ENUM without values', set({ ...size, dataType: 'ENUM' }), malformed('options')],
  ['a unique BOOLEAN', set({ ...size, ...unique }), malformed('isUnique')],
  ...ofUsers.map(key => builtIn(key)),
  builtIn('code', 'GROUP'),
  builtIn('namespace', 'ROLE'),
  builtIn('membersCount', 'DEPARTMENT'),
])('refuses %s, and defines nothing then', (...call) =>
  expectRefused(seed, call, m => m.customFields.list(user)),
)

test('what is not said of a new field is filled in, and of an old one kept', async () => {
  const { mock, management } = setUp()
  const off = { isUnique: false, encrypted: false }
  const on = { userEditable: true, visibleInAdminConsole: true, visibleInUserCenter: true }

  const [before] = await management.customFields.set({ list: [school] })
  expect(before).toEqual({ ...school, ...off, ...on, createdAt: expect.stringMatching(/Z$/) })
  mock.clock.advance('1h')
  const { dataType, ...change } = { ...school, label: 'University' }
  const after = await management.customFields.set({ list: [change] })
  expect(after).toEqual([{ ...before, ...change, dataType }])
  expect(await management.customFields.list(user)).toEqual(after)
})

test('whatever is said of a field is kept, and other targets can have its key', async () => {
  const { customFields } = setUp({ seed }).management
  const off = { userEditable: false, visibleInAdminConsole: false, visibleInUserCenter: false }
  const on = { encrypted: true, desensitization: true, validateRules: { required: true } }
  const options = ['s', 'l'].map(value => ({ value, label: value }))
  const full = { ...size, ...off, ...on, dataType: 'ENUM' as const, options }
  // A name that is built in for users.
  const email = { ...school, targetType: 'GROUP', key: 'email', dataType: 'NUMBER' } as const
  const unique = { ...email, key: 'school', isUnique: true }

  await customFields.set({ list: [full, email, unique], tenantId: 't1' })

  expect(await customFields.list(user)).toMatchObject([school, full])
  expect(await customFields.list({ targetType: 'GROUP' })).toMatchObject([email, unique])
  expect(await customFields.list({ targetType: 'DEPARTMENT' })).toEqual([])
})
