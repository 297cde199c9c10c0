import { isObject } from '../../utils/json.ts'

/** Spells the states of factors as words: the service's samples have `true` and `false`. */
export function spellFactors(wire: unknown): unknown {
  if (!isObject(wire)) return wire
  return Object.fromEntries(Object.entries(wire).map(([name, state]) => [name, spell(state)]))
}

function spell(state: unknown): unknown {
  if (typeof state !== 'boolean') return state
  return state ? 'enabled' : 'disabled'
}
