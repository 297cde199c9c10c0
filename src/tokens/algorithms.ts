import type { WebCryptoKey } from '../utils/web-crypto-key.ts'
import type { Jwk } from './jwk.ts'

const rsa = { kty: 'RSA', name: 'RSASSA-PKCS1-v1_5' }
const rsaPss = { kty: 'RSA', name: 'RSA-PSS' }
const ed25519 = { kty: 'OKP', name: 'Ed25519', crv: 'Ed25519', length: 43 }

const keyForms = {
  RS256: rsa,
  RS384: rsa,
  RS512: rsa,
  PS256: rsaPss,
  PS384: rsaPss,
  PS512: rsaPss,
  ES256: { kty: 'EC', name: 'ECDSA', crv: 'P-256', length: 43 },
  ES384: { kty: 'EC', name: 'ECDSA', crv: 'P-384', length: 64 },
  ES512: { kty: 'EC', name: 'ECDSA', crv: 'P-521', length: 88 },
  EdDSA: ed25519,
  Ed25519: ed25519,
}

/**
 * Signature algorithms whose public key comes from a key set.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7518#section-3.1 | RFC 7518 section 3.1}
 */
export type AsymmetricAlgorithm = keyof typeof keyForms

interface KeyForm {
  readonly kty: string
  readonly name: string
  readonly crv?: string
  /** Characters of a coordinate in Base64url: it always has its full size. */
  readonly length?: number
}

/** Tells whether a name is that of a supported algorithm with a public key. */
export function isAsymmetric(alg: string): alg is AsymmetricAlgorithm {
  return Object.hasOwn(keyForms, alg)
}

/** Tells whether type and curve of a key are those that the algorithm needs. */
export function fitsAlgorithm(jwk: Jwk, alg: AsymmetricAlgorithm): boolean {
  const form: KeyForm = keyForms[alg]
  return jwk.kty === form.kty && (form.crv === undefined || jwk.crv === form.crv)
}

/** Tells whether the coordinates of a key are there, in their full size (RFC 7518 section 6.2.1.2). */
export function hasCoordinates({ kty, x, y }: Jwk, alg: AsymmetricAlgorithm): boolean {
  const { length }: KeyForm = keyForms[alg]
  return x?.length === length && (kty !== 'EC' || y?.length === length)
}

/** Imports a public key for verifying signatures of an algorithm. */
export function importPublicKey(jwk: Jwk, alg: AsymmetricAlgorithm): Promise<WebCryptoKey> {
  const { kty, n, e, crv, x, y } = jwk
  const numbers = kty === 'RSA' ? { kty, n, e } : { kty, crv, x, y }
  const { name, crv: namedCurve }: KeyForm = keyForms[alg]
  // WebCrypto takes from the parameters what the algorithm needs, and ignores the rest.
  const parameters = { name, hash: hashOf(alg), namedCurve }
  return crypto.subtle.importKey('jwk', numbers, parameters, false, ['verify'])
}

/**
 * Names the hash of an algorithm, for the hash claims of an ID token. EdDSA hashes with SHA-512.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#CodeIDToken | OIDC Core 3.1.3.6}
 */
export function hashOf(alg: string): string {
  return alg.startsWith('Ed') ? 'SHA-512' : `SHA-${alg.slice(-3)}`
}
