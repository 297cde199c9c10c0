import { InputError } from '../errors/input-error.ts'

// A transaction with it has to fit into one cookie.
const maxLength = 2000

/**
 * Reads where to send a user, who may have got the address from anybody: only paths of this origin.
 *
 * @returns the whole address, because a path alone may come out of the parser as `//host`
 * @throws {@link InputError} when it leads elsewhere, or a browser might think so
 */
export function readReturnTo(operation: string, value: unknown, origin: string): string {
  const address = addressOf(value, origin)
  if (address !== undefined) return address
  throw new InputError(operation, [
    { path: 'returnTo', message: 'must be a path of this origin, such as /reports?page=2' },
  ])
}

/** The same, or `undefined`. */
export function addressOf(value: unknown, origin: string): string | undefined {
  if (typeof value !== 'string' || value.length > maxLength) return undefined
  // Browsers take a backslash for a slash, and drop tabs and line ends.
  if (!/^\/(?!\/)/.test(value) || /[\\\p{Cc}]/u.test(value)) return undefined
  if (!URL.canParse(value, origin)) return undefined
  const url = new URL(value, origin)
  return url.origin === origin && url.href.length <= maxLength ? url.href : undefined
}
