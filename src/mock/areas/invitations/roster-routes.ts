import * as people from '../../../management/invitations/invitees/contract.ts'
import * as contract from '../../../management/invitations/roster/contract.ts'
import type { Paged } from '../../kernel/paged.ts'
import { Refused } from '../../kernel/refused.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { addFile, textOf } from './files.ts'
import { filtered } from './filter.ts'
import { foundInviteeFields, inviteeFields, rosterFields } from './filter-fields.ts'
import {
  foundInviteeToWire,
  invitees,
  inviteesOf,
  inviteeToWire,
  isInPool,
  type StoredInvitee,
} from './invitees.ts'
import { policies } from './policies.ts'
import { emptyFile, exportRoster, importRoster } from './roster-files.ts'
import { addRoster, changeRoster, rosters, rosterToWire, type StoredRoster } from './rosters.ts'
import { revertInvitations, sendInvitations } from './sending.ts'

/** Those who are invited in person, and the lists that name them. */
export const rosterRoutes: readonly Route[] = [
  handle(contract.listInvitationRoster, (query, { world }) => listRosters(world, query)),

  handle(contract.listInvitationRostersByPolicyId, ({ policyId, ...query }, { world }) => {
    policies.get(world, policyId)
    return listRosters(world, query, roster => roster.policyId === policyId)
  }),

  handle(contract.listInvitationRostersByNonPolicyId, (query, { world }) =>
    listRosters(world, query, roster => roster.policyId === ''),
  ),

  handle(contract.getInvitationRoster, ({ rosterId, ...details }, { world }) =>
    show(world, rosters.get(world, rosterId), details),
  ),

  handle(contract.createInvitationRoster, ({ name }, { world }) =>
    show(world, addRoster(world, { name })),
  ),

  carryOut(contract.batchBindPolicy, ({ rosterIds, policyId }, { world }) => {
    policies.get(world, policyId)
    for (const roster of rosters.getAll(world, rosterIds)) changeRoster(world, roster, { policyId })
  }),

  carryOut(contract.batchUnbindPolicy, ({ rosterIds, policyId }, { world }) => {
    policies.get(world, policyId)
    for (const roster of rosters.getAll(world, rosterIds)) {
      if (roster.policyId === policyId) changeRoster(world, roster, { policyId: '' })
    }
  }),

  handle(contract.updateInvitationRoster, ({ rosterId, name, policyId }, { world }) => {
    const roster = rosters.get(world, rosterId)
    if (policyId) policies.get(world, policyId)
    return show(world, changeRoster(world, roster, { name, policyId }))
  }),

  carryOut(contract.deleteInvitationRoster, ({ id }, { world }) =>
    rosters.remove(world, rosters.find(world, id)),
  ),

  carryOut(contract.deleteInvitationRosterBatch, ({ ids }, { world }) =>
    rosters.remove(world, ...rosters.findAll(world, ids)),
  ),

  carryOut(contract.sendRosterInvitation, ({ rosterId }, { world }) => {
    const roster = rosters.get(world, rosterId)
    // Who has left the pool again comes back only when named.
    const isNew = (invitee: StoredInvitee): boolean =>
      invitee.status !== 'registered' && !isInPool(world, invitee)
    sendInvitations(world, roster, inviteesOf(world, roster).filter(isNew))
  }),

  carryOut(contract.sendRosterInvitationBatch, ({ rosterId, inviteeIds }, { world }) => {
    const roster = rosters.get(world, rosterId)
    sendInvitations(world, roster, peopleOf(world, roster, inviteeIds))
  }),

  carryOut(contract.revertRosterInvitation, ({ rosterId, inviteeId }, { world }) =>
    revertInvitations(world, peopleOf(world, rosters.get(world, rosterId), [inviteeId])),
  ),

  carryOut(contract.revertRosterInvitationBatch, ({ inviteeIds }, { world }) =>
    revertInvitations(world, invitees.getAll(world, inviteeIds)),
  ),

  handle(people.quickFilterInviteeList, ({ filter, ...query }, { world }) => {
    const show = (invitee: StoredInvitee) => foundInviteeToWire(world, invitee)
    const where = filtered(filter, foundInviteeFields, show)
    return invitees.list(world, { ...query, where }, show)
  }),

  handle(people.filterUsers, ({ rosterId: id, filter, ...query }, { world }) => {
    const { rosterId } = rosters.get(world, id)
    const show = (invitee: StoredInvitee) => inviteeToWire(world, invitee, query)
    const isWanted = filtered(filter, inviteeFields, show)
    const where = (invitee: StoredInvitee) => invitee.rosterId === rosterId && isWanted(invitee)
    return invitees.list(world, { ...query, where }, show)
  }),

  carryOut(people.deleteInvitees, ({ rosterId, inviteeIds }, { world }) => {
    const own = inviteesOf(world, rosters.get(world, rosterId))
    invitees.remove(world, ...own.filter(({ inviteeId }) => inviteeIds.includes(inviteeId)))
  }),

  handle(people.importTemplate, (_input, { world, origin }) =>
    addFile(world, origin, { text: emptyFile, random: world.requestIds }),
  ),

  handle(people.upload, ({ private: isPrivate }, { world, origin }) =>
    addFile(world, origin, { isPrivate }),
  ),

  handle(people.importUsers, ({ rosterId, file }, context) => {
    const { world } = context
    return importRoster(context, rosters.get(world, rosterId), textOf(world, file))
  }),

  handle(people.exportUsers, ({ rosterId }, { world, origin }) => {
    const text = exportRoster(world, rosters.get(world, rosterId))
    return addFile(world, origin, { text, isPrivate: true })
  }),
]

function show(
  world: World,
  roster: StoredRoster,
  details: Omit<contract.ListInvitationRostersInput, 'filter'> = {},
) {
  const count = { userCount: inviteesOf(world, roster).length }
  return { ...rosterToWire(world, roster, details), ...(details.withUserCount ? count : {}) }
}

function listRosters(
  world: World,
  { filter, ...query }: contract.ListInvitationRostersInput,
  isOne: (roster: StoredRoster) => boolean = () => true,
): Paged {
  const showOne = (roster: StoredRoster) => show(world, roster, query)
  const isWanted = filtered(filter, rosterFields, (roster: StoredRoster) =>
    show(world, roster, { withUserCount: true }),
  )
  const where = (roster: StoredRoster) => isOne(roster) && isWanted(roster)
  return rosters.list(world, { ...query, where }, showOne)
}

function peopleOf(world: World, roster: StoredRoster, ids: readonly string[]): StoredInvitee[] {
  const people = invitees.getAll(world, [...new Set(ids)])
  if (people.every(({ rosterId }) => rosterId === roster.rosterId)) return people
  throw new Refused(404, { 'zh-CN': '受邀者不存在', 'en-US': 'no such invitee' })
}
