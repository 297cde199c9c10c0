import type { Mutable } from '../../contract/schema.ts'

/** A copy of what was given, to be kept: its lists are the world's own. */
export function copyOf<T>(given: T): Mutable<T> {
  return structuredClone(given) as Mutable<T>
}
