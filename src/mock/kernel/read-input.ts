import type { Endpoint } from '../../contract/endpoint.ts'
import { noInput } from '../../contract/plain-schemas.ts'
import type { Checked, Schema, UnknownFields } from '../../contract/schema.ts'
import { formatPath } from '../../errors/issue.ts'
import { isObject, type JsonObject, parseJson } from '../../utils/json.ts'
import { malformed } from './refused.ts'

type Described = Pick<Endpoint<unknown, unknown>, 'input' | 'method' | 'bodyType'>

/**
 * Reads the parameters of a request: the query of a GET or DELETE, else the body.
 *
 * @throws {@link Refused} when the body is no JSON object
 */
export async function readParameters(
  { method, bodyType }: Described,
  request: Request,
  url: URL,
): Promise<JsonObject> {
  if (isInQuery(method)) return readQuery(url.searchParams)
  const text = await request.text()
  if (bodyType === 'form') return readQuery(new URLSearchParams(text))
  const body = text === '' ? {} : parseJson(text)
  if (!isObject(body)) throw malformed('body')
  return body
}

/**
 * Reads a time that comes as text: milliseconds since the epoch.
 *
 * @throws {@link Refused} when it is none
 */
export function readTime(parameter: string, text: string): number {
  const time = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isSafeInteger(time)) throw malformed(parameter)
  return time
}

/** Outcome of the check of an input. */
export interface CheckedInput {
  readonly checked: Checked<unknown>
  /** Paths of the members that the operation does not know. The service ignores them. */
  readonly unknownFields: readonly string[]
}

/**
 * Checks parameters against the schema of an endpoint. Unknown members are left out of the input,
 * because others than our own client send requests as well.
 *
 * @param params values of the segments of the path, which are part of the input
 */
export function checkInput(
  endpoint: Described,
  parameters: JsonObject,
  params: Readonly<Record<string, string>> = {},
): CheckedInput {
  const { input: schema } = endpoint
  if (schema === noInput) {
    return { checked: schema.check(undefined), unknownFields: Object.keys(parameters) }
  }
  const given: JsonObject = { ...parameters, ...params }
  const first = schema.check(given)
  const unknown = first.ok ? [] : (first.unknown ?? [])
  const unknownFields = unknown.flatMap(pathsOf)
  const input = unknown.length === 0 ? given : without(unknown, given)
  const checked = unknown.length === 0 ? first : schema.check(input)
  if (checked.ok) return { checked, unknownFields }

  // What comes as text and should be something else is read as that.
  const isText = isInQuery(endpoint.method) || endpoint.bodyType === 'form'
  const converted = { ...input }
  for (const { path } of checked.issues) {
    const value = converted[path]
    const cameAsText = isText || Object.hasOwn(params, path)
    if (cameAsText && typeof value === 'string') converted[path] = parseJson(value) ?? value
  }
  return { checked: schema.check(converted), unknownFields }
}

/** Names of the parameters that an operation knows and a request does not have. */
export function absentIn({ input }: Described, parameters: JsonObject): string[] {
  return membersOf(input).filter(name => !Object.hasOwn(parameters, name))
}

/** Names of the members that an object of a schema can have. */
export function membersOf(schema: Schema<unknown>): string[] {
  const names = new Set<PropertyKey>()
  // A schema asks an object for all the members that it knows.
  schema.check(new Proxy({}, { get: (_, name) => void names.add(name) }))
  return [...names]
    .filter(name => typeof name === 'string')
    .filter(name => !(name in Object.prototype))
}

function isInQuery(method: string): boolean {
  return method === 'GET' || method === 'DELETE'
}

// Lists come as `key[]=a&key[]=b`.
function readQuery(parameters: URLSearchParams): JsonObject {
  const names = [...new Set(parameters.keys())]
  return Object.fromEntries(
    names.map(name =>
      name.endsWith('[]')
        ? [name.slice(0, -2), parameters.getAll(name)]
        : [name, parameters.get(name)],
    ),
  )
}

function pathsOf({ path, keys }: UnknownFields): string[] {
  return keys.map(key => formatPath([...path, key]))
}

function without(unknown: readonly UnknownFields[], input: JsonObject): JsonObject {
  const rest = structuredClone(input)
  for (const { path, keys } of unknown) {
    const owner = path.reduce<unknown>(memberOf, rest)
    for (const key of keys) if (isObject(owner)) delete owner[key]
  }
  return rest
}

function memberOf(owner: unknown, key: PropertyKey): unknown {
  if (Array.isArray(owner)) return owner[Number(key)]
  return isObject(owner) ? owner[String(key)] : undefined
}
