// Generated from api/authentication/sign-up.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { customDataInput } from '../../contract/custom-data.ts'
import { extendedProfileShape } from '../../contract/profile/schemas.ts'
import { exactlyOne } from '../../contract/schema.ts'
import { oneOf, string, text } from '../../contract/values.ts'

export const signUpProfile = () =>
  z.strictObject({
    ...extendedProfileShape(),
    locality: z.optional(string()),
    email: z.optional(string()),
    phone: z.optional(string()),
    phoneCountryCode: z.optional(string()),
    customData: customDataInput(),
  })

export const signUpOptions = () =>
  z.strictObject({
    clientIp: z.optional(string()),
    phonePassCodeForInformationCompletion: z.optional(string()),
    emailPassCodeForInformationCompletion: z.optional(string()),
    passwordForPhonePassCode: z.optional(string()),
    context: z.optional(z.unknown()),
    passwordEncryptType: z.optional(passwordEncryptType()),
  })

export const signUpExtrasShape = () => ({
  profile: z.optional(signUpProfile()),
  options: z.optional(signUpOptions()),
})

export const newPasswordCredentialsShape = () => ({
  password: text(),
  username: z.optional(text()),
  email: z.optional(text()),
})

export const newPasswordCredentials = () => z.strictObject(newPasswordCredentialsShape())

export const newCodeCredentialsShape = () => ({
  passCode: text(),
  email: z.optional(text()),
  phone: z.optional(text()),
  phoneCountryCode: z.optional(string()),
})

export const newCodeCredentials = () => z.strictObject(newCodeCredentialsShape())

export const signUpWithPasswordInput = () =>
  z
    .strictObject({
      ...newPasswordCredentialsShape(),
      ...signUpExtrasShape(),
    })
    .check(exactlyOne('username', 'email'))

export const signUpWithCodeInput = () =>
  z
    .strictObject({
      ...newCodeCredentialsShape(),
      ...signUpExtrasShape(),
    })
    .check(exactlyOne('email', 'phone'))

export const signUpInput = () =>
  z.strictObject({
    connection: oneOf('PASSWORD', 'PASSCODE'),
    passwordPayload: z.optional(newPasswordCredentials()),
    passCodePayload: z.optional(newCodeCredentials()),
    ...signUpExtrasShape(),
  })
