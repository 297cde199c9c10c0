import type { JsonObject } from '../../../utils/json.ts'
import type { Context } from '../../kernel/route.ts'
import type { StoredApp } from '../applications/applications.ts'
import { noteLogin } from '../logins/login-history.ts'
import { issueTokens } from '../tokens/issue-tokens.ts'
import type { StoredUser } from '../users/users.ts'
import { checkMayEnter, countSignIn } from './sign-in-rules.ts'

/**
 * Signs a user in who has proved who it is: notes it in profile and history, and issues tokens.
 *
 * @throws {@link Refused} when the state of the account does not let the user in
 */
export function letIn(
  { world, origin, clientIp, userAgent }: Context,
  app: StoredApp,
  user: StoredUser,
  scope = 'openid profile',
): Promise<JsonObject> {
  const { userId } = user
  checkMayEnter(world, user)
  countSignIn({ world, app, clientIp, userAgent }, user)
  noteLogin(world, { userId, appId: app.appId, clientIp, userAgent, isSuccessful: true })
  return issueTokens(world, { app, origin, user, scope })
}
