import { expect, test } from 'vitest'
import { fetchBy } from '../support/fetch-by.ts'
import { comeBack, eventsOf, expectNobody, setUp, stored } from './support/session.ts'

test('a callback works once, and signs nobody out when it comes again', async () => {
  const { mock, open, callbackOf } = setUp()
  const session = open()
  const callback = await callbackOf(session)
  await session.handleRedirectCallback(callback)

  await expect(session.handleRedirectCallback(callback)).rejects.toMatchObject({
    name: 'CallbackError',
    reason: 'unknown_transaction',
  })

  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
  await expect(session.getUser()).resolves.toMatchObject({ nickname: 'Annie' })
})

test('a callback that was replayed after a reload is refused', async () => {
  const { open, callbackOf } = setUp()
  const callback = await callbackOf(open())
  await open().handleRedirectCallback(callback)

  await expect(open().handleRedirectCallback(callback)).rejects.toMatchObject({
    name: 'CallbackError',
    reason: 'unknown_transaction',
  })
})

test('a callback of a sign-in that somebody else has begun signs nobody in', async () => {
  const { mock, open, callbackOf, lastVisited } = setUp()
  const session = open()
  await session.loginWithRedirect()
  const own = lastVisited()
  const foreign = new URL(await callbackOf(open(), 'bob'))
  sessionStorage.removeItem(
    String(
      Object.keys(sessionStorage).find(key =>
        key.endsWith(String(foreign.searchParams.get('state'))),
      ),
    ),
  )

  await expect(session.handleRedirectCallback(foreign.href)).rejects.toMatchObject({
    reason: 'unknown_transaction',
  })

  await expectNobody(session)
  expect(mock.journal.calls('exchangeToken')).toEqual([])
  // The user's own sign-in goes on.
  await expect(session.handleRedirectCallback(await comeBack(mock, own))).resolves.toMatchObject({
    user: { nickname: 'Annie' },
  })
})

test('a code of another sign-in that is slipped under the own state signs nobody in', async () => {
  const { open, callbackOf } = setUp()
  const session = open()
  const own = new URL(await callbackOf(session))
  const foreign = new URL(await callbackOf(session, 'bob'))
  own.searchParams.set('code', String(foreign.searchParams.get('code')))

  await expect(session.handleRedirectCallback(own.href)).rejects.toMatchObject({
    name: 'OAuthError',
    error: 'invalid_grant',
  })

  await expectNobody(session)
  expect(stored()).not.toContain(String(own.searchParams.get('state')))
})

test('a callback of another issuer is refused, and its code is sent nowhere', async () => {
  const { mock, open, callbackOf } = setUp()
  const session = open()
  const callback = new URL(await callbackOf(session))
  callback.searchParams.set('iss', 'https://evil.example.com/oidc')

  await expect(session.handleRedirectCallback(callback.href)).rejects.toMatchObject({
    name: 'CallbackError',
    reason: 'wrong_issuer',
  })

  expect(mock.journal.calls('exchangeToken')).toEqual([])
  await expectNobody(session)
})

test('a callback that comes too late is refused', async () => {
  const { mock, open, callbackOf } = setUp()
  const session = open()
  const callback = await callbackOf(session)
  mock.clock.advance('61m')

  await expect(session.handleRedirectCallback(callback)).rejects.toMatchObject({
    name: 'CallbackError',
    reason: 'expired_transaction',
  })
  await expectNobody(session)
})

test('a callback with a parameter twice is refused', async () => {
  const { open, callbackOf } = setUp()
  const session = open()
  const callback = await callbackOf(session)

  await expect(session.handleRedirectCallback(`${callback}&code=another`)).rejects.toMatchObject({
    name: 'CallbackError',
    reason: 'malformed',
  })
})

test('a refusal of the service is an OAuthError, and ends the sign-in', async () => {
  const { mock, open, lastVisited } = setUp()
  const session = open()
  await session.loginWithRedirect({ prompt: 'none' })
  // Nobody is signed in at the service.
  const answer = await mock.fetch(new Request(lastVisited()))
  const callback = String(answer.headers.get('location'))

  await expect(session.handleRedirectCallback(callback)).rejects.toMatchObject({
    name: 'OAuthError',
    error: 'login_required',
  })
  await expect(session.handleRedirectCallback(callback)).rejects.toMatchObject({
    name: 'CallbackError',
    reason: 'unknown_transaction',
  })
})

test('a refusal that may pass ends the sign-in all the same', async () => {
  const { open, callbackOf } = setUp()
  const session = open()
  const callback = new URL(await callbackOf(session))
  callback.searchParams.delete('code')
  callback.searchParams.set('error', 'temporarily_unavailable')

  await expect(session.handleRedirectCallback(callback.href)).rejects.toMatchObject({
    error: 'temporarily_unavailable',
  })
  await expect(session.handleRedirectCallback(callback.href)).rejects.toMatchObject({
    reason: 'unknown_transaction',
  })
})

test.each([
  ['getOpenidConfiguration', { kind: 'reset' }, 'NetworkError'],
  ['exchangeToken', { kind: 'reset' }, 'NetworkError'],
  ['exchangeToken', { httpStatus: 503 }, 'ServerError'],
  ['exchangeToken', { httpStatus: 429 }, 'RateLimitError'],
] as const)(
  'a failure of %s that may pass keeps the sign-in: %o',
  async (operation, fault, name) => {
    const { mock, open, callbackOf } = setUp()
    const callback = await callbackOf(open<unknown>())
    // After a reload nothing is remembered but what is in the storage.
    const session = open<unknown>()
    mock.faults.add({ operation, ...fault })

    await expect(session.handleRedirectCallback(callback)).rejects.toMatchObject({ name })
    await expectNobody(session)
    await expect(session.handleRedirectCallback(callback)).resolves.toMatchObject({
      user: { nickname: 'Annie' },
    })
  },
)

test('a callback that may yet succeed is tried again without its address', async () => {
  const { mock, open, callbackOf } = setUp()
  const session = open()
  const callback = await callbackOf(session)
  mock.faults.add({ operation: 'exchangeToken', kind: 'reset' })
  await expect(session.handleRedirectCallback(callback)).rejects.toMatchObject({
    name: 'NetworkError',
  })

  await expect(session.handleRedirectCallback()).resolves.toMatchObject({
    user: { nickname: 'Annie' },
  })
})

test('an answer without an ID token signs nobody in', async () => {
  const { mock, open, callbackOf } = setUp()
  const session = open({
    fetch: fetchBy(async request => {
      const answer = await mock.fetch(request)
      if (!request.url.endsWith('/oidc/token')) return answer
      const { id_token: _, ...tokens } = await answer.json()
      return Response.json(tokens)
    }),
  })
  const events = eventsOf(session)

  await expect(session.handleRedirectCallback(await callbackOf(session))).rejects.toMatchObject({
    name: 'TokenError',
  })
  await expectNobody(session)
  expect(events).toEqual([])
})

test('no refusal shows a code, state or token', async () => {
  const { open, callbackOf } = setUp()
  const session = open()
  const callback = new URL(await callbackOf(session))
  const secrets = ['code', 'state'].map(name => String(callback.searchParams.get(name)))
  callback.searchParams.set('iss', 'https://evil.example.com/oidc')

  const errors = await Promise.all(
    [callback.href, callback.href].map(url =>
      session.handleRedirectCallback(url).catch((error: unknown) => error),
    ),
  )

  const shown = errors.map(error => `${error} ${JSON.stringify(error)}`).join()
  for (const secret of secrets) expect(shown).not.toContain(secret)
})
