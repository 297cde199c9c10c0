import type { JsonObject } from '../../../utils/json.ts'
import { Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { isLocked } from '../base-fields/base-fields.ts'
import { definitionOf } from '../custom-fields/custom-fields.ts'
import { changeUser } from '../users/change-user.ts'
import type { StoredUser } from '../users/users.ts'

/**
 * Changes the profile of a user as the user may.
 *
 * @throws {@link Refused} when a value is malformed or taken, or a field is not the user's to change
 */
export function changeOwnProfile(
  world: World,
  user: StoredUser,
  changes: JsonObject & { customData?: JsonObject },
): StoredUser {
  const { customData = {}, ...members } = changes
  const locked =
    Object.keys(members).find(key => isLocked(world, key)) ??
    Object.keys(customData).find(key => definitionOf(world, 'USER', key)?.userEditable === false)
  if (locked !== undefined) {
    throw new Refused(
      403,
      { 'zh-CN': `不能修改 ${locked}`, 'en-US': `users may not change ${locked}` },
      { apiCode: 2018 },
    )
  }
  return changeUser(world, user, changes)
}
