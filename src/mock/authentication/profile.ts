import { getProfile, updateProfile } from '../../authentication/profile/contract.ts'
import { definitionOf } from '../engine/custom-data.ts'
import { Refused } from '../engine/refused.ts'
import { handle, type Route } from '../engine/route.ts'
import { changeUser, userToWire } from '../engine/users.ts'

/** The profile of the signed-in user. */
export const profileRoutes: readonly Route[] = [
  handle(getProfile, (details, { user }) => userToWire(user, details)),

  handle(updateProfile, (changes, { pool, user }) => {
    for (const key of Object.keys(changes.customData ?? {})) {
      if (definitionOf(pool, 'USER', key)?.userEditable === false) {
        throw new Refused(
          403,
          { 'zh-CN': `不能修改 ${key}`, 'en-US': `users may not change ${key}` },
          { apiCode: 2018 },
        )
      }
    }
    return userToWire(changeUser(pool, user, { ...changes }))
  }),
]
