// Generated from api/management/applications/sign-in.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../../contract/schema.ts'
import { boolean, oneOf, openEnum, string, text } from '../../../contract/values.ts'

export function signInMethod() {
  return oneOf(
    'PHONE_CODE',
    'EMAIL_CODE',
    'PHONE_PASSWORD',
    'EMAIL_PASSWORD',
    'USERNAME_PASSWORD',
    'SELF_BUILT_APP_QRCODE',
  )
}

export function registrationMethod() {
  return oneOf('PHONE_CODE', 'EMAIL_CODE', 'EMAIL_PASSWORD')
}

export function signInConnection() {
  return oneOf('PASSCODE', 'PASSWORD', 'QRCODE', 'LDAP', 'AD')
}

export function signInQrCode() {
  return oneOf('SELF_BUILT_APP', 'WECHAT_OFFICIAL_ACCOUNT', 'WECHAT_MINI_PROGRAM')
}

export function defaultSignInMethod() {
  return entity({
    connectionType: maybe(openEnum<'PASSCODE' | 'PASSWORD' | 'QRCODE' | 'LDAP' | 'AD'>()),
    qrcodeType: maybe(
      openEnum<'SELF_BUILT_APP' | 'WECHAT_OFFICIAL_ACCOUNT' | 'WECHAT_MINI_PROGRAM'>(),
    ),
    qrcodeExtIdpConnId: maybe(string()),
    adExtIdpConnId: maybe(string()),
    ldapExtIdpConnId: maybe(string()),
  })
}

export function applicationConnection() {
  return entity({
    extIdpConnId: string(),
    extIdpConnType: maybe(string()),
    extIdpConnIdentifier: maybe(string()),
    extIdpConnDisplayName: maybe(string()),
    extIdpConnLogo: maybe(string()),
    extIdpId: maybe(string()),
    extIdpType: maybe(string()),
    isSocial: maybe(boolean()),
    enabled: maybe(boolean()),
  })
}

export function applicationSignIn() {
  return entity({
    mergeLoginAndRegisterPage: maybe(boolean()),
    enabledBasicLoginMethods: maybe(
      z.array(
        openEnum<
          | 'PHONE_CODE'
          | 'EMAIL_CODE'
          | 'PHONE_PASSWORD'
          | 'EMAIL_PASSWORD'
          | 'USERNAME_PASSWORD'
          | 'SELF_BUILT_APP_QRCODE'
        >(),
      ),
    ),
    defaultLoginMethod: maybe(defaultSignInMethod()),
    enabledExtIdpConns: maybe(z.array(applicationConnection())),
    showAuthorizationPage: maybe(boolean()),
  })
}

export function applicationRegistration() {
  return entity({
    enabledBasicRegisterMethods: maybe(
      z.array(openEnum<'PHONE_CODE' | 'EMAIL_CODE' | 'EMAIL_PASSWORD'>()),
    ),
    defaultRegisterMethod: maybe(openEnum<'PASSCODE' | 'PASSWORD'>()),
  })
}

export function defaultSignInMethodInput() {
  return z.strictObject({
    connectionType: signInConnection(),
    qrcodeType: z.optional(signInQrCode()),
    qrcodeExtIdpConnId: z.optional(string()),
    adExtIdpConnId: z.optional(string()),
    ldapExtIdpConnId: z.optional(string()),
  })
}

export function applicationSignInChangesShape() {
  return {
    mergeLoginAndRegisterPage: z.optional(boolean()),
    enabledBasicLoginMethods: z.optional(z.array(signInMethod())),
    defaultLoginMethod: z.optional(defaultSignInMethodInput()),
    showAuthorizationPage: boolean(),
  }
}

export function applicationSignInChanges() {
  return z.strictObject(applicationSignInChangesShape())
}

export function applicationSignInInput() {
  return z.strictObject({
    ...applicationSignInChangesShape(),
    enabledExtIdpConnIds: z.optional(z.array(z.strictObject({ extIdpConnId: text() }))),
    enabledAllExtIdpConns: z.optional(boolean()),
  })
}

export function applicationRegistrationInput() {
  return z.strictObject({
    enabledBasicRegisterMethods: z.array(registrationMethod()),
    defaultRegisterMethod: oneOf('PASSCODE', 'PASSWORD'),
  })
}
