import { AuthenticationClient } from 'genauth/authentication'
import { CallbackError, OAuthError, TokenError } from 'genauth/server'
import { describe, expect, test } from 'vitest'
import {
  authorize,
  CookieJar,
  origin,
  otherSecret,
  requestOf,
  setUp,
  signIn,
  visit,
} from './support.ts'

const stores = [
  ['cookies', () => ({})],
  ['a store', () => ({ store: new Map<string, unknown>() })],
] as const

describe.each(stores)('with sessions in %s', (_, options) => {
  test('a user signs in, is recognized, and signs out', async () => {
    const setting = setUp(options())
    const { mock, sessions, jar } = setting
    const callback = await authorize(setting, { returnTo: '/reports?page=2#top' })

    const response = await sessions.callback(requestOf(jar, callback))
    jar.take(response)

    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe(`${origin}/reports?page=2#top`)
    expect(jar.names('transaction')).toEqual([])
    const session = await sessions.getSession(requestOf(jar, '/'))
    expect(session?.user.sub).toBe(mock.asUser('ann').userId)
    expect(session?.signedInAt).toBe(mock.clock.now() / 1000)

    const away = await sessions.logout(requestOf(jar, '/logout'), { returnTo: '/bye' })
    jar.take(away)

    const target = new URL(away.headers.get('location') ?? '')
    expect(away.status).toBe(302)
    expect(target.pathname).toBe('/oidc/session/end')
    expect(target.searchParams.get('post_logout_redirect_uri')).toBe(`${origin}/bye`)
    expect(target.searchParams.get('id_token_hint')).toMatch(/^ey/)
    expect(jar.header).toBe('')
    expect(mock.journal.calls('revokeToken')).toHaveLength(1)
  })

  test('the tokens authorize calls of an AuthenticationClient', async () => {
    const setting = setUp(options())
    await signIn(setting)
    const session = await setting.sessions.getSession(requestOf(setting.jar, '/'), new Headers())
    const authentication = new AuthenticationClient(setting.mock.authenticationOptions)

    if (session === undefined) throw new Error('nobody is signed in')
    const profile = await authentication.withTokens(session).profile.get()

    expect(profile).toMatchObject({ username: 'ann' })
    await expect(session.getTokens()).resolves.not.toHaveProperty('refresh_token')
  })

  test('signing in again makes a new session and ends the old one', async () => {
    const setting = setUp(options())
    const { sessions, jar, mock } = setting
    await signIn(setting, 'ann')
    const old = jar.copy()

    await signIn(setting, 'bob')

    expect((await visit(sessions, jar)).user).toBe(mock.asUser('bob').userId)
    expect((await visit(sessions, old)).user).toBeUndefined()
  })

  test('a session planted before the sign-in is not the one after it', async () => {
    const setting = setUp(options())
    await signIn(setting, 'bob')
    const planted = setting.jar.copy()

    await signIn(setting, 'ann')

    expect(setting.jar.header).not.toBe(planted.header)
    expect((await visit(setting.sessions, planted)).user).toBeUndefined()
  })

  test('two tabs sign in side by side', async () => {
    const setting = setUp(options())
    const { sessions, jar } = setting
    const first = await authorize(setting, { returnTo: '/first' })
    const second = await authorize(setting, { returnTo: '/second' })

    const answers = [
      await sessions.callback(requestOf(jar, first)),
      await sessions.callback(requestOf(jar, second)),
    ]

    expect(answers.map(({ headers }) => headers.get('location'))).toEqual([
      `${origin}/first`,
      `${origin}/second`,
    ])
  })

  test('a session ends when its life is over, however often it was refreshed', async () => {
    const setting = setUp({ ...options(), sessionLife: 3_600_000 })
    const { sessions, jar, mock } = setting
    await signIn(setting)
    const thief = jar.copy()
    for (let minute = 0; minute < 50; minute += 10) {
      mock.clock.advance('10m')
      expect((await visit(sessions, jar)).tokens).toBeDefined()
    }
    for (const [name, cookie] of jar.cookies)
      thief.cookies.set(name, { ...cookie, expires: Infinity })

    mock.clock.advance('10m')

    expect(jar.header).toBe('')
    expect((await visit(sessions, thief)).user).toBeUndefined()
  })

  test('a browser that sends no cookies has no session', async () => {
    const setting = setUp(options())
    await signIn(setting)

    const headers = new Headers()
    const session = await setting.sessions.getSession(requestOf(new CookieJar(), '/'), headers)

    expect(session).toBeUndefined()
    expect([...headers]).toEqual([])
  })

  test('signing out works without a session', async () => {
    const { sessions, jar } = setUp(options())

    const response = await sessions.logout(requestOf(jar, '/logout'), { returnTo: '/bye' })

    expect(response.headers.get('location')).toBe(`${origin}/bye`)
  })

  test('signing out here alone leaves the user signed in at the service', async () => {
    const setting = setUp(options())
    await signIn(setting)

    const response = await setting.sessions.logout(requestOf(setting.jar, '/logout'), {
      isLocal: true,
    })
    setting.jar.take(response)

    expect(response.headers.get('location')).toBe(`${origin}/`)
    expect(setting.jar.header).toBe('')
  })

  test('signing out does not wait for a service that is down', async () => {
    const setting = setUp(options())
    await signIn(setting)
    setting.mock.faults.add({ times: 'always', kind: 'reset' })

    const response = await setting.sessions.logout(requestOf(setting.jar, '/logout'))
    setting.jar.take(response)

    expect(response.status).toBe(302)
    expect(setting.jar.header).toBe('')
  })
})

