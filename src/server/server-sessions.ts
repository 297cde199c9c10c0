import type { TokenSet } from '../contract/token-set/contract.ts'
import { CallbackError } from '../errors/callback-error.ts'
import { isGenAuthError } from '../errors/genauth-error.ts'
import type { AuthorizeInput } from '../oidc/authorization.ts'
import { OidcClient, type SignInResult } from '../oidc/client.ts'
import type { SessionEnvironment, SessionStore } from '../session/environment.ts'
import type { StoredSession } from '../session/stored-session.ts'
import { TokenSession } from '../session/token-session.ts'
import { sleep } from '../utils/sleep.ts'
import { type CookieCarrier, CookieWriter } from './cookies.ts'
import { Keeper } from './keeper.ts'
import {
  readOptions,
  type ServerSessionOptions,
  type ServerSettings,
  serverNames,
} from './options.ts'
import { problem } from './problem.ts'
import { RecentFlights } from './recent-flights.ts'
import { addressOf, readReturnTo } from './return-to.ts'
import { type ServerSession, serverSession } from './server-session.ts'
import { Transactions } from './transactions.ts'

/** What a sign-in asks for. */
export interface ServerLoginInput extends Omit<AuthorizeInput, 'redirectUri' | 'responseMode'> {
  /** Where the user goes after it: a path of the application. Default `/`. */
  readonly returnTo?: string
}

/** How a user signs out. */
export interface ServerLogoutInput {
  /**
   * Where the user goes after it: a path of the application. Default: the option
   * `postLogoutRedirectUri`. Register the whole address in the console.
   */
  readonly returnTo?: string
  /** Whether the user stays signed in at the service. Default `false`. */
  readonly isLocal?: boolean
}

// Signing out must not take long because the service does.
const revocationTime = 3000

/**
 * Makes the sessions of a server application: sign-in at the hosted login page, encrypted cookies,
 * and tokens that are fresh whenever they are asked for. Make it once, not for each request.
 *
 * @throws {@link ConfigurationError} when an option is missing or malformed, or in a browser
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
export function createServerSession(options: ServerSessionOptions): ServerSessions {
  return new ServerSessions(options)
}

/**
 * The sessions of a server application. The methods take and give web-standard requests and
 * responses; {@link toRequest} and {@link sendResponse} carry them to `node:http` and Express.
 */
export class ServerSessions {
  readonly #settings: ServerSettings
  readonly #client: OidcClient
  readonly #transactions: Transactions
  readonly #keeper: Keeper
  readonly #flights: RecentFlights
  readonly #patience: number

  /**
   * Sends nothing.
   *
   * @throws {@link ConfigurationError} when an option is missing or malformed, or in a browser
   */
  constructor(options: ServerSessionOptions) {
    this.#settings = readOptions(options)
    this.#client = new OidcClient(options, serverNames)
    const { isSecure, refreshMemory, now } = this.#settings
    const writer = new CookieWriter(isSecure)
    this.#transactions = new Transactions(this.#settings, writer)
    this.#keeper = new Keeper(this.#settings, writer, () => this.#client.clock.now())
    this.#flights = new RecentFlights(refreshMemory, now)
    this.#patience = options.timeout ?? 10_000
  }

  /**
   * Sends the user to the hosted login page. Any number of sign-ins may be under way in one browser;
   * of more than five the oldest are given up.
   *
   * @returns a redirect (302) with a cookie
   * @throws {@link InputError} when `returnTo` is no path of the application
   * @throws what {@link OidcClient.authorize} throws
   */
  async login(request: CookieCarrier, input: ServerLoginInput = {}): Promise<Response> {
    const { returnTo: path = '/', ...rest } = input
    const { origin, redirectUri } = this.#settings
    const returnTo = readReturnTo('login', path, origin)
    const parameters: AuthorizeInput = { ...rest, redirectUri, responseMode: 'query' }
    const { url, transaction } = await this.#client.authorize(parameters)
    const response = redirect(url)
    await this.#transactions.add(request, { transaction, returnTo }, response.headers)
    return response
  }

  /**
   * Ends a sign-in: the route of `redirectUri` calls it. It begins a new session, in place of any
   * other that the browser had.
   *
   * @param headers when the sign-in fails for good, gets the `Set-Cookie` line that makes the browser
   *   forget it; without it the cookie stays until it is too old
   * @returns a redirect (302) to where the user wanted to go, with the cookies of the session
   * @throws {@link CallbackError} when no such sign-in was begun in this browser, or it was too long
   *   ago, or the answer is from another issuer
   * @throws {@link OAuthError} when the service or the user refused (`access_denied`), or the code is
   *   spent or old (`invalid_grant`)
   * @throws {@link TokenError} when the ID token is refused
   * @throws {@link StoreError} when the store did not take the session
   * @throws {@link ConfigurationError} when the session is too large for cookies
   */
  async callback(
    request: Pick<Request, 'url' | 'method' | 'headers'>,
    headers?: Headers,
  ): Promise<Response> {
    const { searchParams } = new URL(request.url)
    const state = searchParams.get('state')
    // A prefetch by HEAD would spend the code.
    if (!state || request.method !== 'GET') {
      throw new CallbackError('malformed', 'the callback is no GET with a state')
    }
    const begun = await this.#transactions.find(request, state)
    if (begun === undefined) {
      throw new CallbackError('unknown_transaction', 'this browser has begun no such sign-in')
    }
    try {
      const result = await this.#client.exchangeCode(searchParams, begun.transaction)
      const response = redirect(begun.returnTo)
      await this.#begin(request, response.headers, result)
      await this.#transactions.clear(response.headers, state)
      return response
    } catch (error) {
      const mayRepeat = isGenAuthError(error) && error.retryable
      if (headers !== undefined && !mayRepeat) await this.#transactions.clear(headers, state)
      throw error
    }
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
    await this.#begin(request, headers, await this.#client.checkTokens(tokens))
  }

