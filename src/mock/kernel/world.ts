import type { MockClock } from './clock.ts'
import type { MockEvents } from './events.ts'
import type { Inbox } from './inbox.ts'
import type { Random } from './random.ts'

/** A piece of state as a world knows it: by who declared it, and how it is copied. */
export interface Slot {
  readonly copy: (value: unknown) => unknown
}

/** The mocked pool at work: its state, and what the rules of every area need. */
export interface World {
  /** What the domains of applications begin with unless they say otherwise. */
  readonly domain: string
  readonly clock: MockClock
  readonly inbox: Inbox
  readonly events: MockEvents
  /** Source of ids and codes. */
  readonly random: Random
  /** Source of what a read needs, as its id: one of its own, so that the ids that follow stay the same. */
  readonly requestIds: Random
  /** Every setting by its name. Read by what `settings()` declares. */
  readonly settings: object
  /** What the areas keep. Read by what `state()` declares. */
  readonly states: Map<Slot, unknown>
}

/** Makes a world without anything in it. */
export function createWorld(parts: Omit<World, 'states'>): World {
  return { ...parts, states: new Map() }
}

/** Makes a world of the same content that goes its own way from here; clock, inbox and events are shared. */
export function copyWorld(world: World): World {
  const { random, requestIds, states } = world
  return {
    ...world,
    random: random.copy(),
    requestIds: requestIds.copy(),
    states: new Map([...states].map(([slot, value]) => [slot, slot.copy(value)])),
  }
}

/** When something holds, in milliseconds since the epoch; without a time it always has or will. */
export interface Times {
  readonly enableTime?: number | undefined
  readonly endTime?: number | undefined
}

/** Tells whether something holds now. */
export function holdsNow({ clock }: World, { enableTime = 0, endTime }: Times): boolean {
  return enableTime <= clock.now() && (endTime === undefined || clock.now() < endTime)
}

/** Writes the world's time as the service does: ISO 8601, UTC, milliseconds. */
export function timestamp({ clock }: World): string {
  return new Date(clock.now()).toISOString()
}
