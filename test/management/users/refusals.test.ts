import type { ManagementClient, NewUser, UserIdType } from 'genauth/management'
import { test } from 'vitest'
import { expectRefused, type Refusal, type RefusedCall, refusals } from '../set-up.ts'
import { seed } from './people.ts'

// What could be had has the name `new`, so that one look tells whether any of it was kept.
const both = { username: 'new', customData: { level: 3 } }
const added = { ...both, email: 'new@example.com' }
const ann = { ...both, userId: 'ann7', status: 'Suspended' } as const
const told = { sendNotification: { sendEmailNotification: true } }
const reset = { sendPasswordResetedNotification: { sendDefaultEmailNotification: true } }
const add = (m: ManagementClient, user: NewUser) =>
  m.users.createBatch({ list: [added, { username: 'dan', ...user }], options: told })
const change = (m: ManagementClient, changes: object) =>
  m.users.updateBatch({ list: [ann, { userId: 'cid7', ...changes }], options: reset })

const taken = (member: string, apiCode: number, reason: string): Refusal => {
  return [409, `${member} 已存在`, `the ${member} belongs to another user`, { apiCode, reason }]
}
const nameTaken = taken('username', 2034, 'username_taken')
const levelTaken: Refusal = [409, 'level 已存在', 'the value of level is taken']
const same = (statusCode: number, words: string): Refusal => [statusCode, words, words]
const short = ['密码长度不能少于 6 位', 'the password must have 6 characters or more'] as const
const weak: Refusal = [400, '密码强度不符合要求', 'the password is weaker than the policy demands']
const full = same(400, 'customData must be less than 1024 characters')
const { noDepartment, noUser, malformed } = refusals

const wrong: [string, NewUser, Refusal][] = [
  ['a taken name', { username: 'bob' }, nameTaken],
  ['a taken address in any case', { email: 'ANN@a.co' }, taken('email', 2200, 'email_taken')],
  ['a taken number', { phone: '13800000000' }, taken('phone', 2035, 'phone_taken')],
  ['a taken external id', { externalId: 'hr-1' }, taken('externalId', 2026, 'account_exists')],
  ['a taken custom value', { customData: { level: 2 } }, levelTaken],
  ['a custom value of another type', { customData: { school: 7 } }, malformed('school')],
  ['too much custom data', { customData: { school: 'x'.repeat(1024) } }, full],
  ['a bad e-mail address', { email: 'bob' }, malformed('email')],
  ['a code of no phone', { phoneCountryCode: '+86' }, same(400, 'phone cannot be empty')],
  ['a short password', { password: 'a1-' }, [400, ...short, { apiCode: 2029 }]],
  ['a weak password', { password: 'passw0rd' }, weak],
]
const written = wrong.flatMap(([words, user, refusal]): RefusedCall[] => [
  [`to create ${words}`, m => m.users.create({ ...both, ...user, options: told }), refusal],
  [`a batch with ${words}`, m => add(m, user), refusal],
  [`to change to ${words}`, m => m.users.update({ ...both, userId: 'cid7', ...user }), refusal],
  [`to change in a batch to ${words}`, m => change(m, user), refusal],
])

const get = (userId: string, userIdType: UserIdType = 'user_id'): RefusedCall[1] => {
  return m => m.users.get({ userId, userIdType })
}
const bad = { userIds: ['ann@a.co', 'bob'] }
const by = { userIdType: 'email' } as const
const missing = 'The mock does not look users up by custom_field'

const noTenant: Refusal = [404, '租户不存在', 'no such tenant']
const otp = { secret: 'not Base32!' }
const nowhere = { departmentIds: ['d1', 'none'] }

const refused: RefusedCall[] = [
  ...written,
  ['to create in no department', m => m.users.create({ ...both, ...nowhere }), noDepartment],
  ['a batch with one of no department', m => add(m, nowhere), noDepartment],
  ['a batch with one name twice', m => add(m, { username: 'new' }), nameTaken],
  ['to create in no tenant', m => m.users.create({ ...both, tenantIds: ['none'] }), noTenant],
  ['a batch with one of no tenant', m => add(m, { tenantIds: ['none'] }), noTenant],
  ['an authenticator of no secret', m => m.users.create({ ...both, otp }), malformed('otp')],
  ['a batch with one', m => add(m, { otp }), malformed('otp')],
  ['to change an unknown user', m => m.users.update({ ...both, userId: 'none' }), noUser],
  ['to change one in a batch', m => change(m, { userId: 'none' }), noUser],
  ['an unknown id', get('60c0000000000000000000ff'), noUser],
  ['a member of every object', get('__proto__'), noUser],
  ['a user name in another case', get('Ann', 'username'), noUser],
  ['an account of another source', get('idp-2:open-1', 'identity'), noUser],
  ['to read by a bad e-mail address', get('ann', 'email'), malformed('userId')],
  ['to read by a bad phone number', get('ann', 'phone'), malformed('userId')],
  ['to read a batch so', m => m.users.getBatch({ ...bad, ...by }), malformed('userIds')],
  ['to delete so', m => m.users.deleteBatch({ ...bad, options: by }), malformed('userIds')],
  ['to look for a bad address', m => m.users.exists({ email: 'ann' }), malformed('email')],
  ['to look for a bad number', m => m.users.exists({ phone: 'ann' }), malformed('phone')],
  ['what the mock lacks', get('school:PKU', 'custom_field'), same(501, missing)],
]

const read = async ({ users }: ManagementClient) => [
  (await users.list({ options: { withCustomData: true } })).list,
  await Promise.all(['new', 'ann'].map(username => users.exists({ username }))),
]
test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(seed, call, read, { passwordStrength: 3 }),
)
