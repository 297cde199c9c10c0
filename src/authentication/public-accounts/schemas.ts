// Generated from api/authentication/public-accounts.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, matching, maybe, openEnum, text } from '../../contract/schema.ts'

export const switchableAccount = () =>
  entity({
    userId: text(),
    avatar: maybe(z.string()),
    displayName: maybe(z.string()),
    kind: maybe(openEnum<'1' | '2'>()),
  })

export const switchableAccounts = () =>
  entity({
    publicAccounts: z.array(switchableAccount()),
    originUser: maybe(switchableAccount()),
  })

export const switchOptions = () =>
  z.strictObject({
    scope: z.optional(
      z.string().check(matching(/(^| )openid( |$)/, 'must contain the scope openid')),
    ),
    context: z.optional(z.unknown()),
    customData: z.optional(z.unknown()),
  })

export const listSwitchableAccountsInput = () =>
  z.strictObject({
    withOriginUser: z.optional(z.boolean()),
  })

export const switchAccountInput = () =>
  z.strictObject({
    targetUserId: text(),
    options: z.optional(switchOptions()),
  })
