import type { JsonObject } from '../../../utils/json.ts'
import type { CallContext } from '../../kernel/route.ts'
import { type StoredUser, users } from '../users/users.ts'
import { admit } from './admit.ts'
import { noteOf } from './sign-in-rules.ts'

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
  return admit(context, { note: noteOf(context), user: users.get(context.world, userId), scope })
}
