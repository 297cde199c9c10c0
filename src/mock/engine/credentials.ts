import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { encodeBase64 } from '../../utils/base64.ts'
import type { JsonObject } from '../../utils/json.ts'
import { milliseconds } from './clock.ts'
import type { Pool, StoredApp, StoredUser } from './pool.ts'
import { readAccessToken } from './read-tokens.ts'
import { Refused } from './refused.ts'

/** What is left of a request's credentials to check. */
export interface Presented {
  readonly method: string
  readonly path: string
  readonly headers: Headers
  /** Parsed query of a GET, else the parsed body. */
  readonly data: JsonObject
  /** Origin that the request went to. */
  readonly origin: string
}

const prefixes = ['x-genauth-', 'x-authing-']

/** Reads one of the service's own headers, under either brand. */
export function brandedHeader(headers: Headers, name: string): string | undefined {
  for (const prefix of prefixes) {
    const value = headers.get(`${prefix}${name}`)
    if (value !== null) return value
  }
  return undefined
}

/**
 * Checks that a request comes from an administrator: by signature, or by management token.
 *
 * @throws {@link Refused} 401 or 403, with the signature code that fits
 */
export function checkAdministrator(pool: Pool, presented: Presented): void {
  const authorization = presented.headers.get('authorization') ?? ''
  const signature = /^(?:GenAuth|authing) ([^:\s]+):(\S+)$/.exec(authorization)
  if (signature?.[1] !== undefined && signature[2] !== undefined) {
    checkSignature(pool, presented, signature[1], signature[2])
    return
  }
  const expiresAt = pool.managementTokens.get(authorization.replace(/^Bearer /, ''))
  const poolId = brandedHeader(presented.headers, 'userpool-id')
  if (expiresAt === undefined || expiresAt <= pool.clock.now() || poolId !== pool.userPoolId) {
    throw new Refused(401, {
      'zh-CN': '管理凭证无效',
      'en-US': 'the management credential is missing, wrong or expired',
    })
  }
}

function checkSignature(pool: Pool, presented: Presented, keyId: string, signature: string): void {
  const { headers } = presented
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
  if (Math.abs(time - pool.clock.now()) > milliseconds(pool.settings.signatureWindow)) {
    throw badSignature(1305, '时间偏差过大', 'the date header is too far from the service time')
  }
  const secret = pool.accessKeys.get(keyId)
  if (secret === undefined || nonce === undefined || signature !== signatureOf(presented, secret)) {
    throw badSignature(1300, '签名不匹配', 'the signature does not match the request')
  }
  if (pool.nonces.has(nonce)) {
    throw badSignature(1306, '签名已被使用', 'the signature has been used before')
  }
  // One that is older than the window is refused for its date, so it need not be remembered.
  for (const [old, usedAt] of pool.nonces) {
    if (usedAt > time - 2 * milliseconds(pool.settings.signatureWindow)) break
    pool.nonces.delete(old)
  }
  pool.nonces.set(nonce, time)
}

function badSignature(apiCode: number, chinese: string, english: string): Refused {
  return new Refused(
    403,
    { 'zh-CN': `签名无效：${chinese}`, 'en-US': `invalid signature: ${english}` },
    { apiCode },
  )
}

// Written from the service's rules and from what arrived, not by the client's code, so that a
// mistake in one of the two shows.
function signatureOf({ method, path, headers, data }: Presented, secret: string): string {
  let text = `${method}\n`
  const names = [...headers.keys()].filter(
    name => name === 'date' || prefixes.some(prefix => name.startsWith(prefix)),
  )
  for (const name of names.sort()) text += `${name}:${headers.get(name)?.trim()}\n`
  text += path
  const pairs = Object.keys(data)
    .sort()
    .map(key => {
      const value = data[key]
      return `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`
    })
  if (pairs.length > 0) text += `?${pairs.join('&')}`
  return encodeBase64(hmac(sha1, utf8ToBytes(secret), utf8ToBytes(text)))
}

/**
 * Finds the user whose access token a request carries.
 *
 * @throws {@link Refused} 401 when there is no valid token
 */
export async function checkUser(pool: Pool, { headers, origin }: Presented): Promise<StoredUser> {
  const token = (headers.get('authorization') ?? '').replace(/^Bearer /, '')
  const accessToken = await readAccessToken(pool, token, origin)
  // One that is bound to a key needs a proof of it, which these endpoints do not take.
  const isUsable = accessToken !== undefined && accessToken.keyThumbprint === undefined
  const user = isUsable ? pool.users.get(accessToken.session.userId ?? '') : undefined
  if (user === undefined) {
    throw new Refused(401, { 'zh-CN': '尚未登录', 'en-US': 'not signed in' }, { apiCode: 2020 })
  }
  return user
}

/**
 * Checks that a request comes from the application, by the method that is configured for it.
 *
 * @returns the input without the application's own parameters
 * @throws {@link Refused} 401 when the secret is missing or wrong
 */
export function checkApplication(app: StoredApp, { headers, data }: Presented): JsonObject {
  const { client_id: postedId, client_secret: postedSecret, ...input } = data
  const basic = /^Basic (\S+)$/.exec(headers.get('authorization') ?? '')?.[1]
  const isRight = {
    client_secret_basic: basic === btoa(`${app.appId}:${app.appSecret}`),
    client_secret_post: postedId === app.appId && postedSecret === app.appSecret,
    none: basic === undefined && postedSecret === undefined,
  }
  const { tokenEndPointAuthMethod: method = methodOf(basic, postedSecret) } = app
  if (isRight[method]) return input
  throw new Refused(401, {
    'zh-CN': '应用认证失败',
    'en-US': 'the application could not prove who it is',
  })
}

function methodOf(basic: unknown, postedSecret: unknown) {
  if (basic !== undefined) return 'client_secret_basic'
  return postedSecret === undefined ? 'none' : 'client_secret_post'
}
