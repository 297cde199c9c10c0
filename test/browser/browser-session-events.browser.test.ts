import { expect, onTestFinished, test, vi } from 'vitest'
import { afterMessages, eventsOf, expectNobody, setUp, strayFailures } from './support/session.ts'

const claims = expect.objectContaining({ nickname: 'Annie' })

test('the page hears of its own sign-in, refresh and sign-out', async () => {
  const { mock, open, signIn } = setUp()
  const session = open()
  const events = eventsOf(session)

  await signIn(session)
  mock.clock.advance('2h')
  await session.getTokens()
  await session.logout()

  expect(events).toEqual([
    { type: 'signed_in', user: claims },
    { type: 'refreshed', user: claims },
    { type: 'signed_out', user: undefined },
  ])
})

test('the other tabs of a store hear of all of it', async () => {
  const { mock, open, signIn } = setUp()
  const [here, there] = [open({ store: 'localStorage' }), open({ store: 'localStorage' })]
  const events = eventsOf(there)

  await signIn(here)
  await afterMessages()
  await expect.poll(() => events).toEqual([{ type: 'signed_in', user: claims }])
  mock.clock.advance('2h')
  await here.getTokens()
  await afterMessages()
  await expect.poll(() => events.at(-1)).toEqual({ type: 'refreshed', user: claims })
  await here.logout()
  await afterMessages()

  await expect.poll(() => events.at(-1)).toEqual({ type: 'signed_out', user: undefined })
  expect(events).toHaveLength(3)
})

test('other tabs hear of a session that the service has ended', async () => {
  const { mock, open, signIn } = setUp()
  const [here, there] = [open({ store: 'localStorage' }), open({ store: 'localStorage' })]
  await signIn(here)
  await afterMessages()
  const events = eventsOf(there)
  mock.clock.advance('31d')

  await expect(here.getTokens()).rejects.toMatchObject({ sessionEnded: true })
  await afterMessages()

  await expect.poll(() => events).toEqual([{ type: 'session_ended', user: undefined }])
})

test('tabs tell one another what has happened and nothing else', async () => {
  const { open, signIn, appId, appHost } = setUp()
  const channel = new BroadcastChannel(`genauth:${appHost}:${appId}`)
  onTestFinished(() => channel.close())
  const messages: unknown[] = []
  channel.onmessage = ({ data }) => messages.push(data)
  const session = open({ store: 'localStorage' })

  await signIn(session)
  await session.logout()
  await afterMessages()

  expect(messages).toEqual([{ type: 'signed_in' }, { type: 'signed_out' }])
})

test.each(['memory', 'sessionStorage'] as const)(
  'a sign-out in one tab ends the session of the others in %s too',
  async store => {
    const { mock, open, signIn } = setUp()
    const [here, there] = [open({ store: 'memory' }), open({ store })]
    await signIn(there)
    await signIn(here)
    await afterMessages()
    const events = { here: eventsOf(here), there: eventsOf(there) }

    await here.logout()

    await expect.poll(() => events.there).toEqual([{ type: 'signed_out', user: undefined }])
    await expectNobody(there)
    await expect.poll(() => mock.journal.calls('revokeToken')).toHaveLength(2)
    await afterMessages()
    expect(events.here).toHaveLength(1)
  },
)

test('who signs out and in again at once stays signed in', async () => {
  const { open, signIn } = setUp()
  const [here, there] = [open(), open()]
  await signIn(there)
  await signIn(here)

  await here.logout({ isLocal: true })
  await signIn(here)
  await afterMessages()
  await expect.poll(() => there.getUser()).toBeUndefined()
  await afterMessages()

  await expect(here.getUser()).resolves.toMatchObject({ nickname: 'Annie' })
})

test('a late word of a sign-out does not end a new session in a store that is shared', async () => {
  const { open, signIn } = setUp()
  const [here, there] = [open({ store: 'localStorage' }), open({ store: 'localStorage' })]
  await signIn(here)

  await here.logout({ isLocal: true })
  await signIn(here)
  await afterMessages()

  await expect(there.getUser()).resolves.toMatchObject({ nickname: 'Annie' })
})

test("the end of one tab's session does not end those in the memory of other tabs", async () => {
  const { mock, open, signIn } = setUp()
  const [here, there] = [open(), open()]
  await signIn(here)
  mock.clock.advance('29d')
  await signIn(there)
  mock.clock.advance('2d')

  await expect(here.getTokens()).rejects.toMatchObject({ sessionEnded: true })
  await afterMessages()

  await expect(there.getTokens()).resolves.toMatchObject({ token_type: 'Bearer' })
})

