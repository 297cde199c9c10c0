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
  account?: string | undefined
  /** E-mail address, case-insensitive. */
  email?: string | undefined
  /** User name, case-sensitive. */
  username?: string | undefined
  /** Phone number. */
  phone?: string | undefined
}

/** Credentials with a code: exactly one of `email` and `phone`. */
export interface CodeCredentials {
  /** Code that was sent for `CHANNEL_LOGIN`. */
  passCode: string
  /** E-mail address that the code was sent to. */
  email?: string | undefined
  /** Phone number that the code was sent to. */
  phone?: string | undefined
  /** Country code of the phone number. Default `+86`. */
  phoneCountryCode?: string | undefined
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
  options?: SignInOptions<Custom> | undefined
}

/** Input of {@link SignIn.withCode}: exactly one of `email` and `phone`. */
export interface SignInWithCodeInput<Custom extends CustomData = CustomData>
  extends CodeCredentials {
  /** Options of the sign-in. */
  options?: SignInOptions<Custom> | undefined
}

/** Input of {@link SignIn.withLdap} and {@link SignIn.withAd}. */
export interface SignInWithDirectoryInput<Custom extends CustomData = CustomData>
  extends DirectoryCredentials {
  /** Options of the sign-in. */
  options?: SignInOptions<Custom> | undefined
}

/** A sign-in as it goes over the wire. */
export interface SignInInput<Custom extends CustomData = CustomData> {
  /** Kind of credentials. */
  connection: 'PASSWORD' | 'PASSCODE' | 'LDAP' | 'AD'
  /** Credentials with a password. */
  passwordPayload?: PasswordCredentials | undefined
  /** Credentials with a code. */
  passCodePayload?: CodeCredentials | undefined
  /** Credentials of an Active Directory. */
  adPayload?: DirectoryCredentials | undefined
  /** Credentials of an LDAP directory. */
  ldapPayload?: DirectoryCredentials | undefined
  /** Options of the sign-in. */
  options?: SignInOptions<Custom> | undefined
  /** Id of the application; the client adds it. */
  client_id?: string | undefined
  /** Secret of the application; the client adds it. */
  client_secret?: string | undefined
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
  code?: string | undefined
  /** The access token. */
  access_token?: string | undefined
}

/** What DingTalk gives an app. */
export interface DingTalkCode extends ProviderCode {
  /** Whether the code is of the kind `sns`. */
  isSnsCode?: boolean | undefined
}

/** What LINE gives an app. */
export interface LineTokens extends ProviderToken {
  /** ID token of LINE. */
  id_token?: string | undefined
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
  encryptedData?: string | undefined
  /** Initial vector of the encryption, Base64. */
  iv?: string | undefined
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
  scope?: string | undefined
  /** Free data for the pool's pipelines. */
  context?: unknown
  /** Id of the tenant to sign in to. */
  tenantId?: string | undefined
  /** Values of custom fields for a user who is new. */
  customData?: Custom | undefined
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
  options?: MobileSignInOptions<Custom> | undefined
}

/** A sign-in by the app of a provider, as it goes over the wire. */
export interface SignInByMobileInput<Custom extends CustomData = CustomData> {
  /** Identifier of the connection to the provider. */
  extIdpConnidentifier: string
  /** Which app of which provider. */
  connection: MobileConnection
  /** Credentials of WeChat. */
  wechatPayload?: ProviderCode | undefined
  /** Credentials of Apple. */
  applePayload?: ProviderCode | undefined
  /** Credentials of Alipay. */
  alipayPayload?: ProviderCode | undefined
  /** Credentials of WeCom. */
  wechatworkPayload?: ProviderCode | undefined
  /** Credentials of a WeCom agency. */
  wechatworkAgencyPayload?: ProviderCode | undefined
  /** Credentials of a Lark app of the store. */
  larkPublicPayload?: ProviderCode | undefined
  /** Credentials of a Lark app of a company. */
  larkInternalPayload?: ProviderCode | undefined
  /** Credentials of a Lark block. */
  larkBlockPayload?: ProviderCode | undefined
  /** Credentials of Yidun. */
  yidunPayload?: YidunToken | undefined
  /** Credentials of a WeChat mini program. */
  wechatMiniProgramCodePayload?: MiniProgramCode | undefined
  /** Credentials of a WeChat mini program, by the phone number. */
  wechatMiniProgramPhonePayload?: MiniProgramPhone | undefined
  /** Credentials of a WeChat mini program, with the phone number. */
  wechatMiniProgramCodeAndPhonePayload?: WechatMiniProgramCodes | undefined
  /** Credentials of a Douyin mini program. */
  douyinMiniProgramCodePayload?: MiniProgramCode | undefined
  /** Credentials of a Douyin mini program, with the phone number. */
  douyinMiniProgramCodeAndPhonePayload?: DouyinMiniProgramCodes | undefined
  /** Credentials of Google. */
  googlePayload?: ProviderCode | undefined
  /** Credentials of Facebook. */
  facebookPayload?: ProviderToken | undefined
  /** Credentials of QQ. */
  qqPayload?: ProviderToken | undefined
  /** Credentials of Weibo. */
  weiboPayload?: ProviderToken | undefined
  /** Credentials of Baidu. */
  baiduPayload?: BaiduCredentials | undefined
  /** Credentials of LinkedIn. */
  linkedInPayload?: ProviderCode | undefined
  /** Credentials of DingTalk. */
  dingTalkPayload?: DingTalkCode | undefined
  /** Credentials of GitHub. */
  githubPayload?: ProviderCode | undefined
  /** Credentials of Gitee. */
  giteePayload?: ProviderCode | undefined
  /** Credentials of GitLab. */
  gitlabPayload?: ProviderCode | undefined
  /** Credentials of Douyin. */
  douyinPayload?: ProviderCode | undefined
  /** Credentials of Kuaishou. */
  kuaishouPayload?: ProviderCode | undefined
  /** Credentials of Xiaomi. */
  xiaomiPayload?: ProviderCode | undefined
  /** Credentials of LINE. */
  linePayload?: LineTokens | undefined
  /** Credentials of Slack. */
  slackPayload?: ProviderCode | undefined
  /** Credentials of OPPO. */
  oppoPayload?: ProviderCode | undefined
  /** Credentials of Huawei. */
  huaweiPayload?: ProviderCode | undefined
  /** Credentials of Amazon. */
  amazonPayload?: ProviderToken | undefined
  /** Options of the sign-in. */
  options?: MobileSignInOptions<Custom> | undefined
  /** Id of the application; the client adds it. */
  client_id?: string | undefined
  /** Secret of the application; the client adds it. */
  client_secret?: string | undefined
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
