import { type Answer, type HeaderList, json } from '../../kernel/answer.ts'

/** Errors of the protocol endpoints, as the standards name them. */
export type OauthErrorName =
  | 'access_denied'
  | 'authorization_pending'
  | 'consent_required'
  | 'expired_token'
  | 'interaction_required'
  | 'invalid_client'
  | 'invalid_dpop_proof'
  | 'invalid_grant'
  | 'invalid_request'
  | 'invalid_request_uri'
  | 'invalid_scope'
  | 'login_required'
  | 'request_not_supported'
  | 'slow_down'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_response_type'
  | 'use_dpop_nonce'

/** Thrown in order to refuse a request of OAuth, in the words of the standards. */
export class OauthRefused extends Error {
  override readonly name = 'OauthRefused'
  readonly error: OauthErrorName
  readonly httpStatus: number
  readonly headers: HeaderList

  constructor(
    error: OauthErrorName,
    description: string,
    details: { httpStatus?: number; headers?: HeaderList } = {},
  ) {
    super(description)
    this.error = error
    this.httpStatus = details.httpStatus ?? 400
    this.headers = details.headers ?? []
  }

  /** The refusal as JSON (RFC 6749 section 5.2). */
  toAnswer(): Answer {
    const body = { error: this.error, error_description: this.message }
    return json(body, this.httpStatus, [...noStore, ...this.headers])
  }
}

/** Headers that keep an answer out of caches (RFC 6749 section 5.1). */
export const noStore: HeaderList = [
  ['cache-control', 'no-store'],
  ['pragma', 'no-cache'],
]
