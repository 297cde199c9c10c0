import {
  type BrowserSession,
  type BrowserSessionOptions,
  createBrowserSession,
  type SessionEvent,
} from 'genauth/browser'
import { createMock, type Mock, type MockOptions } from 'genauth/mock'
import { expect, onTestFinished } from 'vitest'

/** Where users come back to. */
export const redirectUri = 'https://app.example.com/callback'

/** All scopes, with a refresh token. */
export const offline = 'openid profile offline_access'

let tests = 0

/** A mock of an application without a secret and the user ann, and sessions of its page. */
export function setUp(mockOptions: MockOptions = {}) {
  tests += 1
  const appId = `app-of-test-${tests}-${Date.now()}`
  const mock = createMock({
    seed: {
      apps: [{ appId, tokenEndPointAuthMethod: 'none', accessTokenLife: '1h' }],
      users: [
        { username: 'ann', password: 'passw0rd', nickname: 'Annie' },
        { username: 'bob', password: 'passw0rd' },
      ],
    },
    ...mockOptions,
  })
  const { appHost } = mock.authenticationOptions
  const visited: string[] = []
  const open = <AppState = unknown>(
    options: Partial<BrowserSessionOptions> = {},
  ): BrowserSession<AppState> => {
    const session = createBrowserSession<AppState>({
      appId,
      appHost,
      fetch: mock.fetch,
      redirectUri,
      scope: offline,
      retry: false,
      now: mock.clock.now,
      navigate: url => visited.push(url),
      ...options,
    })
    onTestFinished(() => session.close())
    return session
  }
  onTestFinished(() => {
    sessionStorage.clear()
    localStorage.clear()
  })
  /** The address that was gone to last. */
  const lastVisited = (): string => {
    const url = visited.at(-1)
    if (url === undefined) throw new Error('no address was gone to')
    return url
  }
  /** Begins a sign-in and comes back from the login page. */
  const callbackOf = async (session: BrowserSession, name = 'ann'): Promise<string> => {
    await session.loginWithRedirect()
    return comeBack(mock, lastVisited(), name)
  }
  /** Signs in from beginning to end. */
  const signIn = async (session: BrowserSession, name = 'ann'): Promise<void> => {
    await session.handleRedirectCallback(await callbackOf(session, name))
  }
  return { mock, appId, appHost, visited, lastVisited, open, callbackOf, signIn }
}

/** Does at the login page what a user does. */
export async function comeBack(mock: Mock, url: string, name = 'ann'): Promise<string> {
  return (await mock.asUser(name).authorize(url)).href
}

/** Notes what happens to a session. */
export function eventsOf(session: BrowserSession): SessionEvent[] {
  const events: SessionEvent[] = []
  session.onSessionChange(event => events.push(event))
  return events
}

/** Lets messages between tabs arrive: a channel delivers in order, so one's own comes last. */
export async function afterMessages(): Promise<void> {
  const name = `barrier-${crypto.randomUUID()}`
  const [sender, receiver] = [new BroadcastChannel(name), new BroadcastChannel(name)]
  await new Promise(resolve => {
    receiver.onmessage = resolve
    sender.postMessage('')
  })
  sender.close()
  receiver.close()
}

/** Gives the page another address for the time of a test. */
export function goTo(address: string, state: unknown = null): void {
  const { href } = location
  const { state: before } = history
  history.replaceState(state, '', address)
  onTestFinished(() => history.replaceState(before, '', href))
}

/** The address of the page, without what is added to it. */
export function here(): string {
  return `${location.origin}${location.pathname}`
}

/** What the storages of the page hold, as text. */
export function stored(): string {
  return JSON.stringify([{ ...sessionStorage }, { ...localStorage }])
}

/** Expects that nothing was signed in. */
export async function expectNobody(session: BrowserSession): Promise<void> {
  await expect(session.getUser()).resolves.toBeUndefined()
  await expect(session.getTokens()).resolves.toBeUndefined()
}

/** Notes the failures of promises that nobody looks at, until the test ends. */
export function strayFailures(): unknown[] {
  const stray: unknown[] = []
  const note = (event: PromiseRejectionEvent): void => {
    event.preventDefault()
    stray.push(event.reason)
  }
  addEventListener('unhandledrejection', note)
  onTestFinished(() => removeEventListener('unhandledrejection', note))
  return stray
}
