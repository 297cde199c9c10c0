import { mayUse } from '../areas/application-access/access-rules.ts'
import { applications, type StoredApp } from '../areas/applications/applications.ts'
import type { Login } from '../areas/logins/logins.ts'
import { claimsOf } from '../areas/tokens/claims.ts'
import { onEnd, originOf } from '../areas/tokens/grants.ts'
import { OauthRefused } from '../areas/tokens/oauth-refused.ts'
import { type StoredUser, users } from '../areas/users/users.ts'
import { type Answer, json, redirect } from '../kernel/answer.ts'
import { milliseconds } from '../kernel/clock.ts'
import type { PageContext, PlainRoute } from '../kernel/route.ts'
import { state } from '../kernel/state.ts'
import { html } from '../kernel/web/html.ts'
import { isRedirectAllowed, once } from './clients.ts'
import { withQuery } from './deliver.ts'
import { endInteraction, type Interaction } from './interactions.ts'
import { browserRoute } from './oauth-route.ts'
import { protocolSettings } from './settings.ts'
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

/** A ticket that tells a service of CAS who signed in. */
interface Ticket {
  readonly appId: string
  readonly service: string
  readonly login: Login
  readonly expiresAt: number
}

/** Tickets that have not been used. */
const tickets = state(() => new Map<string, Ticket>())

onEnd((world, isOver) => {
  for (const [ticket, { appId: clientId, login }] of tickets(world)) {
    if (isOver(originOf(login, { clientId, scope: '' }))) tickets(world).delete(ticket)
  }
})

type Outcome =
  | { readonly user: StoredUser }
  | { readonly user?: undefined; readonly code: string; readonly description: string }

function login(context: PageContext, service: string | undefined, waiting?: Interaction): Answer {
  const { world } = context
  const app = findApp(context)
  if (service === undefined) throw new OauthRefused('invalid_request', 'service is missing')
  if (!isRedirectAllowed(service, app.redirectUris)) {
    throw new OauthRefused('invalid_request', 'the service is not registered for the application')
  }
  const parameters = { service }
  const demand = { kind: 'cas', app, parameters, prompt: new Set<string>() } as const
  const admitted = passGate(context, demand, waiting)
  if (!('user' in admitted)) return admitted
  if (waiting !== undefined) endInteraction(world, waiting)
  const ticket = `ST-${world.random.hex(32)}`
  tickets(world).set(ticket, {
    appId: app.appId,
    service,
    login: admitted.login,
    expiresAt: world.clock.now() + milliseconds(protocolSettings(world).authorizationCodeLife),
  })
  return redirect(withQuery(service, { ticket }))
}

function findApp({ world, params }: PageContext): StoredApp {
  const app = applications.find(world, params.appId)
  if (app !== undefined) return app
  throw new OauthRefused('invalid_client', 'there is no such application')
}

// A ticket is spent by every question about it, also by one that gets no for an answer.
function takeTicket({ world, params, url }: PageContext): Outcome {
  const service = url.searchParams.get('service')
  const id = url.searchParams.get('ticket')
  if (service === null || id === null) {
    return { code: 'INVALID_REQUEST', description: 'service and ticket are both needed' }
  }
  const ticket = tickets(world).get(id)
  tickets(world).delete(id)
  const isOver = ticket === undefined || ticket.expiresAt <= world.clock.now()
  const app = applications.find(world, params.appId)
  const user = users.find(world, ticket?.login.userId)
  const isHere = app !== undefined && app.appId === ticket?.appId
  if (isOver || !isHere || user === undefined || !mayUse(world, app, user)) {
    return { code: 'INVALID_TICKET', description: `there is no ticket ${id}` }
  }
  if (ticket.service !== service) {
    return { code: 'INVALID_SERVICE', description: 'the ticket is for another service' }
  }
  return { user }
}

function asJson({ world }: PageContext, outcome: Outcome): Answer {
  if (outcome.user === undefined) {
    const { code, description } = outcome
    return json({ serviceResponse: { authenticationFailure: { code, description } } })
  }
  const { user } = outcome
  const success = { user: nameOf(user), attributes: attributesOf(world, user) }
  return json({ serviceResponse: { authenticationSuccess: success } })
}

function asXml({ world }: PageContext, outcome: Outcome): Answer {
  const content =
    outcome.user === undefined
      ? html`<cas:authenticationFailure code="${outcome.code}">${outcome.description}</cas:authenticationFailure>`
      : html`<cas:authenticationSuccess>
    <cas:user>${nameOf(outcome.user)}</cas:user>
    <cas:attributes>${Object.entries(attributesOf(world, outcome.user)).map(([name, value]) =>
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

function attributesOf(world: PageContext['world'], user: StoredUser) {
  const claims = claimsOf(world, user, 'profile email phone username')
  const known = Object.entries(claims).filter(([, value]) => value !== null)
  return { id: user.userId, ...Object.fromEntries(known) }
}

// CAS knows users by their names; one who has none is known by the id.
function nameOf({ userId, profile }: StoredUser): string {
  const { username } = profile
  return typeof username === 'string' ? username : userId
}
