import { ApiError, ConflictError } from 'genauth/management'
import { expect, test } from 'vitest'
import { namesOf, setUp } from '../set-up.ts'

test('gives the new users in the order of the list', async () => {
  const { management } = setUp()

  const users = await management.users.createBatch({
    list: [{ username: 'ann' }, { email: 'bob@example.com' }, { phone: '13800000000' }],
  })

  expect(users).toMatchObject([
    { username: 'ann', status: 'Activated' },
    { email: 'bob@example.com' },
    { phone: '13800000000', phoneVerified: false },
  ])
})

test('keeps everything that a user is created with, and applies the options', async () => {
  const { management } = setUp({
    seed: { customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }] },
  })
  const input = {
    list: [
      {
        username: 'ann',
        status: 'Suspended',
        gender: 'F',
        password: '$2a$10$hash',
        salt: 'pepper',
        customData: { school: 'PKU' },
        metadataSource: { from: 'ldap' },
        tenantIds: ['60c0000000000000000000f1'],
        otp: { secret: 'JBSWY3DPEHPK3PXP' },
        departmentIds: ['60c0000000000000000000d1'],
      },
    ],
    options: {
      keepPassword: true,
      autoGeneratePassword: false,
      resetPasswordOnFirstLogin: true,
      departmentIdType: 'department_id',
      sendNotification: { sendEmailNotification: false, sendPhoneNotification: false, appId: 'a1' },
      passwordEncryptType: 'none',
    },
  } as const

  const [user] = await management.users.createBatch({
    ...input,
    list: input.list.map(entry => ({
      ...entry,
      tenantIds: [...entry.tenantIds],
      departmentIds: [...entry.departmentIds],
    })),
  })

  expect(user).toMatchObject({
    username: 'ann',
    status: 'Suspended',
    blocked: true,
    gender: 'F',
    resetPasswordOnNextLogin: true,
    metadataSource: { from: 'ldap' },
  })
  await expect(
    management.users.get({
      userId: user?.id ?? '',
      withCustomData: true,
      withDepartmentIds: true,
    }),
  ).resolves.toMatchObject({
    customData: { school: 'PKU' },
    departmentIds: ['60c0000000000000000000d1'],
  })
})

test('maps a taken value to ConflictError, and creates nobody then', async () => {
  const { mock, management } = setUp({ seed: { users: [{ username: 'cid', email: 'c@e.co' }] } })

  const call = management.users.createBatch({
    list: [{ username: 'ann', email: 'ann@example.com' }, { email: 'C@E.CO' }],
    options: { sendNotification: { sendEmailNotification: true } },
  })

  await expect(call).rejects.toThrow(ConflictError)
  await expect(call).rejects.toMatchObject({ reason: 'email_taken', statusCode: 409 })
  expect(namesOf((await management.users.list()).list)).toEqual(['cid'])
  expect(mock.inbox.all()).toEqual([])
  await expect(management.users.create({ username: 'ann' })).resolves.toBeDefined()
})

test('maps two entries of one name to ConflictError', async () => {
  const { management } = setUp()

  await expect(
    management.users.createBatch({ list: [{ username: 'ann' }, { username: 'ann' }] }),
  ).rejects.toMatchObject({ code: 'conflict', reason: 'username_taken' })
  await expect(management.users.exists({ username: 'ann' })).resolves.toEqual({ exists: false })
})

test('maps a malformed e-mail address to ApiError, and creates nobody then', async () => {
  const { management } = setUp()

  const call = management.users.createBatch({ list: [{ username: 'ann' }, { email: 'bob' }] })

  await expect(call).rejects.toThrow(ApiError)
  await expect(call).rejects.toMatchObject({
    statusCode: 400,
    serviceMessage: '参数 email 格式错误',
  })
  await expect(management.users.exists({ username: 'ann' })).resolves.toEqual({ exists: false })
})

test('welcomes each user who has the address', async () => {
  const { mock, management } = setUp()

  await management.users.createBatch({
    list: [{ email: 'ann@example.com', phone: '13800000000' }, { username: 'bob' }],
    options: {
      autoGeneratePassword: true,
      sendNotification: { sendEmailNotification: true, sendPhoneNotification: true },
    },
  })

  expect(mock.inbox.all()).toMatchObject([
    { kind: 'email', to: 'ann@example.com', channel: 'WELCOME' },
    { kind: 'sms', to: '13800000000', channel: 'WELCOME' },
  ])
})
