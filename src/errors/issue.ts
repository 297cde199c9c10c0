/** One thing that is wrong with a value. */
export interface Issue {
  /** Where it is, as in `list[2].email`; empty for the value itself. */
  readonly path: string
  /** What is wrong, in words that do not repeat the value. */
  readonly message: string
}

/** Writes a path as a caller would: `list[2].email`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((start, key) => {
    if (typeof key === 'number') return `${start}[${key}]`
    return start === '' ? String(key) : `${start}.${String(key)}`
  }, '')
}

/** Writes issues on one line: `email: must be …; phone: must be …`. */
export function formatIssues(issues: readonly Issue[]): string {
  return issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ')
}
