import { AuthenticationClient } from 'genauth/authentication'
import { expect, test } from 'vitest'
import { eventsOf, expectNobody, setUp } from './support/session.ts'

test('valid tokens come from the store without a request', async () => {
  const { mock, open, signIn } = setUp()
  const session = open()
  await signIn(session)
  const before = mock.journal.calls().length

  const first = await session.getTokens()
  const second = await session.getTokens()

  expect(second).toEqual(first)
  expect(first).not.toHaveProperty('refresh_token')
  expect(mock.journal.calls()).toHaveLength(before)
})

test('expired tokens are refreshed when they are asked for', async () => {
  const { mock, open, signIn } = setUp()
  const session = open()
  await signIn(session)
  const old = await session.getTokens()
  mock.clock.advance('2h')

  const fresh = await session.getTokens()

  expect(fresh?.access_token).not.toBe(old?.access_token)
  expect(Number(fresh?.expires_at) * 1000).toBeGreaterThan(mock.clock.now())
  await expect(session.getUser()).resolves.toMatchObject({ nickname: 'Annie' })
})

test('a hundred calls with an expired token share one refresh', async () => {
  const { mock, open, signIn } = setUp()
  const session = open()
  await signIn(session)
  mock.clock.advance('2h')
  mock.journal.clear()

  const all = await Promise.all(Array.from({ length: 100 }, () => session.getTokens()))

  expect(new Set(all.map(tokens => tokens?.access_token)).size).toBe(1)
  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
})

test('two sessions on one store refresh at most twice, and nobody is signed out', async () => {
  const { mock, open, signIn } = setUp()
  const [one, other] = [open({ store: 'localStorage' }), open({ store: 'localStorage' })]
  await signIn(one)
  mock.clock.advance('2h')
  mock.journal.clear()

  const all = await Promise.all(
    Array.from({ length: 100 }, (_, index) => (index % 2 ? one : other).getTokens()),
  )

  expect(new Set(all.map(tokens => tokens?.access_token)).size).toBe(1)
  expect(mock.journal.calls('exchangeToken').length).toBeLessThanOrEqual(2)
  await expect(one.getTokens()).resolves.toEqual(await other.getTokens())
})

test('a refused access token is replaced', async () => {
  const { open, signIn } = setUp()
  const session = open()
  await signIn(session)
  const refused = await session.getTokens()

  const fresh = await session.getTokens({ insteadOf: String(refused?.access_token) })

  expect(fresh?.access_token).not.toBe(refused?.access_token)
})

test('cacheOnly sends nothing, whether tokens are valid or not', async () => {
  const { mock, open, signIn } = setUp()
  const session = open()
  await signIn(session)
  const valid = await session.getTokens({ cacheOnly: true })
  mock.clock.advance('2h')
  mock.journal.clear()

  expect(valid).toEqual(expect.objectContaining({ token_type: 'Bearer' }))
  await expect(session.getTokens({ cacheOnly: true })).resolves.toBeUndefined()
  expect(mock.journal.calls()).toEqual([])
})

test('without a refresh token nobody is signed in when the access token has expired', async () => {
  const { mock, open, signIn } = setUp()
  const session = open({ scope: 'openid profile' })
  await signIn(session)
  await expect(session.getUser()).resolves.toMatchObject({ nickname: 'Annie' })
  mock.clock.advance('2h')

  await expectNobody(session)
})

test('a user whose access token can be refreshed is signed in, without a request', async () => {
  const { mock, open, signIn } = setUp()
  const session = open()
  await signIn(session)
  mock.clock.advance('2h')
  mock.journal.clear()

  await expect(session.getUser()).resolves.toMatchObject({ nickname: 'Annie' })
  expect(mock.journal.calls()).toEqual([])
})

test('a session that the service has ended is forgotten, and the page hears of it', async () => {
  const { mock, open, signIn } = setUp()
  const session = open()
  await signIn(session)
  const events = eventsOf(session)
  mock.clock.advance('31d')

  await expect(session.getTokens()).rejects.toMatchObject({
    name: 'OAuthError',
    error: 'invalid_grant',
    sessionEnded: true,
  })

  await expectNobody(session)
  expect(events).toEqual([{ type: 'session_ended', user: undefined }])
})

test('a refresh that fails on the way leaves the session as it is', async () => {
  const { mock, open, signIn } = setUp()
  const session = open()
  await signIn(session)
  const events = eventsOf(session)
  mock.clock.advance('2h')
  mock.faults.add({ operation: 'exchangeToken', httpStatus: 503, times: 'always' })

  await expect(session.getTokens()).rejects.toMatchObject({ name: 'ServerError', retryable: true })
  await expect(session.getUser()).resolves.toMatchObject({ nickname: 'Annie' })
  expect(events).toEqual([])

  mock.faults.clear()
  await expect(session.getTokens()).resolves.toMatchObject({ token_type: 'Bearer' })
})

test('a page whose clock is wrong does not take its tokens for expired, also after a reload', async () => {
  const { mock, open, signIn } = setUp()
  // Two hours ahead of the service.
  const now = () => mock.clock.now() + 7_200_000
  await signIn(open({ now, store: 'localStorage' }))
  mock.journal.clear()

  const reloaded = open({ now, store: 'localStorage' })

  await expect(reloaded.getTokens()).resolves.toMatchObject({ token_type: 'Bearer' })
  expect(mock.journal.calls()).toEqual([])
})

test('a client of the API makes its calls as the user of the session', async () => {
  const { mock, open, signIn, appId, appHost } = setUp()
  const session = open()
  await signIn(session)
  const authentication = new AuthenticationClient({
    appId,
    appHost,
    fetch: mock.fetch,
  }).withTokens(session)

  await expect(authentication.profile.get()).resolves.toMatchObject({ nickname: 'Annie' })
  mock.clock.advance('2h')
  await expect(authentication.profile.get()).resolves.toMatchObject({ nickname: 'Annie' })
})
