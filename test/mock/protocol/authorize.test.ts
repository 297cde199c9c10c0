import { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import {
  app,
  ask,
  authorizationPath,
  callback,
  challenge,
  cookieOf,
  locationOf,
  send,
  setUp,
  signIn,
  userId,
} from './support.ts'

test('sends a signed-in user back with a code, the state and the issuer', async () => {
  const mock = setUp()

  const response = await ask(mock, {}, mock.asUser('ann'))

  expect(response.status).toBe(302)
  const { origin, pathname, searchParams } = locationOf(response)
  expect(`${origin}${pathname}`).toBe(callback)
  expect(searchParams.get('code')).toMatch(/^[0-9a-f]{40}$/)
  expect(searchParams.get('state')).toBe('the-state')
  expect(searchParams.get('iss')).toBe(`${app.host}/oidc`)
})

test('takes the request by POST as well', async () => {
  const mock = setUp()
  const { searchParams } = new URL(authorizationPath(), app.host)

  const response = await send(mock, '/oidc/auth', {
    form: Object.fromEntries(searchParams),
    headers: cookieOf(mock.asUser('ann')),
  })

  expect(locationOf(response).searchParams.has('code')).toBe(true)
})

test('leads a user who is not signed in to the login page', async () => {
  const mock = setUp()

  const { pathname, searchParams } = locationOf(await ask(mock))

  expect(pathname).toBe('/login')
  expect(searchParams.get('interaction')).toMatch(/^[0-9a-f]{32}$/)
})

test('comes back from the login page with a code, once', async () => {
  const mock = setUp()
  const interaction = locationOf(await ask(mock)).searchParams.get('interaction')
  const headers = cookieOf(mock.asUser('ann'))
  const path = `/oidc/auth/resume?interaction=${interaction}`

  const first = await send(mock, path, { headers })
  const second = await send(mock, path, { headers })

  expect(locationOf(first).searchParams.has('code')).toBe(true)
  expect(second.status).toBe(400)
})

test('does not come back from the login page without a login', async () => {
  const mock = setUp()
  const { search } = locationOf(await ask(mock))

  const response = await send(mock, `/oidc/auth/resume${search}`)

  expect(locationOf(response).pathname).toBe('/login')
})

test('waits an hour for the user', async () => {
  const mock = setUp()
  const first = locationOf(await ask(mock)).search
  mock.clock.advance('59m')
  const headers = cookieOf(mock.asUser('ann'))
  expect((await send(mock, `/oidc/auth/resume${first}`, { headers })).status).toBe(302)

  const second = locationOf(await ask(mock)).search
  mock.clock.advance('1h')
  expect((await send(mock, `/oidc/auth/resume${second}`, { headers })).status).toBe(400)
})

test.each([
  ['an unknown application', { client_id: 'nobody' }],
  ['no application', { client_id: undefined }],
  ['no address to return to', { redirect_uri: undefined }],
  ['a plain http address', { redirect_uri: 'http://app.example.com/callback' }],
  ['an address with a fragment', { redirect_uri: `${callback}#part` }],
  ['a script for an address', { redirect_uri: 'javascript:alert(1)' }],
  ['an unknown pushed request', { request_uri: 'urn:ietf:params:oauth:request_uri:none' }],
])('shows a page, and sends nobody anywhere, for %s', async (_, changes) => {
  const mock = setUp()

  const response = await ask(mock, changes, mock.asUser('ann'))

  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(response.headers.has('location')).toBe(false)
})

test('shows a page for a parameter that comes twice', async () => {
  const mock = setUp()

  const response = await send(mock, `${authorizationPath()}&state=another`)

  expect(response.status).toBe(400)
})

test.each(['http://localhost:3000/cb', 'http://127.0.0.1/cb', 'http://[::1]:8080/', callback])(
  'sends users back to %s when no address is registered',
  async redirect_uri => {
    const mock = setUp()

    const response = await ask(mock, { redirect_uri }, mock.asUser('ann'))

    expect(locationOf(response).href).toContain(redirect_uri)
  },
)

test('compares registered addresses exactly', async () => {
  const mock = setUp({ redirectUris: [callback, 'http://app.example.com/plain'] })
  const user = mock.asUser('ann')
  const results: number[] = []

  for (const uri of [callback, 'http://app.example.com/plain', `${callback}/`, `${callback}?a=1`]) {
    results.push((await ask(mock, { redirect_uri: uri }, user)).status)
  }

  expect(results).toEqual([302, 302, 400, 400])
})

test.each([
  ['invalid_scope', { scope: 'profile' }],
  ['invalid_scope', { scope: undefined }],
  ['invalid_request', { response_type: undefined }],
  ['invalid_request', { response_mode: 'telepathy' }],
  ['invalid_request', { prompt: 'none login' }],
  ['invalid_request', { prompt: 'now' }],
  ['invalid_request', { max_age: 'old' }],
  ['invalid_request', { code_challenge: 'short' }],
  ['invalid_request', { code_challenge: challenge, code_challenge_method: 'S512' }],
  ['invalid_request', { id_token_hint: 'no.token.here' }],
  ['request_not_supported', { request: 'a.b.c' }],
])('tells the application %s for %j', async (error, changes) => {
  const mock = setUp()

  const { searchParams, origin } = locationOf(await ask(mock, changes, mock.asUser('ann')))

  expect(origin).toBe('https://app.example.com')
  expect(searchParams.get('error')).toBe(error)
  expect(searchParams.get('state')).toBe('the-state')
  expect(searchParams.get('iss')).toBe(`${app.host}/oidc`)
  expect(searchParams.has('code')).toBe(false)
})

test.each(['code id_token', 'id_token token', 'token'])(
  'refuses the response type %s in the fragment, where its answer would be',
  async response_type => {
    const mock = setUp()

    const { hash } = locationOf(await ask(mock, { response_type }, mock.asUser('ann')))

    expect(new URLSearchParams(hash.slice(1)).get('error')).toBe('unsupported_response_type')
  },
)

test('answers the response type none without a code', async () => {
  const mock = setUp()

  const { searchParams } = locationOf(
    await ask(mock, { response_type: 'none' }, mock.asUser('ann')),
  )

  expect([...searchParams.keys()].sort()).toEqual(['iss', 'state'])
})

test('demands PKCE of an application without a secret where the pool does', async () => {
  const mock = setUp({ tokenEndPointAuthMethod: 'none' }, { publicClientsNeedPkce: true })
  const user = mock.asUser('ann')

  const without = locationOf(await ask(mock, {}, user)).searchParams
  const withPkce = locationOf(await ask(mock, { code_challenge: challenge }, user)).searchParams

  expect(without.get('error')).toBe('invalid_request')
  expect(withPkce.has('code')).toBe(true)
})

test('refuses an application that may not use codes', async () => {
  const mock = setUp({ grantTypes: ['password'] })

  const { searchParams } = locationOf(await ask(mock, {}, mock.asUser('ann')))

  expect(searchParams.get('error')).toBe('unauthorized_client')
})

test('asks nobody anything with prompt none', async () => {
  const mock = setUp()
  const errorOf = async (user?: ReturnType<typeof mock.asUser>) =>
    locationOf(await ask(mock, { prompt: 'none' }, user)).searchParams.get('error')

  expect(await errorOf()).toBe('login_required')
  expect(await errorOf(mock.asUser('ann'))).toBeNull()
})

test('tells consent_required with prompt none when consent is missing', async () => {
  const mock = setUp({ isConsentNeeded: true })
  const user = mock.asUser('ann')
  const outcome = async () =>
    locationOf(await ask(mock, { prompt: 'none' }, user)).searchParams.get('error')

  expect(await outcome()).toBe('consent_required')
  await user.authorize(`${app.host}${authorizationPath()}`)
  expect(await outcome()).toBeNull()
})

test('asks for consent again when the scope is wider than what was granted', async () => {
  const mock = setUp({ isConsentNeeded: true })
  const user = mock.asUser('ann')
  await user.authorize(`${app.host}${authorizationPath()}`)

  const known = locationOf(await ask(mock, { scope: 'openid' }, user))
  const wider = locationOf(await ask(mock, { scope: 'openid email' }, user))

  expect(known.searchParams.has('code')).toBe(true)
  expect(wider.pathname).toBe('/login/consent')
})

test('asks for consent with prompt consent each time', async () => {
  const mock = setUp()
  const user = mock.asUser('ann')
  await user.authorize(`${app.host}${authorizationPath({ prompt: 'consent' })}`)

  const again = await ask(mock, { prompt: 'consent' }, user)

  expect(locationOf(again).pathname).toBe('/login/consent')
})

test('does not come back from the consent page before the user has decided', async () => {
  const mock = setUp()
  const user = mock.asUser('ann')
  const { search } = locationOf(await ask(mock, { prompt: 'consent' }, user))

  const response = await send(mock, `/oidc/auth/resume${search}`, { headers: cookieOf(user) })

  expect(locationOf(response).pathname).toBe('/login/consent')
})

test.each(['login', 'select_account', 'create'])(
  'wants a new login with prompt %s, and no other one will do',
  async prompt => {
    const mock = setUp()
    const user = mock.asUser('ann')
    const { pathname, search } = locationOf(await ask(mock, { prompt }, user))
    expect(pathname).toBe('/login')
    const resume = async (headers: Record<string, string>) =>
      locationOf(await send(mock, `/oidc/auth/resume${search}`, { headers }))

    const sameLogin = await resume(cookieOf(user))
    const newLogin = await resume(cookieOf(mock.asUser('ann')))

    expect(sameLogin.pathname).toBe('/login')
    expect(newLogin.searchParams.has('code')).toBe(true)
  },
)

test('wants a new login when the last one is older than max_age', async () => {
  const mock = setUp()
  const user = mock.asUser('ann')
  const path = async (max_age: string) => locationOf(await ask(mock, { max_age }, user)).pathname

  mock.clock.advance('60s')

  expect(await path('3600')).toBe('/callback')
  expect(await path('60')).toBe('/login')
  expect(await path('0')).toBe('/login')
})

test('keeps a browser signed in for 14 days', async () => {
  const mock = setUp()
  const user = mock.asUser('ann')

  mock.clock.advance('13d')
  expect(locationOf(await ask(mock, {}, user)).pathname).toBe('/callback')
  mock.clock.advance('1d')
  expect(locationOf(await ask(mock, {}, user)).pathname).toBe('/login')
})

test('wants the user that id_token_hint names, and takes a hint that is old', async () => {
  const mock = setUp()
  const { id_token: hint } = await signIn(mock)
  mock.clock.advance('15d')
  const outcome = async (name: string, prompt?: string) =>
    locationOf(await ask(mock, { id_token_hint: hint, prompt }, mock.asUser(name)))

  expect((await outcome('ann')).searchParams.has('code')).toBe(true)
  expect((await outcome('bob')).pathname).toBe('/login')
  expect((await outcome('bob', 'none')).searchParams.get('error')).toBe('login_required')
})

test('tells login_required when another user than the hint names signs in', async () => {
  const mock = setUp()
  const { id_token: hint } = await signIn(mock)
  const { search } = locationOf(await ask(mock, { id_token_hint: hint }))

  const response = await send(mock, `/oidc/auth/resume${search}`, {
    headers: cookieOf(mock.asUser('bob')),
  })

  expect(locationOf(response).searchParams.get('error')).toBe('login_required')
})

test('the suspension of a user ends the login', async () => {
  const mock = setUp()
  const user = mock.asUser('ann')
  const management = new ManagementClient(mock.managementOptions)

  await management.users.update({ userId, status: 'Suspended' })

  expect(locationOf(await ask(mock, {}, user)).pathname).toBe('/login')
})

test('reset ends every login and every request that waits', async () => {
  const mock = setUp()
  const user = mock.asUser('ann')
  const { search } = locationOf(await ask(mock))

  mock.reset()

  expect(locationOf(await ask(mock, {}, user)).pathname).toBe('/login')
  expect((await send(mock, `/oidc/auth/resume${search}`)).status).toBe(400)
})

test('a login serves every application of the pool', async () => {
  const mock = setUp({}, {}, [{ appId: 'other', idTokenAlgorithm: 'RS256' }])
  const user = mock.asUser('ann')

  for (const client_id of [app.appId, 'other']) {
    const { searchParams } = locationOf(await ask(mock, { client_id, prompt: 'none' }, user))
    expect(searchParams.has('code')).toBe(true)
  }
})

test('accepts the further parameters of the service', async () => {
  const mock = setUp()

  const response = await ask(
    mock,
    {
      tenantId: 't1',
      tenant_id: 't1',
      login_page_context: 'x',
      ext_idp_conn_id: 'c1',
      deviceId: 'd1',
      login_hint: 'ann',
      ui_locales: 'en-US',
    },
    mock.asUser('ann'),
  )

  expect(locationOf(response).searchParams.has('code')).toBe(true)
})

test('notes and strikes by the names authorize and resumeAuthorization', async () => {
  const mock = setUp()
  mock.faults.add({ operation: 'resumeAuthorization', httpStatus: 503 })
  const { search } = locationOf(await ask(mock))

  const response = await send(mock, `/oidc/auth/resume${search}`)

  expect(response.status).toBe(503)
  expect(mock.journal.calls().map(({ operation }) => operation)).toEqual([
    'authorize',
    'resumeAuthorization',
  ])
})
