import { CallbackError, OAuthClient, OAuthError } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { audience, createClock, issuer } from '../tokens/support.ts'
import {
  answerTokens,
  appHost,
  callbackFor,
  clientOf,
  countOf,
  createProvider,
  document,
  lastTo,
  redirectUri,
  tokenAnswer,
} from './provider.ts'

const withIssuer = { ...document, authorization_response_iss_parameter_supported: true }

/** A client with a sign-in under way, and a provider that would exchange its code. */
async function begin(metadata = document) {
  const provider = createProvider(metadata)
  const clock = createClock()
  const client = clientOf(provider, { now: clock.now })
  const { transaction } = await client.authorize()
  answerTokens(provider, await tokenAnswer(transaction))
  return { provider, client, clock, transaction }
}

test('a callback is taken as a URL, as text, as parameters, and as a fragment', async () => {
  const { provider, client, transaction } = await begin()
  const callback = callbackFor(transaction)
  const fragment = `${redirectUri}#${callback.searchParams}`
  const user = { user: { sub: 'user-1' } }

  await expect(client.exchangeCode(callback, transaction)).resolves.toMatchObject(user)
  await expect(client.exchangeCode(callback.href, transaction)).resolves.toMatchObject(user)
  await expect(client.exchangeCode(fragment, transaction)).resolves.toMatchObject(user)
  await expect(client.exchangeCode(new URL(fragment), transaction)).resolves.toMatchObject(user)
  await expect(client.exchangeCode(callback.searchParams, transaction)).resolves.toMatchObject(user)

  expect(lastTo(provider, '/oidc/token').form.code).toBe('the-code')
})

test('further parameters of a callback do no harm', async () => {
  const { client, transaction } = await begin()
  const callback = callbackFor(transaction, { session_state: 's', utm_source: 'mail', scope: 'x' })

  await expect(client.exchangeCode(callback, transaction)).resolves.toMatchObject({
    user: { sub: 'user-1' },
  })
})

test.each([
  ['of another sign-in', { state: 'another' }, 'wrong_state'],
  ['with an empty state', { state: '' }, 'wrong_state'],
  ['from another issuer', { iss: 'https://evil.example/oidc' }, 'wrong_issuer'],
  ['from an issuer with a slash more', { iss: `${issuer}/` }, 'wrong_issuer'],
  ['with an empty code', { code: '' }, 'malformed'],
  ['with an ID token', { id_token: 'an.id.token' }, 'malformed'],
  ['with an access token', { token: 'a', response: 'a.b.c' }, 'malformed'],
] as const)('a callback %s is refused before its code is used', async (_, changes, reason) => {
  const { provider, client, transaction } = await begin()

  const exchange = client.exchangeCode(callbackFor(transaction, changes), transaction)

  await expect(exchange).rejects.toBeInstanceOf(CallbackError)
  await expect(exchange).rejects.toMatchObject({ code: 'invalid_callback', reason })
  expect(countOf(provider, '/oidc/token')).toBe(0)
})

test.each(['state', 'iss', 'code', 'error'])('a callback with %s twice is refused', async name => {
  const { provider, client, transaction } = await begin()
  const callback = callbackFor(transaction, { error: '' })
  callback.searchParams.append(name, callback.searchParams.get(name) ?? '')

  await expect(client.exchangeCode(callback, transaction)).rejects.toMatchObject({
    reason: 'malformed',
    message: `the callback has ${name} more than once`,
  })
  expect(countOf(provider, '/oidc/token')).toBe(0)
})

test.each(['state', 'code'])('a callback without %s is refused', async name => {
  const { provider, client, transaction } = await begin()
  const callback = callbackFor(transaction)
  callback.searchParams.delete(name)

  await expect(client.exchangeCode(callback, transaction)).rejects.toBeInstanceOf(CallbackError)
  expect(countOf(provider, '/oidc/token')).toBe(0)
})

test.each(['nonce', 'codeVerifier', 'redirectUri', 'issuer', 'createdAt'])(
  'a transaction that has lost its %s is refused, and nothing is sent',
  async name => {
    const { provider, client, transaction } = await begin()
    const damaged = { ...transaction, [name]: undefined }
    const callback = callbackFor(transaction)

    await expect(client.exchangeCode(callback, damaged)).rejects.toMatchObject({
      code: 'invalid_callback',
      reason: 'malformed',
    })
    expect(countOf(provider, '/oidc/token')).toBe(0)
  },
)

test.each(['', '/callback?code=c&state=s', 'callback', 'code=c&state=s'])(
  'the text "%s" is no callback',
  async text => {
    const { client, transaction } = await begin()

    await expect(client.exchangeCode(text, transaction)).rejects.toMatchObject({
      reason: 'malformed',
      message: 'the callback is no absolute URL',
    })
  },
)

