// Generated from api/authentication/sign-in.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { customDataInput } from '../../contract/custom-data.ts'
import { exactlyOne, matching, text } from '../../contract/schema.ts'

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
  phoneCountryCode: z.optional(z.string()),
})

export const codeCredentials = () => z.strictObject(codeCredentialsShape())

export const directoryCredentials = () =>
  z.strictObject({
    sAMAccountName: text(),
    password: text(),
  })

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

export const signInInput = () =>
  z.strictObject({
    connection: z.enum(['PASSWORD', 'PASSCODE', 'LDAP', 'AD']),
    passwordPayload: z.optional(passwordCredentials()),
    passCodePayload: z.optional(codeCredentials()),
    adPayload: z.optional(directoryCredentials()),
    ldapPayload: z.optional(directoryCredentials()),
    options: z.optional(signInOptions()),
    client_id: z.optional(z.string()),
    client_secret: z.optional(z.string()),
  })
