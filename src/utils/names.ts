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
  const word = name.toLowerCase()
  const meant =
    names.find(other => isTypo(word, other)) ??
    names.find(other => other.toLowerCase().startsWith(word))
  return `${name} is not known${meant === undefined ? '' : `; did you mean ${meant}?`}`
}

// A letter is missing, too many, wrong, or in the wrong place.
function isTypo(given: string, name: string): boolean {
  const words = shortened(name.toLowerCase())
  return shortened(given).some(word => words.includes(word))
}

function shortened(word: string): string[] {
  return [word, ...Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))]
}
