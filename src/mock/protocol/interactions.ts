import { applications, type StoredApp } from '../areas/applications/applications.ts'
import type { Login } from '../areas/logins/logins.ts'
import { milliseconds } from '../kernel/clock.ts'
import { state } from '../kernel/state.ts'
import type { World } from '../kernel/world.ts'
import { protocolSettings } from './settings.ts'

/** The protocol that an authorization request came by. */
export type InteractionKind = 'oidc' | 'oauth' | 'cas' | 'saml' | 'device'

/** An authorization request that waits for the user. */
export interface Interaction {
  readonly id: string
  readonly kind: InteractionKind
  readonly app: StoredApp
  /** Parameters of the authorization request. */
  readonly parameters: Readonly<Record<string, string>>
  /** In milliseconds. */
  readonly expiresAt: number
  /** What the user has to do next. */
  step: 'login' | 'mfa' | 'profile' | 'consent'
  /** Cookie of a login that does not do, because the user must sign in anew. */
  readonly refusedLogin: string | undefined
  /** Who has granted what the application asks for. */
  consentOf?: string | undefined
  isDenied: boolean
}

/** Authorization requests that wait for the user, by id. */
const interactions = state(() => new Map<string, Interaction>())

/** Scopes that a user has granted to an application, by `<user id>:<app id>`. */
const consents = state(() => new Map<string, ReadonlySet<string>>())

applications.onRemove((world, { appId }) => {
  for (const [id, { app }] of interactions(world)) {
    if (app.appId === appId) interactions(world).delete(id)
  }
})

/** Keeps an authorization request until the user has acted. */
export function beginInteraction(
  world: World,
  app: StoredApp,
  parameters: Readonly<Record<string, string>>,
  { kind, refusedLogin }: Pick<Interaction, 'kind'> & { refusedLogin: Login | undefined },
): Interaction {
  const interaction: Interaction = {
    id: world.random.hex(32),
    kind,
    app,
    parameters,
    expiresAt: world.clock.now() + milliseconds(protocolSettings(world).interactionLife),
    step: 'login',
    refusedLogin: refusedLogin?.token,
    isDenied: false,
  }
  interactions(world).set(interaction.id, interaction)
  return interaction
}

/** Finds an authorization request that waits; `undefined` when it is unknown, done or too old. */
export function findInteraction(world: World, id: string): Interaction | undefined {
  const interaction = interactions(world).get(id)
  if (interaction === undefined || interaction.expiresAt > world.clock.now()) return interaction
  interactions(world).delete(id)
  return undefined
}

/** Forgets an authorization request that has been answered. */
export function endInteraction(world: World, interaction: Interaction): void {
  interactions(world).delete(interaction.id)
}

const loginPages = {
  login: '/login',
  mfa: '/login/mfa',
  profile: '/login/profile',
  consent: '/login/consent',
} as const

/** The page on which the user takes the next step. */
export function loginPath({ id, step }: Interaction): string {
  return `${loginPages[step]}?interaction=${id}`
}

/** Where a login page sends the browser when the user has done what the step wants. */
export function resumePath({ id, kind, app }: Interaction): string {
  const paths = {
    oidc: '/oidc/auth/resume',
    oauth: '/oauth/auth/resume',
    cas: `/cas-idp/${app.appId}/resume`,
    saml: `/api/v2/saml-idp/${app.appId}/resume`,
    device: '/device/resume',
  }
  return `${paths[kind]}?interaction=${id}`
}

/** Scopes that an authorization request asks for. */
export function scopesOf({ parameters }: Pick<Interaction, 'parameters'>): string[] {
  return (parameters.scope ?? '').split(' ').filter(name => name !== '')
}

/** Grants an application what it asks for, in the name of a user. */
export function grantConsent(world: World, interaction: Interaction, userId: string): void {
  const key = consentKey(userId, interaction.app)
  consents(world).set(key, new Set([...(consents(world).get(key) ?? []), ...scopesOf(interaction)]))
  interaction.consentOf = userId
}

/** Denies an application what it asks for. */
export function denyInteraction(interaction: Interaction): void {
  interaction.isDenied = true
}

/** Tells whether a user has granted an application all of some scopes before. */
export function hasConsent(
  world: World,
  userId: string,
  app: StoredApp,
  scopes: readonly string[],
): boolean {
  const granted = consents(world).get(consentKey(userId, app))
  return scopes.every(scope => granted?.has(scope))
}

function consentKey(userId: string, { appId }: StoredApp): string {
  return `${userId}:${appId}`
}
