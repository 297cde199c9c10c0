/** Which page of a list is wanted. */
export interface PageQuery {
  /** Number of the page, from 1. Default 1. */
  readonly page?: number | undefined
  /** Entries of a page. Default 10. */
  readonly limit?: number | undefined
}

/** One page of a list, as the service answers it. */
export interface Paged {
  readonly totalCount: number
  readonly list: readonly unknown[]
}

/**
 * Cuts a page out of a list.
 *
 * @param show writes an entry in the service's spelling
 */
export function paged<Item>(
  items: readonly Item[],
  { page = 1, limit = 10 }: PageQuery,
  show: (item: Item) => unknown = item => item,
): Paged {
  const list = items.slice((page - 1) * limit, page * limit)
  return { totalCount: items.length, list: list.map(item => show(item)) }
}

/** Writes a list that comes at once, in the frame of a page. */
export function whole(list: readonly unknown[]): Paged {
  return { totalCount: list.length, list }
}
