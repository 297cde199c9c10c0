import type { JsonObject } from '../../../utils/json.ts'
import type { World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { noteDevice, type Visitor } from '../devices/devices.ts'
import { noteLogin } from '../logins/login-history.ts'
import { issueTokens } from '../tokens/issue-tokens.ts'
import type { StoredUser } from '../users/users.ts'
import { checkMayEnter, countSignIn } from './sign-in-rules.ts'

/** Who signs in, where to and where from. */
export interface Entry {
  readonly user: StoredUser
  readonly app: StoredApp
  readonly scope: string | undefined
  readonly visitor: Visitor
}

/**
 * Signs a user in who has proved who it is: the end of every sign-in by the API. What is refused is
 * refused at once, before the tokens are signed.
 *
 * @returns the tokens as the sign-in endpoint answers them
 * @throws {@link Refused} when the user or the device may not enter
 */
export function letIn(
  world: World,
  { user, app, scope = 'openid profile', visitor }: Entry,
): Promise<JsonObject> {
  const { origin, clientIp, userAgent } = visitor
  checkMayEnter(world, user)
  const deviceId = noteDevice(world, user, visitor)
  countSignIn({ world, app, clientIp, userAgent }, user)
  const { userId } = user
  noteLogin(world, { userId, appId: app.appId, clientIp, userAgent, isSuccessful: true })
  return issueTokens(world, { app, origin, user, scope, deviceId })
}
