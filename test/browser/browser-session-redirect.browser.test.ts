import type { BrowserSession } from 'genauth/browser'
import { expect, test } from 'vitest'
import {
  afterMessages,
  comeBack,
  goTo,
  here,
  redirectUri,
  setUp,
  stored,
  strayFailures,
} from './support/session.ts'

test('signs in by redirect', async () => {
  const { mock, open, lastVisited } = setUp()
  const session = open<{ path: string }>()

  await session.loginWithRedirect({ appState: { path: '/cart' } })
  const callback = await comeBack(mock, lastVisited())
  const { appState, user } = await session.handleRedirectCallback(callback)

  expect(appState?.path).toBe('/cart')
  expect(user).toMatchObject({ sub: mock.asUser('ann').userId, nickname: 'Annie' })
  await expect(session.getUser()).resolves.toEqual(user)
  await expect(session.getTokens()).resolves.toMatchObject({ token_type: 'Bearer' })
})

test('sends every parameter of the request', async () => {
  const { open, lastVisited, appId } = setUp()

  await open().loginWithRedirect({
    redirectUri: 'https://app.example.com/other',
    responseMode: 'fragment',
    scope: 'openid email',
    prompt: 'login',
    loginHint: 'ann@example.com',
    maxAge: 60,
    uiLocales: 'en-US',
    tenantId: 'tenant',
    parameters: { campaign: 'spring' },
  })

  expect(Object.fromEntries(new URL(lastVisited()).searchParams)).toMatchObject({
    client_id: appId,
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: 'https://app.example.com/other',
    response_mode: 'fragment',
    scope: 'openid email',
    prompt: 'login',
    login_hint: 'ann@example.com',
    max_age: '60',
    ui_locales: 'en-US',
    tenantId: 'tenant',
    campaign: 'spring',
  })
})

test('keeps the state of the application out of the address', async () => {
  const { open, lastVisited } = setUp()

  await open().loginWithRedirect({ appState: 'the-secret-of-the-page' })

  expect(lastVisited()).not.toContain('the-secret-of-the-page')
  expect(stored()).toContain('the-secret-of-the-page')
})

test('refuses a state of the application that JSON cannot hold', async () => {
  const { open, visited } = setUp()

  await expect(open().loginWithRedirect({ appState: 1n })).rejects.toMatchObject({
    name: 'InputError',
    issues: [{ path: 'appState' }],
  })
  expect(visited).toEqual([])
})

test('has noted the sign-in when the page is left', async () => {
  const { open } = setUp()
  const found: boolean[] = []
  const session = open({
    navigate: url => {
      found.push(stored().includes(String(new URL(url).searchParams.get('state'))))
    },
  })

  await session.loginWithRedirect()

  expect(found).toEqual([true])
})

test.each<[string, (session: BrowserSession) => Promise<void>]>([
  ['loginWithRedirect', session => session.loginWithRedirect()],
  ['logout', session => session.logout()],
])('%s fails when the shell of an app cannot go to the address', async (_, leave) => {
  const { open } = setUp()
  const stray = strayFailures()
  const failure = new Error('there is no browser')
  const session = open({ navigate: async () => Promise.reject(failure) })

  await expect(leave(session)).rejects.toBe(failure)

  await afterMessages()
  expect(stray).toEqual([])
})

test('several sign-ins at once do not disturb one another', async () => {
  const { mock, open, visited } = setUp()
  const session = open<string>()
  await session.loginWithRedirect({ appState: 'first' })
  await session.loginWithRedirect({ appState: 'second' })
  const [first = '', second = ''] = visited

  const later = await session.handleRedirectCallback(await comeBack(mock, second, 'bob'))
  const earlier = await session.handleRedirectCallback(await comeBack(mock, first))

  expect([earlier.appState, later.appState]).toEqual(['first', 'second'])
  await expect(session.getUser()).resolves.toEqual(earlier.user)
})

test('forgets sign-ins that nobody came back from within an hour', async () => {
  const { mock, open, visited } = setUp()
  const session = open()
  await session.loginWithRedirect()
  mock.clock.advance('61m')
  await session.loginWithRedirect()

  const [first, second] = visited.map(url => String(new URL(url).searchParams.get('state')))

  expect(stored()).not.toContain(first)
  expect(stored()).toContain(second)
})

test('an answer in the fragment is as good as one in the query', async () => {
  const { mock, open, lastVisited } = setUp()
  const session = open()
  await session.loginWithRedirect({ responseMode: 'fragment' })
  const callback = await comeBack(mock, lastVisited())

  expect(new URL(callback).hash).toContain('code=')
  expect(session.isRedirectCallback(callback)).toBe(true)
  await expect(session.handleRedirectCallback(callback)).resolves.toMatchObject({
    user: { nickname: 'Annie' },
  })
})

test.each([
  ['?code=1&state=STATE', true],
  ['?error=access_denied&state=STATE', true],
  ['#code=1&state=STATE', true],
  ['/?code=1&state=STATE', true],
  ['', false],
  ['?state=STATE', false],
  ['?code=1', false],
  ['#state', false],
  ['?code=1&state=2', false],
  ['/more?code=1&state=STATE', false],
])('tells whether the address %s is a callback', async (address, expected) => {
  const { open, lastVisited } = setUp()
  const session = open()
  await session.loginWithRedirect()
  const state = String(new URL(lastVisited()).searchParams.get('state'))

  const url = `${redirectUri}${address.replace('STATE', state)}`

  expect(session.isRedirectCallback(url)).toBe(expected)
})

