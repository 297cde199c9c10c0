/**
 * A public key as key sets list it.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7517#section-4 | RFC 7517 section 4}
 */
export interface Jwk {
  /** Key type: `RSA`, `EC` or `OKP`. */
  kty?: string
  /** Id of the key. */
  kid?: string
  /** The one algorithm that the key is for. */
  alg?: string
  /** Purpose of the key: `sig`. */
  use?: string
  /** Operations that the key is for, `verify` among them. */
  key_ops?: readonly string[]
  /** Modulus of an RSA key, in Base64url. */
  n?: string
  /** Exponent of an RSA key, in Base64url. */
  e?: string
  /** Curve of an EC or OKP key. */
  crv?: string
  /** x coordinate of an EC key, or the OKP public key, in Base64url. */
  x?: string
  /** y coordinate of an EC key, in Base64url. */
  y?: string
  [name: string]: unknown
}
