import type { TokenSet } from '../contract/token-set/contract.ts'
import type { TokenSource } from '../contract/token-source.ts'
import type { AuthorizeInput } from '../oidc/authorization.ts'
import type { UserClaims } from '../session/stored-session.ts'
import type { GetTokensOptions } from '../session/token-session.ts'
import type { SessionEvent } from './session-events.ts'

/** What a sign-in by redirect asks for. */
export interface LoginWithRedirectInput<AppState = unknown>
  extends Omit<AuthorizeInput, 'responseMode'> {
  /**
   * What `handleRedirectCallback` gives back, such as the page that the user wanted: anything that
   * JSON can hold. It stays in this tab and is never part of an address.
   */
  readonly appState?: AppState | undefined
  /** Which part of the address the answer comes back in. Default `query`. */
  readonly responseMode?: 'query' | 'fragment' | undefined
}

/** What a sign-in in a window of its own asks for. */
export interface LoginWithPopupInput extends Omit<AuthorizeInput, 'responseMode'> {}

/** What a sign-in without the user asks for. */
export interface LoginSilentlyInput extends Omit<AuthorizeInput, 'responseMode' | 'prompt'> {}

/** How long a window or frame is waited for. */
export interface ViewOptions {
  /** Time allowed, in milliseconds. Default 600,000 for a window, 10,000 for a frame. */
  readonly timeout?: number | undefined
}

/** What a callback brought. */
export interface RedirectResult<AppState = unknown> {
  /** What was given to `loginWithRedirect`. */
  readonly appState: AppState | undefined
  /** Who has signed in. */
  readonly user: UserClaims
}

/** How a session is ended. */
export interface LogoutInput {
  /** Where to come back to. Default: the option `postLogoutRedirectUri`. */
  readonly returnTo?: string | undefined
  /**
   * Signs out of this application alone, and stays on the page. By default the user leaves for the
   * service, which ends its own session too; else the next sign-in would need no password.
   */
  readonly isLocal?: boolean | undefined
}

/**
 * Tokens that are valid now. The refresh token is not among them: used anywhere else, it would end
 * the session.
 */
export interface FreshTokens extends Omit<TokenSet, 'refresh_token'> {
  /** When the access token expires by the service's clock, in seconds since 1970. */
  readonly expires_at: number
}

/**
 * The session of the user of a page. Every tab that shares its store has the same session, and what
 * one tab does the others hear of.
 *
 * Outside of a page, as when a server renders it, a session can be made and answers that nobody is
 * signed in; what needs a page throws a {@link ConfigurationError}.
 *
 * Every method that asks the service may also throw {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}, and every method
 * {@link StoreError} when the store fails. None of them leaves half a session behind.
 *
 * A content security policy needs the origin of the service in `connect-src`, and in `frame-src`
 * for `loginSilently`; nothing else.
 *
 * @typeParam AppState what goes from `loginWithRedirect` to `handleRedirectCallback`
 */
export interface BrowserSession<AppState = unknown> extends TokenSource {
  /**
   * Sends the user to the hosted login page. They come back to `redirectUri`, where
   * {@link BrowserSession.handleRedirectCallback} goes on.
   *
   * `GET /oidc/auth`
   *
   * @param input what is asked of the login page, and what to give back afterwards
   * @returns when the page is about to be left
   * @throws {@link InputError} when a parameter is malformed, or is not the caller's to set
   * @throws {@link StoreError} when the tab's session storage is full or switched off; the page stays
   *
   * @example
   * ```ts
   * import type { BrowserSession } from 'genauth/browser'
   *
   * export function whenSignInIsClicked(session: BrowserSession) {
   *   return session.loginWithRedirect({ appState: { path: location.pathname } })
   * }
   * ```
   */
  loginWithRedirect(input?: LoginWithRedirectInput<AppState>): Promise<void>

  /**
   * Tells whether an address answers a sign-in that this tab has begun: it is that of `redirectUri`,
   * and has the `state` of the sign-in, and a `code` or an `error`. Of a callback that has been
   * handled it is false. Outside of a page only the address counts.
   *
   * @param url the address. Default: the page's own
   */
  isRedirectCallback(url?: string): boolean

  /**
   * Ends a sign-in by redirect: checks the callback, gets the tokens, begins the session, and
   * removes the answer from the address of the page, whatever comes of it. Only for the page of
   * `redirectUri`. An answer that belongs to no sign-in of this tab may be another service's, and
   * stays in the address.
   *
   * Each callback works once. Called again while it is at work, as by effects that run twice, the
   * method gives the same promise. After a failure that may pass, such as a {@link NetworkError} or a
   * {@link StoreError}, another call tries the same callback again, with or without `url`.
   *
   * `POST /oidc/token`
   *
   * @param url the address that the user came back to. Default: the page's own
   * @returns who has signed in, and what was given to `loginWithRedirect`
   * @throws {@link CallbackError} when the callback belongs to no sign-in that this tab has begun:
   *   `unknown_transaction` also when it was used before, by the Back button or a reload
   * @throws {@link OAuthError} when the service or the user refused, such as `access_denied`
   * @throws {@link TokenError} when the ID token is refused
   *
   * @example
   * ```ts
   * import type { BrowserSession } from 'genauth/browser'
   *
   * export async function start(session: BrowserSession<{ path: string }>) {
   *   if (!session.isRedirectCallback()) return
   *   const { appState } = await session.handleRedirectCallback()
   *   history.replaceState(null, '', appState?.path ?? '/')
   * }
   * ```
   */
  handleRedirectCallback(url?: string): Promise<RedirectResult<AppState>>

