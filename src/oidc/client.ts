import * as oauth from 'oauth4webapi'
import type { TokenSet } from '../contract/token-set/contract.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'
import { isGenAuthError } from '../errors/genauth-error.ts'
import { NotFoundError } from '../errors/not-found-error.ts'
import { OAuthError } from '../errors/oauth-error.ts'
import { ResponseFormatError } from '../errors/response-format-error.ts'
import { TokenError } from '../errors/token-error.ts'
import { readCallOptions, readPositive } from '../http/options.ts'
import type { ServerClock } from '../http/server-clock.ts'
import type { IdTokenClaims } from '../tokens/claims.ts'
import type { JsonObject } from '../utils/json.ts'
import type { Names } from '../utils/names.ts'
import { raceAbort } from '../utils/race-abort.ts'
import { shareTask } from '../utils/share-task.ts'
import {
  type AuthorizationRequest,
  type AuthorizeInput,
  layOutRequest,
  type Transaction,
} from './authorization.ts'
import {
  type DeviceAuthorization,
  pollForTokens,
  readDeviceAuthorization,
} from './device-authorization.ts'
import type { DpopKeys } from './dpop.ts'
import {
  type AccessKey,
  Endpoints,
  type Introspection,
  requireEndpoint,
  requireObject,
  requireText,
} from './endpoints.ts'
import { type IdTokenAlgorithm, IdTokenChecker, type IdTokenContext } from './id-token.ts'
import { fixedMetadata, type ProviderMetadata, readMetadata } from './metadata.ts'
import {
  checkProtocolOptions,
  type ProtocolCallOptions,
  type ProtocolOptions,
  protocolCallNames,
  protocolNames,
  readRedirectUri,
} from './options.ts'
import { readAnswer } from './read-answer.ts'

/** Options of an {@link OidcClient}. */
export interface OidcClientOptions extends ProtocolOptions {
  /**
   * Algorithm of the application's ID tokens, as configured in the console. Default: the one that
   * the service's discovery document lists, or `RS256` when it lists several.
   */
  readonly idTokenAlgorithm?: IdTokenAlgorithm
  /**
   * Whether signatures of ID tokens are verified, besides every claim. Default: true with
   * `appSecret`, else false, because TLS proves who wrote a token that comes from the token endpoint
   * (OIDC Core 3.1.3.7, rule 6).
   */
  readonly verifySignature?: boolean
  /**
   * Whether authorization requests are pushed, so that the address shows none of their parameters.
   * Default: with `appSecret` where the service offers it, else where the service demands it.
   */
  readonly pushRequests?: boolean
  /** Keys that tokens are bound to, where the service offers it. See `generateDpopKeys`. */
  readonly dpop?: DpopKeys
  /** Time from an authorization request to its callback, in milliseconds. Default 3,600,000. */
  readonly transactionLife?: number
}

/** Names of the options of an {@link OidcClient}. */
export const oidcNames: Names<OidcClientOptions> = {
  ...protocolNames,
  idTokenAlgorithm: true,
  verifySignature: true,
  pushRequests: true,
  dpop: true,
  transactionLife: true,
}

/** What a sign-in yields. */
export interface SignInResult {
  /** The tokens. */
  readonly tokens: TokenSet
  /** What the ID token says about the user, checked. */
  readonly user: IdTokenClaims
}

/** What a refresh yields. */
export interface RefreshResult {
  /** The tokens. Where there is a refresh token, it takes the place of the old one. */
  readonly tokens: TokenSet
  /** What the new ID token says about the user, when there is one. */
  readonly user?: IdTokenClaims
}

/** Parameters of a logout address. */
export interface LogoutUrlInput {
  /** ID token of the user. The service demands it for coming back. */
  readonly idTokenHint?: string
  /** Where to come back to. Register it in the console. */
  readonly postLogoutRedirectUri?: string
  /** Comes back as it is. */
  readonly state?: string
}

/**
 * Speaks OpenID Connect with the service, one call for one request: nothing is kept between them.
 * Most applications want `genauth/browser` or `genauth/server` instead, which are built on it and
 * keep the session too.
 *
 * Every method may also throw what every call may: {@link OAuthError} when the service refuses,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError} and
 * {@link TimeoutError}.
 *
 * @example
 * ```ts
 * import { OidcClient } from 'genauth/oidc'
 * import { createMock } from 'genauth/mock'
 *
 * const mock = createMock({ seed: { users: [{ username: 'ann', password: 'passw0rd' }] } })
 * const oidc = new OidcClient({
 *   ...mock.authenticationOptions,
 *   redirectUri: 'https://app.example.com/callback',
 * })
 * const { url, transaction } = await oidc.authorize()
 * // The user signs in at the url, and comes back to the callback.
 * const callback = await mock.asUser('ann').authorize(url)
 * const { user } = await oidc.exchangeCode(callback, transaction)
 * console.log(user.sub)
 * ```
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html | OpenID Connect Core 1.0}
 */
