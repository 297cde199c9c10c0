import { InputError } from '../errors/input-error.ts'
import { isObject } from '../utils/json.ts'

/** Refuses an input for one of its members. */
export function refuseInput(operation: string, path: string, message: string): never {
  throw new InputError(operation, [{ path, message }])
}

/**
 * Refuses an input that must be a text and is none.
 *
 * @throws {@link InputError} that names it
 */
export function requireText(operation: string, name: string, value: unknown): void {
  if (!value) refuseInput(operation, name, 'must be a string that is not empty')
  readTexts(operation, { [name]: value })
}

/**
 * Refuses inputs that must be texts to send, every one of them.
 *
 * @throws {@link InputError} that names each that is none or empty
 */
export function requireTexts(
  operation: string,
  texts: Readonly<Record<string, string>>,
): Record<string, string> {
  const issues = Object.entries(texts)
    .filter(([, text]) => typeof text !== 'string' || text === '')
    .map(([path]) => ({ path, message: 'must be a string that is not empty' }))
  if (issues.length > 0) throw new InputError(operation, issues)
  return readTexts(operation, texts)
}

/**
 * Reads the texts that are to be sent, without those that are undefined.
 *
 * @throws {@link InputError} that names one that is no text, or would not arrive as it was given
 */
export function readTexts(operation: string, given: object): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [path, value] of Object.entries(given)) {
    if (value === undefined) continue
    if (typeof value !== 'string' || /\p{Surrogate}/u.test(path + value)) {
      refuseInput(operation, path, 'must be a string without half of a surrogate pair')
    }
    texts[path] = value
  }
  return texts
}

/**
 * Refuses an input that must be an object and is none.
 *
 * @throws {@link InputError} that names it
 */
export function requireObject(operation: string, name: string, value: unknown): void {
  if (!isObject(value)) refuseInput(operation, name, 'must be an object')
}
