// Generated from api/authentication/sign-up.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { customDataInput } from '../../contract/custom-data.ts'
import { extendedProfileShape } from '../../contract/profile/schemas.ts'
import { exactlyOne } from '../../contract/schema.ts'
import { string, text } from '../../contract/values.ts'

export function signUpProfile() {
  return z.strictObject({
    ...extendedProfileShape(),
    locality: z.optional(string()),
    email: z.optional(string()),
    phone: z.optional(string()),
    phoneCountryCode: z.optional(string()),
    customData: customDataInput(),
  })
}

export function signUpOptions() {
  return z.strictObject({
    clientIp: z.optional(string()),
    phonePassCodeForInformationCompletion: z.optional(string()),
    emailPassCodeForInformationCompletion: z.optional(string()),
    passwordForPhonePassCode: z.optional(string()),
    context: z.optional(z.unknown()),
    passwordEncryptType: z.optional(passwordEncryptType()),
  })
}

export function signUpExtrasShape() {
  return { profile: z.optional(signUpProfile()), options: z.optional(signUpOptions()) }
}

export function newPasswordCredentialsShape() {
  return { password: text(), username: z.optional(text()), email: z.optional(text()) }
}

export function newPasswordCredentials() {
  return z.strictObject(newPasswordCredentialsShape())
}

export function newCodeCredentialsShape() {
  return {
    passCode: text(),
    email: z.optional(text()),
    phone: z.optional(text()),
    phoneCountryCode: z.optional(string()),
  }
}

export function newCodeCredentials() {
  return z.strictObject(newCodeCredentialsShape())
}

export function signUpWithPasswordInput() {
  return z
    .strictObject({ ...newPasswordCredentialsShape(), ...signUpExtrasShape() })
    .check(exactlyOne('username', 'email'))
}

export function signUpWithCodeInput() {
  return z
    .strictObject({ ...newCodeCredentialsShape(), ...signUpExtrasShape() })
    .check(exactlyOne('email', 'phone'))
}
