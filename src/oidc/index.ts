export type { ClientAuthMethod } from '../contract/client-auth-method.ts'
export type { TokenSet } from '../contract/token-set/contract.ts'
export * from '../errors/index.ts'
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from '../http/hooks.ts'
export type { RetryOptions } from '../http/retry.ts'
export type { ServerClock } from '../http/server-clock.ts'
export type { Claims, IdTokenClaims, RegisteredClaims, VerifiedClaims } from '../tokens/claims.ts'
export type { Fetch, FetchInit, FetchResponse } from '../utils/fetch.ts'
export type { JsonObject } from '../utils/json.ts'
export type { WebCryptoKey } from '../utils/web-crypto-key.ts'
export type { AuthorizationRequest, AuthorizeInput, Transaction } from './authorization.ts'
export {
  type CasOptions,
  type CasTicketInput,
  type CasUser,
  casLoginUrl,
  casLogoutUrl,
  validateCasTicketV1,
  validateCasTicketV2,
} from './cas.ts'
export { OidcClient, type OidcClientOptions } from './client.ts'
export type { DeviceAuthorization } from './device-authorization.ts'
export { type DpopKeys, generateDpopKeys } from './dpop.ts'
export type { AccessKey, Introspection } from './endpoints.ts'
export type { IdTokenAlgorithm } from './id-token.ts'
export type { ProviderMetadata } from './metadata.ts'
export { OAuthClient } from './oauth-client.ts'
export type { ProtocolCallOptions, ProtocolOptions } from './options.ts'
export type {
  LogoutUrlInput,
  ProtocolClient,
  ProtocolClientOptions,
  RefreshResult,
  SignInResult,
} from './protocol-client.ts'
export { type SamlOptions, samlLoginUrl, samlLogoutUrl } from './saml.ts'
