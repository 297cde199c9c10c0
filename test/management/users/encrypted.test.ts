import { constants, generateKeyPairSync, publicEncrypt } from 'node:crypto'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'
import { seed } from './people.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const encrypt = (text: string) =>
  publicEncrypt(
    { key: publicKey, padding: constants.RSA_PKCS1_PADDING },
    Buffer.from(text),
  ).toString('base64')

test('members that the pool keeps encrypted are decrypted by the key of its console', async () => {
  const { management } = setUp({ seed })
  const phone = { userId: 'ann7', fieldName: 'phone' }

  const decrypted = await management.users.decryptFields({
    data: [
      { ...phone, encryptedContent: encrypt('13800000000') },
      { encryptedContent: encrypt('née 李') },
    ],
    privateKey,
  })

  expect(decrypted).toEqual([
    { ...phone, decryptedContent: '13800000000' },
    { decryptedContent: 'née 李' },
  ])
})

test.each([
  ['is none', 'a key', 'privateKey'],
  ['is another one', undefined, 'data'],
])('a key that %s is refused, and does not get into the error', async (_, given, parameter) => {
  const { management } = setUp({ seed })
  const { privateKey: other } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const key = given ?? other
  const data = [{ encryptedContent: encrypt('13800000000') }]

  const call = management.users.decryptFields({ data, privateKey: key })

  const error: unknown = await call.catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({
    name: 'ApiError',
    statusCode: 400,
    serviceMessage: `参数 ${parameter} 格式错误`,
  })
  expect(JSON.stringify(error)).not.toContain(key)
})

test('encrypted passwords are read for one user, or for many', async () => {
  const { users } = setUp({ seed }).management

  const { ciphertext } = await users.getPasswordCiphertext({
    userId: 'cid',
    userIdType: 'username',
  })
  const several = await users.getPasswordCiphertextBatch({ userIds: ['cid7', 'none', 'ann7'] })

  expect(ciphertext).not.toBe('')
  expect(ciphertext).not.toContain('passw0rd')
  expect(several).toEqual([
    { userId: 'cid7', encryptedPassword: ciphertext },
    // Ann has none.
    { userId: 'ann7', encryptedPassword: '' },
  ])
  await expect(users.getPasswordCiphertext({ userId: 'none' })).rejects.toMatchObject({
    reason: 'user_not_found',
  })
})

test('a user is read in the spelling of the service, with what this package does not know', async () => {
  const { users } = setUp({ seed }).management
  const input = { userId: 'ann', userIdType: 'username', withCustomData: true } as const

  const raw = await users.getRaw(input)

  const { id, lastIP, blocked: _, ...same } = await users.get(input)
  expect(raw).toEqual({ ...same, userId: id, lastIp: lastIP })
  await expect(users.getRaw({ userId: 'none' })).rejects.toMatchObject({ reason: 'user_not_found' })
})
