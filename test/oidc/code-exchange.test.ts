import { ResponseFormatError, TokenError } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { audience, createClock, secret, start } from '../tokens/support.ts'
import {
  answerTokens,
  callbackFor,
  clientOf,
  countOf,
  createProvider,
  document,
  idTokenOf,
  keySet,
  lastTo,
  redirectUri,
  tokenAnswer,
} from './provider.ts'

type Options = Parameters<typeof clientOf>[1]

/** Signs in by a client of the options, with the answer changed. */
async function signIn(options: Options = {}, changes: Parameters<typeof tokenAnswer>[1] = {}) {
  const provider = createProvider()
  // The tokens of the tests are signed with RS256 by a key that nobody has published.
  const client = clientOf(provider, { verifySignature: false, ...options })
  const { transaction } = await client.authorize()
  answerTokens(provider, await tokenAnswer(transaction, changes))
  const result = await client.exchangeCode(callbackFor(transaction), transaction)
  return { provider, transaction, result }
}

test('the exchange sends the code, the address of return and the verifier, in the body alone', async () => {
  const { provider, transaction } = await signIn()

  const { method, url, headers, form } = lastTo(provider, '/oidc/token')
  expect(method).toBe('POST')
  expect(new URL(url).search).toBe('')
  expect(headers.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/)
  expect(headers.get('accept')).toBe('application/json')
  expect(headers.has('authorization')).toBe(false)
  expect(form).toEqual({
    grant_type: 'authorization_code',
    client_id: audience,
    code: 'the-code',
    redirect_uri: redirectUri,
    code_verifier: transaction.codeVerifier,
  })
})

test('the exchange names the address that was asked for, not the client’s own', async () => {
  const provider = createProvider()
  const client = clientOf(provider)
  const { transaction } = await client.authorize({ redirectUri: 'https://app.example.com/other' })
  answerTokens(provider, await tokenAnswer(transaction))

  await client.exchangeCode(callbackFor(transaction), transaction)

  expect(lastTo(provider, '/oidc/token').form.redirect_uri).toBe('https://app.example.com/other')
})

test('the secret of an application goes into the body', async () => {
  const { provider } = await signIn({ appSecret: secret })

  const { headers, form } = lastTo(provider, '/oidc/token')
  expect(headers.has('authorization')).toBe(false)
  expect(form).toMatchObject({ client_id: audience, client_secret: secret })
})

test('the secret of an application goes into the header, escaped, when it is told to', async () => {
  const { provider } = await signIn({
    appSecret: 'a secret: with %, + and é',
    tokenEndPointAuthMethod: 'client_secret_basic',
  })

  const { headers, form } = lastTo(provider, '/oidc/token')
  const credentials = atob(headers.get('authorization')?.replace('Basic ', '') ?? '')
  expect(credentials).toBe(`${audience}:a+secret%3A+with+%25%2C+%2B+and+%C3%A9`)
  expect(form).not.toHaveProperty('client_id')
  expect(form).not.toHaveProperty('client_secret')
})

test('the secret of an application stays here when it is told so', async () => {
  const { provider } = await signIn({ appSecret: secret, tokenEndPointAuthMethod: 'none' })

  const { headers, body, form } = lastTo(provider, '/oidc/token')
  expect(headers.has('authorization')).toBe(false)
  expect(form.client_id).toBe(audience)
  expect(body).not.toContain(secret)
})

test('tokens and user come back, and what this package does not know with them', async () => {
  const { result } = await signIn({}, { refresh_token: 'a-refresh-token', scope: 'openid', x: 1 })

  expect(result.tokens).toEqual({
    access_token: 'an-access-token',
    id_token: expect.any(String),
    refresh_token: 'a-refresh-token',
    token_type: 'Bearer',
    expires_in: 3600,
    scope: 'openid',
    x: 1,
  })
  expect(result.user).toMatchObject({ sub: 'user-1', aud: audience })
})

test('a null in the answer counts as left out', async () => {
  const { result } = await signIn({}, { refresh_token: null, scope: null, not_before_policy: null })

  expect(Object.keys(result.tokens).sort()).toEqual([
    'access_token',
    'expires_in',
    'id_token',
    'token_type',
  ])
})

test('an empty scope is an answer too', async () => {
  const { result } = await signIn({}, { scope: '' })

  expect(result.tokens.scope).toBe('')
})

test.each([
  ['without access token', { access_token: null }, 'access_token'],
  ['with an empty access token', { access_token: '' }, 'access_token'],
  ['with an access token that is no text', { access_token: 7 }, 'access_token'],
  ['without token type', { token_type: undefined }, 'token_type'],
  ['without a life', { expires_in: undefined }, 'expires_in'],
  ['with a life that is no number', { expires_in: '3600' }, 'expires_in'],
  ['with an ID token that is no text', { id_token: { raw: 'x' } }, 'id_token'],
  ['with a refresh token that is no text', { refresh_token: 7 }, 'refresh_token'],
])('an answer %s does not have the promised form', async (_, changes, path) => {
  const exchange = signIn({}, changes)

  await expect(exchange).rejects.toBeInstanceOf(ResponseFormatError)
  await expect(exchange).rejects.toMatchObject({
    operation: 'exchangeCode',
    httpStatus: 200,
    issues: [{ path }],
  })
})

