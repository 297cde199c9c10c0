import { Refused } from '../../kernel/refused.ts'
import type { Presented } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { type StoredUser, users } from '../users/users.ts'
import type { Session } from './grants.ts'
import { readAccessToken } from './read-tokens.ts'

type Guard = (world: World, session: Session, path: string, user: StoredUser) => void

const guards: Guard[] = []

/**
 * Registers what may refuse calls of users who are signed in. Called where it is declared, not per
 * world.
 */
export function guardUserCalls(guard: Guard): void {
  guards.push(guard)
}

/**
 * Finds the user whose access token a request carries.
 *
 * @throws {@link Refused} 401 when there is no valid token
 */
export async function checkUser({ world, headers, origin, path }: Presented): Promise<StoredUser> {
  const token = (headers.get('authorization') ?? '').replace(/^Bearer /, '')
  const accessToken = await readAccessToken(world, token, origin)
  // One that is bound to a key needs a proof of it, which these endpoints do not take.
  const isUsable = accessToken !== undefined && accessToken.keyThumbprint === undefined
  const user = isUsable ? users.find(world, accessToken.session.userId) : undefined
  if (accessToken === undefined || user === undefined) {
    throw new Refused(401, { 'zh-CN': '尚未登录', 'en-US': 'not signed in' }, { apiCode: 2020 })
  }
  for (const guard of guards) guard(world, accessToken.session, path, user)
  return user
}
