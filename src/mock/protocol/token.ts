import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { encodeBase64Url } from '../../utils/base64.ts'
import { secretOf } from '../areas/access/pool-keys.ts'
import { type GrantType, grantTypes } from '../areas/applications/applications.ts'
import { noteUserAction } from '../areas/audit-logs/user-actions.ts'
import { noteDevice, visitorOf } from '../areas/devices/devices.ts'
import { missingFields } from '../areas/sign-in/completion.ts'
import {
  checkMayEnterApp,
  checkPassword,
  countSignIn,
  loginMethodOf,
  noteOf,
  noteSuccess,
} from '../areas/sign-in/sign-in-rules.ts'
import { wantedStep } from '../areas/sign-in/steps.ts'
import { type Grant, openGrant } from '../areas/tokens/grants.ts'
import { isHeld } from '../areas/tokens/held-grants.ts'
import { type IssuedTokens, refreshTokenFor, signTokens } from '../areas/tokens/issue-tokens.ts'
import { noStore, OauthRefused } from '../areas/tokens/oauth-refused.ts'
import { grantOfRefreshToken, rotateRefreshToken } from '../areas/tokens/refresh-tokens.ts'
import { findByAccount } from '../areas/users/find-user.ts'
import { users } from '../areas/users/users.ts'
import { json } from '../kernel/answer.ts'
import type { PageContext, PlainRoute } from '../kernel/route.ts'
import type { World } from '../kernel/world.ts'
import { type AuthorizationCode, findCode, spendCode } from './authorization-codes.ts'
import { checkEntitled } from './check-entitled.ts'
import {
  authenticateClient,
  badClient,
  type Client,
  checkGrantType,
  type Form,
  readCredentials,
  readOauthForm,
} from './clients.ts'
import { takeDeviceLogin } from './device.ts'
import { oauthRoute } from './oauth-route.ts'
import { checkProof } from './proof-of-key.ts'
import { protocolSettings } from './settings.ts'

/** What a grant is served with. */
interface TokenRequest {
  readonly context: PageContext
  readonly protocol: Grant['protocol']
  readonly form: Form
  /** Thumbprint of the key that was proved. */
  readonly keyThumbprint: string | undefined
}

type Serve = (request: TokenRequest, client: Client) => Promise<IssuedTokens>

const deviceCode = 'urn:ietf:params:oauth:grant-type:device_code'

const byGrantType: Readonly<Record<GrantType, Serve>> = {
  authorization_code: exchangeCode,
  refresh_token: refresh,
  client_credentials: forItself,
  password: byPassword,
  [deviceCode]: forDevice,
}

/** The token endpoints of OIDC and OAuth 2.0. */
export const tokenRoutes: readonly PlainRoute[] = [
  tokenRoute('oidc', 'exchangeToken'),
  tokenRoute('oauth', 'exchangeOauthToken'),
]

function tokenRoute(protocol: Grant['protocol'], name: string): PlainRoute {
  return oauthRoute({
    name,
    method: 'POST',
    path: `/${protocol}/token`,
    serve: async context => {
      const { world, request } = context
      const form = await readOauthForm(request)
      const asked = form.grant_type
      if (asked === undefined) throw new OauthRefused('invalid_request', 'grant_type is missing')
      const grantType = grantTypes.find(type => type === asked)
      if (grantType === undefined) {
        throw new OauthRefused('unsupported_grant_type', 'there is no such grant_type')
      }
      const { id, secret, isBasic } = readCredentials(request, form)
      // An access key is no application, and can do nothing but act for itself.
      if (grantType === 'client_credentials' && secretOf(world, id) !== undefined) {
        if (secretOf(world, id) !== secret) throw badClient(isBasic)
        return json(await forAccessKey(context, protocol, id, form), 200, noStore)
      }
      const client = authenticateClient(world, request, form)
      checkGrantType(client.app, grantType)
      const keyThumbprint = await checkProof(world, request)
      const tokens = await byGrantType[grantType](
        { context, protocol, form, keyThumbprint },
        client,
      )
      return json(tokens, 200, noStore)
    },
  })
}

async function exchangeCode(
  { context, protocol, form, keyThumbprint }: TokenRequest,
  client: Client,
): Promise<IssuedTokens> {
  const { world, origin } = context
  const { app } = client
  const { code: value, redirect_uri: redirectUri } = form
  if (value === undefined) throw new OauthRefused('invalid_request', 'code is missing')
  const code = findCode(world, app, protocol, value)
  if (code.redirectUri !== redirectUri) {
    throw new OauthRefused('invalid_grant', 'redirect_uri is not that of the authorization request')
  }
  checkVerifier(world, code, form.code_verifier, client)
  if (code.keyThumbprint !== undefined && code.keyThumbprint !== keyThumbprint) {
    throw new OauthRefused('invalid_dpop_proof', 'the code is bound to another key')
  }
  const { nonce, state, scope } = code
  const grant = spendCode(world, app, code, boundKey(client, keyThumbprint))
  // Made before the first wait, so that a code that is replayed meanwhile ends it too.
  const refreshToken = refreshTokenFor(world, app, grant)
  const order = { grant, app, origin, scope, nonce, state, keyThumbprint }
  return { ...(await signTokens(world, order)), ...refreshToken }
}

