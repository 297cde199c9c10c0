import { applications, type StoredApp } from '../areas/applications/applications.ts'
import type { Grant } from '../areas/tokens/grants.ts'
import { issuerOf } from '../areas/tokens/issue-tokens.ts'
import { OauthRefused } from '../areas/tokens/oauth-refused.ts'
import { readIdToken } from '../areas/tokens/read-tokens.ts'
import type { PageContext } from '../kernel/route.ts'
import type { World } from '../kernel/world.ts'
import { checkGrantType, type Form, isRedirectAllowed } from './clients.ts'
import { protocolSettings } from './settings.ts'
import type { SignInDemand } from './sign-in-gate.ts'

/** Ways in which an answer reaches the application. */
export const responseModes = ['query', 'fragment', 'form_post', 'web_message'] as const

/** A way in which an answer reaches the application. */
export type ResponseMode = (typeof responseModes)[number]

/** Where the answer to an authorization request goes, be it a code or an error. */
export interface Target {
  readonly protocol: Grant['protocol']
  readonly app: StoredApp
  readonly redirectUri: string
  readonly responseMode: ResponseMode
  readonly state: string | undefined
  readonly issuer: string
}

/** An authorization request that is in order. */
export interface AuthorizationRequest extends SignInDemand {
  readonly responseType: 'code' | 'none'
  readonly scope: string
  readonly nonce: string | undefined
  readonly challenge: { readonly value: string; readonly method: 'S256' | 'plain' } | undefined
  readonly keyThumbprint: string | undefined
}

/**
 * Reads where the answer to an authorization request has to go.
 *
 * @throws {@link OauthRefused} when that is not clear or not allowed; must not be sent anywhere
 */
export function readTarget(
  world: World,
  origin: string,
  protocol: Grant['protocol'],
  parameters: Form,
): Target {
  const { client_id: clientId, redirect_uri: redirectUri, state } = parameters
  const app = applications.find(world, clientId)
  if (app === undefined) throw new OauthRefused('invalid_client', 'there is no such application')
  if (redirectUri === undefined) {
    throw new OauthRefused('invalid_request', 'redirect_uri is missing')
  }
  if (!isRedirectAllowed(redirectUri, app.redirectUris)) {
    throw new OauthRefused('invalid_request', 'redirect_uri is not registered for the application')
  }
  const isPlain = ['code', 'none', undefined].includes(parameters.response_type)
  const responseMode =
    responseModes.find(mode => mode === parameters.response_mode) ??
    (isPlain ? 'query' : 'fragment')
  const issuer = issuerOf(origin, protocol)
  return { protocol, app, redirectUri, responseMode, state, issuer }
}

/**
 * Reads what an authorization request asks for.
 *
 * @throws {@link OauthRefused} to be sent to the target
 */
export async function readAuthorizationRequest(
  { world, origin }: Pick<PageContext, 'world' | 'origin'>,
  { protocol, app }: Target,
  parameters: Form,
): Promise<AuthorizationRequest> {
  const { response_mode: responseMode, response_type: responseType, nonce } = parameters
  if (parameters.request !== undefined) {
    throw new OauthRefused('request_not_supported', 'request objects are not supported')
  }
  if (responseMode !== undefined && !responseModes.some(mode => mode === responseMode)) {
    throw new OauthRefused('invalid_request', 'there is no such response_mode')
  }
  if (responseType === undefined) {
    throw new OauthRefused('invalid_request', 'response_type is missing')
  }
  if (responseType !== 'code' && responseType !== 'none') {
    throw new OauthRefused('unsupported_response_type', 'the mock answers only code and none')
  }
  checkGrantType(app, 'authorization_code')
  const prompt = readPrompt(parameters)
  const challenge = readChallenge(world, parameters, app)
  const scope = readScope(world, protocol, parameters, prompt)
  return {
    kind: protocol,
    app,
    parameters: { ...parameters, scope },
    responseType,
    scope,
    nonce,
    challenge,
    keyThumbprint: parameters.dpop_jkt,
    prompt,
    maxAge: readMaxAge(parameters),
    subject: await readHint(world, origin, parameters),
  }
}

function readPrompt({ prompt = '' }: Form): ReadonlySet<string> {
  const values = new Set(prompt.split(' ').filter(value => value !== ''))
  const known = ['none', 'login', 'consent', 'select_account', 'create']
  if ([...values].some(value => !known.includes(value))) {
    throw new OauthRefused('invalid_request', 'there is no such prompt')
  }
  if (values.has('none') && values.size > 1) {
    throw new OauthRefused('invalid_request', 'prompt none goes with no other')
  }
  return values
}

function readMaxAge({ max_age: maxAge }: Form): number | undefined {
  if (maxAge === undefined) return undefined
  if (!/^\d+$/.test(maxAge)) {
    throw new OauthRefused('invalid_request', 'max_age must be a number of seconds')
  }
  return Number(maxAge) * 1000
}

function readScope(
  world: World,
  protocol: Grant['protocol'],
  parameters: Form,
  prompt: ReadonlySet<string>,
): string {
  const { scope = protocol === 'oauth' ? 'user' : '' } = parameters
  const names = new Set(scope.split(' ').filter(name => name !== ''))
  if (protocol === 'oidc' && !names.has('openid')) {
    throw new OauthRefused('invalid_scope', 'the scope must have openid')
  }
  // OIDC Core section 11 has it ignored, not refused.
  if (protocolSettings(world).offlineAccessNeedsConsentPrompt && !prompt.has('consent')) {
    names.delete('offline_access')
  }
  return [...names].join(' ')
}

function readChallenge(
  world: World,
  { code_challenge: value, code_challenge_method: method = 'plain' }: Form,
  { tokenEndPointAuthMethod }: StoredApp,
): AuthorizationRequest['challenge'] {
  if (value === undefined) {
    const { publicClientsNeedPkce } = protocolSettings(world)
    if (tokenEndPointAuthMethod !== 'none' || !publicClientsNeedPkce) return undefined
    throw new OauthRefused('invalid_request', 'an application without a secret must use PKCE')
  }
  if (!/^[\w.~-]{43,128}$/.test(value)) {
    throw new OauthRefused('invalid_request', 'code_challenge is malformed')
  }
  if (method === 'S256' || method === 'plain') return { value, method }
  throw new OauthRefused('invalid_request', 'there is no such code_challenge_method')
}

async function readHint(
  world: World,
  origin: string,
  { id_token_hint: hint }: Form,
): Promise<string | undefined> {
  if (hint === undefined) return undefined
  const read = await readIdToken(world, hint, origin, { isHint: true })
  if (read === undefined) throw new OauthRefused('invalid_request', 'id_token_hint is not valid')
  return String(read.claims.sub)
}
