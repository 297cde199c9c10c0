import type { JsonObject } from '../../utils/json.ts'
import { definitionOf } from './custom-data.ts'
import type { Pool, StoredUser } from './pool.ts'
import { Refused } from './refused.ts'
import { changeUser } from './users.ts'

/**
 * Changes the profile of a user as the user may.
 *
 * @throws {@link Refused} when a value is malformed or taken, or a field is not the user's to change
 */
export function changeOwnProfile(
  pool: Pool,
  user: StoredUser,
  changes: JsonObject & { customData?: JsonObject },
): StoredUser {
  for (const key of Object.keys(changes.customData ?? {})) {
    if (definitionOf(pool, 'USER', key)?.userEditable === false) {
      throw new Refused(
        403,
        { 'zh-CN': `不能修改 ${key}`, 'en-US': `users may not change ${key}` },
        { apiCode: 2018 },
      )
    }
  }
  return changeUser(pool, user, changes)
}
