import type { PlainRoute, Route } from './route.ts'
import type { SeedPart } from './seed.ts'
import type { SettingsOf } from './settings.ts'

/**
 * One area of the service, such as users: what the mock has to know of it. Its state needs no
 * mention, because `state()` declares that where it is.
 */
export interface Area {
  /** Operations of the API that it serves. */
  readonly routes?: readonly Route[]
  /** Endpoints and pages without an envelope that it serves. */
  readonly plainRoutes?: readonly PlainRoute[]
  /** How it can be told to behave. */
  readonly settings?: SettingsOf<object>
  /** What a mock can begin with. */
  readonly seed?: SeedPart
}
