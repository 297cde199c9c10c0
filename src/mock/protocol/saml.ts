import { applications } from '../areas/applications/applications.ts'
import { OauthRefused } from '../areas/tokens/oauth-refused.ts'
import { notImplemented } from '../kernel/answer.ts'
import type { PageContext, PlainRoute } from '../kernel/route.ts'
import { endInteraction, type Interaction } from './interactions.ts'
import { browserRoute } from './oauth-route.ts'
import { findWaiting, passGate } from './sign-in-gate.ts'

/** The start of a sign-in by SAML. The mock makes no assertions. */
export const samlRoutes: readonly PlainRoute[] = [
  browserRoute({
    name: 'startSaml',
    method: 'GET',
    path: '/api/v2/saml-idp/{appId}',
    serve: context => start(context),
  }),

  browserRoute({
    name: 'resumeSaml',
    method: 'GET',
    path: '/api/v2/saml-idp/{appId}/resume',
    serve: context => start(context, findWaiting(context, 'saml')),
  }),
]

function start(context: PageContext, waiting?: Interaction) {
  const { world, params } = context
  const app = applications.find(world, params.appId)
  if (app === undefined) throw new OauthRefused('invalid_client', 'there is no such application')
  const demand = { kind: 'saml', app, parameters: {}, prompt: new Set<string>() } as const
  const admitted = passGate(context, demand, waiting)
  if (!('user' in admitted)) return admitted
  if (waiting !== undefined) endInteraction(world, waiting)
  throw notImplemented('the assertion of SAML', context.url.pathname)
}
