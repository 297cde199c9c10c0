import type { Mock, MockSettings, SeedApp } from 'genauth/mock'
import {
  casLoginUrl,
  casLogoutUrl,
  generateDpopKeys,
  OAuthClient,
  OAuthError,
  OidcClient,
  type OidcClientOptions,
  samlLoginUrl,
  samlLogoutUrl,
  validateCasTicketV1,
  validateCasTicketV2,
} from 'genauth/oidc'
import { expect, test } from 'vitest'
import {
  accessKey,
  appHost,
  appId,
  appSecret,
  createService,
  decideOnDevice,
  issuer,
  redirectUri,
  userId,
} from './support.ts'

// The same list as in openid-client.test.ts, by this package's own client.

// Stands still, so that the ends of lives are met exactly.
const now = (): number => Date.UTC(2026, 0, 1)

interface SetUp {
  readonly app?: SeedApp
  readonly settings?: Partial<MockSettings>
  readonly options?: Partial<OidcClientOptions>
}

/** A mock, and a client of its application. */
function setUp({ app = {}, settings = {}, options = {} }: SetUp = {}) {
  const mock = createService(app, settings, now)
  const common = { appId, appSecret, appHost, redirectUri, fetch: mock.fetch, now, retry: false }
  const oidc = new OidcClient({ ...common, retry: false, ...options })
  return { mock, oidc }
}

const offline = { scope: 'openid profile offline_access' }

/** Signs ann in. */
async function signIn(
  { mock, oidc }: { mock: Mock; oidc: OidcClient },
  input: Parameters<OidcClient['authorize']>[0] = {},
) {
  const { url, transaction } = await oidc.authorize(input)
  const callback = await mock.asUser('ann').authorize(url)
  const result = await oidc.exchangeCode(callback, transaction)
  return { url, transaction, callback, ...result, refreshToken: result.tokens.refresh_token ?? '' }
}

test.each(['HS256', 'RS256'] as const)('signs users in at an application of %s', async alg => {
  const service = setUp({ app: { idTokenAlgorithm: alg } })

  const { tokens, user } = await signIn(service, { scope: 'openid email' })

  expect(user).toMatchObject({ iss: issuer, aud: appId, sub: userId, email: 'ann@example.com' })
  expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 1_209_600 })
  expect(tokens).not.toHaveProperty('refresh_token')
})

test.each(['HS256', 'RS256'] as const)('a public application of %s needs no secret', async alg => {
  const app = { tokenEndPointAuthMethod: 'none', idTokenAlgorithm: alg } as const
  const service = setUp({ app, options: { appSecret: undefined } })

  const { user, url } = await signIn(service)

  expect(user.sub).toBe(userId)
  expect(new URL(url).searchParams.has('code_challenge')).toBe(true)
})

test.each(['client_secret_post', 'client_secret_basic', 'none'] as const)(
  'an application proves itself by %s, everywhere',
  async tokenEndPointAuthMethod => {
    const service = setUp({
      app: { tokenEndPointAuthMethod },
      options: { tokenEndPointAuthMethod },
    })

    const { tokens } = await signIn(service)

    await expect(service.oidc.introspect(tokens.access_token)).resolves.toMatchObject({
      active: true,
      sub: userId,
      client_id: appId,
    })
    await service.oidc.revoke(tokens.access_token)
    await expect(service.oidc.introspect(tokens.access_token)).resolves.toEqual({ active: false })
  },
)

test('a way of proving itself that is not configured is refused', async () => {
  const service = setUp({ app: { tokenEndPointAuthMethod: 'client_secret_basic' } })

  await expect(signIn(service, {})).rejects.toMatchObject({
    error: 'invalid_client',
    httpStatus: 401,
  })
})

test('fragments are answers too', async () => {
  const { callback, user } = await signIn(setUp(), { responseMode: 'fragment' })

  expect(callback.hash).toContain('code=')
  expect(user.sub).toBe(userId)
})

test('the age of a sign-in is checked', async () => {
  const service = setUp()

  await expect(signIn(service, { maxAge: 600 })).resolves.toMatchObject({
    user: { auth_time: now() / 1000 },
  })
})

