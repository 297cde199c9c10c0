import type { Endpoint } from '../../contract/endpoint.ts'
import type { Checked } from '../../contract/schema.ts'
import { isObject, type JsonObject, parseJson } from '../../utils/json.ts'
import { malformed } from './refused.ts'

/**
 * Reads the parameters of a request: the query of a GET, else the body.
 *
 * @throws {@link Refused} when the body is no JSON object
 */
export async function readParameters(request: Request, url: URL): Promise<JsonObject> {
  if (request.method === 'GET') return readQuery(url.searchParams)
  const text = await request.text()
  const body = text === '' ? {} : parseJson(text)
  if (!isObject(body)) throw malformed('body')
  return body
}

/** Checks parameters against the schema of an endpoint. */
export function checkInput(
  { input: schema, method }: Endpoint<unknown, unknown>,
  input: JsonObject,
): Checked<unknown> {
  const checked = schema.check(input)
  if (checked.ok) return checked
  // A call without input is sent without parameters.
  if (Object.keys(input).length === 0) {
    const empty = schema.check(undefined)
    if (empty.ok) return empty
  }
  if (method !== 'GET') return checked

  // A query has only strings. Where the schema wants something else, the text is read as that.
  const converted = { ...input }
  for (const { path } of checked.issues) {
    const value = converted[path]
    if (typeof value === 'string') converted[path] = parseJson(value) ?? value
  }
  return schema.check(converted)
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