test('the cookies reveal nothing', async () => {
  const setting = setUp()
  const { jar, mock } = setting
  await authorize(setting, { returnTo: '/secret-page' })
  await signIn(setting)
  const tokens = (await visit(setting.sessions, jar)).tokens
  const parts = jar.header.split(/[=;. ]+/).map(part => Buffer.from(part, 'base64url').toString())

  const text = `${jar.header}\n${parts.join('\n')}`

  for (const clear of [tokens?.access_token, mock.asUser('ann').userId, 'secret-page', 'nonce']) {
    expect(text).not.toContain(clear)
  }
})

test('with a store the cookie holds no more than an id', async () => {
  const store = new Map<string, unknown>()
  const setting = setUp({ store })
  await signIn(setting)

  const [name = ''] = setting.jar.names('session')

  expect(setting.jar.names('session')).toEqual(['__Host-genauth_session'])
  expect(setting.jar.cookies.get(name)?.value.length).toBeLessThan(200)
  expect(store.size).toBe(1)
})

test('of more than five sign-ins under way the oldest is given up', async () => {
  const setting = setUp()
  const callbacks: string[] = []
  for (let tab = 0; tab < 7; tab += 1) {
    callbacks.push(await authorize(setting))
    setting.mock.clock.advance('1s')
    // Browsers may send cookies in any order.
    const reversed = [...setting.jar.cookies].reverse()
    setting.jar.cookies.clear()
    for (const [name, cookie] of reversed) setting.jar.cookies.set(name, cookie)
  }

  expect(setting.jar.names('transaction')).toHaveLength(5)
  const [oldest = '', second = '', third = ''] = callbacks
  for (const callback of [oldest, second]) {
    await expect(setting.sessions.callback(requestOf(setting.jar, callback))).rejects.toThrow(
      CallbackError,
    )
  }
  await expect(setting.sessions.callback(requestOf(setting.jar, third))).resolves.toBeDefined()
})

test('sign-ins with long addresses leave room for other headers', async () => {
  const setting = setUp()
  for (let tab = 0; tab < 7; tab += 1) {
    await authorize(setting, { returnTo: `/${'x'.repeat(1900)}` })
    setting.mock.clock.advance('1s')
  }

  expect(setting.jar.header.length).toBeLessThan(6500)
})

