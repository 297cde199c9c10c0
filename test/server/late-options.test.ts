import { createMock } from 'genauth/mock'
import { ConfigurationError, createBearerGuard, createServerSession } from 'genauth/server'
import { expect, test } from 'vitest'
import { CookieJar, origin, requestOf, secret } from './support.ts'

// As a build does that loads the module where there are no secrets.

test('sessions are made with the first request when the options are a function (issue 9)', async () => {
  const environment: { secret?: string } = {}
  const mock = createMock()
  let times = 0
  const sessions = createServerSession(() => {
    times += 1
    return {
      ...mock.authenticationOptions,
      redirectUri: `${origin}/callback`,
      secret: environment.secret ?? '',
    }
  })
  const request = requestOf(new CookieJar(), '/')
  expect(times).toBe(0)

  // Not thrown at once, and not remembered.
  await expect(sessions.getSession(request)).rejects.toBeInstanceOf(ConfigurationError)
  await expect(sessions.login(request)).rejects.toThrow('secret')
  environment.secret = secret

  expect((await sessions.login(request)).status).toBe(302)
  await expect(sessions.getSession(request)).resolves.toBeUndefined()
  expect(times).toBe(3)
})

test('a guard is made with the first request when the options are a function (issue 9)', async () => {
  const environment: { audience?: string } = {}
  let times = 0
  const guard = createBearerGuard(() => {
    times += 1
    return { appHost: 'https://example.genauth.ai', audience: environment.audience ?? '' }
  })
  const request = new Request(origin)

  await expect(guard(request)).rejects.toBeInstanceOf(ConfigurationError)
  environment.audience = 'my-app-id'

  expect(await guard(request)).toHaveProperty('status', 401)
  expect(await guard(request)).toHaveProperty('status', 401)
  // Once more would lose the keys that it has.
  expect(times).toBe(2)
})
