import type { JsonObject } from '../../../utils/json.ts'
import type { CallContext } from '../../kernel/route.ts'
import { applicationOf } from '../applications/applications.ts'
import { type StoredUser, users } from '../users/users.ts'
import { admit } from './admit.ts'

/**
 * Goes on with the sign-in of a user whom somebody else has recognised, such as a provider.
 *
 * @returns the tokens, as a sign-in answers them
 * @throws {@link Refused} when the user may not enter, or a step is missing
 */
export function enter(
  context: CallContext,
  { userId }: StoredUser,
  scope = 'openid profile',
): Promise<JsonObject> {
  const { world, clientIp, userAgent, requestId } = context
  const note = { world, app: applicationOf(context), clientIp, userAgent, requestId }
  return admit(context, { note, user: users.get(world, userId), scope })
}
