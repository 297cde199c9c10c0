declare const trust: unique symbol

/**
 * Claims with a meaning of their own. The service sends `null` for an optional claim that it has no
 * value for; it counts as absent.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7519#section-4.1 | RFC 7519 section 4.1}
 */
export interface RegisteredClaims {
  /** Issuer: `https://<app host>/oidc`. */
  iss?: string | null
  /** Subject: id of the user. */
  sub?: string | null
  /** Audience: the app id, or several. */
  aud?: string | string[] | null
  /** When the token expires, in seconds since 1970. */
  exp?: number | null
  /** When the token was issued, in seconds since 1970. */
  iat?: number | null
  /** From when on the token is valid, in seconds since 1970. */
  nbf?: number | null
  /** When the user last proved their identity, in seconds since 1970. */
  auth_time?: number | null
  /** The nonce that the authorization request sent. */
  nonce?: string | null
  /** Id of the application that the token was issued to. */
  azp?: string | null
  /** Hash of the access token that came with the ID token. */
  at_hash?: string | null
  /** Id of the token. */
  jti?: string | null
  /** Granted scopes, separated by spaces. */
  scope?: string | null
}

/** The registered claims, and whatever else the token says. */
export interface Claims extends RegisteredClaims {
  [name: string]: unknown
}

/**
 * What a token says, with nothing checked: anybody can write such a token. Good for display and
 * debugging, never for a decision. Not accepted where {@link VerifiedClaims} are asked for.
 */
export interface UnverifiedClaims extends Claims {
  readonly [trust]?: 'unverified'
}

/** Claims of a token that was found genuine, meant for this application, and valid now. */
export interface VerifiedClaims extends Claims {
  readonly [trust]: 'verified'
  /** Issuer: `https://<app host>/oidc`. */
  iss: string
  /** Audience: the app id, or several with the app id among them. */
  aud: string | string[]
  /** When the token expires, in seconds since 1970. */
  exp: number
}

/** Claims of a verified access token. */
export type AccessTokenClaims = VerifiedClaims

/** Claims of a verified ID token. */
export interface IdTokenClaims extends VerifiedClaims {
  /** Subject: id of the user. */
  sub: string
  /** When the token was issued, in seconds since 1970. */
  iat: number
}
