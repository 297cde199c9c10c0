// Generated from api/authentication/identities.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, openEnum, string, text } from '../../contract/values.ts'

export const enabledIdentityProvider = () =>
  entity({
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

export const linkUrlInput = () =>
  z.strictObject({
    extIdpConnIdentifier: text(),
    idToken: z.optional(text()),
    targetUrl: z.optional(text()),
    needUrlRedirect: z.optional(boolean()),
    onlyRedirectToken: z.optional(boolean()),
    needFormPost: z.optional(boolean()),
  })

export const linkUrl = () =>
  entity({
    url: string(),
  })

export const linkAccountsInput = () =>
  z.strictObject({
    primaryUserToken: text(),
    secondaryUserToken: text(),
  })

export const generateLinkExtIdpUrlInput = () =>
  z.strictObject({
    ext_idp_conn_identifier: text(),
    app_id: text(),
    id_token: text(),
    need_url_redirect: z.optional(string()),
    only_redirect_token: z.optional(string()),
    need_form_post: z.optional(string()),
    target_url: z.optional(string()),
  })

export const unlinkExtIdpInput = () =>
  z.strictObject({
    extIdpId: text(),
  })
