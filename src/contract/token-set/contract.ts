// Generated from api/contract/token-set.tsp by `npm run generate`.

import { schemaFor } from '../schema.ts'
import { spellExpiry } from '../spell-expiry.ts'
import * as schemas from './schemas.ts'

/** The tokens that a sign-in yields. Handle all of them as secrets. */
export interface TokenSet {
  /** Authorizes calls as the user. */
  access_token: string
  /** Says who the user is; verify it by `verifyIdToken` before relying on it. */
  id_token?: string | null
  /** Gets new tokens; only with the scope `offline_access`. */
  refresh_token?: string | null
  /** How the access token is sent, `Bearer`. */
  token_type: string
  /** Life of the access token in seconds, from the sign-in. */
  expires_in: number
  /** Scopes that were granted, separated by spaces. */
  scope?: string | null
}

/** Checks a {@link TokenSet} in an answer. */
export const tokenSetSchema = /* @__PURE__ */ schemaFor<TokenSet>(spellExpiry)(schemas.tokenSet)
