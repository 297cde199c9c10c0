// A server that signs users in at the hosted login page, with nothing but node:http:
//   node examples/server/server.ts
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { AuthenticationClient } from 'genauth/authentication'
import {
  createBearerGuard,
  createServerSession,
  isGenAuthError,
  sendResponse,
  toRequest,
} from 'genauth/server'
import { setting } from '../environment.ts'

/** Where the application is, and where its users sign in. */
export interface ServerSettings {
  readonly appId: string
  readonly appSecret: string
  readonly appHost: string
  /** Origin of this server. */
  readonly origin: string
  /** At least 32 random characters, the same on every machine and after every start. */
  readonly secret: string
}

const style = await readFile(new URL('../spa/style.css', import.meta.url), 'utf8')
const start = '<p><a href="/">Start</a></p>'

/** Makes the application: a function from requests to responses, as it runs anywhere. */
export function createApplication(settings: ServerSettings) {
  const { appId, appSecret, appHost, origin, secret } = settings
  const sessions = createServerSession({
    appId,
    appSecret,
    appHost,
    secret,
    redirectUri: `${origin}/callback`,
    postLogoutRedirectUri: `${origin}/`,
    scope: 'openid profile email offline_access',
    onSignInFailed: error => explain(error, new Headers()),
  })
  const authentication = new AuthenticationClient({ appId, appSecret, appHost })
  const requireBearer = createBearerGuard({ appHost, audience: appId })

  const respond = async (request: Request, headers: Headers): Promise<Response> => {
    switch (new URL(request.url).pathname) {
      case '/':
        return page('Welcome', '<p><a href="/account">My account</a></p>', headers)
      case '/style.css':
        return new Response(style, { headers: { 'content-type': 'text/css' } })
      case '/callback':
        return sessions.callback(request)
      case '/logout':
        // A link would be enough for other sites to sign users out, and for browsers that fetch ahead.
        if (request.method !== 'POST') return page('Not found', start, headers, 404)
        return sessions.logout(request)
      case '/account':
        return sessions.withSession(
          request,
          async session => {
            const profile = await authentication.withTokens(session).profile.get()
            const name = escapeHtml(String(profile.email ?? profile.username ?? session.user.sub))
            const signOut = '<form method="post" action="/logout"><button>Sign out</button></form>'
            return page('My account', `<p>Signed in as ${name}.</p>${signOut}`, headers)
          },
          headers,
        )
      case '/api/me': {
        const claims = await requireBearer(request, { scopes: ['profile'] })
        if (claims instanceof Response) return claims
        return Response.json({ sub: claims.sub })
      }
      default:
        return page('Not found', start, headers, 404)
    }
  }

  return async (request: Request): Promise<Response> => {
    const headers = new Headers()
    try {
      return await respond(request, headers)
    } catch (error) {
      // With the cookies that were set before it failed: without them, new tokens would be lost.
      return explain(error, headers)
    }
  }
}

/** Serves the application by `node:http`. */
export function serveApplication(respond: (request: Request) => Promise<Response>): Server {
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> =>
    sendResponse(await respond(toRequest(incoming)), outgoing)
  return createServer((incoming, outgoing) => {
    // What is no request at all, or breaks on the way out, concerns only its connection.
    answer(incoming, outgoing).catch(() => outgoing.destroy())
  })
}

/** Tells the user what went wrong, such as a denied access or a callback that was used before. */
function explain(error: unknown, headers: Headers): Response {
  const words = isGenAuthError(error) ? error.message : 'Something went wrong.'
  const again = '<p><a href="/account">Try again</a></p>'
  return page('Sign-in failed', `<p role="alert">${escapeHtml(words)}</p>${again}`, headers, 400)
}

function page(title: string, content: string, headers: Headers, status = 200): Response {
  headers.set('content-type', 'text/html; charset=utf-8')
  const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'"
  headers.set('content-security-policy', policy)
  // After the sign-out, Back must not show the account again.
  headers.set('cache-control', 'private, no-store')
  const html = `<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/style.css">
<title>${title}</title>
<main><h1>${title}</h1>${content}</main>
</html>`
  return new Response(html, { status, headers })
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, character => entities[character] ?? character)
}

if (import.meta.main) {
  const origin = 'http://localhost:8080'
  const settings = {
    appId: setting('GENAUTH_APP_ID'),
    appSecret: setting('GENAUTH_APP_SECRET'),
    appHost: setting('GENAUTH_APP_HOST'),
    // A new one with each start signs everybody out; a real application keeps it.
    secret: process.env.SESSION_SECRET ?? randomBytes(32).toString('hex'),
    origin,
  }
  serveApplication(createApplication(settings)).listen(8080, 'localhost', () => {
    console.log(`Open ${origin}`)
  })
}
