import { ResponseFormatError } from '../errors/response-format-error.ts'
import { isObject } from '../utils/json.ts'
import { isLoopback } from '../utils/url.ts'

/**
 * What the service says about its protocol endpoints. Members that are not listed here pass through.
 *
 * @see {@link https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata | OIDC Discovery 3}
 */
export interface ProviderMetadata {
  /** The issuer: `https://<app host>/oidc`. */
  readonly issuer: string
  /** Where users are sent to sign in. */
  readonly authorization_endpoint: string
  /** Where codes and refresh tokens are exchanged. */
  readonly token_endpoint: string
  /** Where the claims about a user are read. */
  readonly userinfo_endpoint?: string
  /** The public keys of the issuer. */
  readonly jwks_uri?: string
  /** Where tokens are asked about. */
  readonly introspection_endpoint?: string
  /** Where tokens are withdrawn. */
  readonly revocation_endpoint?: string
  /** Where users are sent to sign out. */
  readonly end_session_endpoint?: string
  /** Where authorization requests are pushed to (RFC 9126). */
  readonly pushed_authorization_request_endpoint?: string
  /** Whether they have to be. */
  readonly require_pushed_authorization_requests?: boolean
  /** Where devices without a browser begin to sign in (RFC 8628). */
  readonly device_authorization_endpoint?: string
  /** Algorithms of DPoP proofs (RFC 9449); absent where the service has no DPoP. */
  readonly dpop_signing_alg_values_supported?: readonly string[]
  /** Algorithms of ID tokens. */
  readonly id_token_signing_alg_values_supported?: readonly string[]
  /** Whether every callback names its issuer (RFC 9207). */
  readonly authorization_response_iss_parameter_supported?: boolean
  [name: string]: unknown
}

/** The endpoints of an application's domain, where there is no document to discover them by. */
export function fixedMetadata(host: string, protocol: 'oidc' | 'oauth'): ProviderMetadata {
  const issuer = `${host}/${protocol}`
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/me`,
    introspection_endpoint: `${issuer}/token/introspection`,
    revocation_endpoint: `${issuer}/token/revocation`,
    ...(protocol === 'oidc'
      ? {
          end_session_endpoint: `${issuer}/session/end`,
          jwks_uri: `${issuer}/.well-known/jwks.json`,
        }
      : {}),
  }
}

/**
 * Checks a discovery document.
 *
 * @throws {@link ResponseFormatError} when it is of another issuer, lacks an endpoint, or names one
 *   without TLS
 */
export function readMetadata(
  document: unknown,
  { issuer, allowInsecureHost }: { issuer: string; allowInsecureHost: boolean },
): ProviderMetadata {
  const json = isObject(document) ? document : {}
  const refuse = (path: string, message: string): never => {
    throw new ResponseFormatError('discover', [{ path, message }], { httpStatus: 200 })
  }
  if (json.issuer !== issuer) refuse('issuer', `must be ${issuer}`)
  const endpoints = Object.keys(json).filter(name => /_endpoint$|^jwks_uri$/.test(name))
  for (const name of ['authorization_endpoint', 'token_endpoint', ...endpoints]) {
    const isGood = isTrustworthy(json[name], allowInsecureHost)
    // The service writes null for what it does not have.
    if (!isGood && (json[name] ?? undefined) !== undefined) refuse(name, 'must be an https: URL')
  }
  const { authorization_endpoint, token_endpoint } = json
  if (typeof authorization_endpoint !== 'string' || typeof token_endpoint !== 'string') {
    return refuse('authorization_endpoint, token_endpoint', 'must be present')
  }
  const known = Object.entries(json).filter(([, value]) => value !== null)
  return { ...Object.fromEntries(known), issuer, authorization_endpoint, token_endpoint }
}

function isTrustworthy(address: unknown, allowInsecureHost: boolean): boolean {
  if (typeof address !== 'string' || !URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return (
    protocol === 'https:' || (protocol === 'http:' && (allowInsecureHost || isLoopback(hostname)))
  )
}
