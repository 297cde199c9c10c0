import { AuthenticationClient } from 'genauth'
import { ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'

const setUp = () => {
  const mock = createMock()
  return {
    mock,
    management: new ManagementClient(mock.managementOptions),
    authentication: new AuthenticationClient(mock.authenticationOptions),
  }
}
const spellings = [
  '13800000000',
  '212-456-1111',
  '212 456 1111',
  '+8613800000000',
  '+1 (212) 456-1111',
  '030.1234/56',
]
const malformed = ['', 'ann', '12a', '++', '-', 'ann@example.com']

test.each(spellings)('a user who is created with the phone %s is found by it', async phone => {
  const { management } = setUp()
  const { id } = await management.users.create({ phone })

  await expect(management.users.get({ userId: phone, userIdType: 'phone' })).resolves.toMatchObject(
    { id, phone },
  )
  await expect(
    management.users.getBatch({ userIds: [phone], userIdType: 'phone' }),
  ).resolves.toMatchObject([{ id }])
  await expect(management.users.exists({ phone })).resolves.toEqual({ exists: true })
  await expect(
    management.users.update({ userId: phone, name: 'Ann', options: { userIdType: 'phone' } }),
  ).resolves.toMatchObject({ name: 'Ann' })
})

test.each(spellings)('who has the phone %s signs up and in by it', async phone => {
  const { mock, authentication } = setUp()
  await authentication.codes.sendSms({ phoneNumber: phone, channel: 'CHANNEL_REGISTER' })
  await authentication.signUp.withCode({ phone, passCode: mock.inbox.code(phone) })

  await authentication.codes.sendSms({ phoneNumber: phone, channel: 'CHANNEL_LOGIN' })
  await authentication.signIn.withCode({ phone, passCode: mock.inbox.code(phone) })

  await expect(authentication.profile.get()).resolves.toMatchObject({ phone })
})

test.each(spellings)('a phone that nobody has is no such user: %s', async phone => {
  const { management } = setUp()

  await expect(management.users.get({ userId: phone, userIdType: 'phone' })).rejects.toMatchObject({
    statusCode: 404,
    apiCode: 2004,
    serviceMessage: '用户不存在',
  })
})

test.each(malformed.filter(text => text !== ''))(
  'what no look-up takes for a phone cannot be created or set: %s',
  async phone => {
    const { management } = setUp()
    const { id } = await management.users.create({ username: 'ann' })

    for (const call of [
      management.users.create({ phone }),
      management.users.createBatch({ list: [{ phone }] }),
      management.users.update({ userId: id, phone }),
    ]) {
      await expect(call).rejects.toMatchObject({ statusCode: 400 })
    }
    await expect(
      management.users.get({ userId: phone, userIdType: 'phone' }),
    ).rejects.toMatchObject({ statusCode: 400, serviceMessage: '参数 userId 格式错误' })
  },
)
