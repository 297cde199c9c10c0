import { ManagementClient } from 'genauth/management'
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import {
  app,
  callback,
  challenge,
  codeFor,
  exchange,
  isAlive,
  refresh,
  refusalOf,
  send,
  setUp,
  signIn,
  signInForLong,
  userId,
  verifier,
} from './support.ts'

const grant = { grant_type: 'authorization_code', redirect_uri: callback }

test('exchanges a code for tokens, which no cache may keep', async () => {
  const mock = setUp()

  const response = await exchange(mock, { ...grant, code: await codeFor(mock) })

  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({
    access_token: expect.any(String),
    id_token: expect.any(String),
    token_type: 'Bearer',
    expires_in: 1_209_600,
    scope: 'openid profile',
  })
})

test.each(['HS256', 'RS256'] as const)('signs ID tokens by %s with all claims', async alg => {
  const mock = setUp({ idTokenAlgorithm: alg })
  const { id_token: token = '', access_token: accessToken } = await signIn(mock)
  const options = {
    issuer: `${app.host}/oidc`,
    audience: app.appId,
    algorithms: [alg],
    currentDate: new Date(mock.clock.now()),
  }

  const { payload } =
    alg === 'HS256'
      ? await jwtVerify(token, new TextEncoder().encode(app.appSecret), options)
      : await jwtVerify(token, createLocalJWKSet(Object(await mock.keyring.jwks())), options)

  const now = Math.floor(mock.clock.now() / 1000)
  expect(payload).toMatchObject({
    sub: userId,
    nonce: 'the-nonce',
    nickname: 'Annie',
    given_name: null,
    amr: ['pwd', 'otp', 'mfa'],
    sid: expect.stringMatching(/^[0-9a-f]{24}$/),
    at_hash: await halfHash(accessToken),
    s_hash: await halfHash('the-state'),
  })
  expect(payload).not.toHaveProperty('email')
  expect(now - Number(payload.iat)).toBeLessThan(60)
  expect(now - Number(payload.auth_time)).toBeLessThan(60)
  expect(Number(payload.exp) - Number(payload.iat)).toBe(1_209_600)
})

test.each(['HS256', 'RS256'] as const)('signs access tokens by RS256, with %s too', async alg => {
  const mock = setUp({ idTokenAlgorithm: alg })
  const { access_token: token } = await signIn(mock)

  const { payload } = await jwtVerify(token, createLocalJWKSet(Object(await mock.keyring.jwks())), {
    issuer: `${app.host}/oidc`,
    audience: app.appId,
    typ: 'at+jwt',
    currentDate: new Date(mock.clock.now()),
  })

  expect(decodeProtectedHeader(token).alg).toBe('RS256')
  expect(payload).toMatchObject({ sub: userId, client_id: app.appId, scope: 'openid profile' })
})

test('an ID token has the claims of its scope, null where the user has no value', async () => {
  const mock = setUp()
  const scope = 'openid email phone username address roles role unionid tenant_id userpool_id'

  const { id_token: token = '' } = await signIn(mock, { scope })
  const { payload } = await jwtVerify(token, new TextEncoder().encode(app.appSecret), {
    currentDate: new Date(mock.clock.now()),
  })

  expect(payload).toMatchObject({
    email: 'ann@example.com',
    email_verified: false,
    phone_number: null,
    username: 'ann',
    address: { country: null, postal_code: null, region: null, formatted: null },
    roles: [],
    role: [],
    unionid: null,
    tenant_id: null,
    userpool_id: mock.managementOptions.userPoolId,
  })
})

test('applications can have lives of their own for tokens', async () => {
  const mock = setUp({ accessTokenLife: '5m', idTokenLife: '1h' })

  const tokens = await signIn(mock)
  const { payload } = await jwtVerify(
    tokens.id_token ?? '',
    new TextEncoder().encode(app.appSecret),
    { currentDate: new Date(mock.clock.now()) },
  )

  expect(tokens.expires_in).toBe(300)
  expect(Number(payload.exp) - Number(payload.iat)).toBe(3600)
  mock.clock.advance('299s')
  expect(await isAlive(mock, tokens.access_token)).toBe(true)
  mock.clock.advance('2s')
  expect(await isAlive(mock, tokens.access_token)).toBe(false)
})

test('the access token opens the endpoints of users too', async () => {
  const mock = setUp()
  const { access_token: token } = await signIn(mock)

  const response = await send(mock, '/api/v3/get-profile', { headers: { authorization: token } })

  expect(await response.json()).toMatchObject({ statusCode: 200, data: { userId } })
})

test('a code lives 10 minutes', async () => {
  const mock = setUp()
  const code = await codeFor(mock)
  const other = await codeFor(mock)

  mock.clock.advance('599s')
  expect((await exchange(mock, { ...grant, code })).status).toBe(200)
  mock.clock.advance('1s')
  expect(await refusalOf(await exchange(mock, { ...grant, code: other }))).toEqual([
    400,
    'invalid_grant',
  ])
})

