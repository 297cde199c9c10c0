import type { World } from './world.ts'

/** How often something may happen in a span of time. */
export interface FrequencyLimit {
  /** Whether the limit holds. */
  readonly enabled: boolean
  /** How often. */
  readonly limit: number
  /** The span of time, in seconds. */
  readonly timeInterval: number
}

/** The limit that the service has where it is switched off. */
export const noLimit: FrequencyLimit = { enabled: false, limit: 50, timeInterval: 300 }

/** Tells whether something has happened as often as it may, by the times of it in milliseconds. */
export function isReached(
  { clock }: World,
  limit: FrequencyLimit,
  times: readonly number[],
): boolean {
  const since = clock.now() - limit.timeInterval * 1000
  return limit.enabled && times.filter(at => at > since).length >= limit.limit
}
