import { decodeBase64Url } from '../../../utils/base64.ts'

/** A private key of RSA, as JSON has it: modulus and exponent. */
export interface RsaPrivateKey {
  readonly n?: string
  readonly d?: string
}

/**
 * Decrypts by RSA with PKCS #1 v1.5 (RFC 8017, section 7.2.2), which WebCrypto does not have. Plain
 * arithmetic, for keys that guard nothing.
 *
 * @returns the bytes, or `undefined` when they were not encrypted for the key
 */
function decryptRsa(
  { n = '', d = '' }: RsaPrivateKey,
  encrypted: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined {
  const modulus = toNumber(decodeBase64Url(n) ?? [])
  const exponent = toNumber(decodeBase64Url(d) ?? [])
  const number = toNumber(encrypted)
  const size = Math.ceil(modulus.toString(16).length / 2)
  if (encrypted.length !== size || number >= modulus) return undefined

  const digits = power(number, exponent, modulus)
    .toString(16)
    .padStart(2 * size, '0')
  // Two bytes that say what it is, eight or more of padding, a zero, and what was encrypted.
  const [, hex] = /^0002(?:(?!00)..){8,}?00((?:..)*)$/.exec(digits) ?? []
  if (hex === undefined) return undefined
  return Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
}

/**
 * Decrypts text in Base64.
 *
 * @returns the text, or `undefined` when none was encrypted for the key
 */
export function decryptText(key: RsaPrivateKey, encrypted: string): string | undefined {
  try {
    const bytes = decryptRsa(
      key,
      Uint8Array.from(atob(encrypted), letter => letter.charCodeAt(0)),
    )
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Neither Base64 nor text.
    return undefined
  }
}

function toNumber(bytes: Iterable<number>): bigint {
  return [...bytes].reduce((number, byte) => (number << 8n) + BigInt(byte), 0n)
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square] = [1n, base]
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}
