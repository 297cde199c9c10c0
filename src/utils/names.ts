/** The names of the members of a type, each of them: the compiler misses one that is left out. */
export type Names<T> = Readonly<Record<keyof T, true>>

/**
 * Finds a member that means nothing, such as a misspelt option.
 *
 * @returns words for it, with the name that was probably meant; `undefined` when all are known
 */
export function findUnknown(given: object, known: object): string | undefined {
  const entry = Object.entries(given).find(
    ([name, value]) => value !== undefined && !Object.hasOwn(known, name),
  )
  if (entry === undefined) return undefined
  const [name] = entry
  const meant = Object.keys(known).find(other => isNear(name.toLowerCase(), other.toLowerCase()))
  return `${name} is not known${meant === undefined ? '' : `; did you mean ${meant}?`}`
}

// All but two neighbouring letters are the same: one is missing, too many or wrong, or they have
// changed places. Or the name was not written to its end.
function isNear(word: string, name: string): boolean {
  if (name.startsWith(word)) return true
  const isLike = (at: number) =>
    name.startsWith(word.slice(0, at)) && name.endsWith(word.slice(at + 2))
  return Math.abs(name.length - word.length) < 2 && [...word].some((_, at) => isLike(at))
}
