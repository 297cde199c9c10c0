import * as z from 'zod/mini'
import { isObject } from '../utils/json.ts'
import type { CursorPaging } from './endpoint.ts'
import { isSame, listIn, maxRepeats, repeated, withList } from './page.ts'
import { type PageSource, PagesAhead } from './pages-ahead.ts'
import { entity, maybe, type Schema, schemaFor } from './schema.ts'
import { boolean, judged } from './values.ts'

/** Where a page of a list begins, as the service says it. */
export type Cursor = string | number

const cursor = () =>
  judged<Cursor>(value =>
    typeof value === 'string' || typeof value === 'number'
      ? undefined
      : 'must be a string or a number',
  )

/** One page of a list that goes on by cursors. */
export interface CursorPageData<T> {
  /** The entries of this page. */
  list: T[]
  /** Where the next page begins. */
  next?: Cursor | null
  /** Whether there is a next page; some endpoints leave it out. */
  more?: boolean | null
}

/**
 * Schema of a page of what another schema describes, with the cursor to the next one.
 *
 * @param paging what `next` and `more` are called on the wire: the endpoint's own `paging`
 * @param key member that has the entries on the wire; they are in `list` here
 */
export function cursorPageOf<T>(
  item: Schema<T>,
  paging: Pick<CursorPaging, 'next' | 'more'>,
  key = 'list',
): Schema<CursorPageData<T>> {
  const frame = schemaFor<CursorPageData<unknown>>(raw => withCursor(withList(raw, key), paging))(
    () =>
      entity({
        list: z.array(z.unknown()),
        next: maybe(cursor()),
        more: maybe(boolean()),
      }),
  )
  return listIn(frame, item)
}

function withCursor(
  value: unknown,
  { next, more = '' }: Pick<CursorPaging, 'next' | 'more'>,
): unknown {
  if (!isObject(value)) return value
  const { [next]: cursor, [more]: isMore, ...rest } = value
  return { ...rest, next: cursor, more: isMore }
}

/**
 * One page of a list that goes on by cursors, and the way to the rest. Iterating over it yields every
 * entry from this page on; `pages()` yields page by page. While an iteration is at a page, the one
 * after it is asked for already, unless the option `readAhead` of the call is 0; a cursor leads no
 * further. Pages are not kept. The end of an iteration ends its request.
 *
 * The iteration ends when the service names no next page, or says that there is none, and also on a
 * page that is empty, and on a cursor that has been there before. A page that repeats the one before
 * it is no end; one that does so again and again is an error. So a wrong answer can never make it run
 * for ever. To resume later, ask with the `cursor` of the last page.
 */
export class CursorPage<T> {
  /** The entries of this page. */
  readonly list: readonly T[]
  /** Where the next page begins; `undefined` when this is the last one. */
  readonly cursor: Cursor | undefined
  // Private, so that neither inspection nor JSON of a page shows the client behind it.
  readonly #trail: Trail
  readonly #source: PageSource<unknown, CursorPageData<T>>

  /** For the resources of this package; users get pages from methods that list. */
  constructor(
    data: CursorPageData<T>,
    trail: Trail,
    source: PageSource<unknown, CursorPageData<T>>,
  ) {
    this.list = data.list
    this.cursor = cursorAfter(data, trail)
    this.#trail = trail
    this.#source = source
  }

  /** Whether the service says that there is more. */
  get hasNextPage(): boolean {
    return this.cursor !== undefined
  }

  /**
   * Reads the next page.
   *
   * @returns the page, or `undefined` after the last one
   * @throws {@link ResponseFormatError} when the service gives the same page again and again
   */
  async nextPage(): Promise<CursorPage<T> | undefined> {
    return this.#follow(this.#source.load)
  }

  async #follow(load: CursorLoad<T>): Promise<CursorPage<T> | undefined> {
    if (this.cursor === undefined) return undefined
    const data = read(await load(this.cursor))
    if (data.list.length === 0) return undefined
    const repeats = isSame(data.list, this.list) ? this.#trail.repeats + 1 : 0
    if (repeats === maxRepeats) throw repeated(this.#source.operation)
    return makePage(data, { ...onward(this.#trail, this.cursor), repeats }, this.#source)
  }

  /** Yields this page and every one after it. */
  async *pages(): AsyncGenerator<CursorPage<T>, void, undefined> {
    const ahead = new PagesAhead(this.#source)
    try {
      let page: CursorPage<T> | undefined = this
      while (page !== undefined) {
        if (page.hasNextPage && this.#source.readAhead > 0) ahead.ask(page.cursor)
        yield page
        page = await page.#follow(cursor => ahead.take(cursor))
      }
    } finally {
      ahead.stop()
    }
  }

  /** Yields every entry of this page and of those after it. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.pages()) yield* page.list
  }
}

// Outside of the class, because a bundler renames a class that names itself.
function makePage<T>(...parts: ConstructorParameters<typeof CursorPage<T>>): CursorPage<T> {
  return new CursorPage(...parts)
}

/**
 * Reads the first page of an iteration.
 *
 * @param start cursor that the caller gave
 */
export async function firstCursorPage<T>(
  start: unknown,
  source: PageSource<unknown, CursorPageData<T>>,
): Promise<CursorPage<T>> {
  const trail = { asked: start, mark: undefined, length: 1, repeats: 0 }
  return new CursorPage(read(await source.load(start)), trail, source)
}

type CursorLoad<T> = (cursor: unknown) => Promise<CursorPageData<T>>

/** How an iteration came to a page. */
interface Trail {
  /** Cursor that the page was asked for with. */
  readonly asked: unknown
  /** An earlier cursor. */
  readonly mark: unknown
  /** Number of pages. */
  readonly length: number
  /** How many of the last pages repeat the one before them. */
  readonly repeats: number
}

// A circle of cursors comes back to the mark, however long it is, because the mark moves on ever more
// seldom: after 1, 2, 4, 8 … pages (Brent's algorithm). Keeping all cursors would take memory without
// bound.
function onward({ asked, mark, length }: Trail, cursor: Cursor): Omit<Trail, 'repeats'> {
  const isPowerOfTwo = (length & (length - 1)) === 0
  return { asked: cursor, mark: isPowerOfTwo ? asked : mark, length: length + 1 }
}

function cursorAfter<T>(
  { list, next, more }: CursorPageData<T>,
  { asked, mark }: Trail,
): Cursor | undefined {
  const isLast = list.length === 0 || more === false || next === asked || next === mark
  return isLast || next === null || next === '' ? undefined : next
}

// Where the caller ignores mismatches, what came may lack a list, or be no object at all.
function read<T>(data: CursorPageData<T>): CursorPageData<T> {
  const { list, next, more }: Partial<CursorPageData<T>> = isObject(data) ? data : {}
  const isCursor = typeof next === 'string' || typeof next === 'number'
  return { list: Array.isArray(list) ? list : [], next: isCursor ? next : null, more }
}
