import { getGroupList } from '../../../authentication/profile/contract.ts'
import * as contract from '../../../management/groups/contract.ts'
import { getUserGroups } from '../../../management/users/contract.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { whole } from '../../kernel/paged.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import type { CustomDataView } from '../custom-fields/custom-data.ts'
import { referredUser } from '../users/find-user.ts'
import { userToWire } from '../users/user-to-wire.ts'
import { users } from '../users/users.ts'
import { addGroup, changeGroup, groups, groupToWire, members } from './groups.ts'

/** Groups and their members. */
export const groupRoutes: readonly Route[] = [
  handle(contract.createGroup, (group, { world }) =>
    groupToWire(world, addGroup(world, group), writtenIn(group)),
  ),

  handle(contract.createGroupsBatch, ({ list }, { world }) =>
    allOrNothing(world, () =>
      list.map(group => groupToWire(world, addGroup(world, group, 'list'), writtenIn(group))),
    ),
  ),

  handle(contract.createOrUpdateGroup, ({ type = 'static', ...group }, { world }) => {
    const known = groups.find(world, group.code)
    const data = known ? changeGroup(world, known, group) : addGroup(world, { type, ...group })
    return { created: known === undefined, data: groupToWire(world, data) }
  }),

  handle(contract.getGroup, ({ code, ...details }, { world }) =>
    groupToWire(world, groups.get(world, code), details),
  ),

  handle(contract.listGroups, (query, { world }) =>
    groups.list(world, query, group => groupToWire(world, group, query)),
  ),

  handle(contract.getAllGroups, (details, { world }) => {
    const newestFirst = groups.all(world).reverse()
    return newestFirst.map(group => groupToWire(world, group, details))
  }),

  handle(contract.updateGroup, ({ code, newCode, ...changes }, { world }) => {
    const group = groups.get(world, code)
    const changed = changeGroup(world, group, { code: newCode, ...changes })
    return groupToWire(world, changed, writtenIn(changes))
  }),

  carryOut(contract.deleteGroupsBatch, ({ codeList }, { world }) =>
    groups.remove(world, ...groups.findAll(world, codeList)),
  ),

  carryOut(contract.addGroupMembers, ({ code, userIds }, { world }) =>
    members.addAll(world, groups.get(world, code), users.getAll(world, userIds), () => {}),
  ),

  carryOut(contract.removeGroupMembers, ({ code, userIds }, { world }) =>
    members.removeAll(world, groups.get(world, code), users.findAll(world, userIds)),
  ),

  handle(contract.listGroupMembers, ({ code, ...query }, { world }) =>
    members.list(world, groups.get(world, code), query, user => userToWire(world, user, query)),
  ),

  handle(getUserGroups, (query, { world }) => {
    const found = members.having(world, referredUser(world, query))
    return whole(found.map(group => groupToWire(world, group)))
  }),

  handle(getGroupList, (_input, { world, userId }) =>
    members.having(world, users.get(world, userId)).map(group => groupToWire(world, group)),
  ),
]

// The answer to a change has the custom data that the change wrote.
function writtenIn(input: { customData?: unknown }): CustomDataView {
  return { withCustomData: input.customData !== undefined }
}
