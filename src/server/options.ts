import { ConfigurationError } from '../errors/configuration-error.ts'
import type { GenAuthError } from '../errors/genauth-error.ts'
import type { KeyValueStore } from '../http/key-value-store.ts'
import {
  checkFunction,
  checkOptions,
  checkStore,
  readPositive,
  readText,
  refuseBrowser,
} from '../http/options.ts'
import { type OidcClientOptions, oidcNames } from '../oidc/client.ts'
import { readRedirectUri } from '../oidc/options.ts'
import type { Names } from '../utils/names.ts'
import { isLoopback } from '../utils/url.ts'

const minSecret = 32
const day = 86_400_000

/** Options of {@link createServerSession}, besides those of the protocol. */
export interface ServerSessionOptions extends Omit<OidcClientOptions, 'redirectUri' | 'dpop'> {
  /**
   * Where the hosted login page sends users back to: the route that calls `callback`. Register it in
   * the console. Its origin is taken for the application's own; no `Host` header is ever trusted.
   */
  readonly redirectUri: string
  /**
   * What the cookies are encrypted with: at least 32 random characters, the same on every machine.
   * Of a list the first one encrypts and all of them decrypt, so that a secret can be replaced
   * without signing anybody out: put the new one in front, and take the old one away later.
   */
  readonly secret: string | readonly string[]
  /**
   * Keeps the sessions on the server: a Map for one process, any adapter of Keyv for a fleet. The
   * cookie then holds only a random id. Default: the session itself is in the cookie.
   */
  readonly store?: KeyValueStore<unknown> | undefined
  /** How long a sign-in lasts at most, in milliseconds. Default 14 days. */
  readonly sessionLife?: number | undefined
  /**
   * How long a refresh is remembered for requests that come late with the old cookie, in
   * milliseconds. Default 60,000.
   */
  readonly refreshMemory?: number | undefined
  /**
   * First word of the cookies' names. Default `genauth`. Two applications on one host need two:
   * browsers do not tell ports apart.
   */
  readonly cookieName?: string | undefined
  /**
   * Where users go after they have signed out, an absolute address. Register it in the console.
   * Default: they stay on the service's page.
   */
  readonly postLogoutRedirectUri?: string | undefined
  /**
   * Answers a callback that failed: an old or made-up one ({@link CallbackError}), one that the user
   * or the service refused ({@link OAuthError}), one that a reload may help (`retryable`). What it
   * throws, `callback` throws; where it returns nothing, the default page is sent. Do not send the
   * user to the login page without a click: where cookies are off that goes in circles.
   */
  readonly onSignInFailed?:
    | ((
        error: GenAuthError,
        request: Pick<Request, 'url' | 'method' | 'headers'>,
      ) => Response | undefined | Promise<Response | undefined>)
    | undefined
}

const { dpop: _, ...protocolPart } = oidcNames

/** Names of the options. */
export const serverNames: Names<ServerSessionOptions> = {
  ...protocolPart,
  secret: true,
  store: true,
  sessionLife: true,
  refreshMemory: true,
  cookieName: true,
  postLogoutRedirectUri: true,
  onSignInFailed: true,
}

/** The options, read. */
export interface ServerSettings {
  readonly appId: string
  readonly redirectUri: string
  /** The application's own origin. */
  readonly origin: string
  readonly isSecure: boolean
  readonly secrets: readonly string[]
  readonly store: KeyValueStore<unknown> | undefined
  readonly sessionLife: number
  readonly transactionLife: number
  readonly refreshMemory: number
  readonly cookieName: string
  readonly postLogoutRedirectUri: string | undefined
  /** Measures short times, and is no time of day. */
  readonly steadyNow: () => number
  readonly onSignInFailed: ServerSessionOptions['onSignInFailed']
}

/**
 * Reads the options.
 *
 * @throws {@link ConfigurationError} that names the option
 */
export function readOptions(options: ServerSessionOptions): ServerSettings {
  checkOptions('createServerSession', options, serverNames)
  checkStore('store', options.store)
  checkFunction('onSignInFailed', options.onSignInFailed)
  refuseBrowser('The secret of sessions', options.dangerouslyAllowBrowser)
  const { postLogoutRedirectUri, cookieName = 'genauth' } = options
  if (postLogoutRedirectUri !== undefined) {
    readRedirectUri('postLogoutRedirectUri', postLogoutRedirectUri)
  }
  if (!/^[\w-]{1,64}$/.test(cookieName)) {
    throw new ConfigurationError('cookieName must be at most 64 letters, digits, _ and -')
  }
  return {
    appId: readText('appId', options.appId),
    ...readOwnAddress(options.redirectUri),
    secrets: readSecrets(options.secret),
    store: options.store,
    sessionLife: readLife('sessionLife', options.sessionLife, 14 * day),
    transactionLife: readPositive('transactionLife', options.transactionLife, 3_600_000),
    refreshMemory: readPositive('refreshMemory', options.refreshMemory, 60_000),
    cookieName,
    postLogoutRedirectUri,
    // Nobody sets this clock, as they do that of the day.
    steadyNow: options.now ?? (() => performance.now()),
    onSignInFailed: options.onSignInFailed,
  }
}

function readOwnAddress(
  value: string,
): Pick<ServerSettings, 'redirectUri' | 'origin' | 'isSecure'> {
  const redirectUri = readRedirectUri('redirectUri', value)
  const { protocol, hostname, origin } = new URL(redirectUri)
  const isSecure = protocol === 'https:'
  if (isSecure || (protocol === 'http:' && isLoopback(hostname))) {
    return { redirectUri, origin, isSecure }
  }
  throw new ConfigurationError(
    'redirectUri must be https:, or http: on this machine: browsers keep the cookies safe only then',
  )
}

function readSecrets(value: string | readonly string[]): readonly string[] {
  const secrets: readonly unknown[] = Array.isArray(value) ? value : [value]
  const good = secrets.filter(secret => typeof secret === 'string').filter(isLongEnough)
  if (good.length > 0 && good.length === secrets.length) return good
  throw new ConfigurationError(
    `secret must be at least ${minSecret} random characters, or a list of such texts`,
  )
}

function isLongEnough(secret: string): boolean {
  return secret.length >= minSecret && new Set(secret).size > 1
}

// Timers have nothing to do with it, so it may be longer than they run.
function readLife(name: string, value: unknown, fallback: number): number {
  if (value === undefined) return fallback
  if (typeof value === 'number' && value >= 1000 && Number.isFinite(value)) return value
  throw new ConfigurationError(`${name} must be a number of milliseconds, at least 1,000`)
}
