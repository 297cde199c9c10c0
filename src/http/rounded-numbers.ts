import { readEnvelope } from '../contract/envelope.ts'
import { within } from '../contract/schema.ts'
import type { Issue } from '../errors/issue.ts'

const rounded = Symbol('rounded')

/**
 * Finds the whole numbers in the result of an answer that are beyond 2^53, which JavaScript has
 * rounded. Only where the runtime shows the text of a number: Node 20 does not.
 *
 * @see {@link https://tc39.es/proposal-json-parse-with-source/ | JSON.parse source text access}
 */
export function findRounded(text: string): Issue[] {
  // Hardly any answer has so many digits outside of a text, and to look closer costs more than all else.
  if (!/[:[,]\s*-?\d{16}/.test(text)) return []
  const mark = (_name: string, value: unknown, context?: { source?: string }): unknown =>
    isRounded(value) && /^-?\d+$/.test(context?.source ?? '') ? rounded : value
  const answer: unknown = JSON.parse(text, mark)
  return findMarks(readEnvelope(answer)?.data ?? answer)
}

function isRounded(value: unknown): boolean {
  return typeof value === 'number' && !Number.isSafeInteger(value)
}

function findMarks(value: unknown): Issue[] {
  if (value === rounded) return [{ path: '', message: 'is beyond 2^53 and has been rounded' }]
  if (typeof value !== 'object' || value === null) return []
  const isList = Array.isArray(value)
  return Object.entries(value).flatMap(([name, member]) =>
    within([isList ? Number(name) : name], findMarks(member)),
  )
}
