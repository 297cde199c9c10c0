import { applicationOf, applications, grantTypes } from '../areas/applications/applications.ts'
import { knownClaims, knownScopes } from '../areas/tokens/claims.ts'
import { issuerOf } from '../areas/tokens/issue-tokens.ts'
import { keyringOf } from '../areas/tokens/keyring.ts'
import { json } from '../kernel/answer.ts'
import type { PageContext, PlainRoute } from '../kernel/route.ts'
import { responseModes } from './authorization-request.ts'
import { devicePath } from './device.ts'
import { proofAlgorithms } from './proof-of-key.ts'
import { pushPath } from './pushed-requests.ts'
import { protocolSettings } from './settings.ts'

/** What clients and verifiers of tokens find the endpoints and the keys by. */
export const discoveryRoutes: readonly PlainRoute[] = [
  {
    name: 'getOpenidConfiguration',
    method: 'GET',
    path: '/oidc/.well-known/openid-configuration',
    serve: context => json(metadata(context)),
  },
  {
    name: 'fetchJWKS',
    method: 'GET',
    path: '/oidc/.well-known/jwks.json',
    serve: async ({ world }) => json(await keyringOf(world).jwks()),
  },
  {
    name: 'fetchJWKS',
    method: 'GET',
    path: '/{appId}/oidc/.well-known/jwks.json',
    isBare: true,
    serve: async ({ world, params }) => {
      applications.get(world, params.appId ?? '')
      return json(await keyringOf(world).jwks())
    },
  },
]

/** The metadata of the service (RFC 8414, OIDC Discovery). */
function metadata(context: PageContext) {
  const { world, origin } = context
  const app = applicationOf(context)
  const { deviceGrant, dpop, pushedAuthorizationRequests } = protocolSettings(world)
  const issuer = issuerOf(origin)
  const methods = app.tokenEndPointAuthMethod ?? [
    'client_secret_post',
    'client_secret_basic',
    'none',
  ]
  const authMethods = [methods].flat()
  const grants = (app.grantTypes ?? grantTypes).filter(
    type => deviceGrant || !type.endsWith(':device_code'),
  )
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/me`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    introspection_endpoint: `${issuer}/token/introspection`,
    revocation_endpoint: `${issuer}/token/revocation`,
    end_session_endpoint: `${issuer}/session/end`,
    scopes_supported: knownScopes,
    claims_supported: knownClaims,
    subject_types_supported: ['public'],
    response_types_supported: ['code', 'none'],
    response_modes_supported: responseModes,
    grant_types_supported: grants,
    prompt_values_supported: ['none', 'login', 'consent', 'select_account', 'create'],
    code_challenge_methods_supported: ['S256', 'plain'],
    id_token_signing_alg_values_supported: [app.idTokenAlgorithm],
    token_endpoint_auth_methods_supported: authMethods,
    introspection_endpoint_auth_methods_supported: authMethods,
    revocation_endpoint_auth_methods_supported: authMethods,
    authorization_response_iss_parameter_supported: true,
    claims_parameter_supported: false,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
    ...(pushedAuthorizationRequests
      ? {
          pushed_authorization_request_endpoint: `${origin}${pushPath}`,
          require_pushed_authorization_requests: app.requirePushedRequests,
        }
      : {}),
    ...(dpop ? { dpop_signing_alg_values_supported: proofAlgorithms } : {}),
    ...(deviceGrant ? { device_authorization_endpoint: `${origin}${devicePath}` } : {}),
  }
}
