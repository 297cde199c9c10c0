import type { TokenSet } from '../contract/token-set/contract.ts'
import { CallbackError } from '../errors/callback-error.ts'
import { isGenAuthError } from '../errors/genauth-error.ts'
import { InputError } from '../errors/input-error.ts'
import { TimeoutError } from '../errors/timeout-error.ts'
import type { KeyValueStore } from '../http/key-value-store.ts'
import { readHost, readPositive } from '../http/options.ts'
import type { AuthorizeInput } from '../oidc/authorization.ts'
import { ProtocolClient, type RefreshResult, type SignInResult } from '../oidc/protocol-client.ts'
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
import { cleanAddress, findCallback, isAt } from './callback-address.ts'
import { type BrowserSessionOptions, browserNames } from './options.ts'
import { isInPage, pageFor } from './page.ts'
import { type SessionEvent, SessionEvents } from './session-events.ts'
import { type BegunSignIn, Transactions } from './transactions.ts'
import { openFrame, openPopup } from './views.ts'
import { askInView, type View } from './web-message.ts'
import { webStorage } from './web-storage.ts'

// Less than the limit of the lock that is held meanwhile, which is 15 seconds.
const refreshLimit = 12_000

// The user who signs out is waiting.
const revocationLimit = 3_000

// Shared by all sessions of the page, which may have the same store.
const flights = new Map<string, Promise<Landing>>()

/** A callback that may yet succeed. */
interface Unfinished {
  readonly url: string
  readonly state: string
  /** What the code was exchanged for, when it is only the store that has failed. */
  readonly result: SignInResult | undefined
  /** What was begun, unless it is in the tab's storage. */
  readonly begun?: BegunSignIn
}

/** A {@link BrowserSession}, put together. */
export class PageSession<AppState> implements BrowserSession<AppState> {
  readonly #oidc: ProtocolClient
  readonly #host: string
  readonly #redirectUri: string
  readonly #postLogoutRedirectUri: string | undefined
  readonly #navigate: BrowserSessionOptions['navigate']
  readonly #tokens: TokenSession
  readonly #events: SessionEvents
  readonly #transactions: Transactions
  // Whether no other tab has this store.
  readonly #isAlone: boolean
  // The callbacks that are being worked on, by state.
  readonly #callbacks = new Map<string, Promise<RedirectResult<AppState>>>()
  #unfinished: Unfinished | undefined
  #silentLogin: Promise<UserClaims> | undefined
  // Counted, so that a sign-in under way finds out.
  #signOuts = 0
  // Another tab has signed out, and does not have to be told.
  #isEcho = false