  /**
   * Signs in by the hosted login page in a window of its own; the page stays as it is. Call it in a
   * click, before any `await`, or the browser blocks the window.
   *
   * A page that is served with `Cross-Origin-Opener-Policy: same-origin` cannot hear from its
   * windows: use `same-origin-allow-popups`, or redirect.
   *
   * @param input what is asked of the login page
   * @param options how long to wait for the user
   * @returns who has signed in
   * @throws {@link PopupError} `blocked` by the browser, `closed` by the user, or `timeout`
   * @throws {@link OAuthError} when the service or the user refused, such as `access_denied`
   * @throws {@link TokenError} when the ID token is refused
   *
   * @example
   * ```ts
   * import { type BrowserSession, PopupError } from 'genauth/browser'
   *
   * export async function whenSignInIsClicked(session: BrowserSession) {
   *   try {
   *     await session.loginWithPopup()
   *   } catch (error) {
   *     const isBlocked = error instanceof PopupError && error.reason === 'blocked'
   *     if (!isBlocked) throw error
   *     await session.loginWithRedirect()
   *   }
   * }
   * ```
   */
  loginWithPopup(input?: LoginWithPopupInput, options?: ViewOptions): Promise<UserClaims>

  /**
   * Signs in without the user, by the service's own session, in a frame that nobody sees: what
   * brings a session in memory back after a reload. Browsers that keep cookies from frames of other
   * sites answer `login_required`, unless the service is on the site of the page. The service gives
   * no refresh token this way; call it again when the tokens have expired.
   *
   * While it is at work, further calls wait for the same answer.
   *
   * @param input what is asked of the service
   * @param options how long to wait for the service
   * @returns who has signed in
   * @throws {@link OAuthError} `login_required` when the user has to sign in, `consent_required` or
   *   `interaction_required` when they have to do something else
   * @throws {@link PopupError} `timeout` when the frame gives no answer in time
   *
   * @example
   * ```ts
   * import { type BrowserSession, OAuthError } from 'genauth/browser'
   *
   * export async function start(session: BrowserSession) {
   *   try {
   *     return (await session.getUser()) ?? (await session.loginSilently())
   *   } catch (error) {
   *     if (error instanceof OAuthError && error.error === 'login_required') return undefined
   *     throw error
   *   }
   * }
   * ```
   */
  loginSilently(input?: LoginSilentlyInput, options?: ViewOptions): Promise<UserClaims>

  /**
   * Begins the session with the tokens of a sign-in by a form of your own: `authentication.signIn`.
   * With `offline_access` in its scope they are refreshed from then on.
   *
   * @returns who has signed in
   * @throws {@link TokenError} when the ID token is missing or refused
   *
   * @example
   * ```ts
   * import type { AuthenticationClient } from 'genauth/authentication'
   * import type { BrowserSession } from 'genauth/browser'
   *
   * export async function whenFormIsSent(
   *   authentication: AuthenticationClient,
   *   session: BrowserSession,
   *   password: string,
   * ) {
   *   const options = { scope: 'openid profile offline_access' }
   *   const input = { account: 'ann', password, options }
   *   return session.adopt(await authentication.signIn.withPassword(input))
   * }
   * ```
   */
  adopt(tokens: TokenSet): Promise<UserClaims>

  /**
   * Signs the user out: here and in the other tabs at once, whatever comes of the rest; then the
   * refresh token is withdrawn if the service can be reached, and the page leaves for the service.
   *
   * `POST /oidc/token/revocation`, `GET /oidc/session/end`
   *
   * @param input where to come back to, and how far the sign-out goes
   * @throws {@link InputError} when `returnTo` is no absolute URL
   * @throws {@link StoreError} when the store did not forget the session; the page stays
   */
  logout(input?: LogoutInput): Promise<void>

  /**
   * Reads who is signed in, without a request.
   *
   * @returns the claims of the ID token; `undefined` when nobody is signed in, or when the tokens
   *   have expired and cannot be refreshed
   */
  getUser(): Promise<UserClaims | undefined>

  /**
   * Gets valid tokens, by a refresh if need be: one at a time, however many calls and tabs ask.
   *
   * @param options `cacheOnly` for no request; `insteadOf` for an access token that the service has
   *   just refused
   * @returns `undefined` when nobody is signed in, or when the access token has expired and cannot
   *   be refreshed
   * @throws {@link OAuthError} with `sessionEnded` when the service has ended the session, which is
   *   then forgotten here as well
   * @throws {@link TokenError} when the new ID token is refused
   *
   * @example
   * ```ts
   * import type { BrowserSession } from 'genauth/browser'
   *
   * export async function load(session: BrowserSession, url: string) {
   *   const tokens = await session.getTokens()
   *   return fetch(url, { headers: { authorization: `Bearer ${tokens?.access_token}` } })
   * }
   * ```
   */
  getTokens(options?: GetTokensOptions): Promise<FreshTokens | undefined>

  /**
   * Listens to what happens to the session, in this tab and in the others that share it. When
   * another tab signs out, a session in memory or in `sessionStorage` ends as well.
   *
   * @param listener what it throws is reported as an error of the page and disturbs nobody
   * @returns a function that ends the listening
   *
   * @example
   * ```ts
   * import type { BrowserSession } from 'genauth/browser'
   *
   * export function showUser(session: BrowserSession, show: (name: unknown) => void) {
   *   return session.onSessionChange(({ user }) => show(user?.name ?? 'nobody'))
   * }
   * ```
   */
  onSessionChange(listener: (event: SessionEvent) => void): () => void

  /** Ends all listening, to other tabs too. The session itself goes on. */
  close(): void
}
