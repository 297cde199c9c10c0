// Generated from api/authentication/qr-code.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput } from '../../contract/custom-data.ts'
import { entity, matching, maybe, nested, openEnum, text } from '../../contract/schema.ts'
import { tokenSetSchema } from '../../contract/token-set/contract.ts'

export const qrCodeType = () =>
  z.enum(['MOBILE_APP', 'WECHAT_MINIPROGRAM', 'WECHAT_OFFICIAL_ACCOUNT'])

export const qrCodeAction = () => z.enum(['SCAN', 'CONFIRM', 'CANCEL'])

export const newQrCode = () =>
  z.strictObject({
    type: qrCodeType(),
    extIdpConnId: z.optional(z.string()),
    customData: customDataInput(),
    context: z.optional(z.unknown()),
    autoMergeQrCode: z.optional(z.boolean()),
  })

export const generatedQrCode = () =>
  entity({
    qrcodeId: text(),
    url: z.string(),
    customLogoUrl: maybe(z.string()),
  })

export const qrCodeIdShape = () => ({
  qrcodeId: text(),
})

export const qrCodeId = () => z.strictObject(qrCodeIdShape())

export const qrCodeUser = () =>
  entity({
    displayName: maybe(z.string()),
    photo: maybe(z.string()),
  })

export const qrCodeState = () =>
  entity({
    status: openEnum<'PENDING' | 'SCANNED' | 'AUTHORIZED' | 'CANCELLED' | 'EXPIRED' | 'ERROR'>(),
    ticket: maybe(z.string()),
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
    client_id: z.optional(z.string()),
    client_secret: z.optional(z.string()),
  })

export const fastpassOptions = () =>
  z.strictObject({
    scope: z.optional(
      z.string().check(matching(/(^| )openid( |$)/, 'must contain the scope openid')),
    ),
    context: z.optional(z.unknown()),
    customData: customDataInput(),
  })

export const fastpassParty = () =>
  entity({
    id: maybe(z.string()),
    displayName: maybe(z.string()),
    photo: maybe(z.string()),
  })

export const fastpassQrCode = () =>
  entity({
    scene: maybe(z.string()),
    qrcodeId: text(),
    apiHost: z.string(),
    user: fastpassParty(),
    appId: z.string(),
    userpool: fastpassParty(),
  })

export const fastpassApp = () =>
  entity({
    id: z.string(),
    name: z.string(),
    logo: maybe(z.string()),
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
    action: z.enum(['APP_LOGIN']),
    ...qrCodeIdShape(),
  })
