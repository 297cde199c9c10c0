import { membersOf, rulesOf } from '../../tools/api/members.ts'
import type { Member, ObjectType, StringType, Type } from '../../tools/api/model.ts'

/** Which of the values of a type an example is. */
export interface Style {
  /** What optional members are. */
  readonly optional: 'given' | 'absent' | 'null'
  /** Whether open enumerations have a value that nobody knows yet. */
  readonly isNew?: boolean
  /** Whether every object has a member that nobody knows yet. */
  readonly hasMore?: boolean
}

/** A member of which no description tells. */
export const unknownMember = 'noSuchMember'

/**
 * A value of a type. Each of its texts says where it stands, so that no two of them are alike.
 *
 * @param path where the value stands
 * @param above the objects around it, since one can contain itself
 */
export function example(
  type: Type,
  style: Style,
  path = '',
  above: readonly ObjectType[] = [],
): unknown {
  switch (type.kind) {
    case 'object':
      return objectExample(type, style, path, [...above, type])
    case 'list': {
      if (type.entry.kind === 'object' && above.includes(type.entry)) return []
      const isOne = type.bounds.maximum === 1
      return (isOne ? [0] : [0, 1]).map(index =>
        example(type.entry, style, `${path}[${index}]`, above),
      )
    }
    case 'record':
      return { some: example(type.value, style, `${path}.some`, above) }
    case 'external':
      return { some: `${path}.some`, other: [1, null] }
    case 'union':
      return type.options[0] && example(type.options[0], style, path, above)
    case 'nullable':
      return style.optional === 'null' ? null : example(type.type, style, path, above)
    case 'open':
      return style.isNew ? 'a value to come' : type.type.values[0]?.value
    case 'enum':
      return type.values[0]?.value
    case 'string':
      return textExample(type, path)
    case 'number':
      return type.isInteger ? (type.bounds.minimum ?? 7) : 1.5
    case 'boolean':
      return true
    case 'unknown':
      return { any: ['thing', null, `${path}`] }
    default:
      return undefined
  }
}

function objectExample(
  object: ObjectType,
  style: Style,
  path: string,
  above: readonly ObjectType[],
): object {
  const wanted = membersOf(object).filter(member => isWanted(member, object, style))
  const entries = wanted.map(({ name, type, isOptional }) => {
    const isNull = isOptional && style.optional === 'null'
    const at = path === '' ? name : `${path}.${name}`
    return [name, isNull ? null : example(type, style, at, above)] as const
  })
  const more = style.hasMore ? { [unknownMember]: { at: path } } : {}
  return { ...Object.fromEntries(entries), ...more }
}

function isWanted({ name, isOptional }: Member, object: ObjectType, { optional }: Style): boolean {
  if (!isOptional || optional === 'null') return true
  const rules = rulesOf(object).filter(({ members }) => members.includes(name))
  if (optional === 'absent') return rules.some(({ members }) => members[0] === name)
  return rules.every(({ kind, members }) => kind !== 'exactlyOne' || members[0] === name)
}

function textExample({ form, bounds, pattern }: StringType, path: string): string {
  const { minimum = 0, maximum } = bounds
  if (form === 'time') return '2026-01-02T03:04:05.678Z'
  // The one pattern that there is wants a word among others.
  if (pattern !== undefined) return pattern.source.match(/\w{3,}/)?.[0] ?? ''
  return (path || 'text').padEnd(minimum, '.').slice(-(maximum ?? 1000))
}

/** A value as the service spells it: members under the names that they have on the wire. */
export function onWire(type: Type, value: unknown): unknown {
  if (type.kind === 'nullable') return onWire(type.type, value)
  if (type.kind === 'list') {
    return Array.isArray(value) ? value.map(entry => onWire(type.entry, entry)) : value
  }
  if (type.kind !== 'object' || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value
  const members = new Map(membersOf(type).map(member => [member.name, member]))
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const member = members.get(name)
      return member ? [member.wireName || name, onWire(member.type, inner)] : [name, inner]
    }),
  )
}
