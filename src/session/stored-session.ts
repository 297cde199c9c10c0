import type { TokenSet } from '../contract/token-set/contract.ts'
import type { Claims } from '../tokens/claims.ts'
import { isObject } from '../utils/json.ts'

/** Who is signed in: the claims of the verified ID token. */
export interface UserClaims extends Claims {
  /** Id of the user. */
  sub: string
}

/** What a store keeps of a signed-in user. It is written and read as a whole. */
export interface StoredSession extends TokenSet {
  /** When the access token expires by the service's clock, in seconds since 1970. */
  expires_at: number
  /** How far the service's clock was ahead of the local one at the last write, in milliseconds. */
  clock_offset: number
  /** Who is signed in. */
  user: UserClaims
  /** When the user signed in by the service's clock, in seconds since 1970. */
  created_at: number
}

/** What a refresh brings. */
export interface RefreshedTokens {
  /** The answer of the token endpoint. */
  tokens: TokenSet
  /** Claims of the new ID token, verified; `undefined` when the answer has none. */
  user?: UserClaims | undefined
}

/** Tells whether a value from a store is a whole session. */
export function isStoredSession(value: unknown): value is StoredSession {
  if (!isObject(value) || !isObject(value.user)) return false
  const { access_token, token_type, refresh_token, id_token, user } = value
  const texts = [access_token, token_type, refresh_token ?? '', id_token ?? '', user.sub]
  const numbers = [value.expires_in, value.expires_at, value.clock_offset, value.created_at]
  return texts.every(text => typeof text === 'string') && numbers.every(Number.isFinite)
}
