import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { applications, type StoredApp } from '../applications/applications.ts'
import { closeLogin, type Login } from '../logins/logins.ts'
import { onLeave, type StoredUser, users } from '../users/users.ts'
import { isHeld } from './held-grants.ts'

/** What an application has been allowed to do; every token that follows from it ends with it. */
export interface Grant {
  readonly id: string
  /** Which endpoints gave it: their tokens have issuers of their own. */
  readonly protocol: 'oidc' | 'oauth'
  /** Application, or access key. */
  readonly clientId: string
  /** `undefined` when the application acts for itself. */
  readonly userId: string | undefined
  readonly scope: string
  /** When the user signed in, in milliseconds. */
  readonly authTime: number
  /** How, in the words of RFC 8176; empty when it is not told. */
  readonly amr: readonly string[]
  /** The login at the hosted pages that it came from. */
  readonly loginId: string | undefined
  /** The device that the user signed in on. */
  readonly deviceId: string | undefined
  /** Thumbprint of the key that its tokens are bound to (RFC 9449). */
  readonly keyThumbprint: string | undefined
  /** Who has switched to the user's account, and can go back; `undefined` when it is the user. */
  readonly originUserId: string | undefined
}

/** A live access token. */
export interface Session {
  readonly grantId: string
  readonly clientId: string
  readonly userId: string | undefined
  /** When the token expires, in milliseconds. */
  readonly expiresAt: number
}

/** What applications have been allowed, by id. */
export const grants = state(() => new Map<string, Grant>())

/** Live access tokens, by token id. */
export const sessions = state(() => new Map<string, Session>())

/** Which grant an ID token is of, by its claim `at_hash`. */
export const idTokenGrants = state(() => new Map<string, string>())

/** What tells whose a grant is, and what it came from. */
export type Origin = Pick<Grant, 'clientId' | 'userId' | 'scope'> &
  Partial<Pick<Grant, 'loginId' | 'deviceId' | 'originUserId'>>

type IsOver = (origin: Origin) => boolean

const endings: ((world: World, isOver: IsOver) => void)[] = []

/**
 * Registers what can still become a grant, such as a code, and must not once grants of its origin
 * have ended. Called where it is declared, not per world.
 */
export function onEnd(end: (world: World, isOver: IsOver) => void): void {
  endings.push(end)
}

/** Ends all grants of some origin, and what could become one. */
export function endGrants(world: World, isOver: IsOver): void {
  for (const grant of [...grants(world).values()]) if (isOver(grant)) endGrant(world, grant.id)
  for (const end of endings) end(world, isOver)
}

onLeave(endTokens)
applications.onRemove((world, { appId }) => {
  endGrants(world, ({ clientId }) => clientId === appId)
})

/** Opens a grant. */
export function openGrant(
  world: World,
  details: Pick<Grant, 'clientId' | 'userId' | 'scope'> & {
    readonly protocol?: Grant['protocol']
    readonly login?: Login | undefined
    readonly deviceId?: string | undefined
    readonly keyThumbprint?: string | undefined
    readonly originUserId?: string | undefined
  },
): Grant {
  const { protocol = 'oidc', login, ...rest } = details
  const { clientId, userId, scope, keyThumbprint, originUserId } = rest
  const { deviceId = login?.deviceId } = details
  const grant: Grant = {
    id: world.random.hex(24),
    protocol,
    clientId,
    userId,
    scope,
    authTime: login?.authTime ?? world.clock.now(),
    amr: login?.amr ?? [],
    loginId: login?.id,
    deviceId,
    keyThumbprint,
    originUserId,
  }
  grants(world).set(grant.id, grant)
  return grant
}

/** What applications have been allowed by a user. */
export function grantsOf(world: World, userId: string): Grant[] {
  return [...grants(world).values()].filter(grant => grant.userId === userId)
}

/** The same, as far as an access token of it is still good. */
export function liveGrantsOf(world: World, userId: string): Grant[] {
  const ids = new Set(liveSessions(world).map(({ grantId }) => grantId))
  return grantsOf(world, userId).filter(({ id }) => ids.has(id))
}

/** The origin of what a login at the hosted pages may still become. */
export function originOf(
  { id: loginId, userId, deviceId }: Login,
  asked: Pick<Grant, 'clientId' | 'scope'>,
): Origin {
  return { ...asked, userId, loginId, deviceId }
}

/** Ends a grant: its access tokens and refresh tokens are refused from now on. */
export function endGrant(world: World, grantId: string): void {
  grants(world).delete(grantId)
  for (const [tokenId, session] of sessions(world)) {
    if (session.grantId === grantId) sessions(world).delete(tokenId)
  }
}

/**
 * Signs a user out of the hosted pages, and ends what that login gave. What was granted for use
 * without the user, `offline_access`, lives on, which is what that scope is for.
 */
export function endLogin(world: World, login: Login): void {
  closeLogin(world, login)
  endGrants(
    world,
    ({ loginId, scope }) => loginId === login.id && !scope.split(' ').includes('offline_access'),
  )
}

/**
 * Ends what applications have been allowed by a user, also as another account: the tokens are
 * refused from now on.
 */
function endTokens(world: World, { userId }: StoredUser): void {
  endGrants(world, grant => grant.userId === userId || grant.originUserId === userId)
}

/** The users who have a live access token of an application, each once. */
export function usersSignedInTo(world: World, { appId }: StoredApp): StoredUser[] {
  const live = liveSessions(world).filter(({ clientId }) => clientId === appId)
  return [...new Set(live.map(({ userId }) => userId))].flatMap(id => users.find(world, id) ?? [])
}

/** Tells whether a user has a live access token of an application. */
export function isSignedInTo(world: World, { userId }: StoredUser, appId: string): boolean {
  return liveSessions(world).some(
    session => session.userId === userId && session.clientId === appId,
  )
}

function liveSessions(world: World): Session[] {
  const now = world.clock.now()
  // Tokens that are held are out, and sign nobody in yet.
  return [...sessions(world).values()].filter(
    ({ grantId, expiresAt }) => expiresAt > now && !isHeld(world, grantId),
  )
}
