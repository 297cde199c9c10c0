import { createCipheriv } from 'node:crypto'
import { ApiError, NotFoundError, ServerError } from 'genauth'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { setUp } from './set-up.ts'

const sessionKey = Buffer.from('0123456789abcdef')
const iv = Buffer.from('fedcba9876543210')

/** Encrypts as the platforms of mini programs do. */
function encrypt(data: string): { encryptedData: string; iv: string } {
  const cipher = createCipheriv('aes-128-cbc', sessionKey, iv)
  const encryptedData = cipher.update(data, 'utf8', 'base64') + cipher.final('base64')
  return { encryptedData, iv: iv.toString('base64') }
}

const person = {
  userIdInIdp: 'cat',
  codes: ['code-1', 'code-2', 'code-3'],
  sessionKey: sessionKey.toString('base64'),
}

const seed: Seed = {
  identityProviders: [
    {
      provider: 'wechat',
      connections: [{ identifier: 'wechat-mini', appId: 'wx1', appSecret: 'secret-of-wx1' }],
      persons: [person],
    },
    { provider: 'douyin', connections: [{ identifier: 'douyin-mini' }], persons: [person] },
    {
      provider: 'alipay',
      connections: [{ identifier: 'alipay', authInfo: 'apiname=com.alipay.account.auth&sign=x' }],
    },
  ],
}

const phone = { phoneNumber: '+8613900000000', purePhoneNumber: '13900000000', countryCode: '86' }
const encrypted = encrypt(JSON.stringify(phone))

test('decrypts data of a WeChat mini program', async () => {
  const { authentication, sent } = setUp({ seed })

  const data = await authentication.miniPrograms.decryptWechatData({
    ...encrypted,
    code: 'code-1',
    extIdpConnIdentifier: 'wechat-mini',
  })

  expect(data).toEqual(phone)
  expect(sent[0]?.body).toEqual({
    ...encrypted,
    code: 'code-1',
    extIdpConnidentifier: 'wechat-mini',
  })
})

test('decrypts data of a Douyin mini program', async () => {
  const { authentication } = setUp({ seed })

  await expect(
    authentication.miniPrograms.decryptDouyinData({
      ...encrypted,
      code: 'code-1',
      extIdpConnIdentifier: 'douyin-mini',
    }),
  ).resolves.toEqual(phone)
})

test('refuses a code that is used, a connection of another platform, and what does not decrypt', async () => {
  const { authentication } = setUp({ seed })
  const { miniPrograms } = authentication
  const input = { ...encrypted, code: 'code-1', extIdpConnIdentifier: 'wechat-mini' }
  await miniPrograms.decryptWechatData(input)

  const used = miniPrograms.decryptWechatData(input)
  await expect(used).rejects.toThrow(ServerError)
  await expect(used).rejects.toMatchObject({ statusCode: 602 })
  await expect(miniPrograms.decryptDouyinData(input)).rejects.toMatchObject({ statusCode: 422 })
  await expect(
    miniPrograms.decryptWechatData({ ...input, extIdpConnIdentifier: 'none' }),
  ).rejects.toThrow(NotFoundError)

  const garbage = { ...input, encryptedData: 'bm90IGVuY3J5cHRlZA==', code: 'code-2' }
  await expect(miniPrograms.decryptWechatData(garbage)).rejects.toThrow(ApiError)
  const text = { ...input, ...encrypt('no object'), code: 'code-3' }
  await expect(miniPrograms.decryptWechatData(text)).rejects.toMatchObject({ statusCode: 400 })
})

test('names the connection as the caller wrote it when it is missing', async () => {
  const { mock, authentication } = setUp({ seed })

  await expect(
    authentication.miniPrograms.getAlipayAuthInfo({ extIdpConnIdentifier: '' }),
  ).rejects.toMatchObject({ issues: [{ path: 'extIdpConnIdentifier' }] })
  expect(mock.journal.calls()).toEqual([])
})

test('gives an access token for the API of WeChat, the same one until it ends', async () => {
  const { mock, authentication } = setUp({ seed })
  const { miniPrograms } = authentication
  const credentials = { appId: 'wx1', appSecret: 'secret-of-wx1' }

  const first = await miniPrograms.getWechatAccessTokenInfo(credentials)
  const second = await miniPrograms.getWechatAccessToken(credentials)
  mock.clock.advance('2h')
  const third = await miniPrograms.getWechatAccessTokenInfo(credentials)

  expect(second).toEqual(first)
  expect(third.accessToken).not.toBe(first.accessToken)
  expect(Date.parse(String(third.expiresAt)) - Date.parse(String(first.expiresAt))).toBeGreaterThan(
    0,
  )
})

test('gives no access token to who does not know the secret of the mini program', async () => {
  const { authentication } = setUp({ seed })

  await expect(
    authentication.miniPrograms.getWechatAccessTokenInfo({ appId: 'wx1', appSecret: 'wrong' }),
  ).rejects.toMatchObject({ code: 'server_error', statusCode: 602 })
})

test('gives what the Alipay app is started with', async () => {
  const { authentication } = setUp({ seed })

  await expect(
    authentication.miniPrograms.getAlipayAuthInfo({ extIdpConnIdentifier: 'alipay' }),
  ).resolves.toEqual({ authInfo: 'apiname=com.alipay.account.auth&sign=x' })
})
