import type { UserFilter } from '../../../management/common/contract.ts'
import { contains } from '../../kernel/contains.ts'
import type { World } from '../../kernel/world.ts'
import { badFilter, type UserField, userField } from './user-fields.ts'
import type { StoredUser } from './users.ts'

const searched = ['phone', 'email', 'name', 'username', 'nickname', 'identityNumber']

/** What a list of users is narrowed by. */
export interface UserQuery {
  readonly keywords?: string | undefined
  readonly fuzzySearchOn?: readonly string[] | undefined
  readonly advancedFilter?: readonly UserFilter[] | undefined
}

/**
 * Makes the test of whether a user is in a list.
 *
 * @throws {@link Refused} that names an unknown field, or a value that one cannot have
 */
export function matcher(world: World, query: UserQuery): (user: StoredUser) => boolean {
  const { keywords, fuzzySearchOn = searched, advancedFilter = [] } = query
  const fields = fuzzySearchOn.map(name => userField(world, 'fuzzySearchOn', name))
  const conditions = advancedFilter.map(filter => condition(world, filter))
  return user =>
    (!keywords || fields.some(({ of }) => contains(of(user), keywords))) &&
    conditions.every(holds => holds(user))
}

/** Sorts users by several fields, earlier ones first; newest first unless told otherwise. */
export function sorted(
  world: World,
  users: readonly StoredUser[],
  by: readonly { field: string; order: 'asc' | 'desc' }[],
): StoredUser[] {
  // The pool has them in order of creation, which two users of one millisecond do not show.
  if (by.length === 0) return [...users].reverse()
  const order = by.map(({ field, order }) => ({ field: userField(world, 'sort', field), order }))
  return [...users].sort((one, other) => {
    for (const { field, order: direction } of order) {
      const difference = compare(field.of(one), field.of(other))
      if (difference !== 0) return direction === 'asc' ? difference : -difference
    }
    return 0
  })
}

function condition(world: World, filter: UserFilter): (user: StoredUser) => boolean {
  const field = userField(world, 'advancedFilter', filter.field)
  checkValue(field, filter)
  return user => fulfils(field, field.of(user), filter)
}

/**
 * Checks that a field can be compared with what a condition names.
 *
 * @param parameter where the condition is
 * @throws {@link Refused} that names the field, when it cannot
 */
export function checkValue(
  { name, canBe }: Pick<UserField, 'name' | 'canBe'>,
  { operator, value }: Pick<UserFilter, 'operator' | 'value'>,
  parameter = 'advancedFilter',
): void {
  for (const one of valuesOf(operator, value)) {
    const isPart = operator.endsWith('CONTAINS') && typeof one === 'string'
    const isNothing = one === null && ['EQUAL', 'NOT_EQUAL', 'IN'].includes(operator)
    if (isPart || isNothing || canBe(one)) continue
    const shown = one === undefined ? '' : ` ${JSON.stringify(one)}`
    throw badFilter(
      parameter,
      `字段 ${name} 不能与值${shown} 比较`,
      `the field ${name} cannot be compared with the value${shown}`,
    )
  }
}

/** The values that a condition names; `undefined` for one that it should and does not. */
function valuesOf(operator: UserFilter['operator'], value: unknown): readonly unknown[] {
  if (operator === 'IS_NULL' || operator === 'NOT_NULL') return []
  if (operator !== 'IN' && operator !== 'BETWEEN') return [value]
  const isRight = Array.isArray(value) && (operator === 'IN' || value.length === 2)
  return isRight ? value : [undefined]
}

/** Tells whether a member of something is as a condition demands. */
export function fulfils(
  { comparable }: Pick<UserField, 'comparable'>,
  member: unknown,
  filter: Pick<UserFilter, 'operator' | 'value'>,
): boolean {
  const { operator } = filter
  const own = comparable(member) ?? null
  const value = comparable(filter.value) ?? null
  const values = Array.isArray(filter.value) ? filter.value.map(comparable) : []
  const isIn = (from: unknown, to: unknown): boolean =>
    own !== null && compare(own, from) >= 0 && compare(own, to) <= 0
  switch (operator) {
    case 'EQUAL':
      return own === value
    case 'NOT_EQUAL':
      return own !== value
    case 'CONTAINS':
      return contains(member, filter.value)
    case 'NOT_CONTAINS':
      return !contains(member, filter.value)
    case 'IS_NULL':
      return own === null
    case 'NOT_NULL':
      return own !== null
    case 'IN':
      return values.includes(own)
    case 'GREATER':
      return isIn(value, own)
    case 'LESSER':
      return isIn(own, value)
    case 'BETWEEN':
      return isIn(values[0], values[1])
  }
}

/** Says which of two values comes first: numbers by their size, all else as text. */
export function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  const [first, second] = [String(one ?? ''), String(other ?? '')]
  if (first === second) return 0
  return first < second ? -1 : 1
}
