import type { Hooks } from '../http/hooks.ts'
import { readHooks } from '../http/options.ts'
import { type Fetch, send } from '../utils/fetch.ts'

/**
 * A `fetch` for the keys of an issuer that tells the hooks of each request and answer.
 *
 * @returns the one that was given, when there are no hooks
 * @throws {@link ConfigurationError} when a hook is no function
 */
export function observedFetch(
  given: Fetch | undefined,
  hooks: Hooks | undefined,
): Fetch | undefined {
  if (hooks === undefined) return given
  const { onRequest, onResponse } = readHooks(hooks)
  return async (url, init) => {
    const { origin: host, pathname: path } = new URL(url)
    const event = { operation: 'fetchKeys', method: 'GET', host, path, attempt: 1 } as const
    onRequest?.(event)
    const start = performance.now()
    const response = await send(given, url, init)
    const { status: httpStatus } = response
    const unknown = { statusCode: undefined, requestId: undefined }
    onResponse?.({ ...event, ...unknown, httpStatus, duration: performance.now() - start })
    return response
  }
}
