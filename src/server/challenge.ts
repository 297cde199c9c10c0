import { ConfigurationError } from '../errors/configuration-error.ts'
import { problem } from './problem.ts'

/** A refusal by RFC 6750 section 3.1. */
export interface BearerRefusal {
  readonly status: 400 | 401 | 403
  /** Left out when the request had no credentials. */
  readonly error?: 'invalid_request' | 'invalid_token' | 'insufficient_scope'
  /** For people. Never a part of the token. */
  readonly description: string
  /** Scopes that the request needs. */
  readonly scopes?: readonly string[]
}

/**
 * Refuses a request for its token.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6750#section-3 | RFC 6750 section 3}
 */
export function refuseBearer(
  realm: string | undefined,
  { status, error, description, scopes = [] }: BearerRefusal,
): Response {
  const parameters: Record<string, string | undefined> = {
    realm,
    error,
    error_description: error && description,
    scope: scopes.length > 0 ? scopes.join(' ') : undefined,
  }
  const written = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value = '']) => `${name}=${quote(value)}`)
  const challenge = ['Bearer', written.join(', ')].filter(part => part !== '').join(' ')
  return problem(status, description, { 'www-authenticate': challenge })
}

/**
 * Refuses a text that cannot stand in a quoted string of a header.
 *
 * @throws {@link ConfigurationError} when there are line ends, control characters or non-ASCII in it
 */
export function checkRealm(realm: unknown): void {
  if (realm === undefined || (typeof realm === 'string' && /^[ -~]+$/.test(realm))) return
  throw new ConfigurationError('realm must be a text of ASCII characters')
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-5.6.4 | RFC 9110 section 5.6.4} */
function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}
