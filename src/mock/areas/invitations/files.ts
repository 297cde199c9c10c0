import { Refused } from '../../kernel/refused.ts'
import type { PageContext, PlainRoute } from '../../kernel/route.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'

/** A file at the service. */
interface StoredFile {
  readonly text: string
  /** What the address of a private file must have as well; empty for others. */
  readonly signature: string
}

/** By key. */
const files = state(() => new Map<string, StoredFile>())

/**
 * Keeps a file; gives its key and its address.
 *
 * @param random what the key is made from. Default: that of all ids
 */
export function addFile(
  world: World,
  origin: string,
  { text = '', isPrivate = false, random = world.random },
): { key: string; url: string } {
  const key = random.hex(32)
  const signature = isPrivate ? random.hex(32) : ''
  files(world).set(key, { text, signature })
  const query = isPrivate ? `?signature=${signature}` : ''
  return { key, url: `${origin}/files/${key}${query}` }
}

/**
 * Gives the text of a file.
 *
 * @param name its key, or its address
 * @throws {@link Refused} when there is none
 */
export function textOf(world: World, name: string): string {
  const key = URL.canParse(name) ? new URL(name).pathname.replace('/files/', '') : name
  const file = files(world).get(key)
  if (file === undefined) throw noSuchFile()
  return file.text
}

/** The addresses of files: a GET reads one, a PUT writes it. */
export const filePages: readonly PlainRoute[] = [
  {
    name: 'readFile',
    method: 'GET',
    path: '/files/{key}',
    isBare: true,
    serve: context => {
      const headers = [['content-type', 'text/csv; charset=utf-8']] as const
      return { httpStatus: 200, body: fileAt(context).text, headers }
    },
  },
  {
    name: 'writeFile',
    method: 'PUT',
    path: '/files/{key}',
    isBare: true,
    serve: async context => {
      const file = fileAt(context)
      const text = await context.request.text()
      files(context.world).set(context.params.key ?? '', { ...file, text })
      return { httpStatus: 200, body: '' }
    },
  },
]

function fileAt({ world, params, url }: PageContext): StoredFile {
  const file = files(world).get(params.key ?? '')
  // Whoever lacks the signature does not learn that there is such a file.
  if (file === undefined || file.signature !== (url.searchParams.get('signature') ?? '')) {
    throw noSuchFile()
  }
  return file
}

function noSuchFile(): Refused {
  return new Refused(404, { 'zh-CN': '文件不存在', 'en-US': 'no such file' })
}
