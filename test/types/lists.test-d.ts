import { anything, endpoint, type PageData, type Schema, type Transport } from 'genauth/management'
import { expectTypeOf, test } from 'vitest'
import type { CursorPage, CursorPageData } from '../../src/contract/cursor-page.ts'
import type { Page } from '../../src/contract/page.ts'
import { listByCursor } from '../../src/http/list-by-cursor.ts'
import { listPages } from '../../src/http/list-pages.ts'

interface Row {
  id: string
}
declare const transport: Transport
declare const input: Schema<{ keywords?: string }>
declare const pageOutput: Schema<PageData<Row>>
declare const cursorOutput: Schema<CursorPageData<Row>>

const rest = {
  name: 'madeUp',
  method: 'GET',
  path: '/api/v3/made-up',
  safety: 'read',
  access: 'administrator',
  input,
} as const
const byNumber = { page: 'page', limit: 'limit' }
const byCursor = { cursor: 'from', next: 'next', limit: 'size' }

test('a list gives pages of what its endpoint describes', () => {
  const pages = endpoint({ ...rest, output: pageOutput, paging: byNumber })
  const cursors = endpoint({ ...rest, output: cursorOutput, paging: byCursor })

  expectTypeOf(listPages(transport, pages, {})).resolves.toEqualTypeOf<Page<Row>>()
  expectTypeOf(listByCursor(transport, cursors, {})).resolves.toEqualTypeOf<CursorPage<Row>>()
  // @ts-expect-error: there is no such member in the input
  void listPages(transport, pages, { keyword: 'x' })
})

test('a list is listed in the way that its endpoint says, and in no other', () => {
  const unpaged = endpoint({ ...rest, output: pageOutput })
  const pages = endpoint({ ...rest, output: pageOutput, paging: byNumber })
  const cursors = endpoint({ ...rest, output: cursorOutput, paging: byCursor })
  const noList = endpoint({ ...rest, output: anything, paging: byNumber })

  // @ts-expect-error: nothing says how pages are asked for
  void listPages(transport, unpaged, {})
  // @ts-expect-error: these pages have cursors
  void listPages(transport, cursors, {})
  // @ts-expect-error: these pages have numbers
  void listByCursor(transport, pages, {})
  // @ts-expect-error: the answer is no page
  void listPages(transport, noList, {})
  // @ts-expect-error: a member for the limit must be named
  endpoint({ ...rest, output: pageOutput, paging: { page: 'page' } })
})
