// A page that signs users in at the hosted login page, in plain TypeScript.
import { AuthenticationClient } from 'genauth/authentication'
import {
  CallbackError,
  createBrowserSession,
  isGenAuthError,
  OAuthError,
  PopupError,
} from 'genauth/browser'
import type { PageSettings } from './serve.ts'

const { appId, appHost, store }: PageSettings = await (await fetch('/settings.json')).json()

const session = createBrowserSession<{ path: string }>({
  appId,
  appHost,
  store,
  redirectUri: `${location.origin}/callback`,
  postLogoutRedirectUri: `${location.origin}/`,
  // Without offline_access there is no refresh token, and users sign in again when theirs expires.
  scope: 'openid profile email offline_access',
})
// Calls of this client get a fresh token each, by a refresh if need be.
const authentication = new AuthenticationClient({ appId, appHost }).withTokens(session)

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`The page has no #${id}`)
  return found
}

async function show(): Promise<void> {
  const user = await session.getUser()
  const { pathname } = location
  element('status').textContent =
    user === undefined
      ? 'You are signed out.'
      : `Signed in as ${user.email ?? user.name ?? user.sub}, at ${pathname}.`
  element('signed-out').hidden = user !== undefined
  element('signed-in').hidden = user === undefined
  if (user === undefined) element('profile').replaceChildren()
}

async function attempt(action: () => Promise<unknown>): Promise<void> {
  element('problem').textContent = ''
  try {
    await action()
  } catch (error) {
    element('problem').textContent = wordsFor(error)
  }
  await show()
}

function wordsFor(error: unknown): string {
  if (error instanceof OAuthError && error.sessionEnded) return 'Please sign in again.'
  if (isGenAuthError(error) && error.retryable)
    return 'The service cannot be reached. Please try again.'
  return error instanceof Error ? error.message : 'Something went wrong.'
}

const signIn = (): Promise<void> =>
  session.loginWithRedirect({ appState: { path: location.pathname } })

async function signInByPopup(): Promise<void> {
  try {
    await session.loginWithPopup()
  } catch (error) {
    if (!(error instanceof PopupError && error.reason === 'blocked')) throw error
    await signIn()
  }
}

async function loadProfile(): Promise<void> {
  const profile = await authentication.profile.get()
  const rows = Object.entries({ Name: profile.name, 'Sign-ins': profile.loginsCount })
  element('profile').replaceChildren(
    ...rows.flatMap(([name, value]) => {
      const [term, description] = [document.createElement('dt'), document.createElement('dd')]
      term.textContent = name
      description.textContent = String(value ?? 'unknown')
      return [term, description]
    }),
  )
}

async function start(): Promise<void> {
  // On this path an answer that is not ours is told too; elsewhere it may be another service's.
  if (session.isRedirectCallback() || location.pathname === '/callback') {
    try {
      const { appState } = await session.handleRedirectCallback()
      history.replaceState(null, '', appState?.path ?? '/')
    } catch (error) {
      history.replaceState(null, '', '/')
      // A reload or the Back button leads here again, when the code is spent and has done its work.
      const isOld = error instanceof CallbackError && error.reason === 'unknown_transaction'
      if (!isOld || (await session.getUser()) === undefined) throw error
    }
  }
  if (store === 'memory' && (await session.getUser()) === undefined) {
    await session.loginSilently().catch((error: unknown) => {
      // Nobody is signed in, or the browser keeps the service's cookies from frames.
      if (!(error instanceof OAuthError || error instanceof PopupError)) throw error
    })
  }
}

element('sign-in').addEventListener('click', () => void attempt(signIn))
element('sign-in-popup').addEventListener('click', () => void attempt(signInByPopup))
element('sign-out').addEventListener('click', () => void attempt(() => session.logout()))
element('load').addEventListener('click', () => void attempt(loadProfile))
session.onSessionChange(() => void show())
await attempt(start)
