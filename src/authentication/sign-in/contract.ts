// Generated from api/authentication/sign-in.tsp by `npm run generate`.

import type { CustomData } from '../../contract/custom-data.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { schemaFor } from '../../contract/schema.ts'
import { tokenSetSchema } from '../../contract/token-set/contract.ts'
import type { JsonObject } from '../../utils/json.ts'
import type { EncryptedData, SignInOptions } from '../common/contract.ts'
import * as schemas from './schemas.ts'

/** Credentials with a password: exactly one of the four names. */
export interface PasswordCredentials {
  /** Password. */
  password: string
  /** User name, e-mail address or phone number, whichever it is. */
  account?: string
  /** E-mail address, case-insensitive. */
  email?: string
  /** User name, case-sensitive. */
  username?: string
  /** Phone number. */
  phone?: string
}

/** Credentials with a code: exactly one of `email` and `phone`. */
export interface CodeCredentials {
  /** Code that was sent for `CHANNEL_LOGIN`. */
  passCode: string
  /** E-mail address that the code was sent to. */
  email?: string
  /** Phone number that the code was sent to. */
  phone?: string
  /** Country code of the phone number. Default `+86`. */
  phoneCountryCode?: string
}

/** Credentials of a directory user. */
export interface DirectoryCredentials {
  /** Account name in the directory. */
  sAMAccountName: string
  /** Password. */
  password: string
}

/** Input of {@link SignIn.withPassword}: exactly one of the four names. */
export interface SignInWithPasswordInput<Custom extends CustomData = CustomData>
  extends PasswordCredentials {
  /** Options of the sign-in. */
  options?: SignInOptions<Custom>
}

/** Input of {@link SignIn.withCode}: exactly one of `email` and `phone`. */
export interface SignInWithCodeInput<Custom extends CustomData = CustomData>
  extends CodeCredentials {
  /** Options of the sign-in. */
  options?: SignInOptions<Custom>
}

/** Input of {@link SignIn.withLdap} and {@link SignIn.withAd}. */
export interface SignInWithDirectoryInput<Custom extends CustomData = CustomData>
  extends DirectoryCredentials {
  /** Options of the sign-in. */
  options?: SignInOptions<Custom>
}

/** A sign-in as it goes over the wire. */
export interface SignInInput<Custom extends CustomData = CustomData> {
  /** Kind of credentials. */
  connection: 'PASSWORD' | 'PASSCODE' | 'LDAP' | 'AD'
  /** Credentials with a password. */
  passwordPayload?: PasswordCredentials
  /** Credentials with a code. */
  passCodePayload?: CodeCredentials
  /** Credentials of an Active Directory. */
  adPayload?: DirectoryCredentials
  /** Credentials of an LDAP directory. */
  ldapPayload?: DirectoryCredentials
  /** Options of the sign-in. */
  options?: SignInOptions<Custom>
  /** Id of the application; the client adds it. */
  client_id?: string
  /** Secret of the application; the client adds it. */
  client_secret?: string
}

/** Which app of which provider has recognised the user. */
export type MobileConnection =
  | 'apple'
  | 'wechat'
  | 'alipay'
  | 'wechatwork'
  | 'wechatwork_agency'
  | 'lark_internal'
  | 'lark_public'
  | 'lark_block'
  | 'yidun'
  | 'wechat_mini_program_code'
  | 'wechat_mini_program_phone'
  | 'wechat_mini_program_code_and_phone'
  | 'google'
  | 'facebook'
  | 'qq'
  | 'weibo'
  | 'baidu'
  | 'linkedin'
  | 'dingtalk'
  | 'github'
  | 'gitee'
  | 'gitlab'
  | 'douyin'
  | 'kuaishou'
  | 'xiaomi'
  | 'line'
  | 'slack'
  | 'oppo'
  | 'huawei'
  | 'amazon'
  | 'douyin_mini_program_code'
  | 'douyin_mini_program_code_and_phone'

