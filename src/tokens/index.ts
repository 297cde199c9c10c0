export { ConfigurationError } from '../errors/configuration-error.ts'
export { TokenError, type TokenErrorReason } from '../errors/token-error.ts'
export type { Fetch, FetchInit, FetchResponse } from '../utils/fetch.ts'
export type { WebCryptoKey } from '../utils/web-crypto-key.ts'
export type { AsymmetricAlgorithm } from './algorithms.ts'
export type {
  AccessTokenClaims,
  Claims,
  IdTokenClaims,
  RegisteredClaims,
  UnverifiedClaims,
  VerifiedClaims,
} from './claims.ts'
export { type DecodedToken, decodeToken, type TokenHeader } from './decode.ts'
export type { Jwk } from './jwk.ts'
export { createLocalJwks, type KeySet } from './key-set.ts'
export type {
  IdTokenExpectations,
  KeySource,
  SecretSource,
  VerifyAccessTokenOptions,
  VerifyIdTokenOptions,
  VerifyOptions,
} from './options.ts'
export { createRemoteJwks, type RemoteJwksOptions } from './remote-jwks.ts'
export { verifyAccessToken, verifyIdToken } from './verify.ts'
