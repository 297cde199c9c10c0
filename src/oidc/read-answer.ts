import type { Issue } from '../errors/issue.ts'
import { ResponseFormatError } from '../errors/response-format-error.ts'
import type { JsonObject } from '../utils/json.ts'
import type { ProtocolAnswer } from './connection.ts'

/** What a member of an answer must be, and what it is then. */
interface Forms {
  text: string
  'text?': string | undefined
  number: number
  'number?': number | undefined
  boolean: boolean
}

type Members<F> = JsonObject & {
  [Name in keyof F]: F[Name] extends keyof Forms ? Forms[F[Name]] : unknown
}

/**
 * Reads members of an answer. Written by hand and not by the library that checks the answers of the
 * API: the protocols have a handful of answers, and pages that only sign in are spared its size.
 *
 * @returns all members; `null`, which the service writes for what it leaves out, counts as absent
 * @throws {@link ResponseFormatError} that names every member that does not fit
 */
export function readAnswer<F extends Readonly<Record<string, keyof Forms>>>(
  operation: string,
  { json, httpStatus }: ProtocolAnswer,
  forms: F,
): Members<F> {
  const present = Object.entries(json).filter(([, value]) => value !== null)
  const members: JsonObject = Object.fromEntries(present)
  assertForms(operation, members, forms, httpStatus)
  return members
}

function assertForms<F extends Readonly<Record<string, keyof Forms>>>(
  operation: string,
  members: JsonObject,
  forms: F,
  httpStatus: number,
): asserts members is Members<F> {
  const issues: Issue[] = []
  for (const [path, form] of Object.entries(forms)) {
    const [kind = ''] = form.split('?')
    const isOptional = kind !== form
    const value = members[path]
    if (value === undefined && isOptional) continue
    const type = kind === 'text' ? 'string' : kind
    const isEmpty = value === '' && !isOptional
    const more = kind === 'text' && !isOptional ? ' that is not empty' : ''
    if (typeof value !== type || isEmpty) issues.push({ path, message: `must be a ${type}${more}` })
  }
  if (issues.length > 0) throw new ResponseFormatError(operation, issues, { httpStatus })
}
