import { type Answer, json, redirect } from '../engine/answer.ts'
import { claimsOf } from '../engine/claims.ts'
import { milliseconds } from '../engine/clock.ts'
import type { PageContext, PlainRoute } from '../engine/engine.ts'
import { endInteraction, type Interaction } from '../engine/interactions.ts'
import { OauthRefused } from '../engine/oauth-refused.ts'
import type { StoredApp, StoredUser } from '../engine/pool.ts'
import { html } from '../pages/html.ts'
import { isRedirectAllowed, once } from './clients.ts'
import { withQuery } from './deliver.ts'
import { browserRoute } from './oauth-route.ts'
import { findWaiting, passGate } from './sign-in-gate.ts'

/** CAS 1.0 and 2.0. */
export const casRoutes: readonly PlainRoute[] = [
  browserRoute({
    name: 'loginCas',
    method: 'GET',
    path: '/cas-idp/{appId}',
    serve: context => login(context, once(context.url.searchParams).service),
  }),

  browserRoute({
    name: 'resumeCasLogin',
    method: 'GET',
    path: '/cas-idp/{appId}/resume',
    serve: context => {
      const waiting = findWaiting(context, 'cas')
      return login(context, waiting.parameters.service, waiting)
    },
  }),

  {
    name: 'validateCas',
    method: 'GET',
    path: '/cas-idp/{appId}/validate',
    serve: context => {
      const { user } = takeTicket(context)
      const text = user === undefined ? 'no\n\n' : `yes\n${nameOf(user)}\n`
      return { httpStatus: 200, body: text, headers: [['content-type', 'text/plain']] }
    },
  },

  {
    name: 'serviceValidateCas',
    method: 'GET',
    path: '/cas-idp/{appId}/serviceValidate',
    serve: context => {
      const isJson = context.url.searchParams.get('format')?.toUpperCase() === 'JSON'
      const outcome = takeTicket(context)
      return isJson ? asJson(context, outcome) : asXml(context, outcome)
    },
  },
]

type Outcome =
  | { readonly user: StoredUser }
  | { readonly user?: undefined; readonly code: string; readonly description: string }

function login(context: PageContext, service: string | undefined, waiting?: Interaction): Answer {
  const { pool } = context
  const app = findApp(context)
  if (service === undefined) throw new OauthRefused('invalid_request', 'service is missing')
  if (!isRedirectAllowed(service, app.redirectUris)) {
    throw new OauthRefused('invalid_request', 'the service is not registered for the application')
  }
  const parameters = { service }
  const demand = { kind: 'cas', app, parameters, prompt: new Set<string>() } as const
  const admitted = passGate(context, demand, waiting)
  if (!('user' in admitted)) return admitted
  if (waiting !== undefined) endInteraction(pool, waiting)
  const ticket = `ST-${pool.random.hex(32)}`
  pool.casTickets.set(ticket, {
    appId: app.appId,
    service,
    userId: admitted.user.userId,
    expiresAt: pool.clock.now() + milliseconds(pool.settings.authorizationCodeLife),
  })
  return redirect(withQuery(service, { ticket }))
}

function findApp({ pool, params }: PageContext): StoredApp {
  const app = pool.apps.find(({ appId }) => appId === params.appId)
  if (app !== undefined) return app
  throw new OauthRefused('invalid_client', 'there is no such application')
}

// A ticket is spent by every question about it, also by one that gets no for an answer.
function takeTicket({ pool, params, url }: PageContext): Outcome {
  const service = url.searchParams.get('service')
  const id = url.searchParams.get('ticket')
  if (service === null || id === null) {
    return { code: 'INVALID_REQUEST', description: 'service and ticket are both needed' }
  }
  const ticket = pool.casTickets.get(id)
  pool.casTickets.delete(id)
  const isOver = ticket === undefined || ticket.expiresAt <= pool.clock.now()
  const user = pool.users.get(ticket?.userId ?? '')
  if (isOver || ticket.appId !== params.appId || user === undefined) {
    return { code: 'INVALID_TICKET', description: `there is no ticket ${id}` }
  }
  if (ticket.service !== service) {
    return { code: 'INVALID_SERVICE', description: 'the ticket is for another service' }
  }
  return { user }
}

function asJson({ pool }: PageContext, outcome: Outcome): Answer {
  if (outcome.user === undefined) {
    const { code, description } = outcome
    return json({ serviceResponse: { authenticationFailure: { code, description } } })
  }
  const { user } = outcome
  const success = { user: nameOf(user), attributes: attributesOf(pool, user) }
  return json({ serviceResponse: { authenticationSuccess: success } })
}

function asXml({ pool }: PageContext, outcome: Outcome): Answer {
  const content =
    outcome.user === undefined
      ? html`<cas:authenticationFailure code="${outcome.code}">${outcome.description}</cas:authenticationFailure>`
      : html`<cas:authenticationSuccess>
    <cas:user>${nameOf(outcome.user)}</cas:user>
    <cas:attributes>${Object.entries(attributesOf(pool, outcome.user)).map(([name, value]) =>
      element(name, String(value)),
    )}
    </cas:attributes>
  </cas:authenticationSuccess>`
  const xml = html`<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">
  ${content}
</cas:serviceResponse>
`
  const headers = [['content-type', 'application/xml; charset=utf-8']] as const
  return { httpStatus: 200, body: xml.text, headers }
}

function element(name: string, value: string) {
  return html`
      <cas:${name}>${value}</cas:${name}>`
}

function attributesOf(pool: PageContext['pool'], user: StoredUser) {
  const claims = claimsOf(pool, user, 'profile email phone username')
  const known = Object.entries(claims).filter(([, value]) => value !== null)
  return { id: user.userId, ...Object.fromEntries(known) }
}

// CAS knows users by their names; one who has none is known by the id.
function nameOf({ userId, profile }: StoredUser): string {
  const { username } = profile
  return typeof username === 'string' ? username : userId
}