test.each([
  ['login', { prompt: 'login' }],
  ['de', { uiLocales: 'de' }],
])('a sign-in sends what it is asked to: %s', async (value, input) => {
  const { sessions, jar } = setUp({ pushRequests: false })

  const response = await sessions.login(requestOf(jar, '/login'), input)

  const { searchParams } = new URL(response.headers.get('location') ?? '')
  expect([...searchParams.values()]).toContain(value)
  expect(searchParams.get('code_challenge_method')).toBe('S256')
  expect(searchParams.get('response_mode')).toBe('query')
})

test('the Host header of a request has no influence', async () => {
  const setting = setUp({ pushRequests: false })
  const request = new Request('https://evil.example/login', { headers: { host: 'evil.example' } })

  const response = await setting.sessions.login(request, { returnTo: '/in' })

  const { searchParams } = new URL(response.headers.get('location') ?? '')
  expect(searchParams.get('redirect_uri')).toBe(`${origin}/callback`)
})

test('on a loopback host over http: the cookies have neither prefix nor Secure', async () => {
  const setting = setUp({ redirectUri: 'http://localhost:3000/callback' })

  await signIn(setting)

  expect(setting.jar.names('session')).toEqual(['genauth_session'])
})

describe('a callback is refused', () => {
  const refused = async (
    setting: ReturnType<typeof setUp>,
    callback: string,
    jar = setting.jar,
    init = {},
  ) => {
    const headers = new Headers()
    const error = await setting.sessions.callback(requestOf(jar, callback, init), headers).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    jar.take({ headers })
    expect(jar.names('session')).toEqual([])
    return error
  }

  test('when no sign-in was begun', async () => {
    const error = await refused(setUp(), '/callback?code=c&state=s')

    expect(error).toBeInstanceOf(CallbackError)
    expect(error).toMatchObject({ reason: 'unknown_transaction' })
  })

  test.each(['/callback', '/callback?code=c', '/callback?code=c&state='])(
    'when it has no state: %s',
    async path => {
      await expect(refused(setUp(), path)).resolves.toMatchObject({ reason: 'malformed' })
    },
  )

  test('when a proxy asks for its head', async () => {
    const setting = setUp()
    const callback = await authorize(setting)

    await expect(
      refused(setting, callback, setting.jar, { method: 'HEAD' }),
    ).resolves.toMatchObject({ reason: 'malformed' })
    await expect(setting.sessions.callback(requestOf(setting.jar, callback))).resolves.toBeDefined()
  })

  test('in a browser other than the one that began', async () => {
    const setting = setUp()
    const callback = await authorize(setting)

    const error = await refused(setting, callback, new CookieJar(setting.mock.clock.now))

    expect(error).toMatchObject({ reason: 'unknown_transaction' })
  })

  test('with the state of another sign-in under the name of this one', async () => {
    const setting = setUp()
    const [mine, theirs] = [await authorize(setting), await authorize(setting)]
    const [first = '', second = ''] = setting.jar.names('transaction')
    const cookie = setting.jar.cookies.get(second)
    if (cookie !== undefined) setting.jar.cookies.set(first, cookie)

    const error = await refused(setting, mine)

    expect(error).toMatchObject({ reason: 'wrong_state' })
    expect(theirs).not.toBe(mine)
  })

  test('with a cookie that was tampered with', async () => {
    const setting = setUp()
    const callback = await authorize(setting)
    const [name = ''] = setting.jar.names('transaction')
    const cookie = setting.jar.cookies.get(name) ?? { value: '', expires: 0 }
    const value = cookie.value.replace(/.$/, last => (last === 'A' ? 'Q' : 'A'))
    setting.jar.cookies.set(name, { ...cookie, value })

    await expect(refused(setting, callback)).resolves.toMatchObject({
      reason: 'unknown_transaction',
    })
  })

  test('with a cookie of another application or secret', async () => {
    for (const options of [{ secret: otherSecret }, { appId: 'another-app' }]) {
      const setting = setUp()
      const callback = await authorize(setting)
      const other = { ...setting, sessions: setting.another(options) }

      await expect(refused(other, callback)).resolves.toMatchObject({
        reason: 'unknown_transaction',
      })
    }
  })

  test('with a session in the place of a sign-in', async () => {
    const setting = setUp()
    await signIn(setting)
    const [session = ''] = setting.jar.names('session')
    const { value = '', expires = 0 } = setting.jar.cookies.get(session) ?? {}
    const callback = await authorize(setting)
    const [name = ''] = setting.jar.names('transaction')
    setting.jar.cookies.delete(session)
    setting.jar.cookies.set(name, { value: value.slice(2), expires })

    await expect(refused(setting, callback)).resolves.toMatchObject({
      reason: 'unknown_transaction',
    })
  })

  test('when it is replayed', async () => {
    const setting = setUp()
    const callback = await authorize(setting)
    const before = setting.jar.copy()
    setting.jar.take(await setting.sessions.callback(requestOf(setting.jar, callback)))

    const withoutCookie = await setting.sessions
      .callback(requestOf(setting.jar, callback))
      .catch((error: unknown) => error)
    const withCookie = await refused(setting, callback, before)

    expect(withoutCookie).toMatchObject({ reason: 'unknown_transaction' })
    expect(withCookie).toBeInstanceOf(OAuthError)
    expect(withCookie).toMatchObject({ error: 'invalid_grant' })
  })

  test('when it comes too late', async () => {
    const setting = setUp({ transactionLife: 60_000 })
    const callback = await authorize(setting)
    const late = setting.jar.copy()
    for (const [name, cookie] of late.cookies) {
      late.cookies.set(name, { ...cookie, expires: Number.POSITIVE_INFINITY })
    }
    setting.mock.clock.advance('61s')

    expect(setting.jar.header).toBe('')
    await expect(refused(setting, callback, late)).resolves.toMatchObject({
      reason: 'expired_transaction',
    })
  })

  test('when it is from another issuer', async () => {
    const setting = setUp()
    const callback = new URL(await authorize(setting))
    callback.searchParams.set('iss', 'https://evil.example/oidc')

    await expect(refused(setting, callback.href)).resolves.toMatchObject({
      reason: 'wrong_issuer',
    })
  })

  test('when it has a parameter twice', async () => {
    const setting = setUp()
    const callback = await authorize(setting)

    await expect(refused(setting, `${callback}&state=x`)).resolves.toMatchObject({
      reason: 'malformed',
    })
  })

  test('when the user has refused', async () => {
    const setting = setUp()
    const { searchParams } = new URL(await authorize(setting))
    const query = new URLSearchParams({
      error: 'access_denied',
      state: searchParams.get('state') ?? '',
      iss: searchParams.get('iss') ?? '',
    })

    const error = await refused(setting, `/callback?${query}`)

    expect(error).toBeInstanceOf(OAuthError)
    expect(error).toMatchObject({ error: 'access_denied' })
    expect(setting.jar.header).toBe('')
  })

  test('when the ID token is signed with another key', async () => {
    const setting = setUp({ idTokenAlgorithm: 'RS256' })
    const callback = await authorize(setting)

    expect(await refused(setting, callback)).toBeInstanceOf(TokenError)
  })

  test('when the service fails, and then it can be repeated', async () => {
    const setting = setUp()
    const callback = await authorize(setting)
    setting.mock.faults.add({ operation: 'exchangeToken', times: 'always', httpStatus: 503 })

    await expect(refused(setting, callback)).resolves.toMatchObject({ retryable: true })
    setting.mock.faults.clear()

    await expect(setting.sessions.callback(requestOf(setting.jar, callback))).resolves.toBeDefined()
  })
})
