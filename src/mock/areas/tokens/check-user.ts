import { Refused } from '../../kernel/refused.ts'
import type { Presented } from '../../kernel/route.ts'
import { type StoredUser, users } from '../users/users.ts'
import { readAccessToken } from './read-tokens.ts'

/**
 * Finds the user whose access token a request carries.
 *
 * @throws {@link Refused} 401 when there is no valid token
 */
export async function checkUser({ world, headers, origin }: Presented): Promise<StoredUser> {
  const token = (headers.get('authorization') ?? '').replace(/^Bearer /, '')
  const accessToken = await readAccessToken(world, token, origin)
  // One that is bound to a key needs a proof of it, which these endpoints do not take.
  const isUsable = accessToken !== undefined && accessToken.keyThumbprint === undefined
  const user = isUsable ? users.find(world, accessToken.session.userId) : undefined
  if (user === undefined) {
    throw new Refused(401, { 'zh-CN': '尚未登录', 'en-US': 'not signed in' }, { apiCode: 2020 })
  }
  return user
}
