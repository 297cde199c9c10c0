import type { ImportedInvitees } from '../../../management/invitations/invitees/contract.ts'
import { langOf } from '../../kernel/answer.ts'
import { malformed, refusalIn } from '../../kernel/refused.ts'
import type { Context } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { readCsv, writeCsv } from './csv.ts'
import { addInvitee, inviteesOf, inviteeToWire, statusOf } from './invitees.ts'
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
 * Puts the people of a file into a roster; a line that is wrong is left out and told.
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
  const failed: object[] = []
  const insertRes: object[] = []
  for (const [index, row] of rows.entries()) {
    const valueOf = (column: string): string | undefined => row[names.indexOf(column)] || undefined
    const [name, email, phoneCountryCode, phone] = columns.map(valueOf)
    const refused = refusalIn(() => {
      if (email === undefined && phone === undefined) throw malformed('email')
      const person = { name, email, phoneCountryCode, phone }
      insertRes.push(inviteeToWire(world, addInvitee(world, roster, person, 'fileImport')))
    })
    if (refused !== undefined) {
      failed.push({ line: index + 2, reason: refused.words[langOf(headers)] })
    }
  }
  return { success: failed.length === 0, failed, insertRes }
}
