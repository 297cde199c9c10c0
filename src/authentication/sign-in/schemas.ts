// Generated from api/authentication/sign-in.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput } from '../../contract/custom-data.ts'
import { exactlyOne } from '../../contract/schema.ts'
import { boolean, matching, oneOf, record, string, stringOf, text } from '../../contract/values.ts'
import { encryptedData, encryptedDataShape, signInOptions } from '../common/schemas.ts'

export const passwordCredentialsShape = () => ({
  password: text(),
  account: z.optional(text()),
  email: z.optional(text()),
  username: z.optional(text()),
  phone: z.optional(text()),
})

export const passwordCredentials = () => z.strictObject(passwordCredentialsShape())

export const codeCredentialsShape = () => ({
  passCode: text(),
  email: z.optional(text()),
  phone: z.optional(text()),
  phoneCountryCode: z.optional(string()),
})

export const codeCredentials = () => z.strictObject(codeCredentialsShape())

export const directoryCredentialsShape = () => ({
  sAMAccountName: text(),
  password: text(),
})

export const directoryCredentials = () => z.strictObject(directoryCredentialsShape())

export const signInWithPasswordInput = () =>
  z
    .strictObject({
      ...passwordCredentialsShape(),
      options: z.optional(signInOptions()),
    })
    .check(exactlyOne('account', 'email', 'username', 'phone'))

export const signInWithCodeInput = () =>
  z
    .strictObject({
      ...codeCredentialsShape(),
      options: z.optional(signInOptions()),
    })
    .check(exactlyOne('email', 'phone'))

export const signInWithDirectoryInput = () =>
  z.strictObject({
    ...directoryCredentialsShape(),
    options: z.optional(signInOptions()),
  })

export const signInInput = () =>
  z.strictObject({
    connection: oneOf('PASSWORD', 'PASSCODE', 'LDAP', 'AD'),
    passwordPayload: z.optional(passwordCredentials()),
    passCodePayload: z.optional(codeCredentials()),
    adPayload: z.optional(directoryCredentials()),
    ldapPayload: z.optional(directoryCredentials()),
    options: z.optional(signInOptions()),
    client_id: z.optional(string()),
    client_secret: z.optional(string()),
  })

export const mobileConnection = () =>
  oneOf(
    'apple',
    'wechat',
    'alipay',
    'wechatwork',
    'wechatwork_agency',
    'lark_internal',
    'lark_public',
    'lark_block',
    'yidun',
    'wechat_mini_program_code',
    'wechat_mini_program_phone',
    'wechat_mini_program_code_and_phone',
    'google',
    'facebook',
    'qq',
    'weibo',
    'baidu',
    'linkedin',
    'dingtalk',
    'github',
    'gitee',
    'gitlab',
    'douyin',
    'kuaishou',
    'xiaomi',
    'line',
    'slack',
    'oppo',
    'huawei',
    'amazon',
    'douyin_mini_program_code',
    'douyin_mini_program_code_and_phone',
  )

export const providerCodeShape = () => ({
  code: text(),
})

export const providerCode = () => z.strictObject(providerCodeShape())

export const providerTokenShape = () => ({
  access_token: text(),
})

export const providerToken = () => z.strictObject(providerTokenShape())

export const baiduCredentials = () =>
  z
    .strictObject({
      code: z.optional(text()),
      access_token: z.optional(text()),
    })
    .check(exactlyOne('code', 'access_token'))

export const dingTalkCode = () =>
  z.strictObject({
    ...providerCodeShape(),
    isSnsCode: z.optional(boolean()),
  })

export const lineTokens = () =>
  z.strictObject({
    ...providerTokenShape(),
    id_token: z.optional(text()),
  })

export const yidunToken = () =>
  z.strictObject({
    token: text(),
    accessToken: text(),
  })

export const miniProgramCode = () =>
  z.strictObject({
    ...providerCodeShape(),
    encryptedData: z.optional(text()),
    iv: z.optional(text()),
  })

export const miniProgramPhone = () =>
  z.strictObject({
    ...providerCodeShape(),
    ...encryptedDataShape(),
  })

export const wechatMiniProgramCodes = () =>
  z.strictObject({
    wxLoginInfo: miniProgramCode(),
    wxPhoneInfo: providerCode(),
  })

export const douyinMiniProgramCodes = () =>
  z.strictObject({
    loginParams: miniProgramCode(),
    phoneParams: encryptedData(),
  })

export const mobileSignInOptions = () =>
  z.strictObject({
    scope: z.optional(stringOf(matching(/(^| )openid( |$)/, 'must contain the scope openid'))),
    context: z.optional(z.unknown()),
    tenantId: z.optional(string()),
    customData: customDataInput(),
  })

export const mobileSignIn = () =>
  z.strictObject({
    extIdpConnIdentifier: text(),
    connection: mobileConnection(),
    payload: record(),
    options: z.optional(mobileSignInOptions()),
  })

export const signInByMobileInput = () =>
  z.strictObject({
    extIdpConnidentifier: text(),
    connection: mobileConnection(),
    wechatPayload: z.optional(providerCode()),
    applePayload: z.optional(providerCode()),
    alipayPayload: z.optional(providerCode()),
    wechatworkPayload: z.optional(providerCode()),
    wechatworkAgencyPayload: z.optional(providerCode()),
    larkPublicPayload: z.optional(providerCode()),
    larkInternalPayload: z.optional(providerCode()),
    larkBlockPayload: z.optional(providerCode()),
    yidunPayload: z.optional(yidunToken()),
    wechatMiniProgramCodePayload: z.optional(miniProgramCode()),
    wechatMiniProgramPhonePayload: z.optional(miniProgramPhone()),
    wechatMiniProgramCodeAndPhonePayload: z.optional(wechatMiniProgramCodes()),
    douyinMiniProgramCodePayload: z.optional(miniProgramCode()),
    douyinMiniProgramCodeAndPhonePayload: z.optional(douyinMiniProgramCodes()),
    googlePayload: z.optional(providerCode()),
    facebookPayload: z.optional(providerToken()),
    qqPayload: z.optional(providerToken()),
    weiboPayload: z.optional(providerToken()),
    baiduPayload: z.optional(baiduCredentials()),
    linkedInPayload: z.optional(providerCode()),
    dingTalkPayload: z.optional(dingTalkCode()),
    githubPayload: z.optional(providerCode()),
    giteePayload: z.optional(providerCode()),
    gitlabPayload: z.optional(providerCode()),
    douyinPayload: z.optional(providerCode()),
    kuaishouPayload: z.optional(providerCode()),
    xiaomiPayload: z.optional(providerCode()),
    linePayload: z.optional(lineTokens()),
    slackPayload: z.optional(providerCode()),
    oppoPayload: z.optional(providerCode()),
    huaweiPayload: z.optional(providerCode()),
    amazonPayload: z.optional(providerToken()),
    options: z.optional(mobileSignInOptions()),
    client_id: z.optional(string()),
    client_secret: z.optional(string()),
  })
