import type { TokenSet } from '../../contract/token-set/contract.ts'
import type { TokenSource } from '../../contract/token-source.ts'
import { InputError } from '../../errors/input-error.ts'
import type { KeyValueStore } from '../../http/key-value-store.ts'
import type { ServerClock } from '../../http/server-clock.ts'
import { isObject } from '../../utils/json.ts'

/** The tokens of a signed-in user, and when they expire. */
export interface SessionTokens extends Partial<TokenSet> {
  /** Authorizes calls as the user. */
  access_token: string
  /** When the access token expires by the service's clock, in seconds since the epoch. */
  expires_at?: number
}

/** Key of the session of an application in its store. */
export function sessionKey(appId: string): string {
  return `genauth:session:${appId}`
}

/**
 * The session of the signed-in user: `authentication.session`. It lives in the store that the
 * client was given, in memory by default.
 */
export class Session implements TokenSource {
  readonly #store: KeyValueStore<SessionTokens>
  readonly #key: string
  readonly #clock: ServerClock
  readonly #host: string

  /** For the client; get the instance from `authentication.session`. */
  constructor(
    store: KeyValueStore<SessionTokens>,
    appId: string,
    clock: ServerClock,
    host: string,
  ) {
    this.#store = store
    this.#key = sessionKey(appId)
    this.#clock = clock
    this.#host = host
  }

  /** Reads the tokens; `undefined` when nobody is signed in. */
  async get(): Promise<SessionTokens | undefined> {
    // Some stores have null for nothing.
    return (await this.#store.get(this.#key)) ?? undefined
  }

  /**
   * Reads the tokens for a call, as a {@link TokenSource} does.
   *
   * @returns `undefined` when nobody is signed in, or when the service has refused these tokens
   */
  async getTokens(options?: { readonly insteadOf?: string }): Promise<SessionTokens | undefined> {
    const tokens = await this.get()
    return tokens?.access_token === options?.insteadOf ? undefined : tokens
  }

  /** Keeps new tokens in place of the old ones. Signing in does this by itself. */
  async set(tokens: TokenSet): Promise<void> {
    if (!isObject(tokens)) {
      throw new InputError('session.set', [{ path: 'tokens', message: 'must be an object' }])
    }
    const now = Math.floor(this.#clock.now() / 1000)
    await this.#store.set(this.#key, { ...tokens, expires_at: now + tokens.expires_in })
  }

  /** Forgets the tokens on this side. The service's own session goes on until it ends there. */
  async clear(): Promise<void> {
    await this.#store.delete(this.#key)
  }

  /**
   * Makes the address that ends the service's own session in the user's browser: send the user there
   * after {@link Session.clear}. Applications that speak OpenID Connect have `OidcClient.logoutUrl`,
   * which the service can check better.
   *
   * `GET /login/profile/logout`
   *
   * @param input where the user comes back to, which must be registered for the application.
   *   Default: nowhere, the user stays at the service
   * @throws {@link InputError} when that is no address of the web
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export async function signOut(authentication: AuthenticationClient) {
   *   await authentication.session.clear()
   *   return authentication.session.logoutUrl({ redirectUri: 'https://app.example.com/' })
   * }
   * ```
   */
  logoutUrl(input: { readonly redirectUri?: string } = {}): string {
    const url = new URL('/login/profile/logout', this.#host)
    const redirectUri: unknown = isObject(input) ? input.redirectUri : null
    if (redirectUri === undefined) return url.href
    const isText = typeof redirectUri === 'string'
    if (!isText || !/^https?:/i.test(redirectUri) || !URL.canParse(redirectUri)) {
      throw new InputError('session.logoutUrl', [
        { path: 'redirectUri', message: 'must be an address that begins with https: or http:' },
      ])
    }
    url.searchParams.set('redirect_uri', redirectUri)
    return url.href
  }
}
