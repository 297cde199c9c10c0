import { isObject, type JsonObject, parseJson } from '../../../utils/json.ts'
import { Refused } from '../../kernel/refused.ts'
import type { SeedPerson } from './identity-providers.ts'

/** Data that a mini program got from its platform. */
export interface Encrypted {
  readonly encryptedData: string
  readonly iv: string
}

/**
 * Decrypts data that a platform encrypted for a mini program: AES-128-CBC, by the session key of
 * the person.
 *
 * @throws {@link Refused} when it does not decrypt to an object
 */
export async function openData(
  { sessionKey = '' }: SeedPerson,
  { encryptedData, iv }: Encrypted,
): Promise<JsonObject> {
  const data = await decrypt(sessionKey, encryptedData, iv).catch(() => undefined)
  if (isObject(data)) return data
  throw new Refused(400, { 'zh-CN': '解密失败', 'en-US': 'the data does not decrypt' })
}

/**
 * Reads the phone number in such data.
 *
 * @throws {@link Refused} when there is none
 */
export async function phoneIn(
  person: SeedPerson,
  encrypted: Encrypted,
): Promise<{ readonly phone: string; readonly phoneCountryCode: string }> {
  const { purePhoneNumber, countryCode = '86' } = await openData(person, encrypted)
  if (typeof purePhoneNumber === 'string') {
    return { phone: purePhoneNumber, phoneCountryCode: `+${String(countryCode)}` }
  }
  throw new Refused(400, { 'zh-CN': '未获取到手机号', 'en-US': 'the data has no phone number' })
}

async function decrypt(sessionKey: string, encryptedData: string, iv: string): Promise<unknown> {
  const { subtle } = crypto
  const algorithm = { name: 'AES-CBC', iv: bytesOf(iv) }
  const key = await subtle.importKey('raw', bytesOf(sessionKey), 'AES-CBC', false, ['decrypt'])
  const plain = await subtle.decrypt(algorithm, key, bytesOf(encryptedData))
  return parseJson(new TextDecoder().decode(plain))
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0))
}
