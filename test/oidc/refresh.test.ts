import { InputError, OAuthError, TokenError } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { audience, claimsOf, secret, signWithSecret, start } from '../tokens/support.ts'
import {
  answerTokens,
  callbackFor,
  clientOf,
  createProvider,
  document,
  idTokenOf,
  lastTo,
} from './provider.ts'

const tokens = {
  access_token: 'a-new-access-token',
  refresh_token: 'a-new-refresh-token',
  token_type: 'Bearer',
  expires_in: 60,
}

test('a refresh sends the refresh token in the body, and nothing that it need not', async () => {
  const provider = createProvider()
  answerTokens(provider, tokens)

  await expect(clientOf(provider).refresh('a-refresh-token')).resolves.toEqual({ tokens })

  const { method, url, headers, form } = lastTo(provider, '/oidc/token')
  expect(method).toBe('POST')
  expect(new URL(url).search).toBe('')
  expect(headers.has('authorization')).toBe(false)
  expect(form).toEqual({
    grant_type: 'refresh_token',
    client_id: audience,
    refresh_token: 'a-refresh-token',
  })
})

test('a refresh can ask for fewer scopes', async () => {
  const provider = createProvider()
  answerTokens(provider, tokens)
  const options = { appSecret: secret, verifySignature: false }

  await clientOf(provider, options).refresh('a-refresh-token', { scope: 'openid' })

  expect(lastTo(provider, '/oidc/token').form).toEqual({
    grant_type: 'refresh_token',
    client_id: audience,
    client_secret: secret,
    refresh_token: 'a-refresh-token',
    scope: 'openid',
  })
})

test.each([null, undefined])('an answer whose ID token is %s has no user', async idToken => {
  const provider = createProvider()
  answerTokens(provider, { ...tokens, id_token: idToken })

  const result = await clientOf(provider).refresh('a-refresh-token')

  expect(result).toEqual({ tokens })
  expect(result).not.toHaveProperty('user')
})

test('a new ID token is checked, and need not repeat the nonce', async () => {
  const provider = createProvider()
  const client = clientOf(provider)

  answerTokens(provider, { ...tokens, id_token: await idTokenOf() })
  await expect(client.refresh('a-refresh-token')).resolves.toMatchObject({
    user: { sub: 'user-1' },
  })

  for (const changes of [
    { aud: 'another' },
    { iss: 'https://evil.example/oidc' },
    { exp: start / 1000 - 3600 },
    { at_hash: 'of-another-token' },
  ]) {
    answerTokens(provider, { ...tokens, id_token: await idTokenOf(changes) })
    await expect(client.refresh('a-refresh-token')).rejects.toBeInstanceOf(TokenError)
  }
})

test('an application with a secret verifies the new ID token by it', async () => {
  const provider = createProvider({ ...document, id_token_signing_alg_values_supported: ['HS256'] })
  const client = clientOf(provider, { appSecret: secret })

  answerTokens(provider, { ...tokens, id_token: await signWithSecret(claimsOf()) })
  await expect(client.refresh('a-refresh-token')).resolves.toMatchObject({
    user: { sub: 'user-1' },
  })

  const forged = await signWithSecret(claimsOf(), {}, 'another-secret-of-32-characters!')
  answerTokens(provider, { ...tokens, id_token: forged })
  await expect(client.refresh('a-refresh-token')).rejects.toMatchObject({ reason: 'bad_signature' })
})

test('a refresh token that the service honours no longer ends the session', async () => {
  const provider = createProvider()
  const client = clientOf(provider)
  const refused = { error: 'invalid_grant', error_description: 'grant request is invalid' }
  answerTokens(provider, refused, { status: 400 })

  const failure = client.refresh('a-refresh-token')

  await expect(failure).rejects.toBeInstanceOf(OAuthError)
  await expect(failure).rejects.toMatchObject({
    operation: 'refresh',
    error: 'invalid_grant',
    errorDescription: 'grant request is invalid',
    httpStatus: 400,
    sessionEnded: true,
    retryable: false,
  })
})

test.each([
  ['invalid_client', 401],
  ['invalid_scope', 400],
  ['temporarily_unavailable', 503],
])('the refusal %s does not end the session', async (error, status) => {
  const provider = createProvider()
  answerTokens(provider, { error }, { status })

  await expect(clientOf(provider).refresh('a-refresh-token')).rejects.toMatchObject({
    error,
    sessionEnded: false,
  })
})

test('a code that is spent ends no session', async () => {
  const provider = createProvider()
  const client = clientOf(provider)
  const { transaction } = await client.authorize()
  answerTokens(provider, { error: 'invalid_grant' }, { status: 400 })

  await expect(client.exchangeCode(callbackFor(transaction), transaction)).rejects.toMatchObject({
    error: 'invalid_grant',
    sessionEnded: false,
  })
})

test('an empty refresh token is refused, and nothing is sent', async () => {
  const provider = createProvider()
  const failure = clientOf(provider).refresh('')

  await expect(failure).rejects.toBeInstanceOf(InputError)
  await expect(failure).rejects.toMatchObject({ issues: [{ path: 'refreshToken' }] })
  expect(provider.requests).toEqual([])
})
