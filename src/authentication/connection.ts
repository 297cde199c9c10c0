import type { ClientAuthMethod } from '../contract/client-auth-method.ts'
import type { CustomFieldSchemas } from '../contract/custom-data.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import type { TokenSource } from '../contract/token-source.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'
import type { KeyValueStore } from '../http/key-value-store.ts'
import {
  checkFunction,
  checkOptions,
  checkStore,
  type RequestOptions,
  readHost,
  readText,
  refuseBrowser,
  type TransportOptions,
  transportNames,
} from '../http/options.ts'
import type { ServerClock } from '../http/server-clock.ts'
import { HttpTransport, type Transport } from '../http/transport.ts'
import { isObject } from '../utils/json.ts'
import type { Names } from '../utils/names.ts'
import { Session, type SessionTokens, sessionKey } from './session/session.ts'
import { type Application, userAuthorizer } from './session/user-authorizer.ts'
import type { UserConnection } from './session/user-connection.ts'
import type { WebSocketConstructor } from './session/web-socket.ts'

/** Options of an {@link AuthenticationClient}. */
export interface AuthenticationClientOptions<Fields extends CustomFieldSchemas = CustomFieldSchemas>
  extends TransportOptions<Fields> {
  /** Id of the application. */
  readonly appId: string
  /** Origin of the application's domain, such as `https://example.genauth.ai`. */
  readonly appHost: string
  /**
   * Host of the older API, which links accounts. Default: that of the brand, such as
   * `https://core.genauth.ai`.
   */
  readonly coreHost?: string | undefined
  /** Secret of the application. Only on servers; a public client has none. */
  readonly appSecret?: string | undefined
  /**
   * How the application proves who it is, as configured in the console. Default
   * `client_secret_post` with `appSecret`, else `none`.
   */
  readonly tokenEndPointAuthMethod?: ClientAuthMethod | undefined
  /** Scopes of a sign-in, separated by spaces. Default `openid profile`. */
  readonly scope?: string | undefined
  /** Where the tokens of the session are kept. Default: in this process. */
  readonly sessionStore?: KeyValueStore<SessionTokens> | undefined
  /**
   * Where calls as the user get their tokens, such as a session of `genauth/browser` or
   * `genauth/server`, which refreshes them. Default: the client's own `session`.
   */
  readonly tokenSource?: TokenSource | undefined
  /**
   * Origin of the sockets that tell of events. Default: the brand's own, such as
   * `wss://openevent.genauth.ai`.
   */
  readonly eventHost?: string | undefined
  /**
   * Makes sockets instead of the global `WebSocket`, which Node has from version 22 on: the class of
   * the package `ws`, or of the mock.
   */
  readonly webSocket?: WebSocketConstructor | undefined
  /** Lets a client with a secret run in a browser, in everybody's view. For tests only. */
  readonly dangerouslyAllowBrowser?: boolean | undefined
}

/**
 * The way of an application and its user to the service: host, credentials, session. A client makes
 * one by itself. Make one by hand for pages that count bytes: put the topics that the page needs on
 * it, and the bundler leaves out the others.
 *
 * @typeParam Fields the pool's custom fields, from the option `customFields`
 *
 * @example
 * ```ts
 * import { AuthenticationConnection, Profile, SignIn } from 'genauth/authentication'
 *
 * const connection = new AuthenticationConnection({
 *   appId: 'my-app-id',
 *   appHost: 'https://example.genauth.ai',
 * })
 *
 * export const signIn = new SignIn(connection)
 * export const profile = new Profile(connection)
 * ```
 */
