// Generated from api/authentication/public-accounts.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, matching, openEnum, string, stringOf, text } from '../../contract/values.ts'

export function switchableAccount() {
  return entity({
    userId: text(),
    avatar: maybe(string()),
    displayName: maybe(string()),
    kind: maybe(openEnum<'1' | '2'>()),
  })
}

export function switchableAccounts() {
  return entity({
    publicAccounts: z.array(switchableAccount()),
    originUser: maybe(switchableAccount()),
  })
}

export function switchOptions() {
  return z.strictObject({
    scope: z.optional(stringOf(matching(/(^| )openid( |$)/, 'must contain the scope openid'))),
    context: z.optional(z.unknown()),
    customData: z.optional(z.unknown()),
  })
}

export function listSwitchableAccountsInput() {
  return z.strictObject({ withOriginUser: z.optional(boolean()) })
}

export function switchAccountInput() {
  return z.strictObject({ targetUserId: text(), options: z.optional(switchOptions()) })
}
