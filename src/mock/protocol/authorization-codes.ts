import type { StoredApp } from '../areas/applications/applications.ts'
import type { Login } from '../areas/logins/logins.ts'
import { endGrant, type Grant, onEnd, openGrant, originOf } from '../areas/tokens/grants.ts'
import { OauthRefused } from '../areas/tokens/oauth-refused.ts'
import { milliseconds } from '../kernel/clock.ts'
import { state } from '../kernel/state.ts'
import type { World } from '../kernel/world.ts'
import { checkEntitled } from './check-entitled.ts'
import { protocolSettings } from './settings.ts'

/** What a code of the authorization endpoint stands for. */
export interface CodeContent {
  readonly protocol: Grant['protocol']
  readonly appId: string
  readonly login: Login
  readonly scope: string
  readonly redirectUri: string
  readonly state: string | undefined
  readonly nonce: string | undefined
  /** PKCE (RFC 7636). */
  readonly challenge: { readonly value: string; readonly method: 'S256' | 'plain' } | undefined
  /** Thumbprint of the key that must be proved in exchange (RFC 9449 section 10). */
  readonly keyThumbprint: string | undefined
}

/** A code that was issued. */
export interface AuthorizationCode extends CodeContent {
  /** The code itself. */
  readonly code: string
  readonly expiresAt: number
  /** What it was exchanged for. */
  readonly grantId?: string
}

/** Codes of the authorization endpoint, used ones too. */
const authorizationCodes = state(() => new Map<string, AuthorizationCode>())

onEnd((world, isOver) => {
  for (const [code, { appId: clientId, login, scope, grantId }] of authorizationCodes(world)) {
    const isUnused = grantId === undefined
    if (isUnused && isOver(originOf(login, { clientId, scope }))) {
      authorizationCodes(world).delete(code)
    }
  }
})

/** Issues a code. */
export function issueCode(world: World, content: CodeContent): string {
  const code = world.random.hex(40)
  const expiresAt = world.clock.now() + milliseconds(protocolSettings(world).authorizationCodeLife)
  authorizationCodes(world).set(code, { ...content, code, expiresAt })
  return code
}

/**
 * Finds a code that its application has not used yet. One that comes again must have been stolen,
 * so everything that it gave ends (RFC 6749 section 4.1.2).
 *
 * @throws {@link OauthRefused} when there is none, or it is too old
 */
export function findCode(
  world: World,
  { appId }: StoredApp,
  protocol: Grant['protocol'],
  code: string,
): AuthorizationCode {
  const stored = authorizationCodes(world).get(code)
  if (stored === undefined || stored.appId !== appId || stored.protocol !== protocol) {
    throw new OauthRefused('invalid_grant', 'the code is not one of this application')
  }
  if (stored.grantId !== undefined) {
    endGrant(world, stored.grantId)
    throw new OauthRefused('invalid_grant', 'the code was used before')
  }
  if (stored.expiresAt <= world.clock.now()) {
    throw new OauthRefused('invalid_grant', 'the code has expired')
  }
  return stored
}

/**
 * Exchanges a code for a grant.
 *
 * @param keyThumbprint key that the tokens of the grant are bound to
 * @throws {@link OauthRefused} when the user is no longer there, or may not enter any more
 */
export function spendCode(
  world: World,
  app: StoredApp,
  code: AuthorizationCode,
  keyThumbprint: string | undefined,
): Grant {
  const { protocol, appId, login, scope } = code
  const { userId } = login
  checkEntitled(world, app, userId)
  const grant = openGrant(world, { protocol, clientId: appId, userId, scope, login, keyThumbprint })
  authorizationCodes(world).set(code.code, { ...code, grantId: grant.id })
  return grant
}
