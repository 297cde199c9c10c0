import { ConfigurationError } from '../errors/configuration-error.ts'
import { ResponseFormatError } from '../errors/response-format-error.ts'
import { decodeBase64Url } from '../utils/base64.ts'

/** The two numbers of a public key of RSA. */
export interface RsaPublicKey {
  readonly n: bigint
  readonly e: bigint
}

/**
 * Reads a public key of RSA from PEM.
 *
 * @throws {@link ResponseFormatError} when it is none
 * @throws `ConfigurationError` when there is no WebCrypto, whose reader of keys is used
 */
export async function readPublicKey(pem: string): Promise<RsaPublicKey> {
  const { subtle }: { subtle?: typeof crypto.subtle } = crypto
  if (subtle === undefined) {
    throw new ConfigurationError('rsaEncryption needs WebCrypto: serve the page by https:')
  }
  try {
    const der = Uint8Array.from(atob(pem.replace(/-----[^-]+-----/g, '')), letter =>
      letter.charCodeAt(0),
    )
    // The padding that is named matters to nobody: the key comes out again.
    const algorithm = { name: 'RSA-OAEP', hash: 'SHA-256' }
    const key = await subtle.importKey('spki', der, algorithm, true, ['encrypt'])
    const { n, e } = await subtle.exportKey('jwk', key)
    return { n: decodeInteger(n), e: decodeInteger(e) }
  } catch {
    const issue = { path: 'rsa.publicKey', message: 'must be a public key of RSA in PEM' }
    throw new ResponseFormatError('getSystemInfo', [issue], { httpStatus: 200 })
  }
}

/** Reads a whole number as keys in JSON have it: Base64url of its bytes, the highest first. */
function decodeInteger(text = ''): bigint {
  const bytes = [...(decodeBase64Url(text) ?? [])]
  return bytes.reduce((number, byte) => (number << 8n) + BigInt(byte), 0n)
}
