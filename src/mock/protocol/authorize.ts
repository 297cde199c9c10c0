import { applications } from '../areas/applications/applications.ts'
import type { Grant } from '../areas/tokens/grants.ts'
import { OauthRefused } from '../areas/tokens/oauth-refused.ts'
import type { Answer } from '../kernel/answer.ts'
import type { PageContext, PlainRoute } from '../kernel/route.ts'
import { issueCode } from './authorization-codes.ts'
import {
  type AuthorizationRequest,
  readAuthorizationRequest,
  readTarget,
  type Target,
} from './authorization-request.ts'
import { type Form, once, readOauthForm } from './clients.ts'
import { deliver, deliverError } from './deliver.ts'
import { endInteraction, type Interaction } from './interactions.ts'
import { browserRoute } from './oauth-route.ts'
import { takePushedRequest } from './pushed-requests.ts'
import { type Admitted, findWaiting, passGate } from './sign-in-gate.ts'

/** The authorization endpoints of OIDC and OAuth 2.0. */
export const authorizeRoutes: readonly PlainRoute[] = [
  ...routesOf('oidc', { authorize: 'authorize', resume: 'resumeAuthorization' }),
  ...routesOf('oauth', { authorize: 'authorizeOauth', resume: 'resumeOauthAuthorization' }),
]

function routesOf(
  protocol: Grant['protocol'],
  names: { readonly authorize: string; readonly resume: string },
): PlainRoute[] {
  return [
    ...['GET', 'POST'].map(method =>
      browserRoute({
        name: names.authorize,
        method,
        path: `/${protocol}/auth`,
        serve: async context => {
          const { request, url } = context
          const parameters =
            request.method === 'GET' ? once(url.searchParams) : await readOauthForm(request)
          return answer(context, protocol, resolve(context, protocol, parameters))
        },
      }),
    ),
    browserRoute({
      name: names.resume,
      method: 'GET',
      path: `/${protocol}/auth/resume`,
      serve: context => {
        const waiting = findWaiting(context, protocol)
        return answer(context, protocol, waiting.parameters, waiting)
      },
    }),
  ]
}

/** Puts what was pushed in the place of its URI. */
function resolve({ world }: PageContext, protocol: Grant['protocol'], parameters: Form): Form {
  const { request_uri: uri, client_id: clientId } = parameters
  if (uri !== undefined && protocol === 'oidc') return takePushedRequest(world, uri, clientId)
  const app = applications.find(world, clientId)
  if (app?.requirePushedRequests) {
    throw new OauthRefused('invalid_request', 'the application must push its requests')
  }
  return parameters
}

async function answer(
  context: PageContext,
  protocol: Grant['protocol'],
  parameters: Form,
  waiting?: Interaction,
): Promise<Answer> {
  const { world, origin } = context
  const target = readTarget(world, origin, protocol, parameters)
  try {
    const demand = await readAuthorizationRequest(context, target, parameters)
    const admitted = passGate(context, demand, waiting)
    if (!('user' in admitted)) return admitted
    if (waiting !== undefined) endInteraction(world, waiting)
    return deliver(target, grantedTo(context, target, demand, admitted))
  } catch (error) {
    if (!(error instanceof OauthRefused)) throw error
    if (waiting !== undefined) endInteraction(world, waiting)
    return deliverError(target, error)
  }
}

function grantedTo(
  { world }: PageContext,
  { protocol, app, redirectUri, state }: Target,
  { responseType, scope, nonce, challenge, keyThumbprint }: AuthorizationRequest,
  { login }: Admitted,
): Record<string, string> {
  if (responseType === 'none') return {}
  const code = issueCode(world, {
    protocol,
    appId: app.appId,
    login,
    scope,
    redirectUri,
    state,
    nonce,
    challenge,
    keyThumbprint,
  })
  return { code }
}
