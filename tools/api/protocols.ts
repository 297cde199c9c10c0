/** An endpoint of a protocol: it has no description, because the protocol is one. */
export interface ProtocolEndpoint {
  /** Name in the service's own SDKs. */
  readonly operation: string
  readonly method: 'GET' | 'POST' | 'WS'
  readonly path: string
  /** What of this package speaks with it. */
  readonly by: string
}

/** The endpoints of OpenID Connect, OAuth 2.0, CAS, SAML and the event socket. */
export const protocols: readonly ProtocolEndpoint[] = [
  ...rowsOf('oidc', 'OidcClient'),
  get('fetchJWKS', '/oidc/.well-known/jwks.json', 'createRemoteJwks'),
  get('fetchJWKS', '/{appId}/oidc/.well-known/jwks.json', 'createRemoteJwks'),
  get('buildLogoutUrl', '/oidc/session/end', 'OidcClient.logoutUrl'),
  ...rowsOf('oauth', 'OAuthClient'),
  get('buildAuthorizeUrl', '/api/v2/saml-idp/{appId}', 'samlLoginUrl'),
  get('buildAuthorizeUrl', '/cas-idp/{appId}', 'casLoginUrl'),
  get('validateTicketV1', '/cas-idp/{appId}/validate', 'validateCasTicketV1'),
  get('validateTicketV2', '/cas-idp/{appId}/serviceValidate', 'validateCasTicketV2'),
  get('buildLogoutUrl', '/cas-idp/logout', 'casLogoutUrl'),
  get('buildLogoutUrl', '/login/profile/logout', 'authentication.session.logoutUrl'),
  {
    operation: 'sub',
    method: 'WS',
    path: '/events/v1/authentication/sub',
    by: 'authentication.events.subscribe',
  },
]

function rowsOf(protocol: string, client: string): ProtocolEndpoint[] {
  return [
    get('buildAuthorizeUrl', `/${protocol}/auth`, `${client}.authorize`),
    post('getAccessTokenByCode', `/${protocol}/token`, `${client}.exchangeCode`),
    post('introspectToken', `/${protocol}/token/introspection`, `${client}.introspect`),
    post('revokeToken', `/${protocol}/token/revocation`, `${client}.revoke`),
    get('getUserInfoByAccessToken', `/${protocol}/me`, `${client}.getUserInfo`),
    // Served as well, and not needed: the token goes into the header of a GET.
    post('getUserInfoByAccessToken', `/${protocol}/me`, `${client}.getUserInfo`),
  ]
}

function get(operation: string, path: string, by: string): ProtocolEndpoint {
  return { operation, method: 'GET', path, by }
}

function post(operation: string, path: string, by: string): ProtocolEndpoint {
  return { operation, method: 'POST', path, by }
}
