import * as z from 'zod/mini'
import { ConfigurationError } from '../errors/configuration-error.ts'
import { formatPath, type Issue } from '../errors/issue.ts'
import { isObject, type JsonObject } from '../utils/json.ts'
import type { CustomFieldTarget } from './common/contract.ts'
import { record, within } from './schema.ts'

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

/** Custom fields of one target: a schema for the value of each, by key. */
export type CustomFieldSchemas = Readonly<Record<string, FieldSchema>>

/** Custom fields of the targets that are not users. */
export interface OtherCustomFields {
  /** Fields of groups. */
  readonly GROUP?: CustomFieldSchemas
  /** Fields of roles. */
  readonly ROLE?: CustomFieldSchemas
  /** Fields of departments. */
  readonly DEPARTMENT?: CustomFieldSchemas
}

/**
 * The fields that a client has declared for a target, or any where it has declared none:
 * `CustomDataOf<FieldsOf<Others, 'GROUP'>>` is the type of a group's `customData`.
 */
export type FieldsOf<Others extends OtherCustomFields, Target extends keyof OtherCustomFields> =
  Others extends Readonly<Record<Target, infer Fields extends CustomFieldSchemas>>
    ? Fields
    : CustomFieldSchemas

/**
 * Where in an input or an answer there is custom data, and whose. A place is a path such as
 * `customData`, `list[].customData`, `[].customData` where the value is an array itself, an empty
 * path where the value is the data itself, or `list[key=value]` where a list has the data as pairs
 * of `key` and `value`.
 * The target may be named by a member of the input: `{ in: 'targetType' }`.
 */
export type CustomDataPlaces = Readonly<Record<string, CustomFieldTarget | { readonly in: string }>>

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
  return z.optional(record())
}

/**
 * Schema of `customData` in an answer. Its type is `never`, which fits every type: only the client
 * knows the fields, and it checks them by {@link checkCustomData}.
 */
export function customDataOutput() {
  return z.nullish(record() as unknown as z.ZodMiniType<never>)
}

/** Custom fields of one target, and the option of the client that declares them. */
export interface DeclaredFields {
  readonly option: string
  readonly schemas: ReadonlyMap<string, FieldSchema>
}

/**
 * Checks the custom data in an input or an answer against the fields that are declared for its
 * target. Fields that are not declared pass.
 *
 * @param input the input of the call, which may name the target
 */
export function checkCustomData(
  value: unknown,
  places: CustomDataPlaces = {},
  input: unknown,
  fields: ReadonlyMap<unknown, DeclaredFields>,
): Issue[] {
  return Object.entries(places).flatMap(([path, place]) => {
    const target = isObject(place) && isObject(input) ? input[place.in] : place
    const declared = fields.get(target)
    return declared === undefined ? [] : checkAt(value, path.match(/[\w=]+/g) ?? [], declared)
  })
}

function checkAt(value: unknown, steps: readonly string[], declared: DeclaredFields): Issue[] {
  // Lists are no steps: they are entered where they are found.
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => within([index], checkAt(entry, steps, declared)))
  }
  if (!isObject(value)) return []
  const [step, ...rest] = steps
  if (step === undefined) return checkFields(value, declared)
  if (step === 'key=value') return checkFields({ [String(value.key)]: value.value }, declared)
  return within([step], checkAt(value[step], rest, declared))
}

/** Checks values by key against the declared fields. */
function checkFields(values: JsonObject, { option, schemas }: DeclaredFields): Issue[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const field = schemas.get(key)
    // A field without a value: absent and null are fine for every field.
    if (!field || value === undefined || value === null) return []
    return within([key], issuesOf(`${option}.${key}`, field, value))
  })
}

function issuesOf(name: string, field: FieldSchema, value: unknown): Issue[] {
  const result = field['~standard'].validate(value)
  if (result instanceof Promise) {
    // Nobody waits for it, so its failure must not end the program.
    result.catch(() => {})
    throw new ConfigurationError(`${name} must be a schema that answers at once`)
  }
  const issues = isObject(result) && Array.isArray(result.issues) ? result.issues : []
  return issues.map((issue: unknown) => {
    const { message, path }: JsonObject = isObject(issue) ? issue : {}
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
