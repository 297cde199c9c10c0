import { AuthenticationClient } from 'genauth/authentication'
import { ConfigurationError, ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { call } from './call.ts'

const setUp = () => {
  const mock = createMock({
    now: () => Date.parse('2026-01-01T00:00:00.000Z'),
    seed: {
      customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }],
      users: [{ username: 'ann', password: 'passw0rd', customData: { school: 'PKU' } }],
    },
  })
  const { now } = mock.clock
  const management = new ManagementClient({ ...mock.managementOptions, now })
  const authentication = new AuthenticationClient({ ...mock.authenticationOptions, now })
  const signIn = () => authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  const sendCode = () =>
    authentication.codes.sendEmail({ email: 'a@example.com', channel: 'CHANNEL_REGISTER' })
  const names = async () => {
    const { list } = await management.users.list()
    return list.map(({ username }) => username)
  }
  return { mock, management, authentication, signIn, sendCode, names }
}

const byName = { userIdType: 'username' } as const

test('restore takes back every later change', async () => {
  const { mock, management, names } = setUp()
  const read = async () => ({
    ann: await management.users.get({ userId: 'ann', ...byName, withCustomData: true }),
    fields: await management.customFields.list({ targetType: 'USER' }),
    names: await names(),
  })
  const before = await read()
  const snapshot = mock.snapshot()

  await management.users.create({ username: 'bob' })
  await management.users.update({
    userId: 'ann',
    nickname: 'A',
    customData: { school: 'THU' },
    options: byName,
  })
  await management.customFields.delete({ list: [{ targetType: 'USER', key: 'school' }] })
  expect(await read()).not.toEqual(before)
  mock.restore(snapshot)

  expect(await read()).toEqual(before)
})

test('tokens that were valid at the snapshot are valid after it is restored', async () => {
  const { mock, management, authentication, signIn } = setUp()
  await signIn()
  const snapshot = mock.snapshot()
  await management.users.update({ userId: 'ann', status: 'Suspended', options: byName })
  await expect(authentication.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })

  mock.restore(snapshot)

  await expect(authentication.profile.get()).resolves.toMatchObject({ username: 'ann' })
})

test('tokens that were issued after the snapshot are none after it is restored', async () => {
  const { mock, authentication, signIn } = setUp()
  const snapshot = mock.snapshot()
  await signIn()

  mock.restore(snapshot)

  await expect(authentication.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
})

test('a snapshot can be restored again, and what happened since is not in it', async () => {
  const { mock, management, names } = setUp()
  await management.users.create({ username: 'bob' })
  const snapshot = mock.snapshot()

  for (const username of ['cid', 'dan']) {
    await management.users.create({ username })
    await management.users.update({ userId: 'bob', nickname: username, options: byName })
    expect(await names()).toEqual([username, 'bob', 'ann'])
    mock.restore(snapshot)
    expect(await names()).toEqual(['bob', 'ann'])
    const { nickname } = await management.users.get({ userId: 'bob', ...byName })
    expect(nickname).toBeUndefined()
  }
})

test('the same ids and codes come again', async () => {
  const { mock, management, sendCode } = setUp()
  const snapshot = mock.snapshot()
  const act = async () => {
    const { id } = await management.users.create({ username: 'bob' })
    await sendCode()
    return { id, code: mock.inbox.code('a@example.com') }
  }

  const first = await act()
  mock.restore(snapshot)

  expect(await act()).toEqual(first)
})

test('state that an area began to keep after the snapshot is empty after it is restored', async () => {
  const { mock, sendCode } = setUp()
  const snapshot = mock.snapshot()
  await sendCode()
  await expect(sendCode()).rejects.toMatchObject({ reason: 'code_sent_recently' })

  mock.restore(snapshot)

  await expect(sendCode()).resolves.toBeUndefined()
})

test('brings back clock, settings, inbox, faults, journal and keys', async () => {
  const { mock, sendCode, management } = setUp()
  mock.clock.advance('1h')
  mock.clock.skew('-7s')
  mock.configure({ duplicateStatusCode: 422 })
  await sendCode()
  mock.faults.add({ operation: 'isUserExists', statusCode: 500, times: 2 })
  await mock.keyring.rotate()
  const read = async () => ({
    now: mock.clock.now(),
    messages: mock.inbox.all(),
    calls: mock.journal.calls(),
    keys: await mock.keyring.jwks(),
  })
  const before = await read()
  const snapshot = mock.snapshot()
  expect(snapshot.takenAt).toBe('2026-01-01T00:59:53.000Z')

  mock.clock.set('2030-01-01T00:00:00Z')
  mock.configure({ duplicateStatusCode: 409 })
  mock.inbox.clear()
  await call(mock, '/api/v3/is-user-exists', { body: {} })
  mock.faults.clear()
  await mock.keyring.rotate({ dropOld: true })
  mock.restore(snapshot)

  expect(await read()).toEqual(before)
  const calls = [1, 2, 3].map(() => call(mock, '/api/v3/is-user-exists', { body: {} }))
  const answers = await Promise.all(calls)
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([500, 500, 401])
  await expect(management.users.create({ username: 'ann' })).rejects.toMatchObject({
    statusCode: 422,
  })
})

test('a snapshot outlives reset', async () => {
  const { mock, management, authentication, signIn, names } = setUp()
  await management.users.create({ username: 'bob' })
  await signIn()
  const snapshot = mock.snapshot()

  mock.reset()
  expect(await names()).toEqual(['ann'])
  mock.restore(snapshot)

  expect(await names()).toEqual(['bob', 'ann'])
  await expect(authentication.profile.get()).resolves.toMatchObject({ username: 'ann' })
})

test('several snapshots can be gone back to in any order', async () => {
  const { mock, management, names } = setUp()
  const early = mock.snapshot()
  await management.users.create({ username: 'bob' })
  const late = mock.snapshot()

  mock.restore(early)
  expect(await names()).toEqual(['ann'])
  mock.restore(late)
  expect(await names()).toEqual(['bob', 'ann'])
})

test('brings back a sign-in that waits at the hosted pages', async () => {
  const mock = createMock({ seed: { users: [{ username: 'ann' }] } })
  const { appHost, appId } = mock.authenticationOptions
  const url = new URL('/oidc/auth', appHost)
  url.search = new URLSearchParams({
    client_id: appId,
    redirect_uri: 'https://app.example.com/callback',
    response_type: 'code',
    scope: 'openid',
  }).toString()
  const login = (await mock.fetch(new Request(url))).headers.get('location')
  const page = new URL(login ?? '', appHost)
  const open = async () => (await mock.fetch(new Request(page))).status
  const snapshot = mock.snapshot()

  mock.reset()
  expect(await open()).toBe(400)
  mock.restore(snapshot)

  expect(await open()).toBe(200)
})

test('refuses the snapshot of another mock', () => {
  const [one, other] = [createMock(), createMock()]

  expect(() => one.restore(other.snapshot())).toThrow(
    new ConfigurationError('The snapshot is of another mock'),
  )
})
