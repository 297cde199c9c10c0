import { ConfigurationError } from '../errors/configuration-error.ts'

/** Tells whether the code runs in a page, and not in a server that renders one. */
export function isInPage(): boolean {
  return 'window' in globalThis && 'document' in globalThis
}

/**
 * Finds the window that the code runs in.
 *
 * @param method name of what needs it
 * @throws {@link ConfigurationError} outside of a page
 */
export function pageFor(method: string): typeof window {
  if (isInPage()) return window
  throw new ConfigurationError(
    `${method} needs a page: call it in the browser, not while a server renders`,
  )
}
