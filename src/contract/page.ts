import * as z from 'zod/mini'
import { ResponseFormatError } from '../errors/response-format-error.ts'
import { isObject } from '../utils/json.ts'
import { type PageSource, PagesAhead } from './pages-ahead.ts'
import { entity, listOf, maybe, type Schema, schemaFor, within } from './schema.ts'
import { number } from './values.ts'

/** One page of a list, as the service sends it. */
export interface PageData<T> {
  /** Number of entries in the whole list; some endpoints leave it out. */
  totalCount?: number | null
  /** The entries of this page. */
  list: T[]
}

/**
 * Schema of a page of what another schema describes.
 *
 * @param key member that has the entries on the wire; they are in `list` here
 */
export function pageOf<T>(item: Schema<T>, key = 'list'): Schema<PageData<T>> {
  const frame = schemaFor<PageData<unknown>>(raw => withList(raw, key))(() =>
    entity({ totalCount: maybe(number()), list: z.array(z.unknown()) }),
  )
  return listIn(frame, item)
}

/** Schema of a page that comes without a frame: the entries, and no total. */
export function barePageOf<T>(item: Schema<T>): Schema<PageData<T>> {
  const items = listOf(item)
  return {
    check(raw) {
      const checked = items.check(raw)
      if (checked.ok) return { ok: true, value: { list: checked.value } }
      return { ...checked, value: { list: checked.value } }
    },
  }
}

/**
 * Schema of a list that comes whole, in the frame of a page.
 *
 * @param key member that has the entries on the wire
 */
export function wholeOf<T>(item: Schema<T>, key?: string): Schema<T[]> {
  const page = pageOf(item, key)
  return {
    check(raw) {
      const checked = page.check(raw)
      if (checked.ok) return { ok: true, value: checked.value.list }
      return isObject(checked.value) ? { ...checked, value: checked.value.list } : checked
    },
  }
}

/** Moves a member of an object to `list`. */
export function withList(value: unknown, key: string): unknown {
  if (!isObject(value)) return value
  const { [key]: list = value.list, ...rest } = value
  return { ...rest, list }
}

/** Schema of an object whose `list` has entries of another schema. */
export function listIn<Frame extends { list: unknown[] }, T>(
  frame: Schema<Frame>,
  item: Schema<T>,
): Schema<Frame & { list: T[] }> {
  const items = listOf(item)
  return {
    check(raw) {
      const page = frame.check(raw)
      if (!page.ok) {
        // The entries are converted all the same, for a caller who ignores the mismatch.
        const { value } = page
        return isObject(value) && Array.isArray(value.list)
          ? { ...page, value: { ...value, list: items.check(value.list).value } }
          : page
      }
      const list = items.check(page.value.list)
      if (list.ok) return { ok: true, value: { ...page.value, list: list.value } }
      return {
        ok: false,
        value: { ...page.value, list: list.value },
        issues: within(['list'], list.issues),
      }
    },
  }
}

/**
 * One page of a list, and the way to the rest. Iterating over it yields every entry from this page
 * on; `pages()` yields page by page. While an iteration is at a page, or waits for it, the one after
 * it is asked for already: the option `readAhead` of the call says how many. Pages are not kept. The
 * end of an iteration ends its requests.
 *
 * The iteration ends when the total is reached, and also on a page that is empty. What is created
 * or removed meanwhile moves the rest: an entry may then come twice, or not at all, and a whole page
 * may repeat the one before it. While the total says that there is more, the iteration goes on past
 * it. A service that gives one page for ever is an error, so that no list is taken for whole that is
 * not; where it tells no total, a repeated page is the end. To go on after an error, call `nextPage()`
 * of the last page that you had, or ask for `page: lastPage.page + 1`.
 */
export class Page<T> {
  /** The entries of this page. */
  readonly list: readonly T[]
  /** Number of entries in the whole list when this page was read, if the service told. */
  readonly totalCount: number | undefined
  /** Number of this page, from 1. */
  readonly page: number
  // Private, so that neither inspection nor JSON of a page shows the client behind it.
  readonly #source: PageSource<number, PageData<T>>
  readonly #seen: number
  readonly #repeats: number

