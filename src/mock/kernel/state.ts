import type { Slot, World } from './world.ts'

/** Reads a piece of state; what is changed in it is changed in the world. */
export type State<Value> = (world: World) => Value

/**
 * Declares a piece of state. Each world makes its own when it is first asked for, so declaring is
 * all that an area has to do: `reset()`, snapshots and {@link allOrNothing} know it without being
 * told.
 *
 * @param init makes the value of a new world
 * @param copy copies it for a snapshot. Default: a structured clone, which plain data, maps and
 *   sets need no other for
 */
export function state<Value extends object>(
  init: () => Value,
  copy: (value: Value) => Value = structuredClone,
): State<Value> {
  // Nothing but this declaration writes to its slot.
  const slot: Slot = { copy: value => copy(value as Value) }
  return ({ states }) => {
    const known = states.get(slot)
    if (known !== undefined) return known as Value
    const value = init()
    states.set(slot, value)
    return value
  }
}
