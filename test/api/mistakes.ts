import { membersOf, rulesOf } from '../../tools/api/members.ts'
import type { ObjectType, Type } from '../../tools/api/model.ts'
import { unknownMember } from './examples.ts'

/** A value that is right but for one thing, and the path that tells of it. */
export interface Mistake {
  readonly path: string
  readonly value: unknown
}

/** Which way a value travels: requests are stricter than answers. */
export type Side = 'input' | 'output'

type Steps = readonly (string | number)[]

const absent = Symbol('absent')

/** Everything that one thing can be wrong with in a value, at every depth. */
export function mistakesIn(type: Type, right: unknown, side: Side): Mistake[] {
  return find(type, right, side, []).map(({ steps, put, at = steps }) => ({
    path: at.reduce<string>(joined, ''),
    value: replaced(right, steps, put),
  }))
}

/** Values that a type must take: each value of each enumeration in it, and what is just within a bound. */
export function choicesIn(type: Type, right: unknown): unknown[] {
  const choices: unknown[] = []
  visit(type, right, [], (part, value, steps) => {
    for (const put of rightValues(part, value)) choices.push(replaced(right, steps, put))
  })
  return choices
}

function rightValues(type: Type, right: unknown): unknown[] {
  if (type.kind === 'enum') return type.values.map(({ value }) => value)
  if (type.kind !== 'list' && type.kind !== 'string' && type.kind !== 'number') return []
  const { minimum, maximum } = type.bounds
  const bounds = [minimum, maximum].filter(bound => bound !== undefined)
  if (type.kind === 'number') return bounds
  if (type.kind === 'string') return bounds.map(length => 'x'.repeat(length))
  return bounds.map(length => Array(length).fill(Array.isArray(right) ? right[0] : undefined))
}

interface Change {
  readonly steps: Steps
  readonly put: unknown
  /** Where it is told of, when not where it is. */
  readonly at?: Steps
}

function find(type: Type, right: unknown, side: Side, start: Steps): Change[] {
  const changes: Change[] = []
  visit(type, right, start, (part, value, steps, isNullable) => {
    for (const put of wrongValues(part, value, side)) changes.push({ steps, put })
    if (part.kind !== 'unknown' && !isNullable) changes.push({ steps, put: null })
    if (part.kind === 'object') changes.push(...wrongMembers(part, side, steps))
  })
  return changes
}

/** Calls back for a value and everything in it; of a list, for its last entry. */
function visit(
  type: Type,
  value: unknown,
  steps: Steps,
  found: (type: Type, value: unknown, steps: Steps, isNullable: boolean) => void,
  isNullable = false,
): void {
  if (type.kind === 'nullable') {
    visit(type.type, value, steps, found, true)
    return
  }
  found(type, value, steps, isNullable)
  if (type.kind === 'list' && Array.isArray(value) && value.length > 0) {
    const last = value.length - 1
    visit(type.entry, value[last], [...steps, last], found)
  }
  if (type.kind !== 'object' || typeof value !== 'object' || value === null) return
  for (const { name, type: part } of membersOf(type)) {
    if (name in value) visit(part, Reflect.get(value, name), [...steps, name], found)
  }
}

function wrongValues(type: Type, right: unknown, side: Side): unknown[] {
  const isInput = side === 'input'
  switch (type.kind) {
    case 'object':
    case 'record':
    case 'external':
      return ['x', []]
    case 'list': {
      const { minimum = 0, maximum } = type.bounds
      const entries = Array.isArray(right) ? right : []
      const tooMany = maximum === undefined ? [] : [Array(maximum + 1).fill(entries[0])]
      return ['x', {}, ...(isInput && minimum > 0 ? [[]] : []), ...(isInput ? tooMany : [])]
    }
    case 'enum':
      return [42, 'no such value']
    case 'string': {
      const { form, pattern } = type
      const { minimum, maximum } = type.bounds
      if (form === 'time') return [true, 'soon']
      const isFilled = form === 'id' || (form === 'text' && isInput)
      return [
        true,
        ...(isFilled ? [''] : []),
        ...(isInput && minimum ? ['x'.repeat(minimum - 1)] : []),
        ...(isInput && maximum ? ['x'.repeat(maximum + 1)] : []),
        ...(isInput && pattern ? ['!'] : []),
      ]
    }
    case 'number': {
      const { minimum, maximum } = type.bounds
      if (!isInput) return ['1']
      return [
        '1',
        ...(type.isInteger ? [1.5] : []),
        ...(minimum === undefined ? [] : [minimum - 1]),
        ...(maximum === undefined ? [] : [maximum + 1]),
      ]
    }
    case 'boolean':
      return ['true']
    case 'open':
      return [42]
    case 'union':
      return [{}]
    default:
      return []
  }
}

function wrongMembers(object: ObjectType, side: Side, steps: Steps): Change[] {
  const members = membersOf(object)
  const missing = members
    .filter(({ isOptional }) => !isOptional)
    .map(({ name }) => ({ steps: [...steps, name], put: absent }))
  if (side === 'output') return missing
  const rules = rulesOf(object).flatMap(({ kind, members: ruled }) => {
    const types = members.filter(({ name }) => ruled.includes(name))
    const none = { steps, put: (value: object) => without(value, ruled), at: steps }
    const all = Object.fromEntries(types.map(({ name }) => [name, 'x']))
    const both = { steps, put: (value: object) => ({ ...value, ...all }), at: steps }
    return kind === 'exactlyOne' ? [none, both] : [none]
  })
  return [...missing, { steps: [...steps, unknownMember], put: 1, at: steps }, ...rules]
}

function without(value: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
}

function joined(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`
  return path === '' ? step : `${path}.${step}`
}

function replaced(value: unknown, [step, ...rest]: Steps, put: unknown): unknown {
  if (step === undefined) return typeof put === 'function' ? put(value) : put
  if (Array.isArray(value)) {
    return value.map((entry, index) => (index === step ? replaced(entry, rest, put) : entry))
  }
  const { [step]: inner, ...others } = value as Record<string, unknown>
  const part = replaced(inner, rest, put)
  return part === absent ? others : { ...(value as object), [step]: part }
}
