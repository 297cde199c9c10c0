export type { ClientAuthMethod } from '../contract/client-auth-method.ts'
export type { TokenSet } from '../contract/token-set/contract.ts'
export type { TokenSource } from '../contract/token-source.ts'
export * from '../errors/index.ts'
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from '../http/hooks.ts'
export type { KeyValueStore } from '../http/key-value-store.ts'
export type { RetryOptions } from '../http/retry.ts'
export type { AuthorizeInput } from '../oidc/authorization.ts'
export type { OidcClientOptions } from '../oidc/client.ts'
export type { DpopKeys } from '../oidc/dpop.ts'
export type { IdTokenAlgorithm } from '../oidc/id-token.ts'
export type { ProtocolOptions } from '../oidc/options.ts'
export type { UserClaims } from '../session/stored-session.ts'
export type { GetTokensOptions } from '../session/token-session.ts'
export type { AsymmetricAlgorithm } from '../tokens/algorithms.ts'
export type {
  AccessTokenClaims,
  Claims,
  RegisteredClaims,
  VerifiedClaims,
} from '../tokens/claims.ts'
export type { TokenHeader } from '../tokens/decode.ts'
export type { Jwk } from '../tokens/jwk.ts'
export { createLocalJwks, type KeySet } from '../tokens/key-set.ts'
export { createRemoteJwks, type RemoteJwksOptions } from '../tokens/remote-jwks.ts'
export type { Fetch, FetchInit, FetchResponse } from '../utils/fetch.ts'
export type { JsonObject } from '../utils/json.ts'
export type { WebCryptoKey } from '../utils/web-crypto-key.ts'
export {
  type BearerGuardOptions,
  type BearerRefusalEvent,
  createBearerGuard,
  type RequireBearer,
  type RequireBearerOptions,
} from './bearer-guard.ts'
export { type CookieCarrier, forwardCookies } from './cookies.ts'
export {
  appendHeaders,
  type IncomingLike,
  type OutgoingLike,
  sendResponse,
  toRequest,
} from './node.ts'
export type { ServerSessionOptions } from './options.ts'
export type { ServerSession, ServerTokens } from './server-session.ts'
export {
  createServerSession,
  type ServerLoginInput,
  type ServerLogoutInput,
  ServerSessions,
} from './server-sessions.ts'