test('user information is read, about the user of the ID token alone', async () => {
  const service = setUp()
  const { tokens, user } = await signIn(service, { scope: 'openid profile phone' })
  const { oidc } = service

  await expect(oidc.getUserInfo(tokens.access_token, user.sub)).resolves.toMatchObject({
    sub: userId,
    nickname: 'Annie',
    phone_number: null,
  })
  await expect(oidc.getUserInfo(tokens.access_token, 'another')).rejects.toMatchObject({
    reason: 'wrong_claim',
  })
  await expect(oidc.getUserInfo('no-token', user.sub)).rejects.toMatchObject({
    error: 'invalid_token',
    httpStatus: 401,
  })
})

test('a refresh yields another refresh token', async () => {
  const service = setUp()
  const first = await signIn(service, offline)

  const { tokens, user } = await service.oidc.refresh(first.refreshToken)

  expect(user?.sub).toBe(userId)
  expect(tokens.access_token).not.toBe(first.tokens.access_token)
  expect(tokens.refresh_token).not.toBe(first.refreshToken)
})

test('a refresh token that is used twice ends the session', async () => {
  const service = setUp()
  const { oidc } = service
  const { refreshToken } = await signIn(service, offline)
  const { tokens } = await oidc.refresh(refreshToken)

  await expect(oidc.refresh(refreshToken)).rejects.toMatchObject({ sessionEnded: true })
  await expect(oidc.refresh(tokens.refresh_token ?? '')).rejects.toMatchObject({
    error: 'invalid_grant',
    sessionEnded: true,
  })
})

test('within the reuse interval a lost answer can be asked for again', async () => {
  const service = setUp({ settings: { refreshTokenReuseInterval: '10s' } })
  const { oidc, mock } = service
  const { refreshToken } = await signIn(service, offline)

  const { tokens } = await oidc.refresh(refreshToken)
  await expect(oidc.refresh(refreshToken)).resolves.toMatchObject({
    tokens: { refresh_token: tokens.refresh_token },
  })
  mock.clock.advance('10s')
  await expect(oidc.refresh(refreshToken)).rejects.toMatchObject({ sessionEnded: true })
})

test('a refresh may ask for fewer scopes, and not for more', async () => {
  const service = setUp()
  const { oidc } = service
  const { refreshToken } = await signIn(service, offline)

  const { tokens } = await oidc.refresh(refreshToken, { scope: 'openid' })
  expect(tokens.scope).toBe('openid')
  await expect(
    oidc.refresh(tokens.refresh_token ?? '', { scope: 'openid email' }),
  ).rejects.toMatchObject({ error: 'invalid_scope', sessionEnded: false })
})

test('offline_access yields a refresh token only with prompt=consent', async () => {
  expect((await signIn(setUp(), offline)).refreshToken).not.toBe('')
  expect((await signIn(setUp(), { ...offline, prompt: 'login' })).refreshToken).toBe('')

  const lenient = setUp({ settings: { offlineAccessNeedsConsentPrompt: false } })
  expect((await signIn(lenient, { ...offline, prompt: 'login' })).refreshToken).not.toBe('')
})

test('a revoked refresh token is worth nothing, nor is what came from it', async () => {
  const service = setUp()
  const { oidc } = service
  const { refreshToken, tokens } = await signIn(service, offline)
  await expect(oidc.introspect(refreshToken, { hint: 'refresh_token' })).resolves.toMatchObject({
    active: true,
  })

  await oidc.revoke(refreshToken, { hint: 'refresh_token' })

  await expect(oidc.refresh(refreshToken)).rejects.toMatchObject({ sessionEnded: true })
  await expect(oidc.introspect(tokens.access_token)).resolves.toEqual({ active: false })
  await expect(oidc.revoke(refreshToken)).resolves.toBeUndefined()
})

test('lives end by the clock of the service', async () => {
  const app = { accessTokenLife: '5m', refreshTokenLife: '1h' } as const
  const service = setUp({ app })
  const { oidc, mock } = service
  const { tokens, refreshToken } = await signIn(service, offline)
  expect(tokens.expires_in).toBe(300)

  mock.clock.advance('299s')
  await expect(oidc.introspect(tokens.access_token)).resolves.toMatchObject({ active: true })
  mock.clock.advance('1s')
  await expect(oidc.introspect(tokens.access_token)).resolves.toEqual({ active: false })
  mock.clock.advance('54m')
  await expect(oidc.refresh(refreshToken)).resolves.toMatchObject({ user: { sub: userId } })
  mock.clock.advance('10m')
  await expect(oidc.refresh(refreshToken)).rejects.toMatchObject({ sessionEnded: true })
})

