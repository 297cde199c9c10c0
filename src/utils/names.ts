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
  const nearest = Object.keys(known)
    .map(other => ({ other, far: distance(name.toLowerCase(), other.toLowerCase()) }))
    .sort((one, two) => one.far - two.far)[0]
  const isNear = nearest !== undefined && nearest.far <= 1 + name.length / 4
  return `${name} is not known${isNear ? `; did you mean ${nearest.other}?` : ''}`
}

// How many characters have to be added, taken away or changed (Levenshtein), row by row.
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (const [column, kept = 0] of row.slice(0, -1).entries()) {
      const change = kept + (other[column] === letter ? 0 : 1)
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