export class OidcClient {
  /** The service's clock, as the answers show it. */
  readonly clock: ServerClock
  readonly #options: OidcClientOptions
  readonly #endpoints: Endpoints
  readonly #idTokens: IdTokenChecker
  readonly #transactionLife: number
  readonly #now: () => number
  #metadata: ProviderMetadata | undefined
  readonly #discovery = shareTask(() => this.#discover(), isGenAuthError)

  /**
   * Makes a client. Sends nothing.
   *
   * @param names the options that mean something: sessions hand on all of theirs
   * @throws {@link ConfigurationError} when an option is missing or malformed, when there is a
   *   secret in a browser, or when the runtime has no WebCrypto
   */
  constructor(options: OidcClientOptions, names: object = oidcNames) {
    checkProtocolOptions('OidcClient', options, names)
    this.#options = { ...options }
    this.#scope(options.scope)
    this.#endpoints = new Endpoints(options, call => this.discover(call))
    this.clock = this.#endpoints.connection.clock
    this.#now = options.now ?? Date.now
    this.#idTokens = new IdTokenChecker(options, () => this.clock.now())
    this.#transactionLife = readPositive('transactionLife', options.transactionLife, 3_600_000)
  }

  /**
   * Finds the service's endpoints: once, then from memory. Where the service has no document, they
   * are the documented ones.
   *
   * `GET /oidc/.well-known/openid-configuration`
   *
   * @throws {@link ResponseFormatError} when the document is of another issuer or lacks an endpoint
   */
  async discover(options?: ProtocolCallOptions): Promise<ProviderMetadata> {
    readCallOptions('discover', options, protocolCallNames).signal?.throwIfAborted()
    // Shared, so one caller's abort must not end it for the others.
    this.#metadata ??= await raceAbort(this.#discovery(), options?.signal)
    return this.#metadata
  }

