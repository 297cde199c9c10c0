import { membersOf, partsOf } from './members.ts'
import type { ObjectType, Target, Topic, Type } from './model.ts'
import type { TypeReader } from './read-types.ts'
import type { Side } from './text.ts'

/**
 * Notes of every type whether it is sent, answered, or both, and tells what an answer may not have:
 * what the service adds or leaves out tomorrow must be no error.
 */
export function markUse(topics: readonly Topic[], reader: TypeReader): void {
  const answers = new Set<Type>()
  for (const { module, operations } of topics) {
    for (const { input, output } of operations) {
      const { type } = output
      if (input !== undefined) mark(input, 'input', reader)
      mark(type, 'output', reader)
      if (type.kind !== 'object') continue
      if (answers.has(type) || type.module !== module) type.use.add('whole')
      answers.add(type)
    }
  }
  for (const type of reader.named()) {
    if (type.kind === 'object' && type.isChecked) mark(type, 'input', reader)
    if (type.kind === 'object') findTargets(type, [])
    type.module.types.push(type)
  }
}

function mark(type: Type, side: Side, reader: TypeReader): void {
  if (type.kind === 'open') return
  if (type.kind === 'enum' || type.kind === 'object') {
    if (type.use.has(side)) return
    type.use.add(side)
  }
  if (type.kind === 'object') {
    // Older spellings are converted wherever the type stands.
    if (type.spelledBy !== undefined && side === 'output') type.use.add('whole')
    markBases(type, side, reader)
  }
  for (const part of partsOf(type)) mark(part, side, reader)
}

function markBases(object: ObjectType, side: Side, reader: TypeReader): void {
  if (side === 'output') checkAnswer(object, reader)
  for (const base of object.bases) {
    base.use.add(`base of ${side}`)
    markBases(base, side, reader)
  }
}

function checkAnswer(object: ObjectType, reader: TypeReader): void {
  for (const { name, type, isOptional } of object.members) {
    if (isOptional && type.kind !== 'nullable' && type.kind !== 'unknown') {
      const advice = 'say | null, it may be null too'
      reader.report(object, name, `${name} may be absent in an answer: ${advice}`)
    }
    if (hasClosedEnum(type)) {
      reader.report(object, name, `${name} is in an answer: say | string, for values to come`)
    }
  }
}

function hasClosedEnum(type: Type): boolean {
  if (type.kind === 'object' || type.kind === 'open') return false
  return type.kind === 'enum' || partsOf(type).some(hasClosedEnum)
}

function findTargets(type: Type, above: readonly Type[]): Set<Target> {
  if (type.kind === 'object' && above.includes(type)) return type.targets
  const inner = partsOf(type).flatMap(part => [...findTargets(part, [...above, type])])
  if (type.kind !== 'object') return new Set(inner)
  for (const { target } of membersOf(type)) if (target !== undefined) type.targets.add(target)
  for (const target of inner) type.targets.add(target)
  return type.targets
}
