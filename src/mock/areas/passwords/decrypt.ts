import { exportJWK } from 'jose/key/export'
import { textsAt, withPasswords } from '../../../contract/passwords.ts'
import { notInstalled } from '../../kernel/optional-package.ts'
import { Refused } from '../../kernel/refused.ts'
import type { Route } from '../../kernel/route.ts'
import { passwordKeys } from '../system/password-keys.ts'
import { decryptText } from './rsa.ts'

/**
 * Hands an operation its passwords in the clear, when they come encrypted. Where the input cannot say
 * so, what RSA does not decrypt is taken for a password in the clear: nothing is documented.
 */
export function withDecryption(route: Route): Route {
  const { passwords: places } = route.endpoint
  if (places === undefined) return route
  return {
    ...route,
    async serve(input, context) {
      if (places.type === undefined) {
        const decrypt = await byRsa()
        const clear = textsAt(input, places.at).map(text => decrypt(text) ?? text)
        return route.serve(withPasswords(input, places, clear, 'none'), context)
      }
      const [type = 'none'] = textsAt(input, [places.type])
      if (type === 'none') return route.serve(input, context)
      const decrypt = type === 'sm2' ? await bySm2() : await byRsa()
      const clear = textsAt(input, places.at).map(text => clearOf(decrypt, text))
      return route.serve(withPasswords(input, places, clear, 'none'), context)
    },
  }
}

type Decrypt = (encrypted: string) => string | undefined

async function byRsa(): Promise<Decrypt> {
  const { rsa } = await passwordKeys()
  const key = await exportJWK(rsa.privateKey)
  return encrypted => decryptText(key, encrypted)
}

// The point, the hash and the text, in this order, as hexadecimal without the leading `04`.
const c1c3c2 = 1

async function bySm2(): Promise<Decrypt> {
  const { sm2: library } = await loadLibrary()
  const { sm2 } = await passwordKeys()
  return encrypted => {
    try {
      const bytes = library.doDecrypt(encrypted, sm2.privateKey, c1c3c2, { output: 'array' })
      // What is not for the key comes out as nothing.
      if (bytes.length > 0) return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      // Neither of the right form nor text.
    }
    return undefined
  }
}

async function loadLibrary() {
  try {
    return await import('sm-crypto-v2')
  } catch {
    throw notInstalled('sm-crypto-v2', 'decrypts SM2 by')
  }
}

function clearOf(decrypt: Decrypt, encrypted: string): string {
  const clear = decrypt(encrypted)
  if (clear !== undefined) return clear
  throw new Refused(
    400,
    { 'zh-CN': '密码解密失败', 'en-US': 'the password could not be decrypted' },
    { apiCode: 2016 },
  )
}