/** What most providers give an app: a code that works once. */
export interface ProviderCode {
  /** The code. */
  code: string
}

/** What some providers give an app: an access token. */
export interface ProviderToken {
  /** The access token. */
  access_token: string
}

/** What Baidu gives an app: a code or an access token. */
export interface BaiduCredentials {
  /** The code. */
  code?: string
  /** The access token. */
  access_token?: string
}

/** What DingTalk gives an app. */
export interface DingTalkCode extends ProviderCode {
  /** Whether the code is of the kind `sns`. */
  isSnsCode?: boolean
}

/** What LINE gives an app. */
export interface LineTokens extends ProviderToken {
  /** ID token of LINE. */
  id_token?: string
}

/** What Yidun gives an app for its one-tap sign-in. */
export interface YidunToken {
  /** Token of Yidun. */
  token: string
  /** Token of the mobile operator. */
  accessToken: string
}

/** What a mini program gets by `login()`. */
export interface MiniProgramCode extends ProviderCode {
  /** What the platform says about the user, encrypted, Base64. */
  encryptedData?: string
  /** Initial vector of the encryption, Base64. */
  iv?: string
}

/** What a mini program gets by `login()`, with the phone number. */
export interface MiniProgramPhone extends ProviderCode, EncryptedData {}

/** What a WeChat mini program gets for the user and for the phone number. */
export interface WechatMiniProgramCodes {
  /** What `login()` gave. */
  wxLoginInfo: MiniProgramCode
  /** What `getPhoneNumber` gave. */
  wxPhoneInfo: ProviderCode
}

/** What a Douyin mini program gets for the user and for the phone number. */
export interface DouyinMiniProgramCodes {
  /** What `login()` gave. */
  loginParams: MiniProgramCode
  /** What `getPhoneNumber` gave. */
  phoneParams: EncryptedData
}

/** Options of a sign-in by the app of a provider. */
export interface MobileSignInOptions<Custom extends CustomData = CustomData> {
  /** Scopes, separated by spaces; must contain `openid`. Default: the client's own. */
  scope?: string
  /** Free data for the pool's pipelines. */
  context?: unknown
  /** Id of the tenant to sign in to. */
  tenantId?: string
  /** Values of custom fields for a user who is new. */
  customData?: Custom
}

/**
 * What all inputs of `EverySignIn.withMobile` have; the connection decides what the payload has.
 */
export interface MobileSignIn<Custom extends CustomData = CustomData> {
  /** Identifier of the connection to the provider. */
  extIdpConnIdentifier: string
  /** Which app of which provider. */
  connection: MobileConnection
  /** What the provider gave the app. */
  payload: JsonObject
  /** Options of the sign-in. */
  options?: MobileSignInOptions<Custom>
}

