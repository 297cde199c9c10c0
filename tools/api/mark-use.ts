import { membersOf, partsOf } from './members.ts'
import type { ObjectType, Target, Topic, Type } from './model.ts'
import type { TypeReader } from './read-types.ts'

/**
 * Notes of every type whether it is sent, answered, or both, and tells what an answer may not have:
 * what the service adds or leaves out tomorrow must be no error.
 */
export function markUse(topics: readonly Topic[], reader: TypeReader): void {
  for (const { operations } of topics) {
    for (const { input, output } of operations) {
      if (input !== undefined) mark(input, 'inInput', reader)
      mark(output.type, 'inOutput', reader)
      if (output.type.kind === 'object') output.type.use.isWhole = true
    }
  }
  for (const type of reader.named()) {
    if (type.kind === 'object' && type.isChecked) mark(type, 'inInput', reader)
    const { types } = type.module
    if (!types.includes(type)) types.push(type)
  }
  for (const type of reader.named()) if (type.kind === 'object') findTargets(type, [])
}

type Side = 'inInput' | 'inOutput'

function mark(type: Type, side: Side, reader: TypeReader): void {
  if (type.kind === 'open') return
  if (type.kind === 'enum' && side === 'inInput') type.use.inInput = true
  if (type.kind === 'object') {
    if (type.use[side]) return
    type.use[side] = true
    if (type.spelledBy !== undefined && side === 'inOutput') type.use.isWhole = true
    markBases(type, side, reader)
  }
  for (const part of partsOf(type)) mark(part, side, reader)
}

function markBases(object: ObjectType, side: Side, reader: TypeReader): void {
  if (side === 'inOutput') checkAnswer(object, reader)
  for (const base of object.bases) {
    base.use[side === 'inInput' ? 'baseOfInput' : 'baseOfOutput'] = true
    markBases(base, side, reader)
  }
}

function checkAnswer(object: ObjectType, reader: TypeReader): void {
  for (const { name, type, isOptional } of object.members) {
    if (isOptional && type.kind !== 'nullable' && type.kind !== 'unknown') {
      reader.report(
        object,
        name,
        `${name} may be absent in an answer: say | null, it may be null too`,
      )
    }
    if (hasClosedEnum(type)) {
      reader.report(object, name, `${name} is in an answer: say | string, for values to come`)
    }
  }
}

function hasClosedEnum(type: Type): boolean {
  if (type.kind === 'enum' || type.kind === 'literal') return true
  if (type.kind === 'object' || type.kind === 'open') return false
  return partsOf(type).some(hasClosedEnum)
}

function findTargets(object: ObjectType, above: readonly ObjectType[]): Set<Target> {
  if (above.includes(object)) return object.targets
  for (const { target } of membersOf(object)) if (target !== undefined) object.targets.add(target)
  const visit = (type: Type): void => {
    if (type.kind === 'object') {
      for (const target of findTargets(type, [...above, object])) object.targets.add(target)
    } else {
      for (const part of partsOf(type)) visit(part)
    }
  }
  for (const part of partsOf(object)) visit(part)
  return object.targets
}
