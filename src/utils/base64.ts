const letters = /^[\w-]*$/
// What is left after groups of four, tested apart, because one pattern for both costs three times as much. The unused bits of the last letter are 0, or one sequence of
// bytes would have several texts.
const canonicalRest = /^(?:.[AQgw]|..[AEIMQUYcgkosw048])?$/

/** Encodes bytes as Base64 with padding (RFC 4648 section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** Encodes bytes as Base64url without padding (RFC 4648 section 5). */
export function encodeBase64Url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/**
 * Tells whether a text is Base64url without padding, and the one that its bytes have: no white
 * space, no foreign characters, no stray bits at its end.
 */
export function isBase64Url(text: string): boolean {
  return letters.test(text) && canonicalRest.test(text.slice(text.length - (text.length % 4)))
}

/**
 * Decodes Base64url without padding, strictly.
 *
 * @returns the bytes, or `undefined` when the text is not {@link isBase64Url | canonical}
 */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!isBase64Url(text)) return undefined
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index)
  return bytes
}
