import { endGrant, type Grant, sessions } from '../areas/tokens/grants.ts'
import { isHeld } from '../areas/tokens/held-grants.ts'
import { issuerOf } from '../areas/tokens/issue-tokens.ts'
import { noStore, OauthRefused } from '../areas/tokens/oauth-refused.ts'
import { readAccessToken, readEarlyToken } from '../areas/tokens/read-tokens.ts'
import { findRefreshToken, grantOfRefreshToken } from '../areas/tokens/refresh-tokens.ts'
import { type Answer, json } from '../kernel/answer.ts'
import type { PageContext, PlainRoute } from '../kernel/route.ts'
import { authenticateClient, type Client, type Form, readOauthForm } from './clients.ts'
import { oauthRoute } from './oauth-route.ts'

/** Introspection (RFC 7662) and revocation (RFC 7009) of tokens. */
export const tokenManagementRoutes: readonly PlainRoute[] = [
  managementRoute('oidc', 'introspection', 'introspectToken', introspect),
  managementRoute('oauth', 'introspection', 'introspectOauthToken', introspect),
  managementRoute('oidc', 'revocation', 'revokeToken', revoke),
  managementRoute('oauth', 'revocation', 'revokeOauthToken', revoke),
]

/** A token about which somebody asks. */
interface Question {
  readonly context: PageContext
  readonly protocol: Grant['protocol']
  readonly token: string
  readonly client: Client
}

function managementRoute(
  protocol: Grant['protocol'],
  page: string,
  name: string,
  serve: (question: Question) => Promise<Answer>,
): PlainRoute {
  return oauthRoute({
    name,
    method: 'POST',
    path: `/${protocol}/token/${page}`,
    serve: async context => {
      const form: Form = await readOauthForm(context.request)
      const client = authenticateClient(context.world, context.request, form)
      const { token } = form
      if (token === undefined) throw new OauthRefused('invalid_request', 'token is missing')
      return serve({ context, protocol, token, client })
    },
  })
}

async function introspect({ context, protocol, token, client }: Question): Promise<Answer> {
  const { world, origin } = context
  const { app, isConfidential } = client
  const issuer = issuerOf(origin, protocol)
  // An application that has not proved who it is learns nothing of the tokens of others.
  const mayKnow = (clientId: string): boolean => isConfidential || clientId === app.appId

  const accessToken = await readAccessToken(world, token, origin)
  if (accessToken?.claims.iss === issuer && mayKnow(accessToken.session.clientId)) {
    const { sub, client_id, exp, iat, iss, jti, scope, cnf } = accessToken.claims
    const type = accessToken.keyThumbprint === undefined ? 'Bearer' : 'DPoP'
    const answer = { active: true, sub, client_id, exp, iat, iss, jti, scope, token_type: type }
    return json(cnf === undefined ? answer : { ...answer, cnf }, 200, noStore)
  }
  const grant = grantOfRefreshToken(world, token)
  const stored = findRefreshToken(world, token)
  const isUsable = stored !== undefined && stored.successor === undefined
  const isHere = grant?.protocol === protocol && !isHeld(world, grant.id)
  if (isHere && isUsable && mayKnow(grant.clientId)) {
    const answer = {
      active: true,
      sub: grant.userId,
      client_id: grant.clientId,
      exp: Math.floor(stored.expiresAt / 1000),
      iat: Math.floor(stored.issuedAt / 1000),
      iss: issuer,
      scope: grant.scope,
      token_type: 'refresh_token',
    }
    return json(answer, 200, noStore)
  }
  return json({ active: false }, 200, noStore)
}

async function revoke({ context, protocol, token, client }: Question): Promise<Answer> {
  const { world, origin } = context
  const check = (clientId: string): void => {
    if (clientId === client.app.appId) return
    throw new OauthRefused('invalid_request', 'the token is not one of this application')
  }
  const refreshToken = grantOfRefreshToken(world, token)
  if (refreshToken?.protocol === protocol) {
    check(refreshToken.clientId)
    endGrant(world, refreshToken.id)
  }
  const accessToken = await readEarlyToken(world, token, origin)
  if (accessToken?.claims.iss === issuerOf(origin, protocol)) {
    check(accessToken.session.clientId)
    sessions(world).delete(accessToken.tokenId)
  }
  // Also for a token that there is not: what was wanted is so (RFC 7009 section 2.2).
  return json('', 200, noStore)
}
