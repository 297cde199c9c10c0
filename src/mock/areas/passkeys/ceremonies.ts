import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type {
  PasskeyCreationOptions,
  PasskeyDescriptor,
  PasskeyRequestOptions,
} from '../../../authentication/passkeys/web-authn/contract.ts'
import { encodeBase64Url } from '../../../utils/base64.ts'
import { milliseconds } from '../../kernel/clock.ts'
import { Refused } from '../../kernel/refused.ts'
import type { Context } from '../../kernel/route.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { type StoredUser, users } from '../users/users.ts'
import { passkeysOf, type StoredPasskey } from './passkeys.ts'
import { passkeySettings, siteOf } from './sites.ts'

/** A ceremony between its steps. */
export interface Ceremony {
  /** What it is for: a passkey of one's own, one that an administrator registers, or a sign-in. */
  readonly kind: 'registration' | 'administration' | 'authentication'
  /** Base64URL. */
  readonly challenge: string
  readonly site: string
  readonly appId: string
  /** Whose passkey it is about; `undefined` where any user's will do. */
  readonly userId: string | undefined
  readonly expiresAt: number
}

/** By ticket. */
const ceremonies = state(() => new Map<string, Ceremony>())

users.onRemove((world, { userId }) => {
  for (const [ticket, ceremony] of ceremonies(world)) {
    if (ceremony.userId === userId) ceremonies(world).delete(ticket)
  }
})

/** Algorithms of the keys that are taken: EdDSA, ES256 and RS256 by their numbers in COSE. */
export const algorithms = [-8, -7, -257]

/** Begins the registration of a passkey. */
export function beginCreation(
  context: Context,
  kind: 'registration' | 'administration',
  app: StoredApp,
  user: StoredUser,
): { ticket: string; options: PasskeyCreationOptions } {
  const { ticket, challenge, site, timeout } = begin(context, kind, app, user)
  const known = passkeysOf(context.world, user).filter(passkey => passkey.site === site)
  const { username, email, phone, nickname } = user.profile
  const name = String(username ?? email ?? phone ?? user.userId)
  const options = {
    challenge,
    rp: { id: site, name: app.name },
    user: { id: handleOf(user.userId), name, displayName: String(nickname ?? name) },
    pubKeyCredParams: algorithms.map(alg => ({ alg, type: 'public-key' })),
    excludeCredentials: known.map(describe),
    timeout,
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  }
  return { ticket, options }
}

/** Begins a sign-in, of a user who is known already or of anybody. */
export function beginRequest(
  context: Context,
  app: StoredApp,
  user?: StoredUser,
): { ticket: string; options: PasskeyRequestOptions } {
  const { ticket, challenge, site, timeout } = begin(context, 'authentication', app, user)
  const known = user && passkeysOf(context.world, user)
  const allowCredentials = known?.filter(passkey => passkey.site === site).map(describe)
  const options = { challenge, rpId: site, timeout, ...(known ? { allowCredentials } : {}) }
  return { ticket, options }
}

/**
 * Takes a ceremony up again, for the last time.
 *
 * @param owner who must have begun it, or for whose application it must be
 * @throws {@link Refused} when the ticket is unknown, spent or old, or of something else
 */
export function takeCeremony(
  world: World,
  ticket: string,
  kind: Ceremony['kind'],
  owner: Partial<Pick<Ceremony, 'userId' | 'appId'>> = {},
): Ceremony {
  const ceremony = ceremonies(world).get(ticket)
  ceremonies(world).delete(ticket)
  const isLive = ceremony !== undefined && world.clock.now() < ceremony.expiresAt
  const { userId = ceremony?.userId, appId = ceremony?.appId } = owner
  const isRight = ceremony?.kind === kind && ceremony.userId === userId && ceremony.appId === appId
  if (isLive && isRight) return ceremony
  throw new Refused(400, {
    'zh-CN': 'ticket 无效或已过期',
    'en-US': 'the ticket is unknown, spent or expired',
  })
}

/** How authenticators know a user: Base64URL, as all that is binary in WebAuthn's JSON. */
export function handleOf(userId: string): string {
  return encodeBase64Url(utf8ToBytes(userId))
}

function begin(context: Context, kind: Ceremony['kind'], app: StoredApp, user?: StoredUser) {
  const { world } = context
  const timeout = milliseconds(passkeySettings(world).passkeyTicketLife)
  const ticket = world.random.hex(32)
  const challenge = encodeBase64Url(hexToBytes(world.random.hex(64)))
  const site = siteOf(context)
  ceremonies(world).set(ticket, {
    kind,
    challenge,
    site,
    appId: app.appId,
    userId: user?.userId,
    expiresAt: world.clock.now() + timeout,
  })
  return { ticket, challenge, site, timeout }
}

function describe({ credentialId, transports }: StoredPasskey): PasskeyDescriptor {
  return { id: credentialId, type: 'public-key', transports: [...transports] }
}
