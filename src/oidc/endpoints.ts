import * as oauth from 'oauth4webapi'
import type { ClientAuthMethod } from '../contract/client-auth-method.ts'
import type { TokenSet } from '../contract/token-set/contract.ts'
import { CallbackError } from '../errors/callback-error.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'
import { OAuthError } from '../errors/oauth-error.ts'
import type { JsonObject } from '../utils/json.ts'
import { checkCallback, readCallback, type Transaction, toServer } from './authorization.ts'
import { Connection, type ProtocolAnswer, type ProtocolCall } from './connection.ts'
import type { DpopKeys } from './dpop.ts'
import type { ProviderMetadata } from './metadata.ts'
import { type ProtocolCallOptions, type ProtocolOptions, readAuthMethod } from './options.ts'
import { readAnswer } from './read-answer.ts'
import { readTexts, refuseInput, requireText } from './require.ts'

/** What the service says about a token. */
export interface Introspection {
  /** Whether the token is valid here and now. All else is absent when it is not. */
  active: boolean
  /** Id of the user. */
  sub?: string
  /** Id of the application that the token was issued to. */
  client_id?: string
  /** When the token expires, in seconds since 1970. */
  exp?: number
  /** When the token was issued, in seconds since 1970. */
  iat?: number
  /** The issuer. */
  iss?: string
  /** Id of the token. */
  jti?: string
  /** Granted scopes, separated by spaces. */
  scope?: string
  /** `Bearer`, or `DPoP`. */
  token_type?: string
  [name: string]: unknown
}

/** A credential that stands in for the application's own. */
export interface AccessKey {
  readonly accessKeyId: string
  readonly accessKeySecret: string
}

/** What the requests of oauth4webapi have in common. */
export interface RequestParts {
  readonly server: oauth.AuthorizationServer
  readonly client: oauth.Client
  readonly auth: oauth.ClientAuth
}

const tokenForms = {
  access_token: 'text',
  id_token: 'text?',
  refresh_token: 'text?',
  token_type: 'text',
  expires_in: 'number',
  scope: 'text?',
} as const

type SendOptions = Parameters<ProtocolCall['request']>[0] & { DPoP?: oauth.DPoPHandle }

/**
 * The endpoints that OpenID Connect and OAuth 2.0 applications have in common: tokens, revocation,
 * introspection, user information. Requests are oauth4webapi's; answers are read here, because its
 * errors hold the bodies, and because the service writes `null` for what it leaves out.
 */
export class Endpoints {
  readonly connection: Connection
  readonly client: oauth.Client
  readonly #metadata: (options?: ProtocolCallOptions) => Promise<ProviderMetadata>
  readonly #prepare: ((options?: ProtocolCallOptions) => Promise<void>) | undefined
  readonly #secret: string | undefined
  readonly #methods: Record<'token' | 'revocation' | 'introspection', ClientAuthMethod>
  readonly #dpop: oauth.DPoPHandle | undefined

