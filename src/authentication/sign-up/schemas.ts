// Generated from api/authentication/sign-up.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { customDataInput } from '../../contract/custom-data.ts'
import { extendedProfileShape } from '../../contract/profile/schemas.ts'
import { exactlyOne, text } from '../../contract/schema.ts'

/** `SignUpProfile` in a request. */
export const signUpProfile = () =>
  z.strictObject({
    ...extendedProfileShape(),
    locality: z.optional(z.string()),
    email: z.optional(z.string()),
    phone: z.optional(z.string()),
    phoneCountryCode: z.optional(z.string()),
    customData: customDataInput(),
  })

/** `SignUpOptions` in a request. */
export const signUpOptions = () =>
  z.strictObject({
    clientIp: z.optional(z.string()),
    phonePassCodeForInformationCompletion: z.optional(z.string()),
    emailPassCodeForInformationCompletion: z.optional(z.string()),
    passwordForPhonePassCode: z.optional(z.string()),
    context: z.optional(z.unknown()),
    passwordEncryptType: z.optional(passwordEncryptType()),
  })

/** Members of `SignUpExtras` in a request. */
export const signUpExtrasShape = () => ({
  profile: z.optional(signUpProfile()),
  options: z.optional(signUpOptions()),
})

/** Members of `NewPasswordCredentials` in a request. */
export const newPasswordCredentialsShape = () => ({
  password: text(),
  username: z.optional(text()),
  email: z.optional(text()),
})

/** `NewPasswordCredentials` in a request. */
export const newPasswordCredentials = () => z.strictObject(newPasswordCredentialsShape())

/** Members of `NewCodeCredentials` in a request. */
export const newCodeCredentialsShape = () => ({
  passCode: text(),
  email: z.optional(text()),
  phone: z.optional(text()),
  phoneCountryCode: z.optional(z.string()),
})

/** `NewCodeCredentials` in a request. */
export const newCodeCredentials = () => z.strictObject(newCodeCredentialsShape())

/** `SignUpWithPasswordInput` in a request. */
export const signUpWithPasswordInput = () =>
  z
    .strictObject({
      ...newPasswordCredentialsShape(),
      ...signUpExtrasShape(),
    })
    .check(exactlyOne('username', 'email'))

/** `SignUpWithCodeInput` in a request. */
export const signUpWithCodeInput = () =>
  z
    .strictObject({
      ...newCodeCredentialsShape(),
      ...signUpExtrasShape(),
    })
    .check(exactlyOne('email', 'phone'))

/** `SignUpInput` in a request. */
export const signUpInput = () =>
  z.strictObject({
    connection: z.enum(['PASSWORD', 'PASSCODE']),
    passwordPayload: z.optional(newPasswordCredentials()),
    passCodePayload: z.optional(newCodeCredentials()),
    ...signUpExtrasShape(),
  })
