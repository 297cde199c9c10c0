import { applications, type StoredApp } from '../areas/applications/applications.ts'
import { noteUserAction } from '../areas/audit-logs/user-actions.ts'
import { clearedLoginCookie, loginOf } from '../areas/logins/logins.ts'
import { endLogin } from '../areas/tokens/grants.ts'
import { OauthRefused } from '../areas/tokens/oauth-refused.ts'
import { readIdToken } from '../areas/tokens/read-tokens.ts'
import { users } from '../areas/users/users.ts'
import { type Answer, redirect } from '../kernel/answer.ts'
import type { PageContext, PlainRoute } from '../kernel/route.ts'
import { html } from '../kernel/web/html.ts'
import { languageOf, renderPage } from '../kernel/web/layout.ts'
import { type Form, isRedirectAllowed, once, readOauthForm } from './clients.ts'
import { withQuery } from './deliver.ts'
import { browserRoute } from './oauth-route.ts'

/** The ends of sessions: OIDC's, that of OAuth and SAML, and that of CAS. */
export const signOutRoutes: readonly PlainRoute[] = [
  ...['GET', 'POST'].map(method =>
    browserRoute({
      name: 'endSession',
      method,
      path: '/oidc/session/end',
      serve: async context => {
        const { request, url } = context
        const isPosted = request.method === 'POST'
        const parameters = isPosted ? await readOauthForm(request) : once(url.searchParams)
        return signOut(context, await readEndSession(context, parameters))
      },
    }),
  ),

  browserRoute({
    name: 'logoutProfile',
    method: 'GET',
    path: '/login/profile/logout',
    serve: context => signOutTo(context, once(context.url.searchParams).redirect_uri),
  }),

  browserRoute({
    name: 'logoutCas',
    method: 'GET',
    path: '/cas-idp/logout',
    serve: context => {
      const { url, service } = once(context.url.searchParams)
      return signOutTo(context, url ?? service)
    },
  }),
]

async function readEndSession(
  { world, origin }: PageContext,
  parameters: Form,
): Promise<string | undefined> {
  const { id_token_hint: hint, post_logout_redirect_uri: uri, state, client_id: id } = parameters
  const read =
    hint === undefined ? undefined : await readIdToken(world, hint, origin, { isHint: true })
  if (hint !== undefined && (read === undefined || (id ?? read.app.appId) !== read.app.appId)) {
    throw new OauthRefused('invalid_request', 'id_token_hint is not valid')
  }
  if (uri === undefined) return undefined
  if (read === undefined) {
    throw new OauthRefused('invalid_request', 'post_logout_redirect_uri needs an id_token_hint')
  }
  if (!mayReturn(read.app, uri)) {
    throw new OauthRefused('invalid_request', 'post_logout_redirect_uri is not registered')
  }
  return withQuery(uri, state === undefined ? {} : { state })
}

// These endpoints do not say which application they are for, so it may be any.
function signOutTo(context: PageContext, uri: string | undefined): Answer {
  const isAllowed =
    uri === undefined || applications.all(context.world).some(app => mayReturn(app, uri))
  if (isAllowed) return signOut(context, uri)
  throw new OauthRefused('invalid_request', 'the address to return to is not registered')
}

function mayReturn({ logoutRedirectUris }: StoredApp, uri: string): boolean {
  return isRedirectAllowed(uri, logoutRedirectUris)
}

function signOut(context: PageContext, target: string | undefined): Answer {
  const { world, request, origin } = context
  const login = loginOf(world, request)
  const user = users.find(world, login?.userId)
  if (login !== undefined) endLogin(world, login)
  const action = { eventType: 'logout', appId: undefined } as const
  if (user !== undefined) noteUserAction(world, user, action, context)
  const cookie = ['set-cookie', clearedLoginCookie(origin)] as const
  if (target !== undefined) return redirect(target, [cookie])
  const lang = languageOf(request)
  const { title, text, again } = words[lang]
  const answer = renderPage({
    lang,
    title,
    body: html`<p role="status">${text}</p>
<ul class="links"><li><a href="/login">${again}</a></li></ul>`,
  })
  return { ...answer, headers: [...answer.headers, cookie] }
}

const words = {
  'zh-CN': { title: '已退出登录', text: '您已退出登录，可以关闭此页面。', again: '重新登录' },
  'en-US': {
    title: 'Signed out',
    text: 'You are signed out and can close this page.',
    again: 'Sign in again',
  },
} as const
