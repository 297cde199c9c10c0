import { Refused } from '../../kernel/refused.ts'
import type { Context } from '../../kernel/route.ts'
import { type StoredUser, users } from '../users/users.ts'
import { type Grant, grants } from './grants.ts'
import { type AccessToken, readAccessToken } from './read-tokens.ts'

/**
 * Finds the user whose access token a request carries.
 *
 * @throws {@link Refused} 401 when there is no valid token
 */
export async function checkUser(context: Context): Promise<StoredUser> {
  const { world } = context
  const accessToken = await accessTokenOf(context)
  // One that is bound to a key needs a proof of it, which these endpoints do not take.
  const isUsable = accessToken !== undefined && accessToken.keyThumbprint === undefined
  const user = isUsable ? users.find(world, accessToken.session.userId) : undefined
  if (user === undefined) {
    throw new Refused(401, { 'zh-CN': '尚未登录', 'en-US': 'not signed in' }, { apiCode: 2020 })
  }
  return user
}

/** Finds what the access token of a request follows from. */
export async function grantOf(context: Context): Promise<Grant | undefined> {
  const accessToken = await accessTokenOf(context)
  return grants(context.world).get(accessToken?.session.grantId ?? '')
}

function accessTokenOf({ world, headers, origin }: Context): Promise<AccessToken | undefined> {
  const token = (headers.get('authorization') ?? '').replace(/^Bearer /, '')
  return readAccessToken(world, token, origin)
}
