import type { Mock } from 'genauth/mock'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { app, callback, cookieOf, locationOf, refusalOf, send, setUp, userId } from './support.ts'

const credentials = { client_id: app.appId, client_secret: app.appSecret }

async function codeFor(mock: Mock, changes: Record<string, string> = {}) {
  const parameters = {
    client_id: app.appId,
    redirect_uri: callback,
    response_type: 'code',
    state: '123',
    ...changes,
  }
  const url = `${app.host}/oauth/auth?${new URLSearchParams(parameters)}`
  return (await mock.asUser('ann').authorize(url)).searchParams
}

function exchange(mock: Mock, code: string, path = '/oauth/token') {
  const form = { ...credentials, grant_type: 'authorization_code', code, redirect_uri: callback }
  return send(mock, path, { form })
}

async function signIn(mock: Mock) {
  const code = (await codeFor(mock)).get('code') ?? ''
  return (await exchange(mock, code)).json()
}

test('gives a code and tokens without an ID token, by an issuer of its own', async () => {
  const mock = setUp()

  const answer = await codeFor(mock)
  const tokens = await (await exchange(mock, answer.get('code') ?? '')).json()
  const { payload } = await jwtVerify(
    tokens.access_token,
    createLocalJWKSet(Object(await mock.keyring.jwks())),
    { issuer: `${app.host}/oauth`, currentDate: new Date(mock.clock.now()) },
  )

  expect(answer.get('state')).toBe('123')
  expect(answer.get('iss')).toBe(`${app.host}/oauth`)
  expect(tokens).toMatchObject({ token_type: 'Bearer', scope: 'user' })
  expect(tokens).not.toHaveProperty('id_token')
  expect(payload).toMatchObject({ sub: userId, client_id: app.appId })
})

test('tells who the user is', async () => {
  const mock = setUp()
  const { access_token: token } = await signIn(mock)

  const response = await send(mock, '/oauth/me', { headers: { authorization: `Bearer ${token}` } })

  expect(await response.json()).toMatchObject({
    sub: userId,
    username: 'ann',
    email: 'ann@example.com',
  })
})

test('keeps codes and tokens apart from those of OIDC', async () => {
  const mock = setUp()
  const code = (await codeFor(mock)).get('code') ?? ''
  const { access_token: token } = await signIn(mock)

  expect(await refusalOf(await exchange(mock, code, '/oidc/token'))).toEqual([400, 'invalid_grant'])
  const headers = { authorization: `Bearer ${token}` }
  expect((await send(mock, '/oidc/me', { headers })).status).toBe(401)
  const asked = await send(mock, '/oidc/token/introspection', { form: { ...credentials, token } })
  expect(await asked.json()).toEqual({ active: false })
})

test('introspects and revokes', async () => {
  const mock = setUp()
  const { access_token: token } = await signIn(mock)
  const form = { ...credentials, token }
  const introspect = async () => (await send(mock, '/oauth/token/introspection', { form })).json()

  expect(await introspect()).toMatchObject({ active: true, sub: userId, scope: 'user' })
  await send(mock, '/oauth/token/revocation', { form })
  expect(await introspect()).toEqual({ active: false })
})

test('tells the application what is wrong', async () => {
  const mock = setUp()

  expect((await codeFor(mock, { prompt: 'now' })).get('error')).toBe('invalid_request')
})

test('leads through the login page and back', async () => {
  const mock = setUp()
  const query = new URLSearchParams({
    client_id: app.appId,
    redirect_uri: callback,
    response_type: 'code',
  })
  const { pathname, search } = locationOf(await send(mock, `/oauth/auth?${query}`))
  expect(pathname).toBe('/login')

  const path = `/oauth/auth/resume${search}`
  const response = await send(mock, path, { headers: cookieOf(mock.asUser('ann')) })
  const atOther = await send(mock, `/oidc/auth/resume${search}`)

  expect(locationOf(response).searchParams.has('code')).toBe(true)
  expect(atOther.status).toBe(400)
})