test('the tabs that follow a sign-out do not tell it again', async () => {
  const { open, signIn, appId, appHost } = setUp()
  const [here, there, elsewhere] = [open(), open(), open()]
  for (const session of [here, there, elsewhere]) await signIn(session)
  const channel = new BroadcastChannel(`genauth:${appHost}:${appId}`)
  onTestFinished(() => channel.close())
  const messages: unknown[] = []
  await afterMessages()
  channel.onmessage = ({ data }) => messages.push(data)

  await here.logout({ isLocal: true })
  await expect.poll(() => there.getUser()).toBeUndefined()
  await expect.poll(() => elsewhere.getUser()).toBeUndefined()
  await signIn(there)
  await afterMessages()

  expect(messages).toEqual([{ type: 'signed_out' }, { type: 'signed_in' }])
})

test('tabs of another application hear nothing', async () => {
  const [one, other] = [setUp(), setUp()]
  const [here, there] = [one.open(), other.open()]
  await other.signIn(there)
  const events = eventsOf(there)
  await one.signIn(here)

  await here.logout()
  await afterMessages()

  expect(events).toEqual([])
  await expect(there.getUser()).resolves.toMatchObject({ nickname: 'Annie' })
})

test('messages of others on the channel are ignored', async () => {
  const { open, signIn, appId, appHost } = setUp()
  const session = open({ store: 'localStorage' })
  await signIn(session)
  const events = eventsOf(session)
  const channel = new BroadcastChannel(`genauth:${appHost}:${appId}`)
  onTestFinished(() => channel.close())

  for (const message of [null, 'signed_out', { type: 'else' }, {}, []]) channel.postMessage(message)
  await afterMessages()

  expect(events).toEqual([])
})

test.each<[string, () => void]>([
  [
    'throws',
    () => {
      throw new Error('of the listener')
    },
  ],
  ['rejects', async () => Promise.reject(new Error('of the listener'))],
])('a listener that %s disturbs nobody, and its error shows', async (_, listener) => {
  const { open, signIn } = setUp()
  const session = open()
  const stray = strayFailures()
  const reported: unknown[] = []
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
  onTestFinished(() => void vi.unstubAllGlobals())
  session.onSessionChange(listener)
  const events = eventsOf(session)

  await signIn(session)

  expect(events).toHaveLength(1)
  await expect.poll(() => reported).toEqual([new Error('of the listener')])
  await expect(session.getUser()).resolves.toMatchObject({ nickname: 'Annie' })
  await afterMessages()
  expect(stray).toEqual([])
})

test('a listener can use the session, because no lock is held', async () => {
  const { mock, open, signIn } = setUp()
  const session = open({ store: 'localStorage' })
  await signIn(session)
  mock.clock.advance('2h')
  const fresh: unknown[] = []
  const use = async (): Promise<void> => {
    fresh.push((await session.getTokens({ insteadOf: 'another' }))?.access_token)
    await session.logout({ isLocal: true })
  }
  session.onSessionChange(() => void use())

  await session.getTokens()

  await expect.poll(() => session.getUser()).toBeUndefined()
  expect(fresh[0]).toEqual(expect.any(String))
})

test('who has left hears nothing more', async () => {
  const { open, signIn } = setUp()
  const session = open()
  const events: unknown[] = []
  const leave = session.onSessionChange(event => events.push(event))
  leave()
  leave()

  await signIn(session)

  expect(events).toEqual([])
})

test('the same listener can be added twice, and each time leaves by itself', async () => {
  const { open, signIn } = setUp()
  const session = open()
  const events: unknown[] = []
  const listener = (event: unknown): void => void events.push(event)
  session.onSessionChange(listener)
  session.onSessionChange(listener)()

  await signIn(session)

  expect(events).toHaveLength(1)
})

test('a session that is closed hears and tells nothing, and goes on', async () => {
  const { open, signIn } = setUp()
  const [here, there] = [open(), open()]
  const events = eventsOf(there)
  there.close()
  await signIn(there)
  await signIn(here)

  await here.logout()
  await afterMessages()

  expect(events).toEqual([])
  await expect(there.getUser()).resolves.toMatchObject({ nickname: 'Annie' })
})
