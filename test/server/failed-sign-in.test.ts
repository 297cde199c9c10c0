import { expect, test } from 'vitest'
import { authorize, origin, requestOf, setUp, signIn } from './support.ts'

const answering = { onSignInFailed: undefined }

test.each(['/callback?code=1&state=2', '/callback?error=access_denied&state=2', '/callback'])(
  'a callback that nobody has begun gets a page to start again: %s (issue 9)',
  async path => {
    const { sessions, jar } = setUp(answering)

    const answer = await sessions.callback(requestOf(jar, path))
    jar.take(answer)

    expect(answer.status).toBe(400)
    expect(answer.headers.get('location')).toBeNull()
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
    expect(await answer.text()).toContain('<a href="/">Start again</a>')
  },
)

test('a callback that comes again leads who is signed in to the start page', async () => {
  const setting = setUp(answering)
  const { sessions, jar, mock } = setting
  const callback = await authorize(setting)
  jar.take(await sessions.callback(requestOf(jar, callback)))

  const answer = await sessions.callback(requestOf(jar, callback))
  jar.take(answer)

  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/')
  expect(jar.names('session')).not.toEqual([])
  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
})

test('a user who refuses gets the page, and the sign-in is forgotten', async () => {
  const setting = setUp(answering)
  const { sessions, jar } = setting
  const callback = new URL(await authorize(setting))
  callback.searchParams.delete('code')
  callback.searchParams.set('error', 'access_denied')
  callback.searchParams.set('error_description', '<script>alert(1)</script>')

  const answer = await sessions.callback(requestOf(jar, callback.href))
  jar.take(answer)

  expect(answer.status).toBe(400)
  expect(await answer.text()).not.toContain('<script>')
  expect(jar.names('transaction')).toEqual([])
})

test('a failure that may pass keeps the sign-in, and a reload ends it well', async () => {
  const setting = setUp({ ...answering, retry: false })
  const { sessions, jar, mock } = setting
  const callback = await authorize(setting)
  mock.faults.add({ operation: 'exchangeToken', httpStatus: 503 })

  const answer = await sessions.callback(requestOf(jar, callback))
  jar.take(answer)
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('Try again')

  const again = await sessions.callback(requestOf(jar, callback))
  expect(again.status).toBe(302)
})

test('while the keys cannot be fetched no code is spent, and a reload ends the sign-in well', async () => {
  const seed = { apps: [{ idTokenAlgorithm: 'RS256' as const }] }
  const setting = setUp(answering, { seed })
  const { sessions, jar, mock } = setting
  const callback = await authorize(setting)
  mock.faults.add({ operation: 'fetchJWKS', times: 'always', httpStatus: 503 })

  const answer = await sessions.callback(requestOf(jar, callback))
  jar.take(answer)
  expect(answer.status).toBe(503)
  expect(mock.journal.calls('exchangeToken')).toEqual([])

  mock.faults.clear()
  const again = await sessions.callback(requestOf(jar, callback))
  jar.take(again)
  expect(again.status).toBe(302)
  expect(await sessions.getSession(requestOf(jar, '/'))).toBeDefined()
})

test('a store that failed once takes the sign-in the second time (issue 9)', async () => {
  const store = new Map<string, unknown>()
  let isBroken = true
  const failing = {
    get: (key: string) => store.get(key),
    set: (key: string, value: unknown) => {
      if (isBroken) throw new Error('the store is down')
      store.set(key, value)
    },
    delete: (key: string) => store.delete(key),
  }
  const setting = setUp({ ...answering, store: failing })
  const { sessions, jar, mock } = setting
  const callback = await authorize(setting)

  const answer = await sessions.callback(requestOf(jar, callback))
  jar.take(answer)
  isBroken = false
  const again = await sessions.callback(requestOf(jar, callback))
  jar.take(again)

  expect([answer.status, again.status]).toEqual([503, 302])
  // The code works once, so it was sent once.
  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
  expect(await sessions.getSession(requestOf(jar, '/'))).toBeDefined()
})

test('an application may answer by itself, and gets the error and the request', async () => {
  const seen: string[] = []
  const { sessions, jar } = setUp({
    onSignInFailed: async (error, request) => {
      seen.push(error.code, request.url)
      return new Response('mine', { status: 418 })
    },
  })

  const answer = await sessions.callback(requestOf(jar, '/callback?code=1&state=2'))

  expect(answer.status).toBe(418)
  expect(seen).toEqual(['invalid_callback', `${origin}/callback?code=1&state=2`])
})

test('what an application rejects there is what the callback fails with', async () => {
  const failure = new Error('the page is broken')
  const { sessions, jar } = setUp({ onSignInFailed: async () => Promise.reject(failure) })

  await expect(sessions.callback(requestOf(jar, '/callback'))).rejects.toBe(failure)
})

test('an application that answers nothing gets the page', async () => {
  const { sessions, jar } = setUp({ onSignInFailed: () => undefined })

  expect((await sessions.callback(requestOf(jar, '/callback'))).status).toBe(400)
})

test('a mistake in the configuration is thrown, and so is an option that is no function', async () => {
  const users = [{ username: 'ann', nickname: 'n'.repeat(20_000) }]
  const setting = setUp(answering, { seed: { users } })
  // Too large for cookies.
  await expect(signIn(setting)).rejects.toMatchObject({ code: 'invalid_configuration' })

  // @ts-expect-error what a caller without types may give
  expect(() => setUp({ onSignInFailed: 'no' })).toThrow('onSignInFailed must be a function')
})
