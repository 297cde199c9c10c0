import { type CursorPage, type CursorPageData, firstCursorPage } from '../contract/cursor-page.ts'
import type { CursorPaging, Endpoint } from '../contract/endpoint.ts'
import { type ListOptions, readListOptions } from './list-options.ts'
import { membersAt, stepsOf, withMembers } from './page-input.ts'
import type { Transport } from './transport.ts'

/** An endpoint whose answer is a page that says where the next one begins. */
export interface CursorEndpoint<Input, T> extends Endpoint<Input, CursorPageData<T>> {
  readonly paging: CursorPaging
}

/**
 * Reads the first page of a list that goes on by cursors, or the one that the input's cursor names.
 * It leads to the later ones, which are asked for with the same input.
 *
 * @param transport the client that asks
 * @param endpoint describes the list; its `paging` says which members have the cursors
 * @param input what the first page is asked for with
 * @param given signal, timeout, headers, language and retries of each request, and `readAhead`
 * @returns the first page, which leads to the others
 * @throws what every call throws
 */
export async function listByCursor<Input, T>(
  transport: Transport,
  endpoint: CursorEndpoint<Input, T>,
  input: NoInfer<Input>,
  given?: ListOptions,
): Promise<CursorPage<T>> {
  const { cursor, limit, in: place, max = 50 } = endpoint.paging
  const steps = stepsOf(place)
  const { [cursor]: start, [limit]: size = max } = membersAt(input, steps)
  const { readAhead, options } = readListOptions(endpoint.name, given)
  const load = (asked: unknown, signal = options.signal) => {
    const members = { [cursor]: asked, [limit]: size }
    // The same input, so of the same type.
    return transport.send(endpoint, withMembers(input, steps, members) as Input, {
      ...options,
      signal,
    })
  }
  return firstCursorPage(start, {
    operation: endpoint.name,
    readAhead,
    signal: options.signal,
    load,
  })
}