test('what is no address is no callback', () => {
  expect(setUp().open().isRedirectCallback('/callback?code=1&state=2')).toBe(false)
})

test.each(['https://app.example.com/connect/slack', 'https://other.example.com/callback'])(
  'an answer at %s is somebody else’s, even with a state of ours (issue 9)',
  async place => {
    const { mock, open, callbackOf } = setUp()
    const session = open()
    const callback = await callbackOf(session)
    const elsewhere = `${place}${new URL(callback).search}`

    expect(session.isRedirectCallback(elsewhere)).toBe(false)
    await expect(session.handleRedirectCallback(elsewhere)).rejects.toMatchObject({
      name: 'CallbackError',
      reason: 'malformed',
    })

    expect(mock.journal.calls('exchangeToken')).toEqual([])
    // The user's own sign-in goes on.
    await expect(session.handleRedirectCallback(callback)).resolves.toMatchObject({
      user: { nickname: 'Annie' },
    })
  },
)

test('a callback is ours at the address that the sign-in has named', async () => {
  const { mock, open, lastVisited } = setUp()
  const session = open()
  await session.loginWithRedirect({ redirectUri: 'https://app.example.com/other' })
  const callback = await comeBack(mock, lastVisited())

  expect(session.isRedirectCallback(callback)).toBe(true)
  expect(session.isRedirectCallback(callback.replace('/other', '/callback'))).toBe(false)
})

test('the answer of another service in the page is left where it is (issue 9)', async () => {
  const { open } = setUp()
  const address = `${location.pathname}?code=1&state=of-slack&page=1`
  goTo(address)
  const session = open({ redirectUri: here() })
  await session.loginWithRedirect()

  expect(session.isRedirectCallback()).toBe(false)
  await expect(session.handleRedirectCallback()).rejects.toMatchObject({
    name: 'CallbackError',
    reason: 'unknown_transaction',
  })

  expect(location.href).toBe(`${location.origin}${address}`)
})

test('removes the answer from the address, and leaves all else as it is', async () => {
  const { open, callbackOf } = setUp()
  const session = open({ redirectUri: here() })
  const { search } = new URL(await callbackOf(session))
  const { pathname } = location
  goTo(`${pathname}?page=a+b%20c&flag${search.replace('?', '&')}#part?state=x`, { scroll: 7 })

  expect(session.isRedirectCallback()).toBe(true)
  const handled = session.handleRedirectCallback()
  // As effects that run twice see it.
  expect(session.isRedirectCallback()).toBe(true)
  await handled

  expect(location.href).toBe(`${location.origin}${pathname}?page=a+b%20c&flag#part?state=x`)
  expect(history.state).toEqual({ scroll: 7 })
  expect(session.isRedirectCallback()).toBe(false)
})

test('removes an answer in the fragment, and leaves the query as it is', async () => {
  const { mock, open, lastVisited } = setUp()
  const session = open({ redirectUri: here() })
  await session.loginWithRedirect({ responseMode: 'fragment' })
  const { hash } = new URL(await comeBack(mock, lastVisited()))
  const { pathname } = location
  goTo(`${pathname}?page=1${hash}`)

  await session.handleRedirectCallback()

  expect(location.href).toBe(`${location.origin}${pathname}?page=1`)
})

test('removes a refused answer from the address too', async () => {
  const { open, lastVisited } = setUp()
  const session = open({ redirectUri: here() })
  await session.loginWithRedirect()
  const state = new URL(lastVisited()).searchParams.get('state')
  const { pathname } = location
  goTo(
    `${pathname}?error=access_denied&state=${state}&error_description=x&error_uri=y&session_state=z&iss=i&page=1`,
  )

  await expect(session.handleRedirectCallback()).rejects.toMatchObject({ reason: 'wrong_issuer' })

  expect(location.href).toBe(`${location.origin}${pathname}?page=1`)
})

test('leaves an address alone that is no callback', async () => {
  const { open } = setUp()
  goTo(`${location.pathname}?state=of-the-page`)

  await expect(open().handleRedirectCallback()).rejects.toMatchObject({
    name: 'CallbackError',
    reason: 'malformed',
  })

  expect(location.search).toBe('?state=of-the-page')
})

test('leaves the address of the page alone when the callback is another one', async () => {
  const { open, callbackOf } = setUp()
  const session = open()
  const callback = await callbackOf(session)
  goTo(`${location.pathname}?code=1&state=of-another-service`)

  await session.handleRedirectCallback(callback)

  expect(location.search).toBe('?code=1&state=of-another-service')
})

test('effects that run twice get the same promise, and the code is sent once', async () => {
  const { mock, open, callbackOf } = setUp()
  const session = open({ redirectUri: here() })
  const { search } = new URL(await callbackOf(session))
  goTo(`${location.pathname}${search}`)

  const first = session.handleRedirectCallback()
  const second = session.handleRedirectCallback()

  expect(second).toBe(first)
  await expect(first).resolves.toMatchObject({ user: { nickname: 'Annie' } })
  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
})
