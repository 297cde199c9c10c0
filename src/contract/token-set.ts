import * as z from 'zod/mini'
import { isObject } from '../utils/json.ts'
import { entity, maybe, type Schema, schemaFor, text } from './schema.ts'

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

/** Something that has the tokens of a signed-in user fresh at any time, such as a browser session. */
export interface TokenSource {
  /**
   * Gets valid tokens; `undefined` when nobody is signed in.
   *
   * @param options `insteadOf` is an access token that the service has just refused
   */
  getTokens(options?: {
    readonly insteadOf?: string
  }): Promise<{ readonly access_token: string } | undefined>
}

/** Schema of a {@link TokenSet}. */
export const tokenSet: Schema<TokenSet> = schemaFor<TokenSet>(spellExpiry)(() =>
  entity({
    access_token: text(),
    id_token: maybe(z.string()),
    refresh_token: maybe(z.string()),
    token_type: z.string(),
    expires_in: z.number(),
    scope: maybe(z.string()),
  }),
)

// The sign-in endpoint spells it `expire_in`, the token endpoints as the standard does.
function spellExpiry(wire: unknown): unknown {
  if (!isObject(wire) || !('expire_in' in wire)) return wire
  const { expire_in, ...rest } = wire
  return { expires_in: expire_in, ...rest }
}
