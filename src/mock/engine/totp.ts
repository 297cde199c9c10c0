import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import type { Pool, StoredApp, StoredUser } from './pool.ts'

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

/** Makes the secret of a new authenticator application: 16 characters of Base32. */
export function newTotpSecret(pool: Pool): string {
  const bits = [...hexToBytes(pool.random.hex(20))]
    .map(byte => byte.toString(2).padStart(8, '0'))
    .join('')
  const groups = bits.match(/.{5}/g) ?? []
  return groups.map(group => alphabet.charAt(Number.parseInt(group, 2))).join('')
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

/**
 * Takes a code of an authenticator application: of the present time step or one beside it, and
 * newer than the last one that was taken.
 *
 * @returns whether it is right
 */
export function takeTotp(pool: Pool, userId: string, secret: string, code: string): boolean {
  const key = decodeBase32(secret)
  const now = stepAt(pool.clock.now())
  const last = pool.totpSteps.get(`${userId} ${secret}`) ?? Number.NEGATIVE_INFINITY
  const step = [now, now - 1, now + 1].find(
    candidate => candidate > last && codeOfStep(key, candidate) === code,
  )
  if (step === undefined) return false
  pool.totpSteps.set(`${userId} ${secret}`, step)
  return true
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
