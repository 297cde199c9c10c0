import { isObject } from '../utils/json.ts'
import type { PasswordPlaces } from './endpoint.ts'

/** Collects the texts at some paths of an input, such as `list[].password`. */
export function textsAt(input: unknown, paths: readonly string[]): string[] {
  const found: string[] = []
  const note = (value: unknown): unknown => {
    if (typeof value === 'string') found.push(value)
    return value
  }
  for (const path of paths) mapAt(input, stepsOf(path), note)
  return found
}

/**
 * Puts other passwords into an input, and says how they are encrypted where it has a member for that.
 *
 * @param passwords one for each that is there, in the order in which they were collected
 */
export function withPasswords(
  input: unknown,
  { at, type }: PasswordPlaces,
  passwords: readonly string[],
  encryptType: string,
): unknown {
  const others = passwords.values()
  const next = (value: unknown): unknown =>
    typeof value === 'string' ? others.next().value : value
  const replaced = at.reduce((value, path) => mapAt(value, stepsOf(path), next), input)
  return type === undefined ? replaced : mapAt(replaced, stepsOf(type), () => encryptType)
}

// Lists are no steps: they are entered where they are found.
function stepsOf(path: string): string[] {
  return path.match(/\w+/g) ?? []
}

// What is missing comes into being when it gets a value.
function mapAt(
  value: unknown,
  steps: readonly string[],
  map: (value: unknown) => unknown,
): unknown {
  if (Array.isArray(value)) return value.map(entry => mapAt(entry, steps, map))
  const [step, ...rest] = steps
  if (step === undefined) return map(value)
  const object = isObject(value) ? value : {}
  const member = mapAt(object[step], rest, map)
  return member === undefined ? value : { ...object, [step]: member }
}
