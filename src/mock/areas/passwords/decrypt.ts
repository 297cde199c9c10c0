import { exportJWK } from 'jose/key/export'
import { textsAt, withPasswords } from '../../../contract/passwords.ts'
import { optionalPackage } from '../../kernel/optional-package.ts'
import { Refused } from '../../kernel/refused.ts'
import type { Route } from '../../kernel/route.ts'
import { passwordKeys } from '../system/password-keys.ts'
import { decryptRsa } from './rsa.ts'

/** Hands an operation its passwords in the clear, when they come encrypted. */
export function withDecryption(route: Route): Route {
  const { passwords: places } = route.endpoint
  if (places === undefined) return route
  return {
    ...route,
    async serve(input, context) {
      const [type = 'none'] = textsAt(input, [places.type])
      if (type === 'none') return route.serve(input, context)
      const decrypt = type === 'sm2' ? await bySm2() : await byRsa()
      const clear = textsAt(input, places.at).map(text => readText(() => decrypt(text)))
      return route.serve(withPasswords(input, places, clear, 'none'), context)
    },
  }
}

type Decrypt = (encrypted: string) => Uint8Array | undefined

async function byRsa(): Promise<Decrypt> {
  const { rsa } = await passwordKeys()
  const key = await exportJWK(rsa.privateKey)
  return encrypted =>
    decryptRsa(
      key,
      Uint8Array.from(atob(encrypted), letter => letter.charCodeAt(0)),
    )
}

// The point, the hash and the text, in this order, as hexadecimal without the leading `04`.
const c1c3c2 = 1

async function bySm2(): Promise<Decrypt> {
  const load = () => import('sm-crypto-v2')
  const { sm2: library } = await optionalPackage('sm-crypto-v2', 'decrypts SM2 by', load)
  const { sm2 } = await passwordKeys()
  return encrypted => {
    const bytes = library.doDecrypt(encrypted, sm2.privateKey, c1c3c2, { output: 'array' })
    // What is not for the key comes out as nothing.
    return bytes.length > 0 ? bytes : undefined
  }
}

function readText(decrypt: () => Uint8Array | undefined): string {
  try {
    const bytes = decrypt()
    if (bytes !== undefined) return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Neither of the right form nor text: refused as well.
  }
  throw new Refused(
    400,
    { 'zh-CN': '密码解密失败', 'en-US': 'the password could not be decrypted' },
    { apiCode: 2016 },
  )
}