  async #discover(): Promise<ProviderMetadata> {
    const { connection } = this.#endpoints
    const { host } = connection
    const issuer = `${host}/oidc`
    const url = `${issuer}/.well-known/openid-configuration`
    try {
      const { json } = await connection.call({
        operation: 'discover',
        safety: 'read',
        request: ({ [oauth.customFetch]: send }) =>
          send(url, { headers: { accept: 'application/json' }, redirect: 'manual' }),
      })
      const { allowInsecureHost = false } = this.#options
      return readMetadata(json, { issuer, allowInsecureHost })
    } catch (error) {
      if (isNotFound(error)) return fixedMetadata(host, 'oidc')
      throw error
    }
  }

  /**
   * Begins a sign-in: makes the address of the hosted login page, with state, nonce and PKCE, and
   * what has to be kept until the user comes back.
   *
   * `GET /oidc/auth`, after `POST` to the endpoint for pushed requests where that is used
   *
   * @throws {@link ConfigurationError} when there is no `redirectUri`
   * @throws {@link InputError} when a parameter is malformed, or is not the caller's to set
   */
  async authorize(
    input: AuthorizeInput = {},
    options?: ProtocolCallOptions,
  ): Promise<AuthorizationRequest> {
    requireObject('authorize', '', input)
    const redirectUri = readRedirectUri(
      'redirectUri',
      input.redirectUri ?? this.#options.redirectUri,
    )
    const scope = this.#scope(input.scope ?? this.#options.scope)
    const metadata = await this.discover(options)
    const frame = {
      appId: this.#options.appId,
      issuer: metadata.issuer,
      redirectUri,
      scope,
      now: this.#now(),
    }
    const { parameters, transaction } = await layOutRequest(input, frame)
    const url = new URL(metadata.authorization_endpoint)
    const query = this.#isPushed(metadata) ? await this.#push(parameters, options) : parameters
    for (const [name, value] of query) url.searchParams.set(name, value)
    return { url: url.href, transaction }
  }

  #isPushed(metadata: ProviderMetadata): boolean {
    if (metadata.require_pushed_authorization_requests === true) return true
    const isOffered = metadata.pushed_authorization_request_endpoint !== undefined
    const { pushRequests, appSecret } = this.#options
    return pushRequests ?? (isOffered && appSecret !== undefined)
  }

  async #push(
    parameters: URLSearchParams,
    options?: ProtocolCallOptions,
  ): Promise<URLSearchParams> {
    const answer = await this.#endpoints.callAsApplication(
      { operation: 'pushRequest', safety: 'idempotent' },
      ({ server, client, auth }, send) => {
        requireEndpoint(server, 'pushed_authorization_request_endpoint')
        return oauth.pushedAuthorizationRequest(server, client, auth, parameters, send)
      },
      options,
    )
    const { request_uri } = readAnswer('pushRequest', answer, { request_uri: 'text' })
    return new URLSearchParams({ client_id: this.#options.appId, request_uri })
  }

  /**
   * Ends a sign-in: checks the callback, exchanges its code, and checks the ID token.
   *
   * `POST /oidc/token`
   *
   * @param callback address that the user came back to, or its parameters
   * @param transaction what {@link OidcClient.authorize} made. Use it once, whatever comes of it
   * @returns tokens and user
   * @throws {@link CallbackError} when the callback does not belong to the transaction, comes too
   *   late, or is from another issuer
   * @throws {@link OAuthError} when the service or the user refused (`access_denied`), or the code
   *   is spent or old (`invalid_grant`)
   * @throws {@link TokenError} when the ID token is missing or refused
   * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#TokenRequest | OIDC Core 3.1.3}
   */
  async exchangeCode(
    callback: string | URL | URLSearchParams,
    transaction: Transaction,
    options?: ProtocolCallOptions,
  ): Promise<SignInResult> {
    requireObject('exchangeCode', 'transaction', transaction)
    const { createdAt, nonce, maxAge } = transaction
    const age = { is: this.#now() - createdAt, limit: this.#transactionLife }
    const tokens = await this.#endpoints.exchangeCode(callback, transaction, age, options)
    return this.#check(tokens, await this.discover(options), { nonce, maxAge })
  }

  /**
   * Checks the tokens of a sign-in that was not by redirect, such as `authentication.signIn`, and
   * reads who signed in. They must come straight from the service: nothing here proves that they
   * belong to a request of this client.
   *
   * @throws {@link TokenError} when the ID token is missing or refused
   */
  async checkTokens(tokens: TokenSet, options?: ProtocolCallOptions): Promise<SignInResult> {
    requireObject('checkTokens', 'tokens', tokens)
    return this.#check(tokens, await this.discover(options))
  }

  async #check(
    tokens: TokenSet,
    metadata: ProviderMetadata,
    expected: Omit<IdTokenContext, 'accessToken'> = {},
  ): Promise<SignInResult> {
    const { id_token: idToken, access_token: accessToken } = tokens
    if (typeof idToken !== 'string') {
      throw new TokenError('malformed', 'the answer has no ID token; ask for the scope openid')
    }
    const context = { accessToken, ...expected }
    return { tokens, user: await this.#idTokens.check(idToken, metadata, context) }
  }

  /**
   * Gets new tokens for a refresh token. The old refresh token is spent then: keep the new one
   * before anything else.
   *
   * `POST /oidc/token`
   *
   * @throws {@link OAuthError} `invalid_grant` with `sessionEnded` when the service honours the
   *   refresh token no longer
   * @throws {@link TokenError} when a new ID token is refused
   * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#RefreshTokens | OIDC Core 12}
   */
  async refresh(
    refreshToken: string,
    options?: ProtocolCallOptions & {
      /** Fewer scopes than were granted, separated by spaces. Default: all of them. */
      readonly scope?: string
    },
  ): Promise<RefreshResult> {
    const tokens = await this.#endpoints.refresh(refreshToken, options?.scope, options)
    if (typeof tokens.id_token !== 'string') return { tokens }
    const context = { accessToken: tokens.access_token }
    const metadata = await this.discover(options)
    return { tokens, user: await this.#idTokens.check(tokens.id_token, metadata, context) }
  }

  /**
   * Gets an access token for the application itself, or for an access key of the pool: machine to
   * machine, without a user.
   *
   * `POST /oidc/token`
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.4 | RFC 6749 section 4.4}
   */
  async clientCredentials(
    input: {
      /** Scopes, separated by spaces. */
      readonly scope?: string
      /** Key that proves the caller. Default: the application's id and secret. */
      readonly accessKey?: AccessKey
    } = {},
    options?: ProtocolCallOptions,
  ): Promise<TokenSet> {
    requireObject('clientCredentials', '', input)
    const parameters: Record<string, string> =
      input.scope === undefined ? {} : { scope: input.scope }
    return this.#endpoints.requestTokens(
      'clientCredentials',
      ({ server, client, auth }, send) =>
        oauth.clientCredentialsGrantRequest(server, client, auth, parameters, send),
      options,
      input.accessKey,
    )
  }

  /**
   * Withdraws an access or refresh token. With a refresh token goes all that came from it.
   *
   * `POST /oidc/token/revocation`
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc7009 | RFC 7009}
   */
  revoke(
    token: string,
    options?: ProtocolCallOptions & {
      /** What kind of token it is. */
      readonly hint?: 'access_token' | 'refresh_token'
    },
  ): Promise<void> {
    return this.#endpoints.revoke(token, options?.hint, options)
  }

  /**
   * Asks the service what a token is worth at this moment, revocation included.
   *
   * `POST /oidc/token/introspection`
   *
   * @see {@link https://www.rfc-editor.org/rfc/rfc7662 | RFC 7662}
   */
  introspect(
    token: string,
    options?: ProtocolCallOptions & {
      /** What kind of token it is. */
      readonly hint?: 'access_token' | 'refresh_token'
    },
  ): Promise<Introspection> {
    return this.#endpoints.introspect(token, options?.hint, options)
  }

  /**
   * Reads what the service tells about the owner of an access token, within its scopes. The token
   * travels in the header only.
   *
   * `GET /oidc/me`
   *
   * @param subject `sub` of the ID token; another one in the answer is refused
   * @throws {@link TokenError} `wrong_claim` when the answer is about somebody else
   * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#UserInfo | OIDC Core 5.3}
   */
  async getUserInfo(
    accessToken: string,
    subject: string,
    options?: ProtocolCallOptions,
  ): Promise<JsonObject & { sub: string }> {
    requireText('getUserInfo', 'subject', subject)
    const claims = await this.#endpoints.userInfo(accessToken, options)
    if (claims.sub === subject) return { ...claims, sub: subject }
    throw new TokenError('wrong_claim', 'the answer is about another user', { claim: 'sub' })
  }

  /**
   * Makes the address that ends the user's session at the service.
   *
   * `GET /oidc/session/end`
   *
   * @throws {@link ConfigurationError} when the service has no such address
   * @see {@link https://openid.net/specs/openid-connect-rpinitiated-1_0.html | OIDC RP-Initiated Logout}
   */
  async logoutUrl(input: LogoutUrlInput = {}, options?: ProtocolCallOptions): Promise<string> {
    requireObject('logoutUrl', '', input)
    const metadata = await this.discover(options)
    const { end_session_endpoint: endpoint } = metadata
    if (endpoint === undefined) {
      throw new ConfigurationError('this service offers no end_session_endpoint')
    }
    const url = new URL(endpoint)
    const { idTokenHint, postLogoutRedirectUri, state } = input
    const parameters = {
      client_id: this.#options.appId,
      id_token_hint: idTokenHint,
      post_logout_redirect_uri: postLogoutRedirectUri,
      state,
    }
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== undefined) url.searchParams.set(name, value)
    }
    return url.href
  }

  /**
   * Begins the sign-in of a device without a browser: shows the user a code and an address to enter
   * it at. Wait for the user by {@link OidcClient.waitForDevice}.
   *
   * @throws {@link ConfigurationError} when the service does not offer it
   * @see {@link https://www.rfc-editor.org/rfc/rfc8628 | RFC 8628}
   */
  async authorizeDevice(
    input: {
      /** Scopes, separated by spaces. Default: the client's. */
      readonly scope?: string
    } = {},
    options?: ProtocolCallOptions,
  ): Promise<DeviceAuthorization> {
    requireObject('authorizeDevice', '', input)
    const parameters = { scope: this.#scope(input.scope ?? this.#options.scope) }
    const answer = await this.#endpoints.callAsApplication(
      { operation: 'authorizeDevice', safety: 'write' },
      ({ server, client, auth }, send) => {
        requireEndpoint(server, 'device_authorization_endpoint')
        return oauth.deviceAuthorizationRequest(server, client, auth, parameters, send)
      },
      options,
    )
    return readDeviceAuthorization(answer)
  }

  /**
   * Waits until the user has let the device in, at the pace that the service wants.
   *
   * `POST /oidc/token`
   *
   * @throws {@link OAuthError} `access_denied` when the user refused, `expired_token` when the time
   *   is up
   * @throws the reason of the signal when it is aborted
   */
  async waitForDevice(
    authorization: DeviceAuthorization,
    options?: ProtocolCallOptions,
  ): Promise<SignInResult> {
    requireObject('waitForDevice', 'authorization', authorization)
    requireText('waitForDevice', 'authorization.device_code', authorization.device_code)
    const tokens = await pollForTokens(authorization, options, () =>
      this.#endpoints.requestTokens(
        'waitForDevice',
        ({ server, client, auth }, send) =>
          oauth.deviceCodeGrantRequest(server, client, auth, authorization.device_code, send),
        options,
      ),
    )
    return this.#check(tokens, await this.discover(options))
  }

  #scope(scope = 'openid profile'): string {
    if (typeof scope === 'string' && scope.split(' ').includes('openid')) return scope
    throw new ConfigurationError('scope must contain openid')
  }
}

function isNotFound(error: unknown): boolean {
  const isOfHttp = error instanceof ResponseFormatError || error instanceof OAuthError
  return isOfHttp ? error.httpStatus === 404 : error instanceof NotFoundError
}
