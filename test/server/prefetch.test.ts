import { expect, test } from 'vitest'
import { authorize, requestOf, setUp, signIn } from './support.ts'

const prefetches: Record<string, string>[] = [
  { 'sec-purpose': 'prefetch' },
  { 'sec-purpose': 'prefetch;prerender' },
  { purpose: 'prefetch' },
  { 'x-purpose': 'preview' },
  { 'x-moz': 'prefetch' },
  { 'next-router-prefetch': '1' },
  { 'next-router-prefetch': '2', 'next-router-segment-prefetch': '/_tree' },
  { 'x-middleware-prefetch': '1' },
]

test.each(prefetches)('a prefetch by %o begins no sign-in (issue 9)', async headers => {
  const { mock, sessions, jar } = setUp()
  const request = requestOf(jar, '/reports', { headers })

  for (const answer of [await sessions.requireSession(request), await sessions.login(request)]) {
    if (!(answer instanceof Response)) throw new Error('somebody is signed in')
    expect(answer.status).toBe(401)
    expect(answer.headers.get('cache-control')).toMatch(/no-store/)
    expect(answer.headers.get('location')).toBeNull()
    expect(answer.headers.getSetCookie()).toEqual([])
  }
  expect(mock.journal.calls()).toEqual([])
})

test.each(prefetches)('a prefetch by %o does not end a sign-in', async headers => {
  const setting = setUp()
  const { mock, sessions, jar } = setting
  const callback = await authorize(setting)

  const ahead = await sessions.callback(requestOf(jar, callback, { headers }))
  jar.take(ahead)
  const back = await sessions.callback(requestOf(jar, callback))

  expect(ahead.status).toBe(401)
  expect(back.status).toBe(302)
  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
})

test.each(prefetches)('a prefetch by %o signs nobody out', async headers => {
  const setting = setUp()
  const { mock, sessions, jar } = setting
  await signIn(setting)

  jar.take(await sessions.logout(requestOf(jar, '/logout', { headers })))

  expect(mock.journal.calls('revokeToken')).toEqual([])
  expect(await sessions.getSession(requestOf(jar, '/'))).toBeDefined()
})

test('prefetches do not take the place of a sign-in that the user has begun (issue 9)', async () => {
  const setting = setUp()
  const { sessions, jar } = setting
  const callback = await authorize(setting)

  for (let link = 0; link < 10; link += 1) {
    const headers = { 'sec-purpose': 'prefetch' }
    const answer = await sessions.requireSession(requestOf(jar, `/reports/${link}`, { headers }))
    if (answer instanceof Response) jar.take(answer)
  }

  const back = await sessions.callback(requestOf(jar, callback))
  expect(back.status).toBe(302)
})

test('a prefetch of a signed-in user is answered as any request', async () => {
  const setting = setUp()
  await signIn(setting)

  const headers = { 'sec-purpose': 'prefetch' }
  const session = await setting.sessions.requireSession(requestOf(setting.jar, '/', { headers }))

  expect(session).toHaveProperty('user.sub', setting.mock.asUser('ann').userId)
})
