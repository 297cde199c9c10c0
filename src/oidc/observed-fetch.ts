import type { Hooks } from '../http/hooks.ts'
import type { Fetch } from '../utils/fetch.ts'
import { tell } from '../utils/tell.ts'

/**
 * A `fetch` for the keys of an issuer that tells the hooks of each request and answer.
 *
 * @returns the one that was given, when there are no hooks
 */
export function observedFetch(
  given: Fetch | undefined,
  hooks: Hooks | undefined,
): Fetch | undefined {
  if (hooks === undefined) return given
  return async request => {
    const { origin: host, pathname: path } = new URL(request.url)
    const event = { operation: 'fetchKeys', method: 'GET', host, path, attempt: 1 } as const
    tell(hooks.onRequest, event)
    const start = performance.now()
    const response = await (given ?? fetch)(request)
    const { status: httpStatus } = response
    const unknown = { statusCode: undefined, requestId: undefined }
    const duration = performance.now() - start
    tell(hooks.onResponse, { ...event, ...unknown, httpStatus, duration })
    return response
  }
}
