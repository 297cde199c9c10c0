import * as oauth from 'oauth4webapi'
import { CallbackError } from '../errors/callback-error.ts'
import { InputError } from '../errors/input-error.ts'
import { OAuthError } from '../errors/oauth-error.ts'
import { encodeBase64Url } from '../utils/base64.ts'
import { isObject } from '../utils/json.ts'
import type { ProviderMetadata } from './metadata.ts'
import { readTexts, requireObject } from './require.ts'

/** What an authorization request asks for. */
export interface AuthorizeInput {
  /** Where to come back to. Default: the client's `redirectUri`. */
  readonly redirectUri?: string | undefined
  /** How the answer comes back. Default `query`. */
  readonly responseMode?: 'query' | 'fragment' | 'form_post' | 'web_message' | undefined
  /** Scopes, separated by spaces. Default: the client's. */
  readonly scope?: string | undefined
  /**
   * What the user is to be asked: `none` (nothing at all), `login`, `consent`, `select_account`.
   * Default: `consent` when the scope has `offline_access`, which the service demands for a refresh
   * token.
   */
  readonly prompt?: string | undefined
  /** The account that the user probably has: an e-mail address, name or phone number. */
  readonly loginHint?: string | undefined
  /** Seconds after which an earlier sign-in does not count. Checked in the ID token. */
  readonly maxAge?: number | undefined
  /** An ID token of the user who is expected. */
  readonly idTokenHint?: string | undefined
  /** Languages of the page in order of preference, such as `en-US zh-CN`. */
  readonly uiLocales?: string | undefined
  /** Wanted ways of signing in. */
  readonly acrValues?: string | undefined
  /** Id of the tenant to sign in to. */
  readonly tenantId?: string | undefined
  /** Context for the customised login page. */
  readonly loginPageContext?: string | undefined
  /** Id of the connection of an external identity provider to go to at once. */
  readonly extIdpConnId?: string | undefined
  /** Id of the user's device. */
  readonly deviceId?: string | undefined
  /** Parameters that have no member here. They cannot replace those that protect the request. */
  readonly parameters?: Readonly<Record<string, string>> | undefined
}

/**
 * What has to be remembered from the authorization request to its callback. Plain data. It holds
 * secrets: keep it where only the user's own browser or session gets at it.
 */
export interface Transaction {
  /** Names the transaction; comes back with the callback. */
  readonly state: string
  /** Binds the ID token to the request. */
  readonly nonce: string
  /** Proves that the code is exchanged by whom it was asked for (RFC 7636). */
  readonly codeVerifier: string
  /** Where the user comes back to. */
  readonly redirectUri: string
  /** Issuer that was asked. */
  readonly issuer: string
  /** Scopes that were asked for. */
  readonly scope: string
  /** `max_age` that was asked for. */
  readonly maxAge?: number
  /** When the request was made by the local clock, in milliseconds since the epoch. */
  readonly createdAt: number
}

/** An authorization request. */
export interface AuthorizationRequest {
  /** Where to send the user. */
  readonly url: string
  /** What `exchangeCode` needs when the user comes back. */
  readonly transaction: Transaction
}

// What ties the answer to the request, and the request to this client.
const protectedNames = [
  'client_id',
  'redirect_uri',
  'response_type',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
  'request',
  'request_uri',
]

/** The parts of an authorization request that the client decides. */
export interface RequestFrame {
  readonly appId: string
  readonly issuer: string
  readonly redirectUri: string
  readonly scope: string
  readonly now: number
}

/**
 * Lays out an authorization request: state, nonce and PKCE verifier from the cryptographic source
 * of random numbers, PKCE always by S256.
 *
 * @throws {@link InputError} when a further parameter would replace one that protects the request
 * @see {@link https://www.rfc-editor.org/rfc/rfc9700#section-2.1.1 | RFC 9700 section 2.1.1}
 */
export async function layOutRequest(
  input: AuthorizeInput,
  frame: RequestFrame,
): Promise<{ parameters: URLSearchParams; transaction: Transaction }> {
  const further = readFurther(input)
  const { redirectUri, scope, issuer } = frame
  const state = oauth.generateRandomState()
  const nonce = oauth.generateRandomNonce()
  const codeVerifier = oauth.generateRandomCodeVerifier()
  const isOffline = scope.split(' ').includes('offline_access')
  const own = readTexts('authorize', {
    client_id: frame.appId,
    redirect_uri: redirectUri,
    response_type: 'code',
    response_mode: input.responseMode ?? 'query',
    scope,
    state,
    nonce,
    code_challenge: await challengeOf(codeVerifier),
    code_challenge_method: 'S256',
    prompt: input.prompt ?? (isOffline ? 'consent' : undefined),
    login_hint: input.loginHint,
    max_age: input.maxAge?.toString(),
    id_token_hint: input.idTokenHint,
    ui_locales: input.uiLocales,
    acr_values: input.acrValues,
    tenantId: input.tenantId,
    login_page_context: input.loginPageContext,
    ext_idp_conn_id: input.extIdpConnId,
    deviceId: input.deviceId,
  })
  const parameters = new URLSearchParams({ ...further, ...own })
  const transaction = {
    state,
    nonce,
    codeVerifier,
    redirectUri,
    issuer,
    scope,
    ...(input.maxAge === undefined ? {} : { maxAge: input.maxAge }),
    createdAt: frame.now,
  }
  return { parameters, transaction }
}

