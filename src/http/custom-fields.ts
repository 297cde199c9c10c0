import type { CustomDataPlaces, CustomFieldSchemas, FieldSchema } from '../contract/custom-data.ts'
import { within } from '../contract/schema.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'
import { formatPath, type Issue } from '../errors/issue.ts'
import { isObject, type JsonObject } from '../utils/json.ts'

/** Custom fields of one target, and the option of the client that declares them. */
export interface DeclaredFields {
  readonly option: string
  readonly schemas: ReadonlyMap<string, FieldSchema>
}

/**
 * Copies an option that declares custom fields.
 *
 * @throws {@link ConfigurationError} when an entry does not speak Standard Schema
 */
export function readCustomFields(option: string, fields: CustomFieldSchemas = {}): DeclaredFields {
  if (!isObject(fields)) throw new ConfigurationError(`${option} must be an object of schemas`)
  const declared: CustomFieldSchemas = fields
  const schemas = new Map(Object.entries(declared))
  for (const [key, schema] of schemas) checkSchema(`${option}.${key}`, schema)
  return { option, schemas }
}

/**
 * Refuses an option that must be a schema.
 *
 * @throws {@link ConfigurationError} when it does not speak Standard Schema
 */
export function checkSchema(name: string, schema: FieldSchema): void {
  if (typeof schema?.['~standard']?.validate === 'function') return
  throw new ConfigurationError(
    `${name} must be a schema that speaks Standard Schema, such as z.string()`,
  )
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

/**
 * Checks a value by a schema that speaks Standard Schema. No word of the issues repeats it.
 *
 * @throws {@link ConfigurationError} when the schema does not answer at once
 */
export function issuesOf(name: string, field: FieldSchema, value: unknown): Issue[] {
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
