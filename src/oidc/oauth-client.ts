import type { TokenSet } from '../contract/token-set/contract.ts'
import { readText } from '../http/options.ts'
import type { ServerClock } from '../http/server-clock.ts'
import type { JsonObject } from '../utils/json.ts'
import {
  type AuthorizationRequest,
  type AuthorizeInput,
  layOutRequest,
  type Transaction,
} from './authorization.ts'
import { Endpoints, type Introspection } from './endpoints.ts'
import { fixedMetadata, type ProviderMetadata } from './metadata.ts'
import {
  checkProtocolOptions,
  type ProtocolCallOptions,
  type ProtocolOptions,
  readRedirectUri,
} from './options.ts'
import { readTexts, requireObject } from './require.ts'

const transactionLife = 3_600_000

/**
 * Speaks plain OAuth 2.0 with the service, for applications that are configured so: access tokens,
 * and no ID token. An application that wants to know who the user is should use {@link OidcClient}.
 *
 * Every method may also throw what every call may: {@link OAuthError} when the service refuses,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError} and
 * {@link TimeoutError}.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749 | RFC 6749}
 */
export class OAuthClient {
  /** The service's clock, as the answers show it. */
  readonly clock: ServerClock
  readonly #options: ProtocolOptions
  readonly #metadata: ProviderMetadata
  readonly #endpoints: Endpoints
  readonly #now: () => number

  /**
   * Makes a client. Sends nothing.
   *
   * @throws {@link ConfigurationError} when an option is missing or malformed
   */
  constructor(options: ProtocolOptions) {
    checkProtocolOptions('OAuthClient', options)
    if (options.scope !== undefined) readText('scope', options.scope)
    this.#options = { ...options }
    this.#endpoints = new Endpoints(options, async () => this.#metadata)
    this.#metadata = fixedMetadata(this.#endpoints.connection.host, 'oauth')
    this.clock = this.#endpoints.connection.clock
    this.#now = options.now ?? Date.now
  }

  /**
   * Begins an authorization: makes the address of the hosted login page, with state and PKCE.
   *
   * `GET /oauth/auth`
   *
   * @throws {@link ConfigurationError} when there is no `redirectUri`
   * @throws {@link InputError} when a parameter is malformed, or is not the caller's to set
   */
  async authorize(input: AuthorizeInput = {}): Promise<AuthorizationRequest> {
    requireObject('authorize', '', input)
    const { appId, redirectUri, scope = 'user' } = this.#options
    readTexts('authorize', { scope: input.scope })
    const { parameters, transaction } = await layOutRequest(input, {
      appId,
      issuer: this.#metadata.issuer,
      redirectUri: readRedirectUri('redirectUri', input.redirectUri ?? redirectUri),
      scope: input.scope ?? scope,
      now: this.#now(),
    })
    // Only OpenID Connect has a nonce.
    parameters.delete('nonce')
    const url = new URL(this.#metadata.authorization_endpoint)
    for (const [name, value] of parameters) url.searchParams.set(name, value)
    return { url: url.href, transaction }
  }

  /**
   * Ends an authorization: checks the callback and exchanges its code.
   *
   * `POST /oauth/token`
   *
   * @throws {@link CallbackError} when the callback does not belong to the transaction
   * @throws {@link OAuthError} when the service or the user refused, or the code is spent
   */
  async exchangeCode(
    callback: string | URL | URLSearchParams,
    transaction: Transaction,
    options?: ProtocolCallOptions,
  ): Promise<TokenSet> {
    requireObject('exchangeCode', 'transaction', transaction)
    const age = { now: this.#now(), limit: transactionLife }
    return this.#endpoints.exchangeCode(callback, transaction, age, options)
  }

  /**
   * Gets new tokens for a refresh token.
   *
   * `POST /oauth/token`
   *
   * @throws {@link OAuthError} `invalid_grant` with `sessionEnded` when the service honours the
   *   refresh token no longer
   */
  async refresh(refreshToken: string, options?: ProtocolCallOptions): Promise<TokenSet> {
    return this.#endpoints.refresh(refreshToken, undefined, options)
  }

  /**
   * Withdraws an access or refresh token.
   *
   * `POST /oauth/token/revocation`
   */
  revoke(token: string, options?: ProtocolCallOptions): Promise<void> {
    return this.#endpoints.revoke(token, undefined, options)
  }

  /**
   * Asks the service what a token is worth at this moment.
   *
   * `POST /oauth/token/introspection`
   */
  introspect(token: string, options?: ProtocolCallOptions): Promise<Introspection> {
    return this.#endpoints.introspect(token, undefined, options)
  }

  /**
   * Reads what the service tells about the owner of an access token.
   *
   * `GET /oauth/me`
   */
  getUserInfo(accessToken: string, options?: ProtocolCallOptions): Promise<JsonObject> {
    return this.#endpoints.userInfo(accessToken, options)
  }

  /**
   * Makes the address that ends the user's session at the service.
   *
   * `GET /login/profile/logout`
   *
   * @param redirectUri where to come back to
   * @throws {@link ConfigurationError} when it is no absolute URL
   */
  logoutUrl(redirectUri: string): string {
    const url = new URL('/login/profile/logout', this.#endpoints.connection.host)
    url.searchParams.set('redirect_uri', readRedirectUri('redirectUri', redirectUri))
    readTexts('logoutUrl', { redirectUri })
    return url.href
  }
}