// By hand, because component tests have bytes of two realms, which the library takes for none.
async function challengeOf(codeVerifier: string): Promise<string> {
  const bytes = new TextEncoder().encode(codeVerifier)
  return encodeBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

function readFurther({ parameters = {}, maxAge = 0 }: AuthorizeInput): Record<string, string> {
  requireObject('authorize', 'parameters', parameters)
  const issues = Object.keys(parameters)
    .filter(name => protectedNames.includes(name))
    .map(name => ({ path: `parameters.${name}`, message: 'is decided by the client' }))
  if (!(Number.isInteger(maxAge) && maxAge >= 0)) {
    issues.push({ path: 'maxAge', message: 'must be a whole number of seconds from 0 up' })
  }
  if (issues.length > 0) throw new InputError('authorize', issues)
  return readTexts('authorize', parameters)
}

/**
 * Reads the parameters of a callback, from whatever the caller has of it.
 *
 * @throws {@link CallbackError} `malformed` when it is no URL
 */
export function readCallback(callback: string | URL | URLSearchParams): URLSearchParams {
  // Told by what it has, because it may be of another realm, or of the page's own class.
  const given: unknown = callback
  if (isObject(given) && 'getAll' in given) return new URLSearchParams(String(given))
  const address = isObject(given) || typeof given === 'string' ? String(given) : ''
  if (!URL.canParse(address)) {
    throw new CallbackError('malformed', 'the callback is no absolute URL')
  }
  const { searchParams, hash } = new URL(address)
  return searchParams.has('state') ? searchParams : new URLSearchParams(hash.slice(1))
}

/**
 * Checks that a callback answers a request, and came from the service that was asked.
 *
 * @returns the parameters, for the exchange
 * @throws {@link CallbackError} when it does not belong to the transaction
 * @throws {@link OAuthError} when the service refused, such as `access_denied` or `login_required`
 * @see {@link https://www.rfc-editor.org/rfc/rfc9207#section-2.4 | RFC 9207 section 2.4}
 */
export function checkCallback(
  metadata: ProviderMetadata,
  client: oauth.Client,
  parameters: URLSearchParams,
  transaction: Transaction,
): URLSearchParams {
  checkTransaction(transaction)
  for (const name of ['state', 'iss', 'code', 'error']) {
    if (parameters.getAll(name).length > 1) {
      throw new CallbackError('malformed', `the callback has ${name} more than once`)
    }
  }
  if (parameters.get('state') !== transaction.state) {
    throw new CallbackError('wrong_state', 'the callback answers another sign-in than this one')
  }
  const isIssuerDue = metadata.authorization_response_iss_parameter_supported === true
  const issuer = parameters.get('iss') ?? (isIssuerDue ? undefined : transaction.issuer)
  if (issuer !== metadata.issuer || transaction.issuer !== metadata.issuer) {
    throw new CallbackError('wrong_issuer', `the callback is not from ${metadata.issuer}`)
  }
  const error = parameters.get('error')
  if (error) {
    throw new OAuthError('authorize', {
      error,
      errorDescription: parameters.get('error_description') ?? undefined,
    })
  }
  if (!parameters.get('code')) throw new CallbackError('malformed', 'the callback has no code')
  try {
    return oauth.validateAuthResponse(toServer(metadata), client, parameters, transaction.state)
  } catch {
    // Its own errors hold the parameters, the code among them.
    throw new CallbackError('malformed', 'the callback is not the answer to a code request')
  }
}

// It comes from where the caller kept it, which may have lost or changed some of it.
function checkTransaction(transaction: Transaction): void {
  const { state, nonce, codeVerifier, redirectUri, issuer, createdAt } = transaction
  const isWhole = [state, nonce, codeVerifier, redirectUri, issuer].every(
    text => text && typeof text === 'string',
  )
  if (isWhole && Number.isFinite(createdAt)) return
  throw new CallbackError('malformed', 'the transaction is not the one that authorize() made')
}

/** The members that oauth4webapi reads. */
export function toServer(metadata: ProviderMetadata): oauth.AuthorizationServer {
  const texts = Object.entries(metadata).filter(([, value]) => typeof value === 'string')
  return {
    ...Object.fromEntries(texts),
    issuer: metadata.issuer,
    authorization_response_iss_parameter_supported:
      metadata.authorization_response_iss_parameter_supported,
  }
}
