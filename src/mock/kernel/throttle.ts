import { serviceSettings } from './service-settings.ts'
import { state } from './state.ts'
import type { World } from './world.ts'

/** Times of the requests of the last second. */
const recentRequests = state((): number[] => [])

/** Counts a request, and tells whether it is one too many. */
export function isThrottled(world: World): boolean {
  const now = world.clock.now()
  const recent = recentRequests(world)
  // Those in the future are left from before the clock was set back.
  const counted = recent.filter(time => time > now - 1000 && time <= now)
  const isOver = counted.length >= serviceSettings(world).requestsPerSecond
  recent.splice(0, recent.length, ...counted, ...(isOver ? [] : [now]))
  return isOver
}
