import { membersOf } from './members.ts'
import type { Member, ObjectType, Operation, Output, Places, Type } from './model.ts'

/** The paths of everything in an input or an answer that is custom data, with whose it is. */
export function placesOf(root: ObjectType | Output | undefined): Places {
  const found = find(root, ({ target }) => target !== undefined)
  return Object.fromEntries(found.flatMap(([path, { target }]) => (target ? [[path, target]] : [])))
}

/** The paths of the passwords in an input, and of where it says how they are encrypted. */
export function passwordsIn(root: ObjectType | undefined): Operation['passwords'] {
  const [type] = find(root, ({ type }) => type.kind === 'enum' && type.name === howEncrypted)
  const passwords = find(root, ({ isPassword }) => isPassword)
  if (passwords.length === 0) return undefined
  const at = passwords.map(([path]) => path)
  return type === undefined ? { at } : { at, type: type[0] }
}

const howEncrypted = 'PasswordEncryptType'

type Found = readonly [path: string, member: Member]
type Pick = (member: Member) => boolean

function find(root: ObjectType | Output | undefined, pick: Pick): Found[] {
  if (root === undefined) return []
  if (root.kind === 'object') return findIn(root, '', [], pick)
  const starts = { none: '', value: '', list: '[]', whole: '[]', page: 'list[]', cursor: 'list[]' }
  return findIn(root.type, starts[root.kind], [], pick)
}

function findIn(type: Type, path: string, above: readonly Type[], pick: Pick): Found[] {
  if (above.includes(type)) return []
  const inner = [...above, type]
  switch (type.kind) {
    case 'object':
      return membersOf(type).flatMap((member): Found[] => {
        const at = path === '' ? member.name : `${path}.${member.name}`
        return pick(member) ? [[at, member]] : findIn(member.type, at, inner, pick)
      })
    case 'list':
      return findIn(type.entry, `${path}[]`, inner, pick)
    case 'nullable':
    case 'open':
      return findIn(type.type, path, inner, pick)
    default:
      return []
  }
}