  constructor(options: BrowserSessionOptions) {
    const { appId, store = 'memory', earlyRefresh, now = Date.now } = options
    this.#oidc = new ProtocolClient(options, browserNames, options.verifySignature)
    this.#host = readHost('appHost', options.appHost, options.allowInsecureHost)
    this.#redirectUri = options.redirectUri
    this.#postLogoutRedirectUri = options.postLogoutRedirectUri
    this.#navigate = options.navigate
    this.#isAlone = store === 'memory' || store === 'sessionStorage'

    const name = `genauth:${this.#host}:${appId}`
    this.#transactions = new Transactions(`${name}:transaction:`, now)
    this.#events = new SessionEvents(name, type => this.#hear(type))
    // A session in memory has tokens of its own, and so waits for no other tab.
    const locks = isInPage() && store !== 'memory' ? navigator.locks : undefined
    const { clock } = this.#oidc
    this.#tokens = new TokenSession(
      {
        store: sessionStore(openStore(store), `${name}:session`),
        lock: webLock(locks ?? undefined, name),
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
    this.#dropUnsaved()
    this.#transactions.save({ transaction, appState })
    if (this.#navigate === undefined) location.assign(url)
    else await this.#navigate(url)
  }

  isRedirectCallback(url?: string): boolean {
    return this.#isOurs(url ?? pageFor('isRedirectCallback').location.href)
  }

  /** Tells whether an address answers a sign-in that was begun here. */
  #isOurs(url: string): boolean {
    const state = findCallback(url)?.get('state')
    if (!state) return false
    if (this.#callbacks.has(state)) return true
    try {
      const begun = this.#find(state)
      return begun !== undefined && isAt(url, begun.transaction.redirectUri)
    } catch {
      // Nobody can tell what was begun here, and who handles it gets to hear why.
      return isAt(url, this.#redirectUri)
    }
  }

  #find(state: string): BegunSignIn | undefined {
    const { begun } = this.#unfinished?.state === state ? this.#unfinished : {}
    return begun ?? this.#transactions.find(state)
  }

  // Not async: who asks twice gets the very same promise.
  handleRedirectCallback(url?: string): Promise<RedirectResult<AppState>> {
    try {
      const { href } = pageFor('handleRedirectCallback').location
      const address = url ?? (this.#isOurs(href) ? href : (this.#unfinished?.url ?? href))
      const answer = findCallback(address)
      const state = answer?.get('state')
      if (!answer || !state) {
        throw new CallbackError('malformed', 'the address is no callback of the login page')
      }
      const handled = this.#callbacks.get(state) ?? this.#handle(address, answer, state)
      this.#callbacks.set(state, handled)
      // Only then, because it may fail at once, and a failure must not stay.
      const forget = () => this.#callbacks.delete(state)
      handled.then(forget, forget)
      return handled
    } catch (error) {
      return Promise.reject(error)
    }
  }

  async #handle(
    url: string,
    answer: URLSearchParams,
    state: string,
  ): Promise<RedirectResult<AppState>> {
    const kept = this.#unfinished?.state === state ? this.#unfinished : undefined
    const begun = this.#find(state)
    if (begun === undefined) {
      throw new CallbackError(
        'unknown_transaction',
        'the callback belongs to no sign-in that this tab has begun, or was used before',
      )
    }
    if (!isAt(url, begun.transaction.redirectUri)) {
      throw new CallbackError('malformed', 'the address is not the redirectUri')
    }
    // Taken out first, so that a code that leaks or comes twice is never sent twice.
    if (kept?.begun === undefined) this.#transactions.take(state)
    if (kept !== undefined) this.#unfinished = undefined
    let result = kept?.result
    try {
      const user = await this.#begin(async () => {
        result ??= await this.#oidc.exchangeCode(answer, begun.transaction)
        return result
      }, true)
      // Written by this very session, or by one of an earlier load of the page.
      return { appState: begun.appState as AppState | undefined, user }
    } catch (error) {
      if (mayPass(error)) this.#postpone({ url, state, result }, begun)
      throw error
    } finally {
      cleanAddress(state)
    }
  }

  /** Keeps a callback that may yet succeed. */
  #postpone(unfinished: Unfinished, begun: BegunSignIn): void {
    this.#unfinished = unfinished
    try {
      if (unfinished.result === undefined) {
        this.#transactions.save(begun)
        return
      }
    } catch {
      // There is no room for it but here.
    }
    this.#unfinished = { ...unfinished, begun }
  }

  adopt(tokens: TokenSet): Promise<UserClaims> {
    return this.#begin(() => this.#oidc.checkTokens(tokens), true)
  }

  /**
   * Begins the session of who signs in, unless the user signs out while they do.
   *
   * @param mayRepeat whether the same tokens may come again when the store has failed
   */
  async #begin(signIn: () => Promise<SignInResult>, mayRepeat = false): Promise<UserClaims> {
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
      if (tokens.refresh_token && !(mayRepeat && isOfStore(error))) {
        void this.#revoke(tokens.refresh_token)
      }
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
    this.#dropSignIns()
    const session = await this.#tokens.end()
    const revoked = session?.refresh_token && this.#revoke(session.refresh_token)
    const idTokenHint = session?.id_token ?? undefined
    // Without the hint the service would show an error for the address.
    const postLogoutRedirectUri = idTokenHint && (returnTo ?? this.#postLogoutRedirectUri)
    const url = page && (await this.#oidc.logoutUrl({ idTokenHint, postLogoutRedirectUri }))
    await revoked
    if (url === undefined) return
    if (this.#navigate === undefined) page?.location.assign(url)
    else await this.#navigate(url)
  }

  /** Lets no sign-in end well that is under way, or waits for the store. */
  #dropSignIns(): void {
    this.#signOuts += 1
    this.#dropUnsaved()
  }

  /** Withdraws the tokens that the store did not take. */
  #dropUnsaved(): void {
    const { result } = this.#unfinished ?? {}
    if (result === undefined) return
    this.#unfinished = undefined
    if (result.tokens.refresh_token) void this.#revoke(result.tokens.refresh_token)
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
    this.#dropSignIns()
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
  if (!isGenAuthError(error) || !error.retryable) return false
  // A refusal that came by the callback itself stays what it is.
  return !('operation' in error && error.operation === 'authorize')
}

function isOfStore(error: unknown): boolean {
  return isGenAuthError(error) && error.code === 'store_failed'
}