test('a code that comes again ends all that it gave', async () => {
  const mock = setUp()
  const code = await codeFor(mock, { scope: 'openid offline_access', prompt: 'consent' })
  const tokens = await (await exchange(mock, { ...grant, code })).json()
  expect(await isAlive(mock, tokens.access_token)).toBe(true)

  const again = await exchange(mock, { ...grant, code })

  expect(await refusalOf(again)).toEqual([400, 'invalid_grant'])
  expect(await isAlive(mock, tokens.access_token)).toBe(false)
  expect((await refresh(mock, tokens.refresh_token)).status).toBe(400)
})

test('a code that is exchanged twice at once gives tokens once, and they are dead', async () => {
  const mock = setUp()
  const code = await codeFor(mock)

  const responses = await Promise.all([
    exchange(mock, { ...grant, code }),
    exchange(mock, { ...grant, code }),
  ])
  const bodies = await Promise.all(responses.map(response => response.json()))
  const [token] = bodies.flatMap(({ access_token }) => access_token ?? [])

  expect(responses.map(({ status }) => status).sort()).toEqual([200, 400])
  expect(await isAlive(mock, token)).toBe(false)
})

test.each([
  ['an unknown code', { code: 'unknown' }, 'invalid_grant'],
  ['no code', { code: '' }, 'invalid_request'],
  ['another address', { redirect_uri: `${callback}/other` }, 'invalid_grant'],
  ['no address', { redirect_uri: '' }, 'invalid_grant'],
  ['a verifier where there was no challenge', { code_verifier: verifier }, 'invalid_grant'],
  ['an unknown grant', { grant_type: 'telepathy' }, 'unsupported_grant_type'],
  ['no grant', { grant_type: '' }, 'invalid_request'],
])('refuses %s, and leaves the code as it was', async (_, changes, error) => {
  const mock = setUp()
  const form = { ...grant, code: await codeFor(mock) }

  expect(await refusalOf(await exchange(mock, { ...form, ...changes }))).toEqual([400, error])
  expect((await exchange(mock, form)).status).toBe(200)
})

test('a code is of no use to another application, and stays good for its own', async () => {
  const mock = setUp({}, {}, [{ appId: 'other', appSecret: 'other-secret' }])
  const form = { ...grant, code: await codeFor(mock) }
  const other = { client_id: 'other', client_secret: 'other-secret' }

  expect((await exchange(mock, { ...form, ...other })).status).toBe(400)
  expect((await exchange(mock, form)).status).toBe(200)
})

test.each([
  ['S256', challenge, verifier],
  ['plain', verifier, verifier],
  [undefined, verifier, verifier],
])('checks the verifier of PKCE by %s', async (code_challenge_method, code_challenge, right) => {
  const mock = setUp()
  const code = await codeFor(mock, { code_challenge, code_challenge_method })
  const form = { ...grant, code }

  for (const wrong of [
    '',
    verifier.toLowerCase(),
    code_challenge === right ? '' : code_challenge,
  ]) {
    const response = await exchange(mock, { ...form, code_verifier: wrong })
    expect(await refusalOf(response)).toEqual([400, 'invalid_grant'])
  }
  expect((await exchange(mock, { ...form, code_verifier: right })).status).toBe(200)
})

test('an application without a secret gets tokens without PKCE, as official clients ask', async () => {
  for (const changes of [{}, { tokenEndPointAuthMethod: 'none' as const }]) {
    const mock = setUp(changes)
    const form = { ...grant, code: await codeFor(mock), client_id: app.appId }

    const response = await send(mock, '/oidc/token', { form })

    expect(response.status).toBe(200)
  }
})

test('a challenge binds an application without a secret all the same', async () => {
  const mock = setUp({ tokenEndPointAuthMethod: 'none' })
  const code = await codeFor(mock, { code_challenge: challenge, code_challenge_method: 'S256' })
  const form = { ...grant, code, client_id: app.appId }

  expect(await refusalOf(await send(mock, '/oidc/token', { form }))).toEqual([400, 'invalid_grant'])
})

test('a pool can demand PKCE: an application without a secret gets nothing without it', async () => {
  const mock = setUp({}, { publicClientsNeedPkce: true })
  const code = await codeFor(mock)
  const form = { ...grant, code, client_id: app.appId }

  const response = await send(mock, '/oidc/token', { form })

  expect(await refusalOf(response)).toEqual([400, 'invalid_grant'])
})

const basic = (id: string, secret: string) => ({
  authorization: `Basic ${btoa(`${id}:${secret}`)}`,
})
const id = app.appId
const ways = {
  client_secret_post: [{ client_id: id, client_secret: app.appSecret }, {}],
  client_secret_basic: [{}, basic(id, app.appSecret)],
  none: [{ client_id: id }, {}],
} as const
const all = ['client_secret_post', 'client_secret_basic', 'none'] as const

