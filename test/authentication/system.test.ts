import { createECDH, createPublicKey } from 'node:crypto'
import type { MockOptions } from 'genauth/mock'
import { expect, test } from 'vitest'
import { passwordKeys } from '../../src/mock/areas/system/password-keys.ts'
import { setUp } from './set-up.ts'

const systemOf = (options: MockOptions = {}) => setUp(options).authentication.system

test('everybody can read keys and versions, without being signed in', async () => {
  const systemVersion = { server: '4.1.0', console: '4.0.0', login: '4.0.2' }
  const system = systemOf({ settings: { systemVersion, publicIps: ['198.51.100.7'] } })

  const { rsa, sm2, version, publicIps } = await system.getInfo()

  expect([version, publicIps]).toEqual([systemVersion, ['198.51.100.7']])
  expect(createPublicKey(rsa.publicKey).asymmetricKeyDetails?.modulusLength).toBe(2048)
  expect(sm2.publicKey).toMatch(/^04[\da-f]{128}$/)
})

test('the public keys are those of the private keys that the mock keeps', async () => {
  const { rsa, sm2 } = await systemOf().getInfo()
  const kept = await passwordKeys()

  const { n } = createPublicKey(rsa.publicKey).export({ format: 'jwk' })
  const jwk = await crypto.subtle.exportKey('jwk', kept.rsa.privateKey)
  expect(jwk).toMatchObject({ n, d: expect.any(String) })
  const curve = createECDH('SM2')
  curve.setPrivateKey(kept.sm2.privateKey, 'hex')
  expect(sm2.publicKey).toBe(curve.getPublicKey('hex'))
})

test('countries come with codes, flag, and names in the languages of the service', async () => {
  const system = systemOf()

  const countries = await system.listCountries()

  const named = (value: string) => ({ enabled: true, value })
  expect(countries.find(({ alpha2 }) => alpha2 === 'CN')).toEqual({
    alpha2: 'CN',
    alpha3: 'CHN',
    phoneCountryCode: '+86',
    flag: '🇨🇳',
    name: {
      'zh-CN': named('中国'),
      'en-US': named('China'),
      'zh-TW': named('中國'),
      'ja-JP': named('中国'),
    },
  })
  expect(countries.length).toBeGreaterThan(200)
  for (const member of ['alpha2', 'alpha3'] as const) {
    expect(new Set(countries.map(one => one[member])).size).toBe(countries.length)
  }
  for (const { alpha2, alpha3, phoneCountryCode, name } of countries) {
    expect([alpha2, alpha3, phoneCountryCode].join(' ')).toMatch(/^[A-Z]{2} [A-Z]{3} \+\d{1,3}$/)
    expect(name['en-US']?.value).not.toBe(alpha2)
  }
})
