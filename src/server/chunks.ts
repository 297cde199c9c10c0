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

/** The cookies that a value of that name may be split over: all that are ever read or cleared. */
export function chunkNames(name: string): string[] {
  return Array.from({ length: maxChunks }, (_, index) => chunkName(name, index))
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
  const names = chunkNames(name)
  if (count === '' || Number(count) > names.length) return undefined
  const rest = names.slice(1, Number(count)).map(each => cookies.get(each))
  return rest.includes(undefined) ? undefined : [first, ...rest].join('')
}