  /** For the resources of this package; users get pages from methods that list. */
  constructor(
    data: ReadPage<T>,
    page: number,
    seenBefore: number,
    source: PageSource<number, PageData<T>>,
    repeats = 0,
  ) {
    this.list = data.list
    this.totalCount = data.totalCount
    this.page = page
    this.#seen = seenBefore + data.list.length
    this.#source = source
    this.#repeats = repeats
  }

  /** Whether the total says that there is more. */
  get hasNextPage(): boolean {
    if (this.list.length === 0) return false
    return this.totalCount === undefined || this.#seen < this.totalCount
  }

  /**
   * Reads the next page.
   *
   * @returns the page, or `undefined` after the last one
   * @throws {@link ResponseFormatError} when the service gives the same page again and again, or at
   *   the end
   */
  async nextPage(): Promise<Page<T> | undefined> {
    return this.hasNextPage ? this.#follow(await this.#source.load(this.page + 1)) : undefined
  }

  #follow(answer: PageData<T>): Page<T> | undefined {
    const data = read(answer)
    if (data.list.length === 0) return undefined
    const isRepeated = isSame(data.list, this.list)
    if (isRepeated && data.totalCount === undefined) return undefined
    const repeats = isRepeated ? this.#repeats + 1 : 0
    const next = makePage(data, this.page + 1, this.#seen, this.#source, repeats)
    // What pushed this page back made the total larger, so the last page can repeat none.
    const isStuck = isRepeated && (repeats === maxRepeats || !next.hasNextPage)
    if (isStuck) throw repeated(this.#source.operation)
    return next
  }

  /** Yields this page and every one after it. */
  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    const { readAhead } = this.#source
    const ahead = new PagesAhead(this.#source)
    try {
      let page: Page<T> | undefined = this
      while (page !== undefined) {
        page.#ask(ahead, readAhead)
        yield page
        page.#ask(ahead, readAhead + 1)
        page = page.hasNextPage ? page.#follow(await ahead.take(page.page + 1)) : undefined
      }
    } finally {
      ahead.stop()
    }
  }

  /** Asks for some of the pages after this one, as far as the total says that there are any. */
  #ask(ahead: PagesAhead<number, PageData<T>>, count: number): void {
    if (!this.hasNextPage) return
    const { totalCount = this.#seen + 1 } = this
    const left = Math.ceil((totalCount - this.#seen) / this.list.length)
    for (let step = 1; step <= Math.min(count, left); step += 1) ahead.ask(this.page + step)
  }

  /** Yields every entry of this page and of those after it. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.pages()) yield* page.list
  }
}

// Outside of the class, because a bundler renames a class that names itself.
function makePage<T>(...parts: ConstructorParameters<typeof Page<T>>): Page<T> {
  return new Page(...parts)
}

/** How often in a row a page may repeat the one before it. */
export const maxRepeats = 3

/** Tells whether two pages have the same entries. */
export function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** The error of a service that gives one page for ever. */
export function repeated(operation: string): ResponseFormatError {
  const issue = { path: 'list', message: 'repeats the page before it, though there should be more' }
  return new ResponseFormatError(operation, [issue], { httpStatus: 200 })
}

/** Reads the first page of an iteration. */
export async function firstPage<T>(
  start: { page: number; limit: number },
  source: PageSource<number, PageData<T>>,
): Promise<Page<T>> {
  const data = read(await source.load(start.page))
  const { page, limit } = start
  const { totalCount = Number.POSITIVE_INFINITY, list } = data
  const expected = (page - 1) * limit
  // A page beyond the total shows that the service caps the limit: its pages are this long.
  const seenBefore = expected + list.length > totalCount ? (page - 1) * list.length : expected
  return new Page(data, page, seenBefore, source)
}

/** A page as it came, with what it lacks filled in. */
export interface ReadPage<T> {
  readonly totalCount: number | undefined
  readonly list: readonly T[]
}

// Where the caller ignores mismatches, what came may lack a list, or be no object at all.
function read<T>(data: PageData<T>): ReadPage<T> {
  const { totalCount, list }: Partial<PageData<T>> = isObject(data) ? data : {}
  return {
    totalCount: typeof totalCount === 'number' ? totalCount : undefined,
    list: Array.isArray(list) ? list : [],
  }
}
