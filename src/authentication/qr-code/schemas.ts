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

export function qrCodeType() {
  return oneOf('MOBILE_APP', 'WECHAT_MINIPROGRAM', 'WECHAT_OFFICIAL_ACCOUNT')
}

export function qrCodeAction() {
  return oneOf('SCAN', 'CONFIRM', 'CANCEL')
}

export function newQrCode() {
  return z.strictObject({
    type: qrCodeType(),
    extIdpConnId: z.optional(string()),
    customData: customDataInput(),
    context: z.optional(z.unknown()),
    autoMergeQrCode: z.optional(boolean()),
  })
}

export function generatedQrCode() {
  return entity({ qrcodeId: text(), url: string(), customLogoUrl: maybe(string()) })
}

export function qrCodeIdShape() {
  return { qrcodeId: text() }
}

export function qrCodeId() {
  return z.strictObject(qrCodeIdShape())
}

export function qrCodeUser() {
  return entity({ displayName: maybe(string()), photo: maybe(string()) })
}

export function qrCodeState() {
  return entity({
    status: openEnum<'PENDING' | 'SCANNED' | 'AUTHORIZED' | 'CANCELLED' | 'EXPIRED' | 'ERROR'>(),
    ticket: maybe(string()),
    briefUserInfo: maybe(qrCodeUser()),
    tokenSet: maybe(nested(tokenSetSchema)),
  })
}

export function qrCodeChange() {
  return z.strictObject({ ...qrCodeIdShape(), action: qrCodeAction() })
}

export function qrCodeTicket() {
  return z.strictObject({
    ticket: text(),
    client_id: z.optional(string()),
    client_secret: z.optional(string()),
  })
}

export function fastpassOptions() {
  return z.strictObject({
    scope: z.optional(stringOf(matching(/(^| )openid( |$)/, 'must contain the scope openid'))),
    context: z.optional(z.unknown()),
    customData: customDataInput(),
  })
}

export function fastpassParty() {
  return entity({ id: maybe(string()), displayName: maybe(string()), photo: maybe(string()) })
}

export function fastpassQrCode() {
  return entity({
    scene: maybe(string()),
    qrcodeId: text(),
    apiHost: string(),
    user: fastpassParty(),
    appId: string(),
    userpool: fastpassParty(),
  })
}

export function fastpassApp() {
  return entity({ id: string(), name: string(), logo: maybe(string()) })
}

export function fastpassApps() {
  return entity({ relationApps: maybe(z.array(fastpassApp())) })
}
