import { isObject, type JsonObject } from '../utils/json.ts'

/** Splits the dotted path of {@link Paging} into its steps. */
export function stepsOf(path: string | undefined): readonly string[] {
  return path?.split('.') ?? []
}

/** The members of the object in an input that says which page is meant. */
export function membersAt(input: unknown, steps: readonly string[]): JsonObject {
  const found = steps.reduce((value, step) => (isObject(value) ? value[step] : undefined), input)
  return isObject(found) ? found : {}
}

/**
 * Copies an input with other members in that object. What should be an object and is none stays as
 * it is, for the check of the input to refuse.
 */
export function withMembers(
  input: unknown,
  [step, ...rest]: readonly string[],
  members: JsonObject,
): unknown {
  if (input !== undefined && !isObject(input)) return input
  return step === undefined
    ? { ...input, ...members }
    : { ...input, [step]: withMembers(input?.[step], rest, members) }
}
