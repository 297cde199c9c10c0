import { ConfigurationError } from '../errors/configuration-error.ts'
import type { Hooks } from '../http/hooks.ts'
import { checkHeader } from '../tokens/check-header.ts'
import { checkIdToken } from '../tokens/check-id-token.ts'
import type { IdTokenClaims } from '../tokens/claims.ts'
import { decodeToken } from '../tokens/decode.ts'
import type { KeySet } from '../tokens/key-set.ts'
import type { VerifyIdTokenOptions } from '../tokens/options.ts'
import { createRemoteJwks } from '../tokens/remote-jwks.ts'
import { verifyIdToken } from '../tokens/verify.ts'
import type { Fetch } from '../utils/fetch.ts'
import type { ProviderMetadata } from './metadata.ts'
import { observedFetch } from './observed-fetch.ts'

/** Algorithm of the ID tokens of an application, as configured in the console. */
export type IdTokenAlgorithm = 'RS256' | 'HS256'

/** What decides how ID tokens are checked. */
export interface IdTokenSettings {
  readonly appId: string
  readonly appSecret?: string
  readonly idTokenAlgorithm?: IdTokenAlgorithm
  readonly verifySignature?: boolean
  readonly clockTolerance?: number
  readonly fetch?: Fetch
  readonly hooks?: Hooks
  readonly allowInsecureHost?: boolean
}

/** What an ID token must show besides. */
export interface IdTokenContext {
  readonly accessToken: string
  readonly nonce?: string | undefined
  readonly maxAge?: number | undefined
}

/** Checks ID tokens that came straight from the token endpoint. */
export class IdTokenChecker {
  readonly #settings: IdTokenSettings
  readonly #now: () => number
  #keys: { readonly from: string | undefined; readonly set: KeySet } | undefined

  /** @throws {@link ConfigurationError} when the settings contradict one another */
  constructor(settings: IdTokenSettings, now: () => number) {
    const { idTokenAlgorithm, verifySignature, appSecret } = settings
    if (idTokenAlgorithm !== undefined && !['RS256', 'HS256'].includes(idTokenAlgorithm)) {
      throw new ConfigurationError('idTokenAlgorithm must be RS256 or HS256')
    }
    if (verifySignature && idTokenAlgorithm === 'HS256' && appSecret === undefined) {
      throw new ConfigurationError(
        'HS256 signatures are verified by appSecret, which a public client has not: set RS256 in the console',
      )
    }
    this.#settings = settings
    this.#now = now
  }

  /**
   * Checks an ID token: every claim, as OpenID Connect Core section 3.1.3.7 has it for the code flow,
   * and the signature for clients with a secret, or when the option asks for it.
   *
   * @throws {@link TokenError} when it is refused
   */
  async check(
    token: string,
    metadata: ProviderMetadata,
    { accessToken, nonce, maxAge }: IdTokenContext,
  ): Promise<IdTokenClaims> {
    const { appId, appSecret, clockTolerance } = this.#settings
    const algorithm = this.#algorithmOf(metadata)
    const { header, claims } = decodeToken(token)
    const expected = {
      issuer: metadata.issuer,
      audience: appId,
      clockTolerance,
      now: this.#now,
      nonce,
      maxAge,
      // The hash is optional in the code flow; where it is, it must be right.
      accessToken: typeof claims.at_hash === 'string' ? accessToken : undefined,
    }
    const { verifySignature = appSecret !== undefined } = this.#settings
    if (verifySignature) return this.#verify(token, metadata, algorithm, expected)
    checkHeader(header, { algorithms: [algorithm] }, ['jwt'])
    return checkIdToken(header, claims, expected)
  }

  // Pinned by configuration: the console's own, as the discovery document repeats it.
  #algorithmOf(metadata: ProviderMetadata): IdTokenAlgorithm {
    const listed = metadata.id_token_signing_alg_values_supported ?? []
    const only = Array.isArray(listed) && listed.length === 1 ? listed[0] : undefined
    return this.#settings.idTokenAlgorithm ?? (only === 'HS256' ? 'HS256' : 'RS256')
  }

  async #verify(
    token: string,
    metadata: ProviderMetadata,
    algorithm: IdTokenAlgorithm,
    expected: Omit<VerifyIdTokenOptions, 'keys' | 'secret' | 'algorithms'>,
  ): Promise<IdTokenClaims> {
    const { appSecret: secret } = this.#settings
    if (algorithm === 'HS256' && secret !== undefined) {
      return verifyIdToken(token, { ...expected, secret })
    }
    const keys = this.#remoteKeys(metadata)
    return verifyIdToken(token, { ...expected, keys, algorithms: ['RS256'] })
  }

  #remoteKeys({ issuer, jwks_uri: jwksUri }: ProviderMetadata): KeySet {
    if (this.#keys === undefined || this.#keys.from !== jwksUri) {
      const { allowInsecureHost, hooks } = this.#settings
      const fetch = observedFetch(this.#settings.fetch, hooks)
      const options = { issuer, jwksUri, fetch, allowInsecureHost, now: this.#now }
      this.#keys = { from: jwksUri, set: createRemoteJwks(options) }
    }
    return this.#keys.set
  }
}