  /**
   * @param metadata finds the endpoints
   * @param prepare gets what the tokens of a user are checked with
   * @throws {@link ConfigurationError} when an option is missing or malformed
   */
  constructor(
    options: ProtocolOptions & { readonly dpop?: DpopKeys },
    metadata: (options?: ProtocolCallOptions) => Promise<ProviderMetadata>,
    prepare?: (options?: ProtocolCallOptions) => Promise<void>,
  ) {
    this.connection = new Connection(options)
    this.client = { client_id: options.appId }
    this.#metadata = metadata
    this.#prepare = prepare
    this.#secret = options.appSecret
    const token = readAuthMethod(
      'tokenEndPointAuthMethod',
      options.tokenEndPointAuthMethod,
      options,
    )
    const read = (name: 'revocationEndPointAuthMethod' | 'introspectionEndPointAuthMethod') =>
      readAuthMethod(name, options[name] ?? token, options)
    this.#methods = {
      token,
      revocation: read('revocationEndPointAuthMethod'),
      introspection: read('introspectionEndPointAuthMethod'),
    }
    if (options.dpop !== undefined) this.#dpop = this.#readKeys(options.dpop)
  }

  /**
   * Asks the token endpoint.
   *
   * @throws {@link OAuthError} when it refuses, {@link ResponseFormatError} when the answer is no
   *   token set
   */
  async requestTokens(
    operation: string,
    request: (parts: RequestParts, send: SendOptions) => Promise<Response>,
    options?: ProtocolCallOptions,
    key?: AccessKey,
  ): Promise<TokenSet> {
    if (key !== undefined) {
      requireText(operation, 'accessKey.accessKeyId', key.accessKeyId)
      requireText(operation, 'accessKey.accessKeySecret', key.accessKeySecret)
    }
    // Before the code is spent, or the refresh token: tokens that cannot be checked would be lost.
    if (operation !== 'clientCredentials') await this.#prepare?.(options)
    const answer = await this.callAsApplication(
      { operation, safety: 'write' },
      request,
      options,
      key,
    )
    return readAnswer(operation, answer, tokenForms)
  }

  /**
   * Checks a callback and exchanges its code.
   *
   * @param age what time it is, and how old the transaction may be, in milliseconds
   * @throws {@link CallbackError} when the callback does not belong to the transaction
   * @throws {@link OAuthError} when the service refuses, by the callback or now
   */
  async exchangeCode(
    callback: string | URL | URLSearchParams,
    transaction: Transaction,
    age: { readonly now: number; readonly limit: number },
    options?: ProtocolCallOptions,
  ): Promise<TokenSet> {
    const given = readCallback(callback)
    const parameters = checkCallback(await this.#metadata(options), this.client, given, transaction)
    // A clock that was set back makes it no younger.
    if (Math.abs(age.now - transaction.createdAt) > age.limit) {
      throw new CallbackError('expired_transaction', 'the sign-in was begun too long ago')
    }
    const { redirectUri, codeVerifier } = transaction
    return this.requestTokens(
      'exchangeCode',
      ({ server, client, auth }, send) =>
        oauth.authorizationCodeGrantRequest(
          server,
          client,
          auth,
          parameters,
          redirectUri,
          codeVerifier,
          send,
        ),
      options,
    )
  }

  /** Exchanges a refresh token. */
  async refresh(
    refreshToken: string,
    scope: string | undefined,
    options?: ProtocolCallOptions,
  ): Promise<TokenSet> {
    requireText('refresh', 'refreshToken', refreshToken)
    const additionalParameters = readTexts('refresh', { scope })
    return this.requestTokens(
      'refresh',
      ({ server, client, auth }, send) => {
        const all = { ...send, additionalParameters }
        return oauth.refreshTokenGrantRequest(server, client, auth, refreshToken, all)
      },
      options,
    )
  }

  /** Withdraws a token. A token that the service does not know is withdrawn already. */
  async revoke(
    token: string,
    hint: 'access_token' | 'refresh_token' | undefined,
    options?: ProtocolCallOptions,
  ): Promise<void> {
    requireText('revoke', 'token', token)
    const additionalParameters = readTexts('revoke', { token_type_hint: hint })
    await this.#call(
      { operation: 'revoke', safety: 'idempotent' },
      (server, send) => {
        requireEndpoint(server, 'revocation_endpoint')
        const auth = this.#auth('revocation')
        const all = { ...send, additionalParameters }
        return oauth.revocationRequest(server, this.client, auth, token, all)
      },
      options,
    )
  }

  /** Asks what a token is worth. */
  async introspect(
    token: string,
    hint: 'access_token' | 'refresh_token' | undefined,
    options?: ProtocolCallOptions,
  ): Promise<Introspection> {
    requireText('introspect', 'token', token)
    const additionalParameters = readTexts('introspect', { token_type_hint: hint })
    const answer = await this.#call(
      { operation: 'introspect', safety: 'read' },
      (server, send) => {
        requireEndpoint(server, 'introspection_endpoint')
        const all = { ...send, additionalParameters }
        const auth = this.#auth('introspection')
        return oauth.introspectionRequest(server, this.client, auth, token, all)
      },
      options,
    )
    return readAnswer('introspect', answer, { active: 'boolean' })
  }

  /** Reads the claims about the owner of an access token. The token goes into the header only. */
  async userInfo(
    accessToken: string,
    options?: ProtocolCallOptions,
  ): Promise<JsonObject & { sub: string }> {
    requireText('getUserInfo', 'accessToken', accessToken)
    // Checked here, because the runtime's own words would repeat the token.
    if (/[^\t\x20-\x7e\x80-\xff]/.test(accessToken)) {
      refuseInput('getUserInfo', 'accessToken', 'has characters that no header can carry')
    }
    const answer = await this.#call(
      { operation: 'getUserInfo', safety: 'read' },
      (server, send) => {
        requireEndpoint(server, 'userinfo_endpoint')
        return oauth.userInfoRequest(server, this.client, accessToken, send)
      },
      options,
    )
    // Null here is the value that the user lacks, and is passed on.
    const { sub } = readAnswer('getUserInfo', answer, { sub: 'text' })
    return { ...answer.json, sub }
  }

  /** Calls an endpoint that proves the application by its secret, such as that of pushed requests. */
  callAsApplication(
    call: Pick<ProtocolCall, 'operation' | 'safety'>,
    request: (parts: RequestParts, send: SendOptions) => Promise<Response>,
    options?: ProtocolCallOptions,
    key?: AccessKey,
  ): Promise<ProtocolAnswer> {
    const parts =
      key === undefined
        ? { client: this.client, auth: this.#auth('token') }
        : {
            client: { client_id: key.accessKeyId },
            auth: oauth.ClientSecretPost(key.accessKeySecret),
          }
    return this.#call(call, (server, send) => request({ server, ...parts }, send), options)
  }

  #auth(endpoint: 'token' | 'revocation' | 'introspection'): oauth.ClientAuth {
    const { [endpoint]: method } = this.#methods
    if (method === 'none' || this.#secret === undefined) return oauth.None()
    return method === 'client_secret_basic'
      ? oauth.ClientSecretBasic(this.#secret)
      : oauth.ClientSecretPost(this.#secret)
  }

  async #call(
    call: Pick<ProtocolCall, 'operation' | 'safety'>,
    request: (server: oauth.AuthorizationServer, send: SendOptions) => Promise<Response>,
    options?: ProtocolCallOptions,
  ): Promise<ProtocolAnswer> {
    const metadata = await this.#metadata(options)
    const server = toServer(metadata)
    const proof = this.#proof(metadata)
    const attempt = () =>
      this.connection.call(
        { ...call, request: send => request(server, { ...send, ...proof }) },
        options,
      )
    try {
      return await attempt()
    } catch (error) {
      // The service has just told the nonce that proofs need; it did nothing else (RFC 9449
      // section 8).
      if (error instanceof OAuthError && error.error === 'use_dpop_nonce') return attempt()
      throw error
    }
  }

  #proof(metadata: ProviderMetadata): { DPoP?: oauth.DPoPHandle } {
    const isOffered = metadata.dpop_signing_alg_values_supported !== undefined
    return this.#dpop !== undefined && isOffered ? { DPoP: this.#dpop } : {}
  }

  #readKeys(keys: DpopKeys): oauth.DPoPHandle {
    try {
      return oauth.DPoP(this.client, keys, {
        // The service's clock, as it is known when the proof is made.
        [oauth.modifyAssertion]: (_, payload) => {
          payload.iat = Math.floor(this.connection.clock.now() / 1000)
        },
      })
    } catch (error) {
      throw new ConfigurationError('dpop must be a pair of keys, such as generateDpopKeys makes', {
        cause: error,
      })
    }
  }
}

/**
 * Refuses to use an endpoint that the service does not have.
 *
 * @throws {@link ConfigurationError} that names it
 */
export function requireEndpoint(server: object, name: string): void {
  if (Reflect.get(server, name) !== undefined) return
  throw new ConfigurationError(`this service offers no ${name}`)
}
