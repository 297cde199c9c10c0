import { AuthenticationClient, isGenAuthError, ManagementClient } from 'genauth'
import type { AdminAction, UserAction } from 'genauth/management'
import type { MockOptions, Seed } from 'genauth/mock'
import { OidcClient } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { Browser, signIn, ann as visitor } from '../mock/pages/support.ts'
import { setUp } from './set-up.ts'

const password = 'passw0rd'
const place = {
  location: { lon: 116.4, lat: 39.9 },
  country_name: 'China',
  country_code2: 'CN',
  country_code3: 'CHN',
  region_name: 'Beijing',
  region_code: 'BJ',
  city_name: 'Beijing',
  continent_code: 'AS',
  timezone: 'Asia/Shanghai',
}
const seed: Seed = {
  apps: [{ appId: 'shop', name: 'Shop' }],
  users: [
    { userId: 'ann', username: 'ann', email: 'ann@example.com', nickname: 'Annie', password },
  ],
}
const credentials = { username: 'ann', password }

function world(options: MockOptions = { seed }) {
  const { mock, management } = setUp(options)
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  return { mock, management, auditLogs: management.auditLogs, authentication }
}

/** The id of the request that a call is refused by. */
async function refusedId(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  const id = isGenAuthError(error) && 'requestId' in error ? error.requestId : undefined
  if (typeof id === 'string') return id
  throw new Error(`Not refused: ${String(error)}`)
}

const eventsOf = (actions: Iterable<UserAction>) =>
  [...actions].map(({ eventType, success }) => `${eventType} ${success}`)

const operationsOf = (actions: Iterable<AdminAction>) =>
  [...actions].map(
    ({ operationType, resourceType, success }) => `${operationType} ${resourceType} ${success}`,
  )

test('an administrator finds out who could not sign in, and why', async () => {
  const { mock, auditLogs, authentication, management } = world({
    seed,
    settings: { places: { '127.0.0.1': place } },
    now: () => Date.parse('2026-03-01T20:00:00Z'),
  })
  const { signIn } = authentication
  const requestId = await refusedId(signIn.withPassword({ username: 'ann', password: 'wrong' }))
  mock.clock.advance('1m')
  await signIn.withPassword(credentials)

  const { list, totalCount } = await auditLogs.listUserActions({ eventType: 'login' })

  expect([totalCount, ...eventsOf(list)]).toEqual([2, 'login true', 'login false'])
  expect(list[1]).toMatchObject({
    userId: 'ann',
    userDisplayName: 'Annie',
    userLoginsCount: 0,
    appId: 'shop',
    appName: 'Shop',
    clientIp: '127.0.0.1',
    geoip: { cityName: 'Beijing' },
    eventDetail: 'Account not exists or password is incorrect.',
    timestamp: '2026-03-02T04:00:00.000+0800',
    requestId,
  })
  expect((await auditLogs.listUserActions({ requestId })).list).toEqual([list[1]])

  await management.users.deleteBatch({ userIds: ['ann'] })
  expect((await auditLogs.listUserActions({ userId: 'ann' })).totalCount).toBe(2)
})

test('what users do is in the log, however it is spelt', async () => {
  const { mock, auditLogs, authentication } = world({ seed: {} })
  await authentication.signUp.withPassword({ username: 'bob', password })
  await authentication.signIn.withPassword({
    username: 'bob',
    password,
    options: { scope: 'openid profile offline_access' },
  })
  await authentication.profile.update({ nickname: 'Bobby' })
  await authentication.codes.sendEmail({ email: 'bob@example.com', channel: 'CHANNEL_BIND_EMAIL' })
  const passCode = mock.inbox.code('bob@example.com')
  const wrong = authentication.email.bind({ email: 'bob@example.com', passCode: 'wrong' })
  await expect(wrong).rejects.toThrow()
  await authentication.email.bind({ email: 'bob@example.com', passCode })

  const all = await auditLogs.listUserActions()
  expect(eventsOf(all.list)).toEqual([
    'bindEmail true',
    'bindEmail false',
    'updateUserProfile true',
    'login true',
    'register true',
  ])
  for (const eventType of ['updateUserProfile', 'updateUserPrefile']) {
    expect((await auditLogs.listUserActions({ eventType })).totalCount).toBe(1)
  }
})

test('what users do on the hosted pages is in the log as well', async () => {
  const { mock, auditLogs } = world({ seed: { users: [visitor] } })
  const browser = new Browser(mock)
  await signIn(browser)
  const profile = await browser.open('/u')
  await browser.press(profile, 'Save', { Nickname: 'Anna' })
  await browser.press(await browser.open('/u'), 'Sign out')
  await signIn(browser)
  await browser.open('/oidc/session/end')

  expect(eventsOf((await auditLogs.listUserActions()).list)).toEqual([
    'logout true',
    'login true',
    'logout true',
    'updateUserProfile true',
    'login true',
  ])
})

test('a refresh of tokens is in the log', async () => {
  const { mock, auditLogs, authentication } = world()
  const options = { scope: 'openid offline_access' }
  const { refresh_token: token } = await authentication.signIn.withPassword({
    ...credentials,
    options,
  })
  await new OidcClient(mock.authenticationOptions).refresh(String(token))

  const [action] = (await auditLogs.listUserActions()).list
  expect(action).toMatchObject({ eventType: 'refreshUserTokenBySelf', userId: 'ann' })
})

