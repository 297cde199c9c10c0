import type { Mock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { app, ask, callback, locationOf, refusalOf, send, setUp } from './support.ts'

const request = {
  client_id: app.appId,
  client_secret: app.appSecret,
  redirect_uri: callback,
  response_type: 'code',
  scope: 'openid',
  state: 'pushed',
}

function push(mock: Mock, changes: Record<string, string> = {}) {
  return send(mock, '/oidc/par', { form: { ...request, ...changes } })
}

async function follow(mock: Mock, request_uri: string, client_id: string = app.appId) {
  const query = new URLSearchParams({ client_id, request_uri })
  const { name, value } = mock.asUser('ann').cookie
  return send(mock, `/oidc/auth?${query}`, { headers: { cookie: `${name}=${value}` } })
}

test('takes a request in advance, for 60 seconds', async () => {
  const mock = setUp()

  const response = await push(mock)
  const { request_uri, expires_in } = await response.json()
  const answer = await follow(mock, request_uri)

  expect(response.status).toBe(201)
  expect(request_uri).toMatch(/^urn:ietf:params:oauth:request_uri:[0-9a-f]{32}$/)
  expect(expires_in).toBe(60)
  expect(locationOf(answer).searchParams.get('state')).toBe('pushed')
  expect(locationOf(answer).searchParams.has('code')).toBe(true)
})

test('what was pushed counts, not what the browser adds', async () => {
  const mock = setUp()
  const { request_uri } = await (await push(mock)).json()

  const changes = { request_uri, state: 'added', redirect_uri: 'https://evil.example.com' }
  const { origin, searchParams } = locationOf(await ask(mock, changes, mock.asUser('ann')))

  expect(origin).toBe('https://app.example.com')
  expect(searchParams.get('state')).toBe('pushed')
})

test('a pushed request works once, in time, and for its application', async () => {
  const mock = setUp({}, {}, [{ appId: 'other' }])
  const statusOf = async (uri: string, clientId?: string) =>
    (await follow(mock, uri, clientId)).status
  const first = (await (await push(mock)).json()).request_uri
  const second = (await (await push(mock)).json()).request_uri

  expect(await statusOf(first, 'other')).toBe(400)
  expect(await statusOf(first)).toBe(302)
  expect(await statusOf(first)).toBe(400)
  mock.clock.advance('60s')
  expect(await statusOf(second)).toBe(400)
})

test('an application that must push can do nothing else', async () => {
  const mock = setUp({ requirePushedRequests: true })

  expect((await ask(mock, {}, mock.asUser('ann'))).status).toBe(400)
  const { request_uri } = await (await push(mock)).json()
  expect((await follow(mock, request_uri)).status).toBe(302)
})

test.each([
  ['a wrong secret', { client_secret: 'wrong' }, [401, 'invalid_client']],
  ['an address that is not allowed', { redirect_uri: 'ftp://x' }, [400, 'invalid_request']],
  ['a scope without openid', { scope: 'profile' }, [400, 'invalid_scope']],
  ['a request that was pushed before', { request_uri: 'urn:x' }, [400, 'invalid_request']],
])('refuses %s at once', async (_, changes, refusal) => {
  const mock = setUp()

  expect(await refusalOf(await push(mock, Object(changes)))).toEqual(refusal)
})

test('nothing can be pushed when the setting says so', async () => {
  const mock = setUp({}, { pushedAuthorizationRequests: false })

  expect((await push(mock)).status).toBe(404)
})
