import type { World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { wantsFactor } from '../mfa/app-factors.ts'
import type { StoredUser } from '../users/users.ts'

/** A step of a sign-in after the first one. */
export type Step = 'mfa' | 'password'

/**
 * Finds the step that a sign-in still wants before its user is let in, by the API or the hosted pages.
 *
 * @param done what was done already
 */
export function wantedStep(
  world: World,
  app: StoredApp,
  user: StoredUser,
  done: readonly Step[],
): Step | undefined {
  if (!done.includes('mfa') && wantsFactor(world, app, user)) return 'mfa'
  const isPasswordOld = user.profile.resetPasswordOnNextLogin === true
  return isPasswordOld && !done.includes('password') ? 'password' : undefined
}
