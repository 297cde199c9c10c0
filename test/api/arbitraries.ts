import fc, { type Arbitrary } from 'fast-check'
import { membersOf, rulesOf } from '../../tools/api/members.ts'
import type { ListType, ObjectType, StringType, Type } from '../../tools/api/model.ts'

/** Finds what a member of a name is likely to be, whatever it belongs to. */
export type Likely = (name: string) => Arbitrary<unknown> | undefined

/**
 * Every value that a request may have for a type.
 *
 * @param likely narrows members by their names
 */
export function valuesOf(type: Type, likely: Likely = () => undefined): Arbitrary<unknown> {
  switch (type.kind) {
    case 'object':
      return objectsOf(type, likely)
    case 'list':
      return listOf(type, valuesOf(type.entry, likely))
    case 'record':
      return fc.dictionary(names, valuesOf(type.value, likely))
    case 'external':
      return fc.dictionary(names, json)
    case 'union':
      return fc.oneof(...type.options.map(option => valuesOf(option, likely)))
    case 'nullable':
      return fc.oneof(fc.constant(null), valuesOf(type.type, likely))
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

function objectsOf(object: ObjectType, likely: Likely): Arbitrary<object> {
  const members = membersOf(object)
  const values = Object.fromEntries(
    members.map(({ name, type }) => [name, memberOf(name, type, likely)]),
  )
  const requiredKeys = members.filter(({ isOptional }) => !isOptional).map(({ name }) => name)
  return fc.record(values, { requiredKeys }).filter(value => follows(object, value))
}

// A list is narrowed by the name of its entries.
function memberOf(name: string, type: Type, likely: Likely): Arbitrary<unknown> {
  const entries = likely(name)
  if (entries === undefined) return valuesOf(type, likely)
  return type.kind === 'list' ? listOf(type, entries) : entries
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
