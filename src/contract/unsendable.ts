import type { Issue } from '../errors/issue.ts'
import { within } from './schema.ts'

/**
 * Finds what would not arrive as it was given: JSON writes `NaN` as `null`, which clears what is
 * stored, half of a surrogate pair becomes another character, and a function disappears.
 *
 * @param parents the objects around the value: a circle is left to whoever writes the JSON
 */
export function findUnsendable(value: unknown, parents: readonly unknown[] = []): Issue[] {
  const message = defectOf(value)
  if (message !== undefined) return [{ path: '', message }]
  if (typeof value !== 'object' || value === null || parents.includes(value)) return []
  const around = [...parents, value]
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    return findUnsendable(value.toJSON(), around)
  }
  const entries: [PropertyKey, unknown][] = Array.isArray(value)
    ? // What is undefined in a list, and a hole too, would become null.
      Array.from<unknown, [number, unknown]>(value, (entry, index) => [
        index,
        entry === undefined ? hole : entry,
      ])
    : Object.entries(value)
  return entries.flatMap(([name, member]) => {
    const issues = name === '__proto__' ? reserved : findUnsendable(name)
    return within([name], [...issues, ...findUnsendable(member, around)])
  })
}

const hole = Symbol('hole')

// Libraries and services lose a member of this name, or take it for something else.
const reserved: readonly Issue[] = [{ path: '', message: 'must have another name' }]

function defectOf(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'must be a finite number'
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    return 'has half of a surrogate pair'
  // Not by its class: it may come from another realm.
  const kind = Object.prototype.toString.call(value).slice(8, -1)
  if (kind === 'Date' && Number.isNaN(Number(value))) return 'must be a valid date'
  return /^(Map|Set|Symbol|.*Function)$/.test(kind)
    ? 'must be a value that JSON can hold'
    : undefined
}
