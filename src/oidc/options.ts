import type { ClientAuthMethod } from '../contract/client-auth-method.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'
import type { Hooks } from '../http/hooks.ts'
import { checkFunction, checkOptions, readText, refuseBrowser } from '../http/options.ts'
import type { RetryOptions } from '../http/retry.ts'
import type { Fetch } from '../utils/fetch.ts'
import type { Names } from '../utils/names.ts'

/** Options of every client of the protocol endpoints. */
export interface ProtocolOptions {
  /** Id of the application. */
  readonly appId: string
  /** Origin of the application's domain, such as `https://example.genauth.ai`. */
  readonly appHost: string
  /** Secret of the application. Only on servers; a public client has none. */
  readonly appSecret?: string | undefined
  /**
   * How the application proves who it is at the token endpoint, as configured in the console.
   * Default `client_secret_post` with `appSecret`, else `none`.
   */
  readonly tokenEndPointAuthMethod?: ClientAuthMethod | undefined
  /** The same at the revocation endpoint. Default: as at the token endpoint. */
  readonly revocationEndPointAuthMethod?: ClientAuthMethod | undefined
  /** The same at the introspection endpoint. Default: as at the token endpoint. */
  readonly introspectionEndPointAuthMethod?: ClientAuthMethod | undefined
  /** Where the hosted login page sends users back to. Register it in the console. */
  readonly redirectUri?: string | undefined
  /** Scopes, separated by spaces. Default `openid profile`; for OAuth 2.0 `user`. */
  readonly scope?: string | undefined
  /** Sends requests instead of the global `fetch`: the mock, a proxy, a tracer. */
  readonly fetch?: Fetch | undefined
  /** Time allowed for each request, in milliseconds. Default 10,000. */
  readonly timeout?: number | undefined
  /** How failed reads are repeated; `false` for never. Default: twice, with growing waits. */
  readonly retry?: RetryOptions | false | undefined
  /**
   * Functions that are told of each request, answer and retry, also of those for keys. What they
   * throw or reject hurts no call.
   */
  readonly hooks?: Hooks | undefined
  /** How far the clocks of service and client may differ, in seconds. Default 60. */
  readonly clockTolerance?: number | undefined
  /** Reads the local clock, in milliseconds since the epoch. Default `Date.now`. */
  readonly now?: (() => number) | undefined
  /** Allows a host with `http:` that is not this machine. Secrets then travel in the clear. */
  readonly allowInsecureHost?: boolean | undefined
  /** Lets a client with a secret run in a browser, in everybody's view. For tests only. */
  readonly dangerouslyAllowBrowser?: boolean | undefined
}

/** Options of a single call. */
export interface ProtocolCallOptions {
  /** Ends the call when it is aborted. */
  readonly signal?: AbortSignal | undefined
  /** Time allowed for each request, in milliseconds. */
  readonly timeout?: number | undefined
}

/** Names of the options of every client of the protocol endpoints. */
export const protocolNames: Names<ProtocolOptions> = {
  appId: true,
  appHost: true,
  appSecret: true,
  tokenEndPointAuthMethod: true,
  revocationEndPointAuthMethod: true,
  introspectionEndPointAuthMethod: true,
  redirectUri: true,
  scope: true,
  fetch: true,
  timeout: true,
  retry: true,
  hooks: true,
  clockTolerance: true,
  now: true,
  allowInsecureHost: true,
  dangerouslyAllowBrowser: true,
}

/** Names of the options of a call, with those that only some calls have. */
export const protocolCallNames: Names<ProtocolCallOptions> & object = {
  signal: true,
  timeout: true,
  ...{ scope: true, hint: true },
}

const methods = ['client_secret_post', 'client_secret_basic', 'none']

/**
 * Checks what all protocol clients need.
 *
 * @param names the options that mean something
 * @throws {@link ConfigurationError} that names the option
 */
export function checkProtocolOptions(
  client: string,
  options: ProtocolOptions,
  names: object = protocolNames,
): void {
  checkOptions(client, options, names)
  readText('appId', options.appId)
  checkFunction('fetch', options.fetch)
  checkFunction('now', options.now)
  if (options.appSecret !== undefined) {
    readText('appSecret', options.appSecret)
    refuseBrowser('The secret of an application', options.dangerouslyAllowBrowser)
  }
  if (options.redirectUri !== undefined) readRedirectUri('redirectUri', options.redirectUri)
  const { clockTolerance = 0 } = options
  if (!(Number.isFinite(clockTolerance) && clockTolerance >= 0)) {
    throw new ConfigurationError('clockTolerance must be a number from 0 up')
  }
  // State, verifier, hashes and signatures all need it.
  requireWebCrypto()
}

/**
 * Refuses to go on where nothing can be signed or hashed.
 *
 * @throws {@link ConfigurationError} when the runtime has no WebCrypto
 */
export function requireWebCrypto(): void {
  if (globalThis.crypto?.subtle !== undefined) return
  throw new ConfigurationError(
    'WebCrypto is missing. Browsers have it only on https: pages and on localhost: serve the page over HTTPS',
  )
}

/**
 * Decides how the application proves who it is at an endpoint.
 *
 * @throws {@link ConfigurationError} when there is no such way, or it needs a secret that is missing
 */
export function readAuthMethod(
  name: keyof ProtocolOptions,
  value: ClientAuthMethod | undefined,
  { appSecret }: ProtocolOptions,
): ClientAuthMethod {
  const method = value ?? (appSecret === undefined ? 'none' : 'client_secret_post')
  if (!methods.includes(method)) {
    throw new ConfigurationError(`${name} must be one of ${methods.join(', ')}`)
  }
  if (method !== 'none' && appSecret === undefined) {
    throw new ConfigurationError(`${name} ${method} needs appSecret`)
  }
  return method
}

/**
 * Reads the address that users come back to.
 *
 * @throws {@link ConfigurationError} when it is missing, not absolute, or has a fragment (RFC 6749
 *   section 3.1.2)
 */
export function readRedirectUri(name: string, value: unknown): string {
  const isUri = typeof value === 'string' && URL.canParse(value) && !value.includes('#')
  if (isUri) return value
  throw new ConfigurationError(
    `${name} must be an absolute URL without #, such as https://example.com/callback`,
  )
}
