// Generated from api/authentication/wechat-mobile.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { oneOf, string, text } from '../../contract/values.ts'
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
    action: oneOf('create-federation-account'),
  })

export const bindByEmailCodeInput = () =>
  z.strictObject({
    ...wechatEmailBindingShape(),
    action: oneOf('bind-identity-by-email-code'),
  })

export const bindByPhoneCodeInput = () =>
  z.strictObject({
    ...wechatPhoneBindingShape(),
    action: oneOf('bind-identity-by-phone-code'),
  })

export const bindByAccountInput = () =>
  z.strictObject({
    ...wechatPasswordBindingShape(),
    action: oneOf('bind-identity-by-password'),
  })

export const selectAccountInput = () =>
  z.strictObject({
    ...wechatAccountChoiceShape(),
    action: oneOf('bind-identity-by-selection'),
  })

export const bindByAccountIdInput = () =>
  z.strictObject({
    ...wechatAccountIdChoiceShape(),
    action: oneOf('bind-identity-by-account-id'),
  })
