// Generated from api/authentication/mini-programs.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { jsonObject } from '../../contract/plain-schemas.ts'
import { schemaFor } from '../../contract/schema.ts'
import { text } from '../../contract/values.ts'
import type { EncryptedData } from '../common/contract.ts'
import * as schemas from './schemas.ts'

/** Input of {@link MiniPrograms.decryptWechatData} and {@link MiniPrograms.decryptDouyinData}. */
export interface DecryptMiniProgramDataInput extends EncryptedData {
  /** Code that the platform's `login()` gave. It works once. */
  code: string
  /** Identifier of the connection to the mini program. */
  extIdpConnIdentifier: string
}

/** Encrypted data of a mini program, as it goes over the wire. */
export interface MiniProgramCiphertext extends EncryptedData {
  /** Code that the platform's `login()` gave. */
  code: string
  /** Identifier of the connection to the mini program. */
  extIdpConnidentifier: string
}

/** Input of {@link MiniPrograms.getAlipayAuthInfo}. */
export interface AlipayAuthInfoInput {
  /** Identifier of the connection to Alipay. */
  extIdpConnIdentifier: string
}

/** What the Alipay app is started with. */
export interface AlipayAuthInfo {
  /** Text with a signature, for the SDK of Alipay as it is. */
  authInfo: string
}

/** Who a mini program is to WeChat. */
export interface WechatCredentials {
  /** `AppID` of the mini program. */
  appId: string
  /** `AppSecret` of the mini program. */
  appSecret: string
}

/** Access token of a mini program for the API of WeChat. Handle it as a secret. */
export interface WechatAccessToken {
  /** The token. */
  accessToken: string
  /** When it ends, as text. */
  expiresAt?: string | null
}

/** Checks a {@link DecryptMiniProgramDataInput}. */
export const decryptMiniProgramDataInput = /* @__PURE__ */ schemaFor<DecryptMiniProgramDataInput>()(
  schemas.decryptMiniProgramDataInput,
)

/** Checks a {@link AlipayAuthInfoInput}. */
export const alipayAuthInfoInput = /* @__PURE__ */ schemaFor<AlipayAuthInfoInput>()(
  schemas.alipayAuthInfoInput,
)

/** Checks a {@link WechatAccessToken} in an answer. */
export const wechatAccessTokenSchema = /* @__PURE__ */ schemaFor<WechatAccessToken>()(
  schemas.wechatAccessToken,
)

/** `POST /api/v3/decrypt-wechat-miniprogram-data` */
export const decryptWechatMiniProgramData = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'decryptWechatMiniProgramData',
  method: 'POST',
  path: '/api/v3/decrypt-wechat-miniprogram-data',
  safety: 'write',
  access: 'anyone',
  secrets: ['code'],
  input: schemaFor<MiniProgramCiphertext>()(schemas.miniProgramCiphertext),
  output: jsonObject,
}))

/** `POST /api/v3/decrypt-douyin-miniprogram-data` */
export const decryptDouyinMiniProgramData = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'decryptDouyinMiniProgramData',
  method: 'POST',
  path: '/api/v3/decrypt-douyin-miniprogram-data',
  safety: 'write',
  access: 'anyone',
  secrets: ['code'],
  input: schemaFor<MiniProgramCiphertext>()(schemas.miniProgramCiphertext),
  output: jsonObject,
}))

/** `POST /api/v3/get-wechat-access-token-info` */
export const getWechatMpAccessTokenInfo = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getWechatMpAccessTokenInfo',
  method: 'POST',
  path: '/api/v3/get-wechat-access-token-info',
  safety: 'read',
  access: 'anyone',
  input: schemaFor<WechatCredentials>()(schemas.wechatCredentials),
  output: wechatAccessTokenSchema,
}))

/** `POST /api/v3/get-wechat-access-token` */
export const getWechatMpAccessToken = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getWechatMpAccessToken',
  method: 'POST',
  path: '/api/v3/get-wechat-access-token',
  safety: 'read',
  access: 'anyone',
  input: schemaFor<WechatCredentials>()(schemas.wechatCredentials),
  output: wechatAccessTokenSchema,
}))

/** Input of getAlipayAuthInfo. */
export interface GetAlipayAuthInfoInput {
  /** Identifier of the connection to Alipay. */
  extIdpConnidentifier: string
}

/** `GET /api/v3/get-alipay-authinfo` */
export const getAlipayAuthInfo = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getAlipayAuthInfo',
  method: 'GET',
  path: '/api/v3/get-alipay-authinfo',
  safety: 'read',
  access: 'anyone',
  input: schemaFor<GetAlipayAuthInfoInput>()(() =>
    z.strictObject({ extIdpConnidentifier: text() }),
  ),
  output: schemaFor<AlipayAuthInfo>()(schemas.alipayAuthInfo),
}))
