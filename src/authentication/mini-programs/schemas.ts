// Generated from api/authentication/mini-programs.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe, text } from '../../contract/schema.ts'
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
    authInfo: z.string(),
  })

export const wechatCredentials = () =>
  z.strictObject({
    appId: text(),
    appSecret: text(),
  })

export const wechatAccessToken = () =>
  entity({
    accessToken: z.string(),
    expiresAt: maybe(z.string()),
  })

export const getAlipayAuthInfoInput = () =>
  z.strictObject({
    extIdpConnidentifier: text(),
  })
