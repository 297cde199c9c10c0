// Generated from api/authentication/common.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { customDataInput } from '../../contract/custom-data.ts'
import { invitationField } from '../../contract/invitation/schemas.ts'
import { entity, maybe } from '../../contract/schema.ts'
import {
  boolean,
  matching,
  number,
  openEnum,
  string,
  stringOf,
  text,
} from '../../contract/values.ts'

export function emailPassCode() {
  return z.strictObject({ email: z.optional(text()), passCode: text() })
}

export function phonePassCode() {
  return z.strictObject({
    phoneNumber: text(),
    passCode: text(),
    phoneCountryCode: z.optional(string()),
  })
}

export function ownApplication() {
  return entity({
    appId: text(),
    appName: maybe(string()),
    appLoginUrl: maybe(string()),
    appLogo: maybe(string()),
    active: maybe(boolean()),
  })
}

export function invitationContext() {
  return entity({
    isCodeNeeded: maybe(boolean()),
    sendVerifyCodeMethod: maybe(openEnum<'prioritySMS' | 'priorityEmail'>()),
    isProfileTaken: maybe(boolean()),
    profileMessage: maybe(string()),
    fields: maybe(z.array(invitationField())),
    fieldTranslations: z.optional(z.unknown()),
    fieldOptions: maybe(z.array(z.unknown())),
    email: maybe(string()),
    phone: maybe(string()),
    phoneCountryCode: maybe(string()),
    inviteeName: maybe(string()),
    mostWrongCodes: maybe(number()),
  })
}

export function signInOptions() {
  return z.strictObject({
    scope: z.optional(stringOf(matching(/(^| )openid( |$)/, 'must contain the scope openid'))),
    clientIp: z.optional(string()),
    context: z.optional(z.unknown()),
    tenantId: z.optional(string()),
    customData: customDataInput(),
    autoRegister: z.optional(boolean()),
    captchaCode: z.optional(string()),
    captchaToken: z.optional(string()),
    passwordEncryptType: z.optional(passwordEncryptType()),
  })
}

export function encryptedDataShape() {
  return { encryptedData: text(), iv: text() }
}

export function encryptedData() {
  return z.strictObject(encryptedDataShape())
}
