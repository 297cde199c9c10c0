import { getProfile, updateProfile } from '../../authentication/profile/contract.ts'
import { changeOwnProfile } from '../engine/own-profile.ts'
import { handle, type Route } from '../engine/route.ts'
import { userToWire } from '../engine/users.ts'

/** The profile of the signed-in user. */
export const profileRoutes: readonly Route[] = [
  handle(getProfile, (details, { user }) => userToWire(user, details)),

  handle(updateProfile, (changes, { pool, user }) =>
    userToWire(changeOwnProfile(pool, user, { ...changes })),
  ),
]
