import { TokenError } from '../errors/token-error.ts'
import { decodeBase64Url } from '../utils/base64.ts'
import { isObject } from '../utils/json.ts'
import type { WebCryptoKey } from '../utils/web-crypto-key.ts'
import {
  type AsymmetricAlgorithm,
  fitsAlgorithm,
  importPublicKey,
  isAsymmetric,
} from './algorithms.ts'
import type { TokenHeader } from './decode.ts'
import { demand } from './demand.ts'
import type { Jwk } from './jwk.ts'
import { quote, refuse } from './refuse.ts'

const minModulusBits = 2048

/** Where the public keys of an issuer come from. */
export interface KeySet {
  /** The issuer whose keys these are, when the set is bound to one. */
  readonly issuer?: string | undefined
  /**
   * Finds the key that signed a token.
   *
   * @throws {@link TokenError} `unknown_key`, `unusable_key` or `keys_unavailable`
   */
  getKey(header: TokenHeader): Promise<WebCryptoKey>
}

/** Looks for the key of a token; `undefined` when there is none, or no telling which. */
export type KeyFinder = (header: TokenHeader) => Promise<WebCryptoKey> | undefined

/**
 * Creates a key set from public keys at hand: for a machine without network, and for tests. It
 * does not learn of keys that the service adds or withdraws, as {@link createRemoteJwks} does.
 *
 * @param jwks - a JWK set: `keys` is the list of public keys
 * @returns a key set for `verifyIdToken` and `verifyAccessToken`
 * @throws {@link ConfigurationError} when `keys` is not a list
 *
 * @example
 * ```ts
 * import { createLocalJwks, type Jwk, type KeySet } from 'genauth/tokens'
 *
 * export function readKeys(json: string): KeySet {
 *   const jwks: { keys: Jwk[] } = JSON.parse(json)
 *   return createLocalJwks(jwks)
 * }
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7517#section-5 | RFC 7517 section 5}
 */
export function createLocalJwks(jwks: { readonly keys: readonly Jwk[] }): KeySet {
  demand(Array.isArray(jwks?.keys), 'keys', 'a list of keys')
  const findKey = keyFinder([...jwks.keys])
  return { getKey: async header => findKey(header) ?? refuseUnknownKey(header) }
}

/** Refuses a token whose key is not in the set. */
export function refuseUnknownKey({ alg, kid }: TokenHeader): never {
  if (kid === undefined) {
    refuse('unknown_key', `the token names no key, and not exactly one is for ${quote(alg)}`, 'kid')
  }
  refuse('unknown_key', `the key ${quote(kid)} is not in the key set`, 'kid')
}

/**
 * Prepares a list of keys for look-ups. What it finds it remembers, because checking and importing
 * a key costs as much as verifying a token.
 */
export function keyFinder(keys: readonly unknown[]): KeyFinder {
  const found = new Map<string, Promise<WebCryptoKey>>()
  return header => {
    const name = header.kid === undefined ? header.alg : `${header.alg} ${header.kid}`
    const known = found.get(name)
    if (known) return known

    const key = selectKey(keys.filter(isObject), header)
    if (key) found.set(name, key)
    return key
  }
}

function selectKey(
  keys: readonly Jwk[],
  { alg, kid }: TokenHeader,
): Promise<WebCryptoKey> | undefined {
  if (!isAsymmetric(alg)) return undefined
  const candidates = kid === undefined ? keys : keys.filter(key => key.kid === kid)
  const [usable, second] = candidates.filter(key => !defectOf(key, alg))
  if (usable && !second) return importPublicKey(usable, alg).catch(refuseKey)

  const [first] = candidates
  if (kid !== undefined && first && !usable) {
    refuse('unusable_key', `the key ${quote(kid)} ${defectOf(first, alg)}`, 'kid')
  }
  return undefined
}

/** Says why a key must not verify signatures of an algorithm; `undefined` when it may. */
function defectOf(key: Jwk, alg: AsymmetricAlgorithm): string | undefined {
  if (!fitsAlgorithm(key, alg)) return `is not of the type that ${alg} needs`
  if (key.alg !== undefined && key.alg !== alg) return `is not for ${alg}`
  if (key.use !== undefined && key.use !== 'sig') return 'is not for signatures'
  if (key.key_ops !== undefined && !isListWith(key.key_ops, 'verify')) return 'is not for verifying'
  if (key.d !== undefined) return 'is a private key, published'
  return key.kty === 'RSA' && !isStrongRsa(key) ? 'is too weak' : undefined
}

function isListWith(value: unknown, item: string): boolean {
  return Array.isArray(value) && value.includes(item)
}

function isStrongRsa({ n, e }: Jwk): boolean {
  const modulus = decodeInteger(n)
  const exponent = decodeInteger(e)
  const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24
  const isOdd = (exponent.at(-1) ?? 0) % 2 === 1
  // With the exponent 1 anybody can write a signature: it is the padded hash itself.
  const isOne = exponent.length === 1 && exponent[0] === 1
  return bits >= minModulusBits && isOdd && !isOne
}

function decodeInteger(text: unknown): Uint8Array {
  const bytes = (typeof text === 'string' && decodeBase64Url(text)) || new Uint8Array()
  const start = bytes.findIndex(byte => byte !== 0)
  return start < 0 ? new Uint8Array() : bytes.subarray(start)
}

function refuseKey(cause: unknown): never {
  throw new TokenError('unusable_key', 'the key cannot be imported', { claim: 'kid', cause })
}
