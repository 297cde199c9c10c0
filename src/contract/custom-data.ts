import * as z from 'zod/mini'
import { ConfigurationError } from '../errors/configuration-error.ts'
import { formatPath, type Issue } from '../errors/issue.ts'
import { isObject, type JsonObject } from '../utils/json.ts'
import { within } from './schema.ts'

/**
 * The part of a Standard Schema that this package uses: what zod, valibot, arktype and others
 * offer for the value of one field.
 *
 * @see {@link https://standardschema.dev | Standard Schema}
 */
export interface FieldSchema<Value = unknown> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    /** Checks a value: `issues` in what it gives back say what is wrong. */
    readonly validate: (value: unknown) => unknown
    readonly types?: { readonly input: Value; readonly output: unknown } | undefined
  }
}

/** The custom fields of a pool: a schema for the value of each, by key. */
export type CustomFieldSchemas = Readonly<Record<string, FieldSchema>>

/** Values of custom fields by key. */
export type CustomData = Record<string, unknown>

/**
 * The type of `customData` that a declaration of custom fields yields. Each field may be absent or
 * `null`, because no field is ever required of a user who existed before it.
 */
export type CustomDataOf<Fields extends CustomFieldSchemas> = string extends keyof Fields
  ? CustomData
  : { [Key in keyof Fields]?: ValueOf<Fields[Key]> | null }

type ValueOf<Schema> = Schema extends FieldSchema<infer Value> ? Value : unknown

/** Schema of `customData` in a request. */
export function customDataInput() {
  return z.optional(z.record(z.string(), z.unknown()))
}

/**
 * Schema of `customData` in an answer. Its type is `never`, which fits every type: only the client
 * knows the fields, and it checks them by {@link checkCustomData}.
 */
export function customDataOutput() {
  return z.nullish(z.record(z.string(), z.unknown()) as unknown as z.ZodMiniType<never>)
}

/**
 * Checks every `customData` in a request or an answer against the declared fields: at the top, in
 * `profile`, in the entries of a list, and the pairs of key and value that are set for a user.
 * Fields that are not declared pass.
 */
export function checkCustomData(value: unknown, fields: CustomFieldSchemas): Issue[] {
  return Object.keys(fields).length === 0 ? [] : checkAll(value, fields)
}

function checkAll(value: unknown, fields: CustomFieldSchemas): Issue[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => within([index], checkAll(entry, fields)))
  }
  if (!isObject(value)) return []
  const { customData, profile, list, targetType } = value
  return [
    ...(isObject(customData) ? within(['customData'], checkFields(customData, fields)) : []),
    ...(isObject(profile) ? within(['profile'], checkAll(profile, fields)) : []),
    ...(Array.isArray(list) ? within(['list'], checkAll(list, fields)) : []),
    ...(Array.isArray(list) && targetType === 'USER' ? checkPairs(list, fields) : []),
  ]
}

function checkPairs(list: readonly unknown[], fields: CustomFieldSchemas): Issue[] {
  return list.flatMap((pair, index) =>
    isObject(pair) && typeof pair.key === 'string'
      ? within(['list', index], checkFields({ [pair.key]: pair.value }, fields))
      : [],
  )
}

/** Checks values by key against the declared fields. */
function checkFields(values: JsonObject, fields: CustomFieldSchemas): Issue[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    // A field without a value: absent and null are fine for every field.
    if (field === undefined || value === undefined || value === null) return []
    return within([key], issuesOf(key, field, value))
  })
}

function issuesOf(key: string, field: FieldSchema, value: unknown): Issue[] {
  const result = field['~standard'].validate(value)
  if (result instanceof Promise) {
    // Nobody waits for it, so its failure must not end the program.
    result.catch(() => {})
    throw new ConfigurationError(
      `customFields.${key} validates asynchronously; give a schema that answers at once`,
    )
  }
  const issues = isObject(result) && Array.isArray(result.issues) ? result.issues : []
  return issues.map((issue: unknown) => {
    const { message, path } = isObject(issue) ? issue : { message: undefined, path: undefined }
    return {
      path: formatPath(Array.isArray(path) ? path.map(pathKey) : []),
      message: typeof message === 'string' ? withoutValue(message, value) : 'is not valid',
    }
  })
}

// Some libraries repeat what they got, and errors end up in logs.
function withoutValue(message: string, value: unknown): string {
  if (isObject(value) || Array.isArray(value)) {
    return Object.values(value).reduce<string>(withoutValue, message)
  }
  if (typeof value !== 'string' && typeof value !== 'number') return message
  const text = String(value)
  return withoutWord(withoutWord(message, JSON.stringify(text).slice(1, -1)), text)
}

function withoutWord(message: string, word: string): string {
  if (word === '') return message
  const isPart = (character: string | undefined): boolean => /[\p{L}\p{N}]/u.test(character ?? '')
  return message.split(word).reduce((start, rest) => {
    const isInside = isPart(start.at(-1)) || isPart(rest[0])
    return `${start}${isInside ? word : '[value]'}${rest}`
  })
}

// Standard Schema allows a path segment to be a key or an object that holds one.
function pathKey(segment: unknown): PropertyKey {
  const key = isObject(segment) ? segment.key : segment
  return typeof key === 'number' || typeof key === 'symbol' ? key : String(key)
}
