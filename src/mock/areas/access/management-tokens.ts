import { type Duration, milliseconds } from '../../kernel/clock.ts'
import { settings } from '../../kernel/settings.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'

/** Settings of the credentials of administrators. */
export interface AccessSettings {
  /** Life of management tokens. */
  readonly managementTokenLife: Duration
  /** How far the date of a signed request may be off; not documented. */
  readonly signatureWindow: Duration
}

/** How the credentials of administrators behave. */
export const accessSettings = settings<AccessSettings>({
  managementTokenLife: '2h',
  signatureWindow: '5m',
})

/** Time of expiry by token. */
const managementTokens = state(() => new Map<string, number>())

/** Issues a management token; tells its life in milliseconds. */
export function issueManagementToken(world: World): { token: string; life: number } {
  const life = milliseconds(accessSettings(world).managementTokenLife)
  const token = world.random.hex(64)
  managementTokens(world).set(token, world.clock.now() + life)
  return { token, life }
}

/** Tells whether a management token is live. */
export function isManagementToken(world: World, token: string): boolean {
  const expiresAt = managementTokens(world).get(token)
  return expiresAt !== undefined && expiresAt > world.clock.now()
}
