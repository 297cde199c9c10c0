import { AuthenticationClient } from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
import type { ServerSession } from 'genauth/server'
import { describe, expect, test } from 'vitest'
import { requestOf, type Setting, setUp, signIn } from './support.ts'

const stores = [
  ['cookies', () => ({})],
  ['a store', () => ({ store: new Map<string, unknown>() })],
] as const

/** Ends the session as the service does when an administrator suspends the user. */
async function suspend({ mock }: Setting): Promise<void> {
  const management = new ManagementClient(mock.managementOptions)
  const { userId } = mock.asUser('ann')
  await management.users.update({ userId, status: 'Suspended' })
}

function expectLogin({ mock, jar }: Setting, answer: unknown): void {
  if (!(answer instanceof Response)) throw new Error('the user is let through')
  jar.take(answer)
  expect(answer.status).toBe(302)
  const { origin, pathname } = new URL(answer.headers.get('location') ?? '')
  expect(`${origin}${pathname}`).toBe(`${mock.authenticationOptions.appHost}/oidc/auth`)
  expect(jar.names('session')).toEqual([])
  expect(jar.names('transaction')).toHaveLength(1)
}

const json = { headers: { accept: 'application/json' } }

describe.each(stores)('with sessions in %s', (_, options) => {
  test('a session that the service has ended leads to the login page (issue 9)', async () => {
    const setting = setUp(options())
    await signIn(setting)
    await suspend(setting)
    setting.mock.clock.advance('11m')

    const request = requestOf(setting.jar, '/reports')
    expectLogin(setting, await setting.sessions.requireSession(request, new Headers()))
  })

  test('a client of an API is told so, and its cookies are cleared', async () => {
    const setting = setUp(options())
    await signIn(setting)
    await suspend(setting)
    setting.mock.clock.advance('11m')

    const request = requestOf(setting.jar, '/reports', json)
    const answer = await setting.sessions.requireSession(request, new Headers())

    if (!(answer instanceof Response)) throw new Error('the user is let through')
    setting.jar.take(answer)
    expect(answer.status).toBe(401)
    expect(setting.jar.names('session')).toEqual([])
  })

  test.each([
    ['tokens', (session: ServerSession) => session.getTokens()],
    [
      'an error of the caller’s own',
      async (session: ServerSession) => {
        const { access_token } = (await session.getTokens()) ?? {}
        await session.getTokens({ insteadOf: access_token }).catch(() => {
          throw new Error('of the application')
        })
      },
    ],
  ])('a session that ends while the page asks for %s leads there too', async (name, use) => {
    const setting = setUp(options())
    const { sessions, jar, mock } = setting
    await signIn(setting)
    await suspend(setting)

    const answer = await sessions.withSession(requestOf(jar, '/reports'), async session => {
      if (name === 'tokens') mock.clock.advance('1h')
      await use(session)
      return new Response('a page')
    })

    expectLogin(setting, answer)
  })

  test('a client whose token is refused in the middle leads there too', async () => {
    const setting = setUp(options())
    const { sessions, jar, mock } = setting
    await signIn(setting)
    await suspend(setting)
    const authentication = new AuthenticationClient(mock.authenticationOptions)

    const answer = await sessions.withSession(requestOf(jar, '/reports'), async session =>
      Response.json(await authentication.withTokens(session).profile.get()),
    )

    expectLogin(setting, answer)
  })

  test('tokens that are refreshed leave with the answer', async () => {
    const setting = setUp(options())
    const { sessions, jar, mock } = setting
    await signIn(setting)
    const found: unknown[] = []

    for (let visit = 0; visit < 3; visit += 1) {
      mock.clock.advance('11m')
      const answer = await sessions.withSession(requestOf(jar, '/'), async session => {
        found.push((await session.getTokens())?.access_token)
        return Response.redirect('https://app.example.com/next')
      })
      jar.take(answer)
      expect(answer.status).toBe(302)
    }

    expect(new Set(found).size).toBe(3)
    expect(mock.journal.calls('exchangeToken')).toHaveLength(4)
  })
})

test('a service that is down keeps nobody out, and getTokens tells of it', async () => {
  const setting = setUp()
  const { sessions, jar, mock } = setting
  await signIn(setting)
  mock.clock.advance('11m')
  mock.faults.add({ operation: 'exchangeToken', httpStatus: 503, times: 100 })

  const session = await sessions.requireSession(requestOf(jar, '/'), new Headers())
  if (session instanceof Response) throw new Error('nobody is let through')

  await expect(session.getTokens()).rejects.toMatchObject({ code: 'server_error' })
  expect(session.isOver).toBe(false)
})

test('what the page throws for other reasons passes', async () => {
  const setting = setUp()
  await signIn(setting)

  const failed = setting.sessions.withSession(requestOf(setting.jar, '/'), () => {
    throw new Error('of the application')
  })

  await expect(failed).rejects.toThrow('of the application')
})

test('new tokens are there for the answer to a failure, and leave once', async () => {
  const setting = setUp()
  const { sessions, jar, mock } = setting
  await signIn(setting)
  mock.clock.advance('11m')
  const headers = new Headers()
  const fail = () => {
    throw new Error('of the application')
  }
  await expect(sessions.withSession(requestOf(jar, '/'), fail, headers)).rejects.toThrow('of the')
  jar.take({ headers })
  const next = new Headers()
  mock.clock.advance('11m')
  const answer = await sessions.withSession(
    requestOf(jar, '/'),
    () => new Response('', { headers: next }),
    next,
  )

  // Each cookie once, which the jar makes sure of.
  jar.take(answer)
  expect(mock.journal.calls('exchangeToken')).toHaveLength(3)
})

test('a session without refresh token lasts, and is over where its tokens are needed', async () => {
  const setting = setUp({ scope: 'openid profile' })
  const { sessions, jar, mock } = setting
  await signIn(setting)
  mock.clock.advance('11m')
  const authentication = new AuthenticationClient(mock.authenticationOptions)

  const greeted = await sessions.withSession(
    requestOf(jar, '/'),
    session => new Response(session.user.sub),
  )
  const answer = await sessions.withSession(requestOf(jar, '/'), async session =>
    Response.json(await authentication.withTokens(session).profile.get()),
  )

  await expect(greeted.text()).resolves.toBe(mock.asUser('ann').userId)
  expectLogin(setting, answer)
})

test('nobody is let through without a session', async () => {
  const setting = setUp()
  const answer = await setting.sessions.withSession(
    requestOf(setting.jar, '/reports'),
    () => new Response('a page'),
  )
  expectLogin(setting, answer)
})
