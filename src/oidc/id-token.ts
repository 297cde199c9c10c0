import { ConfigurationError } from '../errors/configuration-error.ts'
import type { Hooks } from '../http/hooks.ts'
import { checkHeader } from '../tokens/check-header.ts'
import { checkIdToken } from '../tokens/check-id-token.ts'
import type { IdTokenClaims } from '../tokens/claims.ts'
import { decodeToken, type TokenHeader } from '../tokens/decode.ts'
import type { IdTokenExpectations as Expectations, VerifyOptions } from '../tokens/options.ts'
import type { Fetch } from '../utils/fetch.ts'
import type { ProviderMetadata } from './metadata.ts'

/** Algorithm of the ID tokens of an application, as configured in the console. */
export type IdTokenAlgorithm = 'RS256' | 'HS256'

/** What decides how ID tokens are checked. */
export interface IdTokenSettings {
  readonly appId: string
  readonly appSecret?: string
  readonly idTokenAlgorithm?: IdTokenAlgorithm
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

/** What an ID token must show, besides a good signature. */
export type IdTokenExpectations = VerifyOptions & Expectations

/** Verifies signature and claims of ID tokens. */
export interface IdTokenVerifier {
  /**
   * Gets the keys that a token as the last one would need.
   *
   * @throws {@link TokenError} `keys_unavailable`
   */
  readonly prepare: (metadata: ProviderMetadata, header: TokenHeader) => Promise<void>
  /**
   * Verifies a token.
   *
   * @throws {@link TokenError} when it is refused
   */
  readonly verify: (
    token: string,
    metadata: ProviderMetadata,
    algorithm: IdTokenAlgorithm,
    expected: IdTokenExpectations,
  ) => Promise<IdTokenClaims>
}

/** Makes a verifier for one application. */
export type SignatureVerification = (
  settings: IdTokenSettings,
  now: () => number,
) => IdTokenVerifier

/** Checks ID tokens that came straight from the token endpoint. */
export class IdTokenChecker {
  readonly #settings: IdTokenSettings
  readonly #now: () => number
  readonly #verifier: IdTokenVerifier | undefined
  #header: TokenHeader | undefined

  /** @throws {@link ConfigurationError} when the settings contradict one another */
  constructor(
    settings: IdTokenSettings,
    now: () => number,
    verification: SignatureVerification | undefined,
  ) {
    const { idTokenAlgorithm } = settings
    if (idTokenAlgorithm !== undefined && !['RS256', 'HS256'].includes(idTokenAlgorithm)) {
      throw new ConfigurationError('idTokenAlgorithm must be RS256 or HS256')
    }
    this.#settings = settings
    this.#now = now
    this.#verifier = verification?.(settings, now)
  }

  /**
   * Makes sure that a token can be checked, before anything is spent for it.
   *
   * @throws {@link TokenError} `keys_unavailable`
   */
  async prepare(metadata: ProviderMetadata): Promise<void> {
    const alg = this.#algorithmOf(metadata)
    await this.#verifier?.prepare(metadata, { alg, kid: this.#header?.kid })
  }

  /**
   * Checks an ID token: every claim, as OpenID Connect Core section 3.1.3.7 has it for the code flow,
   * and the signature where there is a verifier.
   *
   * @throws {@link TokenError} when it is refused
   */
  async check(
    token: string,
    metadata: ProviderMetadata,
    { accessToken, nonce, maxAge }: IdTokenContext,
  ): Promise<IdTokenClaims> {
    const { appId, clockTolerance } = this.#settings
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
    this.#header = header
    if (this.#verifier) return this.#verifier.verify(token, metadata, algorithm, expected)
    checkHeader(header, { algorithms: [algorithm] }, ['jwt'])
    return checkIdToken(header, claims, expected)
  }

  // Pinned by configuration: the console's own, as the discovery document repeats it.
  #algorithmOf(metadata: ProviderMetadata): IdTokenAlgorithm {
    const listed = metadata.id_token_signing_alg_values_supported ?? []
    const only = Array.isArray(listed) && listed.length === 1 ? listed[0] : undefined
    return this.#settings.idTokenAlgorithm ?? (only === 'HS256' ? 'HS256' : 'RS256')
  }
}
