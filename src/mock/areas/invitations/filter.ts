import type { InvitationFilter } from '../../../management/invitations/common/contract.ts'
import { parseJson } from '../../../utils/json.ts'
import { badFilter, builtInField, type Kind } from '../users/user-fields.ts'
import { checkValue, fulfils } from '../users/user-query.ts'
import type { FilterFields } from './filter-fields.ts'

type Entry = ReadonlyMap<string, unknown>

/**
 * Makes the test of whether an entry is in a list.
 *
 * @param show writes an entry with all that it can be looked for by
 * @throws {@link Refused} that names a member that entries do not have, or a value that it cannot have
 */
export function filtered<Item, Shown extends object>(
  { type, filters = [] }: Partial<InvitationFilter> = {},
  fields: FilterFields<Shown>,
  show: (item: Item) => Shown,
): (item: Item) => boolean {
  const kinds = new Map<string, Kind | undefined>(Object.entries(fields))
  const conditions = filters.map(filter => condition(kinds.get(filter.type), filter))
  return item => {
    const entry: Entry = new Map(Object.entries(show(item)))
    if (type === 'or') return conditions.some(holds => holds(entry))
    return conditions.every(holds => holds(entry))
  }
}

const severalValues = ['IN', 'NOT_IN', 'BETWEEN']

function condition(
  kind: Kind | undefined,
  { type: name, operator, value }: InvitationFilter['filters'][number],
): (entry: Entry) => boolean {
  if (kind === undefined) throw badFilter('filter', `没有字段 ${name}`, `there is no field ${name}`)
  const field = builtInField<Entry>(name, kind, entry => entry.get(name))
  const values = severalValues.includes(operator)
    ? String(value)
        .split(',')
        .map(one => readValue(kind, one.trim()))
    : readValue(kind, value)
  const isNot = operator === 'NOT_IN'
  const comparison = { operator: isNot ? 'IN' : operator, value: values } as const
  checkValue(field, comparison, 'filter')
  return entry => fulfils(field, field.of(entry), comparison) !== isNot
}

// Values mostly come as text, whatever they are.
function readValue(kind: Kind, value: string | number): unknown {
  if (kind === 'number' || kind === 'boolean') return parseJson(String(value)) ?? value
  return kind === 'time' ? value : String(value)
}
