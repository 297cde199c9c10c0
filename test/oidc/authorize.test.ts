import { ConfigurationError, InputError } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { encodeBase64Url } from '../../src/utils/base64.ts'
import type { JsonObject } from '../../src/utils/json.ts'
import { audience, createClock, issuer, secret, start } from '../tokens/support.ts'
import {
  callbackFor,
  clientOf,
  countOf,
  createProvider,
  document,
  lastTo,
  redirectUri,
  tokenAnswer,
} from './provider.ts'

const parametersOf = (url: string) => Object.fromEntries(new URL(url).searchParams)

const withPushing = { ...document, pushed_authorization_request_endpoint: `${issuer}/par` }

/** A provider that takes pushed requests. */
function createPushProvider(metadata: JsonObject = withPushing) {
  const provider = createProvider(metadata)
  provider.answers.set('/oidc/par', () =>
    Response.json({ request_uri: 'urn:example:1', expires_in: 60 }, { status: 201 }),
  )
  return provider
}

test('a request says no more than it must', async () => {
  const { url, transaction } = await clientOf(createProvider()).authorize()

  expect(url.startsWith(`${issuer}/auth?`)).toBe(true)
  expect(parametersOf(url)).toEqual({
    client_id: audience,
    redirect_uri: redirectUri,
    response_type: 'code',
    response_mode: 'query',
    scope: 'openid profile',
    state: transaction.state,
    nonce: transaction.nonce,
    code_challenge: expect.any(String),
    code_challenge_method: 'S256',
  })
})

test('a request says all that the caller wants', async () => {
  const { url } = await clientOf(createProvider()).authorize({
    redirectUri: 'https://app.example.com/other?x=1',
    responseMode: 'form_post',
    scope: 'openid email',
    prompt: 'login',
    loginHint: 'ann+1@example.com',
    maxAge: 300,
    idTokenHint: 'an.id.token',
    uiLocales: 'en-US zh-CN',
    acrValues: 'level-2',
    tenantId: 'tenant-1',
    loginPageContext: '{"plan":"a&b"}',
    extIdpConnId: 'connection-1',
    deviceId: 'device-1',
    parameters: { theme: 'dark', login_hint: 'overruled' },
  })

  expect(parametersOf(url)).toMatchObject({
    redirect_uri: 'https://app.example.com/other?x=1',
    response_mode: 'form_post',
    scope: 'openid email',
    prompt: 'login',
    login_hint: 'ann+1@example.com',
    max_age: '300',
    id_token_hint: 'an.id.token',
    ui_locales: 'en-US zh-CN',
    acr_values: 'level-2',
    tenantId: 'tenant-1',
    login_page_context: '{"plan":"a&b"}',
    ext_idp_conn_id: 'connection-1',
    deviceId: 'device-1',
    theme: 'dark',
  })
})

test('a max_age of 0 demands a sign-in at once', async () => {
  const { url, transaction } = await clientOf(createProvider()).authorize({ maxAge: 0 })

  expect(parametersOf(url).max_age).toBe('0')
  expect(transaction.maxAge).toBe(0)
})

test('the challenge is the SHA-256 hash of the verifier', async () => {
  const { url, transaction } = await clientOf(createProvider()).authorize()

  const bytes = new TextEncoder().encode(transaction.codeVerifier)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

  expect(parametersOf(url).code_challenge).toBe(encodeBase64Url(hash))
})

test('state, nonce and verifier are 256 bits of chance each', async () => {
  const client = clientOf(createProvider())

  const requests = await Promise.all(Array.from({ length: 20 }, () => client.authorize()))

  const values = requests.flatMap(({ transaction: { state, nonce, codeVerifier } }) => [
    state,
    nonce,
    codeVerifier,
  ])
  expect(new Set(values).size).toBe(60)
  for (const value of values) expect(value).toMatch(/^[\w-]{43}$/)
})

