import type { Member, ObjectType, Rule, Type } from './model.ts'

/** All members of an object, those of its bases too, in the order of the description. */
export function membersOf(object: ObjectType | undefined): Member[] {
  if (object === undefined) return []
  const inherited = object.bases.flatMap(membersOf)
  return object.isBaseFirst ? [...inherited, ...object.members] : [...object.members, ...inherited]
}

/** All rules of an object, those of its bases first. */
export function rulesOf(object: ObjectType): Rule[] {
  return [...object.bases.flatMap(rulesOf), ...object.rules]
}

/** The types that a type is made of. */
export function partsOf(type: Type): Type[] {
  switch (type.kind) {
    case 'object':
      return membersOf(type).map(member => member.type)
    case 'list':
      return [type.entry]
    case 'record':
      return [type.value]
    case 'union':
      return [...type.options]
    case 'open':
    case 'nullable':
      return [type.type]
    default:
      return []
  }
}
