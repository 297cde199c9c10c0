import { settings } from './settings.ts'
import type { World } from './world.ts'

/** Settings of the service as a whole. */
export interface ServiceSettings {
  /** Requests per second to a pool before an HTTP 429. */
  readonly requestsPerSecond: number
  /** What a new code looks like, such as that of a role. That there is a rule is documented alone. */
  readonly codePattern: RegExp
}

/** How the service as a whole behaves. */
export const serviceSettings = settings<ServiceSettings>({
  requestsPerSecond: Number.POSITIVE_INFINITY,
  codePattern: /^[\w.:-]+$/,
})

/** Tells whether a new thing can have a code. */
export function isCode(world: World, code: string): boolean {
  return serviceSettings(world).codePattern.test(code)
}
