import { ConfigurationError } from '../../errors/configuration-error.ts'
import { checkNames } from './check-names.ts'
import { isDuration } from './clock.ts'
import { state } from './state.ts'
import type { World } from './world.ts'

/** Reads the settings of an area. */
export interface SettingsOf<Settings extends object> {
  (world: World): Settings
  /** What they are unless a mock is told otherwise. */
  readonly defaults: Settings
  /** Changes settings as an administrator does by a request; what is `undefined` stays. */
  change(world: World, changes: SettingChanges<Settings>): void
}

/** What settings become; `undefined` leaves one as it is. */
export type SettingChanges<Settings> = {
  readonly [Name in keyof Settings]?: Settings[Name] | undefined
}

/** What administrators have set by requests, by name: it comes before what the mock was told. */
const changedAtWork = state(() => new Map<string, unknown>())

/**
 * Declares the settings of an area. One whose default is a duration, such as `5m`, takes nothing
 * but durations.
 */
export function settings<Settings extends object>(defaults: Settings): SettingsOf<Settings> {
  // A world has the settings of all areas, each by the type that its area declares.
  const read = (world: World): Settings => {
    const changed = changedAtWork(world)
    const all =
      changed.size === 0 ? world.settings : { ...world.settings, ...Object.fromEntries(changed) }
    return all as Settings
  }
  const change = (world: World, changes: SettingChanges<Settings>): void => {
    for (const [name, value] of Object.entries(changes)) {
      if (value !== undefined) changedAtWork(world).set(name, value)
    }
  }
  return Object.assign(read, { defaults, change })
}

/** Lets what a mock is told now come before what administrators have set until then. */
export function overrideSettings(world: World, changes: object = {}): void {
  for (const name of Object.keys(changes)) changedAtWork(world).delete(name)
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
