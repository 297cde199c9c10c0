import { ManagementClient } from 'genauth/management'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import {
  app,
  exchange,
  isAlive,
  refresh,
  refusalOf,
  send,
  setUp,
  signInForLong,
  userId,
} from './support.ts'

const refused = [400, 'invalid_grant']

test('each refresh gives new tokens, and a new refresh token', async () => {
  const mock = setUp()
  const first = await signInForLong(mock)
  mock.clock.advance('1h')

  const second = await (await refresh(mock, first.refresh_token)).json()
  const third = await (await refresh(mock, second.refresh_token)).json()

  const tokens = [first, second, third]
  expect(new Set(tokens.map(({ access_token }) => access_token)).size).toBe(3)
  expect(new Set(tokens.map(({ refresh_token }) => refresh_token)).size).toBe(3)
  expect(third.scope).toBe('openid profile offline_access')
  for (const { access_token } of tokens) expect(await isAlive(mock, access_token)).toBe(true)
})

test('the ID token of a refresh is of the same login, and has no nonce', async () => {
  const mock = setUp()
  const first = await signInForLong(mock)
  mock.clock.advance('1h')
  const second = await (await refresh(mock, first.refresh_token)).json()

  const before = decodeJwt(first.id_token ?? '')
  const after = decodeJwt(second.id_token)

  expect(after).toMatchObject({ sub: userId, auth_time: before.auth_time, sid: before.sid })
  expect(after).not.toHaveProperty('nonce')
  expect(Number(after.iat) - Number(before.iat)).toBeGreaterThanOrEqual(3600)
})

test('a refresh token that is used again ends the whole session', async () => {
  const mock = setUp()
  const first = await signInForLong(mock)
  const second = await (await refresh(mock, first.refresh_token)).json()

  const again = await refresh(mock, first.refresh_token)

  expect(await refusalOf(again)).toEqual(refused)
  expect(await refusalOf(await refresh(mock, second.refresh_token))).toEqual(refused)
  expect(await isAlive(mock, first.access_token)).toBe(false)
  expect(await isAlive(mock, second.access_token)).toBe(false)
})

test('reuse in one session leaves the others alone', async () => {
  const mock = setUp()
  const one = await signInForLong(mock)
  const other = await signInForLong(mock)
  await refresh(mock, one.refresh_token)
  await refresh(mock, one.refresh_token)

  expect(await isAlive(mock, one.access_token)).toBe(false)
  expect(await isAlive(mock, other.access_token)).toBe(true)
  expect((await refresh(mock, other.refresh_token)).status).toBe(200)
})

test('of two refreshes at once one is reuse', async () => {
  const mock = setUp()
  const { refresh_token: token } = await signInForLong(mock)

  const responses = await Promise.all([refresh(mock, token), refresh(mock, token)])

  expect(responses.map(({ status }) => status).sort()).toEqual([200, 400])
})

test('within the reuse interval a used token yields the same successor', async () => {
  const mock = setUp({}, { refreshTokenReuseInterval: '30s' })
  const first = await signInForLong(mock)
  const second = await (await refresh(mock, first.refresh_token)).json()
  mock.clock.advance('29s')

  const again = await (await refresh(mock, first.refresh_token)).json()

  expect(again.refresh_token).toBe(second.refresh_token)
  expect(again.access_token).not.toBe(second.access_token)
  expect(await isAlive(mock, again.access_token)).toBe(true)
  expect((await refresh(mock, second.refresh_token)).status).toBe(200)
})

test('the reuse interval counts from the first use, and after it the session ends', async () => {
  const mock = setUp({}, { refreshTokenReuseInterval: '30s' })
  const first = await signInForLong(mock)
  const second = await (await refresh(mock, first.refresh_token)).json()
  mock.clock.advance('20s')
  expect((await refresh(mock, first.refresh_token)).status).toBe(200)
  mock.clock.advance('10s')

  expect(await refusalOf(await refresh(mock, first.refresh_token))).toEqual(refused)
  expect(await refusalOf(await refresh(mock, second.refresh_token))).toEqual(refused)
})

test('a lost answer costs the session at interval 0, and nothing within an interval', async () => {
  for (const [interval, status] of [
    ['0s', 400],
    ['10s', 200],
  ] as const) {
    const mock = setUp({}, { refreshTokenReuseInterval: interval })
    const { refresh_token: token } = await signInForLong(mock)
    mock.faults.add({ operation: 'exchangeToken', kind: 'reset-after' })
    await expect(refresh(mock, token)).rejects.toThrow('fetch failed')

    expect((await refresh(mock, token)).status).toBe(status)
  }
})