test('a callback may leave its issuer out, unless the service promises to name it', async () => {
  const silent = await begin()
  const callback = callbackFor(silent.transaction)
  callback.searchParams.delete('iss')
  await expect(silent.client.exchangeCode(callback, silent.transaction)).resolves.toMatchObject({
    user: { sub: 'user-1' },
  })

  const promising = await begin(withIssuer)
  const bare = callbackFor(promising.transaction)
  bare.searchParams.delete('iss')
  await expect(promising.client.exchangeCode(bare, promising.transaction)).rejects.toMatchObject({
    reason: 'wrong_issuer',
  })
  await expect(
    promising.client.exchangeCode(callbackFor(promising.transaction), promising.transaction),
  ).resolves.toMatchObject({ user: { sub: 'user-1' } })
})

test('a sign-in that was begun at one issuer cannot be ended at another', async () => {
  const { provider, client } = await begin()
  const evil = createProvider({ ...document, issuer: 'https://evil.example/oidc' })
  const other = clientOf(evil, { appHost: 'https://evil.example' })
  const { transaction } = await other.authorize()

  const callback = callbackFor(transaction)
  await expect(client.exchangeCode(callback, transaction)).rejects.toMatchObject({
    reason: 'wrong_issuer',
  })
  callback.searchParams.delete('iss')
  await expect(client.exchangeCode(callback, transaction)).rejects.toMatchObject({
    reason: 'wrong_issuer',
  })
  expect(countOf(provider, '/oidc/token')).toBe(0)
})

test('a sign-in of OAuth 2.0 cannot be ended as one of OpenID Connect', async () => {
  const { client } = await begin()
  const oauth = new OAuthClient({ appId: audience, appHost, redirectUri })
  const { transaction } = await oauth.authorize()

  await expect(client.exchangeCode(callbackFor(transaction), transaction)).rejects.toMatchObject({
    reason: 'wrong_issuer',
  })
})

test.each([
  ['access_denied', 'the user has said no', false],
  ['login_required', undefined, false],
  ['temporarily_unavailable', 'try later', true],
])('the refusal %s is an OAuthError', async (error, description, retryable) => {
  const { provider, client, transaction } = await begin()
  const callback = callbackFor(transaction, { error })
  if (description !== undefined) callback.searchParams.set('error_description', description)

  const exchange = client.exchangeCode(callback, transaction)

  await expect(exchange).rejects.toBeInstanceOf(OAuthError)
  await expect(exchange).rejects.toMatchObject({
    operation: 'authorize',
    error,
    errorDescription: description,
    httpStatus: undefined,
    sessionEnded: false,
    retryable,
  })
  expect(countOf(provider, '/oidc/token')).toBe(0)
})

test('a refusal that belongs to no sign-in of ours says nothing', async () => {
  const { client, transaction } = await begin()
  const callback = callbackFor(transaction, { error: 'access_denied', state: 'another' })

  await expect(client.exchangeCode(callback, transaction)).rejects.toMatchObject({
    reason: 'wrong_state',
  })
})

test('a refusal from another issuer says nothing', async () => {
  const { client, transaction } = await begin()
  const callback = callbackFor(transaction, { error: 'access_denied', iss: 'https://evil.example' })

  await expect(client.exchangeCode(callback, transaction)).rejects.toMatchObject({
    reason: 'wrong_issuer',
  })
})

test('a callback that comes after an hour is refused, or after the time of the option', async () => {
  const { provider, client, clock, transaction } = await begin()
  clock.advance(3_600_001)
  await expect(client.exchangeCode(callbackFor(transaction), transaction)).rejects.toMatchObject({
    reason: 'expired_transaction',
  })
  expect(countOf(provider, '/oidc/token')).toBe(0)

  const impatient = clientOf(provider, { now: clock.now, transactionLife: 1000 })
  const second = await impatient.authorize()
  answerTokens(provider, await tokenAnswer(second.transaction))
  clock.advance(1001)
  await expect(
    impatient.exchangeCode(callbackFor(second.transaction), second.transaction),
  ).rejects.toMatchObject({ reason: 'expired_transaction' })
})

test('a callback is in time until the last millisecond', async () => {
  const { provider, clock } = await begin()
  const client = clientOf(provider, { now: clock.now, transactionLife: 1000 })
  const { transaction } = await client.authorize()
  answerTokens(provider, await tokenAnswer(transaction))
  clock.advance(1000)

  await expect(client.exchangeCode(callbackFor(transaction), transaction)).resolves.toMatchObject({
    user: { sub: 'user-1' },
  })
})
