import type { World } from './world.ts'

/**
 * Makes changes that take effect together: when one of them is refused, the state of every area is
 * as it was. Only maps, sets and lists are copied, not what is in them, so an entry that shall come
 * back must have been replaced and not changed in place.
 *
 * @param change must not wait for anything, because nothing else may happen meanwhile
 */
export function allOrNothing<Result>({ states }: World, change: () => Result): Result {
  const before = [...states].map(([slot, value]) => [slot, shallowCopy(value)] as const)
  try {
    return change()
  } catch (error) {
    states.clear()
    for (const [slot, value] of before) states.set(slot, value)
    throw error
  }
}

function shallowCopy(value: unknown): unknown {
  if (value instanceof Map) return new Map(value)
  if (value instanceof Set) return new Set(value)
  return Array.isArray(value) ? [...value] : { ...Object(value) }
}
