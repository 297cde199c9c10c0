import type { Mock, MockSettings, SeedApp } from 'genauth/mock'
import { jwtVerify } from 'jose'
import * as client from 'openid-client'
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

// A client that shares no line with this package must find in the mock a provider that keeps to the
// standards.

type Parameters = Record<string, string>

interface Found {
  readonly mock: Mock
  readonly config: client.Configuration
}

/** The way of openid-client to a mock. */
function fetchOf(mock: Mock): client.CustomFetch {
  return (url, { method, headers, body }) => {
    const form = body instanceof URLSearchParams ? body : null
    return mock.fetch(new Request(url, { method, headers, body: form, redirect: 'manual' }))
  }
}

/** A mock with an RS256 application, discovered by openid-client. */
async function discover(
  changes: SeedApp = {},
  settings: Partial<MockSettings> = {},
  auth: client.ClientAuth = client.ClientSecretPost(appSecret),
): Promise<Found> {
  const idTokenAlgorithm = changes.idTokenAlgorithm ?? 'RS256'
  const mock = createService({ ...changes, idTokenAlgorithm }, settings)
  const metadata = { id_token_signed_response_alg: idTokenAlgorithm }
  const config = await client.discovery(new URL(issuer), appId, metadata, auth, {
    [client.customFetch]: fetchOf(mock),
  })
  return { mock, config }
}

interface Authorized {
  readonly callback: URL
  readonly checks: Required<
    Pick<
      client.AuthorizationCodeGrantChecks,
      'pkceCodeVerifier' | 'expectedState' | 'expectedNonce'
    >
  >
}

/** Lets ann sign in at an authorization request of openid-client. */
async function authorize(
  { mock, config }: Found,
  changes: Parameters = {},
  build = async (parameters: Parameters) => client.buildAuthorizationUrl(config, parameters),
): Promise<Authorized> {
  const pkceCodeVerifier = client.randomPKCECodeVerifier()
  const expectedState = client.randomState()
  const expectedNonce = client.randomNonce()
  const url = await build({
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
    ...changes,
  })
  const callback = await mock.asUser('ann').authorize(url)
  return { callback, checks: { pkceCodeVerifier, expectedState, expectedNonce } }
}

const offline = { scope: 'openid offline_access', prompt: 'consent' }

/** Signs ann in with a refresh token. */
async function signInForLong(set: Found) {
  const { callback, checks } = await authorize(set, offline)
  const tokens = await client.authorizationCodeGrant(set.config, callback, checks)
  return { ...tokens, refresh_token: tokens.refresh_token ?? '' }
}

/** What a call of openid-client was refused with. */
async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => 'no refusal',
    (thrown: unknown) => thrown,
  )
  return error instanceof client.ResponseBodyError ? [error.status, error.error] : error
}

test('discovery finds an issuer that names itself rightly', async () => {
  const { config } = await discover()

  const metadata = config.serverMetadata()
  expect(metadata).toMatchObject({
    issuer,
    token_endpoint: `${issuer}/token`,
    authorization_response_iss_parameter_supported: true,
  })
  expect(metadata.supportsPKCE()).toBe(true)
})

test('the code flow with PKCE ends in an ID token whose RS256 signature is right', async () => {
  const set = await discover()
  client.enableNonRepudiationChecks(set.config)
  const { callback, checks } = await authorize(set)

  const tokens = await client.authorizationCodeGrant(set.config, callback, {
    ...checks,
    idTokenExpected: true,
  })

  expect(tokens.claims()).toMatchObject({ iss: issuer, aud: appId, sub: userId })
  expect(tokens.token_type).toBe('bearer')
  expect(tokens.expires_in).toBe(14 * 24 * 3600)
  expect(tokens.refresh_token).toBeUndefined()
})

test('an application of HS256 gets an ID token that its secret verifies', async () => {
  const set = await discover({ idTokenAlgorithm: 'HS256' })
  const { callback, checks } = await authorize(set)

  const tokens = await client.authorizationCodeGrant(set.config, callback, checks)
  const key = new TextEncoder().encode(appSecret)
  const { payload, protectedHeader } = await jwtVerify(tokens.id_token ?? '', key, {
    issuer,
    audience: appId,
  })

  expect(protectedHeader.alg).toBe('HS256')
  expect(payload.sub).toBe(userId)
})

