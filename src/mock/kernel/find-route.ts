/** Where a route is. */
interface Addressed {
  readonly method: string
  /** Path, in which `{name}` stands for any one segment. */
  readonly path: string
}

/** A route with the values of the `{name}` segments of its path. */
export interface Found<Route> {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** Makes the search for the route of a request. A path without `{name}` wins. */
export function routeFinder<Route extends Addressed>(
  routes: readonly Route[],
): (method: string, path: string) => Found<Route> | undefined {
  const exact = new Map(routes.map(route => [`${route.method} ${route.path}`, route]))
  const patterns = routes
    .filter(({ path }) => path.includes('{'))
    .map(route => ({
      route,
      pattern: new RegExp(`^${route.path.replace(/{(\w+)}/g, '(?<$1>[^/]+)')}$`),
    }))
  return (method, path) => {
    const route = exact.get(`${method} ${path}`)
    if (route !== undefined) return { route, params: {} }
    for (const { route, pattern } of patterns) {
      const match = route.method === method ? pattern.exec(path) : null
      if (match !== null) return { route, params: decoded(match.groups ?? {}) }
    }
    return undefined
  }
}

function decoded(params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, decodedSegment(value)]),
  )
}

function decodedSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    // A percent sign that escapes nothing stands for itself.
    return segment
  }
}
