import type { Names } from '../utils/names.ts'
import { protocolNames } from './options.ts'
import { ProtocolClient, type ProtocolClientOptions } from './protocol-client.ts'
import { verifySignature } from './verify-signature.ts'

/** Options of an {@link OidcClient}. */
export interface OidcClientOptions extends ProtocolClientOptions {
  /**
   * Whether signatures of ID tokens are verified, besides every claim. Default: true with
   * `appSecret`, else false, because TLS proves who wrote a token that comes from the token endpoint
   * (OIDC Core 3.1.3.7, rule 6).
   */
  readonly verifySignature?: boolean | undefined
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
export class OidcClient extends ProtocolClient {
  /**
   * Makes a client. Sends nothing.
   *
   * @param names the options that mean something: sessions hand on all of theirs
   * @throws {@link ConfigurationError} when an option is missing or malformed, when there is a
   *   secret in a browser, or when the runtime has no WebCrypto
   */
  constructor(options: OidcClientOptions, names: object = oidcNames) {
    const isVerifying = options?.verifySignature ?? options?.appSecret !== undefined
    super(options, names, isVerifying ? verifySignature : undefined)
  }
}
