const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const compactPart = /^[A-Za-z0-9_-]*$/

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
 * Decodes Base64url without padding, strictly: one text for one sequence of bytes.
 * Padding, white space, foreign characters and stray bits in the last character are refused.
 *
 * @returns the bytes, or `undefined` when the text is not canonical Base64url
 */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const rest = text.length % 4
  if (rest === 1 || !compactPart.test(text)) return undefined

  const unusedBits = [0, 0, 15, 3][rest] ?? 0
  if ((alphabet.indexOf(text.charAt(text.length - 1)) & unusedBits) !== 0) return undefined

  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index)
  return bytes
}