test.each([
  [undefined, all],
  ['client_secret_post', ['client_secret_post']],
  ['client_secret_basic', ['client_secret_basic']],
  ['none', ['none']],
] as const)('an application with the method %s proves itself by %j', async (method, accepted) => {
  const mock = setUp(method === undefined ? {} : { tokenEndPointAuthMethod: method })
  const results: string[] = []

  for (const way of all) {
    const code = await codeFor(mock, { code_challenge: challenge, code_challenge_method: 'S256' })
    const [body, headers] = ways[way]
    const form = { ...grant, code, code_verifier: verifier, ...body }
    const response = await send(mock, '/oidc/token', { form, headers })
    if (response.status === 200) results.push(way)
    else expect(await refusalOf(response)).toEqual([401, 'invalid_client'])
  }

  expect(results).toEqual(accepted)
})

test.each([
  ['a wrong secret', { client_id: id, client_secret: 'wrong' }, {}, 401, null],
  ['an unknown id', { client_id: 'nobody', client_secret: 'x' }, {}, 401, null],
  ['no id', {}, {}, 401, null],
  ['a wrong secret in the header', {}, basic(id, 'wrong'), 401, 'Basic realm="genauth"'],
  ['a header that is no Base64', {}, { authorization: 'Basic %%%' }, 401, 'Basic realm="genauth"'],
  ['two proofs', { client_id: id, client_secret: 'x' }, basic(id, app.appSecret), 400, null],
  ['two ids', { client_id: 'other' }, basic(id, app.appSecret), 400, null],
])('refuses an application with %s', async (_, form, headers, status, challenged) => {
  const mock = setUp()

  const response = await send(mock, '/oidc/token', {
    form: { ...grant, code: await codeFor(mock), ...Object(form) },
    headers: Object(headers),
  })

  expect(response.status).toBe(status)
  expect(response.headers.get('www-authenticate')).toBe(challenged)
})

test('takes a secret that is escaped in the header, as the standard wants it', async () => {
  const appSecret = 'a+b/c d:e%f'
  const mock = setUp({ appSecret })
  const form = { grant_type: 'client_credentials' }

  const response = await send(mock, '/oidc/token', {
    form,
    headers: basic(encodeURIComponent(id), encodeURIComponent(appSecret)),
  })

  expect(response.status).toBe(200)
})

test('takes nothing but forms, each field once', async () => {
  const mock = setUp()
  const post = (body: string, type: string) =>
    mock.fetch(
      new Request(`${app.host}/oidc/token`, {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      }),
    )

  const asJson = await post('{"grant_type":"client_credentials"}', 'application/json')
  const twice = await post('grant_type=a&grant_type=b', 'application/x-www-form-urlencoded')

  expect(await refusalOf(asJson)).toEqual([400, 'invalid_request'])
  expect(await refusalOf(twice)).toEqual([400, 'invalid_request'])
})

test('a user who was suspended meanwhile gets no tokens', async () => {
  const mock = setUp()
  const code = await codeFor(mock)
  const management = new ManagementClient(mock.managementOptions)
  await management.users.update({ userId, status: 'Suspended' })

  expect(await refusalOf(await exchange(mock, { ...grant, code }))).toEqual([400, 'invalid_grant'])
})

test('a refresh token needs the scope offline_access and prompt consent', async () => {
  const mock = setUp()
  const scope = 'openid offline_access'

  const without = await signIn(mock, { scope })
  const withConsent = await signIn(mock, { scope, prompt: 'consent' })

  expect(without).not.toHaveProperty('refresh_token')
  expect(without.scope).toBe('openid')
  expect(withConsent.refresh_token).toMatch(/^[0-9a-f]{48}$/)
})

test('a refresh token needs no consent when the setting says so', async () => {
  const mock = setUp({}, { offlineAccessNeedsConsentPrompt: false })

  const { refresh_token } = await signIn(mock, { scope: 'openid offline_access' })

  expect(refresh_token).toBeDefined()
})

test('an application that may not refresh gets no refresh token', async () => {
  const mock = setUp({ grantTypes: ['authorization_code'] })

  const { refresh_token } = await signInForLong(mock)

  expect(refresh_token).toBe('')
})

test('a fault can be an error of OAuth', async () => {
  const mock = setUp()
  mock.faults.add({ operation: 'exchangeToken', error: 'temporarily_unavailable', httpStatus: 503 })
  mock.faults.add({ operation: 'exchangeToken', error: 'invalid_grant' })

  expect(await refusalOf(await exchange(mock, {}))).toEqual([503, 'temporarily_unavailable'])
  expect(await refusalOf(await exchange(mock, {}))).toEqual([400, 'invalid_grant'])
})

async function halfHash(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Buffer.from(hash.slice(0, 16)).toString('base64url')
}
