import { ZodMiniType } from 'zod/mini'
import { $constructor, type $ZodTypeDef } from 'zod/v4/core'
import { isObject, type JsonObject } from '../utils/json.ts'
import { once } from '../utils/once.ts'

// Values without parts. They share one kind of schema, which says in our words what is wrong: the
// library's strings, numbers and enumerations, and their checks, weigh as much as all that is left
// of it.

/** Says what is wrong with a value, if anything is. */
export type Judge<Value> = (value: Value) => string | undefined

interface JudgedDef extends $ZodTypeDef {
  readonly judge: Judge<unknown>
}

const Judged = /* @__PURE__ */ $constructor<ZodMiniType, JudgedDef>('Judged', (schema, def) => {
  ZodMiniType.init(schema, def)
  schema._zod.parse = payload => {
    const { value: input, issues } = payload
    const message = def.judge(input)
    // Goes on, so that what is wrong with the object around it is told as well.
    if (message !== undefined) issues.push({ code: 'custom', input, message, continue: true })
    return payload
  }
})

/** Schema of what a judge lets pass. */
export function judged<T>(judge: Judge<unknown>): ZodMiniType<T> {
  // Whatever passes has been judged to be a T.
  return new Judged({ type: 'custom', judge }) as unknown as ZodMiniType<T>
}

/** A string that further judges let pass. */
export function stringOf(...judges: readonly Judge<string>[]): ZodMiniType<string> {
  return judged(value => {
    if (typeof value !== 'string') return 'must be a string'
    for (const judge of judges) {
      const message = judge(value)
      if (message !== undefined) return message
    }
    return undefined
  })
}

/** Refuses a string that does not have a pattern, which the words describe. */
export function matching(pattern: RegExp, words: string): Judge<string> {
  return value => (pattern.test(value) ? undefined : words)
}

/** Refuses what has too few or too many characters or entries. */
export function length(
  minimum: number,
  maximum = Number.POSITIVE_INFINITY,
): Judge<string | readonly unknown[]> {
  return value => {
    const bound = boundOf(value.length, minimum, maximum)
    const part = typeof value === 'string' ? 'character' : 'item'
    return bound && `must have ${bound} ${part}${bound.endsWith(' 1') ? '' : 's'}`
  }
}

function boundOf(amount: number, minimum = amount, maximum = amount): string | undefined {
  if (amount < minimum) return `at least ${minimum}`
  return amount > maximum ? `at most ${maximum}` : undefined
}

/** A string. */
export const string = /* @__PURE__ */ once(() => stringOf())

/** A string with at least one character: an id, a code, a name that must not be empty. */
export const text = /* @__PURE__ */ once(() => stringOf(length(1)))

/** A point in time: ISO 8601, with `Z`, an offset, or neither. */
export const time = /* @__PURE__ */ once(() => stringOf(matching(isoTime, 'is not valid')))

const isoTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/

/** Yes or no. */
export const boolean = /* @__PURE__ */ once(() =>
  judged<boolean>(value => (typeof value === 'boolean' ? undefined : 'must be a boolean')),
)

/** Anything that JSON can tell from nothing. */
export const given = /* @__PURE__ */ once(() =>
  judged<unknown>(value => (value === undefined ? 'must be given' : undefined)),
)

/** An object with whatever members. */
export const record = /* @__PURE__ */ once(() =>
  judged<JsonObject>(value => (isObject(value) ? undefined : 'must be an object')),
)

/** A number, within bounds. */
export function number(minimum?: number, maximum?: number): ZodMiniType<number> {
  return judged(value => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'must be a number'
    const bound = boundOf(value, minimum, maximum)
    return bound && `must be ${bound}`
  })
}

/** A whole number, within bounds. */
export function integer(minimum?: number, maximum?: number): ZodMiniType<number> {
  return judged(value => {
    if (typeof value !== 'number') return 'must be a number'
    if (!Number.isSafeInteger(value)) return 'must be an int'
    const bound = boundOf(value, minimum, maximum)
    return bound && `must be ${bound}`
  })
}

/** One of some values, and no other. */
export function oneOf<const Value extends string>(...values: Value[]): ZodMiniType<Value> {
  const known: readonly unknown[] = values
  return judged(value =>
    known.includes(value) ? undefined : `must be one of ${values.join(', ')}`,
  )
}

/**
 * One of the values that the service documents today, or any other string: a value that the service
 * adds tomorrow is no error.
 */
export type OpenEnum<Value extends string> = Value | (string & {})

/** Schema of an {@link OpenEnum} in an answer. */
export function openEnum<Value extends string>(): ZodMiniType<OpenEnum<Value>> {
  return string()
}
