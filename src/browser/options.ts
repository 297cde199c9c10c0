import { ConfigurationError } from '../errors/configuration-error.ts'
import type { KeyValueStore } from '../http/key-value-store.ts'
import { checkFunction, checkOptions, checkStore } from '../http/options.ts'
import type { SignatureVerification } from '../oidc/id-token.ts'
import { readRedirectUri } from '../oidc/options.ts'
import type { ProtocolClientOptions } from '../oidc/protocol-client.ts'
import { isObject } from '../utils/json.ts'
import type { Names } from '../utils/names.ts'

/** What browser sessions take over from the protocol client. */
type ProtocolPart = Pick<
  ProtocolClientOptions,
  | 'appId'
  | 'appHost'
  | 'scope'
  | 'idTokenAlgorithm'
  | 'fetch'
  | 'hooks'
  | 'timeout'
  | 'retry'
  | 'clockTolerance'
  | 'now'
  | 'allowInsecureHost'
>

/** Options of {@link createBrowserSession}. There is no secret among them: a page cannot keep one. */
export interface BrowserSessionOptions extends ProtocolPart {
  /** Where the hosted login page sends users back to. Register it in the console. */
  readonly redirectUri: string
  /** Where users come back to after signing out. Register it in the console. */
  readonly postLogoutRedirectUri?: string | undefined
  /**
   * Where the session is kept. Default `memory`: scripts that get into the page find nothing, and
   * after a reload `loginSilently` has to bring the session back. `sessionStorage` survives a
   * reload, each tab signed in on its own; a tab that the user duplicates begins with a copy, whose
   * tokens the service may refuse once the original has refreshed them. `localStorage` is shared by
   * all tabs, and so is a store of the caller's own.
   */
  readonly store?: 'memory' | 'sessionStorage' | 'localStorage' | KeyValueStore<unknown> | undefined
  /**
   * Verifies the signatures of ID tokens, besides every claim: the function `verifySignature`.
   * Default: none, because TLS proves who wrote a token that comes from the token endpoint (OIDC Core
   * 3.1.3.7, rule 6).
   */
  readonly verifySignature?: SignatureVerification | undefined
  /**
   * How long before its end an access token is refreshed, in seconds. Default 30; never more than a
   * quarter of its life.
   */
  readonly earlyRefresh?: number | undefined
  /**
   * Goes to an address, in place of `location.assign`: for shells of apps, and for tests. It may be
   * async, and what it throws or rejects the call throws that asked for it.
   */
  readonly navigate?: ((url: string) => unknown) | undefined
}

/** Names of the options. */
export const browserNames: Names<BrowserSessionOptions> = {
  appId: true,
  appHost: true,
  scope: true,
  idTokenAlgorithm: true,
  verifySignature: true,
  fetch: true,
  timeout: true,
  retry: true,
  hooks: true,
  clockTolerance: true,
  now: true,
  allowInsecureHost: true,
  redirectUri: true,
  postLogoutRedirectUri: true,
  store: true,
  earlyRefresh: true,
  navigate: true,
}

const stores = ['memory', 'sessionStorage', 'localStorage', undefined]

/**
 * Checks the options that the protocol client does not check.
 *
 * @throws {@link ConfigurationError} that names the option
 */
export function checkBrowserOptions(options: BrowserSessionOptions): void {
  if (isObject(options) && 'appSecret' in options && options.appSecret !== undefined) {
    throw new ConfigurationError(
      'appSecret must not be in a page, where every visitor could read it: leave it out, and let the application do without in the console',
    )
  }
  checkOptions('createBrowserSession', options, browserNames)
  readRedirectUri('redirectUri', options.redirectUri)
  const { postLogoutRedirectUri, earlyRefresh = 0, store } = options
  if (postLogoutRedirectUri !== undefined) {
    readRedirectUri('postLogoutRedirectUri', postLogoutRedirectUri)
  }
  if (!(Number.isFinite(earlyRefresh) && earlyRefresh >= 0)) {
    throw new ConfigurationError('earlyRefresh must be a number from 0 up')
  }
  checkFunction('navigate', options.navigate)
  checkFunction('verifySignature', options.verifySignature)
  if (typeof store === 'object') {
    checkStore('store', store)
  } else if (!stores.includes(store)) {
    throw new ConfigurationError(
      'store must be memory, sessionStorage, localStorage, or an object with get, set and delete',
    )
  }
}
