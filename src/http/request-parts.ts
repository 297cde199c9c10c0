import type { Issue } from '../errors/issue.ts'
import { isObject, type JsonObject } from '../utils/json.ts'

/** Input of a call, laid out for the wire and for the signature by one pass over it. */
export interface RequestParts {
  /** Path with its parameters filled in. */
  readonly path: string
  /** Query with its leading `?`, or nothing. */
  readonly query: string
  /** JSON body; `undefined` for a GET. */
  readonly body: string | undefined
  /** Parameters in the form that is signed. */
  readonly parameters: ReadonlyMap<string, string>
}

/**
 * Lays out the input of a call. What the service parses out of the request is what was signed:
 * `undefined` is left out of both, dates become their text, array parameters of a query go out as
 * `key[]=a&key[]=b` and are signed as a JSON array of strings.
 *
 * @returns the parts, or what is wrong with a path parameter or a value that JSON cannot hold
 */
export function layOut(
  target: { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string },
  input: unknown,
): RequestParts | { issues: Issue[] } {
  const rest: JsonObject = isObject(input) ? { ...input } : {}
  const issues: Issue[] = []
  const path = target.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    const segment = pathSegment(value)
    if (segment === undefined) {
      issues.push({
        path: name,
        message: 'must be given as text or a number: it is part of the path',
      })
    }
    return segment ?? ''
  })
  if (issues.length > 0) return { issues }

  try {
    return target.method === 'GET' ? asQuery(path, rest) : asBody(path, rest)
  } catch {
    return { issues: [{ path: '', message: 'has a value that JSON cannot hold' }] }
  }
}

function pathSegment(value: unknown): string | undefined {
  const text = Number.isFinite(value) ? String(value) : value
  // A dot segment would survive the encoding and climb out of the path.
  if (typeof text !== 'string' || ['', '.', '..'].includes(text)) return undefined
  try {
    return encodeURIComponent(text)
  } catch {
    // Half of a surrogate pair has no encoding.
    return undefined
  }
}

function asBody(path: string, input: JsonObject): RequestParts {
  const members: string[] = []
  const parameters = new Map<string, string>()
  for (const [name, value] of Object.entries(input)) {
    const json = JSON.stringify(value)
    if (json === undefined) continue
    members.push(`${JSON.stringify(name)}:${json}`)
    parameters.set(name, plain(value, json))
  }
  return { path, query: '', body: `{${members.join(',')}}`, parameters }
}

function asQuery(path: string, input: JsonObject): RequestParts {
  const query = new URLSearchParams()
  const parameters = new Map<string, string>()
  for (const [name, value] of Object.entries(input)) {
    if (Array.isArray(value)) {
      for (const entry of value) query.append(`${name}[]`, plain(entry, JSON.stringify(entry)))
      // They come back as strings, so they are signed as the strings that come back.
      const entries = query.getAll(`${name}[]`)
      if (entries.length > 0) parameters.set(name, JSON.stringify(entries))
      continue
    }
    const json = JSON.stringify(value)
    if (json === undefined) continue
    query.append(name, plain(value, json))
    parameters.set(name, plain(value, json))
  }
  const text = query.toString()
  return { path, query: text === '' ? '' : `?${text}`, body: undefined, parameters }
}

// Strings go raw, and so does what JSON makes a string of, such as a Date.
function plain(value: unknown, json: string): string {
  if (typeof value === 'string') return value
  return json.startsWith('"') ? String(JSON.parse(json)) : json
}
