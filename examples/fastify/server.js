import Fastify from 'fastify'
import { AuthenticationClient } from 'genauth/authentication'
import { createServerSession, toRequest } from 'genauth/server'

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

// Fastify sends web-standard responses as they are.
const answerBy = respond => async request => respond(toRequest(request.raw))
const html = content => new Response(content, { headers: { 'content-type': 'text/html' } })

const fastify = Fastify()
// The button to sign out sends an empty form.
fastify.addContentTypeParser('application/x-www-form-urlencoded', (_request, _body, done) => {
  done(null)
})
fastify.get(
  '/login',
  answerBy(request => sessions.login(request, { returnTo: '/account' })),
)
fastify.get(
  '/callback',
  answerBy(request => sessions.callback(request)),
)
fastify.post(
  '/logout',
  answerBy(request => sessions.logout(request)),
)
fastify.get(
  '/account',
  answerBy(request =>
    sessions.withSession(request, async session => {
      const { username } = await authentication.withTokens(session).profile.get()
      const signOut = '<form method="post" action="/logout"><button>Sign out</button></form>'
      return html(`<h1>Signed in as ${username}</h1>${signOut}`)
    }),
  ),
)
fastify.get('/', async () => html('<h1>Welcome</h1><a href="/account">My account</a>'))

await fastify.listen({ port: Number(env.PORT ?? 8080), host: 'localhost' })
