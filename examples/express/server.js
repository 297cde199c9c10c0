import express from 'express'
import { AuthenticationClient } from 'genauth/authentication'
import { appendHeaders, createServerSession, sendResponse, toRequest } from 'genauth/server'

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

const answerBy = respond => async (incoming, outgoing) =>
  sendResponse(await respond(toRequest(incoming)), outgoing)

async function signedIn(incoming, outgoing, next) {
  const headers = new Headers()
  const session = await sessions.requireSession(toRequest(incoming), headers)
  if (session instanceof Response) return sendResponse(session, outgoing)
  // Here, because after the first byte of the answer no cookie can be set.
  appendHeaders(headers, outgoing)
  incoming.session = session
  next()
}

const app = express()
app.get(
  '/login',
  answerBy(request => sessions.login(request, { returnTo: '/account' })),
)
app.get(
  '/callback',
  answerBy(request => sessions.callback(request)),
)
app.post(
  '/logout',
  answerBy(request => sessions.logout(request)),
)
app.get('/account', signedIn, async (incoming, outgoing) => {
  const { username } = await authentication.withTokens(incoming.session).profile.get()
  const signOut = '<form method="post" action="/logout"><button>Sign out</button></form>'
  outgoing.send(`<h1>Signed in as ${username}</h1>${signOut}`)
})
app.get('/', (_incoming, outgoing) => {
  outgoing.send('<h1>Welcome</h1><a href="/account">My account</a>')
})
// When the service has ended the session in the middle.
app.use(async (error, incoming, outgoing, next) => {
  if (!incoming.session?.isOver || outgoing.headersSent) return next(error)
  await sendResponse(await sessions.signInAgain(toRequest(incoming)), outgoing)
})

app.listen(Number(env.PORT ?? 8080), 'localhost')
