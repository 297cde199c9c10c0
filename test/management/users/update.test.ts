import { ApiError, ConflictError, NotFoundError } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const userId = '60c0000000000000000000a1'
const seed: Seed = {
  customFields: [
    { targetType: 'USER', key: 'school', dataType: 'STRING' },
    { targetType: 'USER', key: 'badge', dataType: 'NUMBER', isUnique: true },
  ],
  users: [
    {
      userId,
      username: 'ann',
      email: 'ann@example.com',
      nickname: 'Annie',
      customData: { school: 'PKU', badge: 1 },
    },
    {
      username: 'bob',
      email: 'bob@example.com',
      phone: '13800000000',
      externalId: 'hr-2',
      customData: { badge: 2 },
    },
  ],
}

test('changes nothing but the time of the change when nothing is given', async () => {
  const { mock, management } = setUp({ seed })
  const before = await management.users.get({ userId })
  mock.clock.advance('1h')

  const after = await management.users.update({ userId })

  expect(after.updatedAt).not.toBe(before.updatedAt)
  expect({ ...after, updatedAt: null }).toEqual({ ...before, updatedAt: null })
})

test('changes whatever is given, and tells of the new password', async () => {
  const { mock, management } = setUp({ seed })
  const profile = {
    status: 'Deactivated',
    username: 'anna',
    email: 'Anna@example.com',
    emailVerified: true,
    phone: '13900000000',
    phoneCountryCode: '+86',
    phoneVerified: true,
    externalId: 'hr-1',
    name: 'Anna Lee',
    nickname: 'Anna',
    photo: 'https://example.com/anna.png',
    gender: 'F',
    birthdate: '1990-01-31',
    country: 'China',
    province: 'Beijing',
    city: 'Beijing',
    address: '1 Long Street',
    streetAddress: 'Long Street',
    postalCode: '100000',
    company: 'Example',
    browser: 'Chrome',
    device: 'PC',
    givenName: 'Anna',
    familyName: 'Lee',
    middleName: 'M.',
    profile: 'https://example.com/anna',
    preferredUsername: 'anna',
    website: 'https://anna.example.com',
    zoneinfo: 'Asia/Shanghai',
    locale: 'zh-CN',
    formatted: '1 Long Street, Beijing',
    region: 'North',
    identityNumber: '11010119900131000X',
  } as const
  const input = {
    userId: 'ann',
    ...profile,
    password: 'passw0rd!',
    customData: { school: 'THU' },
    metadata: { from: 'ldap' },
    options: {
      userIdType: 'username',
      resetPasswordOnNextLogin: true,
      passwordEncryptType: 'none',
      autoGeneratePassword: false,
      sendPasswordResetedNotification: {
        sendDefaultEmailNotification: true,
        sendDefaultPhoneNotification: true,
        inputSendEmailNotification: 'boss@example.com',
        inputSendPhoneNotification: '13700000000',
        appId: '60c0000000000000000000c1',
      },
    },
  } as const

  const user = await management.users.update(input)

  expect(user).toMatchObject({
    ...profile,
    id: userId,
    email: 'anna@example.com',
    blocked: true,
    metadataSource: { from: 'ldap' },
    resetPasswordOnNextLogin: true,
    passwordSecurityLevel: 3,
  })
  expect(mock.inbox.all().map(({ kind, to, channel }) => [kind, to, channel])).toEqual([
    ['email', 'anna@example.com', 'PASSWORD_RESET'],
    ['sms', '13900000000', 'PASSWORD_RESET'],
    ['email', 'boss@example.com', 'PASSWORD_RESET'],
    ['sms', '13700000000', 'PASSWORD_RESET'],
  ])
})

test.each(['Suspended', 'Deactivated', 'Resigned', 'Archived'] as const)(
  'blocks a user by the status %s, and lets him in again',
  async status => {
    const { mock, management } = setUp({ seed })
    const before = await management.users.get({ userId })
    mock.clock.advance('1h')

    const blocked = await management.users.update({ userId, status })
    const again = await management.users.update({ userId, status })
    const activated = await management.users.update({ userId, status: 'Activated' })

    expect(blocked).toMatchObject({ status, blocked: true })
    expect(blocked.statusChangedAt).not.toBe(before.statusChangedAt)
    expect(again.statusChangedAt).toBe(blocked.statusChangedAt)
    expect(activated).toMatchObject({ status: 'Activated', blocked: false })
  },
)

