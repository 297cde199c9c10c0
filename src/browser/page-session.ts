import type { TokenSet } from '../contract/token-set/contract.ts'
import { CallbackError } from '../errors/callback-error.ts'
import { isGenAuthError } from '../errors/genauth-error.ts'
import { InputError } from '../errors/input-error.ts'
import { TimeoutError } from '../errors/timeout-error.ts'
import type { KeyValueStore } from '../http/key-value-store.ts'
import { readHost, readPositive } from '../http/options.ts'
import type { AuthorizeInput } from '../oidc/authorization.ts'
import { OidcClient, type RefreshResult, type SignInResult } from '../oidc/client.ts'
import type { Landing, SessionChange } from '../session/environment.ts'
import type { StoredSession, UserClaims } from '../session/stored-session.ts'
import { sessionStore } from '../session/stores.ts'
import { type GetTokensOptions, TokenSession } from '../session/token-session.ts'
import { webLock } from '../session/web-lock.ts'
import { sleep } from '../utils/sleep.ts'
import type {
  BrowserSession,
  FreshTokens,
  LoginSilentlyInput,
  LoginWithPopupInput,
  LoginWithRedirectInput,
  LogoutInput,
  RedirectResult,
  ViewOptions,
} from './browser-session.ts'
import { cleanAddress, findCallback } from './callback-address.ts'
import { type BrowserSessionOptions, browserNames } from './options.ts'
import { isInPage, pageFor } from './page.ts'
import { type SessionEvent, SessionEvents } from './session-events.ts'
import { Transactions } from './transactions.ts'
import { openFrame, openPopup } from './views.ts'
import { askInView, type View } from './web-message.ts'
import { webStorage } from './web-storage.ts'

// Less than the limit of the lock that is held meanwhile, which is 15 seconds.
const refreshLimit = 12_000

// The user who signs out is waiting.
const revocationLimit = 3_000

// Shared by all sessions of the page, which may have the same store.
const flights = new Map<string, Promise<Landing>>()

/** A {@link BrowserSession}, put together. */
export class PageSession<AppState> implements BrowserSession<AppState> {
  readonly #oidc: OidcClient
  readonly #host: string
  readonly #postLogoutRedirectUri: string | undefined
  readonly #navigate: ((url: string) => void) | undefined
  readonly #tokens: TokenSession
  readonly #events: SessionEvents
  readonly #transactions: Transactions
  // Whether no other tab has this store.
  readonly #isAlone: boolean
  // The callbacks that are being worked on, by state.
  readonly #callbacks = new Map<string, Promise<RedirectResult<AppState>>>()
  // A callback that may yet succeed.
  #unfinished: string | undefined
  #silentLogin: Promise<UserClaims> | undefined
  // Counted, so that a sign-in under way finds out.
  #signOuts = 0
  // Another tab has signed out, and does not have to be told.
  #isEcho = false

