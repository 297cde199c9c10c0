import * as oauth from 'oauth4webapi'
import type { TokenSet } from '../contract/token-set/contract.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'
import { TokenError, type TokenErrorReason } from '../errors/token-error.ts'
import { readCallOptions, readPositive } from '../http/options.ts'
import type { ServerClock } from '../http/server-clock.ts'
import type { IdTokenClaims } from '../tokens/claims.ts'
import type { JsonObject } from '../utils/json.ts'
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
import { Discovery } from './discovery.ts'
import type { DpopKeys } from './dpop.ts'
import { type AccessKey, Endpoints, type Introspection, requireEndpoint } from './endpoints.ts'
import {
  type IdTokenAlgorithm,
  IdTokenChecker,
  type IdTokenContext,
  type SignatureVerification,
} from './id-token.ts'
import type { ProviderMetadata } from './metadata.ts'
import {
  checkProtocolOptions,
  type ProtocolCallOptions,
  type ProtocolOptions,
  protocolCallNames,
  readRedirectUri,
} from './options.ts'
import { readAnswer } from './read-answer.ts'
import { readTexts, requireObject, requireText } from './require.ts'

// Refusals that other metadata may take back.
const outdated = new Set<TokenErrorReason>([
  'unsupported_algorithm',
  'unknown_key',
  'unusable_key',
  'keys_unavailable',
])

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
  readonly idTokenHint?: string | undefined
  /** Where to come back to. Register it in the console. */
  readonly postLogoutRedirectUri?: string | undefined
  /** Comes back as it is. */
  readonly state?: string | undefined
}

/** What a {@link ProtocolClient} is made with. How signatures are verified is given apart. */
export interface ProtocolClientOptions extends ProtocolOptions {
  /**
   * Algorithm of the application's ID tokens, as configured in the console. Default: the one that
   * the service's discovery document lists, or `RS256` when it lists several.
   */
  readonly idTokenAlgorithm?: IdTokenAlgorithm | undefined
  /**
   * Whether authorization requests are pushed, so that the address shows none of their parameters.
   * Default: with `appSecret` where the service offers it, else where the service demands it.
   */
  readonly pushRequests?: boolean | undefined
  /** Keys that tokens are bound to, where the service offers it. See `generateDpopKeys`. */
  readonly dpop?: DpopKeys | undefined
  /** Time from an authorization request to its callback, in milliseconds. Default 3,600,000. */
  readonly transactionLife?: number | undefined
}

/**
 * The protocol, without a verifier of signatures: pages need none, and would load it in vain. See
 * `OidcClient`.
 */
export class ProtocolClient {
  /** The service's clock, as the answers show it. */
  readonly clock: ServerClock
  readonly #options: ProtocolClientOptions
  readonly #endpoints: Endpoints
  readonly #idTokens: IdTokenChecker
  readonly #transactionLife: number
  readonly #now: () => number
  readonly #discovery: Discovery