test('a code lives ten minutes, and works once', async () => {
  const { mock, oidc } = setUp()
  const { url, transaction } = await oidc.authorize()
  const callback = await mock.asUser('ann').authorize(url)
  mock.clock.advance('10m')
  await expect(oidc.exchangeCode(callback, transaction)).rejects.toMatchObject({
    error: 'invalid_grant',
    sessionEnded: false,
  })

  const service = setUp()
  const first = await signIn(service)
  await expect(service.oidc.exchangeCode(first.callback, first.transaction)).rejects.toMatchObject({
    error: 'invalid_grant',
  })
  await expect(service.oidc.introspect(first.tokens.access_token)).resolves.toEqual({
    active: false,
  })
})

test('a device whose clock is an hour off signs users in', async () => {
  const service = setUp({ options: { now: () => now() - 3_600_000 } })

  await expect(signIn(service)).resolves.toMatchObject({ user: { sub: userId } })
})

test('a verifier, an address of return, or a secret that is wrong is refused', async () => {
  const { mock, oidc } = setUp()
  const { url, transaction } = await oidc.authorize()
  const callback = await mock.asUser('ann').authorize(url)
  const other = await oidc.authorize()
  const { codeVerifier } = other.transaction
  const wrongUri = { ...transaction, redirectUri: 'https://app.example.com/elsewhere' }

  for (const wrong of [{ ...transaction, codeVerifier }, wrongUri]) {
    await expect(oidc.exchangeCode(callback, wrong)).rejects.toMatchObject({
      error: 'invalid_grant',
    })
  }
  const impostor = new OidcClient({ appId, appHost, appSecret: 'wrong', fetch: mock.fetch, now })
  await expect(impostor.exchangeCode(callback, transaction)).rejects.toMatchObject({
    error: 'invalid_client',
    httpStatus: 401,
  })
})

test('an address of return that is not registered leads nowhere', async () => {
  const { mock, oidc } = setUp({ options: { pushRequests: false } })
  const { url } = await oidc.authorize({ redirectUri: 'https://evil.example/' })
  await expect(mock.asUser('ann').authorize(url)).rejects.toThrow('HTTP status 400')

  const pushing = setUp()
  await expect(
    pushing.oidc.authorize({ redirectUri: 'https://evil.example/' }),
  ).rejects.toMatchObject({ operation: 'pushRequest', error: 'invalid_request' })
})

test('a refusal at the login page is an OAuthError of the exchange', async () => {
  const { mock, oidc } = setUp()
  const { url, transaction } = await oidc.authorize({ prompt: 'none' })
  const answer = await mock.fetch(new Request(url, { redirect: 'manual' }))
  const callback = answer.headers.get('location') ?? ''

  const failure = oidc.exchangeCode(callback, transaction)

  await expect(failure).rejects.toBeInstanceOf(OAuthError)
  await expect(failure).rejects.toMatchObject({ operation: 'authorize', error: 'login_required' })
})

test('a callback of another issuer is refused', async () => {
  const { mock, oidc } = setUp()
  const { url, transaction } = await oidc.authorize()
  const callback = await mock.asUser('ann').authorize(url)
  expect(callback.searchParams.get('iss')).toBe(issuer)

  callback.searchParams.delete('iss')
  await expect(oidc.exchangeCode(callback, transaction)).rejects.toMatchObject({
    reason: 'wrong_issuer',
  })
})

test('an application with a secret pushes its requests, one without does where it must', async () => {
  const confidential = await signIn(setUp())
  expect([...new URL(confidential.url).searchParams.keys()]).toEqual(['client_id', 'request_uri'])

  const settings = { pushedAuthorizationRequests: false }
  const plain = await signIn(setUp({ settings }))
  expect(new URL(plain.url).searchParams.has('code_challenge')).toBe(true)

  const app = { requirePushedRequests: true, tokenEndPointAuthMethod: 'none' } as const
  const open = await signIn(setUp({ app, options: { appSecret: undefined } }))
  expect(new URL(open.url).searchParams.has('request_uri')).toBe(true)
})

