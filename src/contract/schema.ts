import * as z from 'zod/mini'
import { formatPath, type Issue } from '../errors/issue.ts'
import { isObject, type JsonObject } from '../utils/json.ts'

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
    ..._mismatch: Same<z.output<S>, T> extends true ? [] : [Mismatch]
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

/** A string with at least one character: an id, a code, a name that must not be empty. */
export function text() {
  return z.string().check(z.minLength(1))
}

/** A whole number. The library's own check weighs ten times as much. */
export function integer() {
  return z.number().check(z.refine(Number.isSafeInteger, 'must be an int'))
}

/** An object with whatever members. The library's own check weighs ten times as much. */
export function record() {
  return z.custom<JsonObject>(isObject, 'must be an object')
}

/** A list of 1 to `maximum` entries, as batches are. */
export function batch<S extends z.core.$ZodType>(item: S, maximum = 50) {
  return z.array(item).check(z.minLength(1), z.maxLength(maximum))
}

const isoTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/

/** A point in time: ISO 8601, with `Z`, an offset, or neither. */
export function time() {
  return z.string().check(z.regex(isoTime))
}

/** What another schema describes, inside of an object or a list. */
export function nested<T>(schema: Schema<T>): z.ZodMiniType<T> {
  const any = z.unknown().check(payload => {
    const checked = schema.check(payload.value)
    payload.value = checked.value
    if (checked.ok) return
    for (const { path, message } of checked.issues) {
      const { value: input } = checked
      payload.issues.push({ code: 'custom', input, path: path === '' ? [] : [path], message })
    }
  })
  // Whatever passes has been checked to be a T.
  return any as unknown as z.ZodMiniType<T>
}

/** Refuses a text that does not have a pattern, which the words describe. */
export function matching(pattern: RegExp, words: string) {
  return z.refine<string>(value => pattern.test(value), words)
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
  return z.refine<object>(
    // What is no object is refused as such.
    input => !isObject(input) || isRight(members.filter(name => Boolean(input[name])).length),
    {
      error: `must have ${words} one of ${members.join(', ')}`,
      // A member that is wrong by itself is told alone, and so is what is no object at all.
      when: ({ value, issues }) =>
        isObject(value) && !issues.some(({ path }) => members.includes(String(path?.[0]))),
    },
  )
}

/**
 * One of the values that the service documents today, or any other string: a value that the service
 * adds tomorrow is no error.
 */
export type OpenEnum<Value extends string> = Value | (string & {})

/** Schema of an {@link OpenEnum} in an answer. */
export function openEnum<Value extends string>(): z.ZodMiniType<OpenEnum<Value>> {
  return z.string()
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
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return `must ${amountOf(issue.origin, `at least ${issue.minimum}`)}`
    case 'too_big':
      return `must ${amountOf(issue.origin, `at most ${issue.maximum}`)}`
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

function amountOf(origin: string, bound: string): string {
  if (origin === 'string') return `have ${bound} character(s)`
  return origin === 'array' ? `have ${bound} entry or entries` : `be ${bound}`
}
