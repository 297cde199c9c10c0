// Generated from api/authentication/mini-programs.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { string, text } from '../../contract/values.ts'
import { encryptedDataShape } from '../common/schemas.ts'

export function decryptMiniProgramDataInput() {
  return z.strictObject({ ...encryptedDataShape(), code: text(), extIdpConnIdentifier: text() })
}

export function miniProgramCiphertext() {
  return z.strictObject({ ...encryptedDataShape(), code: text(), extIdpConnidentifier: text() })
}

export function alipayAuthInfoInput() {
  return z.strictObject({ extIdpConnIdentifier: text() })
}

export function alipayAuthInfo() {
  return entity({ authInfo: string() })
}

export function wechatCredentials() {
  return z.strictObject({ appId: text(), appSecret: text() })
}

export function wechatAccessToken() {
  return entity({ accessToken: string(), expiresAt: maybe(string()) })
}
