import { OidcClient, type OidcClientOptions, type Transaction } from 'genauth/oidc'
import type { JsonObject } from '../../src/utils/json.ts'
import {
  audience,
  claimsOf,
  createClock,
  createSigner,
  issuer,
  type Signer,
} from '../tokens/support.ts'

/** A request that a provider was sent. */
export interface ProviderRequest {
  readonly method: string
  readonly url: string
  readonly path: string
  readonly headers: Headers
  readonly body: string
}

type Respond = (request: Request) => Response | Promise<Response>

/** What a provider of the tests answers, and what it was asked. */
export interface Provider {
  readonly fetch: (input: string | Request, init?: RequestInit) => Promise<Response>
  /** Requests so far. */
  readonly requests: ProviderRequest[]
  /** Answers by path; a path that has none is answered with 404. */
  readonly answers: Map<string, Respond>
}

export const appHost = issuer.replace(/\/oidc$/, '')
export const redirectUri = 'https://app.example.com/callback'
export const discoveryPath = '/oidc/.well-known/openid-configuration'

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
  const requests: ProviderRequest[] = []
  const answers = new Map<string, Respond>([[discoveryPath, () => Response.json(metadata)]])
  return {
    requests,
    answers,
    async fetch(input, init) {
      const request = new Request(input, init)
      const { method, url, headers } = request
      const { pathname: path } = new URL(url)
      requests.push({ method, url, path, headers, body: await request.clone().text() })
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

/** The request that went to a path last, its body read as a form. */
export function lastTo(
  { requests }: Provider,
  path: string,
): ProviderRequest & { readonly form: Record<string, string> } {
  const request = requests.filter(request => request.path === path).at(-1)
  if (request === undefined) throw new Error(`nothing was sent to ${path}`)
  return { ...request, form: Object.fromEntries(new URLSearchParams(request.body)) }
}

/** How often a path was asked. */
export function countOf({ requests }: Provider, path: string): number {
  return requests.filter(request => request.path === path).length
}

let signer: Promise<Signer> | undefined

/** An ID token for the application, right but for the changes. */
export async function idTokenOf(changes: JsonObject = {}, header?: JsonObject): Promise<string> {
  signer ??= createSigner()
  return (await signer).sign(claimsOf(changes), header)
}

/** The key set that verifies these ID tokens. */
export async function keySet(): Promise<JsonObject> {
  signer ??= createSigner()
  return { keys: [(await signer).jwk] }
}

/** What the token endpoint answers, right but for the changes. */
export async function tokenAnswer(
  { nonce }: { nonce?: string } = {},
  changes: JsonObject = {},
): Promise<JsonObject> {
  return {
    access_token: 'an-access-token',
    id_token: await idTokenOf({ nonce }),
    token_type: 'Bearer',
    expires_in: 3600,
    ...changes,
  }
}

/** Lets the token endpoint of a provider answer. */
export function answerTokens(provider: Provider, answer: JsonObject, init?: ResponseInit): void {
  provider.answers.set('/oidc/token', () => Response.json(answer, init))
}
