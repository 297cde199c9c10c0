import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import type { StoredApp } from '../applications/applications.ts'
import type { StoredUser } from '../users/users.ts'

const period = 30_000
const digits = 6
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * Computes the code that an authenticator app shows: six digits, a new one each 30 seconds.
 *
 * @param secret the shared secret, Base32; white space and case do not count
 * @param at the time, milliseconds since the epoch
 * @throws RangeError when the secret is no Base32
 * @see {@link https://www.rfc-editor.org/rfc/rfc6238#section-4 | RFC 6238 section 4}
 *
 * @example
 * ```ts
 * import { createMock, totpCode } from 'genauth/mock'
 *
 * const mock = createMock()
 * console.log(totpCode('JBSWY3DPEHPK3PXP', mock.clock.now()))
 * ```
 */
export function totpCode(secret: string, at: number): string {
  return codeOfStep(decodeBase32(secret), stepAt(at))
}

/** Writes bits as Base32, five to a letter. */
export function encodeBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{5}/g) ?? []
  return groups.map(group => alphabet.charAt(Number.parseInt(group, 2))).join('')
}

/**
 * Finds the time step that a code is of: the present one or one beside it.
 *
 * @param after the step of the last code that was taken
 * @returns `undefined` when the code is of none of them
 */
export function stepOfCode(
  secret: string,
  code: string,
  at: number,
  after: number | undefined,
): number | undefined {
  const key = decodeBase32(secret)
  const now = stepAt(at)
  const last = after ?? Number.NEGATIVE_INFINITY
  return [now, now - 1, now + 1].find(step => step > last && codeOfStep(key, step) === code)
}

/** Writes the address that authenticator applications take a secret over by. */
export function totpAddress(
  { name }: StoredApp,
  { userId, profile }: StoredUser,
  secret: string,
): string {
  const account = String(profile.username || profile.email || profile.phone || userId)
  const query = new URLSearchParams({
    secret,
    period: String(period / 1000),
    digits: String(digits),
    algorithm: 'SHA1',
    issuer: name,
  })
  return `otpauth://totp/${encodeURIComponent(name)}:${encodeURIComponent(account)}?${String(query).replaceAll('+', '%20')}`
}

/** Tells whether a text can be the secret of an authenticator application: Base32, and not empty. */
export function isTotpSecret(text: string): boolean {
  return /^[A-Z2-7\s=]*$/i.test(text) && decodeBase32(text).length > 0
}

function decodeBase32(text: string): Uint8Array {
  const letters = text.replaceAll(/[\s=]/g, '').toUpperCase()
  const bits = [...letters].map(letter => {
    const value = alphabet.indexOf(letter)
    if (value < 0) throw new RangeError('The secret of a TOTP is Base32')
    return value.toString(2).padStart(5, '0')
  })
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return Uint8Array.from(bytes, byte => Number.parseInt(byte, 2))
}

function stepAt(at: number): number {
  return Math.floor(at / period)
}

// RFC 4226 section 5.3, with the time step as the counter.
function codeOfStep(key: Uint8Array, step: number): string {
  const counter = new Uint8Array(8)
  new DataView(counter.buffer).setBigUint64(0, BigInt(step))
  const digest = hmac(sha1, key, counter)
  const offset = (digest.at(-1) ?? 0) & 15
  const number = new DataView(digest.buffer, digest.byteOffset).getUint32(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}
