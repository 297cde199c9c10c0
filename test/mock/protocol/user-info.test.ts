import { expect, test } from 'vitest'
import { app, exchange, send, setUp, signIn, userId } from './support.ts'

test.each([
  ['the header', (token: string) => ({ headers: { authorization: `Bearer ${token}` } })],
  ['a form', (access_token: string) => ({ form: { access_token } })],
])('takes the access token in %s', async (_, present) => {
  const mock = setUp()
  const { access_token: token } = await signIn(mock)

  const response = await send(mock, '/oidc/me', present(token))

  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ sub: userId, nickname: 'Annie' })
})

test('takes the access token in the query, as the service does', async () => {
  const mock = setUp()
  const { access_token } = await signIn(mock)

  const response = await send(mock, `/oidc/me?${new URLSearchParams({ access_token })}`)

  expect(await response.json()).toMatchObject({ sub: userId })
})

test('answers the claims of the scope and no others', async () => {
  const mock = setUp()
  const { access_token: token } = await signIn(mock, { scope: 'openid email' })

  const response = await send(mock, '/oidc/me', { headers: { authorization: `Bearer ${token}` } })

  expect(await response.json()).toEqual({
    sub: userId,
    email: 'ann@example.com',
    email_verified: false,
  })
})

test('refuses a request without a token, with nothing but the scheme', async () => {
  const mock = setUp()

  const response = await send(mock, '/oidc/me')

  expect(response.status).toBe(401)
  expect(response.headers.get('www-authenticate')).toBe('Bearer realm="genauth"')
})

test('refuses a token that is none, or the ID token', async () => {
  const mock = setUp({ idTokenAlgorithm: 'RS256' })
  const { id_token: idToken } = await signIn(mock)

  for (const token of ['no.token.here', idToken]) {
    const response = await send(mock, '/oidc/me', { headers: { authorization: `Bearer ${token}` } })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"')
    expect(await response.json()).toMatchObject({ error: 'invalid_token' })
  }
})

test('refuses a token that has expired', async () => {
  const mock = setUp()
  const { access_token: token } = await signIn(mock)
  mock.clock.advance('14d')

  const response = await send(mock, '/oidc/me', { headers: { authorization: `Bearer ${token}` } })

  expect(response.status).toBe(401)
})

test('refuses a token that comes in two ways', async () => {
  const mock = setUp()
  const { access_token } = await signIn(mock)

  const response = await send(mock, `/oidc/me?${new URLSearchParams({ access_token })}`, {
    headers: { authorization: `Bearer ${access_token}` },
  })

  expect(response.status).toBe(400)
})

test('refuses a token without the scope openid', async () => {
  const mock = setUp()
  const form = { grant_type: 'password', username: 'ann', password: 'passw0rd', scope: 'profile' }
  const { access_token: token } = await (await exchange(mock, form)).json()

  const response = await send(mock, '/oidc/me', { headers: { authorization: `Bearer ${token}` } })

  expect(response.status).toBe(403)
  expect(response.headers.get('www-authenticate')).toContain('error="insufficient_scope"')
})

test.each(['HS256', 'RS256'] as const)(
  'the older check answers the claims of a token, or which is not valid, with %s',
  async idTokenAlgorithm => {
    const mock = setUp({ idTokenAlgorithm })
    const { access_token, id_token = '' } = await signIn(mock)
    const check = async (path: string, query: Record<string, string>) =>
      (await send(mock, `${path}?${new URLSearchParams(query)}`)).json()
    const path = '/api/v2/oidc/validate_token'

    expect(await check(path, { id_token })).toMatchObject({ sub: userId, aud: app.appId })
    expect(await check(path, { access_token })).toMatchObject({ sub: userId })
    expect(await check('/api/oidc/validate_token', { access_token })).toMatchObject({ sub: userId })
    expect(await check(path, { id_token: access_token })).toEqual({
      code: 400,
      message: 'id_token is invalid',
    })
    expect(await check(path, { access_token: id_token })).toEqual({
      code: 400,
      message: 'access_token is invalid',
    })
  },
)
