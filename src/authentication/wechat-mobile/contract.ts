// Generated from api/authentication/wechat-mobile.tsp by `npm run generate`.

import * as z from 'zod/mini'
import type { CustomData } from '../../contract/custom-data.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { schemaFor } from '../../contract/schema.ts'
import { tokenSetSchema } from '../../contract/token-set/contract.ts'
import { oneOf } from '../../contract/values.ts'
import type { SignInOptions } from '../common/contract.ts'
import * as schemas from './schemas.ts'

/** Input of {@link WechatMobile.signIn}, which is also what goes over the wire. */
export interface WechatSignInInput<Custom extends CustomData = CustomData> {
  /** Code that WeChat gave the app. It works once. */
  code: string
  /** Id of the application. Default: that of the client. */
  appId?: string | undefined
  /** Id of the connection to WeChat, for applications with several. */
  connId?: string | undefined
  /** Options of the sign-in. */
  options?: SignInOptions<Custom> | undefined
}

/** A sign-in that waits for its user to bind an account. */
export interface WaitingSignIn {
  /** `key` of the binding that the service asked for. */
  key: string
}

/** An account that its e-mail address proves. */
export interface WechatEmailBinding extends WaitingSignIn {
  /** Code that was sent for `CHANNEL_LOGIN`. */
  code: string
  /** E-mail address of the account. */
  email: string
}

/** An account that its phone number proves. */
export interface WechatPhoneBinding extends WaitingSignIn {
  /** Code that was sent for `CHANNEL_LOGIN`. */
  code: string
  /** Phone number of the account. */
  phone: string
  /** Country code of the phone number. Default `+86`. */
  phoneCountryCode?: string | undefined
}

/** An account that its password proves. */
export interface WechatPasswordBinding extends WaitingSignIn {
  /** Password. */
  password: string
  /** User name, e-mail address or phone number. */
  account: string
}

/** One of the accounts that the user may choose of, by a name. */
export interface WechatAccountChoice extends WaitingSignIn {
  /** User name, e-mail address or phone number. */
  account: string
}

/** One of the accounts that the user may choose of, by its id. */
export interface WechatAccountIdChoice extends WaitingSignIn {
  /** Id of the account. */
  accountId: string
}

/** `POST /api/v2/ecConn/wechatMobile/authByCodeIdentity` */
export const authByCodeIdentity = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v2/ecConn/wechatMobile/authByCodeIdentity',
  safety: 'write',
  access: 'anyone',
  isBare: true,
  secrets: ['code'],
  customData: { input: { 'options.customData': 'USER' } },
  input: schemaFor<WechatSignInInput>()(schemas.wechatSignInInput),
  output: tokenSetSchema,
}))

/** Input of registerNewUser. */
export interface RegisterNewUserInput extends WaitingSignIn {
  /** What the step does: one value for each endpoint. */
  action: 'create-federation-account'
}

/** `POST /api/v2/ecConn/wechatMobile/register` */
export const registerNewUser = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'registerNewUser',
  method: 'POST',
  path: '/api/v2/ecConn/wechatMobile/register',
  safety: 'write',
  access: 'anyone',
  isBare: true,
  secrets: ['key'],
  input: schemaFor<RegisterNewUserInput>()(() =>
    z.strictObject({ ...schemas.waitingSignInShape(), action: oneOf('create-federation-account') }),
  ),
  output: tokenSetSchema,
}))

/** Input of bindByEmailCode. */
export interface BindByEmailCodeInput extends WechatEmailBinding {
  /** What the step does: one value for each endpoint. */
  action: 'bind-identity-by-email-code'
}

/** `POST /api/v2/ecConn/wechatMobile/byEmailCode` */
export const bindByEmailCode = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'bindByEmailCode',
  method: 'POST',
  path: '/api/v2/ecConn/wechatMobile/byEmailCode',
  safety: 'write',
  access: 'anyone',
  isBare: true,
  secrets: ['key', 'code'],
  input: schemaFor<BindByEmailCodeInput>()(() =>
    z.strictObject({
      ...schemas.wechatEmailBindingShape(),
      action: oneOf('bind-identity-by-email-code'),
    }),
  ),
  output: tokenSetSchema,
}))

/** Input of bindByPhoneCode. */
export interface BindByPhoneCodeInput extends WechatPhoneBinding {
  /** What the step does: one value for each endpoint. */
  action: 'bind-identity-by-phone-code'
}

/** `POST /api/v2/ecConn/wechatMobile/byPhoneCode` */
export const bindByPhoneCode = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'bindByPhoneCode',
  method: 'POST',
  path: '/api/v2/ecConn/wechatMobile/byPhoneCode',
  safety: 'write',
  access: 'anyone',
  isBare: true,
  secrets: ['key', 'code'],
  input: schemaFor<BindByPhoneCodeInput>()(() =>
    z.strictObject({
      ...schemas.wechatPhoneBindingShape(),
      action: oneOf('bind-identity-by-phone-code'),
    }),
  ),
  output: tokenSetSchema,
}))

/** Input of bindByAccount. */
export interface BindByAccountInput extends WechatPasswordBinding {
  /** What the step does: one value for each endpoint. */
  action: 'bind-identity-by-password'
}

/** `POST /api/v2/ecConn/wechatMobile/byAccount` */
export const bindByAccount = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'bindByAccount',
  method: 'POST',
  path: '/api/v2/ecConn/wechatMobile/byAccount',
  safety: 'write',
  access: 'anyone',
  isBare: true,
  secrets: ['key'],
  passwords: { at: ['password'] },
  input: schemaFor<BindByAccountInput>()(() =>
    z.strictObject({
      ...schemas.wechatPasswordBindingShape(),
      action: oneOf('bind-identity-by-password'),
    }),
  ),
  output: tokenSetSchema,
}))

/** Input of selectAccount. */
export interface SelectAccountInput extends WechatAccountChoice {
  /** What the step does: one value for each endpoint. */
  action: 'bind-identity-by-selection'
}

/** `POST /api/v2/ecConn/wechatMobile/select` */
export const selectAccount = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'selectAccount',
  method: 'POST',
  path: '/api/v2/ecConn/wechatMobile/select',
  safety: 'write',
  access: 'anyone',
  isBare: true,
  secrets: ['key'],
  input: schemaFor<SelectAccountInput>()(() =>
    z.strictObject({
      ...schemas.wechatAccountChoiceShape(),
      action: oneOf('bind-identity-by-selection'),
    }),
  ),
  output: tokenSetSchema,
}))

/** Input of bindByAccountId. */
export interface BindByAccountIdInput extends WechatAccountIdChoice {
  /** What the step does: one value for each endpoint. */
  action: 'bind-identity-by-account-id'
}

/** `POST /api/v2/ecConn/wechatMobile/byAccountId` */
export const bindByAccountId = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'bindByAccountId',
  method: 'POST',
  path: '/api/v2/ecConn/wechatMobile/byAccountId',
  safety: 'write',
  access: 'anyone',
  isBare: true,
  secrets: ['key'],
  input: schemaFor<BindByAccountIdInput>()(() =>
    z.strictObject({
      ...schemas.wechatAccountIdChoiceShape(),
      action: oneOf('bind-identity-by-account-id'),
    }),
  ),
  output: tokenSetSchema,
}))