  /**
   * Makes a client. Sends nothing.
   *
   * @param names the options that mean something: sessions hand on all of theirs
   * @param verification verifies signatures of ID tokens, besides every claim
   * @throws {@link ConfigurationError} when an option is missing or malformed, when there is a
   *   secret in a browser, or when the runtime has no WebCrypto
   */
  constructor(
    options: ProtocolClientOptions,
    names: object,
    verification: SignatureVerification | undefined,
  ) {
    checkProtocolOptions('OidcClient', options, names)
    this.#options = { ...options }
    this.#scope(options.scope)
    this.#endpoints = new Endpoints(
      options,
      call => this.discover(call),
      call => this.#byMetadata(metadata => this.#idTokens.prepare(metadata), call),
    )
    this.clock = this.#endpoints.connection.clock
    this.#now = options.now ?? Date.now
    const { allowInsecureHost = false } = options
    this.#discovery = new Discovery(this.#endpoints.connection, allowInsecureHost, this.#now)
    this.#idTokens = new IdTokenChecker(options, () => this.clock.now(), verification)
    this.#transactionLife = readPositive('transactionLife', options.transactionLife, 3_600_000)
  }

  /**
   * Finds the service's endpoints, and keeps them for a day; while the service fails to give them
   * again, the old ones go on. Where the service has no document, they are the documented ones, and
   * it is asked again after half a minute.
   *
   * `GET /oidc/.well-known/openid-configuration`
   *
   * @throws {@link ResponseFormatError} when the document is of another issuer or lacks an endpoint
   */
  async discover(options?: ProtocolCallOptions): Promise<ProviderMetadata> {
    return this.#discovery.find(readCallOptions('discover', options, protocolCallNames))
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
   * @param transaction what {@link ProtocolClient.authorize} made. Use it once, whatever comes of it
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
    const { nonce, maxAge } = transaction
    const age = { now: this.#now(), limit: this.#transactionLife }
    const tokens = await this.#endpoints.exchangeCode(callback, transaction, age, options)
    return this.#check(tokens, options, { nonce, maxAge })
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
    return this.#check(tokens, options)
  }

  async #check(
    tokens: TokenSet,
    options: ProtocolCallOptions | undefined,
    expected: Omit<IdTokenContext, 'accessToken'> = {},
  ): Promise<SignInResult> {
    const { id_token: idToken, access_token: accessToken } = tokens
    if (typeof idToken !== 'string') {
      throw new TokenError('malformed', 'the answer has no ID token; ask for the scope openid')
    }
    const context = { accessToken, ...expected }
    return { tokens, user: await this.#checkIdToken(idToken, context, options) }
  }

  #checkIdToken(
    token: string,
    context: IdTokenContext,
    options: ProtocolCallOptions | undefined,
  ): Promise<IdTokenClaims> {
    return this.#byMetadata(metadata => this.#idTokens.check(token, metadata, context), options)
  }

  async #byMetadata<T>(
    work: (metadata: ProviderMetadata) => Promise<T>,
    options: ProtocolCallOptions | undefined,
  ): Promise<T> {
    const metadata = await this.discover(options)
    try {
      return await work(metadata)
    } catch (error) {
      // Keys or algorithm may have changed since the endpoints were found.
      if (!(error instanceof TokenError) || !outdated.has(error.reason)) throw error
      const renewed = await this.#discovery.renew(metadata, options)
      if (renewed === undefined) throw error
      return work(renewed)
    }
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
      readonly scope?: string | undefined
    },
  ): Promise<RefreshResult> {
    const tokens = await this.#endpoints.refresh(refreshToken, options?.scope, options)
    if (typeof tokens.id_token !== 'string') return { tokens }
    const context = { accessToken: tokens.access_token }
    return { tokens, user: await this.#checkIdToken(tokens.id_token, context, options) }
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
      readonly scope?: string | undefined
      /** Key that proves the caller. Default: the application's id and secret. */
      readonly accessKey?: AccessKey | undefined
    } = {},
    options?: ProtocolCallOptions,
  ): Promise<TokenSet> {
    requireObject('clientCredentials', '', input)
    const parameters = readTexts('clientCredentials', { scope: input.scope })
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
      readonly hint?: 'access_token' | 'refresh_token' | undefined
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
      readonly hint?: 'access_token' | 'refresh_token' | undefined
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
    const parameters = readTexts('logoutUrl', {
      client_id: this.#options.appId,
      id_token_hint: idTokenHint,
      post_logout_redirect_uri: postLogoutRedirectUri,
      state,
    })
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
    return url.href
  }

  /**
   * Begins the sign-in of a device without a browser: shows the user a code and an address to enter
   * it at. Wait for the user by {@link ProtocolClient.waitForDevice}.
   *
   * @throws {@link ConfigurationError} when the service does not offer it
   * @see {@link https://www.rfc-editor.org/rfc/rfc8628 | RFC 8628}
   */
  async authorizeDevice(
    input: {
      /** Scopes, separated by spaces. Default: the client's. */
      readonly scope?: string | undefined
    } = {},
    options?: ProtocolCallOptions,
  ): Promise<DeviceAuthorization> {
    requireObject('authorizeDevice', '', input)
    const scope = this.#scope(input.scope ?? this.#options.scope)
    const parameters = readTexts('authorizeDevice', { scope })
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
   * Waits until the user has let the device in, at the pace that the service wants. While the service
   * cannot be reached it is asked more seldom, until the codes have expired.
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
    const tokens = await pollForTokens(authorization, options, this.#now, () =>
      this.#endpoints.requestTokens(
        'waitForDevice',
        ({ server, client, auth }, send) =>
          oauth.deviceCodeGrantRequest(server, client, auth, authorization.device_code, send),
        options,
      ),
    )
    return this.#check(tokens, options)
  }

  #scope(scope = 'openid profile'): string {
    if (typeof scope === 'string' && scope.split(' ').includes('openid')) return scope
    throw new ConfigurationError('scope must contain openid')
  }
}
