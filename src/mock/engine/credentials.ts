import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { encodeBase64 } from '../../utils/base64.ts'
import { isObject, type JsonObject } from '../../utils/json.ts'
import { milliseconds } from './clock.ts'
import { readAccessToken } from './issue-tokens.ts'
import type { Pool, StoredApp, StoredUser } from './pool.ts'
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
  const refuse = (apiCode: number, words: string): Refused =>
    new Refused(403, { 'zh-CN': `签名无效：${words}`, 'en-US': words }, { apiCode })

  if (brandedHeader(headers, 'signature-method') !== 'HMAC-SHA1') {
    throw refuse(1301, 'the signature method must be HMAC-SHA1')
  }
  if (brandedHeader(headers, 'signature-version') !== '1.0') {
    throw refuse(1302, 'the signature version must be 1.0')
  }
  if (date === null) throw refuse(1304, 'the date header is missing')
  const time = Date.parse(date)
  if (Number.isNaN(time)) throw refuse(1303, 'the date header is malformed')
  if (Math.abs(time - pool.clock.now()) > milliseconds(pool.settings.signatureWindow)) {
    throw refuse(1305, 'the date header is too far from the time of the service')
  }
  const secret = pool.accessKeys.get(keyId)
  if (secret === undefined || signature !== signatureOf(presented, secret)) {
    throw refuse(1300, 'the signature is not valid')
  }
  if (nonce === undefined || pool.nonces.has(nonce)) {
    throw refuse(1306, 'the signature has been used before')
  }
  pool.nonces.add(nonce)
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
  const claims = await readAccessToken(pool, token, origin)
  const userId = claims === undefined ? undefined : pool.sessions.get(claims.tokenId)
  const user = userId === undefined ? undefined : pool.users.get(userId)
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
  const expected = app.tokenEndPointAuthMethod
  const isValid = (): boolean => {
    if (basic !== undefined) {
      return (
        expected !== 'client_secret_post' &&
        expected !== 'none' &&
        atob(basic) === `${app.appId}:${app.appSecret}`
      )
    }
    if (postedSecret !== undefined) {
      return (
        expected !== 'client_secret_basic' &&
        postedId === app.appId &&
        postedSecret === app.appSecret
      )
    }
    return expected === undefined || expected === 'none'
  }
  if (!isValid()) {
    throw new Refused(401, {
      'zh-CN': '应用认证失败',
      'en-US': 'the application could not prove who it is',
    })
  }
  return isObject(input) ? input : {}
}