  async #begin(
    request: CookieCarrier,
    answer: Headers,
    { tokens, user }: SignInResult,
  ): Promise<void> {
    // A session of this browser that cannot be read is none; the new one comes in its place.
    const old = await this.#keeper.find(request, undefined).catch(() => undefined)
    await this.#tokensOf(this.#keeper.create(request, answer)).start(tokens, user)
    await old?.store.delete().catch(() => undefined)
  }

  /**
   * Signs the user out: forgets the session, withdraws its refresh token, and sends the user to the
   * service to end the session there as well. Where nobody is signed in, the user goes straight on.
   *
   * @returns a redirect (302) that clears the cookies
   * @throws {@link InputError} when `returnTo` is no path of the application
   * @throws {@link StoreError} when the store did not forget the session
   */
  async logout(request: CookieCarrier, input: ServerLogoutInput = {}): Promise<Response> {
    const { origin, postLogoutRedirectUri } = this.#settings
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
      const url = await this.#client.logoutUrl(definedOf(address)).catch(() => undefined)
      if (url !== undefined) response.headers.set('location', url)
    }
    await revoked
    return response
  }

  async #end(request: CookieCarrier, answer: Headers): Promise<StoredSession | undefined> {
    const store = await this.#keeper.open(request, answer)
    const session = await (store && this.#tokensOf(store).end())
    this.#keeper.clear(request, answer)
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
    const kept = await this.#keeper.find(request, headers)
    if (kept === undefined) {
      if (headers !== undefined) this.#keeper.clear(request, headers)
      return undefined
    }
    const canRefresh = headers !== undefined || !this.#keeper.isInCookies
    return serverSession(kept.session, this.#tokensOf(kept.store), kept.store, canRefresh)
  }

  /**
   * Lets only signed-in users through. It asks for the session, not for valid tokens.
   *
   * @param headers as for {@link ServerSessions.getSession}
   * @returns the session, or the answer to send instead: for a browser that opens a page, a redirect
   *   to the login page that leads back to it; else a 401 with an `application/problem+json` body
   *   and `WWW-Authenticate: Cookie`
   * @throws what {@link ServerSessions.getSession} and {@link ServerSessions.login} throw
   */
  async requireSession(
    request: Pick<Request, 'url' | 'method' | 'headers'>,
    headers?: Headers,
  ): Promise<ServerSession | Response> {
    const session = await this.getSession(request, headers)
    if (session !== undefined) return session
    const { origin } = this.#settings
    const { pathname, search } = new URL(request.url)
    const path = `${pathname}${search}`
    const returnTo = addressOf(path, origin) === undefined ? '/' : path
    const response = isNavigation(request)
      ? await this.login(request, { returnTo })
      : problem(401, 'Nobody is signed in.', { 'www-authenticate': `Cookie realm="${origin}"` })
    this.#keeper.clear(request, response.headers)
    return response
  }

  #tokensOf(store: SessionStore): TokenSession {
    const environment: SessionEnvironment = {
      store,
      // The cookies that came with the request are all that there is of the session.
      isShared: !this.#keeper.isInCookies,
      lock: task => task(),
      flights: this.#flights.forRequest(this.#patience),
      refresh: token => this.#client.refresh(token),
      now: () => this.#client.clock.now(),
      clockOffset: () => this.#client.clock.offset,
      sleep,
      discard: token => void this.#revoke(token),
    }
    return new TokenSession(environment)
  }

  /** Best effort: the session is over here in any case. */
  async #revoke(token: string): Promise<void> {
    const options = { hint: 'refresh_token', timeout: revocationTime } as const
    await this.#client.revoke(token, options).catch(() => undefined)
  }
}

function redirect(location: string): Response {
  const headers = { location, 'cache-control': 'private, no-store' }
  return new Response(null, { status: 302, headers })
}

function isNavigation({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  const mode = headers.get('sec-fetch-mode') ?? 'navigate'
  const isForPage = headers.get('accept')?.includes('text/html') ?? false
  return method === 'GET' && isForPage && mode === 'navigate'
}

function definedOf({
  idTokenHint,
  postLogoutRedirectUri,
}: {
  readonly idTokenHint: string
  readonly postLogoutRedirectUri: string | undefined
}) {
  return postLogoutRedirectUri === undefined
    ? { idTokenHint }
    : { idTokenHint, postLogoutRedirectUri }
}
