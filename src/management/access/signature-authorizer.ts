import type { Authorizer } from '../../http/authorizer.ts'
import type { BrandSettings } from '../../http/brand.ts'
import type { ServerClock } from '../../http/server-clock.ts'
import { createSigner, stringToSign } from '../../http/signature.ts'
import { randomNonce } from '../../utils/random.ts'

/** An access key: its id and its secret. */
export interface AccessKey {
  readonly accessKeyId: string
  readonly accessKeySecret: string
}

/**
 * Signs each management call with an access key. Date and nonce are new for each attempt, because
 * the service refuses a signature that it has seen.
 */
export function signatureAuthorizer(
  { accessKeyId, accessKeySecret }: AccessKey,
  brand: BrandSettings,
  clock: ServerClock,
): Authorizer {
  const sign = createSigner(accessKeySecret)
  return {
    headers({ method, parts, headers }) {
      const { headerPrefix, signatureScheme } = brand
      const own = {
        date: new Date(clock.now()).toUTCString(),
        [`${headerPrefix}signature-method`]: 'HMAC-SHA1',
        [`${headerPrefix}signature-nonce`]: randomNonce(),
        [`${headerPrefix}signature-version`]: '1.0',
      }
      const { path, parameters } = parts
      const all = { ...headers, ...own }
      const text = stringToSign({ method, path, headers: all, headerPrefix, parameters })
      const signature = sign(text)
      return { ...own, authorization: `${signatureScheme} ${accessKeyId}:${signature}` }
    },
    // The refusal carried the service's date, so the next attempt has the right one.
    recover: error => error.reason === 'clock_skew',
  }
}
