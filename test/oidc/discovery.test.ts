import { NetworkError, ResponseFormatError, ServerError } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { issuer } from '../tokens/support.ts'
import {
  answerTokens,
  clientOf,
  countOf,
  createProvider,
  discoveryPath,
  document,
  lastTo,
} from './provider.ts'

test('many callers at once are served by one look at the document', async () => {
  const provider = createProvider()
  const client = clientOf(provider)

  const [one, other] = await Promise.all([client.discover(), client.discover(), client.authorize()])
  await client.discover()

  expect(one).toEqual(document)
  expect(other).toBe(one)
  expect(provider.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    `GET ${issuer}/.well-known/openid-configuration`,
  ])
  expect(lastTo(provider, discoveryPath).headers.get('accept')).toBe('application/json')
})

test('nothing is sent before the first call', () => {
  const provider = createProvider()
  clientOf(provider)

  expect(provider.requests).toEqual([])
})

test('a failure is not remembered', async () => {
  const provider = createProvider()
  const client = clientOf(provider)
  const answer = provider.answers.get(discoveryPath)
  provider.answers.set(discoveryPath, () => Response.json({ issuer: 'https://evil.example/oidc' }))
  await expect(client.discover()).rejects.toBeInstanceOf(ResponseFormatError)

  if (answer !== undefined) provider.answers.set(discoveryPath, answer)

  await expect(client.discover()).resolves.toMatchObject({ issuer })
  expect(countOf(provider, discoveryPath)).toBe(2)
})

test('a caller that gives up does not take the others along', async () => {
  const provider = createProvider()
  const client = clientOf(provider)
  let answerNow: ((response: Response) => void) | undefined
  const answer = new Promise<Response>(resolve => {
    answerNow = resolve
  })
  provider.answers.set(discoveryPath, () => answer)
  const controller = new AbortController()

  const impatient = client.discover({ signal: controller.signal })
  const patient = client.discover()
  controller.abort(new Error('enough'))
  await expect(impatient).rejects.toThrow('enough')
  answerNow?.(Response.json(document))

  await expect(patient).resolves.toMatchObject({ issuer })
  expect(countOf(provider, discoveryPath)).toBe(1)
})

test('a failure that nobody waited for is not remembered either', async () => {
  const provider = createProvider()
  const client = clientOf(provider)
  let failNow: ((response: Response) => void) | undefined
  const failure = new Promise<Response>(resolve => {
    failNow = resolve
  })
  provider.answers.set(discoveryPath, () => failure)
  const controller = new AbortController()
  const impatient = client.discover({ signal: controller.signal })
  controller.abort(new Error('enough'))
  await expect(impatient).rejects.toThrow('enough')

  failNow?.(Response.json({ issuer: 'https://evil.example/oidc' }))
  await new Promise(resolve => setTimeout(resolve))
  provider.answers.set(discoveryPath, () => Response.json(document))

  await expect(client.discover()).resolves.toMatchObject({ issuer })
})

