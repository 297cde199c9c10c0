export type { TokenSet } from '../contract/token-set/contract.ts'
export type { TokenSource } from '../contract/token-source.ts'
export * from '../errors/index.ts'
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from '../http/hooks.ts'
export type { KeyValueStore } from '../http/key-value-store.ts'
export type { RetryOptions } from '../http/retry.ts'
export type { AuthorizeInput } from '../oidc/authorization.ts'
export type {
  IdTokenAlgorithm,
  IdTokenSettings,
  IdTokenVerifier,
  SignatureVerification,
} from '../oidc/id-token.ts'
export type { ProviderMetadata } from '../oidc/metadata.ts'
export type { ProtocolClientOptions } from '../oidc/protocol-client.ts'
export { verifySignature } from '../oidc/verify-signature.ts'
export type { SessionChange } from '../session/environment.ts'
export type { UserClaims } from '../session/stored-session.ts'
export type { GetTokensOptions } from '../session/token-session.ts'
export type { Claims, RegisteredClaims } from '../tokens/claims.ts'
export type { Fetch, FetchInit, FetchResponse } from '../utils/fetch.ts'
export type { JsonObject } from '../utils/json.ts'
export type {
  BrowserSession,
  FreshTokens,
  LoginSilentlyInput,
  LoginWithPopupInput,
  LoginWithRedirectInput,
  LogoutInput,
  RedirectResult,
  ViewOptions,
} from './browser-session.ts'
export { createBrowserSession } from './create-browser-session.ts'
export type { BrowserSessionOptions } from './options.ts'
export type { SessionEvent } from './session-events.ts'
