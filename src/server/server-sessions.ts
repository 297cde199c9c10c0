import type { TokenSet } from '../contract/token-set/contract.ts'
import { CallbackError } from '../errors/callback-error.ts'
import { type GenAuthError, isGenAuthError } from '../errors/genauth-error.ts'
import type { AuthorizeInput } from '../oidc/authorization.ts'
import { OidcClient } from '../oidc/client.ts'
import type { SignInResult } from '../oidc/protocol-client.ts'
import type { SessionEnvironment } from '../session/environment.ts'
import type { StoredSession } from '../session/stored-session.ts'
import { isEnd, TokenSession } from '../session/token-session.ts'
import { sleep } from '../utils/sleep.ts'
import { type CookieCarrier, CookieWriter } from './cookies.ts'
import { failedSignIn } from './failed-sign-in.ts'
import { Keeper, type KeptSession, type KeptStore } from './keeper.ts'
import { isNavigation, isPrefetch } from './navigation.ts'
import {
  readOptions,
  type ServerSessionOptions,
  type ServerSettings,
  serverNames,
} from './options.ts'
import { problem } from './problem.ts'
import { RecentFlights } from './recent-flights.ts'
import { RecentMap } from './recent-map.ts'
import { addressOf, readReturnTo } from './return-to.ts'
import { type ServerSession, serverSession } from './server-session.ts'
import { Transactions } from './transactions.ts'

/** What a sign-in asks for. */
export interface ServerLoginInput extends Omit<AuthorizeInput, 'redirectUri' | 'responseMode'> {
  /** Where the user goes after it: a path of the application. Default `/`. */
  readonly returnTo?: string | undefined
}

/** How a user signs out. */
export interface ServerLogoutInput {
  /**
   * Where the user goes after it: a path of the application. Default: the option
   * `postLogoutRedirectUri`. Register the whole address in the console.
   */
  readonly returnTo?: string | undefined
  /** Whether the user stays signed in at the service. Default `false`. */
  readonly isLocal?: boolean | undefined
}

// What a prefetch is told, which no browser shows.
const ahead = 'This is not done before the user follows the link.'

// Signing out must not take long because the service does.
const revocationTime = 3000

/**
 * Makes the sessions of a server application: sign-in at the hosted login page, encrypted cookies,
 * and tokens that are fresh whenever they are asked for. Make it once, not for each request.
 *
 * @param options what it needs to know; or a function that is called with the first request, for
 *   secrets that are not there when the module is loaded, such as while Next.js builds
 * @throws {@link ConfigurationError} when an option is missing or malformed, or in a browser; of
 *   options by a function the first request throws it
 *
 * @example
 * ```ts
 * import { createServerSession } from 'genauth/server'
 *
 * export function createHandler(appSecret: string, secret: string) {
 *   const sessions = createServerSession({
 *     appId: 'my-app-id',
 *     appHost: 'https://example.genauth.ai',
 *     appSecret,
 *     redirectUri: 'https://app.example.com/callback',
 *     scope: 'openid profile offline_access',
 *     secret,
 *   })
 *   return async (request: Request): Promise<Response> => {
 *     const { pathname } = new URL(request.url)
 *     if (pathname === '/callback') return sessions.callback(request)
 *     const isPost = request.method === 'POST'
 *     if (pathname === '/logout' && isPost) return sessions.logout(request)
 *     const session = await sessions.requireSession(request)
 *     if (session instanceof Response) return session
 *     return new Response(`Hello ${session.user.sub}`)
 *   }
 * }
 * ```
 */
export function createServerSession(
  options: ServerSessionOptions | (() => ServerSessionOptions),
): ServerSessions {
  return new ServerSessions(options)
}

interface Parts {
  readonly settings: ServerSettings
  readonly client: OidcClient
  readonly transactions: Transactions
  readonly keeper: Keeper
  readonly flights: RecentFlights
  readonly patience: number
  // Tokens of callbacks that only the store has failed, by state.
  readonly unsaved: RecentMap<SignInResult>
}

