import { TokenError } from '../errors/token-error.ts'
import type { Fetch } from '../utils/fetch.ts'
import { isObject } from '../utils/json.ts'
import type { Names } from '../utils/names.ts'
import { notify } from '../utils/notify.ts'
import { shareTask } from '../utils/share-task.ts'
import { isLoopback, parseOrigin } from '../utils/url.ts'
import type { WebCryptoKey } from '../utils/web-crypto-key.ts'
import type { TokenHeader } from './decode.ts'
import { checkNames, demand, demandNumber } from './demand.ts'
import { fetchJson, withTimeout } from './fetch-json.ts'
import { type KeyFinder, type KeySet, keyFinder, refuseUnknownKey } from './key-set.ts'

/** Options of {@link createRemoteJwks}. One of `appHost`, `issuer` and `jwksUri` is needed. */
export interface RemoteJwksOptions {
  /** Host of the application, such as `https://example.genauth.ai`; stands for its issuer. */
  appHost?: string | undefined
  /** The issuer: `https://<app host>/oidc`. Its discovery document says where the keys are. */
  issuer?: string | undefined
  /** Address of the key set. When it is given, nothing is discovered. */
  jwksUri?: string | undefined
  /** Sends requests instead of the global `fetch`: the mock, a proxy, a tracer. */
  fetch?: Fetch | undefined
  /**
   * Least time between two fetches that unknown key ids cause, and that follow a failure while old
   * keys are still served, in milliseconds. Default: 30,000.
   */
  cooldown?: number | undefined
  /** How long fetched keys are used without asking again, in milliseconds. Default: 600,000. */
  maxAge?: number | undefined
  /**
   * How much longer than `maxAge` keys are used while the endpoint fails, in milliseconds. Default:
   * 3,600,000.
   */
  staleIfError?: number | undefined
  /** Time for one fetch of the keys, discovery included, in milliseconds. Default: 5,000. */
  timeout?: number | undefined
  /** Allows `http:` beyond this machine. Default: `false`. */
  allowInsecureHost?: boolean | undefined
  /** Is told of each failed fetch, also when old keys hide it. What it throws is ignored. */
  onError?: ((error: TokenError) => void) | undefined
  /** The current time in milliseconds since 1970. Default: `Date.now`. */
  now?: (() => number) | undefined
}

/**
 * Creates a key set that fetches the issuer's public keys on first use and keeps them. Create it
 * once per issuer, outside the request handler: it is the cache.
 *
 * Calls at the same time share one fetch. A key id that is not in the set causes one more fetch,
 * then none for the time of `cooldown`. When the endpoint is down, known keys go on for the time of
 * `staleIfError`; without any, verifying fails with `keys_unavailable`.
 *
 * @returns a key set for `verifyIdToken` and `verifyAccessToken`
 * @throws {@link ConfigurationError} when an option is missing or malformed, or the address is
 * `http:` and not of this machine
 *
 * @example
 * ```ts
 * import { createRemoteJwks, verifyAccessToken } from 'genauth/tokens'
 *
 * const keys = createRemoteJwks({ appHost: 'https://example.genauth.ai' })
 *
 * export async function readSubject(accessToken: string): Promise<string | null | undefined> {
 *   const issuer = 'https://example.genauth.ai/oidc'
 *   const claims = await verifyAccessToken(accessToken, { issuer, audience: 'my-app-id', keys })
 *   return claims.sub
 * }
 * ```
 *
 * @see {@link https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig | OIDC Discovery 4}
 */
export function createRemoteJwks(options: RemoteJwksOptions): KeySet {
  checkNames(options, optionNames)
  return new RemoteJwks(options)
}

const optionNames: Names<RemoteJwksOptions> = {
  appHost: true,
  issuer: true,
  jwksUri: true,
  fetch: true,
  cooldown: true,
  maxAge: true,
  staleIfError: true,
  timeout: true,
  allowInsecureHost: true,
  onError: true,
  now: true,
}

class RemoteJwks implements KeySet {
  readonly issuer: string | undefined
  readonly #options: Readonly<RemoteJwksOptions>
  readonly #cooldown: number
  readonly #maxAge: number
  readonly #staleIfError: number
  readonly #timeout: number
  readonly #now: () => number

  #findKey: KeyFinder | undefined
  #jwksUri: string | undefined
  #fetchedAt = 0
  #triedAt = 0
  #failure: TokenError | undefined
  // What fails is kept as a failure, so nothing is thrown.
  readonly #refresh = shareTask(() => this.#load(), Boolean)

  constructor(options: RemoteJwksOptions) {
    this.#options = { ...options }
    this.#cooldown = duration(options, 'cooldown', 30_000)
    this.#maxAge = duration(options, 'maxAge', 600_000)
    this.#staleIfError = duration(options, 'staleIfError', 3_600_000)
    this.#timeout = duration(options, 'timeout', 5_000)
    this.#now = options.now ?? Date.now
    this.issuer = issuerOf(options)
    this.#demandHttps(options.appHost === undefined ? 'issuer' : 'appHost', this.issuer)
    this.#demandHttps('jwksUri', options.jwksUri)
  }

