import { describe, expect, test } from 'vitest'
import { origin, otherSecret, requestOf, setUp, signIn } from './support.ts'

test('lets a signed-in user through', async () => {
  const setting = setUp()
  await signIn(setting)

  const session = await setting.sessions.requireSession(requestOf(setting.jar, '/reports'))

  expect(session).not.toBeInstanceOf(Response)
  expect(session).toHaveProperty('user.sub', setting.mock.asUser('ann').userId)
})

async function answerTo(path: string, init: Parameters<typeof requestOf>[2] = {}) {
  const setting = setUp()
  const answer = await setting.sessions.requireSession(requestOf(setting.jar, path, init))
  if (!(answer instanceof Response)) throw new Error('somebody is signed in')
  return { setting, answer }
}

test('sends a browser that opens a page to the login page and back to it', async () => {
  const { setting, answer } = await answerTo('/reports?page=2', {
    headers: { accept: 'text/html,*/*', 'sec-fetch-mode': 'navigate' },
  })
  setting.jar.take(answer)

  const url = answer.headers.get('location') ?? ''
  const callback = await setting.mock.asUser('ann').authorize(url)
  const back = await setting.sessions.callback(requestOf(setting.jar, callback.href))

  expect(answer.status).toBe(302)
  expect(url.startsWith(setting.mock.authenticationOptions.appHost)).toBe(true)
  expect(back.headers.get('location')).toBe(`${origin}/reports?page=2`)
})

test.each([
  ['a script', { headers: { accept: '*/*', 'sec-fetch-mode': 'cors' } }],
  ['a script that wants HTML', { headers: { accept: 'text/html', 'sec-fetch-mode': 'cors' } }],
  ['a form', { method: 'POST' }],
  ['a request for the head', { method: 'HEAD' }],
  ['a client of an API', { headers: { accept: 'application/json' } }],
])('tells %s that nobody is signed in', async (_, init) => {
  const { setting, answer } = await answerTo('/reports', init)

  expect(answer.status).toBe(401)
  expect(answer.headers.get('www-authenticate')).toBe(`Cookie realm="${origin}"`)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('cache-control')).toMatch(/no-store/)
  expect(answer.headers.getSetCookie()).toEqual([])
  await expect(answer.json()).resolves.toEqual({
    type: 'about:blank',
    title: 'Unauthorized',
    status: 401,
    detail: 'Nobody is signed in.',
  })
  expect(setting.mock.journal.calls()).toEqual([])
})

describe('an address that cannot be come back to leads to the start page', () => {
  test.each([`${origin}//evil.example`, `${origin}/${'x'.repeat(3000)}`])('%s', async url => {
    const { setting, answer } = await answerTo(url)
    setting.jar.take(answer)

    const callback = await setting.mock
      .asUser('ann')
      .authorize(answer.headers.get('location') ?? '')
    const back = await setting.sessions.callback(requestOf(setting.jar, callback.href))

    expect(back.headers.get('location')).toBe(`${origin}/`)
  })
})

test.each(['text/html', 'application/json'])(
  'clears what is left of a session: %s',
  async accept => {
    const setting = setUp()
    await signIn(setting)
    const other = setting.another({ secret: otherSecret })
    const request = requestOf(setting.jar, '/', { headers: { accept } })

    const answer = await other.requireSession(request)

    if (!(answer instanceof Response)) throw new Error('somebody is signed in')
    setting.jar.take(answer)
    expect(setting.jar.names('session')).toEqual([])
  },
)
