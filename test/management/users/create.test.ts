import { ConflictError, InputError, ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { fetchBy } from '../../support/fetch-by.ts'

const setUp = () => {
  const mock = createMock()
  return { mock, management: new ManagementClient(mock.managementOptions) }
}

test('creates a user from only the required fields', async () => {
  const { management } = setUp()

  const user = await management.users.create({ username: 'bob', password: 'passw0rd' })

  expect(user).toMatchObject({
    username: 'bob',
    status: 'Activated',
    blocked: false,
    gender: 'U',
    emailVerified: false,
    userSourceType: 'adminCreated',
  })
  expect(user.id).toMatch(/^[\da-f]{24}$/)
})

test('creates a user from every field', async () => {
  const { management } = setUp()
  await management.customFields.set({
    list: [{ targetType: 'USER', key: 'school', dataType: 'STRING', label: 'School' }],
  })
  const profile = {
    status: 'Suspended',
    username: 'ann',
    email: 'Ann@example.com',
    emailVerified: true,
    phone: '13800000000',
    phoneCountryCode: '+86',
    phoneVerified: true,
    externalId: 'hr-1',
    name: 'Ann Lee',
    nickname: 'Annie',
    photo: 'https://example.com/ann.png',
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
    givenName: 'Ann',
    familyName: 'Lee',
    middleName: 'M.',
    profile: 'https://example.com/ann',
    preferredUsername: 'annie',
    website: 'https://ann.example.com',
    zoneinfo: 'Asia/Shanghai',
    locale: 'zh-CN',
    formatted: '1 Long Street, Beijing',
    region: 'North',
    identityNumber: '11010119900131000X',
  } as const

  const created = await management.users.create({
    ...profile,
    password: 'passw0rd!',
    customData: { school: 'Peking University' },
    departmentIds: ['60c0000000000000000000d1'],
    identities: [
      {
        extIdpId: '60c0000000000000000000e1',
        provider: 'wechat',
        type: 'unionid',
        userIdInIdp: 'union-1',
        userInfoInIdp: { city: 'Beijing' },
        originConnIds: ['60c0000000000000000000c1'],
      },
    ],
    otp: { secret: 'JBSWY3DPEHPK3PXP', recoveryCode: 'e7ad-aaa4-da75-fa37-57d1-5141' },
    tenantIds: ['60c0000000000000000000f1'],
    options: {
      resetPasswordOnFirstLogin: true,
      departmentIdType: 'department_id',
      sendNotification: { sendEmailNotification: true },
      passwordEncryptType: 'none',
    },
  })
  const user = await management.users.get({
    userId: created.id,
    withCustomData: true,
    withIdentities: true,
    withDepartmentIds: true,
  })

  expect(user).toMatchObject({
    ...profile,
    email: 'ann@example.com',
    blocked: true,
    unionid: 'union-1',
    customData: { school: 'Peking University' },
    departmentIds: ['60c0000000000000000000d1'],
    resetPasswordOnNextLogin: true,
    passwordSecurityLevel: 3,
  })
})

test('sends exactly what was given, and leaves undefined members out', async () => {
  const { mock } = setUp()
  const bodies: string[] = []
  const management = new ManagementClient({
    ...mock.managementOptions,
    fetch: fetchBy(async request => {
      bodies.push(await request.clone().text())
      return mock.fetch(request)
    }),
  })

  await management.users.create({ username: 'bob', email: undefined, customData: { a: [1] } })

  expect(bodies).toEqual(['{"username":"bob","customData":{"a":[1]}}'])
})

test('refuses an input that breaks its schema with every issue, before anything is sent', async () => {
  const { mock, management } = setUp()

  const call = management.users.create(
    // @ts-expect-error: neither value fits its field, and nickName is no field
    { username: 7, gender: 'X', nickName: 'Bob' },
  )

  await expect(call).rejects.toThrow(InputError)
  await expect(call).rejects.toMatchObject({
    operation: 'createUser',
    issues: [
      { path: 'username', message: 'must be a string' },
      { path: 'gender', message: 'must be one of M, F, U' },
      { path: '', message: 'has unknown fields: nickName' },
    ],
  })
  expect(mock.journal.calls()).toEqual([])
})

test('refuses a user without username, phone and e-mail', async () => {
  const { management } = setUp()

  await expect(management.users.create({ nickname: 'Bob' })).rejects.toMatchObject({
    code: 'invalid_input',
    issues: [{ path: '', message: 'must have at least one of username, phone, email' }],
  })
})

test.each([
  ['username', { username: 'ann' }, 'username_taken'],
  ['e-mail address in another case', { email: 'ANN@example.com' }, 'email_taken'],
  ['phone number', { phone: '13800000000' }, 'phone_taken'],
  ['external id', { username: 'other', externalId: 'hr-1' }, 'account_exists'],
] as const)('maps a taken %s to ConflictError', async (_, input, reason) => {
  const mock = createMock({
    seed: {
      users: [
        { username: 'ann', email: 'ann@example.com', phone: '13800000000', externalId: 'hr-1' },
      ],
    },
  })
  const management = new ManagementClient(mock.managementOptions)

  const call = management.users.create(input)

  await expect(call).rejects.toThrow(ConflictError)
  await expect(call).rejects.toMatchObject({ statusCode: 409, reason, operation: 'createUser' })
})

test('takes two user names that differ in case for two names', async () => {
  const { management } = setUp()
  await management.users.create({ username: 'bob' })

  await expect(management.users.create({ username: 'Bob' })).resolves.toMatchObject({
    username: 'Bob',
  })
})
