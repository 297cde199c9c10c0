import { settings } from '../../kernel/settings.ts'
import type { World } from '../../kernel/world.ts'

/** A place, in the spelling of the service. */
export interface MockPlace {
  readonly location: { readonly lon: number; readonly lat: number }
  readonly country_name: string
  readonly country_code2: string
  readonly country_code3: string
  readonly region_name: string
  readonly region_code: string
  readonly city_name: string
  readonly continent_code: string
  readonly timezone: string
}

/** Settings of the history of users. */
export interface HistorySettings {
  /** Where IP addresses are. One that is left out is at no known place. */
  readonly places: Readonly<Record<string, MockPlace>>
}

/** How the history of users behaves. */
export const historySettings = settings<HistorySettings>({ places: {} })

/** Where an IP address is, if that is known. */
export function placeOf(world: World, clientIp: string): MockPlace | undefined {
  const { places } = historySettings(world)
  return Object.hasOwn(places, clientIp) ? places[clientIp] : undefined
}