test('a password that was lost is in the log of its user, who is not signed in', async () => {
  const { mock, auditLogs, authentication } = world()
  const email = 'ann@example.com'
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_RESET_PASSWORD' })
  const passCode = mock.inbox.code(email)
  const ticket = await authentication.password.requestReset({ email, passCode })
  await authentication.password.reset({ ticket, password: 'n3w passw0rd' })

  const [action] = (await auditLogs.listUserActions({ eventType: 'updateUserPassword' })).list
  expect(action).toMatchObject({ userId: 'ann', success: true, appId: 'shop' })
})

test('what administrators change is in the log, without secrets, and what they read is not', async () => {
  const { mock, auditLogs, management } = world({ seed: {} })
  const { userPoolId } = mock.managementOptions
  const { id } = await management.users.create({ username: 'bob', password })
  await management.groups.create({ code: 'press', name: 'Press', description: 'Who writes' })
  await management.mfa.importOtp({
    list: [{ userId: id, otp: { secret: 'JBSWY3DPEHPK3PXP', recoveryCode: 'e7ad-aaa4' } }],
  })
  const requestId = await refusedId(management.users.create({ username: 'bob' }))
  await management.users.list()

  const { list } = await auditLogs.listAdminActions()

  expect(operationsOf(list)).toEqual([
    'create user false',
    'import user true',
    'create userGroup true',
    'create user true',
  ])
  expect(list[0]).toMatchObject({
    adminUserId: userPoolId,
    requestId,
    eventDetails: 'the username belongs to another user',
    timestamp: expect.stringMatching(/\+0800$/),
  })
  expect(JSON.parse(list[3]?.operationParam ?? '')).toMatchObject({ username: 'bob' })
  expect(JSON.stringify(list)).not.toMatch(/passw0rd|JBSWY3DPEHPK3PXP|e7ad-aaa4/)
})

test.each(['username', 'e', '"}', 'ä\\ b'])(
  'the log of administrators tells everything but the password %s',
  async password => {
    const { management, auditLogs } = world()
    await management.users.create({ username: 'bob', password })
    await management.invitations.policies.create({
      name: 'Press',
      defaultPasswordConfig: { type: 'custom', custom: 'custom' },
    })

    const { list } = await auditLogs.listAdminActions()

    const [policy, user] = list.map(({ operationParam }) => JSON.parse(operationParam ?? ''))
    expect(user).toEqual({ username: 'bob', password: '[redacted]' })
    expect(policy).toMatchObject({ name: 'Press', defaultPasswordConfig: { custom: '[redacted]' } })
  },
)

test('the log of administrators tells settings that are only about passwords', async () => {
  const { management, auditLogs } = world()
  const { loginAnomalyDetection, qrcodeLoginStrategy } = await management.securitySettings.get()
  if (!loginAnomalyDetection || !qrcodeLoginStrategy) throw new Error('There are no settings')
  const check = { enabled: true, limit: 3, timeInterval: 300, unit: 'Minute' }
  const settings = {
    loginAnomalyDetection: { ...loginAnomalyDetection, accountLockLoginPasswordFailCheck: check },
    qrcodeLoginStrategy: { ...qrcodeLoginStrategy, ticketExpiresInUnit: 'Second' },
  }
  await management.securitySettings.update(settings)

  const { list } = await auditLogs.listAdminActions()

  expect(JSON.parse(list[0]?.operationParam ?? '')).toEqual(settings)
})

test('a management token acts for the key that it was issued for', async () => {
  const accessKey = { accessKeyId: 'key1', accessKeySecret: 'key1 secret' }
  const { mock, auditLogs } = world({ seed: { accessKeys: [accessKey] } })
  const { userPoolId, host, fetch } = mock.managementOptions
  const byToken = new ManagementClient({
    userPoolId,
    host,
    fetch,
    ...accessKey,
    authorization: 'token',
  })
  await byToken.groups.create({ code: 'press', name: 'Press', description: '' })

  expect((await auditLogs.listAdminActions({ userId: 'key1' })).totalCount).toBe(1)
  expect((await auditLogs.listAdminActions({ userId: userPoolId })).totalCount).toBe(0)
})

test('the logs are narrowed by everything that an entry has, page by page', async () => {
  const start = Date.parse('2026-03-01T00:00:00Z')
  const { mock, auditLogs, management } = world({ seed: {}, now: () => start })
  for (const code of ['a', 'b', 'c']) {
    await management.groups.create({ code, name: code, description: '' })
    mock.clock.advance('1h')
  }
  await management.groups.deleteBatch({ codeList: ['a'] })
  const count = async (query: Parameters<typeof auditLogs.listAdminActions>[0]) =>
    (await auditLogs.listAdminActions(query)).totalCount

  expect(await count({ operationType: 'create', resourceType: 'all' })).toBe(3)
  expect(await count({ operationType: 'delete', resourceType: 'userGroup' })).toBe(1)
  expect(await count({ resourceType: 'role' })).toBe(0)
  expect(await count({ success: false })).toBe(0)
  expect(await count({ clientIp: '10.0.0.1' })).toBe(0)
  expect(await count({ start: start + 3_600_000, end: start + 7_200_000 })).toBe(2)
  const page = await auditLogs.listAdminActions({ pagination: { limit: 3 } })
  expect([page.list.length, page.totalCount]).toEqual([3, 4])
  expect((await page.nextPage())?.list).toHaveLength(1)

  mock.reset()
  expect(await count({})).toBe(0)
})
