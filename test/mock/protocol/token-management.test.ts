import type { Mock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { app, isAlive, refresh, refusalOf, send, setUp, signInForLong, userId } from './support.ts'

const credentials = { client_id: app.appId, client_secret: app.appSecret }
const other = { client_id: 'other', client_secret: 'other-secret' }
const otherApp = { appId: 'other', appSecret: 'other-secret' }

async function introspect(mock: Mock, token: string, form: Record<string, string> = credentials) {
  const response = await send(mock, '/oidc/token/introspection', { form: { ...form, token } })
  return response.json()
}

function revoke(mock: Mock, token: string, form: Record<string, string> = credentials) {
  return send(mock, '/oidc/token/revocation', { form: { ...form, token } })
}

test('tells what an access token is', async () => {
  const mock = setUp()
  const { access_token: token } = await signInForLong(mock)

  const answer = await introspect(mock, token)

  expect(answer).toEqual({
    active: true,
    sub: userId,
    client_id: app.appId,
    exp: expect.any(Number),
    iat: expect.any(Number),
    iss: `${app.host}/oidc`,
    jti: expect.stringMatching(/^[0-9a-f]{32}$/),
    scope: 'openid profile offline_access',
    token_type: 'Bearer',
  })
  expect(answer.exp - answer.iat).toBe(1_209_600)
})

test('tells what a refresh token is, until it is used', async () => {
  const mock = setUp()
  const { refresh_token: token } = await signInForLong(mock)

  expect(await introspect(mock, token)).toMatchObject({
    active: true,
    sub: userId,
    token_type: 'refresh_token',
  })
  await refresh(mock, token)
  expect(await introspect(mock, token)).toEqual({ active: false })
})

test('says of every other token that it is not active', async () => {
  const mock = setUp({ idTokenAlgorithm: 'RS256' })
  const { access_token: token, id_token: idToken = '' } = await signInForLong(mock)

  expect(await introspect(mock, idToken)).toEqual({ active: false })
  expect(await introspect(mock, 'anything')).toEqual({ active: false })
  mock.clock.advance('14d')
  expect(await introspect(mock, token)).toEqual({ active: false })
})

test('tells of the tokens of others only who has proved who it is', async () => {
  const mock = setUp({}, {}, [otherApp])
  const { access_token: token, refresh_token: refreshToken } = await signInForLong(mock)

  for (const asked of [token, refreshToken]) {
    expect(await introspect(mock, asked, other)).toMatchObject({ active: true })
    expect(await introspect(mock, asked, { client_id: 'other' })).toEqual({ active: false })
    expect(await introspect(mock, asked, { client_id: app.appId })).toMatchObject({ active: true })
  }
})

test('the revocation of an access token ends that token', async () => {
  const mock = setUp()
  const tokens = await signInForLong(mock)

  const response = await revoke(mock, tokens.access_token)

  expect(response.status).toBe(200)
  expect(await response.text()).toBe('')
  expect(await isAlive(mock, tokens.access_token)).toBe(false)
  expect((await refresh(mock, tokens.refresh_token)).status).toBe(200)
})

test('the revocation of a refresh token ends everything that it gave', async () => {
  const mock = setUp()
  const first = await signInForLong(mock)
  const second = await (await refresh(mock, first.refresh_token)).json()

  await revoke(mock, second.refresh_token)

  expect(await isAlive(mock, first.access_token)).toBe(false)
  expect(await isAlive(mock, second.access_token)).toBe(false)
  expect((await refresh(mock, second.refresh_token)).status).toBe(400)
})

test('the revocation of an unknown token is done already', async () => {
  const mock = setUp()

  expect((await revoke(mock, 'anything')).status).toBe(200)
})

test('nobody revokes the tokens of others', async () => {
  const mock = setUp({}, {}, [otherApp])
  const tokens = await signInForLong(mock)

  for (const token of [tokens.access_token, tokens.refresh_token]) {
    expect(await refusalOf(await revoke(mock, token, other))).toEqual([400, 'invalid_request'])
  }
  expect(await isAlive(mock, tokens.access_token)).toBe(true)
  expect((await refresh(mock, tokens.refresh_token)).status).toBe(200)
})

test.each(['introspection', 'revocation'])('%s wants the application and a token', async page => {
  const mock = setUp()
  const path = `/oidc/token/${page}`
  const wrong = { ...credentials, client_secret: 'wrong', token: 'x' }

  expect(await refusalOf(await send(mock, path, { form: wrong }))).toEqual([401, 'invalid_client'])
  expect(await refusalOf(await send(mock, path, { form: credentials }))).toEqual([
    400,
    'invalid_request',
  ])
})
