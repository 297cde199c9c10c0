import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { encodeBase64 } from '../../../utils/base64.ts'
import { milliseconds } from '../../kernel/clock.ts'
import { brandedHeader } from '../../kernel/headers.ts'
import { Refused } from '../../kernel/refused.ts'
import type { Presented } from '../../kernel/route.ts'
import { state } from '../../kernel/state.ts'
import { canonicalForms } from './canonical-forms.ts'
import { accessSettings } from './management-tokens.ts'
import { secretOf } from './pool-keys.ts'

/** Nonces of signatures that were used, with the dates that they were signed for. */
const usedNonces = state(() => new Map<string, number>())

/**
 * Checks the signature of a request.
 *
 * @throws {@link Refused} 403 with the code of what is wrong
 */
export function checkSignature(presented: Presented, keyId: string, signature: string): void {
  const { world, headers } = presented
  const window = milliseconds(accessSettings(world).signatureWindow)
  const date = headers.get('date')
  const nonce = brandedHeader(headers, 'signature-nonce')
  if (brandedHeader(headers, 'signature-method') !== 'HMAC-SHA1') {
    throw badSignature(1301, '签名方法不正确', 'the signature method must be HMAC-SHA1')
  }
  if (brandedHeader(headers, 'signature-version') !== '1.0') {
    throw badSignature(1302, '签名版本不正确', 'the signature version must be 1.0')
  }
  if (date === null) throw badSignature(1304, '缺少 date 请求头', 'the date header is missing')
  const time = Date.parse(date)
  if (Number.isNaN(time)) {
    throw badSignature(1303, '时间格式不正确', 'the date header is malformed')
  }
  if (Math.abs(time - world.clock.now()) > window) {
    throw badSignature(1305, '时间偏差过大', 'the date header is too far from the service time')
  }
  const secret = secretOf(world, keyId)
  const isRight = secret !== undefined && isSignatureOf(presented, secret, signature)
  if (!isRight || nonce === undefined) {
    throw badSignature(1300, '签名不匹配', 'the signature does not match the request')
  }
  const nonces = usedNonces(world)
  if (nonces.has(nonce)) {
    throw badSignature(1306, '签名已被使用', 'the signature has been used before')
  }
  // One that is older than the window is refused for its date, so it need not be remembered.
  for (const [old, usedAt] of nonces) {
    if (usedAt >= time - 2 * window) break
    nonces.delete(old)
  }
  nonces.set(nonce, time)
}

function badSignature(apiCode: number, chinese: string, english: string): Refused {
  return new Refused(
    403,
    { 'zh-CN': `签名无效：${chinese}`, 'en-US': `invalid signature: ${english}` },
    { apiCode },
  )
}

function isSignatureOf(presented: Presented, secret: string, signature: string): boolean {
  const key = utf8ToBytes(secret)
  return canonicalForms(presented).some(
    text => encodeBase64(hmac(sha1, key, utf8ToBytes(text))) === signature,
  )
}
