import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { app, send, setUp } from './support.ts'

const path = '/oidc/.well-known/openid-configuration'

test('names every endpoint at the origin that was asked', async () => {
  const mock = setUp()

  const answer = await (await send(mock, path, { origin: 'http://localhost:3000' })).json()

  const issuer = 'http://localhost:3000/oidc'
  expect(answer).toMatchObject({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/me`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    introspection_endpoint: `${issuer}/token/introspection`,
    revocation_endpoint: `${issuer}/token/revocation`,
    end_session_endpoint: `${issuer}/session/end`,
    pushed_authorization_request_endpoint: `${issuer}/par`,
    device_authorization_endpoint: `${issuer}/device/auth`,
    authorization_response_iss_parameter_supported: true,
    code_challenge_methods_supported: ['S256', 'plain'],
    response_types_supported: ['code', 'none'],
    response_modes_supported: ['query', 'fragment', 'form_post', 'web_message'],
  })
  expect(answer.scopes_supported).toEqual(
    expect.arrayContaining(['openid', 'profile', 'address', 'roles', 'offline_access']),
  )
})

test('every endpoint that it names is there', async () => {
  const mock = setUp()
  const answer: Record<string, unknown> = await (await send(mock, path)).json()
  const named = Object.entries(answer).filter(([name]) => /_(endpoint|uri)$/.test(name))

  for (const [name, url] of named) {
    const { pathname } = new URL(String(url))
    const isGet = /^(jwks_uri|(authorization|userinfo|end_session)_endpoint)$/.test(name)
    const response = await send(mock, pathname, isGet ? {} : { form: {} })
    expect([name, response.status]).not.toContain(501)
  }
  expect(named).toHaveLength(9)
})

test('gives the keys at the path that names the application too', async () => {
  const mock = setUp()
  const keys = await mock.keyring.jwks()

  for (const start of ['', `/${app.appId}`]) {
    const response = await send(mock, `${start}/oidc/.well-known/jwks.json`)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual(keys)
  }
  expect(mock.journal.calls('fetchJWKS')).toHaveLength(2)
})

test('an unknown application has no keys', async () => {
  const response = await send(setUp(), '/nobody/oidc/.well-known/jwks.json')

  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ statusCode: 404, apiCode: 2011 })
})

test('tells what the application does', async () => {
  const mock = setUp({
    idTokenAlgorithm: 'RS256',
    tokenEndPointAuthMethod: 'client_secret_basic',
    grantTypes: ['authorization_code'],
    requirePushedRequests: true,
  })

  expect(await (await send(mock, path)).json()).toMatchObject({
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
    grant_types_supported: ['authorization_code'],
    require_pushed_authorization_requests: true,
  })
})

test('names what is switched off nowhere', async () => {
  const off = { pushedAuthorizationRequests: false, dpop: false, deviceGrant: false }
  const mock = setUp({}, off)

  const text = await (await send(mock, path)).text()

  expect(text).not.toMatch(/pushed|dpop|device/)
})

test.each([
  'authorizationCodeLife',
  'refreshTokenLife',
  'refreshTokenReuseInterval',
  'loginLife',
  'interactionLife',
  'deviceCodeLife',
] as const)('the setting %s must be a duration', name => {
  // A caller without types can hand in anything.
  const settings = Object({ [name]: 'soon' })

  expect(() => createMock({ settings })).toThrow(`settings.${name} must be a duration`)
})

test('the applications of a pool have their own algorithms, secrets and addresses', async () => {
  const other = { appId: 'other', host: 'https://other.genauth.ai' }
  const mock = setUp({}, {}, [{ ...other, idTokenAlgorithm: 'RS256' }])
  const algorithms = async (origin: string) =>
    (await (await send(mock, path, { origin })).json()).id_token_signing_alg_values_supported

  expect(await algorithms(app.host)).toEqual(['HS256'])
  expect(await algorithms(other.host)).toEqual(['RS256'])
})