test.each([
  ['client_secret_post', client.ClientSecretPost(appSecret)],
  ['client_secret_basic', client.ClientSecretBasic(appSecret)],
  ['none', client.None()],
] as const)('an application proves itself by %s', async (tokenEndPointAuthMethod, auth) => {
  const set = await discover({ tokenEndPointAuthMethod }, {}, auth)
  const { callback, checks } = await authorize(set)

  const tokens = await client.authorizationCodeGrant(set.config, callback, checks)

  expect(tokens.claims()?.sub).toBe(userId)
})

test('max_age is answered with the time of the sign-in', async () => {
  const set = await discover()
  const { callback, checks } = await authorize(set, { max_age: '600' })

  const tokens = await client.authorizationCodeGrant(set.config, callback, {
    ...checks,
    maxAge: 600,
  })

  expect(tokens.claims()?.auth_time).toEqual(expect.any(Number))
})

test('a fragment is understood', async () => {
  const set = await discover()
  const { callback, checks } = await authorize(set, { response_mode: 'fragment' })
  const address = new URL(`${redirectUri}?${callback.hash.slice(1)}`)

  expect(callback.search).toBe('')
  await expect(client.authorizationCodeGrant(set.config, address, checks)).resolves.toMatchObject({
    token_type: 'bearer',
  })
})

test('user information is about the user of the ID token', async () => {
  const set = await discover()
  const { callback, checks } = await authorize(set)
  const { access_token } = await client.authorizationCodeGrant(set.config, callback, checks)

  await expect(client.fetchUserInfo(set.config, access_token, userId)).resolves.toMatchObject({
    sub: userId,
    nickname: 'Annie',
    email: 'ann@example.com',
  })
  await expect(client.fetchUserInfo(set.config, access_token, 'another')).rejects.toThrow()
  await expect(client.fetchUserInfo(set.config, 'no-token', userId)).rejects.toMatchObject({
    code: 'OAUTH_WWW_AUTHENTICATE_CHALLENGE',
    status: 401,
  })
})

test('a refresh token is exchanged for another, and used twice it ends everything', async () => {
  const set = await discover()
  const { config } = set
  const first = await signInForLong(set)

  const second = await client.refreshTokenGrant(config, first.refresh_token)
  expect(second.refresh_token).toEqual(expect.any(String))
  expect(second.refresh_token).not.toBe(first.refresh_token)
  expect(second.claims()?.sub).toBe(userId)

  expect(await refusalOf(client.refreshTokenGrant(config, first.refresh_token))).toEqual([
    400,
    'invalid_grant',
  ])
  expect(await refusalOf(client.refreshTokenGrant(config, second.refresh_token ?? ''))).toEqual([
    400,
    'invalid_grant',
  ])
  await expect(client.tokenIntrospection(config, second.access_token)).resolves.toEqual({
    active: false,
  })
})

test('a refresh may ask for fewer scopes, and not for more', async () => {
  const set = await discover()
  const { refresh_token } = await signInForLong(set)

  const narrow = await client.refreshTokenGrant(set.config, refresh_token, { scope: 'openid' })
  expect(narrow.scope).toBe('openid')

  const wider = { scope: 'openid email' }
  expect(
    await refusalOf(client.refreshTokenGrant(set.config, narrow.refresh_token ?? '', wider)),
  ).toEqual([400, 'invalid_scope'])
})

test('tokens are asked about, and withdrawn', async () => {
  const set = await discover()
  const { config } = set
  const { access_token, refresh_token } = await signInForLong(set)

  await expect(client.tokenIntrospection(config, access_token)).resolves.toMatchObject({
    active: true,
    sub: userId,
    client_id: appId,
    iss: issuer,
  })
  await client.tokenRevocation(config, access_token)
  await expect(client.tokenIntrospection(config, access_token)).resolves.toEqual({ active: false })

  await client.tokenRevocation(config, refresh_token, { token_type_hint: 'refresh_token' })
  await client.tokenRevocation(config, 'a-token-that-there-is-not')
  expect(await refusalOf(client.refreshTokenGrant(config, refresh_token))).toEqual([
    400,
    'invalid_grant',
  ])
})