export class AuthenticationConnection<Fields extends CustomFieldSchemas = CustomFieldSchemas>
  implements UserConnection
{
  /** The tokens of the signed-in user. */
  readonly session: Session
  /** Scopes of a sign-in, separated by spaces. */
  readonly scope: string
  /** Id of the application. */
  readonly appId: string
  /** The service's clock, as the answers show it. */
  readonly clock: ServerClock
  /** Where calls as the user get their tokens. */
  readonly tokenSource: TokenSource
  /** Origin of the sockets that tell of events, such as `wss://openevent.genauth.ai`. */
  readonly eventHost: string
  /** What sockets are made by, in place of the runtime's own. */
  readonly webSocket: WebSocketConstructor | undefined
  readonly #options: AuthenticationClientOptions<Fields>
  readonly #http: HttpTransport
  readonly #transport: Transport

  /**
   * Makes a connection. Sends nothing: a wrong secret shows with the first call.
   *
   * @param http what to send by; {@link AuthenticationConnection.withTokens} hands it on
   * @throws {@link ConfigurationError} when an option is missing or malformed, or when there is a
   *   secret in a browser
   */
  constructor(options: AuthenticationClientOptions<Fields>, http?: HttpTransport) {
    checkOptions('AuthenticationClient', options, { ...transportNames, ...ownNames })
    checkStore('sessionStore', options.sessionStore)
    const application = readApplication(options)
    this.appId = application.appId
    this.scope = readScope(options.scope)
    this.#options = { ...options }
    const target = { name: 'appHost', value: options.appHost, core: options.coreHost }
    this.#http = http ?? new HttpTransport(options, target)
    const { clock, brand, host } = this.#http
    this.clock = clock
    const store = options.sessionStore ?? new Map<string, SessionTokens>()
    this.session = new Session(store, application.appId, clock, host)
    this.tokenSource = options.tokenSource ?? this.session
    this.#transport = this.#http.authorizedBy(userAuthorizer(application, this.tokenSource, brand))
    this.eventHost = readSocketHost(options.eventHost ?? brand.eventHost, options)
    checkFunction('webSocket', options.webSocket)
    this.webSocket = options.webSocket
  }

  /**
   * Makes a connection for the owner of some tokens, over the same wire.
   *
   * @param tokens the tokens, of which an access token is enough, or where to get them
   * @throws {@link ConfigurationError} when there is no access token
   */
  withTokens(tokens: SessionTokens | TokenSource): AuthenticationConnection<Fields> {
    const given: unknown = tokens
    if (!isObject(given)) throw new ConfigurationError('tokens must be an object')
    // The session of this connection is somebody else's.
    const { tokenSource: _source, sessionStore: _store, ...options } = this.#options
    if ('getTokens' in tokens) return connect({ ...options, tokenSource: tokens }, this.#http)
    readText('tokens.access_token', tokens.access_token)
    const sessionStore = new Map([[sessionKey(options.appId), { ...tokens }]])
    return connect({ ...options, sessionStore }, this.#http)
  }

  /**
   * Calls an endpoint that has no method here, with everything that the methods have. Describe it
   * by `endpoint()`; custom data is checked only where the description says that there is some.
   *
   * @throws what every method throws
   */
  send<Input, Output>(
    endpoint: Endpoint<Input, Output>,
    input: NoInfer<Input>,
    options?: RequestOptions,
  ): Promise<Output> {
    return this.#transport.send(endpoint, input, options)
  }
}

// Outside of the class, because a bundler renames a class that names itself.
function connect<Fields extends CustomFieldSchemas>(
  options: AuthenticationClientOptions<Fields>,
  http: HttpTransport,
): AuthenticationConnection<Fields> {
  return new AuthenticationConnection(options, http)
}

// Spread where it is used: a bundler keeps a spread that nobody needs.
const ownNames: Names<Omit<AuthenticationClientOptions, keyof TransportOptions>> = {
  appId: true,
  appHost: true,
  coreHost: true,
  appSecret: true,
  tokenEndPointAuthMethod: true,
  scope: true,
  sessionStore: true,
  tokenSource: true,
  eventHost: true,
  webSocket: true,
  dangerouslyAllowBrowser: true,
}

const authMethods = ['client_secret_post', 'client_secret_basic', 'none']

function readApplication(options: AuthenticationClientOptions): Application {
  const { appSecret } = options
  if (appSecret !== undefined) {
    readText('appSecret', appSecret)
    refuseBrowser('The secret of an application', options.dangerouslyAllowBrowser)
  }
  const method =
    options.tokenEndPointAuthMethod ?? (appSecret === undefined ? 'none' : 'client_secret_post')
  if (!authMethods.includes(method)) {
    throw new ConfigurationError(`tokenEndPointAuthMethod must be one of ${authMethods.join(', ')}`)
  }
  if (method !== 'none' && appSecret === undefined) {
    throw new ConfigurationError(`tokenEndPointAuthMethod ${method} needs appSecret`)
  }
  return { appId: readText('appId', options.appId), appSecret, method }
}

function readScope(scope = 'openid profile'): string {
  if (typeof scope === 'string' && scope.split(' ').includes('openid')) return scope
  throw new ConfigurationError('scope must contain openid')
}

// Sockets have schemes of their own for the same two kinds of connection.
function readSocketHost(value: unknown, { allowInsecureHost }: TransportOptions): string {
  const address = typeof value === 'string' ? value.replace(/^ws(?=s?:)/i, 'http') : value
  return readHost('eventHost', address, allowInsecureHost).replace('http', 'ws')
}