test('the transaction is plain data that says what was asked', async () => {
  const { transaction } = await clientOf(createProvider()).authorize({ scope: 'openid email' })

  expect(transaction).toEqual({
    state: expect.any(String),
    nonce: expect.any(String),
    codeVerifier: expect.any(String),
    redirectUri,
    issuer,
    scope: 'openid email',
    createdAt: start,
  })
  expect(JSON.parse(JSON.stringify(transaction))).toEqual(transaction)
})

test('the verifier is not in the address', async () => {
  const { url, transaction } = await clientOf(createProvider()).authorize()

  expect(url).not.toContain(transaction.codeVerifier)
})

test('parameters of the authorization endpoint itself are kept', async () => {
  const provider = createProvider({ ...document, authorization_endpoint: `${issuer}/auth?pool=7` })

  const { url } = await clientOf(provider).authorize()

  expect(parametersOf(url)).toMatchObject({ pool: '7', client_id: audience })
})

test.each([
  'client_id',
  'redirect_uri',
  'response_type',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
  'request',
  'request_uri',
])('%s cannot be set by a caller', async name => {
  const authorize = clientOf(createProvider()).authorize({ parameters: { [name]: 'mine' } })

  await expect(authorize).rejects.toBeInstanceOf(InputError)
  await expect(authorize).rejects.toMatchObject({
    operation: 'authorize',
    issues: [{ path: `parameters.${name}` }],
  })
})

test.each([-1, 0.5, Number.NaN])('a maxAge of %s is refused', async maxAge => {
  await expect(clientOf(createProvider()).authorize({ maxAge })).rejects.toMatchObject({
    code: 'invalid_input',
    issues: [{ path: 'maxAge' }],
  })
})

test('offline_access asks for consent, as the service demands, unless the caller says otherwise', async () => {
  const client = clientOf(createProvider(), { scope: 'openid offline_access' })

  const first = await client.authorize()
  const second = await client.authorize({ prompt: 'login consent' })
  const third = await client.authorize({ scope: 'openid' })

  const fourth = await client.authorize({ scope: 'openid offline_access_log' })

  expect(parametersOf(first.url).prompt).toBe('consent')
  expect(parametersOf(fourth.url)).not.toHaveProperty('prompt')
  expect(parametersOf(second.url).prompt).toBe('login consent')
  expect(parametersOf(third.url)).not.toHaveProperty('prompt')
})

test('a scope without openid is refused, by the client and by the call', async () => {
  const provider = createProvider()

  expect(() => clientOf(provider, { scope: 'profile' })).toThrow('scope must contain openid')
  await expect(clientOf(provider).authorize({ scope: 'profile openid2' })).rejects.toThrow(
    ConfigurationError,
  )
  expect(provider.requests).toEqual([])
})

test.each([undefined, '', '/callback', 'https://app.example.com/#top', 'app.example.com'])(
  'the address %s to come back to is refused',
  async address => {
    const provider = createProvider()
    const client = clientOf(provider, { redirectUri: undefined })

    await expect(
      client.authorize(address === undefined ? {} : { redirectUri: address }),
    ).rejects.toThrow('redirectUri must be an absolute URL without #')
    expect(provider.requests).toEqual([])
  },
)

test('an app may come back to an address of its own kind', async () => {
  const { url } = await clientOf(createProvider()).authorize({ redirectUri: 'com.example.app:/cb' })

  expect(parametersOf(url).redirect_uri).toBe('com.example.app:/cb')
})

