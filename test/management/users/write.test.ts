import { AuthenticationClient } from 'genauth/authentication'
import type { ManagementClient, UserChanges } from 'genauth/management'
import { expect, test } from 'vitest'
import { namesOf, setUp } from '../set-up.ts'
import { identitiesOf, seed } from './people.ts'

const annWithData = { userId: 'ann7', withCustomData: true }

test('a new user has an id, is activated, and has not signed in yet', async () => {
  const { management } = setUp()

  const user = await management.users.create({ username: 'dan', password: 'passw0rd' })

  expect(user.id).toMatch(/^[\da-f]{24}$/)
  expect(user).toMatchObject({ status: 'Activated', gender: 'U', loginsCount: 0, lastLogin: null })
  expect(user).toMatchObject({ userSourceType: 'adminCreated', emailVerified: false })
  expect(await management.users.get({ userId: user.id })).toEqual(user)
})

const names = `name nickname photo birthdate country province city address streetAddress postalCode
  company browser device givenName familyName middleName profile preferredUsername website zoneinfo
  locale formatted region identityNumber externalId username phoneCountryCode`
const texts: object = Object.fromEntries(names.split(/\s+/).map(name => [name, `the ${name}`]))
const state = { emailVerified: true, phoneVerified: true, status: 'Archived' } as const
const dan = { ...texts, ...state, phone: '13900000000', customData: { school: 'THU' } }
const given = { ...dan, email: 'Dan@A.co', password: 'passw0rd!' }
const source = { from: 'ldap' }
const identities = identitiesOf(2)
const added = { ...given, identities, departmentIds: ['d1'], metadataSource: source }
const changed = { ...given, userId: 'ann7', metadata: source }
const bySms = { resetPasswordOnFirstLogin: true, sendNotification: { sendPhoneNotification: true } }
const both = { sendEmailNotification: true, sendPhoneNotification: true }
const byBoth = { ...bySms, sendNotification: both }
const user = { sendDefaultEmailNotification: true, sendDefaultPhoneNotification: true }
const others = { inputSendEmailNotification: 'b@c.de', inputSendPhoneNotification: '137' }
const tell = { sendPasswordResetedNotification: { ...user, ...others } }
const next = { resetPasswordOnNextLogin: true, ...tell }
const byName = { userIdType: 'username' } as const
const hello = ['email WELCOME dan@a.co', 'sms WELCOME 13900000000']
const addresses = ['email dan@a.co', 'sms 13900000000', 'email b@c.de', 'sms 137']
const told = addresses.map(address => address.replace(' ', ' PASSWORD_RESET '))

test.each<[string, (m: ManagementClient) => Promise<unknown>, string[]]>([
  ['create', m => m.users.create({ ...added, options: bySms }), hello.slice(1)],
  ['createBatch', m => m.users.createBatch({ list: [added], options: byBoth }), hello],
  ['update', m => m.users.update({ ...changed, options: next }), told],
  ['updateBatch', m => m.users.updateBatch({ list: [changed], options: next }), told],
])('%s keeps whatever is given, and tells whom it should', async (_, call, messages) => {
  const { mock, management } = setUp({ seed })
  const details = { withCustomData: true, withIdentities: true, withDepartmentIds: true }

  await call(management)

  const user = await management.users.get({ userId: 'the username', ...byName, ...details })
  expect(user).toMatchObject({ ...dan, departmentIds: ['d1'], metadataSource: source })
  // No update links an account, so who is changed keeps those of before.
  expect(user.identities).toMatchObject(identitiesOf(user.id === 'ann7' ? 1 : 2))
  expect(user).toMatchObject({ email: 'dan@a.co', blocked: true, passwordSecurityLevel: 3 })
  expect(user.resetPasswordOnNextLogin).toBe(true)
  expect(mock.inbox.all().map(m => `${m.kind} ${m.channel} ${m.to}`)).toEqual(messages)
})