  constructor(options: BrowserSessionOptions) {
    const { appId, store = 'memory', earlyRefresh, now = Date.now } = options
    this.#oidc = new OidcClient(options, browserNames)
    this.#host = readHost('appHost', options.appHost, options.allowInsecureHost)
    this.#postLogoutRedirectUri = options.postLogoutRedirectUri
    this.#navigate = options.navigate
    this.#isAlone = store === 'memory' || store === 'sessionStorage'

    const name = `genauth:${this.#host}:${appId}`
    this.#transactions = new Transactions(`${name}:transaction:`, now)
    this.#events = new SessionEvents(name, type => this.#hear(type))
    // A session in memory has tokens of its own, and so waits for nobody.
    const lock = store === 'memory' ? `${name}:${crypto.randomUUID()}` : name
    const { clock } = this.#oidc
    this.#tokens = new TokenSession(
      {
        store: sessionStore(openStore(store), `${name}:session`),
        lock: webLock(isInPage() ? navigator.locks : undefined, lock),
        flights,
        refresh: token => this.#refresh(token),
        now: () => clock.now(),
        clockOffset: () => clock.offset,
        suggestClockOffset: offset => clock.suggest(offset),
        sleep,
        changed: (type, session) => this.#tell(type, session),
        discard: token => void this.#revoke(token),
      },
      { earlyRefresh },
    )
  }

  async loginWithRedirect(input: LoginWithRedirectInput<AppState> = {}): Promise<void> {
    const { location } = pageFor('loginWithRedirect')
    const { appState, ...request } = input
    checkAppState(appState)
    const { url, transaction } = await this.#oidc.authorize(request)
    this.#transactions.save({ transaction, appState })
    if (this.#navigate === undefined) location.assign(url)
    else this.#navigate(url)
  }

  isRedirectCallback(url?: string): boolean {
    return findCallback(url ?? pageFor('isRedirectCallback').location.href) !== undefined
  }

  // Not async: who asks twice gets the very same promise.
  handleRedirectCallback(url?: string): Promise<RedirectResult<AppState>> {
    try {
      const { href } = pageFor('handleRedirectCallback').location
      const answer =
        findCallback(url ?? href) ?? (url === undefined ? this.#findUnfinished() : undefined)
      const state = answer?.get('state')
      if (!answer || !state) {
        throw new CallbackError('malformed', 'the address is no callback of the login page')
      }
      const handled = this.#callbacks.get(state) ?? this.#handle(answer, state)
      this.#callbacks.set(state, handled)
      return handled
    } catch (error) {
      return Promise.reject(error)
    }
  }

  #findUnfinished(): URLSearchParams | undefined {
    return this.#unfinished === undefined ? undefined : new URLSearchParams(this.#unfinished)
  }

  async #handle(answer: URLSearchParams, state: string): Promise<RedirectResult<AppState>> {
    try {
      // Taken out first, so that a code that leaks or comes twice is never sent twice.
      const begun = this.#transactions.take(state)
      if (begun === undefined) {
        throw new CallbackError(
          'unknown_transaction',
          'the callback belongs to no sign-in that this tab has begun, or was used before',
        )
      }
      try {
        const user = await this.#begin(() => this.#oidc.exchangeCode(answer, begun.transaction))
        // Written by this very session, or by one of an earlier load of the page.
        return { appState: begun.appState as AppState | undefined, user }
      } catch (error) {
        if (!mayPass(error)) throw error
        this.#unfinished = answer.toString()
        this.#transactions.save(begun)
        throw error
      }
    } finally {
      this.#callbacks.delete(state)
      cleanAddress(state)
    }
  }

  adopt(tokens: TokenSet): Promise<UserClaims> {
    return this.#begin(() => this.#oidc.checkTokens(tokens))
  }

  /** Begins the session of who signs in, unless the user signs out while they do. */
  async #begin(signIn: () => Promise<SignInResult>): Promise<UserClaims> {
    const signOuts = this.#signOuts
    const { tokens, user } = await signIn()
    try {
      if (signOuts !== this.#signOuts) {
        throw new CallbackError('unknown_transaction', 'the user has signed out meanwhile')
      }
      await this.#tokens.start(tokens, user)
      return user
    } catch (error) {
      // Nobody has these tokens any more.
      if (tokens.refresh_token) void this.#revoke(tokens.refresh_token)
      throw error
    }
  }

  async loginWithPopup(
    input: LoginWithPopupInput = {},
    options: ViewOptions = {},
  ): Promise<UserClaims> {
    const timeout = readPositive('timeout', options.timeout, 600_000)
    pageFor('loginWithPopup')
    return this.#loginInView(openPopup(), input, timeout)
  }

  async loginSilently(
    input: LoginSilentlyInput = {},
    options: ViewOptions = {},
  ): Promise<UserClaims> {
    const timeout = readPositive('timeout', options.timeout, 10_000)
    pageFor('loginSilently')
    this.#silentLogin ??= this.#loginInView(
      openFrame(),
      { ...input, prompt: 'none' },
      timeout,
    ).finally(() => {
      this.#silentLogin = undefined
    })
    return this.#silentLogin
  }

  async #loginInView(view: View, input: AuthorizeInput, timeout: number): Promise<UserClaims> {
    const request = this.#oidc.authorize({ ...input, responseMode: 'web_message' })
    const options = { origin: this.#host, timeout }
    return this.#begin(async () => {
      const { answer, transaction } = await askInView(view, request, options)
      return this.#oidc.exchangeCode(answer, transaction)
    })
  }

  async logout({ returnTo, isLocal = false }: LogoutInput = {}): Promise<void> {
    if (returnTo !== undefined && !URL.canParse(returnTo)) {
      throw new InputError('logout', [{ path: 'returnTo', message: 'must be an absolute URL' }])
    }
    const page = isLocal ? undefined : pageFor('logout')
    this.#signOuts += 1
    const session = await this.#tokens.end()
    const revoked = session?.refresh_token && this.#revoke(session.refresh_token)
    const idTokenHint = session?.id_token ?? undefined
    // Without the hint the service would show an error for the address.
    const postLogoutRedirectUri = idTokenHint && (returnTo ?? this.#postLogoutRedirectUri)
    const url = page && (await this.#oidc.logoutUrl({ idTokenHint, postLogoutRedirectUri }))
    await revoked
    if (url === undefined) return
    if (this.#navigate === undefined) page?.location.assign(url)
    else this.#navigate(url)
  }

  async getUser(): Promise<UserClaims | undefined> {
    const session = await this.#tokens.get()
    if (session === undefined) return undefined
    const isValid = session.expires_at * 1000 > this.#oidc.clock.now()
    return isValid || session.refresh_token ? session.user : undefined
  }

  async getTokens(options?: GetTokensOptions): Promise<FreshTokens | undefined> {
    const session = await this.#tokens.getTokens(options)
    if (session === undefined) return undefined
    const { access_token, id_token, token_type, expires_in, expires_at, scope } = session
    return { access_token, id_token, token_type, expires_in, expires_at, scope }
  }

  onSessionChange(listener: (event: SessionEvent) => void): () => void {
    return this.#events.add(listener)
  }

  close(): void {
    this.#events.close()
  }

  #tell(type: SessionChange, session: StoredSession | undefined): void {
    if (!this.#isEcho) this.#events.broadcast(type)
    this.#isEcho = false
    this.#events.tell({ type, user: session?.user })
  }

  async #hear(type: SessionChange): Promise<void> {
    if (!this.#isAlone) {
      const isOver = type === 'signed_out' || type === 'session_ended'
      const user = isOver ? undefined : await this.getUser().catch(() => undefined)
      this.#events.tell({ type, user })
      return
    }
    // The tabs' sessions are independent, but the user means all of them.
    if (type !== 'signed_out' || (await this.#tokens.get()) === undefined) return
    this.#isEcho = true
    this.#signOuts += 1
    const session = await this.#tokens.end()
    if (session?.refresh_token) await this.#revoke(session.refresh_token)
  }

  async #refresh(refreshToken: string): Promise<RefreshResult> {
    const signal = AbortSignal.timeout(refreshLimit)
    try {
      return await this.#oidc.refresh(refreshToken, { signal })
    } catch (error) {
      if (error === signal.reason) throw new TimeoutError('refresh', refreshLimit)
      throw error
    }
  }

  /** Withdraws a refresh token if that is possible. */
  async #revoke(refreshToken: string): Promise<void> {
    const signal = AbortSignal.timeout(revocationLimit)
    await this.#oidc.revoke(refreshToken, { hint: 'refresh_token', signal }).catch(() => undefined)
  }
}

function openStore(store: NonNullable<BrowserSessionOptions['store']>): KeyValueStore<unknown> {
  if (typeof store === 'object') return store
  return store === 'memory' ? new Map<string, unknown>() : webStorage(store)
}

function checkAppState(appState: unknown): void {
  try {
    JSON.stringify(appState)
  } catch {
    const message = 'must be something that JSON can hold'
    throw new InputError('loginWithRedirect', [{ path: 'appState', message }])
  }
}

/** Tells whether the same callback may succeed later. */
function mayPass(error: unknown): boolean {
  if (!isGenAuthError(error) || !error.retryable || error.code === 'store_failed') return false
  // A refusal that came by the callback itself stays what it is.
  return !('operation' in error && error.operation === 'authorize')
}
