import type { BrowserSession } from './browser-session.ts'
import { type BrowserSessionOptions, checkBrowserOptions } from './options.ts'
import { PageSession } from './page-session.ts'

/**
 * Makes the session of the user of a page: sign-in by the hosted login page, tokens that are always
 * fresh, and the same state in every tab. Make one for the whole page. Sends nothing by itself.
 *
 * @typeParam AppState what goes from `loginWithRedirect` to `handleRedirectCallback`
 * @throws {@link ConfigurationError} when an option is missing or malformed, when there is a secret
 *   among them, or when the page has no WebCrypto because it was not served over HTTPS
 *
 * @example
 * ```ts
 * import { AuthenticationClient } from 'genauth/authentication'
 * import { createBrowserSession } from 'genauth/browser'
 *
 * const application = { appId: 'my-app-id', appHost: 'https://example.genauth.ai' }
 * const session = createBrowserSession({
 *   ...application,
 *   redirectUri: 'https://app.example.com/callback',
 *   scope: 'openid profile offline_access',
 *   store: 'localStorage',
 * })
 *
 * // Calls of this client are made as the user of the session.
 * export const authentication = new AuthenticationClient(application).withTokens(session)
 *
 * export async function whenThePageLoads() {
 *   if (session.isRedirectCallback()) await session.handleRedirectCallback()
 *   const user = await session.getUser()
 *   if (user === undefined) await session.loginWithRedirect()
 *   return user
 * }
 * ```
 *
 * @see {@link https://datatracker.ietf.org/doc/html/draft-ietf-oauth-browser-based-apps | OAuth 2.0 for Browser-Based Applications}
 */
export function createBrowserSession<AppState = unknown>(
  options: BrowserSessionOptions,
): BrowserSession<AppState> {
  checkBrowserOptions(options)
  return new PageSession<AppState>(options)
}
