/** What the names of the service's own headers begin with, by brand. */
export const headerPrefixes: readonly string[] = ['x-genauth-', 'x-authing-']

/** Reads one of the service's own headers, under either brand. */
export function brandedHeader(headers: Headers, name: string): string | undefined {
  for (const prefix of headerPrefixes) {
    const value = headers.get(`${prefix}${name}`)
    if (value !== null) return value
  }
  return undefined
}
