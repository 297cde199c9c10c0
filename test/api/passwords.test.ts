import { expect, test } from 'vitest'
import { membersOf, partsOf } from '../../tools/api/members.ts'
import type { Type } from '../../tools/api/model.ts'
import { cases } from './described.ts'

/** Names of all members of an input that hold a password, wherever they are. */
function passwordNames(type: Type | undefined, above: readonly Type[] = []): string[] {
  if (type === undefined || above.includes(type)) return []
  const own = type.kind === 'object' ? membersOf(type) : []
  const names = own.filter(({ type }) => type.kind === 'string').map(({ name }) => name)
  const inner = partsOf(type).flatMap(part => passwordNames(part, [...above, type]))
  return [...names.filter(name => /^(old|new)?password(for.*)?$/i.test(name)), ...inner]
}

const encrypting = cases.filter(([, { operation }]) => operation.passwords !== undefined)
const others = cases.filter(([, { operation }]) => operation.passwords === undefined)

test.each(encrypting)('%s says of all its passwords where they are', (_name, { operation }) => {
  const { at = [], type } = operation.passwords ?? {}

  expect(at.map(path => path.split('.').at(-1))).toEqual(passwordNames(operation.input))
  expect(type ?? 'passwordEncryptType').toMatch(/(^|\.)passwordEncryptType$/)
})

test('no password travels as it is given', () => {
  const names = others.filter(([, { operation }]) => passwordNames(operation.input).length > 0)

  expect(names).toEqual([])
})

test('what cannot say how its password is encrypted is one operation', () => {
  const silent = encrypting.filter(([, { operation }]) => operation.passwords?.type === undefined)

  expect(silent.map(([name]) => name)).toEqual(['bindByAccount'])
})