/** A sign-in by the app of a provider, as it goes over the wire. */
export interface SignInByMobileInput<Custom extends CustomData = CustomData> {
  /** Identifier of the connection to the provider. */
  extIdpConnidentifier: string
  /** Which app of which provider. */
  connection: MobileConnection
  /** Credentials of WeChat. */
  wechatPayload?: ProviderCode
  /** Credentials of Apple. */
  applePayload?: ProviderCode
  /** Credentials of Alipay. */
  alipayPayload?: ProviderCode
  /** Credentials of WeCom. */
  wechatworkPayload?: ProviderCode
  /** Credentials of a WeCom agency. */
  wechatworkAgencyPayload?: ProviderCode
  /** Credentials of a Lark app of the store. */
  larkPublicPayload?: ProviderCode
  /** Credentials of a Lark app of a company. */
  larkInternalPayload?: ProviderCode
  /** Credentials of a Lark block. */
  larkBlockPayload?: ProviderCode
  /** Credentials of Yidun. */
  yidunPayload?: YidunToken
  /** Credentials of a WeChat mini program. */
  wechatMiniProgramCodePayload?: MiniProgramCode
  /** Credentials of a WeChat mini program, by the phone number. */
  wechatMiniProgramPhonePayload?: MiniProgramPhone
  /** Credentials of a WeChat mini program, with the phone number. */
  wechatMiniProgramCodeAndPhonePayload?: WechatMiniProgramCodes
  /** Credentials of a Douyin mini program. */
  douyinMiniProgramCodePayload?: MiniProgramCode
  /** Credentials of a Douyin mini program, with the phone number. */
  douyinMiniProgramCodeAndPhonePayload?: DouyinMiniProgramCodes
  /** Credentials of Google. */
  googlePayload?: ProviderCode
  /** Credentials of Facebook. */
  facebookPayload?: ProviderToken
  /** Credentials of QQ. */
  qqPayload?: ProviderToken
  /** Credentials of Weibo. */
  weiboPayload?: ProviderToken
  /** Credentials of Baidu. */
  baiduPayload?: BaiduCredentials
  /** Credentials of LinkedIn. */
  linkedInPayload?: ProviderCode
  /** Credentials of DingTalk. */
  dingTalkPayload?: DingTalkCode
  /** Credentials of GitHub. */
  githubPayload?: ProviderCode
  /** Credentials of Gitee. */
  giteePayload?: ProviderCode
  /** Credentials of GitLab. */
  gitlabPayload?: ProviderCode
  /** Credentials of Douyin. */
  douyinPayload?: ProviderCode
  /** Credentials of Kuaishou. */
  kuaishouPayload?: ProviderCode
  /** Credentials of Xiaomi. */
  xiaomiPayload?: ProviderCode
  /** Credentials of LINE. */
  linePayload?: LineTokens
  /** Credentials of Slack. */
  slackPayload?: ProviderCode
  /** Credentials of OPPO. */
  oppoPayload?: ProviderCode
  /** Credentials of Huawei. */
  huaweiPayload?: ProviderCode
  /** Credentials of Amazon. */
  amazonPayload?: ProviderToken
  /** Options of the sign-in. */
  options?: MobileSignInOptions<Custom>
  /** Id of the application; the client adds it. */
  client_id?: string
  /** Secret of the application; the client adds it. */
  client_secret?: string
}

/** Checks a {@link SignInWithPasswordInput}. */
export const signInWithPasswordInput = /* @__PURE__ */ schemaFor<SignInWithPasswordInput>()(
  schemas.signInWithPasswordInput,
)

/** Checks a {@link SignInWithCodeInput}. */
export const signInWithCodeInput = /* @__PURE__ */ schemaFor<SignInWithCodeInput>()(
  schemas.signInWithCodeInput,
)

/** Checks a {@link SignInWithDirectoryInput}. */
export const signInWithDirectoryInput = /* @__PURE__ */ schemaFor<SignInWithDirectoryInput>()(
  schemas.signInWithDirectoryInput,
)

/** Checks a {@link MobileSignIn}. */
export const mobileSignIn = /* @__PURE__ */ schemaFor<MobileSignIn>()(schemas.mobileSignIn)

/** `POST /api/v3/signin` */
export const signInByCredentials = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'signInByCredentials',
  method: 'POST',
  path: '/api/v3/signin',
  safety: 'write',
  access: 'application',
  passwords: {
    at: ['passwordPayload.password', 'adPayload.password', 'ldapPayload.password'],
    type: 'options.passwordEncryptType',
  },
  customData: { input: { 'options.customData': 'USER' } },
  input: schemaFor<SignInInput>()(schemas.signInInput),
  output: tokenSetSchema,
}))

/** `POST /api/v3/signin-by-mobile` */
export const signInByMobile = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'signInByMobile',
  method: 'POST',
  path: '/api/v3/signin-by-mobile',
  safety: 'write',
  access: 'application',
  secrets: ['code'],
  customData: { input: { 'options.customData': 'USER' } },
  input: schemaFor<SignInByMobileInput>()(schemas.signInByMobileInput),
  output: tokenSetSchema,
}))
