import type { ImportedInvitees } from '../../../management/invitations/invitees/contract.ts'
import { langOf } from '../../kernel/answer.ts'
import { malformed, refusalIn } from '../../kernel/refused.ts'
import type { Context } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { readCsv, writeCsv } from './csv.ts'
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

/** The file to fill in: the columns, and nobody. */
export const emptyFile = writeCsv([columns])

/** Writes the people of a roster. */
export function exportRoster(world: World, roster: StoredRoster): string {
  const rows = inviteesOf(world, roster).map(invitee => [
    ...columns.map(column => invitee[column] ?? ''),
    statusOf(world, invitee),
  ])
  return writeCsv([[...columns, 'status'], ...rows])
}

/**
 * Puts the people of a file into a roster: all of them or, when a line is wrong, nobody. The answer tells
 * which lines are.
 *
 * @throws {@link Refused} when the file has no column for an address
 */
export function importRoster(
  { world, headers }: Context,
  roster: StoredRoster,
  text: string,
): ImportedInvitees {
  const [names = [], ...rows] = readCsv(text)
  if (!names.includes('email') && !names.includes('phone')) throw malformed('file')
  const added: StoredInvitee[] = []
  const failed: object[] = []
  for (const [index, row] of rows.entries()) {
    const refused = refusalIn(() => added.push(addLine(world, roster, names, row)))
    const line = index + 2
    if (refused !== undefined) failed.push({ line, reason: refused.words[langOf(headers)] })
  }
  if (failed.length > 0) {
    invitees.remove(world, ...added)
    return { success: false, failed, insertRes: [] }
  }
  return { success: true, failed, insertRes: added.map(one => inviteeToWire(world, one)) }
}

function addLine(
  world: World,
  roster: StoredRoster,
  names: readonly string[],
  row: readonly string[],
): StoredInvitee {
  const cells = columns.map(column => row[names.indexOf(column)] || undefined)
  const [name, email, phoneCountryCode, phone] = cells
  if (email === undefined && phone === undefined) throw malformed('email')
  return addInvitee(world, roster, { name, email, phoneCountryCode, phone }, 'fileImport')
}
