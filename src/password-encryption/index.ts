import { PKCS1_KEM } from 'micro-rsa-dsa-dh/rsa.js'
import { InputError } from '../errors/input-error.ts'
import { encodeBase64 } from '../utils/base64.ts'
import { readPublicKey } from './read-public-key.ts'

/** Encryption of passwords by RSA, for the option `passwordEncryption` of the clients. */
export interface RsaEncryption {
  /** Kind of encryption, as the service is told it. */
  readonly type: 'rsa'
  /**
   * Encrypts a password.
   *
   * @param publicKey the service's key in PEM
   * @returns Base64
   */
  encrypt(password: string, publicKey: string): Promise<string>
}

/**
 * Encrypts passwords by RSA with PKCS #1 v1.5, which the service wants and WebCrypto does not have.
 * The padding is random, so a password looks different each time. It adds to TLS, for proxies and logs
 * on the way that see requests in the clear, and replaces it in nothing.
 *
 * @returns the option `passwordEncryption` of a client. A call throws {@link InputError} when a password
 *   is too long for the key, and `ConfigurationError` on pages without WebCrypto, which those
 *   have that came by `https:`
 *
 * @example
 * ```ts
 * import { AuthenticationClient } from 'genauth'
 * import { rsaEncryption } from 'genauth/password-encryption'
 *
 * export const authentication = new AuthenticationClient({
 *   appId: 'my-app-id',
 *   appHost: 'https://example.genauth.ai',
 *   passwordEncryption: rsaEncryption(),
 * })
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8017#section-7.2 | RFC 8017, section 7.2}
 */
export function rsaEncryption(): RsaEncryption {
  return {
    type: 'rsa',
    async encrypt(password, publicKey) {
      const key = await readPublicKey(publicKey)
      const bytes = new TextEncoder().encode(password)
      // The padding takes eleven bytes of what the key can hold.
      const room = key.n.toString(16).length / 2 - 11
      if (bytes.length > room) {
        const message = `has more than the ${Math.floor(room)} bytes that the key can encrypt`
        throw new InputError('rsaEncryption', [{ path: 'password', message }])
      }
      return encodeBase64(PKCS1_KEM.encrypt(key, bytes))
    },
  }
}
