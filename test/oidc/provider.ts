import { OidcClient, type OidcClientOptions, type Transaction } from 'genauth/oidc'
import type { JsonObject } from '../../src/utils/json.ts'
import { audience, createClock, issuer } from '../tokens/support.ts'

/** What a provider of the tests answers, and what it was asked. */
export interface Provider {
  readonly fetch: (request: Request) => Promise<Response>
  /** Requests so far, by path. */
  readonly requests: { readonly path: string; readonly headers: Headers; readonly body: string }[]
  /** Answers by path; a path that has none is answered with 404. */
  readonly answers: Map<string, (request: Request) => Response | Promise<Response>>
}

export const appHost = issuer.replace(/\/oidc$/, '')
export const redirectUri = 'https://app.example.com/callback'

/** What the discovery document of the provider says. */
export const document: JsonObject = {
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/me`,
  jwks_uri: `${issuer}/.well-known/jwks.json`,
  introspection_endpoint: `${issuer}/token/introspection`,
  revocation_endpoint: `${issuer}/token/revocation`,
  end_session_endpoint: `${issuer}/session/end`,
  id_token_signing_alg_values_supported: ['RS256'],
}

/** A provider that answers whatever a test wants, right or wrong. */
export function createProvider(metadata: JsonObject = document): Provider {
  const requests: { path: string; headers: Headers; body: string }[] = []
  const answers = new Map<string, (request: Request) => Response | Promise<Response>>([
    ['/oidc/.well-known/openid-configuration', () => Response.json(metadata)],
  ])
  return {
    requests,
    answers,
    async fetch(request) {
      const { pathname: path } = new URL(request.url)
      requests.push({ path, headers: request.headers, body: await request.clone().text() })
      return answers.get(path)?.(request) ?? new Response('', { status: 404 })
    },
  }
}

/** A client of a provider, under a clock that stands still, without waits between retries. */
export function clientOf(provider: Provider, options: Partial<OidcClientOptions> = {}): OidcClient {
  return new OidcClient({
    appId: audience,
    appHost,
    redirectUri,
    fetch: provider.fetch,
    now: createClock().now,
    retry: { baseDelay: 0, maxDelay: 0 },
    ...options,
  })
}

/** The address that a user comes back to with a code. */
export function callbackFor(transaction: Transaction, changes: Record<string, string> = {}): URL {
  const callback = new URL(redirectUri)
  const parameters = { code: 'the-code', state: transaction.state, iss: issuer, ...changes }
  for (const [name, value] of Object.entries(parameters)) callback.searchParams.set(name, value)
  return callback
}