test('a pushed request is answered like any other, and works once', async () => {
  const set = await discover({ requirePushedRequests: true })
  const urls: URL[] = []
  const { callback, checks } = await authorize(set, {}, async parameters => {
    const url = await client.buildAuthorizationUrlWithPAR(set.config, parameters)
    urls.push(url)
    return url
  })

  const [url] = urls
  expect([...(url?.searchParams.keys() ?? [])].sort()).toEqual(['client_id', 'request_uri'])
  await expect(client.authorizationCodeGrant(set.config, callback, checks)).resolves.toMatchObject({
    token_type: 'bearer',
  })
  await expect(set.mock.asUser('ann').authorize(url?.href ?? '')).rejects.toThrow()
})

test('tokens are bound to a key, with and without a nonce of the service', async () => {
  for (const dpopNonceRequired of [false, true]) {
    const set = await discover({}, { dpopNonceRequired })
    const { config } = set
    const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair())
    const { callback, checks } = await authorize(set, offline)

    const tokens = await client.authorizationCodeGrant(config, callback, checks, undefined, {
      DPoP,
    })
    expect(tokens.token_type).toBe('dpop')
    const { access_token, refresh_token = '' } = tokens
    await expect(
      client.fetchUserInfo(config, access_token, userId, { DPoP }),
    ).resolves.toMatchObject({ sub: userId })
    await expect(client.fetchUserInfo(config, access_token, userId)).rejects.toMatchObject({
      status: 401,
    })
    await expect(
      client.refreshTokenGrant(config, refresh_token, undefined, { DPoP }),
    ).resolves.toMatchObject({ token_type: 'dpop' })
  }
})

test('the refresh token of an application without secret is bound to the key too', async () => {
  const set = await discover({ tokenEndPointAuthMethod: 'none' }, {}, client.None())
  const { config } = set
  const DPoP = client.getDPoPHandle(config, await client.randomDPoPKeyPair())
  const other = client.getDPoPHandle(config, await client.randomDPoPKeyPair())
  const { callback, checks } = await authorize(set, offline)
  const { refresh_token = '' } = await client.authorizationCodeGrant(
    config,
    callback,
    checks,
    undefined,
    { DPoP },
  )

  const stolen = client.refreshTokenGrant(config, refresh_token, undefined, { DPoP: other })
  expect(await refusalOf(stolen)).toEqual([400, 'invalid_dpop_proof'])
  await expect(
    client.refreshTokenGrant(config, refresh_token, undefined, { DPoP }),
  ).resolves.toMatchObject({ token_type: 'dpop' })
})

test('a device is let in', async () => {
  const { mock, config } = await discover()
  const device = await client.initiateDeviceAuthorization(config, { scope: 'openid profile' })
  const once = { ...device, interval: 0.001 }

  await decideOnDevice(mock, device.user_code, 'allow')
  const tokens = await client.pollDeviceAuthorizationGrant(config, once)

  expect(tokens.claims()?.sub).toBe(userId)
})

test('a device is kept out', async () => {
  const { mock, config } = await discover()
  const device = await client.initiateDeviceAuthorization(config, { scope: 'openid profile' })

  await decideOnDevice(mock, device.user_code, 'deny')

  expect(
    await refusalOf(client.pollDeviceAuthorizationGrant(config, { ...device, interval: 0.001 })),
  ).toEqual([400, 'access_denied'])
})

test('an application, and an access key, get tokens for themselves', async () => {
  const { mock, config } = await discover()
  const own = await client.clientCredentialsGrant(config, { scope: 'user:read' })
  expect(own).toMatchObject({ token_type: 'bearer', scope: 'user:read' })
  expect(own.id_token).toBeUndefined()
  expect(own.refresh_token).toBeUndefined()

  const { accessKeyId, accessKeySecret } = accessKey
  const key = new client.Configuration(
    config.serverMetadata(),
    accessKeyId,
    {},
    client.ClientSecretPost(accessKeySecret),
  )
  key[client.customFetch] = fetchOf(mock)
  await expect(client.clientCredentialsGrant(key)).resolves.toMatchObject({ token_type: 'bearer' })
})