test('batches answer in their order, tell nobody unasked, and pass names on', async () => {
  const { mock, management } = setUp({ seed })
  // Names may differ in case alone.
  const list = [{ username: 'Ann' }, { email: 'dan@a.co' }, { phone: '13900000000' }]
  expect(await management.users.createBatch({ list })).toMatchObject(list)

  // A country code may come alone for a number that the user has.
  const ben = { userId: 'bob7', username: 'ben', phoneCountryCode: '+1' }
  const changes = [ben, { userId: 'ann7', username: 'bob' }]
  const users = await management.users.updateBatch({ list: changes })
  expect(users).toMatchObject([{ username: 'ben', phoneCountryCode: '+1' }, { username: 'bob' }])
  expect(mock.inbox.all()).toEqual([])
})

test('what is given as it is changes nothing but the time of the change', async () => {
  const { mock, management } = setUp({ seed })
  const before = await management.users.get(annWithData)
  mock.clock.advance('1h')

  const own = { username: 'ann', email: 'ANN@a.co', externalId: 'hr-1', customData: { level: 1 } }
  await management.users.update({ userId: 'ann', ...own, options: byName })

  const after = await management.users.get(annWithData)
  expect(after.updatedAt).not.toBe(before.updatedAt)
  expect(after).toEqual({ ...before, updatedAt: after.updatedAt })
})

test('an address that an administrator changes is unproved, unless the change says otherwise', async () => {
  const { users } = setUp({ seed }).management
  const proved = { emailVerified: true, phoneVerified: true }
  const change = (changes: Omit<UserChanges, 'userId'>) =>
    users.update({ userId: 'ann7', ...changes })

  expect(await change({ phone: '139', ...proved })).toMatchObject(proved)
  expect(await change({ email: 'ANN@A.co', phone: '139', nickname: 'Ann' })).toMatchObject(proved)
  expect(await change({ email: 'anna@a.co' })).toMatchObject({ ...proved, emailVerified: false })
  expect(await change({ email: 'ann@a.co', emailVerified: true })).toMatchObject(proved)
  const [ann] = await users.updateBatch({ list: [{ userId: 'ann7', phone: '' }] })
  expect(ann).toMatchObject({ ...proved, phoneVerified: false })
})

test('a password that the service makes comes with the message, and lets its user in', async () => {
  const { mock, management } = setUp({ seed })
  const { signIn } = new AuthenticationClient(mock.authenticationOptions)
  const made = { autoGeneratePassword: true }
  const sendNotification = { sendEmailNotification: true }

  await management.users.createBatch({
    list: [{ username: 'dan', email: 'dan@a.co' }, { email: 'eve@a.co' }],
    options: { ...made, sendNotification },
  })
  await management.users.update({ userId: 'ann7', options: { ...made, ...tell } })

  const messages = ['dan@a.co', 'eve@a.co', 'ann@a.co', 'b@c.de'].map(to => mock.inbox.latest(to))
  expect(messages.map(message => message?.account)).toEqual(['dan', 'eve@a.co', 'ann', 'ann'])
  for (const { account = '', password = '' } of messages.flatMap(message => message ?? [])) {
    await signIn.withPassword({ account, password })
  }
  // One that the administrator has chosen is in no message.
  await management.users.update({ userId: 'ann7', password: 'n3w pass', options: tell })
  expect(mock.inbox.latest('ann@a.co')).not.toHaveProperty('password')
})

