import {
  getProfile,
  getSecurityLevel,
  updateProfile,
} from '../../../authentication/profile/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { handle } from '../../kernel/route.ts'
import { checkCompleted } from '../sign-in/completion.ts'
import { userToWire, writtenToWire } from '../users/user-to-wire.ts'
import { users } from '../users/users.ts'
import { changeOwnProfile } from './own-profile.ts'
import { securityLevelOf } from './security-level.ts'

/** The profile of the signed-in user. */
export const profileArea: Area = {
  routes: [
    handle(getProfile, (details, { world, userId }) =>
      userToWire(world, users.get(world, userId), details),
    ),

    handle(updateProfile, async (changes, context) => {
      const { world, userId } = context
      const user = changeOwnProfile(world, users.get(world, userId), { ...changes })
      await checkCompleted(context)
      return writtenToWire(world, user, changes)
    }),

    handle(getSecurityLevel, (_input, { world, userId }) =>
      securityLevelOf(world, users.get(world, userId)),
    ),
  ],
}
