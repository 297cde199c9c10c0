import type { Endpoint, NumberPaging } from '../contract/endpoint.ts'
import { firstPage, type Page, type PageData } from '../contract/page.ts'
import { type ListOptions, readListOptions } from './list-options.ts'
import { membersAt, stepsOf, withMembers } from './page-input.ts'
import type { Transport } from './transport.ts'

/** An endpoint whose answer is a page that is asked for by its number. */
export interface PageEndpoint<Input, T> extends Endpoint<Input, PageData<T>> {
  readonly paging: NumberPaging
}

/**
 * Reads the first page of a list, or the one that the input names. It leads to the later ones, which
 * are asked for with the same input. The methods that list are built on it; call it for an endpoint
 * that has none.
 *
 * @param transport the client that asks
 * @param endpoint describes the list; its `paging` says which members name the page
 * @param input what the first page is asked for with
 * @param given signal, timeout, headers, language and retries of each request, and `readAhead`
 * @returns the first page, which leads to the others
 * @throws what every call throws
 *
 * @example
 * ```ts
 * import { endpoint, jsonObject, listPages, type ManagementClient, pageOf } from 'genauth'
 *
 * const listNamespaces = endpoint({
 *   name: 'listNamespaces',
 *   method: 'GET',
 *   path: '/api/v3/list-permission-namespaces',
 *   safety: 'read',
 *   access: 'administrator',
 *   paging: { page: 'page', limit: 'limit' },
 *   input: jsonObject,
 *   output: pageOf(jsonObject),
 * })
 *
 * export function allNamespaces(management: ManagementClient) {
 *   return listPages(management, listNamespaces, {})
 * }
 * ```
 */
export async function listPages<Input, T>(
  transport: Transport,
  endpoint: PageEndpoint<Input, T>,
  input: NoInfer<Input>,
  given?: ListOptions,
): Promise<Page<T>> {
  const { page, limit, in: place, max = 50 } = endpoint.paging
  const steps = stepsOf(place)
  const { [page]: number = 1, [limit]: size = max } = membersAt(input, steps)
  // Whatever is no number, the check of the input refuses before anything is reckoned with it.
  const start = { page: number as number, limit: size as number }
  const { readAhead, options } = readListOptions(endpoint.name, given)
  const load = (asked: number, signal = options.signal) => {
    const members = { [page]: asked, [limit]: size }
    // The same input, so of the same type.
    return transport.send(endpoint, withMembers(input, steps, members) as Input, {
      ...options,
      signal,
    })
  }
  return firstPage(start, { operation: endpoint.name, readAhead, signal: options.signal, load })
}
