import type { JsonObject } from '../../../utils/json.ts'
import type { CallContext } from '../../kernel/route.ts'
import { applicationOf } from '../applications/applications.ts'
import { noteLogin } from '../logins/login-history.ts'
import { issueTokens } from '../tokens/issue-tokens.ts'
import { type StoredUser, users } from '../users/users.ts'
import { checkMayEnter, countSignIn } from './sign-in-rules.ts'

/**
 * Signs a user in who has proved who it is.
 *
 * @returns the tokens, as a sign-in answers them
 * @throws {@link Refused} when the state of the account does not let the user in
 */
export function enter(
  context: CallContext,
  { userId }: StoredUser,
  scope = 'openid profile',
): Promise<JsonObject> {
  const { world, origin, clientIp, userAgent } = context
  const app = applicationOf(context)
  const user = users.get(world, userId)
  checkMayEnter(world, user)
  countSignIn({ world, app, clientIp, userAgent }, user)
  noteLogin(world, { userId, appId: app.appId, clientIp, userAgent, isSuccessful: true })
  return issueTokens(world, { app, origin, user, scope })
}
