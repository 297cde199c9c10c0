import type { Schema } from '../../../contract/schema.ts'
import type { InvitationFilter } from '../../../management/invitations/common/contract.ts'
import { membersOf } from '../../kernel/read-input.ts'
import { badFilter } from '../users/user-fields.ts'
import { fulfils } from '../users/user-query.ts'

/**
 * Makes the test of whether an entry is in a list.
 *
 * @param answer checks an answer with a list of entries
 * @param show writes an entry so
 * @throws {@link Refused} that names a member that entries do not have
 */
export function filtered<Item>(
  { type, filters = [] }: Partial<InvitationFilter> = {},
  answer: Schema<unknown>,
  show: (item: Item) => object,
): (item: Item) => boolean {
  const known = membersOf(answer, entry => ({ list: [entry] }))
  const wrong = filters.find(({ type: name }) => !known.includes(name))?.type
  if (wrong !== undefined) {
    throw badFilter('filter', `没有字段 ${wrong}`, `there is no field ${wrong}`)
  }
  const conditions = filters.map(condition)
  return item => {
    const entry = new Map<string, unknown>(Object.entries(show(item)))
    if (type === 'or') return conditions.some(holds => holds(entry))
    return conditions.every(holds => holds(entry))
  }
}

const severalValues = ['IN', 'NOT_IN', 'BETWEEN']

function condition({ type, operator, value }: InvitationFilter['filters'][number]) {
  const values = severalValues.includes(operator) ? String(value).split(',') : value
  const isNot = operator === 'NOT_IN'
  const comparison = { operator: isNot ? 'IN' : operator, value: values } as const
  return (entry: ReadonlyMap<string, unknown>): boolean => {
    const member = entry.get(type)
    return fulfils({ comparable: comparableWith(member) }, member, comparison) !== isNot
  }
}

// Values mostly come as text, and are compared as what the member is.
function comparableWith(member: unknown): (value: unknown) => unknown {
  const convert = typeof member === 'number' ? Number : String
  return value => (value === undefined || value === null ? value : convert(value))
}
