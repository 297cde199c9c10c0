import { CallbackError, InputError, OAuthClient, type ProtocolOptions } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { audience, createClock, secret, start } from '../tokens/support.ts'
import { appHost, createProvider, lastTo, type Provider, redirectUri } from './provider.ts'

const issuer = `${appHost}/oauth`
const tokens = { access_token: 'a', token_type: 'Bearer', expires_in: 60 }
const clock = createClock()

function clientOf(provider: Provider, options: Partial<ProtocolOptions> = {}): OAuthClient {
  const { now } = clock
  const common = { appId: audience, appHost, redirectUri, fetch: provider.fetch, now }
  return new OAuthClient({ ...common, retry: { baseDelay: 0, maxDelay: 0 }, ...options })
}

function answering(path: string, respond: () => Response): Provider {
  const provider = createProvider()
  provider.answers.set(path, respond)
  return provider
}

test('a request is begun without a look at any document', async () => {
  const provider = createProvider()

  const { url, transaction } = await clientOf(provider).authorize({ loginHint: 'ann' })

  const { origin, pathname, searchParams } = new URL(url)
  expect(origin + pathname).toBe(`${issuer}/auth`)
  expect(Object.fromEntries(searchParams)).toEqual({
    client_id: audience,
    redirect_uri: redirectUri,
    response_type: 'code',
    response_mode: 'query',
    scope: 'user',
    state: transaction.state,
    code_challenge: expect.any(String),
    code_challenge_method: 'S256',
    login_hint: 'ann',
  })
  expect(transaction).toMatchObject({ issuer, scope: 'user', createdAt: start })
  expect(provider.requests).toEqual([])
})

test('the scope is the call’s, else the client’s', async () => {
  const client = clientOf(createProvider(), { scope: 'user email' })
  const scopeOf = (url: string) => new URL(url).searchParams.get('scope')

  expect(scopeOf((await client.authorize()).url)).toBe('user email')
  expect(scopeOf((await client.authorize({ scope: 'phone' })).url)).toBe('phone')
})

test('a code is exchanged at the endpoint of OAuth 2.0, for tokens alone', async () => {
  const provider = answering('/oauth/token', () => Response.json({ ...tokens, id_token: null }))
  const client = clientOf(provider, { appSecret: secret })
  const { transaction } = await client.authorize()
  const callback = `${redirectUri}?code=the-code&state=${transaction.state}`

  await expect(client.exchangeCode(callback, transaction)).resolves.toEqual(tokens)

  expect(lastTo(provider, '/oauth/token').form).toEqual({
    grant_type: 'authorization_code',
    client_id: audience,
    client_secret: secret,
    code: 'the-code',
    redirect_uri: redirectUri,
    code_verifier: transaction.codeVerifier,
  })
})

test.each([3_600_001, -3_600_001])(
  'a callback is refused when the clock is %d ms from where it was',
  async jump => {
    const provider = createProvider()
    const { url, transaction } = await clientOf(provider).authorize()
    const later = clientOf(provider, { now: () => start + jump })
    const callback = `${redirectUri}?code=the-code&state=${new URL(url).searchParams.get('state')}`

    await expect(later.exchangeCode(callback, transaction)).rejects.toMatchObject({
      reason: 'expired_transaction',
    })
    expect(provider.requests).toEqual([])
  },
)

test('callbacks are checked as those of OpenID Connect are', async () => {
  const provider = answering('/oauth/token', () => Response.json(tokens))
  const client = clientOf(provider)
  const { transaction } = await client.authorize()
  const { state } = transaction

  for (const [callback, reason] of [
    ['code=c&state=s', 'malformed'],
    [`${redirectUri}?code=c&state=another`, 'wrong_state'],
    [`${redirectUri}?code=c&state=${state}&iss=${appHost}/oidc`, 'wrong_issuer'],
    [`${redirectUri}?state=${state}`, 'malformed'],
  ] as const) {
    const failure = client.exchangeCode(callback, transaction)
    await expect(failure).rejects.toBeInstanceOf(CallbackError)
    await expect(failure).rejects.toMatchObject({ reason })
  }
  const denied = `${redirectUri}?error=access_denied&state=${state}`
  await expect(client.exchangeCode(denied, transaction)).rejects.toMatchObject({
    code: 'oauth_error',
    error: 'access_denied',
  })
  expect(provider.requests).toEqual([])
})

test('a callback that comes after an hour is refused', async () => {
  const provider = answering('/oauth/token', () => Response.json(tokens))
  const client = clientOf(provider)
  const { transaction } = await client.authorize()
  const callback = `${redirectUri}?code=the-code&state=${transaction.state}`

  const inTime = { ...transaction, createdAt: start - 3_600_000 }
  await expect(client.exchangeCode(callback, inTime)).resolves.toEqual(tokens)
  const late = { ...transaction, createdAt: start - 3_600_001 }
  await expect(client.exchangeCode(callback, late)).rejects.toMatchObject({
    reason: 'expired_transaction',
  })
})

test('a refresh goes to the endpoint of OAuth 2.0, and says when the session is over', async () => {
  const provider = answering('/oauth/token', () => Response.json(tokens))
  const client = clientOf(provider)
  await expect(client.refresh('a-refresh-token')).resolves.toEqual(tokens)
  expect(lastTo(provider, '/oauth/token').form).toEqual({
    grant_type: 'refresh_token',
    client_id: audience,
    refresh_token: 'a-refresh-token',
  })

  provider.answers.set('/oauth/token', () =>
    Response.json({ error: 'invalid_grant' }, { status: 400 }),
  )
  await expect(client.refresh('a-refresh-token')).rejects.toMatchObject({ sessionEnded: true })
  await expect(client.refresh('')).rejects.toBeInstanceOf(InputError)
})

test('tokens are withdrawn and asked about at the endpoints of OAuth 2.0', async () => {
  const provider = answering('/oauth/token/revocation', () => new Response(''))
  provider.answers.set('/oauth/token/introspection', () => Response.json({ active: false }))
  const client = clientOf(provider)

  await client.revoke('a-token')
  await expect(client.introspect('a-token')).resolves.toEqual({ active: false })

  expect(lastTo(provider, '/oauth/token/revocation').form.token).toBe('a-token')
  expect(lastTo(provider, '/oauth/token/introspection').form.token).toBe('a-token')
})

test('user information is read with the token in the header', async () => {
  const provider = answering('/oauth/me', () => Response.json({ sub: 'user-1', name: 'Ann' }))

  await expect(clientOf(provider).getUserInfo('an-access-token')).resolves.toEqual({
    sub: 'user-1',
    name: 'Ann',
  })

  const { url, headers } = lastTo(provider, '/oauth/me')
  expect(headers.get('authorization')).toBe('Bearer an-access-token')
  expect(new URL(url).search).toBe('')
})

test('the address of logout is that of the login page', () => {
  const client = clientOf(createProvider())

  expect(client.logoutUrl('https://app.example.com/bye?x=1&y=2')).toBe(
    `${appHost}/login/profile/logout?redirect_uri=https%3A%2F%2Fapp.example.com%2Fbye%3Fx%3D1%26y%3D2`,
  )
  expect(() => client.logoutUrl('/bye')).toThrow('redirectUri must be an absolute URL')
})

test('an address to come back to is needed', async () => {
  const client = clientOf(createProvider(), { redirectUri: undefined })

  await expect(client.authorize()).rejects.toThrow('redirectUri must be an absolute URL')
})
