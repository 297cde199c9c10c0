import { exportJWK } from 'jose/key/export'
import { textsAt, withPasswords } from '../../../contract/passwords.ts'
import { Refused } from '../../kernel/refused.ts'
import type { Route } from '../../kernel/route.ts'
import { passwordKeys } from '../system/password-keys.ts'
import { decryptText } from './rsa.ts'

/** Hands an operation its passwords in the clear, when they come encrypted. */
export function withDecryption(route: Route): Route {
  const { passwords: places } = route.endpoint
  if (places === undefined) return route
  return {
    ...route,
    async serve(input, context) {
      const [type = 'none'] = textsAt(input, [places.type])
      if (type === 'none') return route.serve(input, context)
      if (type !== 'rsa') throw new Refused(501, 'The mock decrypts passwords of the type rsa only')
      const clear = await Promise.all(textsAt(input, places.at).map(decrypt))
      return route.serve(withPasswords(input, places, clear, 'none'), context)
    },
  }
}

async function decrypt(encrypted: string): Promise<string> {
  const { rsa } = await passwordKeys()
  const key = await exportJWK(rsa.privateKey)
  const clear = decryptText(key, encrypted)
  if (clear !== undefined) return clear
  throw new Refused(
    400,
    { 'zh-CN': '密码解密失败', 'en-US': 'the password could not be decrypted' },
    { apiCode: 2016 },
  )
}
