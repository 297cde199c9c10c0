import { ConfigurationError, ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { administrator, call } from './call.ts'

test('reset goes back to the beginning, and the same ids come again', async () => {
  const mock = createMock({
    now: () => 1_800_000_000_000,
    settings: { passwordStrength: 1 },
    seed: {
      customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }],
      users: [{ username: 'ann' }],
    },
  })
  const management = new ManagementClient(mock.managementOptions)
  const read = async () => ({
    users: (await management.users.list({ options: { withCustomData: true } })).list,
    fields: await management.customFields.list({ targetType: 'USER' }),
    options: { ...mock.managementOptions, fetch: undefined },
    created: await management.users.create({ username: 'bob' }),
  })
  const before = await read()

  await management.users.deleteBatch({ userIds: before.users.map(user => user.id) })
  await management.customFields.delete({ list: [{ targetType: 'USER', key: 'school' }] })
  await call(mock, '/api/v3/send-email', { body: { email: 'a@b.co', channel: 'CHANNEL_LOGIN' } })
  mock.clock.advance('30d')
  mock.configure({ passwordStrength: 0 })
  mock.faults.add({ httpStatus: 503, times: 'always' })
  mock.reset()

  expect(mock.clock.now()).toBe(1_800_000_000_000)
  expect(mock.inbox.all()).toEqual([])
  expect(mock.journal.calls()).toEqual([])
  expect(await read()).toEqual(before)
  await expect(
    management.users.create({ username: 'cid', password: 'short' }),
  ).rejects.toMatchObject({ reason: 'password_too_short' })
})

test('reset ends what was issued before: management tokens and keys', async () => {
  const mock = createMock()
  const headers = await administrator(mock)
  const before = await mock.keyring.jwks()
  await mock.keyring.rotate()

  mock.reset()

  const answer = await call(mock, '/api/v3/is-user-exists', { body: { username: 'a' }, headers })
  expect(answer).toMatchObject({ statusCode: 401 })
  expect(await mock.keyring.jwks()).toEqual(before)
})

test('reset forgets how many requests came, even if they came later', async () => {
  const mock = createMock({ settings: { requestsPerSecond: 1 } })
  mock.clock.advance('1h')
  await administrator(mock)

  mock.reset()

  await expect(administrator(mock)).resolves.not.toMatchObject({ authorization: 'undefined' })
})

test('configure changes a setting from now on, and leaves the others', async () => {
  const mock = createMock({ settings: { passwordStrength: 1 } })
  const management = new ManagementClient({ ...mock.managementOptions, lang: 'en-US' })
  await management.users.create({ username: 'ann' })

  mock.configure({ duplicateStatusCode: 422 })
  mock.configure({ customDataLimit: 10 })

  await expect(management.users.create({ username: 'ann' })).rejects.toMatchObject({
    statusCode: 422,
    reason: 'username_taken',
  })
  await expect(
    management.users.create({ username: 'bob', customData: { school: 'PKU' } }),
  ).rejects.toMatchObject({ serviceMessage: 'customData must be less than 10 characters' })
  await expect(
    management.users.create({ username: 'bob', password: '12345' }),
  ).rejects.toMatchObject({ reason: 'password_too_short' })
})

test.each([
  [0, '1', undefined],
  [1, '12345', 2029],
  [1, '123456', undefined],
  [2, '123456', 400],
  [2, 'abc123', undefined],
  [3, 'abc123', 400],
  [3, 'abc123!', undefined],
] as const)(
  'passwordStrength %i judges the password %s',
  async (passwordStrength, password, refusal) => {
    const mock = createMock({ settings: { passwordStrength } })
    const management = new ManagementClient(mock.managementOptions)

    const error = await management.users.create({ username: 'ann', password }).then(
      () => undefined,
      thrown => thrown.apiCode ?? thrown.statusCode,
    )

    expect(error).toBe(refusal)
  },
)

test('refuses a setting that is none, and a duration that is none', () => {
  const mock = createMock()

  expect(() =>
    createMock({
      // @ts-expect-error: no setting
      settings: { registerDisable: true },
    }),
  ).toThrow(
    new ConfigurationError('settings.registerDisable is not known; did you mean registerDisabled?'),
  )
  expect(() =>
    mock.configure({
      // @ts-expect-error: no duration
      tokenLife: '2 weeks',
    }),
  ).toThrow(new ConfigurationError('settings.tokenLife must be a duration, such as 15m'))
})

test('requestsPerSecond answers what is over it by a real HTTP 429', async () => {
  const mock = createMock({ now: () => 0, settings: { requestsPerSecond: 2 } })
  const ask = () => call(mock, '/api/v3/is-user-exists', { body: { username: 'ann' } })

  const answers = [await ask(), await ask(), await ask()]
  mock.clock.advance('1s')
  const later = await ask()

  expect(answers.map(({ httpStatus }) => httpStatus)).toEqual([200, 200, 429])
  expect(answers[2]).toMatchObject({
    statusCode: 429,
    message: '您的请求已超过最大数量限制，请稍后重试',
  })
  expect(answers[2]).not.toHaveProperty('apiCode')
  expect(answers[2]?.headers.get('retry-after')).toBe('1')
  expect(later.httpStatus).toBe(200)
})

test('requests count again after the clock was set back', async () => {
  const mock = createMock({ settings: { requestsPerSecond: 1 } })
  const ask = () => call(mock, '/api/v3/is-user-exists', { body: {} })
  mock.clock.advance('1h')
  await ask()

  mock.clock.reset()

  expect((await ask()).httpStatus).toBe(200)
  expect((await ask()).httpStatus).toBe(429)
})

test('several mocks live side by side', async () => {
  const [one, other] = [createMock(), createMock()]
  const clients = [one, other].map(mock => new ManagementClient(mock.managementOptions))
  const [first, second] = clients

  await first?.users.create({
    email: 'ann@example.com',
    options: { sendNotification: { sendEmailNotification: true } },
  })
  one.faults.add({ httpStatus: 503, times: 'always' })
  one.configure({ duplicateStatusCode: 422 })

  await expect(second?.users.exists({ email: 'ann@example.com' })).resolves.toEqual({
    exists: false,
  })
  expect(other.inbox.all()).toEqual([])
  expect(other.journal.calls('createUser')).toEqual([])
  await second?.users.create({ email: 'ann@example.com' })
  await expect(second?.users.create({ email: 'ann@example.com' })).rejects.toMatchObject({
    statusCode: 409,
  })
})
