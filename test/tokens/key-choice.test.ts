import { exportJWK, generateKeyPair } from 'jose'
import { beforeAll, expect, test, vi } from 'vitest'
import {
  type AsymmetricAlgorithm,
  ConfigurationError,
  createLocalJwks,
  type Jwk,
  type KeySet,
  TokenError,
  type VerifiedClaims,
  verifyIdToken,
} from '../../src/tokens/index.ts'
import { decodeBase64Url, encodeBase64Url } from '../../src/utils/base64.ts'
import {
  assemble,
  audience,
  claimsOf,
  createSigner,
  expectRefusal,
  issuer,
  type Signer,
  secret,
  start,
} from './support.ts'

let rsa: Signer
let other: Signer
let elliptic: Signer
const now = (): number => start

beforeAll(async () => {
  rsa = await createSigner('RS256', 'rsa')
  other = await createSigner('RS256', 'other')
  elliptic = await createSigner('ES256', 'elliptic')
})

function verify(
  token: string,
  keys: readonly Jwk[],
  alg: AsymmetricAlgorithm = 'RS256',
): Promise<VerifiedClaims> {
  const options = { issuer, audience, keys: createLocalJwks({ keys }), algorithms: [alg], now }
  return verifyIdToken(token, options)
}

test('chooses the key by its id', async () => {
  const keys = [other.jwk, elliptic.jwk, rsa.jwk]

  await expect(verify(await rsa.sign(claimsOf()), keys)).resolves.toBeDefined()
  await expect(verify(await other.sign(claimsOf()), keys)).resolves.toBeDefined()
})

test('refuses an unknown key id, and does not try another key', async () => {
  const token = await rsa.sign(claimsOf(), { kid: 'gone' })

  const error = await expectRefusal(verify(token, [rsa.jwk]), 'unknown_key', 'kid')

  expect(error.message).toContain('"gone"')
})

test('refuses a token of one key under the id of another', async () => {
  const token = await rsa.sign(claimsOf(), { kid: 'other' })

  await expectRefusal(verify(token, [rsa.jwk, other.jwk]), 'bad_signature')
})

test('accepts a token without key id when exactly one key fits', async () => {
  const token = await rsa.sign(claimsOf(), { kid: undefined })
  const encryption = { ...other.jwk, use: 'enc' }

  await expect(verify(token, [rsa.jwk])).resolves.toBeDefined()
  const keys = [{ ...elliptic.jwk, alg: undefined }, encryption, rsa.jwk]
  await expect(verify(token, keys)).resolves.toBeDefined()
})

test('refuses a token without key id when several keys fit, or none', async () => {
  const token = await rsa.sign(claimsOf(), { kid: undefined })

  await expectRefusal(verify(token, [rsa.jwk, other.jwk]), 'unknown_key', 'kid')
  await expectRefusal(verify(token, [elliptic.jwk]), 'unknown_key', 'kid')
  await expectRefusal(verify(token, []), 'unknown_key', 'kid')
})

test('tells a missing key id from the id "undefined"', async () => {
  const set = createLocalJwks({ keys: [{ ...rsa.jwk, kid: 'undefined' }, other.jwk] })
  const options = { issuer, audience, keys: set, now }

  const named = await rsa.sign(claimsOf(), { kid: 'undefined' })
  const unnamed = await rsa.sign(claimsOf(), { kid: undefined })

  await expect(verifyIdToken(named, options)).resolves.toBeDefined()
  await expectRefusal(verifyIdToken(unnamed, options), 'unknown_key', 'kid')
})

test('refuses two usable keys of one id', async () => {
  const token = await rsa.sign(claimsOf())

  await expectRefusal(verify(token, [rsa.jwk, { ...other.jwk, kid: 'rsa' }]), 'unknown_key', 'kid')
})

test('chooses among keys of one id by their type', async () => {
  const twin = { ...elliptic.jwk, kid: 'rsa' }

  await expect(verify(await rsa.sign(claimsOf()), [twin, rsa.jwk])).resolves.toBeDefined()
})

test.each<[string, Jwk]>([
  ['for encryption', { use: 'enc' }],
  ['for another operation', { key_ops: ['encrypt'] }],
  ['for another algorithm', { alg: 'RS512' }],
  ['for another algorithm of the same key type', { alg: 'PS256' }],
  ['of another type', { kty: 'EC' }],
  ['of an unknown type', { kty: 'AKP' }],
  ['symmetric', { kty: 'oct', k: 'AAAA' }],
  ['published with its private part', { d: 'AAAA' }],
  ['without a modulus', { n: undefined }],
  ['without an exponent', { e: undefined }],
  ['with the exponent 1', { e: 'AQ' }],
  ['with the exponent 1 after zeros', { e: 'AAAB' }],
  ['with the exponent 0', { e: 'AA' }],
  ['with an even exponent', { e: 'AQAA' }],
  ['with a padded exponent', { e: 'AQAB==' }],
  ['with key_ops that is no list', Object({ key_ops: 'verify' })],
])('refuses a key %s', async (_, wrong) => {
  const token = await rsa.sign(claimsOf())

  await expectRefusal(verify(token, [{ ...rsa.jwk, ...wrong }]), 'unusable_key', 'kid')
})

test('accepts a key without alg and use, and with verify among its operations', async () => {
  const jwk = { ...rsa.jwk, alg: undefined, use: undefined, key_ops: ['verify', 'sign'] }

  await expect(verify(await rsa.sign(claimsOf()), [jwk])).resolves.toBeDefined()
})