test('tokens are bound to a key, with and without a nonce of the service', async () => {
  for (const dpopNonceRequired of [false, true]) {
    const dpop = await generateDpopKeys()
    const app = { tokenEndPointAuthMethod: 'none' } as const
    const options = { appSecret: undefined, dpop }
    const service = setUp({ app, settings: { dpopNonceRequired }, options })
    const { oidc, mock } = service
    const { tokens, refreshToken } = await signIn(service, offline)
    expect(tokens.token_type).toBe('DPoP')

    await expect(oidc.getUserInfo(tokens.access_token, userId)).resolves.toMatchObject({
      sub: userId,
    })
    const thief = new OidcClient({ appId, appHost, fetch: mock.fetch, now })
    await expect(thief.getUserInfo(tokens.access_token, userId)).rejects.toMatchObject({
      error: 'invalid_token',
    })
    await expect(thief.refresh(refreshToken)).rejects.toMatchObject({
      error: 'invalid_dpop_proof',
      sessionEnded: false,
    })
    await expect(oidc.refresh(refreshToken)).resolves.toMatchObject({
      tokens: { token_type: 'DPoP' },
    })
  }
})

test('where the service has no DPoP, tokens are those of a bearer', async () => {
  const dpop = await generateDpopKeys()
  const service = setUp({ settings: { dpop: false }, options: { dpop } })

  await expect(signIn(service)).resolves.toMatchObject({ tokens: { token_type: 'Bearer' } })
})

test('a device is let in, and kept out', async () => {
  const { mock, oidc } = setUp()
  const friend = await oidc.authorizeDevice({ scope: 'openid offline_access' })
  expect(friend.verification_uri_complete).toContain(friend.user_code)
  await decideOnDevice(mock, friend.user_code, 'allow')
  const { tokens, user } = await oidc.waitForDevice({ ...friend, interval: 0 })
  expect(user.sub).toBe(userId)
  expect(tokens.refresh_token).toEqual(expect.any(String))

  const stranger = await oidc.authorizeDevice()
  await decideOnDevice(mock, stranger.user_code, 'deny')
  await expect(oidc.waitForDevice({ ...stranger, interval: 0 })).rejects.toMatchObject({
    error: 'access_denied',
  })

  const late = await oidc.authorizeDevice()
  mock.clock.advance('10m')
  await expect(oidc.waitForDevice({ ...late, interval: 0 })).rejects.toMatchObject({
    error: 'expired_token',
  })
})

test('a service without sign-in for devices is named', async () => {
  const { oidc } = setUp({ settings: { deviceGrant: false } })

  await expect(oidc.authorizeDevice()).rejects.toThrow('offers no device_authorization_endpoint')
})

test('an application, and an access key, get tokens for themselves', async () => {
  const { oidc } = setUp()

  const own = await oidc.clientCredentials({ scope: 'user:read' })
  expect(own).toMatchObject({ token_type: 'Bearer', scope: 'user:read' })
  await expect(oidc.introspect(own.access_token)).resolves.toMatchObject({ client_id: appId })

  const key = await oidc.clientCredentials({ accessKey })
  await expect(oidc.introspect(key.access_token)).resolves.toMatchObject({ client_id: 'key-id' })
  await expect(
    oidc.clientCredentials({ accessKey: { ...accessKey, accessKeySecret: 'wrong' } }),
  ).rejects.toMatchObject({ error: 'invalid_client' })
})

test('the address of logout ends the login, and leads back', async () => {
  const home = 'https://app.example.com/bye'
  const service = setUp({ app: { logoutRedirectUris: [home] } })
  const { mock, oidc } = service
  const { tokens } = await signIn(service)
  const { cookie } = mock.asUser('ann')
  const headers = { cookie: `${cookie.name}=${cookie.value}` }

  const url = await oidc.logoutUrl({
    idTokenHint: tokens.id_token ?? '',
    postLogoutRedirectUri: home,
    state: 'a b',
  })
  const answer = await mock.fetch(new Request(url, { headers, redirect: 'manual' }))

  expect(answer.headers.get('location')).toBe(`${home}?state=a+b`)
  const { url: silent, transaction } = await oidc.authorize({ prompt: 'none' })
  const again = await mock.fetch(new Request(silent, { headers, redirect: 'manual' }))
  await expect(
    oidc.exchangeCode(again.headers.get('location') ?? '', transaction),
  ).rejects.toMatchObject({ error: 'login_required' })
})