test('a welcome message quotes the login address of the application that it names', async () => {
  const apps = [{ appId: 'desk' }, { appId: 'shop', host: 'https://shop.genauth.ai' }]
  const { mock, management } = setUp({ seed: { apps } })
  const create = (email: string, appId: string) =>
    management.users.create({
      email,
      options: {
        autoGeneratePassword: true,
        sendNotification: { sendEmailNotification: true, appId },
      },
    })

  await create('dan@a.co', 'shop')

  expect(mock.inbox.latest('dan@a.co')).toMatchObject({
    channel: 'WELCOME',
    account: 'dan@a.co',
    password: expect.any(String),
    link: 'https://shop.genauth.ai/login',
  })
  await expect(create('eve@a.co', 'none')).rejects.toMatchObject({
    reason: 'application_not_found',
  })
  expect(await management.users.exists({ email: 'eve@a.co' })).toEqual({ exists: false })
})

test('nobody is told of a new password where there is none', async () => {
  const { mock, management } = setUp({ seed })
  const ann = { userId: 'ann7', nickname: 'Annie' }

  await management.users.update({ ...ann, options: next })
  await management.users.updateBatch({
    list: [ann, { userId: 'bob7', password: 'n3w passw0rd' }],
    options: { sendPasswordResetedNotification: user },
  })

  expect(mock.inbox.all().map(({ to }) => to)).toEqual(['13800000000'])
})

test.each([
  ['create', (m: ManagementClient) => m.users.create({ username: 'dan', password: '' })],
  ['update', (m: ManagementClient) => m.users.update({ userId: 'ann7', password: '' })],
])('%s sends no empty password, by which nobody could sign in', async (_, call) => {
  const { mock, management } = setUp({ seed })

  await expect(call(management)).rejects.toMatchObject({ issues: [{ path: 'password' }] })

  expect(mock.journal.calls()).toEqual([])
})

const blocking = ['Suspended', 'Deactivated', 'Resigned', 'Archived'] as const
test.each(blocking)('the status %s blocks a user, until he is activated again', async status => {
  const { mock, management } = setUp({ seed })
  const setStatus = (status: (typeof blocking)[number] | 'Activated') => {
    mock.clock.advance('1h')
    return management.users.update({ userId: 'ann7', status })
  }

  const { statusChangedAt: since, ...blocked } = await setStatus(status)
  expect(blocked).toMatchObject({ status, blocked: true, updatedAt: since })
  expect(await setStatus(status)).toMatchObject({ statusChangedAt: since })
  expect(await setStatus('Activated')).toMatchObject({ status: 'Activated', blocked: false })
})

test('a value that is given up is free, be it changed, cleared by null or deleted', async () => {
  const { users } = setUp({ seed }).management
  const ann = { username: 'ann', email: 'ann@a.co', externalId: 'hr-1', customData: { level: 1 } }
  const other = { username: 'anna', email: 'Anna@A.co', externalId: 'hr-2' }

  await users.update({ userId: 'ann7', ...other, customData: { level: null } })
  expect((await users.get(annWithData)).customData).toEqual({ school: 'PKU' })
  expect(await users.exists({ email: 'ANNA@a.co' })).toEqual({ exists: true })
  await users.create(ann)
  // Who is none, or named twice, is ignored.
  await users.deleteBatch({ userIds: ['none', 'bob7', 'bob7'] })
  await users.deleteBatch({ userIds: ['none@a.co', 'ANN@a.co'], options: { userIdType: 'email' } })
  await users.create(ann)
  expect(namesOf((await users.list()).list)).toEqual(['ann', 'cid', 'anna'])
})

test('the strictest policy takes passwords of the service, and hashes from elsewhere', async () => {
  const { management } = setUp({ seed, settings: { passwordStrength: 3 } })
  const options = { autoGeneratePassword: true }

  const dan = await management.users.create({ username: 'dan', password: 'weak', options })
  const ann = await management.users.update({ userId: 'ann7', password: 'weak', options })
  expect([dan, ann].map(user => user.passwordSecurityLevel)).toEqual([3, 3])
  const list = [{ username: 'eve', password: 'hash', salt: 'salt' }]
  const [eve] = await management.users.createBatch({ list, options: { keepPassword: true } })
  expect(eve).not.toHaveProperty('passwordSecurityLevel')
})
