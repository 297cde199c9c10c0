import { expect, test } from 'vitest'
import { membersOf, rulesOf } from '../../tools/api/members.ts'
import type { Member, ObjectType, Type } from '../../tools/api/model.ts'
import { api } from './described.ts'
import { demanded, olderMembers, otherBounds, rules } from './differences/checks.ts'

const objects = api.modules
  .flatMap(({ types }) => types)
  .filter((type): type is ObjectType => type.kind === 'object')
const sent = objects.filter(({ use }) => use.has('input') || use.has('base of input'))
const answered = objects.filter(({ use }) => use.has('output'))

/** Own members of the inputs, those of objects without a name included, by the path from a name. */
const bounded = sent.flatMap(object => placesIn(object, String(object.name)))

function placesIn({ members }: ObjectType, start: string): { path: string; member: Member }[] {
  return members.flatMap(member => {
    const path = `${start}.${member.name}`
    const { type } = member
    const inner: Type = type.kind === 'list' ? type.entry : type
    const isOpen = inner.kind === 'object' && inner.name === undefined
    return [{ path, member }, ...(isOpen ? placesIn(inner, path) : [])]
  })
}

/** How much of something there may be. */
function boundsOf({ type }: Member): string {
  if (type.kind !== 'string' && type.kind !== 'number' && type.kind !== 'list') return 'any'
  if (type.kind === 'string' && type.pattern) return type.pattern.words
  const isFilled = type.kind === 'string' && ['text', 'id'].includes(type.form)
  const { minimum = isFilled ? 1 : undefined, maximum } = type.bounds
  if (minimum === undefined && maximum === undefined) return 'any'
  return maximum === undefined ? `from ${minimum}` : `${minimum} to ${maximum}`
}

function usualBounds({ name, type, isOptional }: Member): string[] {
  if (name === 'page') return ['from 1']
  if (name === 'limit') return ['1 to 50']
  if (type.kind === 'list') return [isOptional ? 'any' : '1 to 50']
  if (type.kind !== 'string') return ['any']
  return isOptional ? ['from 1', 'any'] : ['from 1']
}

test('an answer must have what makes it one, and may lack everything else', () => {
  const found = answered.map(object => {
    const required = membersOf(object).filter(({ isOptional }) => !isOptional)
    return [object.name, required.map(({ name }) => name).join(' ')]
  })

  expect(Object.fromEntries(found)).toEqual(demanded)
})

test('only a user has members that V3 does not send', () => {
  const older = answered.flatMap(object =>
    membersOf(object).flatMap(({ name, wireName }) =>
      wireName === '' ? [`${object.name}.${name}`] : [],
    ),
  )

  expect(older).toEqual(olderMembers.split(' ').map(name => `User.${name}`))
})

test('an input has the rules about its members that the service has', () => {
  const found = objects.flatMap(object =>
    rulesOf(object).map(({ kind, members }) => {
      const count = kind === 'atLeastOne' ? 'at least' : 'exactly'
      return [object.name, `${count} one of ${members.join(', ')}`]
    }),
  )

  expect(Object.fromEntries(found)).toEqual(rules)
})

test('an input has the bounds that the service has', () => {
  const unusual = bounded.filter(({ member }) => !usualBounds(member).includes(boundsOf(member)))

  expect(Object.fromEntries(unusual.map(({ path, member }) => [path, boundsOf(member)]))).toEqual(
    otherBounds,
  )
})
