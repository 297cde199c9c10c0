// Generated from api/authentication/identities.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { noData, noInput } from '../../contract/plain-schemas.ts'
import { listOf, schemaFor } from '../../contract/schema.ts'
import { identitySchema } from '../../contract/user/contract.ts'
import { type OpenEnum, string, text } from '../../contract/values.ts'
import * as schemas from './schemas.ts'

/** An identity source that the application has switched on, as a login page shows it. */
export interface EnabledIdentityProvider {
  /** Identifier of the connection to it: sign-ins and links name it by this. */
  identifier: string
  /** Id of the identity source, which `unlink` takes. */
  extIdpId: string
  /** Kind of the identity source, such as `github`, `wechat` or `oidc`. */
  type: string
  /** Whether accounts there are everybody's own, or come from a company. */
  extIdpType?: OpenEnum<'social' | 'enterprise'> | null
  /** Address at which a signed-in user links an account, before the ID token is added. */
  bindUrl?: string | null
  /** Name to be shown. */
  name: string
  /** Name to be shown, in English. */
  name_en?: string | null
  /** What the identity source is. */
  desc?: string | null
  /** What the identity source is, in English. */
  desc_en?: string | null
  /** URL of its logo. */
  logo?: string | null
}

/** Input of {@link Identities.linkUrl}. */
export interface LinkUrlInput {
  /** Identifier of the connection, `identifier` of {@link Identities.providers}. */
  extIdpConnIdentifier: string
  /** ID token of the user. Default: that of the client's session. */
  idToken?: string | undefined
  /** Address of the application, for `needUrlRedirect`. */
  targetUrl?: string | undefined
  /**
   * Send the browser to `targetUrl` in the end, instead of a message to the window that opened it.
   */
  needUrlRedirect?: boolean | undefined
  /** Hand over nothing but a token with that. */
  onlyRedirectToken?: boolean | undefined
  /** Hand the result over by a form that is posted. */
  needFormPost?: boolean | undefined
}

/** Where an account is linked. */
export interface LinkUrl {
  /** Address to open in a browser. It carries the ID token. */
  url: string
}

/** Two accounts that become one. */
export interface LinkAccountsInput {
  /** Token of the account that stays: `id_token` or `access_token` of its sign-in. */
  primaryUserToken: string
  /** Token of the account that goes, of its own sign-in. */
  secondaryUserToken: string
}

/** Checks a {@link LinkUrlInput}. */
export const linkUrlInput = /* @__PURE__ */ schemaFor<LinkUrlInput>()(schemas.linkUrlInput)

/** `GET /api/v3/get-identities` */
export const getIdentities = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-identities',
  safety: 'read',
  access: 'user',
  input: noInput,
  output: listOf(identitySchema),
}))

/** `GET /api/v3/get-application-enabled-extidps` */
export const getApplicationEnabledExtIdps = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getApplicationEnabledExtIdps',
  method: 'GET',
  path: '/api/v3/get-application-enabled-extidps',
  safety: 'read',
  access: 'anyone',
  input: noInput,
  output: listOf(schemaFor<EnabledIdentityProvider>()(schemas.enabledIdentityProvider)),
}))

/** Input of generateLinkExtIdpUrl. */
export interface GenerateLinkExtIdpUrlInput {
  /** Identifier of the connection. */
  ext_idp_conn_identifier: string
  /** Id of the application. */
  app_id: string
  /** ID token of the user. */
  id_token: string
  /** `true` sends the browser to `target_url` in the end. */
  need_url_redirect?: string | undefined
  /** `true` hands over nothing but a token. */
  only_redirect_token?: string | undefined
  /** `true` hands the result over by a form. */
  need_form_post?: string | undefined
  /** Address of the application. */
  target_url?: string | undefined
}

/** `GET /api/v3/generate-link-extidp-url` */
export const generateLinkExtIdpUrl = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'generateLinkExtIdpUrl',
  method: 'GET',
  path: '/api/v3/generate-link-extidp-url',
  safety: 'read',
  access: 'user',
  input: schemaFor<GenerateLinkExtIdpUrlInput>()(() =>
    z.strictObject({
      ext_idp_conn_identifier: text(),
      app_id: text(),
      id_token: text(),
      need_url_redirect: z.optional(string()),
      only_redirect_token: z.optional(string()),
      need_form_post: z.optional(string()),
      target_url: z.optional(string()),
    }),
  ),
  output: schemaFor<LinkUrl>()(schemas.linkUrl),
}))

/** Input of unlinkExtIdp. */
export interface UnlinkExtIdpInput {
  /** Id of the identity source, not of a connection. */
  extIdpId: string
}

/** `POST /api/v3/unlink-extidp` */
export const unlinkExtIdp = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'unlinkExtIdp',
  method: 'POST',
  path: '/api/v3/unlink-extidp',
  safety: 'write',
  access: 'user',
  input: schemaFor<UnlinkExtIdpInput>()(() => z.strictObject({ extIdpId: text() })),
  output: noData,
}))

/** `POST /api/users/link` */
export const linkAccounts = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'linkAccounts',
  method: 'POST',
  path: '/api/users/link',
  host: 'core',
  safety: 'write',
  access: 'anyone',
  bodyType: 'form',
  input: schemaFor<LinkAccountsInput>()(schemas.linkAccountsInput),
  output: noData,
}))
