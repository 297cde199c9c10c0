import { Refused } from '../../kernel/refused.ts'
import type { Context, Presented } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { type StoredUser, users } from '../users/users.ts'
import { type Grant, grants, type Session } from './grants.ts'
import { type AccessToken, readEarlyToken } from './read-tokens.ts'

type Guard = (world: World, session: Session, path: string) => void

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
export async function checkUser(presented: Presented): Promise<StoredUser> {
  const { world, path } = presented
  const accessToken = await accessTokenOf(presented)
  // One that is bound to a key needs a proof of it, which these endpoints do not take.
  const isUsable = accessToken !== undefined && accessToken.keyThumbprint === undefined
  const user = isUsable ? users.find(world, accessToken.session.userId) : undefined
  if (accessToken === undefined || user === undefined) {
    throw notSignedIn()
  }
  for (const guard of guards) guard(world, accessToken.session, path)
  return user
}

/** What who is not signed in is answered with. */
export function notSignedIn(): Refused {
  return new Refused(401, { 'zh-CN': '尚未登录', 'en-US': 'not signed in' }, { apiCode: 2020 })
}

/** Finds what the access token of a request follows from. */
export async function grantOf(context: Context): Promise<Grant | undefined> {
  const accessToken = await accessTokenOf(context)
  return grants(context.world).get(accessToken?.session.grantId ?? '')
}

function accessTokenOf({ world, headers, origin }: Context): Promise<AccessToken | undefined> {
  const token = (headers.get('authorization') ?? '').replace(/^Bearer /, '')
  return readEarlyToken(world, token, origin)
}
