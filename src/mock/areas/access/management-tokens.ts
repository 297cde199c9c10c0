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

interface ManagementToken {
  readonly accessKeyId: string
  /** In milliseconds. */
  readonly expiresAt: number
}

/** By token. */
const managementTokens = state(() => new Map<string, ManagementToken>())

/** Issues a management token in exchange for an access key; tells its life in milliseconds. */
export function issueManagementToken(
  world: World,
  accessKeyId: string,
): { token: string; life: number } {
  const life = milliseconds(accessSettings(world).managementTokenLife)
  const token = world.random.hex(64)
  managementTokens(world).set(token, { accessKeyId, expiresAt: world.clock.now() + life })
  return { token, life }
}

/** Finds the access key that a management token was issued for; `undefined` when it is not live. */
export function keyOfManagementToken(world: World, token: string): string | undefined {
  const found = managementTokens(world).get(token)
  return found && found.expiresAt > world.clock.now() ? found.accessKeyId : undefined
}