test('a caller that has given up already sends nothing', async () => {
  const provider = createProvider()
  const client = clientOf(provider)
  provider.answers.set(discoveryPath, () => new Response('', { status: 500 }))

  await expect(client.discover({ signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
    'enough',
  )
  // Time for a failure that nobody waits for to show.
  await new Promise(resolve => setTimeout(resolve, 5))

  expect(provider.requests).toEqual([])
})

test.each([
  ['nothing', () => new Response('', { status: 404 })],
  ['a page', () => new Response('<h1>Not found</h1>', { status: 404 })],
  ['an envelope', () => Response.json({ statusCode: 404, message: 'no' }, { status: 404 })],
  ['an envelope under 200', () => Response.json({ statusCode: 404, message: 'no' })],
  ['an OAuth error', () => Response.json({ error: 'invalid_request' }, { status: 404 })],
])(
  'a service that has no document and says so by %s has the documented endpoints',
  async (_, respond) => {
    const provider = createProvider()
    provider.answers.set(discoveryPath, respond)

    await expect(clientOf(provider).discover()).resolves.toEqual({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/me`,
      introspection_endpoint: `${issuer}/token/introspection`,
      revocation_endpoint: `${issuer}/token/revocation`,
      end_session_endpoint: `${issuer}/session/end`,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
    })
  },
)

test('a null for what the service lacks counts as left out', async () => {
  const provider = createProvider({ ...document, end_session_endpoint: null, mystery: null })

  const metadata = await clientOf(provider).discover()

  expect(metadata).not.toHaveProperty('end_session_endpoint')
  expect(metadata).not.toHaveProperty('mystery')
})

test('members that this package does not know pass through', async () => {
  const provider = createProvider({ ...document, claims_supported: ['sub'] })

  await expect(clientOf(provider).discover()).resolves.toMatchObject({ claims_supported: ['sub'] })
})

test.each([
  ['another issuer', { issuer: 'https://evil.example/oidc' }, 'issuer'],
  ['an issuer with a slash more', { issuer: `${issuer}/` }, 'issuer'],
  ['no issuer', { issuer: null }, 'issuer'],
  ['no authorization endpoint', { authorization_endpoint: null }, 'authorization_endpoint'],
  ['no token endpoint', { token_endpoint: undefined }, 'token_endpoint'],
  ['a token endpoint without TLS', { token_endpoint: 'http://example.com/t' }, 'token_endpoint'],
  ['keys without TLS', { jwks_uri: 'http://example.com/keys' }, 'jwks_uri'],
  [
    'an endpoint that is a script',
    { authorization_endpoint: 'javascript:alert(1)' },
    'authorization_endpoint',
  ],
  ['an endpoint that is no address', { revocation_endpoint: '/revoke' }, 'revocation_endpoint'],
  ['an endpoint that is no text', { userinfo_endpoint: 7 }, 'userinfo_endpoint'],
])('a document with %s is refused', async (_, changes, path) => {
  const provider = createProvider({ ...document, ...changes })

  const error = await clientOf(provider)
    .discover()
    .catch((thrown: unknown) => thrown)

  expect(error).toBeInstanceOf(ResponseFormatError)
  expect(error).toMatchObject({ operation: 'discover', httpStatus: 200 })
  expect(error).toHaveProperty('issues', [
    expect.objectContaining({ path: expect.stringContaining(path) }),
  ])
})

test('an endpoint without TLS is taken from this machine, and from others when it is allowed', async () => {
  const local = 'http://localhost:3000'
  const atHome = createProvider({
    issuer: `${local}/oidc`,
    authorization_endpoint: `${local}/oidc/auth`,
    token_endpoint: `${local}/oidc/token`,
  })
  await expect(clientOf(atHome, { appHost: local }).discover()).resolves.toMatchObject({
    issuer: `${local}/oidc`,
  })

  const inside = createProvider({ ...document, token_endpoint: 'http://tokens.internal/token' })
  await expect(clientOf(inside, { allowInsecureHost: true }).discover()).resolves.toMatchObject({
    token_endpoint: 'http://tokens.internal/token',
  })
})

test.each([
  ['is no JSON', () => new Response('<h1>Hello</h1>'), 200],
  ['is a list', () => Response.json([document]), 200],
  ['is refused', () => new Response('', { status: 403 }), 403],
])('a document that %s is a wrong answer', async (_, respond, httpStatus) => {
  const provider = createProvider()
  provider.answers.set(discoveryPath, respond)

  await expect(clientOf(provider).discover()).rejects.toMatchObject({
    code: 'invalid_response',
    operation: 'discover',
    httpStatus,
  })
})

test('a redirect is not followed', async () => {
  const provider = createProvider()
  provider.answers.set(discoveryPath, request => {
    expect(request.redirect).toBe('manual')
    return new Response('', { status: 302, headers: { location: 'https://evil.example/' } })
  })

  await expect(clientOf(provider).discover()).rejects.toMatchObject({ httpStatus: 302 })
  expect(provider.requests).toHaveLength(1)
})

test('a service that fails for a moment is asked again', async () => {
  const provider = createProvider()
  const failures = [503, 502]
  provider.answers.set(discoveryPath, () => {
    const status = failures.shift()
    return status === undefined ? Response.json(document) : new Response('', { status })
  })

  await expect(clientOf(provider).discover()).resolves.toMatchObject({ issuer })
  expect(countOf(provider, discoveryPath)).toBe(3)
})

test('a service that goes on failing is given up', async () => {
  const provider = createProvider()
  provider.answers.set(discoveryPath, () => new Response('', { status: 503 }))

  await expect(clientOf(provider).discover()).rejects.toBeInstanceOf(ServerError)
  expect(countOf(provider, discoveryPath)).toBe(3)

  await expect(clientOf(provider, { retry: false }).discover()).rejects.toBeInstanceOf(ServerError)
  expect(countOf(provider, discoveryPath)).toBe(4)
})

test('a broken connection is a NetworkError, after two more tries', async () => {
  const provider = createProvider()
  provider.answers.set(discoveryPath, () => Promise.reject(new TypeError('fetch failed')))

  await expect(clientOf(provider).discover()).rejects.toBeInstanceOf(NetworkError)
  expect(countOf(provider, discoveryPath)).toBe(3)
})

test('the endpoints of the document are used, whatever they are called', async () => {
  const provider = createProvider({
    ...document,
    token_endpoint: 'https://tokens.example.com/exchange?tenant=1',
  })
  answerTokens(provider, {})
  provider.answers.set('/exchange', () =>
    Response.json({ access_token: 'a', token_type: 'Bearer', expires_in: 60 }),
  )

  await clientOf(provider).refresh('a-refresh-token')

  expect(lastTo(provider, '/exchange').url).toBe('https://tokens.example.com/exchange?tenant=1')
  expect(countOf(provider, '/oidc/token')).toBe(0)
})
