import type { WebCryptoKey } from '../utils/web-crypto-key.ts'

const maxKeys = 8
const keys = new Map<string, Promise<WebCryptoKey>>()

/**
 * Imports an app secret for HS256. The imported keys of the last few secrets are kept: importing
 * costs as much as verifying.
 */
export function importSecret(secret: string): Promise<WebCryptoKey> {
  const known = keys.get(secret)
  if (known) return known

  if (keys.size >= maxKeys) keys.clear()
  const bytes = new TextEncoder().encode(secret)
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = crypto.subtle.importKey('raw', bytes, algorithm, false, ['verify'])
  keys.set(secret, key)
  return key
}
