// Generated from api/authentication/identities.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, openEnum, string, text } from '../../contract/values.ts'

export function enabledIdentityProvider() {
  return entity({
    identifier: string(),
    extIdpId: string(),
    type: string(),
    extIdpType: maybe(openEnum<'social' | 'enterprise'>()),
    bindUrl: maybe(string()),
    name: string(),
    name_en: maybe(string()),
    desc: maybe(string()),
    desc_en: maybe(string()),
    logo: maybe(string()),
  })
}

export function linkUrlInput() {
  return z.strictObject({
    extIdpConnIdentifier: text(),
    idToken: z.optional(text()),
    targetUrl: z.optional(text()),
    needUrlRedirect: z.optional(boolean()),
    onlyRedirectToken: z.optional(boolean()),
    needFormPost: z.optional(boolean()),
  })
}

export function linkUrl() {
  return entity({ url: string() })
}

export function linkAccountsInput() {
  return z.strictObject({ primaryUserToken: text(), secondaryUserToken: text() })
}
