import type { UserFilter } from '../../../management/users/contract.ts'
import { contains } from '../../kernel/contains.ts'
import type { World } from '../../kernel/world.ts'
import { memberOf } from './user-to-wire.ts'
import type { StoredUser } from './users.ts'

const searched = ['phone', 'email', 'name', 'username', 'nickname', 'identityNumber']

/** What a list of users is narrowed by. */
export interface UserQuery {
  readonly keywords?: string | undefined
  readonly fuzzySearchOn?: readonly string[] | undefined
  readonly advancedFilter?: readonly UserFilter[] | undefined
}

/** Tells whether a user is in a list. */
export function matches(world: World, user: StoredUser, query: UserQuery): boolean {
  const { keywords, fuzzySearchOn = searched, advancedFilter = [] } = query
  const isFound =
    !keywords || fuzzySearchOn.some(field => contains(memberOf(world, user, field), keywords))
  return (
    isFound && advancedFilter.every(filter => fulfils(memberOf(world, user, filter.field), filter))
  )
}

/** Sorts users by several fields, earlier ones first; newest first unless told otherwise. */
export function sorted(
  world: World,
  users: readonly StoredUser[],
  by: readonly { field: string; order: 'asc' | 'desc' }[],
): StoredUser[] {
  // The pool has them in order of creation, which two users of one millisecond do not show.
  if (by.length === 0) return [...users].reverse()
  return [...users].sort((one, other) => {
    for (const { field, order } of by) {
      const difference = compare(memberOf(world, one, field), memberOf(world, other, field))
      if (difference !== 0) return order === 'asc' ? difference : -difference
    }
    return 0
  })
}

function fulfils(member: unknown, { operator, value }: UserFilter): boolean {
  const isNull = member === undefined || member === null
  const bounds = Array.isArray(value) ? value : []
  switch (operator) {
    case 'EQUAL':
      return member === value
    case 'NOT_EQUAL':
      return member !== value
    case 'CONTAINS':
      return contains(member, value)
    case 'NOT_CONTAINS':
      return !contains(member, value)
    case 'IS_NULL':
      return isNull
    case 'NOT_NULL':
      return !isNull
    case 'IN':
      return bounds.includes(member)
    case 'GREATER':
      return !isNull && compare(member, value) >= 0
    case 'LESSER':
      return !isNull && compare(member, value) <= 0
    case 'BETWEEN':
      return !isNull && compare(member, bounds[0]) >= 0 && compare(member, bounds[1]) <= 0
  }
}

function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  const [first, second] = [String(one ?? ''), String(other ?? '')]
  if (first === second) return 0
  return first < second ? -1 : 1
}