test.each([
  ['a page', () => new Response('<h1>Welcome</h1>')],
  ['a list', () => Response.json([])],
  ['nothing', () => new Response('')],
])('%s is no answer to a code', async (_, respond) => {
  const provider = createProvider()
  const client = clientOf(provider)
  const { transaction } = await client.authorize()
  provider.answers.set('/oidc/token', respond)

  await expect(client.exchangeCode(callbackFor(transaction), transaction)).rejects.toBeInstanceOf(
    ResponseFormatError,
  )
  expect(countOf(provider, '/oidc/token')).toBe(1)
})

test('an ID token that is no token is refused', async () => {
  await expect(signIn({}, { id_token: 'x' })).rejects.toBeInstanceOf(TokenError)
})

test('an application with a secret verifies the signature, one without relies on TLS', async () => {
  await expect(signIn({ verifySignature: undefined })).resolves.toMatchObject({
    result: { user: { sub: 'user-1' } },
  })
  await expect(signIn({ verifySignature: undefined, appSecret: secret })).rejects.toMatchObject({
    reason: 'keys_unavailable',
  })
})

test('the algorithm of the option wins over that of the document', async () => {
  await expect(signIn({ idTokenAlgorithm: 'HS256' })).rejects.toMatchObject({
    reason: 'unsupported_algorithm',
  })
})

test.each([[['RS256', 'HS256']], [['HS256', 'RS256']], [undefined], ['HS256']])(
  'where the document lists the algorithms %j, RS256 is expected',
  async listed => {
    const provider = createProvider({
      ...document,
      id_token_signing_alg_values_supported: listed,
    })
    const client = clientOf(provider)
    const { transaction } = await client.authorize()
    answerTokens(provider, await tokenAnswer(transaction))

    await expect(client.exchangeCode(callbackFor(transaction), transaction)).resolves.toMatchObject(
      { user: { sub: 'user-1' } },
    )
  },
)

test('a token of another type is no ID token', async () => {
  const provider = createProvider()
  const client = clientOf(provider)
  const { transaction } = await client.authorize()
  const idToken = await idTokenOf({ nonce: transaction.nonce }, { typ: 'at+jwt' })
  answerTokens(provider, await tokenAnswer(transaction, { id_token: idToken }))

  await expect(client.exchangeCode(callbackFor(transaction), transaction)).rejects.toMatchObject({
    reason: 'wrong_claim',
    claim: 'typ',
  })
})

test('keys come without TLS from a host that may do without', async () => {
  const host = 'http://tokens.internal'
  const provider = createProvider({
    issuer: `${host}/oidc`,
    authorization_endpoint: `${host}/oidc/auth`,
    token_endpoint: `${host}/oidc/token`,
    jwks_uri: `${host}/oidc/.well-known/jwks.json`,
  })
  const keys = await keySet()
  provider.answers.set('/oidc/.well-known/jwks.json', () => Response.json(keys))
  const options = { appHost: host, allowInsecureHost: true, verifySignature: true }
  const client = clientOf(provider, options)
  const { transaction } = await client.authorize()
  const idToken = await idTokenOf({ nonce: transaction.nonce, iss: `${host}/oidc` })
  answerTokens(provider, await tokenAnswer(transaction, { id_token: idToken }))

  const callback = callbackFor(transaction, { iss: `${host}/oidc` })
  await expect(client.exchangeCode(callback, transaction)).resolves.toMatchObject({
    user: { sub: 'user-1' },
  })
})

test('keys that have got old are fetched again', async () => {
  const provider = createProvider()
  const clock = createClock()
  const client = clientOf(provider, { verifySignature: true, now: clock.now })
  const keys = await keySet()
  provider.answers.set('/oidc/.well-known/jwks.json', () => Response.json(keys))
  const day = 24 * 3_600_000
  const exp = start / 1000 + 10 * 24 * 3600
  answerTokens(provider, await tokenAnswer({}, { id_token: await idTokenOf({ exp }) }))

  await client.refresh('a-refresh-token')
  clock.advance(day)
  await client.refresh('a-refresh-token')

  expect(countOf(provider, '/oidc/.well-known/jwks.json')).toBe(2)
})

test('keys are fetched once for many ID tokens', async () => {
  const provider = createProvider()
  const client = clientOf(provider, { verifySignature: true })
  provider.answers.set('/oidc/.well-known/jwks.json', () => Response.json({ keys: [] }))
  const { transaction } = await client.authorize()
  answerTokens(provider, await tokenAnswer(transaction, { id_token: await idTokenOf() }))

  for (let round = 0; round < 2; round += 1) {
    await expect(client.exchangeCode(callbackFor(transaction), transaction)).rejects.toMatchObject({
      reason: 'unknown_key',
    })
  }

  expect(countOf(provider, '/oidc/.well-known/jwks.json')).toBe(1)
})