test('a pushed request shows nothing in the address but its name', async () => {
  const provider = createPushProvider()
  const client = clientOf(provider, { appSecret: secret })

  const parameters = { login_hint: 'overruled', scope: 'overruled' }
  const { url, transaction } = await client.authorize({ loginHint: 'ann@example.com', parameters })

  expect(parametersOf(url)).toEqual({ client_id: audience, request_uri: 'urn:example:1' })
  const { form, headers, url: address, body } = lastTo(provider, '/oidc/par')
  const names = [...new URLSearchParams(body).keys()]
  expect(new Set(names).size).toBe(names.length)
  expect(headers.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/)
  expect(new URL(address).search).toBe('')
  expect(form).toEqual({
    client_id: audience,
    client_secret: secret,
    redirect_uri: redirectUri,
    response_type: 'code',
    response_mode: 'query',
    scope: 'openid profile',
    state: transaction.state,
    nonce: transaction.nonce,
    code_challenge: expect.any(String),
    code_challenge_method: 'S256',
    login_hint: 'ann@example.com',
  })
})

test('the callback of a pushed request is exchanged like any other', async () => {
  const provider = createPushProvider()
  const client = clientOf(provider, { pushRequests: true })
  const { transaction } = await client.authorize()
  const answer = await tokenAnswer(transaction)
  provider.answers.set('/oidc/token', () => Response.json(answer))

  await expect(client.exchangeCode(callbackFor(transaction), transaction)).resolves.toMatchObject({
    user: { sub: 'user-1' },
  })
})

test.each([
  ['with a secret, where it is offered', { appSecret: secret }, withPushing, 1],
  ['without a secret, where it is offered', {}, withPushing, 0],
  ['with a secret, where it is not offered', { appSecret: secret }, document, 0],
  [
    'with a secret, when it is told not to',
    { appSecret: secret, pushRequests: false },
    withPushing,
    0,
  ],
  ['without a secret, when it is told to', { pushRequests: true }, withPushing, 1],
  [
    'without a secret, where it is demanded',
    {},
    { ...withPushing, require_pushed_authorization_requests: true },
    1,
  ],
  [
    'when it is told not to, where it is demanded',
    { pushRequests: false },
    { ...withPushing, require_pushed_authorization_requests: true },
    1,
  ],
])('an application %s pushes its requests or does not', async (_, options, metadata, times) => {
  const provider = createPushProvider(metadata)

  await clientOf(provider, options).authorize()

  expect(countOf(provider, '/oidc/par')).toBe(times)
})

test('pushing where the service has no such endpoint is a mistake of the configuration', async () => {
  const client = clientOf(createProvider(), { pushRequests: true })

  await expect(client.authorize()).rejects.toThrow(
    'this service offers no pushed_authorization_request_endpoint',
  )
})

test('a pushed request that is refused says why', async () => {
  const provider = createPushProvider()
  provider.answers.set('/oidc/par', () =>
    Response.json({ error: 'invalid_client' }, { status: 401 }),
  )
  await expect(clientOf(provider, { appSecret: secret }).authorize()).rejects.toMatchObject({
    code: 'oauth_error',
    error: 'invalid_client',
    operation: 'pushRequest',
  })

  provider.answers.set('/oidc/par', () => Response.json({ request_uri: null }, { status: 201 }))
  await expect(clientOf(provider, { appSecret: secret }).authorize()).rejects.toMatchObject({
    code: 'invalid_response',
    issues: [{ path: 'request_uri' }],
  })
})

test('a push that broke off is repeated, because it changes nothing', async () => {
  const provider = createPushProvider()
  const push = provider.answers.get('/oidc/par')
  provider.answers.set('/oidc/par', request => {
    if (push !== undefined && countOf(provider, '/oidc/par') > 1) return push(request)
    throw new TypeError('fetch failed')
  })

  const { url } = await clientOf(provider, { appSecret: secret }).authorize()

  expect(parametersOf(url).request_uri).toBe('urn:example:1')
  expect(countOf(provider, '/oidc/par')).toBe(2)
})

test('the time of the request is that of the local clock', async () => {
  const clock = createClock()
  const client = clientOf(createProvider(), { now: clock.now })
  clock.advance(5000)

  const { transaction } = await client.authorize()

  expect(transaction.createdAt).toBe(start + 5000)
})
