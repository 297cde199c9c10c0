import type { OidcClient } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { issuer, secret } from '../tokens/support.ts'
import {
  answerTokens,
  callbackFor,
  clientOf,
  countOf,
  createProvider,
  document,
  keySet,
  tokenAnswer,
} from './provider.ts'

const keysPath = '/oidc/.well-known/jwks.json'

/** A client that verifies signatures, of a provider whose keys can be taken away. */
async function setUp() {
  const provider = createProvider({
    ...document,
    device_authorization_endpoint: `${issuer}/device/auth`,
  })
  const keys = await keySet()
  const isUp = (up: boolean) =>
    provider.answers.set(keysPath, () =>
      up ? Response.json(keys) : new Response('', { status: 503 }),
    )
  const client = clientOf(provider, { appSecret: secret, pushRequests: false })
  const { transaction } = await client.authorize()
  answerTokens(provider, await tokenAnswer(transaction, { refresh_token: 'new' }))
  return { provider, client, transaction, isUp }
}

type Setting = Awaited<ReturnType<typeof setUp>>

const exchange = ({ client, transaction }: Setting) =>
  client.exchangeCode(callbackFor(transaction), transaction)

test.each<[string, (setting: Setting) => ReturnType<OidcClient['refresh']>]>([
  ['code', exchange],
  ['refresh token', ({ client }) => client.refresh('old')],
])('while the keys cannot be fetched, no %s is spent, and later it is good', async (_, run) => {
  const setting = await setUp()
  const { provider, isUp } = setting
  isUp(false)

  await expect(run(setting)).rejects.toMatchObject({ reason: 'keys_unavailable', retryable: true })
  expect(countOf(provider, '/oidc/token')).toBe(0)

  isUp(true)
  await expect(run(setting)).resolves.toMatchObject({ user: { sub: 'user-1' } })
  expect(countOf(provider, '/oidc/token')).toBe(1)
})

test('a device asks for its tokens when there are keys to check them with', async () => {
  const { provider, client, isUp } = await setUp()
  isUp(false)
  const device = { device_code: 'd', user_code: 'u', verification_uri: 'v', expires_in: 60 }

  const waiting = client.waitForDevice({ ...device, interval: 0 })
  await expect.poll(() => countOf(provider, keysPath)).toBeGreaterThan(0)
  expect(countOf(provider, '/oidc/token')).toBe(0)

  isUp(true)
  await expect(waiting).resolves.toMatchObject({ user: { sub: 'user-1' } })
  expect(countOf(provider, '/oidc/token')).toBe(1)
})

test('a callback that is refused is so without the keys', async () => {
  const { client, provider, transaction, isUp } = await setUp()
  isUp(false)
  const callback = callbackFor(transaction, { state: 'another' })

  await expect(client.exchangeCode(callback, transaction)).rejects.toMatchObject({
    reason: 'wrong_state',
  })
  expect(countOf(provider, keysPath)).toBe(0)
})

test('keys are fetched once for many tokens, also where the service has several', async () => {
  const setting = await setUp()
  const { provider, client } = setting
  const { keys } = await keySet()
  const [key] = Array.isArray(keys) ? keys : []
  const second = { ...key, kid: 'key-2', n: `${String(key?.n).slice(0, -8)}AAAAAAAB` }
  provider.answers.set(keysPath, () => Response.json({ keys: [key, second] }))

  await exchange(setting)
  await exchange(setting)
  await client.refresh('old')

  expect(countOf(provider, keysPath)).toBe(1)
})

test('tokens of the application itself need no keys', async () => {
  const { client, isUp } = await setUp()
  isUp(false)

  await expect(client.clientCredentials()).resolves.toMatchObject({ token_type: 'Bearer' })
})
