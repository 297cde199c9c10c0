import { readFileSync } from 'node:fs'
import { membersOf } from '../../tools/api/members.ts'
import type { EnumType, Type } from '../../tools/api/model.ts'
import type { Described } from './described.ts'
import type { Side } from './mistakes.ts'

/** A field of the service, as its catalogue has it. */
interface Field {
  readonly type: string
  readonly required: boolean
  readonly enum?: readonly string[]
  /** Values that only one edition of the service has. */
  readonly enumAuthingOnly?: readonly string[]
}

type Fields = Readonly<Record<string, Field>>

/** An operation of the service, as its catalogue has it. */
export interface Row {
  readonly operation: string
  readonly aliases?: readonly string[]
  readonly client: string
  readonly method: string
  readonly path: string
  readonly pathParams?: readonly (Field & { readonly name: string })[]
  readonly query?: readonly (Field & { readonly name: string })[]
  readonly body?: string | null
  readonly bodyFields?: readonly (Field & { readonly name: string })[]
  readonly contentType?: string
  readonly envelope: boolean
  /** What is answered: `none`, a type, or `Paged<type>`. */
  readonly data: string
  readonly listKey?: string
  readonly paging?: { readonly in: string; readonly page: string; readonly limit: string }
  readonly readOverPost?: boolean
}

interface Catalogue {
  readonly operations: readonly Row[]
  readonly models: Readonly<Record<string, { readonly fields: Fields }>>
}

/** The rows of the described operations; see tools/catalogue.ts. */
export const catalogue: Catalogue = JSON.parse(
  readFileSync(new URL('../fixtures/catalogue.json', import.meta.url), 'utf8'),
)

/** The row of an operation. */
export function rowOf({ topic, operation }: Described): Row | undefined {
  return catalogue.operations.find(
    ({ client, method, path }) =>
      client === topic.client && method === operation.method && path === operation.path,
  )
}

/** Where the input of an operation is another than in its row: `Model.field: how`. */
export function inputDifferences({ operation }: Described, row: Row): string[] {
  const { operation: name, pathParams = [], query = [], bodyFields = [], body } = row
  const named = [...pathParams, ...query, ...bodyFields].map(field => [field.name, field] as const)
  const own = Object.fromEntries(named)
  const holder = named.length === 0 ? (body ?? name) : name
  const fields = { ...own, ...fieldsOf(body ?? '') }
  return compareMembers(membersOf(operation.input), fields, holder, 'input', [])
}

/** Where the answer of an operation, or an entry of it, is another than in its row. */
export function outputDifferences({ operation }: Described, row: Row): string[] {
  const type = row.data.replace(/^Paged<(.*)>$|\[\]$/, '$1')
  const field = { type, required: true }
  return compare(operation.output.type, field, row.operation, 'output', [])
}

function fieldsOf(model: string): Fields | undefined {
  return catalogue.models[model]?.fields
}

function compare(type: Type, field: Field, at: string, side: Side, above: string[]): string[] {
  if (type.kind === 'nullable') return compare(type.type, field, at, side, above)
  const { type: theirs } = field
  if (theirs === 'any' || above.includes(theirs)) return []
  if (theirs.endsWith('[]')) {
    if (type.kind !== 'list') return [`${at}: no list`]
    return compare(type.entry, { ...field, type: theirs.slice(0, -2) }, at, side, above)
  }
  const fields = fieldsOf(theirs)
  if (fields !== undefined) {
    if (type.kind !== 'object') return [`${at}: not taken apart`]
    return compareMembers(membersOf(type), fields, theirs, side, [...above, theirs])
  }
  const known = type.kind === 'open' ? type.type : type
  if (known.kind === 'enum') return compareValues(known, field, at, side)
  if (field.enum !== undefined) return [`${at}: any text`]
  const simple = ['record', 'external'].includes(type.kind) ? 'object' : type.kind
  return simple === (theirs === 'none' ? 'none' : theirs) ? [] : [`${at}: ${simple} for ${theirs}`]
}

function compareMembers(
  members: ReturnType<typeof membersOf>,
  fields: Fields,
  holder: string,
  side: Side,
  above: string[],
): string[] {
  // In requests every member has one name; `""` is one that only older answers have.
  const named = members.map(
    member => [side === 'input' ? member.name : member.wireName, member] as const,
  )
  const ours = new Map(named.filter(([name]) => name !== ''))
  const missing = Object.keys(fields).filter(name => !ours.has(name))
  return [
    ...missing.map(name => `${holder}.${name}: left out`),
    ...[...ours].flatMap(([name, { type, isOptional }]) => {
      const at = `${holder}.${name}`
      const field = fields[name]
      if (field === undefined) return [`${at}: unknown there`]
      // An answer may lack what is promised, but nothing may be demanded that is not.
      const isLooser = side === 'input' && field.required && isOptional
      return [
        ...(isLooser ? [`${at}: optional`] : []),
        ...(!field.required && !isOptional ? [`${at}: required`] : []),
        ...compare(type, field, at, side, above),
      ]
    }),
  ]
}

function compareValues(known: EnumType, field: Field, at: string, side: Side): string[] {
  const { type, enum: named = [], enumAuthingOnly = [] } = field
  if (type !== 'string') return [`${at}: values for ${type}`]
  const ours = known.values.map(({ value }) => value)
  const theirs: readonly string[] = [...named, ...enumAuthingOnly]
  const isMore = ours.some(value => !theirs.includes(value))
  const isLess = theirs.some(value => !ours.includes(value))
  // What an answer has besides, passes as well.
  if (isLess) return [`${at}: fewer values`]
  return isMore && side === 'input' ? [`${at}: more values`] : []
}
