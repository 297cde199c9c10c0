import { AuthenticationClient } from 'genauth/authentication'
import type { Mock } from 'genauth/mock'
import { OidcClient } from 'genauth/oidc'

/** Where users come back to. */
export const redirectUri = 'https://shop.example.com/callback'

/** An application that the service knows. */
interface AppOptions {
  readonly appId: string
  readonly appSecret: string
  readonly appHost: string
}

/** Clients of an application, each as an engineer would make it. */
export function clientsOf({ fetch }: Mock, options: AppOptions) {
  return {
    authentication: new AuthenticationClient({ ...options, fetch }),
    oidc: new OidcClient({ ...options, redirectUri, fetch, scope: 'openid offline_access' }),
  }
}

/** Signs a user in at the hosted pages, and takes the code to the application. */
export async function signInTo(mock: Mock, oidc: OidcClient, user: string) {
  const { url, transaction } = await oidc.authorize({ prompt: 'consent' })
  const callback = await mock.asUser(user).authorize(url)
  return { callback, finish: () => oidc.exchangeCode(callback, transaction) }
}
