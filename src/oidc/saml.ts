import { readApplication } from './application.ts'
import { requireText } from './require.ts'

/** An application that speaks SAML. */
export interface SamlOptions {
  /** Id of the application. */
  readonly appId: string
  /** Origin of the application's domain, such as `https://example.genauth.ai`. */
  readonly appHost: string
  /** Allows a host with `http:` that is not this machine. Default false. */
  readonly allowInsecureHost?: boolean | undefined
}

/**
 * Makes the address that begins a sign-in by SAML. The service posts its assertion to the address
 * that is configured in the console; checking it is the work of a SAML library there.
 *
 * `GET /api/v2/saml-idp/{appId}`
 *
 * @throws {@link ConfigurationError} when an option is missing, malformed or not known
 *
 * @example
 * ```ts
 * import { samlLoginUrl } from 'genauth/oidc'
 *
 * const url = samlLoginUrl({ appId: 'my-app-id', appHost: 'https://example.genauth.ai' })
 * console.log(url) // https://example.genauth.ai/api/v2/saml-idp/my-app-id
 * ```
 */
export function samlLoginUrl(options: SamlOptions): string {
  const { host, id } = readApplication('samlLoginUrl', options)
  return `${host}/api/v2/saml-idp/${id}`
}

/**
 * Makes the address that ends a session that was begun by SAML.
 *
 * `GET /login/profile/logout`
 *
 * @param redirectUri where to come back to
 * @throws {@link ConfigurationError} when an option is missing, malformed or not known
 * @throws {@link InputError} when `redirectUri` is no text that can be sent
 */
export function samlLogoutUrl(options: SamlOptions, redirectUri: string): string {
  const { host } = readApplication('samlLogoutUrl', options)
  requireText('samlLogoutUrl', 'redirectUri', redirectUri)
  return `${host}/login/profile/logout?${new URLSearchParams({ redirect_uri: redirectUri })}`
}
