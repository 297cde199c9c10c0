import { describe, expect, test } from 'vitest'
import { authorize, requestOf, type Setting, setUp, signIn, visit } from './support.ts'

const hour = 3_600_000
const day = 24 * hour

/** A server whose clock is off by what a test says, with a service that does not tell the time. */
function setUpWithOwnClock(sessionLife?: number, store?: Map<string, unknown>) {
  const clock = { offset: 0 }
  const { mock, jar, another } = setUp({}, { settings: { tokenLife: '3d' } })
  const { fetch } = mock.authenticationOptions
  const sessions = another({
    now: () => mock.clock.now() + clock.offset,
    fetch: async (url, init) => {
      const answer = await fetch(url, init)
      const headers = new Headers(answer.headers)
      headers.delete('date')
      return new Response(answer.body, { status: answer.status, headers })
    },
    ...(sessionLife && { sessionLife }),
    ...(store && { store }),
  })
  const setting: Setting = { mock, jar, another, sessions }
  return { setting, clock }
}

const stores = [
  ['cookies', () => undefined],
  ['a store', () => new Map<string, unknown>()],
] as const

describe.each(stores)('with sessions in %s', (_, store) => {
  test('a sign-in by a clock that was ahead lasts no longer once it is right', async () => {
    const { setting, clock } = setUpWithOwnClock(4 * day, store())
    clock.offset = day
    await signIn(setting)
    clock.offset = 0

    await visit(setting.sessions, setting.jar)
    setting.mock.clock.advance('71h')
    expect((await visit(setting.sessions, setting.jar)).user).toBeDefined()
    setting.mock.clock.advance('25h')

    expect((await visit(setting.sessions, setting.jar)).user).toBeUndefined()
  })

  test.each([1, 1000, hour, day])(
    'a request that is under way does not bring a session back when the clock is set back by %d ms',
    async jump => {
      const { setting, clock } = setUpWithOwnClock(undefined, store())
      const { sessions, jar, mock } = setting
      await signIn(setting)
      mock.clock.advance('4d')
      const headers = new Headers()
      const session = await sessions.getSession(requestOf(jar, '/'), headers)
      await sessions.logout(requestOf(jar, '/logout', { method: 'POST' }))
      clock.offset = -jump

      await expect(session?.getTokens()).resolves.toBeUndefined()
      expect(headers.getSetCookie().filter(line => !line.includes('Max-Age=0'))).toEqual([])
    },
  )

  test.each([1, 1000, hour, day])(
    'a late request is no stranger when a clock that was %d ms ahead is set right',
    async jump => {
      const { setting, clock } = setUpWithOwnClock(undefined, store())
      const { sessions, jar, mock } = setting
      clock.offset = jump
      await signIn(setting)
      mock.clock.advance('4d')
      const late = jar.copy()
      await visit(sessions, jar)
      clock.offset = 0

      expect((await visit(sessions, late)).tokens).toBeDefined()
      expect((await visit(sessions, jar)).tokens).toBeDefined()
      expect((await visit(sessions, late)).tokens).toBeDefined()
    },
  )
})

test.each([
  [hour, true],
  [-hour, true],
  [hour + 1, false],
  [-hour - 1, false],
])('a sign-in during which the clock jumps by %d ms can be ended: %s', async (jump, isGood) => {
  const { setting, clock } = setUpWithOwnClock()
  clock.offset = Math.max(0, -jump)
  const callback = await authorize(setting)
  clock.offset += jump

  const ended = setting.sessions.callback(requestOf(setting.jar, callback))

  if (isGood) await expect(ended).resolves.toBeInstanceOf(Response)
  else await expect(ended).rejects.toMatchObject({ reason: 'expired_transaction' })
})
