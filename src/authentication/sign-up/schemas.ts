// Generated from api/authentication/sign-up.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { customDataInput } from '../../contract/custom-data.ts'
import { extendedProfileShape } from '../../contract/profile/schemas.ts'
import { exactlyOne, text } from '../../contract/schema.ts'

export const signUpProfile = () =>
  z.strictObject({
    ...extendedProfileShape(),
    locality: z.optional(z.string()),
    email: z.optional(z.string()),
    phone: z.optional(z.string()),
    phoneCountryCode: z.optional(z.string()),
    customData: customDataInput(),
  })

export const signUpOptions = () =>
  z.strictObject({
    clientIp: z.optional(z.string()),
    phonePassCodeForInformationCompletion: z.optional(z.string()),
    emailPassCodeForInformationCompletion: z.optional(z.string()),
    passwordForPhonePassCode: z.optional(z.string()),
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
  phoneCountryCode: z.optional(z.string()),
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
    connection: z.enum(['PASSWORD', 'PASSCODE']),
    passwordPayload: z.optional(newPasswordCredentials()),
    passCodePayload: z.optional(newCodeCredentials()),
    ...signUpExtrasShape(),
  })
