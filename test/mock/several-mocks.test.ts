import { AuthenticationClient } from 'genauth'
import { ManagementClient, UnauthorizedError } from 'genauth/management'
import { createMock, type Mock } from 'genauth/mock'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

const accessKey = { accessKeyId: 'first-key', accessKeySecret: 'first-key-secret' }
const first = createMock({ seed: { users: [{ username: 'ann' }], accessKeys: [accessKey] } })
const second = createMock({ seed: { users: [{ username: 'bob', password: 'passw0rd' }] } })
const server = setupServer(...first.handlers(http), ...second.handlers(http))

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => server.close())

/** Everything that a mock gives its clients, but for the function. */
function coordinates({ managementOptions, authenticationOptions }: Mock): string[] {
  const { userPoolId, secret } = managementOptions
  const { appId, appSecret, appHost } = authenticationOptions
  return [userPoolId, secret, appId, appSecret, appHost]
}

/** The names of the users of a pool, asked for by the global fetch. */
async function usersOf(mock: Mock, options: object = {}): Promise<unknown[]> {
  const { userPoolId, secret } = mock.managementOptions
  const management = new ManagementClient({ userPoolId, secret, retry: false, ...options })
  const { list } = await management.users.list()
  return list.map(({ username }) => username)
}

test('two mocks have nothing in common', () => {
  const all = [...coordinates(first), ...coordinates(second)]

  expect(new Set(all).size).toBe(all.length)
})

test('the same program has the same mocks whenever it runs', async () => {
  const run = async () => {
    vi.resetModules()
    const { createMock } = await import('genauth/mock')
    return [createMock(), createMock()].map(coordinates)
  }
  const [once, again] = [await run(), await run()]

  expect(once).toEqual(again)
  expect(once.map(values => values.at(-1))).toEqual([
    'https://mock.genauth.ai',
    'https://mock2.genauth.ai',
  ])
})

test('the same number gives the same mock, whatever was made before', () => {
  const [one, other] = [createMock({ randomSeed: 7 }), createMock({ randomSeed: 7 })]

  expect(coordinates(one)).toEqual(coordinates(other))
  expect(coordinates(createMock({ randomSeed: 8 }))).not.toEqual(coordinates(one))
})

test('reset keeps what a mock is', () => {
  const before = coordinates(second)

  second.reset()

  expect(coordinates(second)).toEqual(before)
})

test.each([
  ['a signature', {}],
  ['a management token', { authorization: 'token' }],
  ['a signature of the other brand', { brand: 'authing' }],
])('one server of msw leads each client to its own pool, by %s', async (_, options) => {
  expect(await usersOf(first, options)).toEqual(['ann'])
  expect(await usersOf(second, options)).toEqual(['bob'])
})

test('an access key of its own leads to a pool', async () => {
  const { userPoolId } = first.managementOptions
  const management = new ManagementClient({ userPoolId, ...accessKey, authorization: 'token' })

  await expect(management.users.exists({ username: 'ann' })).resolves.toEqual({ exists: true })
})

test('one server of msw leads each client to its own application', async () => {
  for (const [mock, username, isThere] of [
    [first, 'bob', false],
    [second, 'bob', true],
  ] as const) {
    const { appId, appSecret, appHost } = mock.authenticationOptions
    const authentication = new AuthenticationClient({ appId, appSecret, appHost })
    const signIn = authentication.signIn.withPassword({ username, password: 'passw0rd' })
    expect(await signIn.then(() => true).catch(() => false)).toBe(isThere)
  }
})

test('one server of msw leads to an application that was created later', async () => {
  const management = new ManagementClient(second.managementOptions)
  const { appId } = await management.applications.create({
    appName: 'Shop',
    appIdentifier: 'later',
  })
  const { secret: appSecret } = await management.applications.getSecret({ appId })
  server.use(...first.handlers(http), ...second.handlers(http))
  const appHost = 'https://later.genauth.ai'
  const { signIn } = new AuthenticationClient({ appId, appSecret, appHost })
  const form = { client_id: appId, client_secret: appSecret, grant_type: 'client_credentials' }
  const body = new URLSearchParams(form)

  await signIn.withPassword({ username: 'bob', password: 'passw0rd' })
  // The first mock has this host as well, and hands the request on.
  const shared = await fetch('https://core.genauth.ai/oauth/token', { method: 'POST', body })
  expect(shared.status).toBe(200)
})

test('the host that applications share leads to the one that is named', async () => {
  for (const mock of [first, second]) {
    const { appId, appSecret } = mock.authenticationOptions
    const form = { client_id: appId, client_secret: appSecret, grant_type: 'client_credentials' }
    const response = await fetch('https://core.genauth.ai/oauth/token', {
      method: 'POST',
      body: new URLSearchParams(form),
    })
    expect(response.status).toBe(200)
  }
})

test('a pool that no mock has is refused and not let through to the network', async () => {
  const { secret } = second.managementOptions

  const userPoolId = '60c0000000000000000000ff'
  const management = new ManagementClient({ userPoolId, secret, authorization: 'token' })

  await expect(management.users.list()).rejects.toThrow(UnauthorizedError)
})
