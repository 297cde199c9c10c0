// Generated from api/authentication/identities.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe, openEnum, text } from '../../contract/schema.ts'

export const enabledIdentityProvider = () =>
  entity({
    identifier: z.string(),
    extIdpId: z.string(),
    type: z.string(),
    extIdpType: maybe(openEnum<'social' | 'enterprise'>()),
    bindUrl: maybe(z.string()),
    name: z.string(),
    name_en: maybe(z.string()),
    desc: maybe(z.string()),
    desc_en: maybe(z.string()),
    logo: maybe(z.string()),
  })

export const linkUrlInput = () =>
  z.strictObject({
    extIdpConnIdentifier: text(),
    idToken: z.optional(text()),
    targetUrl: z.optional(text()),
    needUrlRedirect: z.optional(z.boolean()),
    onlyRedirectToken: z.optional(z.boolean()),
    needFormPost: z.optional(z.boolean()),
  })

export const linkUrl = () =>
  entity({
    url: z.string(),
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
    need_url_redirect: z.optional(z.string()),
    only_redirect_token: z.optional(z.string()),
    need_form_post: z.optional(z.string()),
    target_url: z.optional(z.string()),
  })

export const unlinkExtIdpInput = () =>
  z.strictObject({
    extIdpId: text(),
  })
