// Generated from api/authentication/qr-code.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { successResultSchema } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { noData } from '../../contract/plain-schemas.ts'
import { schemaFor } from '../../contract/schema.ts'
import { type TokenSet, tokenSetSchema } from '../../contract/token-set/contract.ts'
import { type OpenEnum, oneOf, text } from '../../contract/values.ts'
import * as schemas from './schemas.ts'

/** What a QR code is scanned with. */
export type QrCodeType =
  /** An application of your own on a phone, where the user is signed in. */
  | 'MOBILE_APP'
  /** A mini program of WeChat. */
  | 'WECHAT_MINIPROGRAM'
  /** WeChat itself, following an official account. */
  | 'WECHAT_OFFICIAL_ACCOUNT'

/** How far a QR code has come. */
export type QrCodeStatus =
  /** Nobody has scanned it yet. */
  | 'PENDING'
  /** Somebody has scanned it, and has to confirm. */
  | 'SCANNED'
  /** The sign-in is confirmed. */
  | 'AUTHORIZED'
  /** The user has refused. */
  | 'CANCELLED'
  /** Its time is up. */
  | 'EXPIRED'
  /** The service failed, for no reason that it tells. */
  | 'ERROR'

/** What the phone of a signed-in user does with a QR code. */
export type QrCodeAction =
  /** Tells that the user has scanned it, so that the page can show who. */
  | 'SCAN'
  /** Lets the page in; only after `SCAN`. */
  | 'CONFIRM'
  /** Refuses; only after `SCAN`. */
  | 'CANCEL'

/** A QR code to be made. */
export interface NewQrCode<Custom extends CustomData = CustomData> {
  /** What it is scanned with. */
  type: QrCodeType
  /** Id of the connection to WeChat. Default: the first one that the application has. */
  extIdpConnId?: string | undefined
  /** Values of custom fields that the user gets who confirms; only for `MOBILE_APP`. */
  customData?: Custom | undefined
  /** Free data for the pool's pipelines; only for WeChat. */
  context?: unknown
  /**
   * Draw your logo into the image, which takes the service longer; only for `WECHAT_MINIPROGRAM`.
   * Default false: the logo is in `customLogoUrl`, for the page to draw.
   */
  autoMergeQrCode?: boolean | undefined
}

/** A QR code that was made. */
export interface GeneratedQrCode {
  /** Id, by which its status is asked for. */
  qrcodeId: string
  /** What to show: the text of the code for `MOBILE_APP`, the address of an image for WeChat. */
  url: string
  /** Address of your logo, when it is not in the image; see `autoMergeQrCode`. */
  customLogoUrl?: string | null
}

/** Which QR code is meant. */
export interface QrCodeId {
  /** Id of the QR code. */
  qrcodeId: string
}

/** Who has scanned a QR code. */
export interface QrCodeUser {
  /** Name to show. */
  displayName?: string | null
  /** Address of the picture. */
  photo?: string | null
}

/** How far a QR code has come, and what came of it. */
export interface QrCodeState {
  /** How far it has come. */
  status: OpenEnum<QrCodeStatus>
  /**
   * With `AUTHORIZED`: what the tokens are had for, once, by {@link QrCode.exchangeTicket}. A
   * secret.
   */
  ticket?: string | null
  /** Who has scanned it, from `SCANNED` on. */
  briefUserInfo?: QrCodeUser | null
  /** With `AUTHORIZED`: the tokens, where the pool gives them out without a ticket. */
  tokenSet?: TokenSet | null
}

/** What is done with a QR code. */
export interface QrCodeChange extends QrCodeId {
  /** What is done with it. */
  action: QrCodeAction
}

/** A ticket to be exchanged for tokens. */
export interface QrCodeTicket {
  /**
   * The ticket of a QR code that is confirmed. It works once, for 5 minutes unless the pool says
   * otherwise.
   */
  ticket: string
  /** Id of the application; the client adds it. */
  client_id?: string | undefined
  /** Secret of the application; the client adds it. */
  client_secret?: string | undefined
}

/** Options of a sign-in by a fastpass QR code. */
export interface FastpassOptions<Custom extends CustomData = CustomData> {
  /** Scopes, separated by spaces; must contain `openid`. Default `openid profile`. */
  scope?: string | undefined
  /** Free data for the pool's pipelines. */
  context?: unknown
  /** Values of custom fields that the user gets. */
  customData?: Custom | undefined
}

/** A user or a pool, as much of it as a phone shows before it signs in. */
export interface FastpassParty {
  /** Id. */
  id?: string | null
  /** Name to show. */
  displayName?: string | null
  /** Address of the picture. */
  photo?: string | null
}

/**
 * What a fastpass QR code says. Whoever reads it can sign in as the user, so show it to nobody
 * else.
 */
export interface FastpassQrCode {
  /** What the code is for. */
  scene?: string | null
  /** Id, by which the phone signs in. */
  qrcodeId: string
  /** Origin that the phone has to talk to. */
  apiHost: string
  /** Whom the phone signs in. */
  user: FastpassParty
  /** Id of the application in which the user has made the code. */
  appId: string
  /** The pool. */
  userpool: FastpassParty
}

