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

/** Of several times, in milliseconds, those that a limit counts still. */
export function countedTimes(
  { clock }: World,
  { timeInterval }: FrequencyLimit,
  times: readonly number[],
): readonly number[] {
  return times.filter(at => at > clock.now() - timeInterval * 1000)
}

/** Tells whether something has happened as often as it may. */
export function isReached(world: World, limit: FrequencyLimit, times: readonly number[]): boolean {
  return limit.enabled && countedTimes(world, limit, times).length >= limit.limit
}
