import { membersOf } from './members.ts'
import type { ObjectType, Output, Places, Target, Type } from './model.ts'

/** The paths of everything in an input or an answer that is custom data, with whose it is. */
export function placesOf(root: ObjectType | Output | undefined): Places {
  if (root === undefined) return {}
  if (root.kind === 'object') return Object.fromEntries(places(root, '', []))
  const starts = { none: '', value: '', list: '[]', whole: '[]', page: 'list[]', cursor: 'list[]' }
  return Object.fromEntries(places(root.type, starts[root.kind], []))
}

function places(type: Type, path: string, above: readonly Type[]): [string, Target][] {
  if (above.includes(type)) return []
  const inner = [...above, type]
  switch (type.kind) {
    case 'object':
      return membersOf(type).flatMap(({ name, type: part, target }) => {
        const at = path === '' ? name : `${path}.${name}`
        return target === undefined ? places(part, at, inner) : [[at, target] as [string, Target]]
      })
    case 'list':
      return places(type.entry, `${path}[]`, inner)
    case 'nullable':
    case 'open':
      return places(type.type, path, inner)
    default:
      return []
  }
}
