// Generated from api/authentication/qr-code.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput } from '../../contract/custom-data.ts'
import { entity, maybe, nested } from '../../contract/schema.ts'
import { tokenSetSchema } from '../../contract/token-set/contract.ts'
import {
  boolean,
  matching,
  oneOf,
  openEnum,
  string,
  stringOf,
  text,
} from '../../contract/values.ts'

export const qrCodeType = () => oneOf('MOBILE_APP', 'WECHAT_MINIPROGRAM', 'WECHAT_OFFICIAL_ACCOUNT')

export const qrCodeAction = () => oneOf('SCAN', 'CONFIRM', 'CANCEL')

export const newQrCode = () =>
  z.strictObject({
    type: qrCodeType(),
    extIdpConnId: z.optional(string()),
    customData: customDataInput(),
    context: z.optional(z.unknown()),
    autoMergeQrCode: z.optional(boolean()),
  })

export const generatedQrCode = () =>
  entity({
    qrcodeId: text(),
    url: string(),
    customLogoUrl: maybe(string()),
  })

export const qrCodeIdShape = () => ({
  qrcodeId: text(),
})

export const qrCodeId = () => z.strictObject(qrCodeIdShape())

export const qrCodeUser = () =>
  entity({
    displayName: maybe(string()),
    photo: maybe(string()),
  })

export const qrCodeState = () =>
  entity({
    status: openEnum<'PENDING' | 'SCANNED' | 'AUTHORIZED' | 'CANCELLED' | 'EXPIRED' | 'ERROR'>(),
    ticket: maybe(string()),
    briefUserInfo: maybe(qrCodeUser()),
    tokenSet: maybe(nested(tokenSetSchema)),
  })

export const qrCodeChange = () =>
  z.strictObject({
    ...qrCodeIdShape(),
    action: qrCodeAction(),
  })

export const qrCodeTicket = () =>
  z.strictObject({
    ticket: text(),
    client_id: z.optional(string()),
    client_secret: z.optional(string()),
  })

export const fastpassOptions = () =>
  z.strictObject({
    scope: z.optional(stringOf(matching(/(^| )openid( |$)/, 'must contain the scope openid'))),
    context: z.optional(z.unknown()),
    customData: customDataInput(),
  })

export const fastpassParty = () =>
  entity({
    id: maybe(string()),
    displayName: maybe(string()),
    photo: maybe(string()),
  })

export const fastpassQrCode = () =>
  entity({
    scene: maybe(string()),
    qrcodeId: text(),
    apiHost: string(),
    user: fastpassParty(),
    appId: string(),
    userpool: fastpassParty(),
  })

export const fastpassApp = () =>
  entity({
    id: string(),
    name: string(),
    logo: maybe(string()),
  })

export const fastpassApps = () =>
  entity({
    relationApps: maybe(z.array(fastpassApp())),
  })

export const geneFastpassQrcodeInfoInput = () =>
  z.strictObject({
    options: z.optional(fastpassOptions()),
  })

export const getFastpassParamsInput = () =>
  z.strictObject({
    ...qrCodeIdShape(),
    appId: text(),
  })

export const qrCodeAppLoginInput = () =>
  z.strictObject({
    action: oneOf('APP_LOGIN'),
    ...qrCodeIdShape(),
  })
