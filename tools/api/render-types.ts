import type { Imports } from './imports.ts'
import { membersOf } from './members.ts'
import type { EnumType, Member, ObjectType, Type } from './model.ts'
import { comment, key, linked, literal } from './text.ts'
import { applied, declared, parameterOf } from './type-parameters.ts'

/** What the declarations of a file are written with. */
export interface TypeContext {
  readonly imports: Imports
  readonly links: ReadonlySet<string>
  /** Whether it is only sent: who gives a list need not give it away. */
  readonly isSent?: boolean
}

/** Declares an object as an interface, or strings as a type. */
export function declareType(type: ObjectType | EnumType, given: TypeContext): string {
  const words = comment(linked(type.words, given.links))
  const isSent = !type.use.has('output') && !type.use.has('base of output')
  const context = { ...given, isSent }
  if (type.kind === 'enum') return `${words}export type ${type.name} =${valuesOf(type)}\n`
  if (type.targets.size > 0) context.imports.type('CustomData', 'contract/custom-data.ts')
  const bases = type.bases.map(base => typeText(base, context))
  const inherited = bases.length === 0 ? '' : ` extends ${bases.join(', ')}`
  return `${words}export interface ${type.name}${declared(type.targets)}${inherited} ${body(type.members, context, isInput(type))}\n`
}

const isInput = ({ use }: ObjectType): boolean => use.has('input') || use.has('base of input')

function valuesOf({ values }: EnumType): string {
  return values.map(({ value, words }) => `\n${comment(words, '  ')}  | ${literal(value)}`).join('')
}

// Callers with `exactOptionalPropertyTypes` may say `undefined` for what they leave out of an input.
function body(members: readonly Member[], context: TypeContext, isInput: boolean): string {
  const lines = members.map(member => {
    const mark = member.isOptional ? '?' : ''
    const isAbsent = member.isOptional && isInput && member.type.kind !== 'unknown'
    const absent = isAbsent ? ' | undefined' : ''
    const words = comment(linked(member.words, context.links), '  ')
    return `${words}  ${key(member.name)}${mark}: ${memberType(member, context)}${absent}\n`
  })
  return `{\n${lines.join('')}}`
}

function memberType({ type, target }: Member, context: TypeContext): string {
  if (target === undefined) return typeText(type, context)
  return type.kind === 'nullable' ? `${parameterOf(target)} | null` : parameterOf(target)
}

/** The text of a type where it is used. */
export function typeText(type: Type, context: TypeContext, argument?: 'never'): string {
  const text = (inner: Type): string => typeText(inner, context, argument)
  switch (type.kind) {
    case 'object':
      if (type.name === undefined) return body(membersOf(type), context, isInput(type))
      return `${context.imports.described(type)}${applied(type.targets, argument)}`
    case 'enum':
      if (type.name !== undefined) return context.imports.described(type)
      return type.values.map(({ value }) => literal(value)).join(' | ')
    case 'open':
      context.imports.type('OpenEnum', 'contract/values.ts')
      return `OpenEnum<${text(type.type)}>`
    case 'external':
      return context.imports.type(type.type, type.module)
    case 'list': {
      const entry = text(type.entry)
      const isCompound = ['enum', 'union', 'nullable', 'list'].includes(type.entry.kind)
      const list = isCompound && entry.includes(' ') ? `(${entry})[]` : `${entry}[]`
      return context.isSent ? `readonly ${list}` : list
    }
    case 'record':
      return `Record<string, ${text(type.value)}>`
    case 'union':
      return type.options.map(text).join(' | ')
    case 'nullable':
      return `${text(type.type)} | null`
    case 'none':
      return 'void'
    default:
      return type.kind
  }
}
