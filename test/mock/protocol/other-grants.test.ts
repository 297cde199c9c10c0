import { ManagementClient } from 'genauth/management'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { app, exchange, isAlive, refresh, refusalOf, send, setUp, userId } from './support.ts'

const forItself = { grant_type: 'client_credentials' }

test('an application gets a token for itself, which is no user', async () => {
  const mock = setUp()

  const tokens = await (await exchange(mock, { ...forItself, scope: 'reports:read' })).json()

  expect(tokens).toEqual({
    access_token: expect.any(String),
    token_type: 'Bearer',
    expires_in: 1_209_600,
    scope: 'reports:read',
  })
  expect(decodeJwt(tokens.access_token)).toMatchObject({ sub: app.appId, aud: app.appId })
  expect(await isAlive(mock, tokens.access_token)).toBe(false)
  const profile = await send(mock, '/api/v3/get-profile', {
    headers: { authorization: tokens.access_token },
  })
  expect(await profile.json()).toMatchObject({ statusCode: 401 })
})

test('an access key gets a token for itself', async () => {
  const mock = setUp()
  const { userPoolId: client_id, secret: client_secret } = mock.managementOptions
  const ask = (client_secret: string) =>
    send(mock, '/oidc/token', { form: { ...forItself, client_id, client_secret, scope: 'a b' } })

  const tokens = await (await ask(client_secret)).json()

  expect(decodeJwt(tokens.access_token)).toMatchObject({ sub: client_id, scope: 'a b' })
  expect(await refusalOf(await ask('wrong'))).toEqual([401, 'invalid_client'])
})

test('an access key does nothing for users', async () => {
  const mock = setUp()
  const { userPoolId: client_id, secret: client_secret } = mock.managementOptions

  const response = await send(mock, '/oidc/token', {
    form: { grant_type: 'password', username: 'ann', password: 'x', client_id, client_secret },
  })

  expect(await refusalOf(response)).toEqual([401, 'invalid_client'])
})

test('an application without its secret gets no token for itself', async () => {
  const mock = setUp()

  const response = await send(mock, '/oidc/token', { form: { ...forItself, client_id: app.appId } })

  expect(await refusalOf(response)).toEqual([400, 'unauthorized_client'])
})

const byPassword = { grant_type: 'password', username: 'ann', password: 'passw0rd' }

test.each(['ann', 'ann@example.com', 'ANN@example.com'])(
  'exchanges the password of %s for tokens',
  async username => {
    const mock = setUp()
    const scope = 'openid offline_access'

    const tokens = await (await exchange(mock, { ...byPassword, username, scope })).json()

    expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: userId })
    expect(await isAlive(mock, tokens.access_token)).toBe(true)
    expect((await refresh(mock, tokens.refresh_token)).status).toBe(200)
  },
)

test.each([
  ['a wrong password', { password: 'wrong' }, {}, 'invalid_grant'],
  ['an unknown user', { username: 'nobody' }, {}, 'invalid_grant'],
  ['no password', { password: '' }, {}, 'invalid_request'],
  ['a user who would need a second factor', {}, { mfa: 'required' }, 'invalid_grant'],
  ['a user whose profile lacks something', {}, { requiredFields: ['company'] }, 'invalid_grant'],
  ['an application that may not', {}, { grantTypes: [] }, 'unauthorized_client'],
] as const)('gives no tokens to %s', async (_, form, changes, error) => {
  const mock = setUp(changes)

  const response = await exchange(mock, { ...byPassword, ...form })

  expect(await refusalOf(response)).toEqual([400, error])
})

test('gives no tokens for the password of a suspended user', async () => {
  const mock = setUp()
  const management = new ManagementClient(mock.managementOptions)
  await management.users.update({ userId, status: 'Suspended' })

  expect(await refusalOf(await exchange(mock, byPassword))).toEqual([400, 'invalid_grant'])
})

test('gives no tokens for a password that has to be changed', async () => {
  const mock = setUp()
  const management = new ManagementClient(mock.managementOptions)
  await management.users.update({ userId, options: { resetPasswordOnNextLogin: true } })

  expect(await refusalOf(await exchange(mock, byPassword))).toEqual([400, 'invalid_grant'])
})
