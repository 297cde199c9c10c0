// Generated from api/authentication/wechat-mobile.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { string, text } from '../../contract/values.ts'
import { signInOptions } from '../common/schemas.ts'

export function wechatSignInInput() {
  return z.strictObject({
    code: text(),
    appId: z.optional(text()),
    connId: z.optional(text()),
    options: z.optional(signInOptions()),
  })
}

export function waitingSignInShape() {
  return { key: text() }
}

export function wechatEmailBindingShape() {
  return { ...waitingSignInShape(), code: text(), email: text() }
}

export function wechatPhoneBindingShape() {
  return {
    ...waitingSignInShape(),
    code: text(),
    phone: text(),
    phoneCountryCode: z.optional(string()),
  }
}

export function wechatPasswordBindingShape() {
  return { ...waitingSignInShape(), password: text(), account: text() }
}

export function wechatAccountChoiceShape() {
  return { ...waitingSignInShape(), account: text() }
}

export function wechatAccountIdChoiceShape() {
  return { ...waitingSignInShape(), accountId: text() }
}
