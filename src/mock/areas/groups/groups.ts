import type { Group } from '../../../contract/group/contract.ts'
import type { NewGroup } from '../../../management/groups/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { codedCollection } from '../../kernel/collection.ts'
import { link } from '../../kernel/link.ts'
import { malformed } from '../../kernel/refused.ts'
import { isCode } from '../../kernel/service-settings.ts'
import type { World } from '../../kernel/world.ts'
import { type CustomDataView, keepCustomDataOf, viewWith } from '../custom-fields/custom-data.ts'
import { onResign } from '../users/resignation.ts'
import { userToWire } from '../users/user-to-wire.ts'
import { users } from '../users/users.ts'

/** A group as the mock keeps it. */
export type StoredGroup = Omit<Group, 'members' | 'customData'>

/** The groups of the pool. */
export const groups = codedCollection<StoredGroup>({
  taken: { 'zh-CN': '分组标识符已存在', 'en-US': 'the code belongs to another group' },
  unknown: { 'zh-CN': '分组不存在', 'en-US': 'no such group' },
})

/** Who is in which group. */
export const members = link(groups, users)

onResign((world, user) => members.clear(world, user))

const data = keepCustomDataOf('GROUP', groups)

/** Adds a group. A code that is malformed is refused under the name of a parameter. */
export function addGroup(
  world: World,
  { customData, ...group }: NewGroup & Partial<StoredGroup>,
  parameter = 'code',
): StoredGroup {
  if (!isCode(world, group.code)) throw malformed(parameter)
  return data.add(world, { id: world.random.hex(24), type: 'static', ...group }, customData)
}

/** Changes a group: all of it or, when something is refused, nothing. */
export function changeGroup(
  world: World,
  group: StoredGroup,
  { customData, ...changes }: Partial<StoredGroup> & { customData?: JsonObject },
): StoredGroup {
  if (!isCode(world, changes.code ?? group.code)) throw malformed('newCode')
  return data.update(world, group, changes, customData)
}

/** Writes a group in the service's spelling, with the details that were asked for. */
export function groupToWire(
  world: World,
  { metadataSource = [], ...group }: StoredGroup,
  details: CustomDataView & { withMetadata?: boolean; fetchMembers?: boolean } = {},
): JsonObject {
  const list = (): unknown[] => members.of(world, group).map(user => userToWire(world, user))
  const shown = {
    ...group,
    ...(details.withMetadata ? { metadataSource } : {}),
    ...(details.fetchMembers ? { members: list() } : {}),
  }
  return viewWith(details, shown, data.of(world, group))
}
