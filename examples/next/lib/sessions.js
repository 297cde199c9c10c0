import { AuthenticationClient } from 'genauth/authentication'
import { createServerSession } from 'genauth/server'

const { env } = process
const application = () => ({
  appId: env.GENAUTH_APP_ID,
  appSecret: env.GENAUTH_APP_SECRET,
  appHost: env.GENAUTH_APP_HOST,
})

// By a function, because `next build` loads this module where there are no secrets.
export const sessions = createServerSession(() => ({
  ...application(),
  redirectUri: `${env.ORIGIN}/callback`,
  postLogoutRedirectUri: `${env.ORIGIN}/`,
  scope: 'openid profile offline_access',
  secret: env.SESSION_SECRET,
}))

export const profileOf = session =>
  new AuthenticationClient(application()).withTokens(session).profile.get()
