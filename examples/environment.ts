/**
 * Reads a setting of the examples from the environment.
 *
 * @throws Error that names the variable when it is missing
 */
export function setting(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') {
    throw new Error(`Set ${name}. "npx genauth mock" prints values for a GenAuth in memory.`)
  }
  return value
}