test('the address of logout ends the login and leads back', async () => {
  const home = 'https://app.example.com/bye'
  const set = await discover({ logoutRedirectUris: [home] })
  const { mock, config } = set
  const { callback, checks } = await authorize(set)
  const { id_token = '' } = await client.authorizationCodeGrant(config, callback, checks)
  const { cookie } = mock.asUser('ann')
  const headers = { cookie: `${cookie.name}=${cookie.value}` }

  const url = client.buildEndSessionUrl(config, {
    id_token_hint: id_token,
    post_logout_redirect_uri: home,
    state: 'a b',
  })
  const answer = await mock.fetch(new Request(url, { headers, redirect: 'manual' }))

  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toBe(`${home}?state=a+b`)
  const silent = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid',
    prompt: 'none',
  })
  const again = await mock.fetch(new Request(silent, { headers, redirect: 'manual' }))
  const { searchParams } = new URL(again.headers.get('location') ?? '')
  expect(searchParams.get('error')).toBe('login_required')
  expect(searchParams.get('iss')).toBe(issuer)
})

test('a refusal comes back by the callback, with its issuer', async () => {
  const set = await discover()
  const { callback, checks } = await authorize(set, { scope: 'profile' })

  const failure = client.authorizationCodeGrant(set.config, callback, checks)

  await expect(failure).rejects.toBeInstanceOf(client.AuthorizationResponseError)
  await expect(failure).rejects.toMatchObject({ error: 'invalid_scope' })
  expect(callback.searchParams.get('iss')).toBe(issuer)
})

test('a wrong verifier is refused', async () => {
  const set = await discover()
  const { callback, checks } = await authorize(set)
  const pkceCodeVerifier = client.randomPKCECodeVerifier()

  expect(
    await refusalOf(
      client.authorizationCodeGrant(set.config, callback, { ...checks, pkceCodeVerifier }),
    ),
  ).toEqual([400, 'invalid_grant'])
})

test('a wrong redirect_uri is refused, before the sign-in and at the exchange', async () => {
  const set = await discover()
  await expect(authorize(set, { redirect_uri: 'https://evil.example/' })).rejects.toThrow(
    'HTTP status 400',
  )

  const { callback, checks } = await authorize(set)
  const elsewhere = new URL(`https://app.example.com/elsewhere${callback.search}`)
  expect(await refusalOf(client.authorizationCodeGrant(set.config, elsewhere, checks))).toEqual([
    400,
    'invalid_grant',
  ])
})

test('a code that is used twice is refused, and ends what it gave', async () => {
  const set = await discover()
  const { callback, checks } = await authorize(set)
  const { access_token } = await client.authorizationCodeGrant(set.config, callback, checks)

  expect(await refusalOf(client.authorizationCodeGrant(set.config, callback, checks))).toEqual([
    400,
    'invalid_grant',
  ])
  await expect(client.tokenIntrospection(set.config, access_token)).resolves.toEqual({
    active: false,
  })
})

test('a code that is too old is refused', async () => {
  const set = await discover()
  const { callback, checks } = await authorize(set)
  set.mock.clock.advance('11m')

  expect(await refusalOf(client.authorizationCodeGrant(set.config, callback, checks))).toEqual([
    400,
    'invalid_grant',
  ])
})

test.each([
  ['in the body', client.ClientSecretPost('wrong')],
  ['in the header', client.ClientSecretBasic('wrong')],
])('a wrong secret %s is refused', async (_, auth) => {
  const set = await discover({}, {}, auth)
  const { callback, checks } = await authorize(set)

  const failure = client.authorizationCodeGrant(set.config, callback, checks)

  await expect(failure).rejects.toMatchObject({ status: 401 })
  await expect(client.tokenIntrospection(set.config, 'a-token')).rejects.toMatchObject({
    status: 401,
  })
})

test('an application that must push its requests cannot do without', async () => {
  const set = await discover({ requirePushedRequests: true })

  await expect(authorize(set)).rejects.toThrow('HTTP status 400')
})

test('an application may use only its own grants', async () => {
  const { config } = await discover({ grantTypes: ['authorization_code'] })

  expect(await refusalOf(client.clientCredentialsGrant(config))).toEqual([
    400,
    'unauthorized_client',
  ])
  expect(config.serverMetadata().grant_types_supported).toEqual(['authorization_code'])
})

test('the pages are at the host of the issuer', async () => {
  const { config } = await discover()

  const url = client.buildAuthorizationUrl(config, { redirect_uri: redirectUri, scope: 'openid' })

  expect(url.origin).toBe(appHost)
})
