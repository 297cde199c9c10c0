import { ManagementClient } from 'genauth/management'
import { createMock, type Mock, type SeedApp } from 'genauth/mock'
import { expect, test } from 'vitest'
import { call } from './call.ts'

const userId = '60c0000000000000000000a1'

function setUp(app: SeedApp = {}) {
  const mock = createMock({
    seed: { apps: [app], users: [{ userId, username: 'ann', password: 'passw0rd' }] },
  })
  return { mock, management: new ManagementClient(mock.managementOptions) }
}

async function signIn(mock: Mock, proof?: { body?: object; headers?: Record<string, string> }) {
  const { appId, appSecret, appHost } = mock.authenticationOptions
  const credentials = proof?.body ?? { client_id: appId, client_secret: appSecret }
  return call(mock, '/api/v3/signin', {
    host: appHost,
    headers: { 'x-genauth-app-id': appId, ...proof?.headers },
    body: {
      connection: 'PASSWORD',
      passwordPayload: { username: 'ann', password: 'passw0rd' },
      ...credentials,
    },
  })
}

/** Signs in; gives a function that tells whether the session is alive. */
async function openSession(mock: Mock) {
  const { data } = await signIn(mock)
  const token = data instanceof Object && 'access_token' in data ? data.access_token : undefined
  const { appHost } = mock.authenticationOptions
  return async () => {
    const headers = { authorization: String(token) }
    const answer = await call(mock, '/api/v3/get-profile', { host: appHost, headers })
    return answer.statusCode === 200
  }
}

test.each(['Suspended', 'Deactivated', 'Resigned', 'Archived'] as const)(
  'the status %s ends the sessions of a user for good',
  async status => {
    const { mock, management } = setUp()
    const isAlive = await openSession(mock)
    expect(await isAlive()).toBe(true)

    await management.users.update({ userId, status })
    expect(await isAlive()).toBe(false)

    await management.users.update({ userId, status: 'Activated' })
    expect(await isAlive()).toBe(false)
  },
)

test('a change that leaves the status as it is ends no session', async () => {
  const { mock, management } = setUp()
  const isAlive = await openSession(mock)

  await management.users.update({ userId, status: 'Activated', nickname: 'Annie' })

  expect(await isAlive()).toBe(true)
})

test('a batch that is refused ends no session', async () => {
  const { mock, management } = setUp()
  const isAlive = await openSession(mock)

  await expect(
    management.users.updateBatch({
      list: [{ userId, status: 'Suspended' }, { userId: 'nobody' }],
    }),
  ).rejects.toMatchObject({ code: 'not_found' })

  expect(await isAlive()).toBe(true)
})

test('the deletion of a user ends the sessions', async () => {
  const { mock, management } = setUp()
  const isAlive = await openSession(mock)

  await management.users.deleteBatch({ userIds: [userId] })

  expect(await isAlive()).toBe(false)
})

test('a session ends with the life of its token, and by reset', async () => {
  const { mock } = setUp()
  const first = await openSession(mock)
  mock.clock.advance('14d')
  expect(await first()).toBe(false)

  const second = await openSession(mock)
  mock.reset()
  expect(await second()).toBe(false)
})

test('a session outlives a rotation of the keys, unless the old key is dropped', async () => {
  const { mock } = setUp()
  const isAlive = await openSession(mock)

  await mock.keyring.rotate()
  expect(await isAlive()).toBe(true)
  expect((await mock.keyring.jwks()).keys).toHaveLength(2)

  await mock.keyring.rotate({ dropOld: true })
  expect(await isAlive()).toBe(false)
  expect((await mock.keyring.jwks()).keys).toHaveLength(1)
})

const app = { appId: '60c0000000000000000000c1', appSecret: 'app-secret' }
const ways = {
  client_secret_post: { body: { client_id: app.appId, client_secret: app.appSecret } },
  client_secret_basic: {
    body: {},
    headers: { authorization: `Basic ${btoa(`${app.appId}:${app.appSecret}`)}` },
  },
  none: { body: { client_id: app.appId } },
} as const
type Way = keyof typeof ways
const allWays: Way[] = ['client_secret_post', 'client_secret_basic', 'none']

test.each<[Way | undefined, Way[]]>([
  [undefined, allWays],
  ['client_secret_post', ['client_secret_post']],
  ['client_secret_basic', ['client_secret_basic']],
  ['none', ['none']],
])('an application with the method %s proves itself by %j', async (method, accepted) => {
  const { mock } = setUp(method === undefined ? app : { ...app, tokenEndPointAuthMethod: method })
  const results: Way[] = []

  for (const way of allWays) {
    const { statusCode } = await signIn(mock, ways[way])
    if (statusCode === 200) results.push(way)
    else expect(statusCode).toBe(401)
  }

  expect(results).toEqual(accepted)
})

test.each([
  ['a wrong secret in the body', { body: { client_id: app.appId, client_secret: 'wrong' } }],
  ['the id of another application', { body: { client_id: 'a2', client_secret: app.appSecret } }],
  [
    'a wrong secret in the header',
    { body: {}, headers: { authorization: `Basic ${btoa('a:b')}` } },
  ],
  ['a header that is no Base64', { body: {}, headers: { authorization: 'Basic %%%' } }],
])('refuses an application with %s', async (_, proof) => {
  const { mock } = setUp(app)

  await expect(signIn(mock, proof)).resolves.toMatchObject({
    statusCode: 401,
    message: '应用认证失败',
  })
})