test('changes one custom value, clears another by null, and keeps the rest', async () => {
  const { management } = setUp({ seed })

  await management.users.update({ userId, customData: { school: null } })

  await expect(management.users.get({ userId, withCustomData: true })).resolves.toMatchObject({
    customData: { badge: 1 },
  })
})

test.each([
  ['user name', { username: 'bob' }, 'username_taken'],
  ['e-mail address in another case', { email: 'BOB@example.com' }, 'email_taken'],
  ['phone number', { phone: '13800000000' }, 'phone_taken'],
  ['external id', { externalId: 'hr-2' }, 'account_exists'],
  ['unique custom value', { customData: { badge: 2 } }, undefined],
] as const)(
  'maps a taken %s to ConflictError, and changes nothing then',
  async (_, changes, reason) => {
    const { management } = setUp({ seed })
    const before = await management.users.get({ userId, withCustomData: true })

    const call = management.users.update({ userId, nickname: 'New', ...changes })

    await expect(call).rejects.toThrow(ConflictError)
    await expect(call).rejects.toMatchObject({ statusCode: 409, reason, operation: 'updateUser' })
    await expect(management.users.get({ userId, withCustomData: true })).resolves.toEqual(before)
  },
)

test('takes the values that the user has already', async () => {
  const { management } = setUp({ seed })
  const own = { username: 'ann', email: 'ANN@example.com', customData: { badge: 1 } }

  await expect(management.users.update({ userId, ...own })).resolves.toMatchObject({
    username: 'ann',
    email: 'ann@example.com',
  })
})

test('frees the value that the user gives up', async () => {
  const { management } = setUp({ seed })

  await management.users.update({ userId, email: 'new@example.com' })

  await expect(
    management.users.get({ userId: 'New@example.com', userIdType: 'email' }),
  ).resolves.toMatchObject({ id: userId })
  await expect(management.users.create({ email: 'ann@example.com' })).resolves.toBeDefined()
})

test('maps an unknown user to NotFoundError', async () => {
  const { management } = setUp({ seed })

  const call = management.users.update({ userId: '60c0000000000000000000ff', nickname: 'X' })

  await expect(call).rejects.toThrow(NotFoundError)
  await expect(call).rejects.toMatchObject({ reason: 'user_not_found' })
})

test.each([
  ['a malformed e-mail address', { email: 'ann' }, '参数 email 格式错误'],
  ['a country code without a phone number', { phoneCountryCode: '+86' }, 'phone cannot be empty'],
  ['a custom value of the wrong type', { customData: { school: 7 } }, '参数 school 格式错误'],
  [
    'too much custom data',
    { customData: { school: 'x'.repeat(1024) } },
    'customData must be less than 1024 characters',
  ],
] as const)('maps %s to ApiError', async (_, changes, serviceMessage) => {
  const { management } = setUp({ seed })

  const call = management.users.update({ userId, ...changes })

  await expect(call).rejects.toThrow(ApiError)
  await expect(call).rejects.toMatchObject({ statusCode: 400, serviceMessage })
})

test('takes a country code for a phone number that the user has', async () => {
  const { management } = setUp({ seed })

  await expect(
    management.users.update({
      userId: 'bob',
      phoneCountryCode: '+1',
      options: { userIdType: 'username' },
    }),
  ).resolves.toMatchObject({ phone: '13800000000', phoneCountryCode: '+1' })
})

test('makes a password that the strictest policy takes', async () => {
  const { management } = setUp({ seed, settings: { passwordStrength: 3 } })

  await expect(
    management.users.update({ userId, options: { autoGeneratePassword: true } }),
  ).resolves.toMatchObject({ passwordSecurityLevel: 3 })
  await expect(management.users.update({ userId, password: 'passw0rd' })).rejects.toMatchObject({
    statusCode: 400,
  })
})