function makeParts(options: ServerSessionOptions): Parts {
  const settings = readOptions(options)
  const client = new OidcClient(options, serverNames)
  const { isSecure, refreshMemory, steadyNow } = settings
  const writer = new CookieWriter(isSecure)
  return {
    settings,
    client,
    transactions: new Transactions(settings, writer),
    keeper: new Keeper(settings, writer, () => client.clock.now()),
    flights: new RecentFlights(refreshMemory, steadyNow),
    patience: options.timeout ?? 10_000,
    unsaved: new RecentMap(refreshMemory, steadyNow),
  }
}

/**
 * The sessions of a server application. The methods take and give web-standard requests and
 * responses; {@link toRequest} and {@link sendResponse} carry them to `node:http` and Express.
 */
export class ServerSessions {
  readonly #options: ServerSessionOptions | (() => ServerSessionOptions)
  #made: Parts | undefined

  /**
   * Sends nothing.
   *
   * @throws {@link ConfigurationError} when an option is missing or malformed, or in a browser
   */
  constructor(options: ServerSessionOptions | (() => ServerSessionOptions)) {
    this.#options = options
    if (typeof options !== 'function') this.#made = makeParts(options)
  }

  get #parts(): Parts {
    const options = this.#options
    this.#made ??= makeParts(typeof options === 'function' ? options() : options)
    return this.#made
  }

  /**
   * Sends the user to the hosted login page. Any number of sign-ins may be under way in one browser;
   * of more than five the oldest are given up.
   *
   * @returns a redirect (302) with a cookie; of a prefetch a 401 without one, because the sign-ins
   *   of links that nobody follows would take the place of the user's own
   * @throws {@link InputError} when `returnTo` is no path of the application
   * @throws what {@link OidcClient.authorize} throws
   */
  async login(request: CookieCarrier, input: ServerLoginInput = {}): Promise<Response> {
    if (isPrefetch(request)) return this.#refuse(ahead)
    const { returnTo: path = '/', ...rest } = input
    const { origin, redirectUri } = this.#parts.settings
    const returnTo = readReturnTo('login', path, origin)
    const parameters: AuthorizeInput = { ...rest, redirectUri, responseMode: 'query' }
    const { url, transaction } = await this.#parts.client.authorize(parameters)
    const response = redirect(url)
    await this.#parts.transactions.add(request, { transaction, returnTo }, response.headers)
    return response
  }

  /**
   * Ends a sign-in: the route of `redirectUri` calls it. It begins a new session, in place of any
   * other that the browser had. A callback that fails is answered too: that is what old and made-up
   * addresses are. The option `onSignInFailed` decides how.
   *
   * @param headers when the sign-in fails for good, gets the `Set-Cookie` line that makes the browser
   *   forget it, for an `onSignInFailed` that throws
   * @returns a redirect (302) to where the user wanted to go, with the cookies of the session. When
   *   the sign-in fails, a page (400, or 503 when a reload may help) with a link to begin anew; a
   *   user who is signed in already is sent to `/` instead
   * @throws {@link ConfigurationError} when the session is too large for cookies
   * @throws what `onSignInFailed` throws
   */
  async callback(
    request: Pick<Request, 'url' | 'method' | 'headers'>,
    headers: Headers = new Headers(),
  ): Promise<Response> {
    // It would spend the code, and nobody might look at the answer.
    if (isPrefetch(request)) return this.#refuse(ahead)
    try {
      return await this.#finish(request, headers)
    } catch (error) {
      if (!isGenAuthError(error) || error.code === 'invalid_configuration') throw error
      const response = await this.#answerFailure(request, error)
      return withCookies(response, headers)
    }
  }

  async #finish(
    request: Pick<Request, 'url' | 'method' | 'headers'>,
    headers: Headers,
  ): Promise<Response> {
    const { client, transactions, unsaved } = this.#parts
    const { searchParams } = new URL(request.url)
    const state = searchParams.get('state')
    // A prefetch by HEAD would spend the code.
    if (!state || request.method !== 'GET') {
      throw new CallbackError('malformed', 'the callback is no GET with a state')
    }
    const begun = await transactions.find(request, state)
    if (begun === undefined) {
      throw new CallbackError('unknown_transaction', 'this browser has begun no such sign-in')
    }
    let result: SignInResult | undefined
    try {
      result = unsaved.get(state) ?? (await client.exchangeCode(searchParams, begun.transaction))
      const response = redirect(begun.returnTo)
      await this.#begin(request, response.headers, result)
      unsaved.delete(state)
      await transactions.clear(response.headers, state)
      return response
    } catch (error) {
      const mayRepeat = isGenAuthError(error) && error.retryable
      // The code is spent, so that a reload needs what it was spent for.
      if (mayRepeat && result !== undefined) unsaved.set(state, result)
      if (!mayRepeat) await transactions.clear(headers, state)
      throw error
    }
  }

  async #answerFailure(
    request: Pick<Request, 'url' | 'method' | 'headers'>,
    error: GenAuthError,
  ): Promise<Response> {
    const { onSignInFailed } = this.#parts.settings
    const answer = await onSignInFailed?.(error, request)
    if (answer !== undefined) return answer
    // Who goes back to the callback, or reloads it, is signed in by it.
    const isSignedIn =
      error.code === 'invalid_callback' &&
      (await this.getSession(request).catch(() => undefined)) !== undefined
    return isSignedIn ? redirect('/', 303) : failedSignIn(error)
  }

  /**
   * Begins a session with the tokens of a sign-in by a form of your own: `authentication.signIn`. The
   * form needs its own protection against being sent by other sites.
   *
   * @param headers of the answer to the browser; they get the cookies
   * @throws {@link TokenError} when the ID token is missing or refused
   * @throws {@link StoreError} when the store did not take the session
   * @throws {@link ConfigurationError} when the session is too large for cookies
   *
   * @example
   * ```ts
   * import type { AuthenticationClient } from 'genauth/authentication'
   * import type { ServerSessions } from 'genauth/server'
   *
   * export async function signIn(
   *   request: Request,
   *   authentication: AuthenticationClient,
   *   sessions: ServerSessions,
   * ): Promise<Response> {
   *   const { account, password } = Object.fromEntries(await request.formData())
   *   const tokens = await authentication.signIn.withPassword({
   *     account: String(account),
   *     password: String(password),
   *     options: { scope: 'openid profile offline_access' },
   *   })
   *   const headers = new Headers({ location: '/' })
   *   await sessions.adopt(request, tokens, headers)
   *   return new Response(null, { status: 303, headers })
   * }
   * ```
   */
  async adopt(request: CookieCarrier, tokens: TokenSet, headers: Headers): Promise<void> {
    await this.#begin(request, headers, await this.#parts.client.checkTokens(tokens))
  }

  async #begin(
    request: CookieCarrier,
    answer: Headers,
    { tokens, user }: SignInResult,
  ): Promise<void> {
    // A session of this browser that cannot be read is none; the new one comes in its place.
    const old = await this.#parts.keeper.find(request, undefined).catch(() => undefined)
    await this.#tokensOf(this.#parts.keeper.create(request, answer)).start(tokens, user)
    await old?.store.delete().catch(() => undefined)
  }

  /**
   * Signs the user out: forgets the session, withdraws its refresh token, and sends the user to the
   * service to end the session there as well. Where nobody is signed in, the user goes straight on.
   *
   * @returns a redirect (302) that clears the cookies; of a prefetch a 401, and nothing happens
   * @throws {@link InputError} when `returnTo` is no path of the application
   * @throws {@link StoreError} when the store did not forget the session
   */
  async logout(request: CookieCarrier, input: ServerLogoutInput = {}): Promise<Response> {
    if (isPrefetch(request)) return this.#refuse(ahead)
    const { origin, postLogoutRedirectUri } = this.#parts.settings
    const { returnTo, isLocal = false } = input
    const onward =
      returnTo === undefined ? postLogoutRedirectUri : readReturnTo('logout', returnTo, origin)

    const response = redirect(onward ?? `${origin}/`)
    const session = await this.#end(request, response.headers)
    if (session === undefined) return response
    const { refresh_token: refreshToken, id_token: idToken } = session
    const revoked = refreshToken ? this.#revoke(refreshToken) : undefined
    if (idToken && !isLocal) {
      const address = { idTokenHint: idToken, postLogoutRedirectUri: onward }
      // Signed out here is better than not at all.
      const url = await this.#parts.client.logoutUrl(address).catch(() => undefined)
      if (url !== undefined) response.headers.set('location', url)
    }
    await revoked
    return response
  }

  async #end(request: CookieCarrier, answer: Headers): Promise<StoredSession | undefined> {
    const store = await this.#parts.keeper.open(request, answer)
    const session = await (store && this.#tokensOf(store).end())
    this.#parts.keeper.clear(request, answer)
    return session
  }

  /**
   * Finds out who is signed in in the browser that sent a request. No request to the service.
   *
   * @param headers of the answer to the browser. `Set-Cookie` lines are added when tokens are
   *   refreshed or a session is found to be over, so send them after the last call of `getTokens`,
   *   and with every answer, that of a failure too.
   *   Where an answer has no headers any more, such as in a server component of Next.js, leave them
   *   out
   * @returns `undefined` when nobody is signed in
   * @throws {@link StoreError} when the store cannot be read
   */
  async getSession(request: CookieCarrier, headers?: Headers): Promise<ServerSession | undefined> {
    const kept = await this.#parts.keeper.find(request, headers)
    if (kept === undefined) {
      if (headers !== undefined) this.#parts.keeper.clear(request, headers)
      return undefined
    }
    return this.#sessionOf(kept, headers)
  }

  #sessionOf({ session, store }: KeptSession, headers: Headers | undefined): ServerSession {
    return serverSession(session, this.#tokensOf(store), store, this.#canRefresh(headers))
  }

  #canRefresh(headers: Headers | undefined): boolean {
    return headers !== undefined || !this.#parts.keeper.isInCookies
  }

  /**
   * Lets only signed-in users through. Where the session can be refreshed, it has valid tokens then:
   * a session that the service has ended is found out here. A service that cannot be reached keeps
   * nobody out; `getTokens` tells of it.
   *
   * @param headers as for {@link ServerSessions.getSession}
   * @returns the session, or the answer to send instead: that of {@link ServerSessions.signInAgain}
   * @throws what {@link ServerSessions.getSession} and {@link ServerSessions.login} throw
   */
  async requireSession(
    request: Pick<Request, 'url' | 'method' | 'headers'>,
    headers?: Headers,
  ): Promise<ServerSession | Response> {
    const kept = await this.#parts.keeper.find(request, headers)
    if (kept === undefined) return this.signInAgain(request)
    const session = this.#sessionOf(kept, headers)
    try {
      if (this.#canRefresh(headers)) await this.#tokensOf(kept.store).getTokens()
    } catch (error) {
      if (isEnd(error)) {
        await kept.store.delete()
        return this.signInAgain(request)
      }
      if (!isGenAuthError(error) || !error.retryable) throw error
    }
    return session
  }

  /**
   * Answers a request of somebody who has to sign in, and makes the browser forget what it has of a
   * session: for a handler that learns in the middle that the session is over (`isOver`).
   *
   * @returns for a browser that opens a page, a redirect to the login page that leads back to it; for
   *   anything else, prefetches included, a 401 with an `application/problem+json` body and
   *   `WWW-Authenticate: Cookie`
   * @throws what {@link ServerSessions.login} throws
   */
  async signInAgain(request: Pick<Request, 'url' | 'method' | 'headers'>): Promise<Response> {
    const { pathname, search } = new URL(request.url)
    const path = `${pathname}${search}`
    const returnTo = addressOf(path, this.#parts.settings.origin) === undefined ? '/' : path
    const response = isNavigation(request)
      ? await this.login(request, { returnTo })
      : this.#refuse('Nobody is signed in.')
    // A prefetch must not sign anybody out.
    if (!isPrefetch(request)) this.#parts.keeper.clear(request, response.headers)
    return response
  }

  /**
   * Answers a request as a user who is signed in, and takes care of the rest: who is not, and whose
   * session ends while the answer is made, gets that of {@link ServerSessions.signInAgain}; and the
   * cookies of new tokens leave with the answer.
   *
   * @param answer makes the answer
   * @param headers get the cookies too, for the answer to what `answer` throws: without them the
   *   browser would keep a refresh token that is spent
   * @throws what `answer` throws while the session goes on, and what
   *   {@link ServerSessions.requireSession} throws
   *
   * @example
   * ```ts
   * import type { AuthenticationClient } from 'genauth/authentication'
   * import type { ServerSessions } from 'genauth/server'
   *
   * export const showProfile = (
   *   request: Request,
   *   sessions: ServerSessions,
   *   authentication: AuthenticationClient,
   * ) =>
   *   sessions.withSession(request, async session =>
   *     Response.json(await authentication.withTokens(session).profile.get()),
   *   )
   * ```
   */
  async withSession(
    request: Pick<Request, 'url' | 'method' | 'headers'>,
    answer: (session: ServerSession) => Response | Promise<Response>,
    headers: Headers = new Headers(),
  ): Promise<Response> {
    const session = await this.requireSession(request, headers)
    if (session instanceof Response) return session
    try {
      return withCookies(await answer(session), headers)
    } catch (error) {
      if (!session.isOver) throw error
      return this.signInAgain(request)
    }
  }

  #refuse(detail: string): Response {
    const { origin } = this.#parts.settings
    return problem(401, detail, { 'www-authenticate': `Cookie realm="${origin}"` })
  }

  #tokensOf(store: KeptStore): TokenSession {
    const environment: SessionEnvironment = {
      store,
      // The cookies that came with the request are all that there is of the session.
      isShared: !this.#parts.keeper.isInCookies,
      lock: store.lock ?? (task => task()),
      flights: this.#parts.flights.forRequest(this.#parts.patience),
      refresh: token => this.#parts.client.refresh(token),
      now: () => this.#parts.client.clock.now(),
      clockOffset: () => this.#parts.client.clock.offset,
      sleep,
      discard: token => void this.#revoke(token),
    }
    return new TokenSession(environment)
  }

  /** Best effort: the session is over here in any case. */
  async #revoke(token: string): Promise<void> {
    const options = { hint: 'refresh_token', timeout: revocationTime } as const
    await this.#parts.client.revoke(token, options).catch(() => undefined)
  }
}

function redirect(location: string, status = 302): Response {
  const headers = { location, 'cache-control': 'private, no-store' }
  return new Response(null, { status, headers })
}

/** The same answer with the cookies of others; its own headers may be immutable. */
function withCookies(response: Response, headers: Headers): Response {
  const present = response.headers.getSetCookie()
  const lines = headers.getSetCookie().filter(line => !present.includes(line))
  if (lines.length === 0) return response
  const all = new Headers(response.headers)
  for (const line of lines) all.append('set-cookie', line)
  if (!all.has('cache-control')) all.set('cache-control', 'private, no-store')
  const { status, statusText } = response
  return new Response(response.body, { status, statusText, headers: all })
}