function checkVerifier(
  world: World,
  { challenge }: AuthorizationCode,
  verifier: string | undefined,
  { isConfidential }: Client,
): void {
  if (challenge === undefined) {
    if (!isConfidential && protocolSettings(world).publicClientsNeedPkce) {
      throw new OauthRefused('invalid_grant', 'an application without a secret must use PKCE')
    }
    if (verifier === undefined) return
    throw new OauthRefused('invalid_grant', 'the authorization request had no code_challenge')
  }
  const { value, method } = challenge
  const presented =
    method === 'S256' ? encodeBase64Url(sha256(utf8ToBytes(verifier ?? ''))) : verifier
  if (presented !== value) {
    throw new OauthRefused('invalid_grant', 'code_verifier does not fit the code_challenge')
  }
}

async function refresh(
  { context, protocol, form, keyThumbprint }: TokenRequest,
  { app }: Client,
): Promise<IssuedTokens> {
  const { world, origin } = context
  const { refresh_token: token } = form
  if (token === undefined) throw new OauthRefused('invalid_request', 'refresh_token is missing')
  const grant = grantOfRefreshToken(world, token)
  const isHere = grant?.clientId === app.appId && grant.protocol === protocol
  if (!isHere || isHeld(world, grant.id)) {
    throw new OauthRefused('invalid_grant', 'the refresh token is unknown, expired or revoked')
  }
  if (grant.keyThumbprint !== undefined && grant.keyThumbprint !== keyThumbprint) {
    throw new OauthRefused('invalid_dpop_proof', 'the refresh token is bound to another key')
  }
  checkEntitled(world, app, grant.userId)
  if (grant.originUserId !== undefined) checkEntitled(world, app, grant.originUserId)
  const { scope = grant.scope } = form
  const granted = grant.scope.split(' ')
  if (!scope.split(' ').every(name => granted.includes(name))) {
    throw new OauthRefused('invalid_scope', 'the scope is wider than what was granted')
  }
  const refreshToken = rotateRefreshToken(world, app, token, grant)
  const user = users.find(world, grant.userId)
  const action = { eventType: 'refreshUserTokenBySelf', appId: app.appId } as const
  if (user !== undefined) noteUserAction(world, user, action, context)
  const tokens = await signTokens(world, { grant, app, origin, scope, keyThumbprint })
  return { ...tokens, refresh_token: refreshToken }
}

async function forItself(
  { context, protocol, form, keyThumbprint }: TokenRequest,
  { app, isConfidential }: Client,
): Promise<IssuedTokens> {
  const { world, origin } = context
  if (!isConfidential) {
    throw new OauthRefused('unauthorized_client', 'an application needs its secret for this')
  }
  const { scope = '' } = form
  const grant = openGrant(world, { protocol, clientId: app.appId, userId: undefined, scope })
  return signTokens(world, { grant, app, origin, scope, keyThumbprint })
}

async function forAccessKey(
  { world, origin, request }: PageContext,
  protocol: Grant['protocol'],
  clientId: string,
  { scope = '' }: Form,
): Promise<IssuedTokens> {
  const keyThumbprint = await checkProof(world, request)
  const grant = openGrant(world, { protocol, clientId, userId: undefined, scope })
  return signTokens(world, { grant, app: undefined, origin, scope, keyThumbprint })
}

async function byPassword(
  { context, protocol, form, keyThumbprint }: TokenRequest,
  client: Client,
): Promise<IssuedTokens> {
  const { world, origin } = context
  const { app } = client
  const { username, password, scope = 'openid profile' } = form
  if (username === undefined || password === undefined) {
    throw new OauthRefused('invalid_request', 'username or password is missing')
  }
  const note = { ...noteOf(context, app), loginMethod: loginMethodOf(username, 'password') }
  const user = checkPassword(note, findByAccount(world, username), password)
  checkMayEnterApp(note, user)
  // It leads to no page on which the user could take a step.
  const step = wantedStep(world, app, user, [])
  if (step !== undefined || missingFields(world, app, user).length > 0) {
    throw new OauthRefused('invalid_grant', 'the user has to take a further step on the login page')
  }
  const deviceId = noteDevice(world, user, visitorOf(context))
  countSignIn(note, user)
  noteSuccess(note, user)
  const grant = openGrant(world, {
    protocol,
    clientId: app.appId,
    userId: user.userId,
    scope,
    deviceId,
    keyThumbprint: boundKey(client, keyThumbprint),
  })
  const refreshToken = refreshTokenFor(world, app, grant)
  const tokens = await signTokens(world, { grant, app, origin, scope, keyThumbprint })
  return { ...tokens, ...refreshToken }
}

async function forDevice(
  { context, form, keyThumbprint }: TokenRequest,
  client: Client,
): Promise<IssuedTokens> {
  const { world, origin } = context
  const { app } = client
  const { login, scope } = takeDeviceLogin(world, app, form.device_code)
  checkEntitled(world, app, login.userId)
  const grant = openGrant(world, {
    clientId: app.appId,
    userId: login.userId,
    scope,
    login,
    keyThumbprint: boundKey(client, keyThumbprint),
  })
  const refreshToken = refreshTokenFor(world, app, grant)
  const tokens = await signTokens(world, { grant, app, origin, scope, keyThumbprint })
  return { ...tokens, ...refreshToken }
}

// Only what a public application has is bound: the others prove themselves (RFC 9449 section 5).
function boundKey(
  { isConfidential }: Client,
  keyThumbprint: string | undefined,
): string | undefined {
  return isConfidential ? undefined : keyThumbprint
}
