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
  const names = Object.keys(known)
  const meant =
    names.find(other => isTypo(name, other)) ?? names.find(other => other.startsWith(name))
  return `${name} is not known${meant === undefined ? '' : `; did you mean ${meant}?`}`
}

// All but two neighbouring letters are the same: one is missing, too many or wrong, or they have
// changed places.
function isTypo(given: string, name: string): boolean {
  const [word, other] = [given.toLowerCase(), name.toLowerCase()]
  const isLike = (at: number) =>
    other.startsWith(word.slice(0, at)) && other.endsWith(word.slice(at + 2))
  return Math.abs(other.length - word.length) < 2 && [...word].some((_, at) => isLike(at))
}
