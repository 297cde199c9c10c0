import { json } from '../engine/answer.ts'
import type { PlainRoute } from '../engine/engine.ts'
import { issuerOf } from '../engine/issue-tokens.ts'

/** The pages by which verifiers of tokens find the keys. */
export const oidcRoutes: readonly PlainRoute[] = [
  {
    name: 'getOpenidConfiguration',
    method: 'GET',
    path: '/oidc/.well-known/openid-configuration',
    serve: ({ app, origin }) =>
      json({
        issuer: issuerOf(origin),
        jwks_uri: `${issuerOf(origin)}/.well-known/jwks.json`,
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: [app.idTokenAlgorithm],
      }),
  },
  {
    name: 'fetchJWKS',
    method: 'GET',
    path: '/oidc/.well-known/jwks.json',
    serve: async ({ pool }) => json(await pool.keyring.jwks()),
  },
]
