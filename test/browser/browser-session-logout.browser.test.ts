import { expect, test } from 'vitest'
import { fetchBy } from '../support/fetch-by.ts'
import { eventsOf, expectNobody, setUp, stored } from './support/session.ts'

const home = 'https://app.example.com/home'

test('signs out here and at the service', async () => {
  const { open, signIn, lastVisited, appId, appHost } = setUp()
  const session = open({ store: 'localStorage', postLogoutRedirectUri: home })
  await signIn(session)
  const tokens = await session.getTokens()

  await session.logout()

  const url = new URL(lastVisited())
  expect(url.origin + url.pathname).toBe(`${appHost}/oidc/session/end`)
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: appId,
    id_token_hint: tokens?.id_token,
    post_logout_redirect_uri: home,
  })
  expect(stored()).toBe('[{},{}]')
  await expectNobody(session)
})

test('comes back to where the call says', async () => {
  const { open, signIn, lastVisited } = setUp()
  const session = open({ postLogoutRedirectUri: home })
  await signIn(session)

  await session.logout({ returnTo: 'https://app.example.com/bye' })

  expect(new URL(lastVisited()).searchParams.get('post_logout_redirect_uri')).toBe(
    'https://app.example.com/bye',
  )
})

test('the service shows a page of its own when it does not know whom to send back', async () => {
  const { open, lastVisited, appId } = setUp()

  await open({ postLogoutRedirectUri: home }).logout()

  expect(new URL(lastVisited()).search).toBe(`?client_id=${appId}`)
})

test('withdraws the refresh token', async () => {
  const { mock, open, signIn } = setUp()
  const session = open()
  await signIn(session)

  await session.logout()

  expect(mock.journal.calls('revokeToken')).toMatchObject([{ httpStatus: 200 }])
})

test('forgets the session before anything else', async () => {
  const { mock, open, signIn } = setUp()
  const found: unknown[] = []
  const session = open({
    store: 'localStorage',
    fetch: fetchBy(async request => {
      if (request.url.endsWith('/revocation')) found.push(stored(), await session.getUser())
      return mock.fetch(request)
    }),
  })
  await signIn(session)

  await session.logout()

  expect(found).toEqual(['[{},{}]', undefined])
})

test('a refresh token that cannot be withdrawn does not keep the user from signing out', async () => {
  const { mock, open, signIn, visited } = setUp()
  const session = open()
  await signIn(session)
  mock.faults.add({ operation: 'revokeToken', kind: 'reset', times: 'always' })

  await session.logout()

  expect(visited).toHaveLength(2)
  await expectNobody(session)
})

test('a withdrawal that never ends is given up', async () => {
  const { mock, open, signIn, visited } = setUp()
  const session = open({ timeout: 3_600_000 })
  await signIn(session)
  mock.faults.add({ operation: 'revokeToken', latency: Number.POSITIVE_INFINITY })

  await session.logout()

  expect(visited).toHaveLength(2)
})

test('signs out on this side when the service cannot be reached at all', async () => {
  const { mock, open, signIn, visited } = setUp()
  await signIn(open({ store: 'localStorage' }))
  const reloaded = open({ store: 'localStorage' })
  mock.faults.add({ kind: 'reset', times: 'always' })

  await expect(reloaded.logout()).rejects.toMatchObject({ name: 'NetworkError' })

  await expectNobody(reloaded)
  expect(visited).toHaveLength(1)
})

test('signs out of this application alone', async () => {
  const { mock, open, signIn, visited } = setUp()
  const session = open()
  await signIn(session)

  await session.logout({ isLocal: true })

  await expectNobody(session)
  expect(visited).toHaveLength(1)
  expect(mock.journal.calls('revokeToken')).toHaveLength(1)
})

test('a refresh under way does not bring the session back', async () => {
  const { mock, open, callbackOf } = setUp()
  let letGo = (): void => undefined
  const held = new Promise<void>(resolve => {
    letGo = resolve
  })
  const operations: string[] = []
  const session = open({
    store: 'localStorage',
    fetch: fetchBy(async request => {
      const body = await request.clone().text()
      const answer = await mock.fetch(request)
      if (!body.includes('grant_type=refresh_token')) return answer
      operations.push('refreshed')
      await held
      return answer
    }),
  })
  await session.handleRedirectCallback(await callbackOf(session))
  mock.clock.advance('2h')

  const refreshed = session.getTokens()
  await expect.poll(() => operations).toEqual(['refreshed'])
  await session.logout({ isLocal: true })
  letGo()

  await expect(refreshed).resolves.toBeUndefined()
  await expectNobody(session)
  expect(stored()).toBe('[{},{}]')
  // The old refresh token, and the one that came too late.
  await expect.poll(() => mock.journal.calls('revokeToken')).toHaveLength(2)
})

test('a sign-in under way does not bring the user back', async () => {
  const { mock, open, callbackOf } = setUp()
  const session = open({ store: 'localStorage' })
  const callback = await callbackOf(session)
  mock.faults.add({ operation: 'exchangeToken', latency: 100 })

  const handled = session.handleRedirectCallback(callback)
  await session.logout({ isLocal: true })

  await expect(handled).rejects.toMatchObject({ reason: 'unknown_transaction' })
  await expectNobody(session)
  // Nobody has the new tokens, so they are withdrawn.
  await expect.poll(() => mock.journal.calls('revokeToken').length).toBe(1)
})

test('refuses to come back to what is no address, and signs nobody out', async () => {
  const { open, signIn } = setUp()
  const session = open()
  await signIn(session)

  await expect(session.logout({ returnTo: 'home' })).rejects.toMatchObject({
    name: 'InputError',
    issues: [{ path: 'returnTo' }],
  })
  await expect(session.getUser()).resolves.toMatchObject({ nickname: 'Annie' })
})

test('the page hears of it once', async () => {
  const { open, signIn } = setUp()
  const session = open()
  await signIn(session)
  const events = eventsOf(session)

  await session.logout()

  expect(events).toEqual([{ type: 'signed_out', user: undefined }])
})
