import { ConfigurationError } from '../../errors/configuration-error.ts'
import { checkNames } from './check-names.ts'
import { isDuration } from './clock.ts'
import type { World } from './world.ts'

/** Reads the settings of an area. */
export interface SettingsOf<Settings extends object> {
  (world: World): Settings
  /** What they are unless a mock is told otherwise. */
  readonly defaults: Settings
}

/**
 * Declares the settings of an area. One whose default is a duration, such as `5m`, takes nothing
 * but durations.
 */
export function settings<Settings extends object>(defaults: Settings): SettingsOf<Settings> {
  // A world has the settings of all areas, each by the type that its area declares.
  const read = (world: World): Settings => world.settings as Settings
  return Object.assign(read, { defaults })
}

/**
 * Changes settings.
 *
 * @param defaults those of all areas
 * @returns the settings with the changes
 * @throws {@link ConfigurationError} when there is no such setting, or a duration is none
 */
export function changeSettings(defaults: object, present: object, changes: object = {}): object {
  checkNames('settings', changes, defaults)
  const changed: Record<string, unknown> = { ...present, ...changes }
  for (const [name, value] of Object.entries<unknown>({ ...defaults })) {
    const wantsDuration = typeof value === 'string' && isDuration(value)
    if (!wantsDuration || isDuration(changed[name])) continue
    throw new ConfigurationError(`settings.${name} must be a duration, such as 15m`)
  }
  return changed
}
