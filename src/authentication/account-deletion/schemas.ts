// Generated from api/authentication/account-deletion.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { entity, exactlyOne } from '../../contract/schema.ts'
import { number, string, text } from '../../contract/values.ts'

export function requestAccountDeletionInput() {
  return z
    .strictObject({
      email: z.optional(text()),
      phoneNumber: z.optional(text()),
      phoneCountryCode: z.optional(string()),
      passCode: z.optional(text()),
      password: z.optional(text()),
      passwordEncryptType: z.optional(passwordEncryptType()),
    })
    .check(exactlyOne('email', 'phoneNumber', 'password'))
}

export function passwordProof() {
  return z.strictObject({
    password: text(),
    passwordEncryptType: z.optional(passwordEncryptType()),
  })
}

export function accountDeletionGrant() {
  return entity({ deleteAccountToken: string(), tokenExpiresIn: number() })
}
