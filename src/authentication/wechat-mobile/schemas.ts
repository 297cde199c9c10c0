// Generated from api/authentication/wechat-mobile.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { string, text } from '../../contract/values.ts'
import { signInOptions } from '../common/schemas.ts'

export const wechatSignInInput = () =>
  z.strictObject({
    code: text(),
    appId: z.optional(text()),
    connId: z.optional(text()),
    options: z.optional(signInOptions()),
  })

export const waitingSignInShape = () => ({
  key: text(),
})

export const wechatEmailBindingShape = () => ({
  ...waitingSignInShape(),
  code: text(),
  email: text(),
})

export const wechatPhoneBindingShape = () => ({
  ...waitingSignInShape(),
  code: text(),
  phone: text(),
  phoneCountryCode: z.optional(string()),
})

export const wechatPasswordBindingShape = () => ({
  ...waitingSignInShape(),
  password: text(),
  account: text(),
})

export const wechatAccountChoiceShape = () => ({
  ...waitingSignInShape(),
  account: text(),
})

export const wechatAccountIdChoiceShape = () => ({
  ...waitingSignInShape(),
  accountId: text(),
})

export const registerNewUserInput = () =>
  z.strictObject({
    ...waitingSignInShape(),
    action: text(),
  })

export const bindByEmailCodeInput = () =>
  z.strictObject({
    ...wechatEmailBindingShape(),
    action: text(),
  })

export const bindByPhoneCodeInput = () =>
  z.strictObject({
    ...wechatPhoneBindingShape(),
    action: text(),
  })

export const bindByAccountInput = () =>
  z.strictObject({
    ...wechatPasswordBindingShape(),
    action: text(),
  })

export const selectAccountInput = () =>
  z.strictObject({
    ...wechatAccountChoiceShape(),
    action: text(),
  })

export const bindByAccountIdInput = () =>
  z.strictObject({
    ...wechatAccountIdChoiceShape(),
    action: text(),
  })