test('OAuth 2.0 yields access tokens that open the profile', async () => {
  const { mock } = setUp()
  const oauth = new OAuthClient({ appId, appSecret, appHost, redirectUri, fetch: mock.fetch, now })
  const { url, transaction } = await oauth.authorize({
    scope: 'user offline_access',
    prompt: 'consent',
  })
  const callback = await mock.asUser('ann').authorize(url)

  const tokens = await oauth.exchangeCode(callback, transaction)
  expect(tokens).not.toHaveProperty('id_token')
  await expect(oauth.getUserInfo(tokens.access_token)).resolves.toMatchObject({
    sub: userId,
    nickname: 'Annie',
  })
  await expect(oauth.introspect(tokens.access_token)).resolves.toMatchObject({
    active: true,
    iss: `${appHost}/oauth`,
  })

  const next = await oauth.refresh(tokens.refresh_token ?? '')
  await oauth.revoke(next.refresh_token ?? '')
  await expect(oauth.refresh(next.refresh_token ?? '')).rejects.toMatchObject({
    sessionEnded: true,
  })
  await expect(oauth.exchangeCode(callback, transaction)).rejects.toMatchObject({
    error: 'invalid_grant',
  })
})

test('codes of OAuth 2.0 and of OpenID Connect are not exchanged for one another', async () => {
  const { mock, oidc } = setUp()
  const oauth = new OAuthClient({ appId, appSecret, appHost, redirectUri, fetch: mock.fetch, now })
  const { url, transaction } = await oauth.authorize()
  const callback = await mock.asUser('ann').authorize(url)

  await expect(oidc.exchangeCode(callback, transaction)).rejects.toMatchObject({
    reason: 'wrong_issuer',
  })
})

test('the logout of OAuth 2.0, SAML and CAS ends the login, and leads back', async () => {
  const home = 'https://app.example.com/bye?x=1'
  const { mock } = setUp({ app: { logoutRedirectUris: [home] } })
  const oauth = new OAuthClient({ appId, appHost })
  const app = { appId, appHost }

  for (const url of [oauth.logoutUrl(home), samlLogoutUrl(app, home), casLogoutUrl(app, home)]) {
    const { cookie } = mock.asUser('ann')
    const headers = { cookie: `${cookie.name}=${cookie.value}` }
    const answer = await mock.fetch(new Request(url, { headers, redirect: 'manual' }))

    expect(answer.headers.get('location')).toBe(home)
    expect(answer.headers.getSetCookie().join()).toContain('Max-Age=0')
  }
})

test('CAS yields a ticket that works once, in both versions', async () => {
  const service = 'https://app.example.com/cas?x=1'
  const { mock } = setUp({ app: { redirectUris: [service] } })
  const cas = { appId, appHost, fetch: mock.fetch }
  const getTicket = async () => {
    const callback = await mock.asUser('ann').authorize(casLoginUrl(cas, service))
    expect(callback.searchParams.get('x')).toBe('1')
    return callback.searchParams.get('ticket') ?? ''
  }

  const first = { service, ticket: await getTicket() }
  await expect(validateCasTicketV1(cas, first)).resolves.toEqual({ user: 'ann', attributes: {} })
  await expect(validateCasTicketV1(cas, first)).rejects.toMatchObject({ error: 'invalid_ticket' })

  const second = { service, ticket: await getTicket() }
  await expect(validateCasTicketV2(cas, second)).resolves.toMatchObject({
    user: 'ann',
    attributes: { email: 'ann@example.com' },
  })
  await expect(validateCasTicketV2(cas, second)).rejects.toMatchObject({ error: 'INVALID_TICKET' })

  const third = { service: 'https://app.example.com/', ticket: await getTicket() }
  await expect(validateCasTicketV2(cas, third)).rejects.toMatchObject({ error: 'INVALID_SERVICE' })

  const fourth = { service, ticket: await getTicket() }
  mock.clock.advance('10m')
  await expect(validateCasTicketV2(cas, fourth)).rejects.toMatchObject({ error: 'INVALID_TICKET' })
})

test('a sign-in by SAML begins at the service', async () => {
  const { mock } = setUp()

  const answer = await mock.fetch(new Request(samlLoginUrl({ appId, appHost })))

  expect(answer.status).toBeLessThan(400)
  const unknown = samlLoginUrl({ appId: 'another', appHost })
  expect((await mock.fetch(new Request(unknown))).status).toBe(400)
})

test('an outage of the token endpoint spends no refresh token', async () => {
  const service = setUp()
  const { mock, oidc } = service
  const { refreshToken } = await signIn(service, offline)
  mock.faults.add({ operation: 'exchangeToken', httpStatus: 503 })

  await expect(oidc.refresh(refreshToken)).rejects.toMatchObject({ code: 'server_error' })
  await expect(oidc.refresh(refreshToken)).resolves.toMatchObject({ user: { sub: userId } })
})
