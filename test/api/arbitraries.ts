import fc, { type Arbitrary } from 'fast-check'
import { membersOf, rulesOf } from '../../tools/api/members.ts'
import type { ListType, Member, ObjectType, StringType, Type } from '../../tools/api/model.ts'

/** Finds what a member is likely to be, whatever it belongs to; of a list, what its entries are. */
export type Likely = (name: string, type: Type) => Arbitrary<unknown> | undefined

/** Where a value is. */
interface Place {
  readonly likely: Likely
  /** Objects that the value is in; of what contains itself, there is one in another. */
  readonly around: readonly ObjectType[]
}

const nothingIsLikely: Likely = () => undefined

/**
 * Every value that a request may have for a type.
 *
 * @param likely narrows members
 */
export function valuesOf(type: Type, likely: Likely = nothingIsLikely): Arbitrary<unknown> {
  return valuesAt(type, { likely, around: [] })
}

function valuesAt(type: Type, place: Place): Arbitrary<unknown> {
  switch (type.kind) {
    case 'object':
      return objectsOf(type, { ...place, around: [...place.around, type] })
    case 'list': {
      const isTooDeep = place.around.filter(object => object === type.entry).length > 1
      return isTooDeep ? fc.constant([]) : listOf(type, valuesAt(type.entry, place))
    }
    case 'record':
      return fc.dictionary(names, valuesAt(type.value, place))
    case 'external':
      return fc.dictionary(names, json)
    case 'union':
      return fc.oneof(...type.options.map(option => valuesAt(option, place)))
    case 'nullable':
      return fc.oneof(fc.constant(null), valuesAt(type.type, place))
    case 'open':
      return fc.string()
    case 'enum':
      return fc.constantFrom(...type.values.map(({ value }) => value))
    case 'string':
      return textsOf(type)
    case 'number': {
      const { minimum: min = -1e9, maximum: max = 1e9 } = type.bounds
      return type.isInteger ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })
    }
    case 'boolean':
      return fc.boolean()
    default:
      return json
  }
}

// Characters of every script, and those that queries, JSON and signatures treat specially.
const characters = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'&=+?%#/\\"\'[]{}\n\t \u0000é€😀') }),
)
// A member of this name is refused.
const names = fc.string({ minLength: 1 }).filter(name => name !== '__proto__')
const json = fc.jsonValue().filter(value => !JSON.stringify(value).includes('"__proto__":'))

function textsOf({ form, bounds, pattern }: StringType): Arbitrary<string> {
  const { minimum, maximum = 1000 } = bounds
  if (form === 'time') return fc.date({ noInvalidDate: true }).map(date => date.toISOString())
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern.source))
  const least = minimum ?? (form === 'any' ? 0 : 1)
  return characters.filter(
    // A text of one or two dots is refused where it would be a part of the path.
    text => text.length >= least && text.length <= maximum && !/^\.\.?$/.test(text),
  )
}

function objectsOf(object: ObjectType, place: Place): Arbitrary<object> {
  const members = membersOf(object)
  const values = Object.fromEntries(members.map(member => [member.name, memberOf(member, place)]))
  const requiredKeys = members.filter(({ isOptional }) => !isOptional).map(({ name }) => name)
  return fc.record(values, { requiredKeys }).filter(value => follows(object, value))
}

function memberOf({ name, type }: Member, place: Place): Arbitrary<unknown> {
  const likely = place.likely(name, type.kind === 'list' ? type.entry : type)
  if (likely === undefined) return valuesAt(type, place)
  return type.kind === 'list' ? listOf(type, likely) : likely
}

function listOf({ bounds }: ListType, entries: Arbitrary<unknown>): Arbitrary<unknown[]> {
  const { minimum: minLength = 0, maximum: maxLength } = bounds
  const bound = maxLength === undefined ? { minLength } : { minLength, maxLength }
  return fc.array(entries, { ...bound, size: 'small' })
}

function follows(object: ObjectType, value: object): boolean {
  return rulesOf(object).every(({ kind, members }) => {
    const count = members.filter(name => Boolean(Reflect.get(value, name))).length
    return kind === 'exactlyOne' ? count === 1 : count > 0
  })
}