  #demandHttps(option: string, address: string | undefined): void {
    demand(address === undefined || this.#isAllowed(address), option, 'an https: address')
  }

  async getKey(header: TokenHeader): Promise<WebCryptoKey> {
    if (this.#isDue()) await this.#refresh()
    let key = this.#find(header)
    if (!key && this.#isCooledDown()) {
      await this.#refresh()
      key = this.#find(header)
    }
    if (key) return key
    // It may be in a set at another address by now.
    this.#jwksUri = undefined
    if (this.#failure) throw this.#failure
    return refuseUnknownKey(header)
  }

  #find(header: TokenHeader): Promise<WebCryptoKey> | undefined {
    const isTooOld = this.#age() >= this.#maxAge + this.#staleIfError
    if (this.#failure && isTooOld) throw this.#failure
    return this.#findKey?.(header)
  }

  #isDue(): boolean {
    if (!this.#findKey) return true
    const age = this.#age()
    if (age < this.#maxAge) return false
    const isStaleServed = this.#failure && age < this.#maxAge + this.#staleIfError
    return !isStaleServed || this.#isCooledDown()
  }

  #age(): number {
    const age = this.#now() - this.#fetchedAt
    if (age >= 0) return age
    // The clock was set back, and nobody knows how old the keys are: they are due, and no older.
    this.#fetchedAt -= this.#maxAge - age
    return this.#maxAge
  }

  #isCooledDown(): boolean {
    const age = this.#now() - this.#triedAt
    return age < 0 || age >= this.#cooldown
  }

  async #load(): Promise<void> {
    try {
      this.#findKey = keyFinder(await withTimeout(this.#timeout, signal => this.#fetchKeys(signal)))
      this.#fetchedAt = this.#now()
      this.#failure = undefined
    } catch (error) {
      this.#failure = unavailable(error)
      // The key set may have moved: discover it again.
      this.#jwksUri = undefined
      // An observer that fails must not turn an outage that old keys hide into one that users see.
      notify(this.#options.onError, this.#failure)
    }
    this.#triedAt = this.#now()
  }

  async #fetchKeys(signal: AbortSignal): Promise<readonly unknown[]> {
    const { jwksUri } = this.#options
    const url = jwksUri ?? this.#jwksUri ?? (await this.#discover(signal))
    const { status, json } = await fetchJson(this.#options.fetch, url, signal)
    if (!isObject(json) || !Array.isArray(json.keys)) {
      throw new Error(`${url} answered ${status} without a JWK set`)
    }
    this.#jwksUri = url
    return json.keys
  }

  async #discover(signal: AbortSignal): Promise<string> {
    const base = `${this.issuer?.replace(/\/+$/, '')}/.well-known`
    const url = `${base}/openid-configuration`
    const { status, json } = await fetchJson(this.#options.fetch, url, signal)
    if (status === 404) return `${base}/jwks.json`

    const { issuer, jwks_uri: jwksUri } = isObject(json) ? json : {}
    if (typeof jwksUri !== 'string') throw new Error(`${url} answered ${status} without a jwks_uri`)
    if (issuer !== this.issuer) throw new Error(`${url} describes another issuer`)
    if (!this.#isAllowed(jwksUri)) throw new Error(`${url} names a jwks_uri without https:`)
    return jwksUri
  }

  #isAllowed(address: string): boolean {
    const url = URL.canParse(address) ? new URL(address) : undefined
    if (url?.protocol === 'https:') return true
    const isTrusted = this.#options.allowInsecureHost || (url && isLoopback(url.hostname))
    return url?.protocol === 'http:' && Boolean(isTrusted)
  }
}

function issuerOf({ appHost, issuer, jwksUri }: RemoteJwksOptions): string | undefined {
  if (appHost === undefined) {
    demand(issuer !== undefined || jwksUri !== undefined, 'issuer', 'given, or appHost or jwksUri')
    return issuer
  }
  demand(issuer === undefined, 'issuer', 'left out when there is an appHost')
  const origin = parseOrigin(appHost)?.origin
  demand(origin !== undefined, 'appHost', 'a host')
  return `${origin}/oidc`
}

function duration(
  options: RemoteJwksOptions,
  name: 'cooldown' | 'maxAge' | 'staleIfError' | 'timeout',
  fallback: number,
): number {
  const value = options[name] ?? fallback
  demandNumber(value, name)
  return value
}

function unavailable(cause: unknown): TokenError {
  const words = cause instanceof Error ? cause.message : 'the fetch failed'
  return new TokenError('keys_unavailable', `the keys could not be fetched: ${words}`, { cause })
}