/** An application that a phone can sign in to. */
export interface FastpassApp {
  /** Id of the application. */
  id: string
  /** Name to show. */
  name: string
  /** Address of the logo. */
  logo?: string | null
}

/** The applications that a phone can sign in to. */
export interface FastpassApps {
  /** The applications. */
  relationApps?: FastpassApp[] | null
}

/** Checks a {@link QrCodeState} in an answer. */
export const qrCodeStateSchema = /* @__PURE__ */ schemaFor<QrCodeState>()(schemas.qrCodeState)

/** `POST /api/v3/gene-qrcode` */
export const geneQrCode = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'geneQrCode',
  method: 'POST',
  path: '/api/v3/gene-qrcode',
  safety: 'write',
  access: 'anyone',
  customData: { input: { customData: 'USER' } },
  input: schemaFor<NewQrCode>()(schemas.newQrCode),
  output: schemaFor<GeneratedQrCode>()(schemas.generatedQrCode),
}))

/** `GET /api/v3/get-qrcode-status` */
export const getQrCodeStatus = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getQrCodeStatus',
  method: 'GET',
  path: '/api/v3/get-qrcode-status',
  safety: 'read',
  access: 'anyone',
  input: schemaFor<QrCodeId>()(schemas.qrCodeId),
  output: qrCodeStateSchema,
}))

/** `GET /api/v3/check-qrcode-status` */
export const checkQrCodeStatus = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'checkQrCodeStatus',
  method: 'GET',
  path: '/api/v3/check-qrcode-status',
  safety: 'read',
  access: 'anyone',
  input: schemaFor<QrCodeId>()(schemas.qrCodeId),
  output: qrCodeStateSchema,
}))

/** `POST /api/v3/exchange-tokenset-with-qrcode-ticket` */
export const exchangeTokenSetWithQrCodeTicket = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'exchangeTokenSetWithQrCodeTicket',
  method: 'POST',
  path: '/api/v3/exchange-tokenset-with-qrcode-ticket',
  safety: 'write',
  access: 'application',
  input: schemaFor<QrCodeTicket>()(schemas.qrCodeTicket),
  output: tokenSetSchema,
}))

/** `POST /api/v3/set-qrcode-status` */
export const setQrCodeStatus = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'setQrCodeStatus',
  method: 'POST',
  path: '/api/v3/set-qrcode-status',
  safety: 'idempotent',
  access: 'user',
  input: schemaFor<QrCodeChange>()(schemas.qrCodeChange),
  output: successResultSchema,
}))

/** `POST /api/v3/change-qrcode-status` */
export const changeQrCodeStatus = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'changeQrCodeStatus',
  method: 'POST',
  path: '/api/v3/change-qrcode-status',
  safety: 'write',
  access: 'user',
  input: schemaFor<QrCodeChange>()(schemas.qrCodeChange),
  output: noData,
}))

/** Input of geneFastpassQrcodeInfo. */
export interface GeneFastpassQrcodeInfoInput<Custom extends CustomData = CustomData> {
  /** Options of the sign-in. */
  options?: FastpassOptions<Custom> | undefined
}

/** `POST /api/v3/gene-fastpass-qrcode-info` */
export const geneFastpassQrcodeInfo = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/gene-fastpass-qrcode-info',
  safety: 'write',
  access: 'user',
  customData: { input: { 'options.customData': 'USER' } },
  input: schemaFor<GeneFastpassQrcodeInfoInput>()(() =>
    z.strictObject({ options: z.optional(schemas.fastpassOptions()) }),
  ),
  output: schemaFor<FastpassQrCode>()(schemas.fastpassQrCode),
}))

/** Input of getFastpassParams. */
export interface GetFastpassParamsInput extends QrCodeId {
  /** Id of the application in which the code was made, as the code says it. */
  appId: string
}

/** `GET /api/v3/get-fastpass-client-apps` */
export const getFastpassParams = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getFastpassParams',
  method: 'GET',
  path: '/api/v3/get-fastpass-client-apps',
  safety: 'read',
  access: 'anyone',
  input: schemaFor<GetFastpassParamsInput>()(() =>
    z.strictObject({ ...schemas.qrCodeIdShape(), appId: text() }),
  ),
  output: schemaFor<FastpassApps>()(schemas.fastpassApps),
}))

/** `GET /api/v3/get-app-login-qrcode-status` */
export const getAppLoginQrCodeStatus = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getAppLoginQrCodeStatus',
  method: 'GET',
  path: '/api/v3/get-app-login-qrcode-status',
  safety: 'read',
  access: 'anyone',
  input: schemaFor<QrCodeId>()(schemas.qrCodeId),
  output: qrCodeStateSchema,
}))

/** Input of qrCodeAppLogin. */
export interface QrCodeAppLoginInput extends QrCodeId {
  /** What the phone does; there is but one thing. */
  action: 'APP_LOGIN'
}

/** `POST /api/v3/qrcode-app-login` */
export const qrCodeAppLogin = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'qrCodeAppLogin',
  method: 'POST',
  path: '/api/v3/qrcode-app-login',
  safety: 'write',
  access: 'anyone',
  input: schemaFor<QrCodeAppLoginInput>()(() =>
    z.strictObject({ action: oneOf('APP_LOGIN'), ...schemas.qrCodeIdShape() }),
  ),
  output: tokenSetSchema,
}))
