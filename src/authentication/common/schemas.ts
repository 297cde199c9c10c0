// Generated from api/authentication/common.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { passwordEncryptType } from '../../contract/common/schemas.ts'
import { customDataInput } from '../../contract/custom-data.ts'
import { matching, text } from '../../contract/schema.ts'

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
