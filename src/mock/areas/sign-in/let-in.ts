import type { JsonObject } from '../../../utils/json.ts'
import type { World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { noteDevice, type Visitor } from '../devices/devices.ts'
import { issueTokens } from '../tokens/issue-tokens.ts'
import { type StoredUser, users } from '../users/users.ts'
import { checkMayEnterApp, countSignIn, noteSuccess } from './sign-in-rules.ts'

/** Who signs in, where to, where from and how. */
export interface Entry {
  readonly user: StoredUser
  readonly app: StoredApp
  readonly scope: string | undefined
  readonly visitor: Visitor
  readonly loginMethod?: string | undefined
  /** Who has switched to the user's account. */
  readonly originUserId?: string | undefined
}

/**
 * Signs a user in who has proved who it is by all that is wanted: the end of every sign-in by the API.
 * What is refused is refused at once, before the tokens are signed.
 *
 * @returns the tokens as the sign-in endpoint answers them
 * @throws {@link Refused} when the user or the device may not enter
 */
export function letIn(
  world: World,
  { user, app, scope = 'openid profile', visitor, loginMethod, originUserId }: Entry,
): Promise<JsonObject> {
  const { origin, clientIp, userAgent, requestId } = visitor
  const note = { world, app, clientIp, userAgent, loginMethod, requestId }
  checkMayEnterApp(note, user)
  // Nobody gets by a public account where the person behind it may not go.
  if (originUserId !== undefined) checkMayEnterApp(note, users.get(world, originUserId))
  const deviceId = noteDevice(world, user, visitor)
  countSignIn(note, user)
  noteSuccess(note, user)
  return issueTokens(world, { app, origin, user, scope, deviceId, originUserId })
}
