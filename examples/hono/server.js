import { serve } from '@hono/node-server'
import { AuthenticationClient } from 'genauth/authentication'
import { createServerSession } from 'genauth/server'
import { Hono } from 'hono'

const { env } = process
const application = {
  appId: env.GENAUTH_APP_ID,
  appSecret: env.GENAUTH_APP_SECRET,
  appHost: env.GENAUTH_APP_HOST,
}
const sessions = createServerSession({
  ...application,
  redirectUri: `${env.ORIGIN}/callback`,
  postLogoutRedirectUri: `${env.ORIGIN}/`,
  scope: 'openid profile offline_access',
  secret: env.SESSION_SECRET,
})
const authentication = new AuthenticationClient(application)

const app = new Hono()
app.get('/login', context => sessions.login(context.req.raw, { returnTo: '/account' }))
app.get('/callback', context => sessions.callback(context.req.raw))
app.post('/logout', context => sessions.logout(context.req.raw))
app.get('/account', context =>
  sessions.withSession(context.req.raw, async session => {
    const { username } = await authentication.withTokens(session).profile.get()
    const signOut = '<form method="post" action="/logout"><button>Sign out</button></form>'
    return context.html(`<h1>Signed in as ${username}</h1>${signOut}`)
  }),
)
app.get('/', context => context.html('<h1>Welcome</h1><a href="/account">My account</a>'))

serve({ fetch: app.fetch, port: Number(env.PORT ?? 8080), hostname: 'localhost' })
