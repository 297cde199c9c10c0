// Browsers refuse cookies above 4,096 bytes, name included; some count the attributes as well.
const maxCookie = 3800

// Together they have to fit into the headers that servers read, often 16 kB.
const maxChunks = 3

/** How many characters a value may have that is split over several cookies. */
export const maxLength = (name: string): number => maxChunks * room(name)

const room = (name: string): number => maxCookie - name.length - '.9='.length - '9.'.length

/** A cookie without its attributes. */
export interface Chunk {
  readonly name: string
  readonly value: string
}

const chunkName = (name: string, index: number): string => (index === 0 ? name : `${name}.${index}`)

/** Tells whether a cookie is a part of the value of that name. */
export function isChunkOf(name: string, cookie: string): boolean {
  if (cookie === name) return true
  return cookie.startsWith(`${name}.`) && /^\d+$/.test(cookie.slice(name.length + 1))
}

/**
 * Splits a value over as many cookies as it needs. The first one says how many there are, so that
 * one that is left from a longer value never gets in.
 *
 * @returns the cookies; `undefined` when the value is too long
 */
export function splitIntoChunks(name: string, value: string): Chunk[] | undefined {
  const size = room(name)
  const count = Math.max(1, Math.ceil(value.length / size))
  if (count > maxChunks) return undefined
  return Array.from({ length: count }, (_, index) => {
    const part = value.slice(index * size, (index + 1) * size)
    return { name: chunkName(name, index), value: index === 0 ? `${count}.${part}` : part }
  })
}

/** Puts a value together again; `undefined` when a part is missing. */
export function joinChunks(name: string, cookies: ReadonlyMap<string, string>): string | undefined {
  const [, count = '', first = ''] = /^([1-9])\.(.*)$/.exec(cookies.get(name) ?? '') ?? []
  if (count === '') return undefined
  const rest = Array.from({ length: Number(count) - 1 }, (_, index) =>
    cookies.get(chunkName(name, index + 1)),
  )
  return rest.includes(undefined) ? undefined : [first, ...rest].join('')
}
