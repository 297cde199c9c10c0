import { decodeBase64Url, isBase64Url } from '../utils/base64.ts'
import { isObject, type JsonObject, parseJson } from '../utils/json.ts'
import { assertClaimTypes } from './check-claims.ts'
import type { Claims, UnverifiedClaims } from './claims.ts'
import { refuse } from './refuse.ts'

const maxLength = 65_536

// A byte order mark is no JSON: kept, it makes the parser refuse the text.
const utf8 = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Header of a token. Until the signature is verified anybody can write it.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7515#section-4.1 | RFC 7515 section 4.1}
 */
export interface TokenHeader {
  /** Signature algorithm, such as `RS256`. */
  alg: string
  /** Id of the key that signed the token. */
  kid?: string
  /** Media type of the token, such as `JWT`. */
  typ?: string
  [name: string]: unknown
}

/** The parts of a token that were decoded and not verified. */
export interface DecodedToken {
  /** Algorithm, key id and type. */
  header: TokenHeader
  /** What the token says about itself. */
  claims: UnverifiedClaims
}

/**
 * Decodes a token **without verifying it**. Anybody can write a token that decodes well: use the
 * result to display or debug, and {@link verifyIdToken} or {@link verifyAccessToken} to decide.
 *
 * The form is strict: three parts of Base64url without padding or stray bits, JSON objects in
 * UTF-8, registered claims of the right types, 65,536 characters at most.
 *
 * @param token - a signed token in compact form
 * @returns header and claims
 * @throws {@link TokenError} `malformed` when the text is not such a token, `wrong_claim` when a
 * registered claim has a wrong type
 *
 * @example
 * ```ts
 * import { decodeToken } from 'genauth/tokens'
 *
 * export function describeToken(token: string): string {
 *   const { header, claims } = decodeToken(token)
 *   return `signed with ${header.alg}, says it is from ${claims.iss}`
 * }
 * ```
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7515#section-7.1 | RFC 7515 section 7.1}
 */
export function decodeToken(token: string): DecodedToken {
  const header = parseHeader(token)
  const [, body = ''] = token.split('.')
  const claims = parseClaims(decodeBase64Url(body))
  return { header, claims }
}

/** Checks the form of a token and reads its header. */
export function parseHeader(token: string): TokenHeader {
  if (typeof token !== 'string') refuse('malformed', 'the token is not a string')
  if (token.length > maxLength) {
    refuse('malformed', `the token is longer than ${maxLength} characters`)
  }
  const parts = token.split('.', 4)
  if (parts.length !== 3 || !parts.every(isBase64Url)) {
    refuse('malformed', 'the token is not three parts of strict Base64url with dots between')
  }
  const [head = ''] = parts
  const header = parseObject(decodeBase64Url(head), 'header')
  assertHeader(header)
  return header
}

/** Reads the claims from the bytes of the payload. */
export function parseClaims(bytes: Uint8Array | undefined): Claims {
  const payload = parseObject(bytes, 'payload')
  assertClaimTypes(payload)
  return payload
}

function parseObject(bytes: Uint8Array | undefined, name: string): JsonObject {
  const value = bytes && parseJson(decodeUtf8(bytes))
  if (!isObject(value)) refuse('malformed', `the ${name} is not a JSON object`)
  return value
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return ''
  }
}

function assertHeader(header: JsonObject): asserts header is TokenHeader {
  for (const name of ['alg', 'kid', 'typ']) {
    const value = header[name]
    if (typeof value !== 'string' && (name === 'alg' || value !== undefined)) {
      refuse('malformed', `the header parameter ${name} is not a string`, name)
    }
  }
}
