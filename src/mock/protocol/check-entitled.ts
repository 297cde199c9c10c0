import { mayUse } from '../areas/application-access/access-rules.ts'
import type { StoredApp } from '../areas/applications/applications.ts'
import { OauthRefused } from '../areas/tokens/oauth-refused.ts'
import { users } from '../areas/users/users.ts'
import type { World } from '../kernel/world.ts'

/**
 * Checks that a user who has signed in may still use the application that now asks for tokens.
 *
 * @throws {@link OauthRefused} when the user has left, or may not use it any more
 */
export function checkEntitled(world: World, app: StoredApp, userId: string | undefined): void {
  const user = users.find(world, userId)
  if (user?.profile.status !== 'Activated') {
    throw new OauthRefused('invalid_grant', 'the user may not sign in any more')
  }
  if (!mayUse(world, app, user)) {
    throw new OauthRefused('invalid_grant', 'the user may not use this application any more')
  }
}