test('refuses a signature that the exponent 1 makes easy to forge', async () => {
  const modulus = decodeBase64Url(rsa.jwk.n ?? '') ?? new Uint8Array()
  const prefix = Uint8Array.from(Buffer.from('3031300d060960864801650304020105000420', 'hex'))
  const token = await assemble({ alg: 'RS256', kid: 'rsa' }, claimsOf(), async bytes => {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    const padded = new Uint8Array(modulus.length).fill(255)
    padded.set([0, 1])
    padded.set([0, ...prefix, ...hash], padded.length - prefix.length - hash.length - 1)
    return padded.buffer
  })

  await expectRefusal(verify(token, [{ ...rsa.jwk, e: 'AQ' }]), 'unusable_key', 'kid')
})

test('refuses an RSA key of 1024 bits, also when zeros make it look longer', async () => {
  const parameters = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const pair = await crypto.subtle.generateKey(
    { ...parameters, modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  )
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'rsa' }
  const token = await assemble({ alg: 'RS256', kid: 'rsa' }, claimsOf(), bytes =>
    crypto.subtle.sign(parameters, pair.privateKey, bytes),
  )
  const long = new Uint8Array(256)
  long.set(decodeBase64Url(jwk.n ?? '') ?? [], 128)

  await expectRefusal(verify(token, [jwk]), 'unusable_key', 'kid')
  await expectRefusal(verify(token, [{ ...jwk, n: encodeBase64Url(long) }]), 'unusable_key', 'kid')
})

test('refuses an RSA key of 2047 bits', async () => {
  const modulus = new Uint8Array(decodeBase64Url(rsa.jwk.n ?? '') ?? [])
  modulus[0] = 0x7f
  const jwk = { ...rsa.jwk, n: encodeBase64Url(modulus) }

  await expectRefusal(verify(await rsa.sign(claimsOf()), [jwk]), 'unusable_key', 'kid')
})

test('refuses a symmetric key that was made from the public one', async () => {
  const jwk = { kty: 'oct', kid: 'rsa', k: encodeBase64Url(new TextEncoder().encode(secret)) }

  await expectRefusal(verify(await rsa.sign(claimsOf()), [jwk]), 'unusable_key', 'kid')
})

test('refuses an elliptic curve that does not belong to the algorithm', async () => {
  const token = await elliptic.sign(claimsOf())
  const jwk = { ...elliptic.jwk, crv: 'P-384' }

  await expectRefusal(verify(token, [jwk], 'ES256'), 'unusable_key', 'kid')
})

test('refuses a point that is not on its curve', async () => {
  const token = await elliptic.sign(claimsOf())
  const jwk = { ...elliptic.jwk, x: elliptic.jwk.y, y: elliptic.jwk.x }

  const error = await expectRefusal(verify(token, [jwk], 'ES256'), 'unusable_key', 'kid')

  expect(error.cause).toBeInstanceOf(Error)
})

test('refuses an Ed25519 key on another curve', async () => {
  const signer = await createSigner('EdDSA')
  const jwk = { ...signer.jwk, crv: 'X25519' }

  await expectRefusal(verify(await signer.sign(claimsOf()), [jwk], 'EdDSA'), 'unusable_key', 'kid')
})

test('imports a key once', async () => {
  const importKey = vi.spyOn(crypto.subtle, 'importKey')
  const options = { issuer, audience, keys: createLocalJwks({ keys: [rsa.jwk] }), now }

  await verifyIdToken(await rsa.sign(claimsOf()), options)
  await verifyIdToken(await rsa.sign(claimsOf()), options)

  expect(importKey).toHaveBeenCalledTimes(1)
  importKey.mockRestore()
})

test('leaves the keys that it is given as they are', async () => {
  const jwk = { ...rsa.jwk, key_ops: ['verify'] }
  const keys = [jwk]
  const before = structuredClone(keys)

  await verify(await rsa.sign(claimsOf()), keys)

  expect(keys).toEqual(before)
  expect(Object.isFrozen(jwk)).toBe(false)
})

test('ignores entries of a key set that are no keys', async () => {
  const jwks: { keys: Jwk[] } = JSON.parse(JSON.stringify({ keys: [null, 5, [], rsa.jwk] }))

  await expect(verify(await rsa.sign(claimsOf()), jwks.keys)).resolves.toBeDefined()
})

test('demands a list of keys', () => {
  // @ts-expect-error callers in JavaScript pass anything
  expect(() => createLocalJwks({})).toThrow(ConfigurationError)
  // @ts-expect-error callers in JavaScript pass anything
  expect(() => createLocalJwks(undefined)).toThrow(ConfigurationError)
})

test('works with a key set of the caller', async () => {
  const asked: unknown[] = []
  const keys: KeySet = {
    issuer,
    getKey: async header => {
      asked.push(header)
      return rsa.publicKey
    },
  }

  const token = await rsa.sign(claimsOf())

  await expect(verifyIdToken(token, { issuer, audience, keys, now })).resolves.toBeDefined()
  expect(asked).toEqual([{ alg: 'RS256', kid: 'rsa', typ: 'JWT' }])
})

test('refuses a key of the caller that does not belong to the algorithm', async () => {
  const { publicKey } = await generateKeyPair('ES256')
  const hmac = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
  const token = await rsa.sign(claimsOf())

  for (const key of [publicKey, hmac]) {
    const keys = { getKey: async () => key }
    await expectRefusal(verifyIdToken(token, { issuer, audience, keys, now }), 'unusable_key')
  }
})

test('lets an error of the caller’s key set through', async () => {
  const failure = new Error('the database is down')
  const keys = { getKey: () => Promise.reject(failure) }
  const token = await rsa.sign(claimsOf())

  const result = verifyIdToken(token, { issuer, audience, keys, now })

  await expect(result).rejects.toBe(failure)
  await expect(result).rejects.not.toBeInstanceOf(TokenError)
})
