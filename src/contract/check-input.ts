import { InputError } from '../errors/input-error.ts'
import type { Schema } from './schema.ts'

/**
 * Checks the input of a method that sends it in another form than it was given, so that the issues
 * name what the caller wrote.
 *
 * @throws {@link InputError} with every issue
 */
export function checkInput<T>(operation: string, schema: Schema<T>, input: unknown): T {
  const checked = schema.check(input)
  if (checked.ok) return checked.value
  throw new InputError(operation, checked.issues)
}
