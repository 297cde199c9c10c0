import { InputError } from '../errors/input-error.ts'
import type { Schema } from './schema.ts'
import { findUnsendable } from './unsendable.ts'

/**
 * Checks the input of a method that sends it in another form than it was given, so that the issues
 * name what the caller wrote.
 *
 * @throws {@link InputError} with every issue
 */
export function checkInput<T>(operation: string, schema: Schema<T>, input: unknown): T {
  const checked = schema.check(input)
  const issues = checked.ok ? findUnsendable(input) : checked.issues
  if (checked.ok && issues.length === 0) return checked.value
  throw new InputError(operation, issues)
}
