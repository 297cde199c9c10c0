// Generated from api/authentication/common.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { customDataInput } from '../../contract/custom-data.ts'
import { entity, matching, maybe, openEnum, record, text } from '../../contract/schema.ts'

export const emailPassCode = () =>
  z.strictObject({
    email: z.optional(text()),
    passCode: text(),
  })

export const phonePassCode = () =>
  z.strictObject({
    phoneNumber: text(),
    passCode: text(),
    phoneCountryCode: z.optional(z.string()),
  })

export const ownApplication = () =>
  entity({
    appId: text(),
    appName: maybe(z.string()),
    appLoginUrl: maybe(z.string()),
    appLogo: maybe(z.string()),
    active: maybe(z.boolean()),
  })

export const invitationFieldRule = () =>
  entity({
    type: openEnum<'None' | 'regExp' | 'phone' | 'email' | 'isNumber'>(),
    content: maybe(z.string()),
    errorMessage: maybe(z.string()),
    i18n: maybe(record()),
  })

export const invitationField = () =>
  entity({
    type: maybe(openEnum<'user' | 'internal'>()),
    id: maybe(z.string()),
    name: z.string(),
    label: maybe(z.string()),
    show: maybe(z.boolean()),
    allowRewrite: maybe(z.boolean()),
    inputType: maybe(
      openEnum<
        | 'image'
        | 'number'
        | 'date'
        | 'dateTime'
        | 'datetime'
        | 'select'
        | 'dropdown'
        | 'boolean'
        | 'string'
        | 'text'
        | 'gender'
        | 'country'
        | 'username'
        | 'phone'
        | 'email'
      >(),
    ),
    validateRules: maybe(invitationFieldRule()),
    source: maybe(openEnum<'preset' | 'manual_add'>()),
    i18n: maybe(record()),
    required: maybe(z.boolean()),
  })

export const invitationContext = () =>
  entity({
    isCodeNeeded: maybe(z.boolean()),
    sendVerifyCodeMethod: maybe(openEnum<'prioritySMS' | 'priorityEmail'>()),
    isProfileTaken: maybe(z.boolean()),
    profileMessage: maybe(z.string()),
    fields: maybe(z.array(invitationField())),
    fieldTranslations: z.optional(z.unknown()),
    fieldOptions: maybe(z.array(z.unknown())),
    email: maybe(z.string()),
    phone: maybe(z.string()),
    phoneCountryCode: maybe(z.string()),
    inviteeName: maybe(z.string()),
    mostWrongCodes: maybe(z.number()),
  })

export const signInOptions = () =>
  z.strictObject({
    scope: z.optional(
      z.string().check(matching(/(^| )openid( |$)/, 'must contain the scope openid')),
    ),
    clientIp: z.optional(z.string()),
    context: z.optional(z.unknown()),
    tenantId: z.optional(z.string()),
    customData: customDataInput(),
    autoRegister: z.optional(z.boolean()),
    captchaCode: z.optional(z.string()),
    captchaToken: z.optional(z.string()),
    passwordEncryptType: z.optional(passwordEncryptType()),
  })

export const encryptedDataShape = () => ({
  encryptedData: text(),
  iv: text(),
})

export const encryptedData = () => z.strictObject(encryptedDataShape())
