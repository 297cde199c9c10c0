import type { Mock } from 'genauth/mock'
import { expect, test } from 'vitest'
import {
  ask,
  cookieOf,
  isAlive,
  locationOf,
  refresh,
  send,
  setUp,
  signIn,
  signInForLong,
} from './support.ts'

const home = 'https://app.example.com/bye'

function end(mock: Mock, parameters: Record<string, string>, headers = {}) {
  return send(mock, `/oidc/session/end?${new URLSearchParams(parameters)}`, { headers })
}

test('ends the login, clears its cookie and goes back with the state', async () => {
  const mock = setUp()
  const { id_token: id_token_hint = '' } = await signIn(mock)
  const user = mock.asUser('ann')
  const parameters = { id_token_hint, post_logout_redirect_uri: home, state: 'a b' }

  const response = await end(mock, parameters, cookieOf(user))

  expect(response.status).toBe(302)
  expect(locationOf(response).href).toBe(`${home}?state=a+b`)
  expect(response.headers.getSetCookie()).toEqual([
    'genauth_login=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0',
  ])
  expect(locationOf(await ask(mock, {}, user)).pathname).toBe('/login')
})

test('takes the request by POST, and a hint that has expired', async () => {
  const mock = setUp()
  const { id_token: id_token_hint = '' } = await signIn(mock)
  mock.clock.advance('30d')

  const response = await send(mock, '/oidc/session/end', {
    form: { id_token_hint, post_logout_redirect_uri: home },
  })

  expect(locationOf(response).href).toBe(home)
})

test('shows that the user is signed out when there is nowhere to go', async () => {
  const mock = setUp()
  const user = mock.asUser('ann')

  const response = await end(mock, {}, cookieOf(user))

  expect(response.status).toBe(200)
  expect(await response.text()).toContain('role="status"')
  expect(response.headers.getSetCookie()).toHaveLength(1)
  expect(locationOf(await ask(mock, {}, user)).pathname).toBe('/login')
})

test('leaves the logins of other browsers alone', async () => {
  const mock = setUp()
  const here = mock.asUser('ann')
  const there = mock.asUser('ann')

  await end(mock, {}, cookieOf(here))

  expect(locationOf(await ask(mock, {}, there)).pathname).toBe('/callback')
})

test.each([
  ['an address without a hint', { post_logout_redirect_uri: home }],
  ['a hint that is none', { id_token_hint: 'no.token.here' }],
])('refuses %s on a page, and signs nobody out', async (_, parameters) => {
  const mock = setUp()
  const user = mock.asUser('ann')

  const response = await end(mock, Object(parameters), cookieOf(user))

  expect(response.status).toBe(400)
  expect(locationOf(await ask(mock, {}, user)).pathname).toBe('/callback')
})

test('goes only to addresses that are registered', async () => {
  const mock = setUp({ logoutRedirectUris: [home] })
  const { id_token: id_token_hint = '' } = await signIn(mock)
  const statusOf = async (post_logout_redirect_uri: string) =>
    (await end(mock, { id_token_hint, post_logout_redirect_uri })).status

  expect(await statusOf(home)).toBe(302)
  expect(await statusOf(`${home}/`)).toBe(400)
  expect(await statusOf('https://evil.example.com')).toBe(400)
})

test('refuses a hint that is of another application than the one named', async () => {
  const mock = setUp()
  const { id_token: id_token_hint = '' } = await signIn(mock)

  expect((await end(mock, { id_token_hint, client_id: 'other' })).status).toBe(400)
})

test('ends the tokens of the login, but not what was granted for use without the user', async () => {
  const mock = setUp()
  const user = mock.asUser('ann')
  const { access_token: token } = await user.tokens()
  const offline = await user.tokens({ scope: 'openid offline_access' })
  const elsewhere = await signInForLong(mock)

  await end(mock, {}, cookieOf(user))

  expect(await isAlive(mock, token)).toBe(false)
  expect(await isAlive(mock, offline.access_token)).toBe(true)
  expect((await refresh(mock, elsewhere.refresh_token)).status).toBe(200)
})

test.each([
  ['/login/profile/logout', 'redirect_uri'],
  ['/cas-idp/logout', 'url'],
  ['/cas-idp/logout', 'service'],
])('%s signs out and goes to its %s', async (path, parameter) => {
  const mock = setUp({ logoutRedirectUris: [home] })
  const user = mock.asUser('ann')
  const leave = (uri: string) =>
    send(mock, `${path}?${new URLSearchParams({ [parameter]: uri })}`, { headers: cookieOf(user) })

  expect((await leave('https://evil.example.com')).status).toBe(400)
  expect(locationOf(await ask(mock, {}, user)).pathname).toBe('/callback')
  expect(locationOf(await leave(home)).href).toBe(home)
  expect(locationOf(await ask(mock, {}, user)).pathname).toBe('/login')
})

test('a header that a fault adds leaves the cookie of the answer where it is', async () => {
  const mock = setUp()
  mock.faults.add({ operation: 'endSession', headers: { 'set-cookie': 'a=1' } })

  const response = await end(mock, {})

  expect(response.headers.getSetCookie()).toEqual([
    expect.stringContaining('genauth_login=;'),
    'a=1',
  ])
})
