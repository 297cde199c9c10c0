import { AuthenticationClient } from 'genauth/authentication'
import type { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const password = 'passw0rd'

const prohibitions: [string, (management: ManagementClient) => Promise<unknown>][] = [
  ['registration is prohibited', m => m.securitySettings.update({ registerDisabled: true })],
  [
    'they are on no registration whitelist',
    m => m.whitelists.add({ type: 'EMAIL', list: ['ann@example.com'] }),
  ],
]

test.each(prohibitions)(
  'an administrator creates accounts although %s, with nothing proved',
  async (_, prohibit) => {
    const { mock, management } = setUp()
    const { users } = management
    const user = new AuthenticationClient(mock.authenticationOptions)
    const bob = { username: 'bob', email: 'Bob@example.com', password }
    await prohibit(management)
    await expect(user.signUp.withPassword({ email: bob.email, password })).rejects.toMatchObject({
      reason: 'registration_disabled',
    })

    await users.create(bob)
    const byPhone = await users.create({ phone: '13800000000' })

    expect(byPhone).toMatchObject({ phoneVerified: false, userSourceType: 'adminCreated' })
    expect(mock.inbox.all()).toEqual([]) // No code was needed.
    await user.signIn.withPassword({ username: 'bob', password })
    expect(await user.profile.get()).toMatchObject({
      email: 'bob@example.com',
      emailVerified: false,
    })
  },
)

test('a user who registers proves the phone by a code, and has nothing that somebody else has', async () => {
  const { mock, management } = setUp()
  const { users } = management
  const { signUp, codes } = new AuthenticationClient(mock.authenticationOptions)
  await users.create({ username: 'bob', email: 'Bob@example.com', phone: '13800000000' })
  const register = async (phone: string) => {
    await codes.sendSms({ phoneNumber: phone, channel: 'CHANNEL_REGISTER' })
    return signUp.withCode({ phone, passCode: mock.inbox.code(phone) })
  }

  const { id: userId } = await register('13900000000')

  const seen = { phoneVerified: true, userSourceType: 'register' }
  expect(await users.get({ userId })).toMatchObject(seen)
  const email = 'bob@example.com'
  const taken: [string, object, () => Promise<unknown>][] = [
    ['email_taken', { email }, () => signUp.withPassword({ email, password })],
    ['phone_taken', { phone: '13800000000' }, () => register('13800000000')],
    [
      'username_taken',
      { username: 'bob' },
      () => signUp.withPassword({ username: 'bob', password }),
    ],
  ]
  for (const [reason, input, registerAs] of taken) {
    const refused = { code: 'conflict', reason }
    await expect(registerAs()).rejects.toMatchObject(refused)
    await expect(users.create(input)).rejects.toMatchObject(refused)
  }
  // User names mind the case, and so they are two.
  await expect(users.create({ username: 'Bob' })).resolves.toBeDefined()
})

test('an administrator edits a user, views the raw information, disables the account, and deletes it', async () => {
  const { mock, management } = setUp()
  const { users } = management
  const user = new AuthenticationClient(mock.authenticationOptions)
  const { id: userId } = await users.create({ username: 'bob', password })
  const signIn = () => user.signIn.withPassword({ username: 'bob', password })
  await signIn()

  await users.update({ userId, nickname: 'Bobby', gender: 'M', city: 'Paris' })
  expect(await user.profile.get()).toMatchObject({ nickname: 'Bobby', gender: 'M', city: 'Paris' })

  // In the spelling of the service, and not in that of this package.
  const raw = await users.getRaw({ userId })
  expect(raw).toMatchObject({ userId, nickname: 'Bobby', lastIp: '127.0.0.1' })
  expect(raw).not.toHaveProperty('id')
  expect(JSON.stringify(raw)).not.toContain(password)

  expect(await users.suspend({ userId })).toMatchObject({ status: 'Suspended', blocked: true })
  await expect(user.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  await expect(signIn()).rejects.toMatchObject({ reason: 'account_locked' })
  await users.activate({ userId })
  await signIn()
  expect(await users.get({ userId })).toMatchObject({ blocked: false, loginsCount: 2 })

  await users.deleteBatch({ userIds: [userId] })
  await expect(user.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  await expect(signIn()).rejects.toMatchObject({ reason: 'wrong_credentials' })
  expect(await users.exists({ username: 'bob' })).toEqual({ exists: false })
})
