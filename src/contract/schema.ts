import * as z from 'zod/mini'
import { formatPath, type Issue } from '../errors/issue.ts'
import { length } from './values.ts'

/** Outcome of a check: the value in its declared form, or everything that is wrong with it. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly value: unknown
      readonly issues: readonly Issue[]
      /** Members that no schema knows, where that is among what is wrong. */
      readonly unknown?: readonly UnknownFields[]
    }

/** Members of an object that its schema does not know. */
export interface UnknownFields {
  /** Where the object is. */
  readonly path: readonly PropertyKey[]
  readonly keys: readonly string[]
}

/** Checks that a value has the form `T`. Nothing outside this folder knows what library does it. */
export interface Schema<T> {
  /**
   * Checks a value and converts the service's spellings to ours. Never throws; a failed check still
   * carries the converted value.
   */
  check(value: unknown): Checked<T>
}

/** True if and only if two types are the same, optional members and modifiers included. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** A type with lists that may be changed, as schemas yield them. */
export type Mutable<T> = T extends readonly (infer Entry)[]
  ? Mutable<Entry>[]
  : // An open enumeration has `string & {}`, which is an object as well.
    T extends string
    ? T
    : T extends object
      ? { [Member in keyof T]: Mutable<T[Member]> }
      : T

type Mismatch = 'The schema does not yield exactly the interface.'

/**
 * Ties a schema to the interface that documents it: it compiles only when the schema yields exactly
 * `T`. The schema is built on first use, so that importing a contract costs nothing.
 *
 * @param convert renames the service's spellings before the check
 */
export function schemaFor<T>(convert?: (value: unknown) => unknown) {
  return <S extends z.ZodMiniType>(
    build: () => S,
    ..._mismatch: true extends Same<z.output<S>, T> | Same<z.output<S>, Mutable<T>>
      ? []
      : [Mismatch]
  ): Schema<T> => {
    let schema: S | undefined
    return {
      check(raw) {
        schema ??= build()
        const value = convert === undefined ? raw : convert(raw)
        const result = z.safeParse(schema, value)
        // Same<> has proved that the output is T; the compiler cannot carry the proof over.
        if (result.success) return { ok: true, value: result.data as T }
        const { issues } = result.error
        const unknown = issues.filter(issue => issue.code === 'unrecognized_keys')
        return { ok: false, value, issues: issues.map(describe), unknown }
      },
    }
  }
}

/** A list of what another schema describes. */
export function listOf<T>(item: Schema<T>): Schema<T[]> {
  return {
    check(raw) {
      if (!Array.isArray(raw)) {
        return { ok: false, value: raw, issues: [{ path: '', message: 'must be an array' }] }
      }
      const values: T[] = []
      const converted: unknown[] = []
      const issues: Issue[] = []
      for (const [index, entry] of raw.entries()) {
        const checked = item.check(entry)
        converted.push(checked.value)
        if (checked.ok) values.push(checked.value)
        else issues.push(...within([index], checked.issues))
      }
      return issues.length === 0
        ? { ok: true, value: values }
        : { ok: false, value: converted, issues }
    },
  }
}

/** Puts a path in front of the paths of issues. */
export function within(prefix: readonly PropertyKey[], issues: readonly Issue[]): Issue[] {
  const start = formatPath(prefix)
  return issues.map(({ path, message }) => {
    const separator = path === '' || path.startsWith('[') ? '' : '.'
    return { path: `${start}${separator}${path}`, message }
  })
}

/**
 * An object as the service sends it: members that we do not know pass through untouched, and are no
 * part of the type.
 */
export function entity<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodMiniObject<Shape, z.core.$strip> {
  // The runtime schema lets unknown members pass; the declared one does not mention them.
  return z.looseObject(shape) as unknown as z.ZodMiniObject<Shape, z.core.$strip>
}

/** A member of an answer that may be absent or `null`. */
export const maybe = z.nullish

/** A list of `minimum` to `maximum` entries; without either, as batches are. */
export function batch<S extends z.core.$ZodType>(item: S, maximum = 50, minimum = 1) {
  const judge = length(minimum, maximum)
  return z.array(item).check(({ value: input, issues }) => {
    const message = judge(input)
    if (message !== undefined) issues.push({ code: 'custom', input, message })
  })
}

/** What another schema describes, inside of an object or a list. */
export function nested<T>(schema: Schema<T>): z.ZodMiniType<T> {
  const any = z.unknown().check(payload => {
    const checked = schema.check(payload.value)
    payload.value = checked.value
    if (checked.ok) return
    for (const { path, message } of checked.issues) {
      const { value: input } = checked
      const place = path === '' ? [] : [path]
      payload.issues.push({ code: 'custom', input, path: place, message, continue: true })
    }
  })
  // Whatever passes has been checked to be a T.
  return any as unknown as z.ZodMiniType<T>
}

/** Refuses an object that has none of some members, or only empty ones. */
export function atLeastOne(...members: string[]) {
  return counted(members, 'at least', count => count > 0)
}

/** Refuses an object that has not exactly one of some members. */
export function exactlyOne(...members: string[]) {
  return counted(members, 'exactly', count => count === 1)
}

function counted(members: readonly string[], words: string, isRight: (count: number) => boolean) {
  const message = `must have ${words} one of ${members.join(', ')}`
  return ({ value: input, issues }: z.core.ParsePayload<object>): void => {
    // A member that is wrong by itself is told alone.
    if (issues.some(({ path }) => members.includes(String(path?.[0])))) return
    const given = new Map(Object.entries(input))
    const count = members.filter(name => Boolean(given.get(name))).length
    if (!isRight(count)) issues.push({ code: 'custom', input, message })
  }
}

// Our own words, because the library's locale files weigh more than all our schemas, and because
// no message may repeat the value.
function describe(issue: z.core.$ZodIssue): Issue {
  return { path: formatPath(issue.path), message: wordsFor(issue) }
}

function wordsFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${article(issue.expected)}`
    case 'unrecognized_keys':
      return `has unknown fields: ${issue.keys.join(', ')}`
    case 'custom':
      return issue.message
    default:
      return 'is not valid'
  }
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}
