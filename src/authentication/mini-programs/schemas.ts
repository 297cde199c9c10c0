// Generated from api/authentication/mini-programs.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { string, text } from '../../contract/values.ts'
import { encryptedDataShape } from '../common/schemas.ts'

export const decryptMiniProgramDataInput = () =>
  z.strictObject({
    ...encryptedDataShape(),
    code: text(),
    extIdpConnIdentifier: text(),
  })

export const miniProgramCiphertext = () =>
  z.strictObject({
    ...encryptedDataShape(),
    code: text(),
    extIdpConnidentifier: text(),
  })

export const alipayAuthInfoInput = () =>
  z.strictObject({
    extIdpConnIdentifier: text(),
  })

export const alipayAuthInfo = () =>
  entity({
    authInfo: string(),
  })

export const wechatCredentials = () =>
  z.strictObject({
    appId: text(),
    appSecret: text(),
  })

export const wechatAccessToken = () =>
  entity({
    accessToken: string(),
    expiresAt: maybe(string()),
  })

export const getAlipayAuthInfoInput = () =>
  z.strictObject({
    extIdpConnidentifier: text(),
  })
