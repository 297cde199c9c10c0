import { TokenError } from '../errors/token-error.ts'
import { decodeBase64Url, encodeBase64Url } from '../utils/base64.ts'
import { isObject, type JsonObject } from '../utils/json.ts'
import type { WebCryptoKey } from '../utils/web-crypto-key.ts'
import {
  type AsymmetricAlgorithm,
  fitsAlgorithm,
  hasCoordinates,
  importPublicKey,
  isAsymmetric,
} from './algorithms.ts'
import type { TokenHeader } from './decode.ts'
import { demand } from './demand.ts'
import type { Jwk } from './jwk.ts'
import { quote, refuse } from './refuse.ts'

const minModulusBits = 2048
const maxModulusBits = 8192
const maxExponentBytes = 4

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth']

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
  refuse('unknown_key', `the key set has no key ${quote(kid)}, or several`, 'kid')
}

/**
 * Prepares a list of keys for look-ups. What it finds it remembers, because checking and importing
 * a key costs as much as verifying a token.
 */
export function keyFinder(keys: readonly unknown[]): KeyFinder {
  const found = new Map<string, Promise<WebCryptoKey>>()
  const known = keys.filter(isObject).map(readKey)
  return header => {
    const name = header.kid === undefined ? header.alg : `${header.alg} ${header.kid}`
    const before = found.get(name)
    if (before) return before

    const key = selectKey(known, header)
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
  const usable = candidates.filter(key => !defectOf(key, alg))
  const [key] = usable
  const [first] = candidates
  if (!key) {
    if (kid === undefined || !first) return undefined
    refuse('unusable_key', `the key ${quote(kid)} ${defectOf(first, alg)}`, 'kid')
  }
  // An id names one key, whatever else the key is listed for; another type may share it (RFC 7517
  // section 4.5). Without an id no other key may fit.
  const rivals = kid === undefined ? usable : candidates.filter(({ kty }) => kty === key.kty)
  const isOnly = rivals.every(rival => numbersOf(rival) === numbersOf(key))
  return isOnly ? importPublicKey(key, alg).catch(refuseKey) : undefined
}

/** Says why a key must not verify signatures of an algorithm; `undefined` when it may. */
function defectOf(key: Jwk, alg: AsymmetricAlgorithm): string | undefined {
  if (!fitsAlgorithm(key, alg)) return `is not of the type that ${alg} needs`
  if (key.alg !== undefined && key.alg !== alg) return `is not for ${alg}`
  if (key.use !== undefined && key.use !== 'sig') return 'is not for signatures'
  if (key.key_ops !== undefined && !isListWith(key.key_ops, 'verify')) return 'is not for verifying'
  if (privateMembers.some(name => key[name] !== undefined)) return 'is a private key, published'
  if (key.kty === 'RSA') return rsaDefectOf(key)
  return hasCoordinates(key, alg) ? undefined : 'has a malformed x or y'
}

function isListWith(value: unknown, item: string): boolean {
  return Array.isArray(value) && value.includes(item)
}

function rsaDefectOf({ n = '', e = '' }: Jwk): string | undefined {
  const modulus = decodeBase64Url(n)
  const exponent = decodeBase64Url(e)
  if (!modulus?.length || !exponent?.length) return 'has a malformed n or e'
  const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24
  if (bits < minModulusBits) return 'is too weak'
  // With the exponent 1 anybody can write a signature: it is the padded hash itself. What is larger
  // than this some runtimes refuse, and others take their time for.
  const isSound = exponent.length <= maxExponentBytes && bits <= maxModulusBits && e !== 'AQ'
  return isSound && isOdd(modulus) && isOdd(exponent) ? undefined : 'has an unsound n or e'
}

function isOdd(integer: Uint8Array): boolean {
  return (integer.at(-1) ?? 0) % 2 === 1
}

/**
 * Reads a key as publishers write it: `null` for what they leave out, Base64 with padding, zeros
 * before a number. Then all runtimes get the same text for the same key.
 */
function readKey(key: JsonObject): Jwk {
  const present = Object.entries(key).filter(([, value]) => value !== null)
  const { n, e, x, y, ...rest } = Object.fromEntries(present)
  return { ...rest, n: read(n, 0), e: read(e, 0), x: read(x), y: read(y) }
}

/** Brings Base64 into its one form, without the leading bytes of a value. */
function read(text: unknown, leading?: number): string | undefined {
  if (typeof text !== 'string') return undefined
  const unpadded = text.length % 4 === 0 ? text.replace(/={1,2}$/, '') : text
  const bytes = decodeBase64Url(unpadded.replaceAll('+', '-').replaceAll('/', '_'))
  const start = bytes?.findIndex(byte => byte !== leading) ?? -1
  return bytes && encodeBase64Url(start < 0 ? new Uint8Array() : bytes.subarray(start))
}

function numbersOf({ kty, crv, n, e, x, y }: Jwk): string {
  return [kty, crv, n, e, x, y].join()
}

function refuseKey(cause: unknown): never {
  throw new TokenError('unusable_key', 'the key cannot be imported', { claim: 'kid', cause })
}