test('a refresh token lives 30 days from its issue', async () => {
  const mock = setUp()
  const first = await signInForLong(mock)
  mock.clock.advance('29d')
  const second = await (await refresh(mock, first.refresh_token)).json()
  mock.clock.advance('29d')
  const third = await (await refresh(mock, second.refresh_token)).json()
  mock.clock.advance('30d')

  expect(await refusalOf(await refresh(mock, third.refresh_token))).toEqual(refused)
})

test('an application can have a life of its own for refresh tokens', async () => {
  const mock = setUp({ refreshTokenLife: '1h' })
  const { refresh_token: token } = await signInForLong(mock)
  mock.clock.advance('1h')

  expect(await refusalOf(await refresh(mock, token))).toEqual(refused)
})

test('a refresh can narrow the scope of its tokens, and never widen it', async () => {
  const mock = setUp()
  const { refresh_token: token } = await signInForLong(mock)

  const wider = await refresh(mock, token, { scope: 'openid email' })
  const narrow = await (await refresh(mock, token, { scope: 'openid' })).json()
  const full = await (await refresh(mock, narrow.refresh_token)).json()

  expect(await refusalOf(wider)).toEqual([400, 'invalid_scope'])
  expect(narrow.scope).toBe('openid')
  expect(full.scope).toBe('openid profile offline_access')
})

test('a refresh token is of no use to another application', async () => {
  const mock = setUp({}, {}, [{ appId: 'other', appSecret: 'other-secret' }])
  const { refresh_token: token } = await signInForLong(mock)
  const other = { client_id: 'other', client_secret: 'other-secret' }

  expect(await refusalOf(await refresh(mock, token, other))).toEqual(refused)
  expect((await refresh(mock, token)).status).toBe(200)
})

test('a refresh token is of no use at the endpoint of OAuth 2.0', async () => {
  const mock = setUp()
  const { refresh_token: token } = await signInForLong(mock)

  const response = await send(mock, '/oauth/token', {
    form: {
      grant_type: 'refresh_token',
      refresh_token: token,
      client_id: app.appId,
      client_secret: app.appSecret,
    },
  })

  expect(await refusalOf(response)).toEqual(refused)
})

test('refuses a refresh without a token, or with an unknown one', async () => {
  const mock = setUp()

  expect(await refusalOf(await refresh(mock, ''))).toEqual([400, 'invalid_request'])
  expect(await refusalOf(await refresh(mock, 'unknown'))).toEqual(refused)
})

test('refuses a refresh to an application that may not', async () => {
  const mock = setUp({ grantTypes: ['authorization_code'] })

  expect(await refusalOf(await refresh(mock, 'any'))).toEqual([400, 'unauthorized_client'])
})

test('the suspension of a user ends refreshing for good', async () => {
  const mock = setUp()
  const { refresh_token: token } = await signInForLong(mock)
  const management = new ManagementClient(mock.managementOptions)
  await management.users.update({ userId, status: 'Suspended' })
  await management.users.update({ userId, status: 'Activated' })

  expect(await refusalOf(await refresh(mock, token))).toEqual(refused)
})

test('a batch of changes that is refused ends no refresh token', async () => {
  const mock = setUp()
  const { refresh_token: token } = await signInForLong(mock)
  const management = new ManagementClient(mock.managementOptions)
  const list = [{ userId, status: 'Suspended' as const }, { userId: 'nobody' }]
  await expect(management.users.updateBatch({ list })).rejects.toThrow()

  expect((await refresh(mock, token)).status).toBe(200)
})

test('reset ends every refresh token', async () => {
  const mock = setUp()
  const { refresh_token: token } = await signInForLong(mock)

  mock.reset()

  expect(await refusalOf(await refresh(mock, token))).toEqual(refused)
})

test('the sign-in API gives a refresh token for the scope offline_access', async () => {
  const mock = setUp()
  const signIn = async (scope: string) => {
    const response = await mock.fetch(
      new Request(`${app.host}/api/v3/signin`, {
        method: 'POST',
        body: JSON.stringify({
          connection: 'PASSWORD',
          passwordPayload: { username: 'ann', password: 'passw0rd' },
          options: { scope },
          client_id: app.appId,
          client_secret: app.appSecret,
        }),
      }),
    )
    return (await response.json()).data
  }

  const tokens = await signIn('openid offline_access')
  expect(tokens).toMatchObject({ expire_in: 1_209_600, token_type: 'Bearer' })
  expect((await refresh(mock, tokens.refresh_token)).status).toBe(200)
  expect(await signIn('openid')).not.toHaveProperty('refresh_token')
})

test('an application without a secret refreshes without one', async () => {
  const mock = setUp()
  const { refresh_token: token } = await signInForLong(mock)
  const form = { grant_type: 'refresh_token', refresh_token: token, client_id: app.appId }

  expect((await send(mock, '/oidc/token', { form })).status).toBe(200)
  expect((await exchange(mock, { ...form, client_secret: 'wrong' })).status).toBe(401)
})
