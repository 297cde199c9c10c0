/**
 * Finds the circles of a graph: its strongly connected components of more than one node.
 *
 * @param graph what each node leads to
 * @see {@link https://doi.org/10.1137/0201010 | Tarjan 1972}
 */
export function circlesOf(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const circles: string[][] = []
  const numbers = new Map<string, number>()
  const open: string[] = []

  /** Visits a node; gives the lowest number of an open node that it leads back to. */
  const visit = (node: string): number => {
    const number = numbers.size
    numbers.set(node, number)
    open.push(node)
    let lowest = number
    for (const next of graph.get(node) ?? []) {
      if (!numbers.has(next)) lowest = Math.min(lowest, visit(next))
      else if (open.includes(next)) lowest = Math.min(lowest, numbers.get(next) ?? lowest)
    }
    if (lowest === number) {
      const component = open.splice(open.indexOf(node))
      if (component.length > 1) circles.push(component.sort())
    }
    return lowest
  }

  for (const node of graph.keys()) if (!numbers.has(node)) visit(node)
  return circles
}
