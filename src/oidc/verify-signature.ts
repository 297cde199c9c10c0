import { ConfigurationError } from '../errors/configuration-error.ts'
import { TokenError } from '../errors/token-error.ts'
import type { KeySet } from '../tokens/key-set.ts'
import { createRemoteJwks } from '../tokens/remote-jwks.ts'
import { verifyIdToken } from '../tokens/verify.ts'
import type { IdTokenSettings, IdTokenVerifier } from './id-token.ts'
import type { ProviderMetadata } from './metadata.ts'
import { observedFetch } from './observed-fetch.ts'

/**
 * Verifies the signatures of ID tokens: HS256 by the secret of the application, RS256 by the keys
 * that the service publishes. Servers do so by themselves. A page gives it to
 * `createBrowserSession` as the option of that name; pages that do not, do not load it.
 *
 * @throws {@link ConfigurationError} when the application signs by a secret that is not given
 *
 * @example
 * ```ts
 * import { createBrowserSession, verifySignature } from 'genauth/browser'
 *
 * export const session = createBrowserSession({
 *   appId: 'my-app-id',
 *   appHost: 'https://example.genauth.ai',
 *   redirectUri: 'https://app.example.com/callback',
 *   verifySignature,
 * })
 * ```
 */
export function verifySignature(settings: IdTokenSettings, now: () => number): IdTokenVerifier {
  const { appSecret: secret, idTokenAlgorithm } = settings
  if (idTokenAlgorithm === 'HS256' && secret === undefined) {
    throw new ConfigurationError(
      'HS256 signatures are verified by appSecret, which a public client has not: set RS256 in the console',
    )
  }
  let from: string | undefined
  let set: KeySet | undefined

  const keysOf = ({ issuer, jwks_uri: jwksUri }: ProviderMetadata): KeySet => {
    if (set === undefined || from !== jwksUri) {
      const { allowInsecureHost, hooks } = settings
      const fetch = observedFetch(settings.fetch, hooks)
      set = createRemoteJwks({ issuer, jwksUri, fetch, allowInsecureHost, now })
      from = jwksUri
    }
    return set
  }

  return {
    async prepare(metadata, header) {
      if (header.alg === 'HS256') return
      try {
        await keysOf(metadata).getKey(header)
      } catch (error) {
        // Which key it takes, only the token will tell.
        if (error instanceof TokenError && error.reason === 'keys_unavailable') throw error
      }
    },
    verify: (token, metadata, algorithm, expected) =>
      algorithm === 'HS256' && secret !== undefined
        ? verifyIdToken(token, { ...expected, secret })
        : verifyIdToken(token, { ...expected, keys: keysOf(metadata), algorithms: ['RS256'] }),
  }
}
