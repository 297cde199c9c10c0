import { expect, onTestFinished, test, vi } from 'vitest'
import { goTo, here, setUp } from './support/session.ts'

// What sandboxed frames, old browsers and the pages of component tests lack or forbid.

function replace(target: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name)
  Object.defineProperty(target, name, { configurable: true, writable: true, value })
  onTestFinished(() => {
    if (before === undefined) Reflect.deleteProperty(target, name)
    else Object.defineProperty(target, name, before)
  })
}

const refuse = () => {
  throw new DOMException('not here', 'SecurityError')
}

class NoChannel {
  constructor() {
    refuse()
  }
}

class DeafChannel {
  postMessage = refuse
  close() {}
}

const stores = ['memory', 'sessionStorage', 'localStorage'] as const
const lacks: [string, () => void][] = [
  ['no navigator.locks', () => replace(navigator, 'locks', null)],
  ['navigator.locks that are undefined', () => replace(navigator, 'locks', undefined)],
  ['locks that throw', () => replace(navigator, 'locks', { request: refuse, query: refuse })],
  ['locks that refuse', () => replace(navigator, 'locks', { request: async () => refuse() })],
  ['no BroadcastChannel', () => replace(window, 'BroadcastChannel', undefined)],
  ['a BroadcastChannel that is forbidden', () => replace(window, 'BroadcastChannel', NoChannel)],
  ['a BroadcastChannel that is closed', () => replace(window, 'BroadcastChannel', DeafChannel)],
  ['no crypto.randomUUID', () => replace(crypto, 'randomUUID', undefined)],
  ['no reportError', () => replace(window, 'reportError', undefined)],
]
const table = lacks.flatMap(([name, take]) => stores.map(store => [name, store, take] as const))

test.each(table)('in a page with %s a session in %s is whole (issue 9)', async (_, store, take) => {
  const { mock, open, signIn } = setUp()
  take()
  const session = open({ store })

  await signIn(session)
  mock.clock.advance('2h')
  const all = await Promise.all([session.getTokens(), session.getTokens()])
  await session.logout()

  expect(all[0]).toEqual(all[1])
  // One for the code, one for the refresh.
  expect(mock.journal.calls('exchangeToken')).toHaveLength(2)
  await expect(session.getUser()).resolves.toBeUndefined()
})

test('a page that may not change its address is signed in all the same (issue 9)', async () => {
  const { mock, open, callbackOf } = setUp()
  const session = open({ redirectUri: here() })
  const { search } = new URL(await callbackOf(session))
  goTo(`${location.pathname}${search}`)
  const replaceState = vi.spyOn(history, 'replaceState').mockImplementation(refuse)

  const handled = session.handleRedirectCallback()
  await expect(handled).resolves.toMatchObject({ user: { nickname: 'Annie' } })
  replaceState.mockRestore()

  // It is still there, and spent.
  expect(location.search).toBe(search)
  expect(session.isRedirectCallback()).toBe(false)
  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
})

test.each<[string, () => void]>([
  ['throws', refuse],
  ['rejects', async () => refuse()],
])('a listener that %s does not disturb a sign-in (issue 9)', async (_, listener) => {
  const { open, signIn } = setUp()
  const session = open()
  const reported: unknown[] = []
  replace(window, 'reportError', (error: unknown) => reported.push(error))
  session.onSessionChange(listener)

  await signIn(session)

  await expect(session.getUser()).resolves.toMatchObject({ nickname: 'Annie' })
  await expect.poll(() => reported).toHaveLength(1)
})
