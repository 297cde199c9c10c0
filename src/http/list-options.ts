import { InputError } from '../errors/input-error.ts'
import { callNames, type RequestOptions, readCallOptions } from './options.ts'

/** Options of a call that lists. */
export interface ListOptions extends RequestOptions {
  /**
   * How many pages an iteration asks for ahead of the one that it waits for, 0 to 10. Default 1. Each
   * is a request at the same time as the others, and a page in memory.
   */
  readonly readAhead?: number | undefined
}

/**
 * Splits the options of a call that lists into those of its iteration and those of each request.
 *
 * @throws {@link InputError} when one means nothing
 */
export function readListOptions(
  operation: string,
  given: ListOptions | undefined,
): { readAhead: number; options: RequestOptions } {
  const names = { ...callNames, readAhead: true }
  const { readAhead = 1, ...options }: ListOptions = readCallOptions(operation, given, names)
  if (Number.isInteger(readAhead) && readAhead >= 0 && readAhead <= 10)
    return { readAhead, options }
  const issue = { path: 'options.readAhead', message: 'must be a whole number from 0 to 10' }
  throw new InputError(operation, [issue])
}
