import type { ImportedInvitees } from '../../../management/invitations/invitees/contract.ts'
import { langOf } from '../../kernel/answer.ts'
import { malformed, Refused, refusalIn } from '../../kernel/refused.ts'
import type { Context } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { type CsvRow, readCsv, writeCsv } from './csv.ts'
import {
  addInvitee,
  invitees,
  inviteesOf,
  inviteeToWire,
  type StoredInvitee,
  statusOf,
} from './invitees.ts'
import type { StoredRoster } from './rosters.ts'

const columns = ['name', 'email', 'phoneCountryCode', 'phone'] as const
const exportedColumns = [...columns, 'status'] as const

/** The file to fill in: the columns, and nobody. */
export const emptyFile = writeCsv([columns])

/** Writes the people of a roster. */
export function exportRoster(world: World, roster: StoredRoster): string {
  const rows = inviteesOf(world, roster).map(invitee => [
    ...columns.map(column => invitee[column] ?? ''),
    statusOf(world, invitee),
  ])
  return writeCsv([exportedColumns, ...rows])
}

/**
 * Puts the people of a file into a roster: all of them or, when a line is wrong, nobody. The answer tells
 * which lines are.
 *
 * @throws {@link Refused} when the file is none, or a column of it is wrong
 */
export function importRoster(
  { world, headers }: Context,
  roster: StoredRoster,
  text: string,
): ImportedInvitees {
  const [head, ...rows] = readCsv(text) ?? []
  const names = columnsIn(head)
  const added: StoredInvitee[] = []
  const failed: object[] = []
  for (const { line, values } of rows) {
    const refused = refusalIn(() => added.push(addLine(world, roster, names, values)))
    if (refused !== undefined) failed.push({ line, reason: refused.words[langOf(headers)] })
  }
  if (failed.length > 0) {
    invitees.remove(world, ...added)
    return { success: false, failed, insertRes: [] }
  }
  return { success: true, failed, insertRes: added.map(one => inviteeToWire(world, one)) }
}

/** The names of the columns of a file. What stands in one that nobody knows would be lost unseen. */
function columnsIn(head: CsvRow | undefined): readonly string[] {
  const names = head?.values ?? []
  const named = names.filter(Boolean)
  if (!names.includes('email') && !names.includes('phone')) throw malformed('file')
  const known: readonly string[] = exportedColumns
  const wrong = named.find((name, index) => !known.includes(name) || named.indexOf(name) < index)
  if (wrong === undefined) return names
  throw new Refused(400, {
    'zh-CN': `参数 file 格式错误：列 ${wrong} 未知或重复`,
    'en-US': `parameter file is malformed: the column ${wrong} is unknown, or there twice`,
  })
}

function addLine(
  world: World,
  roster: StoredRoster,
  names: readonly string[],
  values: readonly string[],
): StoredInvitee {
  if (values.some((value, index) => value !== '' && !names[index])) {
    throw new Refused(400, { 'zh-CN': '值不属于任何列', 'en-US': 'a value is in no column' })
  }
  const cells = columns.map(column => values[names.indexOf(column)] || undefined)
  const [name, email, phoneCountryCode, phone] = cells
  if (email === undefined && phone === undefined) throw malformed('email')
  return addInvitee(world, roster, { name, email, phoneCountryCode, phone }, 'fileImport')
}
