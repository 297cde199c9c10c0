import { Readable } from 'node:stream'
import { AuthenticationClient } from 'genauth/authentication'
import { ManagementClient, type ManagementClientOptions } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { OidcClient } from 'genauth/oidc'
import { createRemoteJwks } from 'genauth/tokens'
import { expect, test } from 'vitest'
import { answer, poolKey, quickRetry, success } from './support.ts'

type Fetch = NonNullable<ManagementClientOptions['fetch']>
type Init = Parameters<Fetch>[1]

const words = JSON.stringify(success)

/** Answers as other packages give them: none is a `Response` of the runtime. */
const answers: [string, () => Awaited<ReturnType<Fetch>>][] = [
  [
    'a double with a text',
    () => ({ status: 200, headers: new Headers(), text: async () => words }),
  ],
  [
    'a class of its own with a stream of the web',
    () => {
      class OtherResponse {
        readonly status = 200
        readonly headers = new Headers({ 'content-type': 'application/json' })
        readonly body = new Blob([words]).stream()
        readonly text = () => Promise.reject(new Error('the stream is read'))
      }
      return new OtherResponse()
    },
  ],
  [
    'an answer with a stream of Node',
    () => ({
      status: 200,
      headers: { get: () => null },
      body: Readable.from([Buffer.from(words.slice(0, 9)), Buffer.from(words.slice(9))]),
      text: () => Promise.reject(new Error('the stream is read')),
    }),
  ],
]

function clientBy(fetch: Fetch) {
  return new ManagementClient({ ...poolKey, retry: quickRetry, fetch })
}

test.each(answers)(
  '%s is the answer of a read and of a write, after one request',
  async (_, respond) => {
    const sent: [string, Init][] = []
    const original = globalThis.fetch
    globalThis.fetch = () => Promise.reject(new Error('the request went past the proxy'))
    try {
      const management = clientBy(async (url, init) => {
        sent.push([url, init])
        return respond()
      })

      await management.users.exists({ username: 'ann' })
      await management.users.deleteBatch({ userIds: ['u1'] }).catch(() => {})
    } finally {
      globalThis.fetch = original
    }
    expect(sent.map(([url]) => url)).toEqual([
      'https://api.genauth.ai/api/v3/is-user-exists',
      'https://api.genauth.ai/api/v3/delete-users-batch',
    ])
  },
)

test('the function gets an address and plain settings, as the standard fetch does', async () => {
  const sent: [string, Init][] = []
  const management = clientBy(async (url, init) => {
    sent.push([url, init])
    return answer({ statusCode: 200, data: { userId: 'u', username: 'ann' } })
  })

  await management.users.exists({ username: 'ann' }).catch(() => {})
  await management.users.get({ userId: 'u' })

  const common = {
    headers: expect.objectContaining({
      accept: 'application/json',
      authorization: expect.stringMatching(/^GenAuth /),
    }),
    redirect: 'manual',
    cache: 'no-store',
    signal: expect.any(AbortSignal),
  }
  expect(sent).toEqual([
    [
      'https://api.genauth.ai/api/v3/is-user-exists',
      { ...common, method: 'POST', body: '{"username":"ann"}' },
    ],
    ['https://api.genauth.ai/api/v3/get-user?userId=u', { ...common, method: 'GET' }],
  ])
  for (const [, init] of sent) expect(Object.getPrototypeOf(init.headers)).toBe(Object.prototype)
})

test('no request may be answered by a cache: clients, keys, discovery and protocols', async () => {
  const mock = createMock({ seed: { users: [{ username: 'ann', password: 'passw0rd' }] } })
  const caches = new Map<string, unknown>()
  const fetch: Fetch = (url, init) => {
    caches.set(new URL(url).pathname, init.cache)
    return mock.fetch(url, init)
  }
  const app = { ...mock.authenticationOptions, fetch }
  const oidc = new OidcClient({ ...app, redirectUri: 'https://app.example.com/callback' })
  const authentication = new AuthenticationClient(app)

  const { url, transaction } = await oidc.authorize()
  await oidc.exchangeCode(await mock.asUser('ann').authorize(url), transaction)
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  await authentication.profile.get()
  await new ManagementClient({ ...mock.managementOptions, fetch }).users.list()
  const keys = createRemoteJwks({ appHost: app.appHost, fetch })
  await Promise.resolve(keys.getKey({ alg: 'RS256', kid: 'x' })).catch(() => {})

  expect(Object.fromEntries(caches)).toEqual({
    '/oidc/.well-known/openid-configuration': 'no-store',
    '/oidc/.well-known/jwks.json': 'no-store',
    '/oidc/par': 'no-store',
    '/oidc/token': 'no-store',
    '/api/v3/signin': 'no-store',
    '/api/v3/get-profile': 'no-store',
    '/api/v3/list-users': 'no-store',
  })
})

test('an answer of another class is refused by its size as any other', async () => {
  const management = new ManagementClient({
    ...poolKey,
    maxResponseBytes: 100,
    fetch: async () => ({
      status: 200,
      headers: new Headers(),
      body: Readable.from([Buffer.alloc(60), Buffer.alloc(60)]),
      text: async () => '',
    }),
  })

  await expect(management.users.exists({ username: 'ann' })).rejects.toThrow(
    'larger than 100 bytes',
  )
})

test('a function that gives no answer is a failure of the network', async () => {
  const management = clientBy(Object(async () => undefined))

  await expect(management.users.exists({ username: 'ann' })).rejects.toMatchObject({
    name: 'NetworkError',
    cause: { message: 'fetch gave no response' },
  })
})
