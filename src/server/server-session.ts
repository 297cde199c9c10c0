import type { TokenSet } from '../contract/token-set/contract.ts'
import type { TokenSource } from '../contract/token-source.ts'
import type { SessionStore } from '../session/environment.ts'
import type { StoredSession, UserClaims } from '../session/stored-session.ts'
import { type GetTokensOptions, isEnd, type TokenSession } from '../session/token-session.ts'

/** Tokens that are valid now. The refresh token is not among them: it is the session's own. */
export interface ServerTokens extends Omit<TokenSet, 'refresh_token'> {
  /** When the access token expires by the service's clock, in seconds since 1970. */
  expires_at: number
}

/** What a request may know of its user. */
export interface ServerSession extends TokenSource {
  /** Who is signed in: the claims of the ID token, verified at the sign-in. */
  readonly user: UserClaims
  /** When the user signed in by the service's clock, in seconds since 1970. */
  readonly signedInAt: number
  /**
   * Whether `getTokens` has found out that the user has to sign in again: the service has ended the
   * session, or the tokens have expired and cannot be refreshed.
   */
  readonly isOver: boolean
  /**
   * Gets valid tokens, by a refresh if need be. Without headers for the browser a session in cookies
   * is not refreshed: the browser would keep a refresh token that is spent.
   *
   * @returns `undefined` when the access token has expired and cannot be refreshed here
   * @throws {@link OAuthError} with `sessionEnded` when the service has ended the session; its
   *   cookies are cleared then
   * @throws {@link StoreError} when the store fails
   * @throws {@link NetworkError}, {@link TimeoutError} or {@link ServerError} when the service cannot
   *   be reached; the session stays
   */
  getTokens(options?: GetTokensOptions): Promise<ServerTokens | undefined>
}

/** Makes what a request gets to see of a session. */
export function serverSession(
  { user, created_at: signedInAt }: StoredSession,
  tokens: TokenSession,
  store: SessionStore,
  canRefresh: boolean,
): ServerSession {
  let isOver = false
  return {
    user,
    signedInAt,
    get isOver() {
      return isOver
    },
    async getTokens({ cacheOnly = false, insteadOf } = {}) {
      try {
        const session = await tokens.getTokens({ cacheOnly: cacheOnly || !canRefresh, insteadOf })
        isOver = session === undefined && canRefresh && !cacheOnly
        return session && tokensOf(session)
      } catch (error) {
        // Another request may have found it out; this one's browser has to hear of it too.
        if (isEnd(error)) {
          isOver = true
          await store.delete()
        }
        throw error
      }
    },
  }
}

function tokensOf(session: StoredSession): ServerTokens {
  const { access_token, token_type, expires_in, expires_at, id_token, scope } = session
  return {
    access_token,
    token_type,
    expires_in,
    expires_at,
    ...(id_token && { id_token }),
    ...(scope && { scope }),
  }
}
