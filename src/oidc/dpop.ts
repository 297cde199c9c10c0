import * as oauth from 'oauth4webapi'
import type { WebCryptoKey } from '../utils/web-crypto-key.ts'
import { requireWebCrypto } from './options.ts'

/** The keys that tokens are bound to: who steals a token cannot use it without the private one. */
export interface DpopKeys {
  /** Signs the proofs. */
  readonly privateKey: WebCryptoKey
  /** Goes along with each proof. */
  readonly publicKey: WebCryptoKey
}

/**
 * Makes keys for the option `dpop` of an {@link OidcClient}. The private one cannot be read by
 * anybody; IndexedDB keeps it as it is.
 *
 * @returns an ES256 key pair
 * @throws {@link ConfigurationError} when the runtime has no WebCrypto
 *
 * @example
 * ```ts
 * import { generateDpopKeys, OidcClient } from 'genauth/oidc'
 *
 * export async function connect(appId: string, appHost: string) {
 *   return new OidcClient({ appId, appHost, dpop: await generateDpopKeys() })
 * }
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9449 | RFC 9449}
 */
export async function generateDpopKeys(): Promise<DpopKeys> {
  requireWebCrypto()
  return oauth.generateKeyPair('ES256')
}
