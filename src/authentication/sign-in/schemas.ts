// Generated from api/authentication/sign-in.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput } from '../../contract/custom-data.ts'
import { exactlyOne } from '../../contract/schema.ts'
import { boolean, matching, oneOf, record, string, stringOf, text } from '../../contract/values.ts'
import { encryptedData, encryptedDataShape, signInOptions } from '../common/schemas.ts'

export function passwordCredentialsShape() {
  return {
    password: text(),
    account: z.optional(text()),
    email: z.optional(text()),
    username: z.optional(text()),
    phone: z.optional(text()),
  }
}

export function passwordCredentials() {
  return z.strictObject(passwordCredentialsShape())
}

export function codeCredentialsShape() {
  return {
    passCode: text(),
    email: z.optional(text()),
    phone: z.optional(text()),
    phoneCountryCode: z.optional(string()),
  }
}

export function codeCredentials() {
  return z.strictObject(codeCredentialsShape())
}

export function directoryCredentialsShape() {
  return { sAMAccountName: text(), password: text() }
}

export function directoryCredentials() {
  return z.strictObject(directoryCredentialsShape())
}

export function signInWithPasswordInput() {
  return z
    .strictObject({ ...passwordCredentialsShape(), options: z.optional(signInOptions()) })
    .check(exactlyOne('account', 'email', 'username', 'phone'))
}

export function signInWithCodeInput() {
  return z
    .strictObject({ ...codeCredentialsShape(), options: z.optional(signInOptions()) })
    .check(exactlyOne('email', 'phone'))
}

export function signInWithDirectoryInput() {
  return z.strictObject({ ...directoryCredentialsShape(), options: z.optional(signInOptions()) })
}

export function signInInput() {
  return z.strictObject({
    connection: oneOf('PASSWORD', 'PASSCODE', 'LDAP', 'AD'),
    passwordPayload: z.optional(passwordCredentials()),
    passCodePayload: z.optional(codeCredentials()),
    adPayload: z.optional(directoryCredentials()),
    ldapPayload: z.optional(directoryCredentials()),
    options: z.optional(signInOptions()),
    client_id: z.optional(string()),
    client_secret: z.optional(string()),
  })
}

export function mobileConnection() {
  return oneOf(
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
}

export function providerCodeShape() {
  return { code: text() }
}

export function providerCode() {
  return z.strictObject(providerCodeShape())
}

export function providerTokenShape() {
  return { access_token: text() }
}

export function providerToken() {
  return z.strictObject(providerTokenShape())
}

export function baiduCredentials() {
  return z
    .strictObject({ code: z.optional(text()), access_token: z.optional(text()) })
    .check(exactlyOne('code', 'access_token'))
}

export function dingTalkCode() {
  return z.strictObject({ ...providerCodeShape(), isSnsCode: z.optional(boolean()) })
}

export function lineTokens() {
  return z.strictObject({ ...providerTokenShape(), id_token: z.optional(text()) })
}

export function yidunToken() {
  return z.strictObject({ token: text(), accessToken: text() })
}

export function miniProgramCode() {
  return z.strictObject({
    ...providerCodeShape(),
    encryptedData: z.optional(text()),
    iv: z.optional(text()),
  })
}

export function miniProgramPhone() {
  return z.strictObject({ ...providerCodeShape(), ...encryptedDataShape() })
}

export function wechatMiniProgramCodes() {
  return z.strictObject({ wxLoginInfo: miniProgramCode(), wxPhoneInfo: providerCode() })
}

export function douyinMiniProgramCodes() {
  return z.strictObject({ loginParams: miniProgramCode(), phoneParams: encryptedData() })
}

export function mobileSignInOptions() {
  return z.strictObject({
    scope: z.optional(stringOf(matching(/(^| )openid( |$)/, 'must contain the scope openid'))),
    context: z.optional(z.unknown()),
    tenantId: z.optional(string()),
    customData: customDataInput(),
  })
}

export function mobileSignIn() {
  return z.strictObject({
    extIdpConnIdentifier: text(),
    connection: mobileConnection(),
    payload: record(),
    options: z.optional(mobileSignInOptions()),
  })
}

export function signInByMobileInput() {
  return z.strictObject({
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
}
