import { isObject } from '../utils/json.ts'

/**
 * Makes a function that gives members of an answer the names that they have here.
 *
 * @param names our names by those of the wire
 */
export function renamed(names: Readonly<Record<string, string>>): (wire: unknown) => unknown {
  const ours = new Map(Object.entries(names))
  return wire =>
    isObject(wire)
      ? Object.fromEntries(
          Object.entries(wire).map(([name, value]) => [ours.get(name) ?? name, value]),
        )
      : wire
}
