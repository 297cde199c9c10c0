import { claimsOf } from '../areas/tokens/claims.ts'
import type { Grant } from '../areas/tokens/grants.ts'
import { issuerOf } from '../areas/tokens/issue-tokens.ts'
import { noStore, OauthRefused } from '../areas/tokens/oauth-refused.ts'
import { type AccessToken, readAccessToken } from '../areas/tokens/read-tokens.ts'
import { users } from '../areas/users/users.ts'
import { type Answer, json } from '../kernel/answer.ts'
import type { PageContext, PlainRoute } from '../kernel/route.ts'
import { once } from './clients.ts'
import { checkProof, proofAlgorithms } from './proof-of-key.ts'

/** The user-info endpoints of OIDC and OAuth 2.0. */
export const userInfoRoutes: readonly PlainRoute[] = [
  ...['GET', 'POST'].map(method => userInfoRoute('oidc', method, 'getUserInfo')),
  ...['GET', 'POST'].map(method => userInfoRoute('oauth', method, 'getOauthUserInfo')),
]

type Scheme = 'Bearer' | 'DPoP'

function userInfoRoute(protocol: Grant['protocol'], method: string, name: string): PlainRoute {
  return {
    name,
    method,
    path: `/${protocol}/me`,
    serve: async context => {
      let scheme: Scheme = 'Bearer'
      try {
        const presented = await findToken(context)
        if (presented === undefined) return challenge(scheme)
        scheme = presented.scheme
        return json(await userInfo(context, protocol, presented), 200, noStore)
      } catch (error) {
        if (error instanceof OauthRefused) return challenge(scheme, error)
        throw error
      }
    },
  }
}

async function userInfo(
  { world, origin, request }: PageContext,
  protocol: Grant['protocol'],
  { scheme, token }: { readonly scheme: Scheme; readonly token: string },
) {
  const accessToken = await readAccessToken(world, token, origin)
  const isHere = accessToken?.claims.iss === issuerOf(origin, protocol)
  const user = users.find(world, accessToken?.session.userId)
  if (accessToken === undefined || !isHere || user === undefined) throw badToken()
  await checkBinding(world, request, scheme, token, accessToken)
  if (protocol === 'oidc' && !accessToken.scope.split(' ').includes('openid')) {
    throw new OauthRefused('invalid_scope', 'the access token does not have the scope openid')
  }
  // The scope of OAuth 2.0 applications, `user`, opens the whole profile.
  const scope = protocol === 'oidc' ? accessToken.scope : 'profile email phone username'
  return { ...claimsOf(world, user, scope), sub: user.userId }
}

// A token that is bound to a key is no good to a bearer, nor the other way round (RFC 9449 7.1).
async function checkBinding(
  world: PageContext['world'],
  request: Request,
  scheme: Scheme,
  token: string,
  { keyThumbprint }: AccessToken,
): Promise<void> {
  const isBound = keyThumbprint !== undefined
  if (isBound !== (scheme === 'DPoP')) throw badToken()
  if (isBound && (await checkProof(world, request, token)) !== keyThumbprint) {
    throw new OauthRefused('invalid_dpop_proof', 'the proof is missing or of another key')
  }
}

async function findToken({
  request,
  url,
}: PageContext): Promise<{ readonly scheme: Scheme; readonly token: string } | undefined> {
  const header = /^(Bearer|DPoP) +(\S+)$/i.exec(request.headers.get('authorization') ?? '')
  const isForm = request.headers
    .get('content-type')
    ?.startsWith('application/x-www-form-urlencoded')
  const posted = isForm ? once(new URLSearchParams(await request.text())).access_token : undefined
  const asked = once(url.searchParams).access_token
  const tokens = [header?.[2], posted, asked].filter(token => token !== undefined)
  if (tokens.length > 1) {
    throw new OauthRefused('invalid_request', 'the access token must come in one way')
  }
  const [token] = tokens
  const scheme = header?.[1]?.toLowerCase() === 'dpop' ? 'DPoP' : 'Bearer'
  return token === undefined ? undefined : { scheme, token }
}

function badToken(): OauthRefused {
  return new OauthRefused('invalid_grant', 'the access token is unknown, expired or revoked')
}

// The errors of resources have names of their own (RFC 6750 section 3.1).
const resourceErrors: Readonly<Record<string, readonly [name: string, httpStatus: number]>> = {
  invalid_grant: ['invalid_token', 401],
  invalid_scope: ['insufficient_scope', 403],
  invalid_request: ['invalid_request', 400],
}

function challenge(scheme: Scheme, refused?: OauthRefused): Answer {
  const realm = `${scheme} realm="genauth"`
  const algorithms = scheme === 'DPoP' ? `, algs="${proofAlgorithms.join(' ')}"` : ''
  if (refused === undefined) {
    const body = { error: 'invalid_token', error_description: 'there is no access token' }
    return json(body, 401, [['www-authenticate', realm]])
  }
  const [error, httpStatus] = resourceErrors[refused.error] ?? [refused.error, 401]
  const body = { error, error_description: refused.message }
  const words = `error="${error}", error_description="${refused.message}"`
  return json(body, httpStatus, [
    ...noStore,
    ['www-authenticate', `${realm}, ${words}${algorithms}`],
    ...refused.headers,
  ])
}
