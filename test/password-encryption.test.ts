import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto'
import { ConfigurationError, InputError, ResponseFormatError } from 'genauth'
import { rsaEncryption } from 'genauth/password-encryption'
import { afterEach, expect, test, vi } from 'vitest'
import { everythingOf } from './support/canary.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
const { encrypt } = rsaEncryption()

/** Opens the padding by hand, as OpenSSL takes wrong ones for random bytes. */
function decrypt(encrypted: string): string {
  const key = { key: privateKey, padding: constants.RSA_NO_PADDING }
  const block = privateDecrypt(key, Buffer.from(encrypted, 'base64'))
  const end = block.indexOf(0, 2)
  expect([block.length, block[0], block[1]]).toEqual([128, 0, 2])
  expect(end).toBeGreaterThanOrEqual(10)
  return block.subarray(end + 1).toString()
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test.each(['passw0rd', 'пароль 密码 🔑', '', 'x'.repeat(117)])('encrypts %j', async password => {
  expect(decrypt(await encrypt(password, pem))).toBe(password)
})

test('takes the key without its frame and line breaks too', async () => {
  const bare = pem.replace(/-----.+-----|\n/g, '')

  expect(decrypt(await encrypt('passw0rd', bare))).toBe('passw0rd')
})

test('pads by the random numbers of the runtime, and anew each time', async () => {
  const guessable = vi.spyOn(Math, 'random')
  const random = vi.spyOn(crypto, 'getRandomValues')

  const several = await Promise.all([1, 2, 3].map(() => encrypt('passw0rd', pem)))

  expect(new Set(several).size).toBe(3)
  expect(random).toHaveBeenCalled()
  expect(guessable).not.toHaveBeenCalled()
})

test('tells that a password is too long for the key, and not what it is', async () => {
  const error = await Promise.resolve(encrypt('secret'.repeat(20), pem)).catch(error => error)

  expect(error).toBeInstanceOf(InputError)
  expect(error.message).toContain('117 bytes')
  expect(everythingOf(error)).not.toContain('secretsecret')
})

test.each(['', 'no key', pem.slice(0, 100), 'AAAA'])('refuses the key %j', async key => {
  await expect(encrypt('passw0rd', key)).rejects.toThrow(ResponseFormatError)
})

test('says what is missing on a page without WebCrypto', async () => {
  vi.stubGlobal('crypto', { getRandomValues: () => undefined })

  await expect(encrypt('passw0rd', pem)).rejects.toThrow(ConfigurationError)
})
